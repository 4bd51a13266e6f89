import columns from '../../../schemas/codelists/listing-columns.json' with { type: 'json' }
import { type Block, type Cell, type Document, words } from '../../document.ts'
import type { Mention } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import { matcher } from '../../statements/events/lexicon.ts'
import { dateline } from '../parts/dateline.ts'
import type { Item, Line } from '../parts/item.ts'
import { isPlace, isWhere } from '../parts/where.ts'

/** Rows of tables that are items: a cell with a date, a longer one with a title, perhaps one with a place. */
export function rows(document: Document): Item[] {
  const heading = document.blocks.find(({ kind, level }) => kind === 'heading' && (level ?? 1) === 1)
  const year = heading && /(?<!\d)(?:19|20)\d\d(?![\d–-])/.exec(words(document, heading))?.[0]
  return document.blocks.flatMap((block) =>
    block.kind !== 'furniture' && block.rows ? ofTable(document, block, year ? Number(year) : undefined) : [],
  )
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
    const dated = cells.filter((cell) => dateline(text(cell), language, cell.start, year))
    const [first, second] = dated
    if (!first) continue
    const rest = cells.filter((cell) => !dated.includes(cell))
    const title =
      rest.find((cell) => heads.title !== undefined && row.indexOf(cell) === heads.title) ??
      rest.toSorted((a, b) => rank(b) - rank(a))[0]
    if (!title || title.end - title.start < 6) continue
    const line = dateline(text(first), language, first.start, year)!
    const last = second && dateline(text(second), language, second.start, year)
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
    const item: Item = {
      start: cells[0]!.start,
      end: cells.at(-1)!.end,
      labels: rest.filter((cell) => cell !== title && cell !== place && cell.end - cell.start < 60).map(at),
      credits: [],
      title: named,
      subtitles: [],
      dateline: { ...at(first), kind: 'date', date: line },
      date,
      body: under ? [under] : [],
    }
    if (place) item.place = { start: place.start, end: place.end }
    made.push(item)
  }
  return made

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

const TITLE = matcher(columns.title)
const PLACE = matcher(columns.place)

/** Which columns the header names as title and place. */
function columnsOf(document: Document, block: Block): { title?: number; place?: number } {
  const header = block.rows?.[0] ?? []
  if (header.some((cell) => dateline(words(document, cell), document.language))) return {}
  const find = (pattern: RegExp) => {
    const at = header.findIndex((cell) => cell.end - cell.start < 40 && pattern.test(words(document, cell)))
    return at < 0 ? undefined : at
  }
  const [title, place] = [find(TITLE), find(PLACE)]
  return { ...(title === undefined ? {} : { title }), ...(place === undefined ? {} : { place }) }
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
