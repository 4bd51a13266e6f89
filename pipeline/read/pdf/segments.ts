import { type Line, lineOf } from './line.ts'
import { isLabel } from './markers.ts'
import type { Piece } from './piece.ts'

/** All distances are in ems: parts of the size of the letters. */
/** Justified lines stretch their spaces up to this; wider gaps part columns and cells. */
const STRETCH = 3
/** Pieces drawn apart from one another belong to one line when they stand this close. */
const CLOSE = 0.9
/** A number or bullet may stand this far before its words. */
const HANG = 7
/** Points from which letters are a figure or a title beside those of the text. */
const LARGE = 14
/** How far letters of one line may stand above or below one another: raised marks, fractions. */
const LEVEL = 0.35
const RAISED = 0.6

/** What is raised: numbers of notes, endings of ordinals. */
const RAISES = /^(?:\d{1,3}|er|ère|re|e|ème|st|nd|rd|th|o|a)$/

/** Pieces of a page joined to stretches of a line, in no particular order; a gap too wide for a space ends a stretch. */
export function segments(pieces: Piece[]): Line[] {
  return joined(river(drawn(pieces)).map(lineOf))
}

/** Joins pieces as they are drawn, one after the other on one level. */
function drawn(pieces: Piece[]): Piece[][] {
  const stretches: Piece[][] = []
  for (const piece of pieces) {
    const open = stretches.at(-1)
    const before = open?.at(-1)
    if (open && before && follows(before, piece, STRETCH)) open.push(piece)
    else stretches.push([piece])
  }
  return stretches
}

function follows(before: Piece, piece: Piece, stretch: number): boolean {
  const size = Math.max(before.size, piece.size)
  const gap = piece.x0 - before.x1
  const small = Math.min(before.size, piece.size)
  // A figure set large and the label beside it.
  if (size >= LARGE && size > small * 1.5 && gap > small * 0.15) return false
  const off = Math.abs(piece.base - before.base)
  const level =
    off <= size * LEVEL ||
    (off <= size * RAISED &&
      gap < size * 0.5 &&
      gap > -size * 0.15 &&
      small < size * (RAISES.test(before.text) || RAISES.test(piece.text) ? 0.97 : 0.8))
  return level && gap > -size * 0.6 && gap < size * stretch
}

/** Lines a gap must stand in, one above the other, before it is a gutter and no accident. */
const GUTTER_LINES = 6

/** Cuts stretches at a gutter that stands in many of them: pages that are drawn line by line across their columns. */
function river(stretches: Piece[][]): Piece[][] {
  const gaps: { x0: number; x1: number }[] = []
  for (const stretch of stretches) {
    for (const [at, piece] of stretch.entries()) {
      const before = stretch[at - 1]
      if (before && piece.x0 - before.x1 >= piece.size * CLOSE) gaps.push({ x0: before.x1, x1: piece.x0 })
    }
  }
  if (gaps.length < GUTTER_LINES) return stretches
  const cuts: number[] = []
  for (const { x0, x1 } of gaps) {
    const x = (x0 + x1) / 2
    if (cuts.some((cut) => Math.abs(cut - x) < 6)) continue
    const through = gaps.filter((gap) => gap.x0 < x && x < gap.x1).length
    const inked = stretches.filter((stretch) => stretch.some((piece) => piece.x0 < x && x < piece.x1)).length
    if (through >= GUTTER_LINES && through >= inked * 3) cuts.push(x)
  }
  if (!cuts.length) return stretches
  return stretches.flatMap((stretch) => {
    const parts: Piece[][] = [[]]
    for (const piece of stretch) {
      const before = parts.at(-1)!.at(-1)
      if (before && cuts.some((x) => before.x1 < x && x < piece.x0)) parts.push([])
      parts.at(-1)!.push(piece)
    }
    return parts
  })
}

/** Joins stretches that were drawn apart but stand on one line: bullets, numbers, links. */
function joined(lines: Line[]): Line[] {
  const sorted = lines.toSorted((a, b) => a.base - b.base || a.x0 - b.x0)
  const out: Line[] = []
  const gone = new Set<Line>()
  for (const line of sorted) {
    if (gone.has(line)) continue
    let whole = line
    for (let grown = true; grown; ) {
      grown = false
      const reach = whole.size * (isLabel(whole.text) ? HANG : CLOSE)
      let best: Line | undefined
      for (const other of near(sorted, whole)) {
        if (other === line || gone.has(other) || whole.pieces.includes(other.pieces[0]!)) continue
        const gap = other.x0 - whole.x1
        const small = Math.min(other.size, whole.size) < Math.max(other.size, whole.size) * 0.8
        const noted = marks(whole, other)
        if (!noted && Math.abs(other.base - whole.base) > whole.size * (small ? RAISED : LEVEL)) continue
        // Big numbers and the label beside them stay apart.
        if (small && Math.max(other.size, whole.size) >= LARGE && gap > 0) continue
        if (gap > -whole.size * 0.3 && gap < (noted ? other.size * HANG : reach) && (!best || other.x0 < best.x0))
          best = other
      }
      if (best) {
        gone.add(best)
        const [first, ...others] = best.pieces
        const gap = best.x0 - whole.x1
        whole = lineOf([...whole.pieces, { ...first!, spaced: first!.spaced && gap > whole.size * 0.12 }, ...others])
        grown = true
      }
    }
    out.push(whole)
  }
  return out
}

/** True for the raised number of a note, set apart before its words. */
const marks = (mark: Line, words: Line): boolean =>
  /^(?:\d{1,3}|[*†‡]{1,3})$/.test(mark.text) &&
  mark.size < words.size * 0.85 &&
  words.base >= mark.base &&
  words.base - mark.base < words.size * RAISED

/** Lines about as high on the page. `lines` is sorted by base. */
function* near(lines: Line[], line: Line): Iterable<Line> {
  let low = 0
  let high = lines.length
  const from = line.base - line.size
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.base < from) low = middle + 1
    else high = middle
  }
  for (let at = low; at < lines.length && lines[at]!.base <= line.base + line.size; at++) yield lines[at]!
}
