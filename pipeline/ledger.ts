import type { Block as BlockRow, Number as NumberRow } from '../schemas/types.ts'
import { type Block, type Document, located } from './document.ts'
import { numbers } from './mentions/numbers.ts'
import type { Message } from './message.ts'
import type { Account, SetAside, Settled } from './record.ts'

/** What became of every block and every number of every document. */
export interface Accounted {
  blocks: BlockRow[]
  numbers: NumberRow[]
  /** Share of the characters by disposition, by source id; each adds up to 1. */
  coverage: Record<string, Record<string, number>>
  messages: Message[]
}

/** A stretch of text that a record quotes. */
interface Claim {
  start: number
  end: number
  record: string
  /** True for the words of a quantity. */
  value: boolean
}

/** Fields whose evidence owns the numbers inside its words. */
const VALUE = /^\/(?:value|low|high|raw|budget|participants)/

/** Accounts for every character and every number: blocks tile each text, each number has one role. */
export function ledger(accounts: Account[], records: Settled[]): Accounted {
  const all: Accounted = { blocks: [], numbers: [], coverage: {}, messages: [] }
  const sources = new Map(
    records.flatMap(({ dataset, record }) =>
      dataset === 'sources' && 'file' in record ? [[record.file, record.id]] : [],
    ),
  )
  const claims = claimsBySource(records)
  for (const { document, setAsides } of accounts) {
    const source = sources.get(document.file)
    if (!source) continue
    const own = claims.get(source) ?? []
    const blocks = blockRows(document, source, own, setAsides)
    all.blocks.push(...blocks)
    all.coverage[source] = shares(blocks, document.text.length)
    const rows = numberRows(document, source, own, setAsides)
    all.numbers.push(...rows)
    all.messages.push(...open(document, blocks, rows))
  }
  return all
}

function claimsBySource(records: Settled[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  for (const { dataset, record } of records) {
    for (const { source, start, end, path } of record.evidence) {
      if (dataset === 'sources' && path === '') continue
      const list = claims.get(source) ?? []
      list.push({ start, end, record: record.id, value: VALUE.test(path) })
      claims.set(source, list)
    }
  }
  for (const list of claims.values()) list.sort((a, b) => a.start - b.start)
  return claims
}

/** Rows that tile the text: each block reaches to the beginning of the next. */
function blockRows(document: Document, source: string, claims: Claim[], setAsides: SetAside[]): BlockRow[] {
  const { blocks, text } = document
  return blocks.map((block, at) => {
    const inside = claims.filter(({ start, end }) => start < block.end && block.start < end)
    const { disposition, reason } = disposed(block, inside.length > 0, setAsides)
    const row: BlockRow = {
      id: `${source}#${at + 1}`,
      source,
      ordinal: at + 1,
      kind: block.kind,
      start: at === 0 ? 0 : block.start,
      end: blocks[at + 1]?.start ?? text.length,
      disposition,
      records: [...new Set(inside.map(({ record }) => record))].sort(),
    }
    if (block.number) row.number = block.number
    if (block.page !== undefined) row.page = block.page
    if (reason) row.reason = reason
    return row
  })
}

function disposed(block: Block, claimed: boolean, setAsides: SetAside[]): Pick<BlockRow, 'disposition' | 'reason'> {
  if (claimed) return { disposition: 'record' }
  if (block.kind === 'furniture') return { disposition: 'furniture', ...(block.role && { reason: block.role }) }
  const over = setAsides.filter(({ span }) => span.start < block.end && block.start < span.end)
  const size = ({ span }: SetAside) => Math.min(span.end, block.end) - Math.max(span.start, block.start)
  const widest = over.sort((a, b) => size(b) - size(a))[0]
  if (block.kind === 'heading') return { disposition: 'heading', ...(widest && { reason: widest.reason }) }
  // A single number set aside inside a block says nothing of the block.
  if (widest && size(widest) * 4 > block.end - block.start)
    return { disposition: widest.disposition, reason: widest.reason }
  return { disposition: 'unread' }
}

function shares(rows: BlockRow[], length: number): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { disposition, start, end } of rows) sums[disposition] = (sums[disposition] ?? 0) + end - start
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, length ? sum / length : 0]))
}

function numberRows(document: Document, source: string, claims: Claim[], setAsides: SetAside[]): NumberRow[] {
  const rows: NumberRow[] = []
  for (const block of document.blocks) {
    const words = document.text.slice(block.start, block.end)
    for (const { value, span } of numbers(words, document.language, block.start)) {
      const { start, end } = span
      const row: NumberRow = {
        id: `${source}@${start}`,
        source,
        start,
        end,
        raw: document.text.slice(start, end),
        role: 'unclaimed',
      }
      const over = (other: { start: number; end: number }) => other.start <= start && end <= other.end
      const owner = claims.find((claim) => claim.value && claim.start < end && start < claim.end)
      const aside = setAsides.find((item) => over(item.span) && item.span.end - item.span.start <= end - start + 24)
      const container = setAsides.find((item) => over(item.span))
      if (end <= block.body && block.number) row.role = 'enumerator'
      else if (owner) Object.assign(row, { role: 'value', record: owner.record })
      else if (aside) Object.assign(row, { role: 'other', reason: aside.reason })
      else if (block.kind === 'furniture') Object.assign(row, { role: block.role === 'page number' ? 'page' : 'other' })
      else if (value.role !== 'quantity') Object.assign(row, { role: value.role })
      else if (container) Object.assign(row, { role: 'other', reason: container.reason })
      if (row.role === 'other') row.reason ??= value.reason ?? block.role ?? 'part of the surroundings of the text'
      rows.push(row)
    }
  }
  return rows
}

/** Messages for what nobody read or claimed. */
function open(document: Document, blocks: BlockRow[], rows: NumberRow[]): Message[] {
  const at = (rule: string, reason: string, { start, end }: { start: number; end: number }): Message => ({
    severity: 'warning',
    rule,
    reason,
    file: document.file,
    place: located(document, { start, end }),
    quote: document.text.slice(start, end).trim(),
  })
  return [
    ...blocks
      .filter(({ disposition }) => disposition === 'unread')
      .map((row) => at('ledger.unread', `no layout read this ${row.kind.replace('_', ' ')}`, row)),
    ...rows
      .filter(({ role }) => role === 'unclaimed')
      .map((row) => at('ledger.unclaimed', 'no record owns this number and nothing says what it is', row)),
  ]
}
