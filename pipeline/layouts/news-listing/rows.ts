import { type Block, type Cell, type Document, words } from '../../document.ts'
import { dateline, isPlace } from '../parts/dateline.ts'
import type { Item } from './items.ts'
import type { Line } from './lines.ts'

/** Rows of tables that are items: a cell with a date, a longer one with a title, perhaps one with a place. */
export function rows(document: Document): Item[] {
  return document.blocks.flatMap((block) => (block.kind !== 'furniture' && block.rows ? ofTable(document, block) : []))
}

function ofTable(document: Document, block: Block): Item[] {
  let year: number | undefined
  const made: Item[] = []
  for (const row of block.rows ?? []) {
    const cells = row.filter((cell) => cell.end > cell.start)
    const text = (cell: Cell) => words(document, cell)
    const dated = cells.find((cell) => dateline(text(cell), document.language, cell.start, year))
    if (!dated) {
      // A row of one cell that is a year heads the rows below it.
      if (cells.length === 1 && /^(19|20)\d\d$/.test(text(cells[0]!))) year = Number(text(cells[0]!))
      continue
    }
    const rest = cells.filter((cell) => cell !== dated)
    const title = [...rest].sort((a, b) => b.end - b.start - (a.end - a.start))[0]
    if (!title || title.end - title.start < 6) continue
    const line = dateline(text(dated), document.language, dated.start, year)!
    year = Number(line.date.value.end.slice(0, 4))
    const place = line.place ?? rest.find((cell) => cell !== title && isPlace(text(cell)))
    const at = (cell: Cell): Line => {
      const made: Line = { kind: 'text', text: text(cell), block, start: cell.start, end: cell.end }
      const href = block.leaves.find(
        (leaf) => leaf.kind === 'link' && leaf.href && leaf.start >= cell.start && leaf.end <= cell.end,
      )?.href
      return href ? { ...made, href } : made
    }
    const item: Item = {
      start: cells[0]!.start,
      end: cells.at(-1)!.end,
      labels: rest.filter((cell) => cell !== title && cell !== place && cell.end - cell.start < 60).map(at),
      credits: [],
      title: at(title),
      subtitles: [],
      dateline: { ...at(dated), kind: 'date', date: line },
      date: line.date,
      body: [],
    }
    if (place) item.place = { start: place.start, end: place.end }
    made.push(item)
  }
  return made
}
