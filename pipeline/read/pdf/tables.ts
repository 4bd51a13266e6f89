import { type Line, lineOf } from './line.ts'
import { isLabel } from './markers.ts'
import type { Passage, PassageCell } from './passage.ts'
import type { Piece } from './piece.ts'

/** Dots that lead to the number of a page: a table of contents is no table. */
const LEADERS = /(?:\.\s?){5,}|…{2,}/

/** Rows with two cells or more that a table has, at least. */
const ROWS = 3
/** Cells of a column overlap by this part of the narrower one. */
const OVERLAP = 0.3

/** A column of the page cut into tables (as blocks) and the lines between them. */
export function tables(lines: Line[]): (Line[] | Passage)[] {
  const rows = rowsOf(lines)
  const found: (Line[] | Passage)[] = []
  const plain = (row: Line[]) => {
    const last = found.at(-1)
    if (Array.isArray(last)) last.push(...row)
    else found.push([...row])
  }
  const left = Math.min(...lines.map(({ x0 }) => x0))
  const right = Math.max(...lines.map(({ x1 }) => x1))
  let at = 0
  while (at < rows.length) {
    const end = tableEnd(rows, at)
    const table = end > at ? tableOf(rows.slice(at, end)) : undefined
    if (table) {
      found.push(table)
      at = end
    } else plain(justified(rows[at++]!, left, right))
  }
  return found
}

/** Spaces of a justified line can be stretched this wide, in ems. */
const STRETCH = 9

/** Joins what stands side by side and takes the whole width: a justified line whose spaces are as wide as gaps between columns. */
function justified(row: Line[], left: number, right: number): Line[] {
  const [first] = row
  if (row.length < 2 || !first || right - row.at(-1)!.x1 > first.size || first.x0 - left > first.size * 6) return row
  if (
    row.some(
      (line, at) =>
        Math.abs(line.size - first.size) > 0.5 || (at > 0 && line.x0 - row[at - 1]!.x1 > first.size * STRETCH),
    )
  )
    return row
  return [lineOf(row.flatMap(({ pieces }) => pieces.map((piece, at) => (at ? piece : { ...piece, spaced: true }))))]
}

/** Lines that stand side by side. */
export function rowsOf(lines: Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    if (
      row &&
      Math.abs(line.base - row[0]!.base) < line.size * 0.4 &&
      row.every((other) => line.x0 >= other.x1 || line.x1 <= other.x0)
    )
      row.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0))
}

const many = (row: Line[]): boolean =>
  row.length > 1 && !row.some(({ text }) => LEADERS.test(text)) && !(row.length === 2 && isLabel(row[0]!.text))

/** Where the table that begins with this row ends; `at` itself if none begins. */
function tableEnd(rows: Line[][], at: number): number {
  if (!many(rows[at]!)) return at
  let end = at
  let full = 0
  for (let next = at; next < rows.length; next++) {
    const row = rows[next]!
    const before = rows[next - 1]
    if (before && next > at && row[0]!.base - before[0]!.base > row[0]!.size * 3.2) break
    if (many(row)) {
      full++
      end = next + 1
    } else if (next - end >= 3) break
  }
  if (full < ROWS) return at
  // A last cell may go on below the last full row.
  for (let next = end; next < rows.length && next - end < 3; next++) {
    const [line] = rows[next]!
    const [above] = rows[next - 1]!
    if (line!.base - above!.base > line!.size * 1.4 || line!.x0 < rows[at]![1]!.x0 - line!.size) break
    end = next + 1
  }
  return end
}

/** Rows made into a table; undefined when their cells do not stand in columns. */
export function tableOf(rows: Line[][]): Passage | undefined {
  const columns: { x0: number; x1: number }[] = []
  for (const line of rows
    .filter(many)
    .flat()
    .toSorted((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))) {
    const under = columns.filter(({ x0, x1 }) => Math.min(x1, line.x1) - Math.max(x0, line.x0) > 0)
    if (under.length > 1) continue
    const [column] = under
    if (!column) columns.push({ x0: line.x0, x1: line.x1 })
    else if (
      Math.min(column.x1, line.x1) - Math.max(column.x0, line.x0) >
      Math.min(column.x1 - column.x0, line.x1 - line.x0) * OVERLAP
    ) {
      column.x0 = Math.min(column.x0, line.x0)
      column.x1 = Math.max(column.x1, line.x1)
    }
  }
  if (columns.length < 2) return undefined
  columns.sort((a, b) => a.x0 - b.x0)
  const place = (line: Line): number => {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (const [at, { x0, x1 }] of columns.entries()) {
      const shared = Math.min(x1, line.x1) - Math.max(x0, line.x0)
      if (shared > most) {
        most = shared
        best = at
      }
    }
    return best
  }
  const made: PassageCell[][] = []
  let last: Line | undefined
  for (const row of rows) {
    const close = last !== undefined && row[0]!.base - last.base < row[0]!.size * 1.4
    // A row whose first cell is empty goes on with the one above, when it stands close below it.
    const goesOn = made.length > 0 && close && (place(row[0]!) > 0 || !many(row)) && row.length < columns.length
    if (!goesOn) made.push(columns.map(() => ({ lines: [], header: false })))
    for (const line of row) {
      for (const part of across(line, columns)) made.at(-1)![place(part)]!.lines.push(part)
    }
    last = row[0]
  }
  const filled = made.filter((row) => row.filter(({ lines }) => lines.length).length > 1).length
  if (filled < ROWS) return undefined
  head(made)
  return { kind: 'table', lines: rows.flat(), rows: made }
}

/** A line parted at the columns it stands across: cells that stand so close that they look like one line. */
function across(line: Line, columns: { x0: number; x1: number }[]): Line[] {
  const under = columns.filter(({ x0, x1 }) => Math.min(x1, line.x1) - Math.max(x0, line.x0) > 0)
  if (under.length < 2 || line.pieces.length < 2) return [line]
  const parts: Piece[][] = []
  let last: number | undefined
  for (const piece of line.pieces) {
    const at = under.findIndex(({ x0, x1 }) => Math.min(x1, piece.x1) > Math.max(x0, piece.x0))
    if (parts.length && (at === last || at < 0)) parts.at(-1)!.push(piece)
    else parts.push([piece])
    if (at >= 0) last = at
  }
  return parts.map(lineOf)
}

/** Marks the first row as the head when it has no numbers, or another font than the rest. */
function head(rows: PassageCell[][]): void {
  const [first, ...others] = rows
  const text = (row: PassageCell[]) => row.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ')
  const font = (row: PassageCell[]) => lineOf(row.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces))).font
  const numbers = others.filter((row) => /\d/.test(text(row))).length > others.length / 2
  if ((numbers && !/\d/.test(text(first!))) || others.every((row) => font(row) !== font(first!)))
    for (const cell of first!) cell.header = true
}
