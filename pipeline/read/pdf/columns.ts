import type { Line } from './line.ts'

/** Points, and ems where said. */
/** A gutter is at least this wide, in ems of the body text. */
const GUTTER = 0.7
/** Lines a column has, at least. */
const LINES = 3
/** A column's lines are at least this wide, in ems. */
const WIDE = 6
/** Lines of a column fill it at least to this part (their median); cells of a table do not. */
const FILL = 0.6
/** Cutting deeper than this is noise. */
const DEPTH = 12

/** A stretch of the page that is read from top to bottom. */
export type Column = Line[]

/**
 * The columns of a page in the order they are read: XY-cut that first sets aside what stands across the gutter (titles, pictures' captions,
 * tables over the whole width), then reads the columns between two such lines, left to right.
 */
export function columns(lines: Line[], em: number, depth = 0): Column[] {
  const sorted = lines.toSorted((a, b) => a.base - b.base || a.x0 - b.x0)
  if (sorted.length < LINES * 2 || depth > DEPTH) return sorted.length ? [sorted] : []
  const gutter = clear(sorted, em) ?? crossed(sorted, em)
  if (gutter === undefined) return [sorted]
  const found: Column[] = []
  for (const band of bands(sorted, gutter)) {
    const left = band.filter((line) => line.x1 <= gutter)
    const right = band.filter((line) => line.x0 >= gutter)
    if (left.length + right.length === band.length && left.length && right.length && overlap(left, right)) {
      found.push(...columns(left, em, depth + 1), ...columns(right, em, depth + 1))
    } else found.push(...(band.length === sorted.length ? [band] : columns(band, em, depth + 1)))
  }
  return merged(found, em)
}

/** The widest white strip from top to bottom that has columns on both sides. */
function clear(lines: Line[], em: number): number | undefined {
  const spans = lines.map(({ x0, x1 }) => [x0, x1] as const).sort((a, b) => a[0] - b[0])
  let best: { x: number; wide: number } | undefined
  let reach = spans[0]![1]
  for (const [x0, x1] of spans) {
    const wide = x0 - reach
    if (wide >= em * GUTTER && (!best || wide > best.wide)) {
      const x = (reach + x0) / 2
      if (
        columnar(
          lines.filter((line) => line.x1 <= x),
          lines.filter((line) => line.x0 >= x),
          em,
        )
      )
        best = { x, wide }
    }
    reach = Math.max(reach, x1)
  }
  return best?.x
}

/** The left edge that most lines share and that some lines stand across, when columns stand on both sides of it. */
function crossed(lines: Line[], em: number): number | undefined {
  const edges = new Map<number, number>()
  for (const { x0 } of lines) edges.set(Math.round(x0 / 3), (edges.get(Math.round(x0 / 3)) ?? 0) + 1)
  let best: { x: number; lines: number } | undefined
  for (const [edge, count] of edges) {
    if (count < LINES) continue
    const x = edge * 3 - em * 0.35
    const left = lines.filter((line) => line.x1 <= x)
    const right = lines.filter((line) => line.x0 >= x)
    const few = Math.min(left.length, right.length)
    if (few < LINES * 2 || (best && few <= best.lines)) continue
    const crossing = lines.length - left.length - right.length
    if (crossing > (left.length + right.length) / 2) continue
    const sides = bands(lines, x).some((band) => {
      const l = band.filter((line) => line.x1 <= x)
      const r = band.filter((line) => line.x0 >= x)
      return l.length + r.length === band.length && columnar(l, r, em)
    })
    if (sides) best = { x, lines: few }
  }
  return best?.x
}

/** True when both sides hold columns of prose rather than the cells of a table or the labels of a list. */
function columnar(left: Line[], right: Line[], em: number): boolean {
  if (left.length < LINES || right.length < LINES || !overlap(left, right)) return false
  for (const side of [left, right]) if (median(side.map(({ x0, x1 }) => x1 - x0)) < em * WIDE) return false
  const bases = new Set(right.map(({ base }) => Math.round(base)))
  const aligned = left.filter(({ base }) => [-1, 0, 1].some((off) => bases.has(Math.round(base) + off))).length
  if (aligned < Math.min(left.length, right.length) * 0.7) return true
  return fill(left) >= FILL && fill(right) >= FILL
}

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

/** Parts lines (sorted by base) into bands: lines across `x` on their own, and what stands between them. */
function bands(lines: Line[], x: number): Line[][] {
  const found: Line[][] = []
  let across: boolean | undefined
  for (const line of lines) {
    const here = line.x0 < x && line.x1 > x
    if (here === across) found.at(-1)!.push(line)
    else found.push([line])
    across = here
  }
  return found
}

/** Joins neighbours that are one column after all: a title across the page and the text that goes on below it. */
function merged(found: Column[], em: number): Column[] {
  const out: Column[] = []
  for (const column of found) {
    const before = out.at(-1)
    const last = before?.at(-1)
    const first = column[0]!
    const below = last && first.y0 >= last.y0 && first.base - last.base < em * 4
    if (below && before && Math.abs(edge(before) - edge(column)) < em && before.every((line) => line.y0 <= first.y0))
      before.push(...column)
    else out.push([...column])
  }
  return out
}

const edge = (column: Column): number => Math.min(...column.map(({ x0 }) => x0))

export const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
