import columns from '../../../schemas/codelists/listing-columns.json' with { type: 'json' }
import { type Block, type Cell, type Document, words } from '../../document.ts'
import type { Mention } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import { lexicon, matcher } from '../../statements/events/lexicon.ts'
import { cellDate } from './cell-date.ts'
import type { Item, Line } from './item.ts'
import { isPlace, isWhere } from './where.ts'

/** Rows of tables that are items: a cell with a date, a longer one with a title, perhaps one with a place; of some blocks, or of all. */
export function datedRows(document: Document, among: readonly Block[] = document.blocks): Item[] {
  let year: number | undefined
  return among.flatMap((block) => {
    // The year of the heading nearest above a table dates its rows.
    if (block.kind === 'heading') year = yearIn(words(document, block)) ?? ((block.level ?? 1) === 1 ? undefined : year)
    return block.kind !== 'furniture' && block.rows ? ofTable(document, block, year) : []
  })
}

/** The one year that a heading names; no range of years. */
function yearIn(text: string): number | undefined {
  const year = /(?<!\d|\d[–-])(?:19|20)\d\d(?![\d–-])/.exec(text)?.[0]
  return year ? Number(year) : undefined
}

function ofTable(document: Document, block: Block, titled: number | undefined): Item[] {
  const { language } = document
  let year = titled
  const made: Item[] = []
  const text = (cell: Cell) => words(document, cell)
  const heads = columnsOf(document, block)
  for (const row of block.rows ?? []) {
    const cells = row.filter((cell) => cell.end > cell.start)
    // A row of one cell that is a year heads the rows below it.
    if (cells.length === 1 && /^(19|20)\d\d$/.test(text(cells[0]!))) {
      year = Number(text(cells[0]!))
      continue
    }
    const dates = new Map(cells.map((cell) => [cell, cellDate(document, cell, year)]))
    const dated = cells.filter((cell) => dates.get(cell))
    const [first, second] = dated
    if (!first) continue
    const rest = cells.filter((cell) => !dated.includes(cell))
    const title =
      rest.find((cell) => heads.title !== undefined && row.indexOf(cell) === heads.title) ??
      rest.toSorted((a, b) => rank(b) - rank(a))[0]
    if (!title || title.end - title.start < 6) continue
    const { line, remark } = dates.get(first)!
    const last = second && dates.get(second)!.line
    const date = last ? until(line.date, last.date) : line.date
    year = Number(date.value.end.slice(0, 4))
    const place =
      line.place ??
      rest.find((cell) => cell !== title && heads.place !== undefined && row.indexOf(cell) === heads.place) ??
      rest.find((cell) => cell !== title && isPlace(text(cell)))
    const at = (cell: Cell): Line => {
      const made: Line = { kind: 'text', text: text(cell), block, start: cell.start, end: cell.end }
      const href = block.leaves.find(
        (leaf) => leaf.kind === 'link' && leaf.href && leaf.start >= cell.start && leaf.end <= cell.end,
      )?.href
      return href ? { ...made, href } : made
    }
    const [named, under] = parted(at(title), block)
    const other = rest.filter((cell) => cell !== title && cell !== place)
    const notes = other.filter((cell) => heads.note !== undefined && row.indexOf(cell) === heads.note && !isMark(cell))
    const said = remark ? [{ ...at(first), ...remark, text: words(document, remark) }] : []
    const item: Item = {
      start: cells[0]!.start,
      end: cells.at(-1)!.end,
      labels: [...other.filter((cell) => cell.end - cell.start < 60 && !notes.includes(cell)).map(at), ...said],
      credits: [],
      title: named,
      subtitles: [],
      dateline: { ...at(first), kind: 'date', date: line },
      date,
      body: [...(under ? [under] : []), ...notes.map(at)],
    }
    if (place) item.place = { start: place.start, end: place.end }
    made.push(item)
  }
  return made

  /** "CANCELLED": a mark that says what became of it, and nothing else. */
  function isMark(cell: Cell): boolean {
    const { cancelled, postponed } = lexicon(language)
    return cell.end - cell.start < MARK && [cancelled, postponed].some((pattern) => pattern.test(text(cell)))
  }

  /** Places are short of titles, whatever their length. */
  function rank(cell: Cell): number {
    return cell.end - cell.start - (isWhere(text(cell), language) ? 1000 : 0)
  }
}

/** Beginning and end in cells of their own. */
function until(from: Mention<DateValue>, to: Mention<DateValue>): Mention<DateValue> {
  if (from.value.precision !== 'day' || to.value.precision !== 'day' || from.value.start >= to.value.end) return from
  const [start, end] = [from.value.start, to.value.end]
  return {
    value: { edtf: `${start}/${end}`, start, end, precision: 'day' },
    span: { start: from.span.start, end: to.span.end },
    basis: from.basis,
  }
}

/** Characters of such a mark, at most. */
const MARK = 24

const TITLE = matcher(columns.title)
const NOTE = matcher(columns.note)
const PLACE = matcher(columns.place)

/** Which columns the header names as title, place and remarks. */
function columnsOf(document: Document, block: Block): { title?: number; place?: number; note?: number } {
  const header = block.rows?.[0] ?? []
  if (header.some((cell) => cellDate(document, cell, undefined))) return {}
  const find = (pattern: RegExp) => {
    const at = header.findIndex((cell) => cell.end - cell.start < 40 && pattern.test(words(document, cell)))
    return at < 0 ? undefined : at
  }
  const [title, place, note] = [find(TITLE), find(PLACE), find(NOTE)]
  return {
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
    ...(note === undefined || note === title ? {} : { note }),
  }
}

/** The link that a cell begins with is the title; what stands below it in the same cell is where it met or what it was about. */
function parted(cell: Line, block: Block): [title: Line, under?: Line] {
  const link = block.leaves.find(
    (leaf) => (leaf.kind === 'link' || leaf.kind === 'strong') && leaf.start === cell.start && leaf.end < cell.end,
  )
  if (!link) return [cell]
  const part = (start: number, end: number): Line => ({
    ...cell,
    start,
    end,
    text: cell.text.slice(start - cell.start, end - cell.start),
  })
  const rest = cell.text.slice(link.end - cell.start)
  const gap = rest.length - rest.trimStart().length
  const status = /^\s*\([^()]{4,30}\)/u.exec(rest)?.[0].length ?? 0
  const lead = status + (rest.slice(status).length - rest.slice(status).replace(/^[\s,;:–-]+/u, '').length)
  const title = part(cell.start, link.end + status)
  const under = part(link.end + Math.max(lead, gap), cell.end)
  return under.text ? [title, under] : [title]
}
