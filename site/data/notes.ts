import type { Evidence, Source } from '../../schemas/types.ts'
import { collection } from './collection.ts'
import { citedAs, type Link, placeOf } from './place.ts'
import { short } from './titles.ts'

/** A note in the margin: the very words a value was read from, with a little grey context, and where they stand. */
export interface Note {
  basis: Evidence['basis']
  relation: Evidence['relation']
  language: string
  before: string
  words: string
  after: string
  cite: Link
  place?: Link
  /** Which entries of a list the words support, counted from 0; empty for a single value. */
  entries: number[]
}

const CONTEXT = 56
/** Characters of a quotation that a margin holds; longer ones are cut at a word. */
export const LONGEST = 320

/** Where the text has whole words around a span: at most CONTEXT characters on each side, inside the span's own block. */
function context(text: string, start: number, end: number): { before: string; after: string } {
  const opened = text.lastIndexOf('\n', start - 1) + 1
  const closed = text.indexOf('\n', end)
  const floor = Math.max(opened, start - CONTEXT)
  const ceiling = Math.min(closed < 0 ? text.length : closed, end + CONTEXT)
  let before = text.slice(floor, start)
  let after = text.slice(end, ceiling)
  if (floor > opened) before = `…${before.slice(before.indexOf(' ') + 1)}`
  if (ceiling < (closed < 0 ? text.length : closed))
    after = `${after.slice(0, Math.max(0, after.lastIndexOf(' '))).replace(/[\s.,;:–-]+$/, '')}…`
  return { before, after }
}

/** Words around a span: from the text where rights allow it, else from a wider quotation of the same record. */
function around(piece: Evidence, all: readonly Evidence[]): { before: string; after: string } {
  const text = collection.text(piece.source)
  if (text) return context(text, piece.start, piece.end)
  const wider = all.find(
    (other) =>
      other.source === piece.source &&
      other.start <= piece.start &&
      other.end >= piece.end &&
      other.end - other.start > piece.end - piece.start,
  )
  if (!wider) return { before: '', after: '' }
  return context(wider.quote, piece.start - wider.start, piece.end - wider.start)
}

/** The place of the words on the source's own page here: in its text, where that is shown, else among its records. */
function inside(piece: Evidence): Link {
  const source = collection.get(piece.source) as Source
  const block = collection.text(piece.source) ? collection.blockAt(piece.source, piece.start) : undefined
  return { text: citedAs(source), href: `${piece.source}/${block ? `#b${block.ordinal}` : ''}`, outside: false }
}

/** The notes for one field of a record, or for `only` some of its pieces of evidence. Words that support several entries of a list make one note. */
export function notesFor(all: readonly Evidence[], matches: (path: string) => boolean, only?: Set<Evidence>): Note[] {
  const notes = new Map<string, Note>()
  for (const piece of all) {
    if (!matches(piece.path) || (only && !only.has(piece))) continue
    const source = collection.get(piece.source) as Source | undefined
    if (!source) continue
    const key = [piece.source, piece.start, piece.end, piece.relation, piece.basis].join()
    const entry = piece.path.match(/^\/\w+\/(\d+)/)?.[1]
    const known = notes.get(key)
    if (known) {
      if (entry !== undefined) known.entries.push(Number(entry))
      continue
    }
    const place = placeOf(piece, source)
    notes.set(key, {
      basis: piece.basis,
      relation: piece.relation,
      language: source.language,
      ...(piece.quote.length > LONGEST ? { before: '', after: '' } : around(piece, all)),
      words: short(piece.quote, LONGEST),
      cite: inside(piece),
      ...(place ? { place } : {}),
      entries: entry === undefined ? [] : [Number(entry)],
    })
  }
  return [...notes.values()]
}
