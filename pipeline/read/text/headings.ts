import { dateLine } from '../date-line.ts'
import {
  bare,
  beginsSmall,
  callout,
  contentsLine,
  credit,
  credited,
  ends,
  labelled,
  pageNumber,
  period,
} from '../wording.ts'
import type { Numbering } from './numbering.ts'
import { pageHead } from './page-head.ts'
import type { Piece } from './pieces.ts'

/** Characters and words of a heading without markup, at most. */
const CHARACTERS = 170
const WORDS = 24
/** Characters of a heading that stands right above its text, at most. */
const DIRECT = 60
/** Characters of a heading that asks, at most. */
const QUESTION = 120
/** Characters that make a piece body text, at least. */
const BODY = 80

/** The headings of a text, each with its level: 1 for the title. Pieces set `apart` (in list items, in quotations) are none. */
export function headings(pieces: Piece[], numbered: Numbering, apart: ReadonlySet<Piece>): Map<Piece, number> {
  const levels = new Map<Piece, number>()
  const first = top(pieces)
  const entries = pieces.filter((piece) => !apart.has(piece) && dateLine(piece.text)).length
  let child = false
  /** Level of the last heading without a number: numbered ones stand below it. */
  let unnumbered: number | undefined
  let at = 0
  const give = (piece: Piece, level: number) => {
    unnumbered = levels.size === 0 && first.has(piece) ? 1 : level
    levels.set(piece, unnumbered)
  }
  while (at < pieces.length) {
    const piece = pieces[at]!
    if (piece.marker?.style === 'arrow' && piece.text.length <= CHARACTERS && !ends(piece.text)) {
      give(piece, 2)
      child = false
    } else if (numbered.headings.has(piece)) {
      const nested = piece.marker!.style === 'nested' ? piece.marker!.number!.split('.').length - 1 : 0
      levels.set(piece, Math.min(6, ((unnumbered ?? 1) === 1 ? 2 : 3) + nested))
    } else if (candidate(piece, pieces[at + 1], apart) && !fragment(piece, pieces[at - 1], apart)) {
      let end = at + 1
      while (end < pieces.length && candidate(pieces[end]!, pieces[end + 1], apart)) end++
      const run = pieces.slice(at, end)
      let under = end
      while (
        pieces[under] &&
        (contentsLine(pieces[under]!.text) || (apart.has(pieces[under]!) && pageNumber(pieces[under]!.text)))
      )
        under++
      const below = pieces[under]
      const led = leads(pieces, under, numbered)
      if (levels.size === 0 && first.has(run[0]!)) {
        const head = pageHead(run, pieces[at - 1], below, led, entries > 1)
        for (const [heading, level] of head) give(heading, level)
        child = head.some(([, level]) => level > 2)
      } else if (led) child = raise(run, give, child, below !== undefined && dateLine(below.text))
      at = end
      continue
    }
    at++
  }
  return levels
}

/** Headings out of a run of short lines. Returns whether headings that follow are sub-headings. */
function raise(run: Piece[], give: (piece: Piece, level: number) => void, child: boolean, dated: boolean): boolean {
  const last = run.at(-1)!
  const filed = period(bare(last.text))
  if (run.length === 1) {
    give(last, filed || !child ? 2 : 3)
    return filed ? false : child
  }
  // An entry of a listing without numbers: perhaps a period, perhaps a label, its title, and below them its date.
  if (dated) {
    const above = run.slice(0, -1).find(({ text }) => period(bare(text)))
    if (above) give(above, 2)
    give(last, above || child ? 3 : 2)
    return above !== undefined || child
  }
  // Many short lines in a row are labels of a chart.
  if (run.length > 3 && !filed) return child
  const stacked = run.length === 2 && !filed
  if (run.length === 2) give(run[0]!, 2)
  give(last, stacked ? 3 : 2)
  return stacked
}

/** The pieces above which no body text stands: the top of the first page. */
function top(pieces: Piece[]): Set<Piece> {
  const found = new Set<Piece>()
  for (const piece of pieces) {
    found.add(piece)
    if (piece.marker || piece.text.length >= CHARACTERS * 2 || piece.text.endsWith('.')) break
  }
  return found
}

/** True for a short line that reads like a heading. */
export function candidate(piece: Piece, next: Piece | undefined, apart: ReadonlySet<Piece>): boolean {
  const text = bare(piece.text)
  if (piece.marker || apart.has(piece) || !next) return false
  if (period(text)) return true
  if (/ \| /.test(text)) return false
  if (text.length > CHARACTERS || text.split(' ').length > WORDS || text.length < 3) return false
  if (piece.cells || (next.gap === 0 && !next.marker && !directlyAbove(piece, next))) return false
  if (!/\p{L}{2}/u.test(text) || (/^\S+$/u.test(text) && /[/@]|\.\p{L}/u.test(text))) return false
  const asks = /\?[”"»’]?$/.test(text) && text.length < QUESTION
  if ((ends(text) && !asks) || beginsSmall(text) || /[,–-]$/.test(text)) return false
  return (
    !labelled(text) && !credit(text) && !credited(text) && !dateLine(text) && (!callout(text) || dateLine(next.text))
  )
}

/** True when a heading stands right above its text, with space above it only. */
const directlyAbove = (piece: Piece, next: Piece): boolean =>
  period(next.text) ||
  (piece.gap > 0 && piece.text.length <= DIRECT && (labelled(next.text) || next.text.length >= BODY))

/** True when the line above is a scrap of a chart or a table, so that this line is another. */
const fragment = (piece: Piece, above: Piece | undefined, apart: ReadonlySet<Piece>): boolean =>
  above !== undefined &&
  !above.marker &&
  !apart.has(above) &&
  piece.gap <= 1 &&
  above.text.length < BODY &&
  beginsSmall(above.text) &&
  !ends(above.text)

/** True when what stands at `at` is text that a heading can stand above. */
function leads(pieces: Piece[], from: number, numbered: Numbering): boolean {
  let at = from
  let next = pieces[at]
  while (
    next &&
    !next.marker &&
    (credit(next.text) || dateLine(next.text) || / \| /.test(next.text) || /^\P{L}{1,3}$/u.test(next.text))
  )
    next = pieces[++at]
  if (!next) return dateLine(pieces.at(-1)!.text)
  if (next !== pieces[from] && dateLine(pieces[from]!.text)) return true
  if (next.marker) return next.marker.style !== 'arrow' || numbered.headings.has(next)
  if (next.gap === 0 && labelled(next.text)) return true
  return (
    next.text.length >= BODY ||
    (next.cells !== undefined && pieces[at + 1]?.cells?.length === next.cells.length) ||
    (ends(next.text) && next.text.split(' ').length >= 5 && !labelled(next.text))
  )
}
