import type { Block, Dataset } from '../../schemas/types.ts'
import { type AnyRecord, collection } from './collection.ts'
import { titleOf } from './titles.ts'

/** A stretch of a block's text; `record` where a record was read from it. */
export interface Stretch {
  text: string
  record?: { href: string; title: string; implied: boolean }
}

export interface MarkedBlock {
  block: Block
  stretches: Stretch[]
  /** Printed at the head of the block when its page differs from the block before. */
  page?: number
}

interface Claim {
  start: number
  end: number
  record: AnyRecord
  implied: boolean
}

const RECORDS: Dataset[] = ['events', 'deliverables', 'results', 'statistics', 'projects']

const claims = new Map<string, Claim[]>()
for (const dataset of RECORDS) {
  for (const record of collection[dataset] as AnyRecord[]) {
    for (const { source, start, end, basis } of record.evidence) {
      const list = claims.get(source)
      const claim = { start, end, record, implied: basis === 'implied' }
      if (list) list.push(claim)
      else claims.set(source, [claim])
    }
  }
}
for (const list of claims.values()) list.sort((a, b) => a.start - b.start || b.end - a.end)

/** Divides a stretch of text where claims begin and end; where several overlap, the shortest names the record. */
function divide(text: string, start: number, end: number, own: Claim[]): Stretch[] {
  const edges = [...new Set([start, end, ...own.flatMap((claim) => [claim.start, claim.end])])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b)
  const stretches: Stretch[] = []
  let last: Claim | undefined
  for (let at = 0; at + 1 < edges.length; at++) {
    const from = edges[at]!
    const to = edges[at + 1]!
    let best: Claim | undefined
    for (const claim of own) {
      if (claim.start > from || claim.end < to) continue
      if (!best || claim.end - claim.start < best.end - best.start) best = claim
    }
    const words = text.slice(from, to)
    const before = stretches.at(-1)
    if (before && best?.record === last?.record && best?.implied === last?.implied) before.text += words
    else if (best)
      stretches.push({
        text: words,
        record: { href: `${best.record.id}/`, title: titleOf(best.record), implied: best.implied },
      })
    else stretches.push({ text: words })
    last = best
  }
  return stretches
}

/** The text of a source, block by block, with the words that records were read from; undefined where rights do not allow it. */
export function markedText(source: string): MarkedBlock[] | undefined {
  const text = collection.text(source)
  if (text === undefined) return undefined
  const all = claims.get(source) ?? []
  // Claims are sorted by their start: those that reach into the next block are kept, the others let go.
  let next = 0
  let open: Claim[] = []
  let page: number | undefined
  return collection.blocks(source).map((block) => {
    while (next < all.length && all[next]!.start < block.end) open.push(all[next++]!)
    open = open.filter((claim) => claim.end > block.start)
    const marked: MarkedBlock = { block, stretches: divide(text, block.start, Math.min(block.end, text.length), open) }
    if (block.page !== undefined && block.page !== page) marked.page = page = block.page
    return marked
  })
}

/** The records of a source in the order of its text, each with its first own words there. */
export function inOrder(source: string): { record: AnyRecord; start: number; quote: string; page?: number }[] {
  const first = new Map<AnyRecord, { record: AnyRecord; start: number; quote: string; page?: number }>()
  for (const { record, start } of claims.get(source) ?? []) {
    if (first.has(record)) continue
    const own = record.evidence.filter((piece) => piece.source === source)
    const whole =
      own.find((piece) => piece.path === '') ??
      own.find((piece) => ['/title', '/name', '/statement'].includes(piece.path)) ??
      own[0]!
    first.set(record, { record, start, quote: whole.quote, ...(whole.page === undefined ? {} : { page: whole.page }) })
  }
  return [...first.values()]
}
