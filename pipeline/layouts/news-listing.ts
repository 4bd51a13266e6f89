import type { Block, Document } from '../document.ts'
import { expression } from '../expression.ts'
import type { Layout } from '../layout.ts'
import { implied, stated } from '../mention.ts'
import { type Draft, draft, isDraft, isOf, type SetAside, setAside } from '../record.ts'
import { gatherings } from '../statements/events/gathering.ts'
import { statements } from '../statements/index.ts'
import type { Scope } from '../statements/scope.ts'
import { listedGathering } from './news-listing/about.ts'
import type { List } from './news-listing/items.ts'
import { listOf } from './news-listing/list.ts'
import { isOnSameDays, tellMore } from './news-listing/own-text.ts'

import type { Item, Line } from './parts/item.ts'
import { isNewsPage, pageKinds } from './parts/label.ts'
import type { Listing } from './parts/listing.ts'
import { bodySpan, occasion } from './parts/occasion.ts'
import { sameHappening, tellsAnEvent } from './parts/same-happening.ts'
import { signals } from './signals.ts'

/** Lists of news and events: items with a title and a date, often a label, a place or a text, under headings of months or years. */
export const newsListing: Layout = {
  name: 'news-listing',
  genre: 'news-listing',
  matches: (document) => signals(document).genre === 'news-listing',
  *extract(document) {
    const list = listOf(document)
    if (list.title)
      yield draft('sources', 'news-listing/card', list.title, {
        title: stated(list.title.text, list.title),
        related_symbols: [],
      })
    for (const line of list.periods) yield setAside(line, 'heading that the items below were filed under', 'context')
    for (const line of list.rest) yield setAside(line, reasonFor(line), 'set_aside')
    yield* tell(document, list)
  },
}

/** Characters at either end by which a name may be shorter than the title that it is. */
const EDGE = 4

function* tell(document: Document, list: List): Iterable<Draft | SetAside> {
  const pages = pageKinds(list.title?.text ?? '')
  const listing: Listing = {
    document,
    pages,
    monthly: isMonthly(list.items),
    posts: isNewsPage(list.title?.text ?? ''),
  }
  if (list.title) listing.page = list.title
  const posted = lastPosted(list, listing)
  if (posted) listing.posted = posted
  const horizon = pages.has('past') ? undefined : [posted ?? '', lastFiled(list) ?? ''].sort().at(-1)
  if (horizon) listing.horizon = horizon
  const seen = new Map<string, Draft>()
  const read = new Set<Block>()
  const made: { item: Item; event: Draft<'events'>; own: Draft<'events'>[] }[] = []
  const others: (Draft | SetAside)[] = []
  for (const item of list.items) {
    for (const credit of item.credits)
      others.push(setAside(credit, 'photo credit in the place of a title', 'furniture'))
    const blocks = [item.title, ...item.subtitles, ...item.body].flatMap((line) =>
      line && !read.has(line.block) ? [line.block] : [],
    )
    const preview = occasion(item, listing, [])
    const key = preview && keyOf(preview)
    const twin = key && seen.get(key)
    if (twin) {
      twin.told.push({ span: preview.whole, path: '', relation: 'restates' })
      others.push(setAside(item, 'the same item is listed twice', 'duplicate'))
      for (const block of blocks) read.add(block)
      continue
    }
    const said: (Draft | SetAside)[] = []
    for (const block of new Set(blocks)) {
      read.add(block)
      said.push(...statements(document, block, scopeOf(item, preview, block), [...others, ...said].filter(isDraft)))
    }
    const own = said.filter((one): one is Draft<'events'> => isOf(one, 'events') && !isPrinted(one, item))
    const event = occasion(item, listing, own)
    if (!event) {
      others.push(setAside(item, item.title ? 'an item without a date' : 'an item without a title or text'), ...said)
      continue
    }
    seen.set(keyOf(event), event)
    for (const one of said) {
      if (isOf(one, 'events') || (isDraft(one) && isOf(event, 'projects') && isOf(one, 'projects'))) continue
      // Where an item is about says nothing of figures about the world.
      if (isOf(one, 'statistics'))
        one.fields.countries = one.fields.countries?.filter(({ basis }) => basis === 'stated') ?? []
      if (isDraft(one) && isOf(one, 'deliverables') && (isItself(one, item, event) || isHeld(one, event)))
        others.push(setAside(one.whole, 'the item itself, which is an event', 'duplicate'))
      else others.push(one)
    }
    if (isOf(event, 'events')) made.push({ item, event, own })
    else others.push(event, ...own)
    for (const line of [...item.labels, ...item.subtitles, ...(item.dateline ? [item.dateline] : [])])
      others.push(setAside(line, 'label or date of an item', 'context'))
  }
  const events = [...connected(document, made, pages.has('past'))]
  yield* events
  yield* others.map((one) =>
    isOf(one, 'deliverables') && tellsAnEvent(one, events)
      ? setAside(one.whole, 'tells of a gathering that is an event', 'duplicate')
      : one,
  )
}

