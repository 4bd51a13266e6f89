import type { Line } from './line.ts'
import { beginsSmall } from './wording.ts'

/** Lines a column has, at least. */
const LINES = 3
/** A column's lines are at least this wide, in ems of the body (their median). */
const WIDE = 6
/** Lines of a column fill it at least to this part (their median); cells of a table do not. */
const FILL = 0.6
/** White that parts what stands above from what stands below, in ems. */
const STRIP = 1.1
/** Cutting deeper than this is noise. */
const DEPTH = 24

/** A stretch of the page that is read from top to bottom. */
export type Column = Line[]

/** Where a page is cut: a gutter, the lines on both its sides, and the lines above and below that know nothing of it. */
interface Cut {
  left: Line[]
  right: Line[]
  above: Line[]
  below: Line[]
}

/**
 * The columns of a page in the order they are read. An XY-cut that looks for gutters within bands: titles, tables and rows of figures across
 * the page part it into bands, and each band has columns of its own.
 */
export function columns(lines: Line[], em: number, depth = 0): Column[] {
  const sorted = lines.toSorted((a, b) => a.base - b.base || a.x0 - b.x0)
  if (!sorted.length) return []
  const cut = sorted.length < LINES * 2 || depth > DEPTH ? undefined : best(sorted, em)
  if (!cut) return [sorted]
  const parts = [cut.above, cut.left, cut.right, cut.below]
  return merged(
    parts.flatMap((part) => columns(part, em, depth + 1)),
    em,
  )
}

/** The cut with the longest columns, if there is any. */
function best(lines: Line[], em: number): Cut | undefined {
  let found: Cut | undefined
  let most = 0
  for (const x of edges(lines, em)) {
    for (const band of bands(lines, x, em)) {
      const left = band.filter((line) => line.x1 <= x)
      const right = band.filter((line) => line.x1 > x)
      const few = Math.min(left.length, right.length)
      if (few <= most || !columnar(left, right, em)) continue
      const top = band[0]!.base
      const bottom = band.at(-1)!.base
      const inside = new Set(band)
      most = few
      found = {
        left,
        right,
        above: lines.filter((line) => !inside.has(line) && line.base < (top + bottom) / 2),
        below: lines.filter((line) => !inside.has(line) && line.base >= (top + bottom) / 2),
      }
    }
  }
  return found
}

/** Places right before left edges that lines share: where a gutter can end. */
function edges(lines: Line[], em: number): number[] {
  const count = new Map<number, number>()
  for (const { x0 } of lines) count.set(Math.round(x0 / 3), (count.get(Math.round(x0 / 3)) ?? 0) + 1)
  return [...count]
    .filter(([edge, some]) => some + (count.get(edge + 1) ?? 0) >= LINES)
    .map(([edge]) => edge * 3 - em * 0.3 - 1.5)
}

/** The bands of lines (sorted by base) in which none stands across `x`, without what only one side has at their ends. */
function bands(lines: Line[], x: number, em: number): Line[][] {
  const found: Line[][] = []
  let open: Line[] = []
  for (const line of lines) {
    if (line.x0 < x && line.x1 > x) {
      if (open.length) found.push(open)
      open = []
    } else open.push(line)
  }
  if (open.length) found.push(open)
  return found.flatMap((band) => trimmed(band, x, em)).filter((band) => band.length >= LINES * 2)
}

/** Parts a band at headings over all its width, and takes away what only one side has above or below, behind a strip of white. */
function trimmed(band: Line[], x: number, em: number): Line[][] {
  const strips: Line[][] = [[]]
  let floor = Number.NEGATIVE_INFINITY
  for (const line of band) {
    if (strips.at(-1)!.length && line.y0 - floor > em * STRIP) strips.push([])
    strips.at(-1)!.push(line)
    floor = Math.max(floor, line.y1)
  }
  const both = (strip: Line[]) => strip.some((line) => line.x1 <= x) && strip.some((line) => line.x0 >= x)
  const left = (strip: Line[]) => strip.every((line) => line.x1 <= x)
  const found: Line[][][] = []
  for (const strip of strips) {
    const open = found.at(-1)
    // White on the right of it: a heading over all the width, and the end of what stood above.
    if (!open || (left(strip) && open.some(both))) found.push([strip])
    else open.push(strip)
  }
  return found.flatMap((band) => {
    let from = band.findIndex(both)
    let to = band.findLastIndex(both)
    if (from < 0) return []
    // A heading right above the left column belongs to it; so does what closes the right column.
    while (from > 0 && left(band[from - 1]!)) from--
    while (to < band.length - 1 && band[to + 1]!.every((line) => line.x0 >= x)) to++
    return [band.slice(from, to + 1).flat()]
  })
}

/** True when both sides hold columns of prose rather than the cells of a table or the labels of a list. */
function columnar(left: Line[], right: Line[], em: number): boolean {
  if (left.length < LINES || right.length < LINES || !overlap(left, right)) return false
  for (const side of [left, right]) if (median(side.map(({ x0, x1 }) => x1 - x0)) < em * WIDE) return false
  const bases = new Set(right.map(({ base }) => Math.round(base)))
  const aligned = left.filter(({ base }) => [-1, 0, 1].some((off) => bases.has(Math.round(base) + off))).length
  if (aligned < Math.min(left.length, right.length) * 0.7) return true
  return (fill(left) >= FILL && fill(right) >= FILL) || (running(left) && running(right))
}

/** True when many lines begin with a small letter, as lines in the middle of sentences do and cells do not. */
const running = (side: Line[]): boolean => side.filter(({ text }) => beginsSmall(text)).length > side.length * 0.35

/** The part of its column that the middle one of its lines takes. */
const fill = (side: Line[]): number => {
  const wide = Math.max(...side.map(({ x1 }) => x1)) - Math.min(...side.map(({ x0 }) => x0))
  return median(side.map(({ x0, x1 }) => x1 - x0)) / wide
}

/** True when two groups of lines stand beside one another. */
function overlap(left: Line[], right: Line[]): boolean {
  const top = Math.max(left[0]!.y0, right[0]!.y0)
  const bottom = Math.min(left.at(-1)!.y1, right.at(-1)!.y1)
  return bottom > top
}

/** Joins neighbours that are one column after all: a title across the page and the text that goes on below it. */
function merged(found: Column[], em: number): Column[] {
  const out: Column[] = []
  for (const column of found) {
    const before = out.at(-1)
    const last = before?.at(-1)
    const first = column[0]!
    const below = before && last && first.y0 >= last.y0 && first.base - last.base < em * 4
    if (below && Math.abs(edge(before) - edge(column)) < em && before.every((line) => line.y0 <= first.y0)) {
      before.push(...column)
    } else out.push([...column])
  }
  return out
}

const edge = (column: Column): number => Math.min(...column.map(({ x0 }) => x0))

export const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
