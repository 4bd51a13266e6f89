import { type Block, bodyOf, type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { Mention } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import { places } from '../../mentions/places.ts'
import type { DateValue } from '../../mentions/values.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { type Header, SESSION } from './header.ts'
import { dateIn, meeting, type Planned } from './meeting.ts'
import { asideOf, type Told } from './meetings.ts'

/** So many dated lines make a programme; fewer are sentences that open with a date. */
const PROGRAMME = 3
const YEAR = /^\s*((?:19|20)\d{2})\s*:?\s*$/
/** The first word or two of a line that may be a month alone: "September(2) Tripartite Meeting". */
const MONTH = expression(/^\p{L}{3,10}(?:\s?[-–/]\s?\p{L}{3,10})?(?=\s?[(*\s])/u)
/** A mark of a note between a date and a name. */
const MARK = /^\s*(?:\(\d{1,2}\)|\*+|[:–-])?\s*/u
const OPEN = /[-–]\s*$/

interface Line {
  blocks: Block[]
  date: Mention<DateValue>
  title: Span
  place?: Span
}

/** Tables flattened to lines of date, title and place; the year stands above, and a range may be cut over two lines. */
export function datedLines(document: Document, blocks: Block[], top: Header, told: Map<Block, Told>): void {
  const found: Line[] = []
  let year = yearOf(top)
  const years: Block[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.rows) continue
    const text = words(document, bodyOf(block))
    const alone = YEAR.exec(text)
    if (alone) {
      year = Number(alone[1])
      years.push(block)
      continue
    }
    const next = blocks[index + 1]
    const cut = OPEN.test(text) && text.length < 40 && next && !next.rows
    const span = cut ? { start: block.body, end: next.end } : bodyOf(block)
    const stack = stacked(document, blocks.slice(index, index + 3), year)
    if (stack) {
      found.push(stack)
      continue
    }
    found.push(...lines(document, span, year).map((one) => ({ ...one, blocks: cut ? [block, next] : [block] })))
  }
  const once = found.filter((line, index) => found.findIndex(({ title }) => title.end === line.title.end) === index)
  if (once.length < PROGRAMME) return
  for (const { blocks: own, ...line } of once) {
    const planned: Planned = line
    for (const block of own) if (!told.has(block)) told.set(block, [])
    told.get(own[0]!)!.push(...meeting(document, planned, top.published))
    for (const block of own) told.get(block)!.push(asideOf('title', bodyOf(block)))
  }
  for (const block of years) told.set(block, [asideOf('date', bodyOf(block))])
}

/** A row of a table set one cell a line: a date, below it the name, below that perhaps the place. */
function stacked(document: Document, [first, second, third]: (Block | undefined)[], year?: number): Line | undefined {
  if (!first || !second || second.rows) return undefined
  const text = words(document, bodyOf(first))
  if (text.length > 40 || OPEN.test(text)) return undefined
  const date = dateIn(document, bodyOf(first), year)
  const rest = date
    ? document.text.slice(first.body, date.span.start) + document.text.slice(date.span.end, first.end)
    : text
  if (!date || date.value.precision === 'year' || /[\p{L}\d]{3}/u.test(rest.replace(MARK, ''))) return undefined
  const title = bodyOf(second)
  if (!gatherings(words(document, title), document.language).length && !SESSION.test(words(document, title)))
    return undefined
  const end = placeAtEnd(document, title)
  if (end) return { blocks: [first, second], date, title: { start: title.start, end: end.start }, place: end }
  const below = third && !third.rows && third.end - third.body < 60 ? bodyOf(third) : undefined
  const place = below && placeAtEnd(document, { start: below.start, end: below.end })
  return place && below && place.start === below.start
    ? { blocks: [first, second, third!], date, title, place: below }
    : { blocks: [first, second], date, title }
}

/** The meetings of a stretch that opens with a date: one, or several where lines ran together. */
function lines(document: Document, span: Span, year?: number): Omit<Line, 'blocks'>[] {
  const text = words(document, span)
  const month = MONTH.exec(text)
  const lead = month && dateIn(document, { start: span.start, end: span.start + month[0].length }, year)
  const all = dates(text, document.language, span.start, year === undefined ? {} : { impliedYear: year }).filter(
    ({ value, span: place }) =>
      value.precision !== 'year' &&
      /^\s*(?:\(\d{1,2}\)|\*+)?\s*[\p{Lu}\d]/u.test(document.text.slice(place.end, span.end)),
  )
  const starts = lead && all[0]?.span.start !== span.start ? [lead, ...all] : all
  if (starts[0]?.span.start !== span.start) return []
  return starts.flatMap((date, index) => {
    const stop = starts[index + 1]?.span.start ?? span.end
    const from = date.span.end + MARK.exec(document.text.slice(date.span.end, stop))![0].length
    const title = { start: from, end: from + document.text.slice(from, stop).trimEnd().length }
    if (title.end - title.start < 8) return []
    const end = placeAtEnd(document, title)
    const line = { date, title: end ? { start: title.start, end: end.start } : title }
    return [end ? { ...line, place: end } : line]
  })
}

/** The place at the end of a line, with the country behind it ("Lusaka, Zambia"). */
function placeAtEnd(document: Document, title: Span): Span | undefined {
  const text = words(document, title)
  const found = places(text, document.language, title.start).filter(({ value }) => value.kind !== 'demonym')
  const last = found.at(-1)
  if (!last || /[\p{L}\d]/u.test(document.text.slice(last.span.end, title.end))) return undefined
  const before = found.at(-2)
  const joined = before && /^,\s*$/.test(document.text.slice(before.span.end, last.span.start))
  const start = joined ? before.span.start : last.span.start
  // "in Geneva", "of Kenya" belong to the name.
  if (
    /(?<!\p{L})(?:in|of|for|on|and|de|du|des|en|au|aux|sur|et|del|la|el|sobre|y)\s+$/iu.test(
      document.text.slice(title.start, start),
    )
  )
    return undefined
  return { start, end: title.end }
}

const yearOf = ({ sits, published }: Header): number | undefined =>
  published ? Number(published.value.slice(0, 4)) : sits && undefined
