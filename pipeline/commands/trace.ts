import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datasets } from '../../schemas/index.ts'
import type { Block, Dataset, Evidence, Records, Source } from '../../schemas/types.ts'
import { collection } from '../collection.ts'
import { publish } from '../index.ts'
import { current, type Known } from '../resolve/identifiers.ts'
import { divide } from '../statements/sentences.ts'
import { gather } from './gather.ts'
import { textsOf } from './score.ts'

export interface TraceOptions {
  sources: string
  data?: string
  json?: boolean
}

/** One value of a record and where it was read. */
interface Step {
  field: string
  value: unknown
  basis: Evidence['basis']
  relation: Evidence['relation']
  rule?: string
  source: string
  file: string
  page?: number
  block?: { ordinal: number; kind: string; number?: string }
  sentence?: string
  start: number
  end: number
  quote: string
}

/** Prints how a record came about: for each of its values the source, page, block, sentence and words. Gives the exit code. */
export async function trace(id: string, options: TraceOptions): Promise<number> {
  const { tables, texts, known } = options.data ? await stored(options.data) : await read(options.sources)
  const today = current(id, known)
  const record = datasets.flatMap((name) => tables[name] as Records[Dataset][]).find((row) => row.id === today)
  if (!record) {
    const why = known[today]?.removed
    process.stderr.write(`${id}: ${why ? `removed. ${why}` : 'no record has this id'}\n`)
    return 1
  }
  const sources = new Map((tables.sources as Source[]).map((source) => [source.id, source]))
  const steps = record.evidence.map((piece) =>
    step(record, piece, sources.get(piece.source)!, tables.blocks as Block[], texts),
  )
  if (options.json)
    process.stdout.write(`${JSON.stringify({ id: today, ...(today !== id && { asked: id }), steps }, null, 2)}\n`)
  else {
    if (today !== id) process.stdout.write(`${id} is now ${today}\n`)
    process.stdout.write(`${today}\n${steps.map(shown).join('')}`)
  }
  return 0
}

interface Traced {
  tables: Record<string, object[]>
  texts: Map<string, string>
  known: Known
}

async function read(folder: string): Promise<Traced> {
  const found = await collection(folder)
  const said = await gather(found)
  const { tables, known } = publish(said, found.known, found.judgements)
  return { tables, texts: textsOf(said), known }
}

/** A folder that `build` wrote; texts that may not be shown whole are not in it, so their sentences are not shown. */
async function stored(data: string): Promise<Traced> {
  const parsed = async (file: string) => JSON.parse(await readFile(join(data, file), 'utf8'))
  const tables: Record<string, object[]> = {}
  for (const name of [...datasets, 'blocks']) tables[name] = await parsed(`${name}.json`)
  const texts = new Map<string, string>()
  for (const { id, file, rights } of tables.sources as Source[]) {
    if (rights === 'full') texts.set(file, (await parsed(`texts/${id.replace(/^source\//, '')}.json`)).text)
  }
  return { tables, texts, known: (await parsed('identifiers.json')).identifiers }
}

function step(record: object, piece: Evidence, source: Source, blocks: Block[], texts: Map<string, string>): Step {
  const { path, basis, relation, rule, page, start, end, quote } = piece
  const block = blocks.find((one) => one.source === source.id && one.start <= start && one.end > start)
  const text = texts.get(source.file)
  const sentence = text && block ? sentenceAt(text, source.language, block, start) : undefined
  return {
    field: path,
    value: path === '' ? undefined : valueAt(record, path),
    basis,
    relation,
    ...(rule && { rule }),
    source: source.id,
    file: source.file,
    ...(page && { page }),
    ...(block && {
      block: { ordinal: block.ordinal, kind: block.kind, ...(block.number && { number: block.number }) },
    }),
    ...(sentence && { sentence }),
    start,
    end,
    quote,
  }
}

/** The sentence of a block in which an offset stands. */
function sentenceAt(text: string, language: string, block: Block, offset: number): string | undefined {
  const found = divide(text.slice(block.start, block.end), language, block.start).find(
    (one) => one.start <= offset && one.end > offset,
  )
  return found && text.slice(found.start, found.end).replace(/\s+/g, ' ')
}

/** The value that a JSON Pointer names. */
const valueAt = (record: object, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], record)

function shown(one: Step): string {
  const value = one.field === '' ? 'the record' : `${one.field} = ${JSON.stringify(one.value)}`
  const place = [
    one.page && `page ${one.page}`,
    one.block && `block ${one.block.ordinal}, ${one.block.kind}${one.block.number ? ` no. ${one.block.number}` : ''}`,
    `${one.start}-${one.end}`,
  ].filter(Boolean)
  const notes = [one.relation, one.basis === 'implied' && 'implied', one.rule && `rule ${one.rule}`].filter(Boolean)
  const sentence = one.sentence && one.sentence !== one.quote ? `\n    in: ${one.sentence}` : ''
  return `\n  ${value}\n    ${notes.join(', ')}\n    ${one.file}: ${place.join(', ')}\n    «${one.quote}»${sentence}\n`
}
