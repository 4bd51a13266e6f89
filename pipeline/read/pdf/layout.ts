import { callouts } from './callouts.ts'
import { columns } from './columns.ts'
import { footnotes } from './footnotes.ts'
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
  const held = new Map(found.callouts.map(({ lines }) => [frame(lines), lines]))
  const passages: Passage[] = []
  for (const column of columns([...found.rest, ...held.keys()], setting.size)) {
    const blocks: Passage[] = []
    for (const stretch of parted(column, held)) {
      if (!Array.isArray(stretch)) blocks.push(stretch)
      else for (const part of tables(stretch)) blocks.push(...(Array.isArray(part) ? paragraphs(part) : [part]))
    }
    const whole = alone(blocks)
    lists(whole, setting)
    passages.push(...whole)
  }
  footnotes(passages, sheet.height, setting)
  for (const line of lines)
    if (line.pieces[0]!.turned) passages.push({ kind: 'furniture', role: 'turned', lines: [line] })
  // Notes stand at the foot of a page, whatever column they stand in.
  return [...passages.filter(({ kind }) => kind !== 'footnote'), ...passages.filter(({ kind }) => kind === 'footnote')]
}

/** A line that holds the place of a call-out. */
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

/** A column parted at its call-outs. */
function parted(column: Line[], held: Map<Line, Line[]>): (Line[] | Passage)[] {
  const parts: (Line[] | Passage)[] = []
  for (const line of column) {
    const lines = held.get(line)
    const last = parts.at(-1)
    if (lines) parts.push({ kind: 'callout', lines })
    else if (Array.isArray(last)) last.push(line)
    else parts.push([line])
  }
  return parts
}
