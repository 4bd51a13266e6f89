import type { Number as NumberRow } from '../../schemas/types.ts'
import type { Block } from '../document.ts'
import { type NumberValue, numbers } from '../mentions/numbers.ts'
import type { Account, SetAside } from '../record.ts'
import { type Claim, sweep } from './claims.ts'

/** Fields that hold a number of the text, by the first part of their path. */
const HOLDS_NUMBER = new Set(['value', 'raw', 'low', 'high', 'participants', 'budget'])
const HOLDS_DATE = new Set(['date', 'start', 'end', 'published'])
const HOLDS_NAME = new Set([
  'title',
  'name',
  'aliases',
  'symbol',
  'related_symbols',
  'session',
  'place',
  'organisers',
  'partners',
  'funders',
  'area',
  'languages',
])
/** A set-aside of at most so many characters names a number; a longer one names the sentence or block around it. */
const SHORT = 40

type Part = Pick<NumberRow, 'role'> & { record?: string; reason?: string }

/** One row a number, block by block, each with the one role it plays. */
export function numberRows({ document, setAsides }: Account, source: string, claims: Claim[]): NumberRow[] {
  const { text, language } = document
  const claimsAt = sweep(claims)
  const asidesAt = sweep(setAsides.map((aside) => ({ ...aside.span, aside })))
  return document.blocks.flatMap((block) => [
    ...marker(block, text, source),
    ...numbers(text.slice(block.body, block.end), language, block.body).map(({ value, span: { start, end } }) => {
      const asides = asidesAt(start, end).map(({ aside }) => aside)
      const part = played(block, value, claimsAt(start, end), asides, start, end)
      return { id: `${source}@${start}`, source, start, end, raw: text.slice(start, end), ...part }
    }),
  ])
}

/** The printed number in front of a block. */
function marker(block: Block, text: string, source: string): NumberRow[] {
  if (block.body === block.start) return []
  const digits = text.slice(block.start, block.body).match(/\d+(?:[.]\d+)*/)
  if (!digits) return []
  const start = block.start + digits.index!
  const role: NumberRow['role'] = block.role === 'page number' ? 'page' : 'enumerator'
  return [{ id: `${source}@${start}`, source, start, end: start + digits[0].length, raw: digits[0], role }]
}

function played(
  block: Block,
  value: NumberValue,
  claims: Claim[],
  asides: SetAside[],
  start: number,
  end: number,
): Part {
  const over = claims.filter((claim) => claim.start <= start && claim.end >= end)
  const on = (fields: Set<string>) => over.filter(({ path }) => fields.has(path.split('/')[1] ?? ''))
  const owner = on(HOLDS_NUMBER)[0]
  if (owner) return { role: 'value', record: owner.record }
  if (on(HOLDS_DATE).length) return { role: 'date' }
  if (block.kind === 'furniture')
    return block.role === 'page number'
      ? { role: 'page' }
      : { role: 'other', reason: `part of ${block.role ?? 'page furniture'}` }
  if (value.role !== 'quantity') return { role: value.role, ...(value.reason && { reason: value.reason }) }
  const named = on(HOLDS_NAME)[0]
  const holding = asides.filter(({ span }) => span.start <= start && span.end >= end)
  const near = holding.find(({ span }) => span.end - span.start <= SHORT)
  if (near) return { role: 'other', reason: near.reason }
  if (named) return { role: 'other', reason: 'part of a name' }
  const around = holding[0]
  // What a heading counts in passing is told below it; one that opens with a number may be a call-out that nobody read.
  if (block.kind === 'heading' && start > block.body && !around) return { role: 'other', reason: 'part of a heading' }
  if (around) return { role: 'other', reason: around.reason }
  return { role: 'unclaimed' }
}