/** True for a gathering read from the label or date of an item ("Event – 30 November") and not from its text. */
const isPrinted = ({ fields }: Draft<'events'>, { labels, dateline, title }: Item): boolean =>
  [...labels, ...(dateline ? [dateline] : [])].some(
    ({ block, start, end }) =>
      block === title?.block && start <= fields.title!.span.start && fields.title!.span.start < end,
  )

/** True where the title of a posting is read as a thing made: the item of a list is an event only. */
const isItself = ({ fields }: Draft<'deliverables'>, { title }: Item, event: Draft): boolean =>
  isOf(event, 'events') &&
  title !== undefined &&
  fields.title!.span.start - title.start <= EDGE &&
  title.start <= fields.title!.span.end &&
  (title.end - fields.title!.span.end <= EDGE || ISSUE.test(title.text.slice(fields.title!.span.end - title.start)))

/** ", No. 41": which of a series. */
const ISSUE = expression(
  /^[\s,–-]*(?:no|nos|n°|nº|num|numéro|número|issue|vol|volume|edition|édition|edición)?\.?\s*\p{N}.{0,24}$/iu,
)

/** Things of the very kind that the item is: "is organizing a regional training" under "Training on social protection". */
const isHeld = ({ fields }: Draft<'deliverables'>, event: Draft): boolean =>
  isOf(event, 'events') &&
  event.fields.nature!.value === 'happening' &&
  fields.kind!.value === event.fields.kind!.value &&
  !/^\p{N}/u.test(fields.title!.value)

/**
 * The date of an item dates what its text tells without a year, its one country is where that was done; who does something in the
 * text of a gathering took part in it.
 */
function scopeOf({ date, title }: Item, event: Draft | undefined, block: Block): Scope {
  const scope: Scope = date ? { date: { value: date.value.edtf, span: date.span, basis: date.basis } } : {}
  if (!event || !isOf(event, 'events')) return scope
  const { countries, nature } = event.fields
  if (countries?.length === 1) scope.countries = countries
  if (nature!.value === 'happening') scope.gathering = true
  else if (title?.block === block && title.end === block.end) scope.headline = true
  return scope
}

/** Joins postings with the gatherings that they are about, whether listed themselves or told in the posting only. */
function* connected(
  document: Document,
  made: { item: Item; event: Draft<'events'>; own: Draft<'events'>[] }[],
  over: boolean,
): Iterable<Draft> {
  const listed = made.flatMap(({ event }) => (event.fields.nature!.value === 'happening' ? [event] : []))
  for (const { item, event, own } of made) {
    yield event
    const countries = event.fields.countries!
    for (const one of own) {
      const named = item.title && namedAfter(one, item.title, document.language)
      // A town that no list knows, or "both cities", lies in the one country that the item is about.
      if (!one.fields.countries!.length && (named || ((one.fields.place || item.place) && countries.length === 1)))
        one.fields.countries = countries.map(({ value, span }) => implied(value, span))
    }
    const rest: Draft<'events'>[] = []
    for (const one of merged(own)) {
      toCome(one, event)
      const twin =
        [event, ...listed].find((other) => other.fields.nature!.value === 'happening' && sameHappening(other, one)) ??
        (isOnSameDays(event, one) ? event : undefined)
      if (!twin) rest.push(one)
      else {
        twin.told.push({ span: one.whole, path: '', relation: 'restates' })
        if (twin !== event && event.fields.nature!.value === 'publication') about(event, twin)
        for (const field of ['place', 'participants'] as const)
          if (!twin.fields[field] && one.fields[field]) Object.assign(twin.fields, { [field]: one.fields[field] })
        if (twin.fields.countries!.length === 0) twin.fields.countries = one.fields.countries!
        if (twin === event) tellMore(event, one, over)
      }
    }
    if (event.fields.nature!.value === 'publication') {
      for (const one of rest) if (one.fields.kind!.value !== 'session') about(event, one)
      const text = bodySpan(item)
      const told = text && !event.links.about?.length ? listedGathering(document, event, text, listed) : undefined
      if (told) {
        about(event, told.event)
        told.event.told.push({ span: told.span, path: '', relation: 'restates' })
      }
    }
    yield* rest
  }
}

