import type { Line } from './line.ts'
import { isLabel } from './markers.ts'
import type { Passage } from './passage.ts'
import { rowsOf, tableOf } from './tables.ts'
import { beginsSmall } from './wording.ts'

/** Columns and rows that make a grid beyond doubt. */
const COLUMNS = 3
const ROWS = 3
/** Cells that begin with a small letter, as a part of all: more are the lines of columns of prose. */
const SMALL = 0.3
/** Characters of a cell's line, at most (the median): longer lines are prose. */
const CHARACTERS = 34
/** Ems between two rows, at most. */
const APART = 4

/** Takes tables of three columns or more out of a page before its columns are looked for: they look like columns themselves. */
export function grids(lines: Line[]): { tables: Passage[]; rest: Line[] } {
  const sorted = lines.toSorted((a, b) => a.base - b.base || a.x0 - b.x0)
  const rows = rowsOf(sorted)
  const tables: Passage[] = []
  const rest: Line[] = []
  let at = 0
  while (at < rows.length) {
    const end = gridEnd(rows, at)
    const table = end > at ? tableOf(rows.slice(at, end)) : undefined
    if (table) {
      tables.push(table)
      at = end
    } else rest.push(...rows[at++]!)
  }
  return { tables, rest }
}

/** Where the grid that begins with this row ends; `at` itself if none does. */
function gridEnd(rows: Line[][], at: number): number {
  const full = (row: Line[]) => row.filter(({ text }) => !isLabel(text)).length >= COLUMNS
  if (!full(rows[at]!)) return at
  let end = at + 1
  let count = 1
  for (let next = at + 1; next < rows.length; next++) {
    const [line] = rows[next]!
    const [above] = rows[next - 1]!
    if (line!.base - above!.base > line!.size * APART) break
    if (full(rows[next]!)) {
      count++
      end = next + 1
    } else if (next - end >= 2) break
  }
  if (count < ROWS) return at
  const cells = rows.slice(at, end).filter(full).flat()
  const lengths = cells.map(({ text }) => text.length).sort((a, b) => a - b)
  if (lengths[lengths.length >> 1]! > CHARACTERS) return at
  if (cells.filter(({ text }) => beginsSmall(text)).length > cells.length * SMALL) return at
  return end
}
