import { type Block, bodyOf, content, type Document, type Span, words } from '../../document.ts'
import { dates } from '../../mentions/dates.ts'
import { type Draft, isOf } from '../../record.ts'
import { datedRows } from './dated-rows.ts'
import { dateline } from './dateline.ts'
import type { Item, Line } from './item.ts'
import { isNewsPage, knownLabel, labelOf, pageKinds } from './label.ts'
import type { Listing } from './listing.ts'
import { occasion } from './occasion.ts'

/** Characters of a point, at most: a title and when, and nothing else. */
const LONG = 320
/** Characters of a title, at least. */
const TITLE = 8

/**
 * Points of a page that are items of a list by themselves: under "Publications", "Events" or "News", a title and the day or month
 * printed beside it, or the rows of a table there. What only prints a year, or tells more, is left to the page.
 */
export function datedPoints(document: Document, project: Draft<'projects'>): Map<Block, Draft<'events'>[]> {
  const found = new Map<Block, Draft<'events'>[]>()
  let listing: Listing | undefined
  let heading: Block | undefined
  for (const block of content(document)) {
    const text = words(document, bodyOf(block))
    if (block.kind === 'heading' || (block.kind === 'paragraph' && text.length < HEADING && listOf(document, text))) {
      listing = listOf(document, text)
      if (listing) listing.page = bodyOf(block)
      heading = block
      continue
    }
    if (!listing) continue
    const items = block.rows
      ? datedRows(document, heading ? [heading, block] : [block])
      : text.length <= LONG
        ? (itemOf(document, block) ?? [])
        : []
    const under = listing
    const events = [items].flat().flatMap((item) => {
      const event = occasion(item, under, [])
      return event && isOf(event, 'events') ? [event] : []
    })
    for (const event of events) if (event.fields.nature!.value === 'happening') event.links.project = project
    if (events.length) found.set(block, events)
  }
  return found
}
/** Characters of a heading, at most. */
const HEADING = 60

/** What a heading says of the points below it, if it heads a list of postings or gatherings. */
function listOf(document: Document, text: string): Listing | undefined {
  const pages = pageKinds(text)
  const label = knownLabel(text.replace(/[\s:]+$/u, ''))
  if (label?.nature === 'happening' || label?.nature === 'publication') {
    if (label.nature === 'happening') pages.add('events')
  } else if (!KINDS.some((kind) => pages.has(kind)) && !isNewsPage(text)) return undefined
  return { document, pages, monthly: false, posts: isNewsPage(text) }
}
const KINDS = ['events', 'publications', 'press_releases', 'newsletters', 'videos', 'articles', 'briefs'] as const

function itemOf(document: Document, block: Block): Item | undefined {
  if (block.rows || block.kind === 'quote' || block.kind === 'callout') return undefined
  const body = bodyOf(block)
  const links = block.leaves.filter(({ kind, href }) => kind === 'link' && href)
  const line = (span: Span): Line => ({ kind: 'text', text: words(document, span), block, ...span })
  const made = (title: Span, rest: Span): Item | undefined => {
    const dated = dateline(words(document, rest), document.language, rest.start)
    if (!dated || dated.date.value.precision === 'year' || title.end - title.start < TITLE) return undefined
    const item: Item = {
      start: body.start,
      end: body.end,
      labels: dated.labels.map(line),
      credits: [],
      title: { ...line(title), ...(links.length === 1 && { href: links[0]!.href! }) },
      subtitles: [],
      dateline: { ...line(rest), kind: 'date', date: dated },
      date: dated.date,
      body: [],
    }
    if (dated.place) item.place = dated.place
    return item
  }
  const [link] = links
  if (links.length === 1 && link) {
    const [before, after] = [trimmed(document, body.start, link.start), trimmed(document, link.end, body.end)]
    const title = { start: link.start, end: link.end }
    if (after && !before) return made(title, after)
    if (before && !after) return made(title, before)
    if (before && after && labelOf(words(document, before))) {
      const item = made(title, after)
      item?.labels.unshift(line(before))
      return item
    }
    if (before || after) return undefined
  }
  // Without a link the title is what stands before the date: "Pocket guide for foremen, 15 March 2022".
  const text = words(document, body)
  const all = dates(text, document.language, body.start).filter(({ value }) => value.precision !== 'year')
  const date = all.at(-1)
  if (!date) return undefined
  for (const edge of [...text.slice(0, date.span.start - body.start).matchAll(EDGE)].reverse()) {
    const title = trimmed(document, body.start, body.start + edge.index)
    const rest = trimmed(document, body.start + edge.index + edge[0].length, body.end)
    const item = title && rest && !/[.!?]\s+\p{Lu}/u.test(words(document, title)) ? made(title, rest) : undefined
    if (item) return item
  }
  // "Lomé, 9–10 July 2019: Forum of buyers"
  const colon = text.indexOf(': ')
  if (colon > 0 && date.span.end - body.start <= colon) {
    const title = trimmed(document, body.start + colon + 1, body.end)
    const item = title && made(title, { start: body.start, end: body.start + colon })
    if (item) return item
  }
  const [first] = dates(text, document.language, body.start)
  const lead = first && first.span.start - body.start < 3 ? LEAD.exec(text.slice(first.span.end - body.start)) : null
  if (!first || !lead) return undefined
  const from = first.span.end + lead[0].length
  const title = trimmed(document, from, body.end)
  return title && made(title, { start: body.start, end: first.span.end })
}
/** What parts a title from the date behind it. */
const EDGE = /\s*[,;|•·(\n]\s*|\s+[–—-]\s+|\.\s+|:\s+/gu
/** What parts a date from the title behind it. */
const LEAD = /^\s*(?:[:|•·–—-]|\n)\s*/u

function trimmed(document: Document, from: number, to: number): Span | undefined {
  const text = document.text.slice(from, to)
  const start = from + /^[\s,:;|(–—-]*/u.exec(text)![0].length
  const end = to - /[\s,:;|(–—-]*$/u.exec(text)![0].length
  return end > start ? { start, end } : undefined
}