/** What a posting tells of was still to come where it begins behind the day of the posting. */
function toCome({ fields }: Draft<'events'>, event: Draft<'events'>): void {
  const { nature, date, end } = event.fields
  if (nature!.value === 'publication' && fields.status!.value === 'held' && fields.start!.value > end!.value)
    fields.status = implied('planned', date!.span)
}

/** "A meeting in December" and "the meeting, from 3 to 6 December", of one item, are one: the days stay. */
function merged(own: Draft<'events'>[]): Draft<'events'>[] {
  const kept: Draft<'events'>[] = []
  for (const one of own.toSorted(
    (a, b) => PRECISION.indexOf(a.fields.precision!.value) - PRECISION.indexOf(b.fields.precision!.value),
  )) {
    const twin = kept.find(
      (other) =>
        other.fields.precision!.value !== one.fields.precision!.value &&
        other.fields.kind!.value === one.fields.kind!.value &&
        sameHappening(other, one),
    )
    if (!twin) kept.push(one)
    else {
      twin.told.push({ span: one.whole, path: '', relation: 'restates' })
      if (!twin.fields.place && one.fields.place) twin.fields.place = one.fields.place
    }
  }
  return kept
}

const PRECISION = ['day', 'month', 'season', 'quarter', 'year']

/**
 * "A campaign" that a text dates is called by the fuller name in the item's title: "Inspection campaign concludes". True where the
 * title names the gathering, by a fuller name or by the same.
 */
function namedAfter(one: Draft<'events'>, title: Line, language: string): boolean {
  const name = one.fields.title!
  // "Delegates will meet from 21 to 25 January": what the title calls a meeting
  if (one.rule === 'events/encounter') {
    const [called] = gatherings(title.text, language).filter(({ bare }) => !bare)
    if (!called) return false
    const span = { start: title.start + called.start, end: title.start + called.end }
    one.fields.title = { value: title.text.slice(called.start, called.end), span, basis: 'implied' }
    return true
  }
  const own = gatherings(title.text, language).filter((other) => other.kind === one.fields.kind!.value)
  if (/\s/.test(name.value))
    return own.some(({ start, end }) => plain(title.text.slice(start, end)).startsWith(plain(name.value)))
  const fuller = own.find((other) => !other.bare)
  if (!fuller) return own.length > 0
  const span = { start: title.start + fuller.start, end: title.start + fuller.end }
  one.fields.title = { value: title.text.slice(fuller.start, fuller.end), span, basis: 'implied' }
  return true
}

const about = (posting: Draft<'events'>, gathering: Draft<'events'>): void => {
  posting.links.about = [...(posting.links.about ?? []), gathering]
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Title, date and nature: what makes two items the same. */
function keyOf(event: Draft<'events'> | Draft<'projects'>): string {
  if (isOf(event, 'projects')) return `project ${plain(event.fields.name!.value)}`
  const { title, date, nature } = (event as Draft<'events'>).fields
  return `${nature!.value} ${date!.value} ${plain(title!.value)}`
}

/** True where a list of some length prints the first of the month throughout. */
function isMonthly(list: Item[]): boolean {
  const days = list.flatMap(({ date }) => (date && date.value.precision === 'day' ? [date.value.edtf] : []))
  return days.length >= 4 && days.filter((day) => /^\d{4}-\d\d-01$/.test(day)).length / days.length >= 0.8
}

/** The last day on which something in a list was posted: the list was made then or later. */
const lastPosted = (list: List, listing: Listing): string | undefined =>
  list.items
    .flatMap((item) => {
      const event = occasion(item, listing, [])
      return event && isOf(event, 'events') && event.fields.nature!.value === 'publication' && item.date
        ? [item.date.value.end]
        : []
    })
    .sort()
    .at(-1)

/** The end of the last month that items are filed under. */
const lastFiled = (list: List): string | undefined =>
  list.items
    .flatMap(({ filed }) => (filed?.value.precision === 'month' ? [filed.value.end] : []))
    .sort()
    .at(-1)

const reasonFor = (line: Line): string =>
  line.kind === 'pager'
    ? 'links to other pages of the list'
    : line.kind === 'stray'
      ? 'words about the list, not of an item'
      : 'words before the first item or outside the list'
