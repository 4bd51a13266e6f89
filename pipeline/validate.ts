import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { schemas, shared } from '../schemas/index.ts'
import type { Message } from './message.ts'
import type { Settled } from './record.ts'

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true })
addFormats.default(ajv)
ajv.addSchema(shared.definitions)
const compiled = new Map<object, ValidateFunction>()

/** Compiled when the first record of a dataset comes, and once; checking a record costs microseconds. */
function checkOf(schema: object): ValidateFunction {
  let check = compiled.get(schema)
  if (!check) {
    check = ajv.compile(schema)
    compiled.set(schema, check)
  }
  return check
}

/** Part records that answer to their schema from those that do not: each of these is a message that quotes the words behind it. */
export function validate(settled: Settled[]): { records: Settled[]; messages: Message[] } {
  const messages: Message[] = []
  const records = settled.filter((item) => {
    const check = checkOf(schemas[item.dataset])
    if (check(item.record)) return true
    messages.push(refusal(item, check.errors ?? []))
    return false
  })
  return { records, messages }
}

function refusal({ record, thing }: Settled, errors: ErrorObject[]): Message {
  const error = errors[0]
  const path = error?.instancePath ?? ''
  const evidence =
    record.evidence.find((piece) => path && (piece.path === path || path.startsWith(`${piece.path}/`)) && piece.path) ??
    record.evidence[0]
  const file = thing.tellings[0]!.account.document.file
  const message: Message = {
    severity: 'error',
    rule: 'record.invalid',
    file,
    reason: `${record.id}: ${errors.map((e) => `${e.instancePath || '/'} ${explained(e)}`).join('; ')}`,
  }
  if (evidence) {
    message.place = { start: evidence.start, end: evidence.end, ...(evidence.page && { page: evidence.page }) }
    message.quote = evidence.quote
  }
  return message
}

/** What keeps a file beside the documents from answering to its schema; empty when nothing does. */
export function describes(kind: 'register' | 'identifiers' | 'judgements', value: unknown): string[] {
  const check = checkOf(shared[kind])
  if (check(value)) return []
  return (check.errors ?? []).map((error) => `${error.instancePath || '/'} ${explained(error)}`)
}

/** An error in words that say what was expected. */
function explained({ keyword, message, params }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `has the unknown field ${JSON.stringify(params.additionalProperty)}`
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as string[]).join(', ')}`
  return message ?? keyword
}
