import { siteLine } from '../site-lines.ts'
import { beginsSmall, contentsLine, ends, pageNumber } from '../wording.ts'
import { masthead } from './masthead.ts'
import type { Piece } from './pieces.ts'

/** Page numbers may skip this many: blank pages, plates. */
const SKIP = 4
/** A running head is printed at least this often. */
const TWICE = 2
/** Characters of a running head, at most. */
const HEAD = 110

/** The way to a page, above its title: `> Home`, `Home > Projects`. */
const PATH = /^(?:[>»›]\s?[^.>»›]{1,50}|[^.>»›]{1,50}(?:\s[>»›]\s[^.>»›]{1,80})+)$/
/** Lines of a page above its title, at most. */
const TOP = 4

/** Page numbers, the running heads beside them, lines of a table of contents and the way to a page, each with its role. */
export function pageFurniture(pieces: Piece[]): Map<Piece, string> {
  const found = new Map<Piece, string>()
  const numbers = [...pieces.entries()].filter(([, piece]) => !piece.marker && pageNumber(piece.text))
  const values = numbers.map(([, { text }]) => Number(/\d+/.exec(text)![0]))
  const rising = values.every((value, at) => at === 0 || (value > values[at - 1]! && value - values[at - 1]! <= SKIP))
  const printed = new Map<string, number>()
  for (const { text } of pieces) if (text.length <= HEAD) printed.set(text, (printed.get(text) ?? 0) + 1)
  const again = (piece: Piece | undefined): piece is Piece =>
    piece !== undefined && !piece.marker && printed.get(piece.text)! >= TWICE
  const worded = numbers.every(([, { text }]) => /\p{L}|[-–—]/u.test(text))
  if (worded || (rising && (numbers.length > 1 || between(pieces, numbers[0]?.[0], again)))) {
    for (const [, piece] of numbers) found.set(piece, 'page number')
  }
  const heads = new Map<string, Piece[]>()
  for (const [at] of numbers) {
    if (!found.has(pieces[at]!)) continue
    for (const beside of [pieces[at - 1], pieces[at + 1]]) {
      if (!beside || beside.marker || beside.text.length > HEAD || found.has(beside)) continue
      const key = beside.text.replace(/\d+/g, '0')
      heads.set(key, [...(heads.get(key) ?? []), beside])
    }
  }
  for (const same of heads.values())
    if (same.length >= TWICE || same.every((piece) => again(piece) && interrupts(pieces, piece)))
      for (const piece of same) found.set(piece, 'running head')
  for (const piece of pieces) {
    if (contentsLine(piece.text)) found.set(piece, 'contents')
    else if (siteLine(piece.text)) found.set(piece, 'site line')
  }
  for (const piece of masthead(pieces)) found.set(piece, 'masthead')
  for (const piece of pieces.slice(0, TOP)) if (PATH.test(piece.text)) found.set(piece, 'breadcrumb')
  return found
}

/** Characters of running text, at least. */
const PROSE = 60

/** True when the number stands between two paragraphs of running text, perhaps with a head that is printed elsewhere too. */
function between(pieces: Piece[], at: number | undefined, again: (piece: Piece | undefined) => boolean): boolean {
  if (at === undefined) return false
  const above = again(pieces[at - 1]) ? pieces[at - 2] : pieces[at - 1]
  const below = again(pieces[at + 1]) ? pieces[at + 2] : pieces[at + 1]
  if (!above || !below || above.text.length <= PROSE) return false
  return below.text.length > PROSE || (!ends(above.text) && beginsSmall(below.text))
}

/** True for a line that stands, with a page number, in the middle of a sentence. */
function interrupts(pieces: Piece[], piece: Piece): boolean {
  const at = pieces.indexOf(piece)
  const above = pageNumber(pieces[at - 1]?.text ?? '') ? pieces[at - 2] : pieces[at - 1]
  return above !== undefined && above.text.length > PROSE && !ends(above.text)
}
