import { dateLine } from '../date-line.ts'
import { ends } from '../wording.ts'
import type { Piece } from './pieces.ts'

/** What the printed numbers of a text are: numbers of paragraphs that run on, of headings, or (the rest) of list items. */
export interface Numbering {
  paragraphs: ReadonlySet<Piece>
  headings: ReadonlySet<Piece>
}

/** Numbered paragraphs: at least this many in a row, … */
const RUN = 3
/** … with a middle length of at least this many characters. */
const PROSE = 140
/** Numbers a run may skip: a lost paragraph does not end it. */
const SKIP = 4
/** Characters of a numbered heading, at most. */
const HEADING = 200

/** Tells apart the numbers of paragraphs, headings and list items; in a listing (`flat`) all are of items. */
export function numbering(pieces: Piece[], flat: boolean): Numbering {
  const paragraphs = new Set<Piece>()
  const headings = new Set<Piece>()
  const after = new Map(pieces.map((piece, at) => [piece, pieces[at + 1]]))
  for (const run of runs(pieces)) {
    if (!flat && run.length >= RUN && median(run.map(({ text }) => text.length)) >= PROSE)
      for (const piece of run) paragraphs.add(piece)
    else if (!flat && run.every((piece) => standsAbove(piece, after.get(piece))))
      for (const piece of run) headings.add(piece)
  }
  return { paragraphs, headings }
}

/** Pieces of one style and indent whose numbers go up. */
function runs(pieces: Piece[]): Piece[][] {
  const open = new Map<string, Piece[]>()
  const found: Piece[][] = []
  for (const piece of pieces) {
    const { marker, indent } = piece
    if (!marker?.number || (marker.style !== 'decimal' && marker.style !== 'nested' && marker.style !== 'roman'))
      continue
    const key = `${marker.style} ${indent}`
    const run = open.get(key)
    const step = Number(marker.number) - Number(run?.at(-1)?.marker?.number)
    if (run && (marker.style !== 'decimal' || (step > 0 && step <= SKIP))) run.push(piece)
    else {
      const fresh = [piece]
      open.set(key, fresh)
      found.push(fresh)
    }
  }
  return found
}

/** True for a short line without a full stop that has something else than the next number below it. */
function standsAbove(piece: Piece, next: Piece | undefined): boolean {
  if (piece.indent > 0 || piece.text.length > HEADING || ends(piece.text) || !next || dateLine(next.text)) return false
  // Numbered paragraphs stand below chapters with Roman numbers.
  const chapter =
    piece.marker!.style === 'roman' && /^[IVX]+$/.test(piece.marker!.number!) && next.marker?.style !== 'roman'
  return next.marker
    ? next.marker.number === undefined || chapter
    : next.indent <= piece.indent && next.text.length > piece.text.length / 2
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0
