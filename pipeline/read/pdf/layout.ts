import { callouts } from './callouts.ts'
import { columns } from './columns.ts'
import { footnotes } from './footnotes.ts'
import { grids } from './grids.ts'
import type { Line } from './line.ts'
import { alone, lists } from './lists.ts'
import { paragraphs } from './paragraphs.ts'
import type { Passage } from './passage.ts'
import type { Sheet } from './sheets.ts'
import { tables } from './tables.ts'
import type { Setting } from './type.ts'

/** The blocks of a page without tags, in the order they are read. */
export function layout(sheet: Sheet, lines: Line[], setting: Setting): Passage[] {
  const upright = lines.filter((line) => !line.pieces[0]!.turned)
  const found = callouts(upright, setting.size)
  const { tables: whole, rest } = grids(found.rest)
  const held = new Map<Line, Passage>()
  for (const { lines: some } of found.callouts) held.set(frame(some), { kind: 'callout', lines: some })
  for (const table of whole) held.set(frame(table.lines), table)
  inRows([...held].filter(([, { kind }]) => kind === 'callout').map(([line]) => line))
  const passages: Passage[] = []
  for (const column of columns([...rest, ...held.keys()], setting.size)) {
    const blocks: Passage[] = []
    for (const stretch of parted(column, held)) {
      if (!Array.isArray(stretch)) blocks.push(stretch)
      else for (const part of tables(stretch)) blocks.push(...(Array.isArray(part) ? paragraphs(part) : [part]))
    }
    const joined = alone(blocks)
    lists(joined, setting)
    passages.push(...joined)
  }
  footnotes(passages, sheet.height, setting)
  for (const line of lines)
    if (line.pieces[0]!.turned) passages.push({ kind: 'furniture', role: 'turned', lines: [line] })
  // Notes stand at the foot of a page, whatever column they stand in.
  return [...passages.filter(({ kind }) => kind !== 'footnote'), ...passages.filter(({ kind }) => kind === 'footnote')]
}

/** Call-outs in one row, at least, that make it a band of its own across the page. */
const ROW = 3

/** Lets the call-outs of a row stand across all of its width, so that no gutter runs through it. */
function inRows(frames: Line[]): void {
  for (const first of frames) {
    const row = frames.filter((other) => Math.abs(other.base - first.base) < first.size * 0.5)
    if (row.length < ROW || row[0] !== first) continue
    const ends = row.map(({ x0, x1 }) => [x0, x1] as const).sort((a, b) => a[0] - b[0])
    for (const [at, line] of row.toSorted((a, b) => a.x0 - b.x0).entries()) {
      line.x0 = ends[0]![0] + at * 0.01
      line.x1 = Math.max(...ends.map(([, x1]) => x1))
    }
  }
}

/** A line that holds the place of a call-out or a table. */
function frame(lines: Line[]): Line {
  const [first] = lines
  return {
    ...first!,
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
    y0: Math.min(...lines.map(({ y0 }) => y0)),
    y1: Math.max(...lines.map(({ y1 }) => y1)),
  }
}

/** A column parted at its call-outs and tables. */
function parted(column: Line[], held: Map<Line, Passage>): (Line[] | Passage)[] {
  const parts: (Line[] | Passage)[] = []
  for (const line of column) {
    const passage = held.get(line)
    const last = parts.at(-1)
    if (passage) parts.push(passage)
    else if (Array.isArray(last)) last.push(line)
    else parts.push([line])
  }
  return parts
}
