import type { Event } from '../../../schemas/types.ts'
import { type Document, type Span, words } from '../../document.ts'
import { implied, type Mention, stated } from '../../mention.ts'
import { instruments } from '../../mentions/instruments.ts'
import { organisations } from '../../mentions/organisations.ts'
import { sectors } from '../../mentions/sectors.ts'
import type { DateValue } from '../../mentions/values.ts'
import { type Draft, draft, type Fields } from '../../record.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { lexicon } from '../../statements/events/lexicon.ts'
import { countriesOf, ownPlaces } from '../../statements/events/surroundings.ts'
import { divide } from '../../statements/sentences.ts'
import type { Item } from './item.ts'
import { donors } from './item-donors.ts'
import { natureOf } from './item-nature.ts'
import { statusOf } from './item-status.ts'
import type { Listing } from './listing.ts'
import { organisersOf } from './organisers.ts'
import { type Title, titleOf } from './title.ts'
import { monthOf, when } from './when.ts'
import { isWhere } from './where.ts'

/** The event, or the project, that an item of a list is; undefined where it has neither title nor text, or no date at all. */
export function occasion(
  item: Item,
  listing: Listing,
  told: Draft<'events'>[],
): Draft<'events'> | Draft<'projects'> | undefined {
  const { document, pages } = listing
  const { language } = document
  placeLine(item, language)
  const body = bodySpan(item)
  const text = body ? words(document, body) : ''
  const about = { words: text, at: body?.start ?? item.end, language }
  const title = item.title
    ? titleOf(item.title.text, language, item.title.start, pages.has('events') || item.place !== undefined)
    : untitled(document, item)
  if (!title) return undefined
  const posted = item.date && listing.monthly ? monthOf(item.date) : item.date
  const otherwise =
    posted !== undefined &&
    told.some(
      ({ fields }) =>
        fields.date &&
        fields.date.value !== posted.value.edtf &&
        !overlaps(fields, posted.value) &&
        sameKind(fields, title),
    )
  const what = natureOf(item, title, about, pages, listing.page, otherwise, listing.posts)
  const whole = {
    start: Math.min(title.start, item.start),
    end: item.dateline ? Math.max(item.dateline.end, title.end) : title.end,
  }
  const date =
    what.nature === 'happening' && item.date && title.date && item.date.value.start === item.date.value.end
      ? inside(item.date, title.date)
      : (posted ?? title.date ?? filedUnder(item))
  if (what.nature === 'project') return project(document, item, title, whole)
  if (!date) return undefined
  const happens = what.nature === 'happening'
  const own = [...ownPlaces(title.text, language, title.start)]
  const inBody = body ? ownPlaces(text, language, body.start) : []
  const place = happens
    ? (item.place ??
      title.place ??
      placeFirst(text, language, about.at) ??
      heldIn(text, inBody, language) ??
      townIn(title, own, language))
    : undefined
  const placed = place ? ownPlaces(words(document, place), language, place.start) : []
  const countries = countriesOf(
    happens
      ? placed.length
        ? [...placed, ...own.filter(({ value }) => value.kind !== 'demonym')]
        : [...own, ...(own.length ? [] : inBody.filter(({ value }) => value.kind !== 'demonym'))]
      : [...own, ...(item.place ? ownPlaces(words(document, item.place), language, item.place.start) : []), ...inBody],
  )
  const fields: Fields<'events'> = {
    title: stated(title.text, { start: title.start, end: title.end }),
    nature: { value: what.nature, span: what.kind.span, basis: what.kind.basis },
    kind: (happens && !title.gathering && what.kind.value === 'other' && what.kind.basis === 'implied'
      ? (calledIn(text, about.at, language) ?? what.kind)
      : what.kind) as Mention<Event['kind']>,
    status: happens ? statusOf(item, title, listing, date, text, body) : implied('published', what.kind.span),
    ...when(date),
    countries,
    organisers: happens ? organisersOf(text, language, body?.start ?? 0) : [],
    sectors: distinct(
      [...sectors(title.text, language, title.start), ...sectors(text, language, about.at)].map(({ value, span }) =>
        stated(value, span),
      ),
    ),
    instruments: distinct(
      [...instruments(title.text, language, title.start), ...instruments(text, language, about.at)].map(
        ({ value, span }) => stated(value.code, span),
      ),
    ),
  }
  const spot = place && city(document, place, placed)
  if (spot) fields.place = stated(words(document, spot), spot)
  if (body) fields.description = stated(text, body)
  else if (item.subtitles.length) {
    const span = { start: item.subtitles[0]!.start, end: item.subtitles.at(-1)!.end }
    fields.description = stated(words(document, span), span)
  }
  const link = [item.title, ...item.labels, item.dateline, ...item.body].find((line) => line?.href)
  if (link && (link === item.title || /more|lire|leer|suite|más/iu.test(link.text)))
    fields.url = stated(link.href!, link)
  return draft('events', happens ? 'news-listing/happening' : 'news-listing/publication', whole, fields)
}

/** A line of its own that is nothing but a place ("Colombo, Sri Lanka") is where it met, not its text. */
function placeLine(item: Item, language: string): void {
  for (const list of [item.subtitles, item.body]) {
    const at = list.findIndex(({ text }) => text.length < 70 && isWhere(text, language))
    if (item.place || at < 0 || (list === item.body && at > 0)) continue
    const [line] = list.splice(at, 1)
    item.place = { start: line!.start, end: line!.end }
  }
}

/** "Popayán, Colombia. Called off after heavy rain.": a text that opens with nothing but where. */
function placeFirst(text: string, language: string, at: number): Span | undefined {
  const stop = text.search(/[.;–—](?:\s|$)/u)
  const first = (stop < 0 ? text : text.slice(0, stop)).trim()
  return first.length > 2 && first.length < 70 && isWhere(first, language)
    ? { start: at, end: at + first.length }
    : undefined
}

/** "Dialogue on prices in Nairobi", "Seminario sobre trenes, Antofagasta": the town that the title of a gathering ends with. */
function townIn(title: Title, own: ReturnType<typeof ownPlaces>, language: string): Span | undefined {
  if (!title.gathering) return undefined
  const before = (start: number) => title.text.slice(0, start - title.start)
  const known = own.findLast(
    ({ value, span }) => value.kind === 'city' && /(?<!\p{L})(?:in|at|à|en)\s+$/iu.test(before(span.start)),
  )
  if (known) return known.span
  // A town that no list knows, in titles where nothing else is capitalised but their first word.
  const tail = /,\s+(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})$/u.exec(title.text)
  const capitals = title.text.slice(1, tail?.index).match(/(?<!\p{L})\p{Lu}\p{Ll}/gu) ?? []
  if (!tail || capitals.length || organisations(title.text, language).length) return undefined
  return { start: title.end - tail[1]!.length, end: title.end }
}

/** From the first word behind the date to the last of the item. */
export function bodySpan(item: Item): Span | undefined {
  const first = item.body[0]
  return first && { start: first.start, end: item.body.at(-1)!.end }
}

/** "… is held in Arequipa": where a text says that it takes place, in its first sentences. */
function heldIn(text: string, found: ReturnType<typeof ownPlaces>, language: string): Span | undefined {
  const first = found.find(({ value }) => value.kind === 'city' || value.kind === 'subdivision')
  if (!first) return undefined
  const { held } = lexicon(language)
  const at = text.indexOf(first.value.place ?? '')
  const before = text.slice(Math.max(0, at - 140), Math.max(0, at))
  return at > 0 &&
    at < 300 &&
    (held.test(before) || MEETING.test(before)) &&
    /(?<!\p{L})(in|at|à|en)\s+$/iu.test(before)
    ? first.span
    : undefined
}

/** "Experts are meeting in Addis Ababa". */
const MEETING = /\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:meeting|gathering)\b/iu

/** What a text calls the gathering that the title does not name: "…, in a deep-dive workshop", in its first sentences. */
function calledIn(text: string, at: number, language: string): Mention<Event['kind']> | undefined {
  const end = divide(text, language).slice(0, FIRST).at(-1)?.end ?? 0
  const found = gatherings(text.slice(0, end), language).find(
    ({ plural, kind }) => !plural && kind !== 'other' && kind !== 'campaign',
  )
  return found && stated(found.kind, { start: at + found.head.start, end: at + found.head.end })
}
/** Sentences in which a text says what the item is, at most. */
const FIRST = 2

/** The city of "Islamabad, Pakistan"; both of "Sialkot and Faisalabad, Pakistan"; a venue as printed. */
function city(document: Document, place: Span, found: ReturnType<typeof ownPlaces>): Span {
  const country = found.filter(({ value }) => value.kind === 'country').at(-1)
  if (!country || country.span.start === place.start) return place
  const before = words(document, { start: place.start, end: country.span.start })
  const kept = before.replace(/[\s,(]*(the\s+)?$/u, '')
  return kept ? { start: place.start, end: place.start + kept.length } : place
}

/** A range inside a title, beside the single day it was posted: "10–11 May 2010" belongs to the gathering. */
const inside = (posted: Mention<DateValue>, own: Mention<DateValue>): Mention<DateValue> =>
  own.value.precision === 'day' ? own : posted

const filedUnder = (item: Item): Mention<DateValue> | undefined =>
  item.filed && implied(item.filed.value, item.filed.span)

/** An item whose title is lost is called by the gathering that its text names, or by its first sentence. */
function untitled(document: Document, item: Item): Title | undefined {
  const body = item.body[0]
  if (!body) return undefined
  const [first] = gatherings(body.text, document.language).filter((one) => !one.bare)
  if (first && first.start < 200) {
    const start = body.start + first.start
    const end = body.start + first.end
    const head = { start: first.head.start - first.start, end: first.head.end - first.start }
    return {
      start,
      end,
      origin: start,
      text: body.text.slice(first.start, first.end),
      reports: false,
      gathering: { ...first, start: 0, end: end - start, head },
    }
  }
  const stop = /[.!?](?=\s|$)/u.exec(body.text)?.index ?? body.text.length
  return {
    start: body.start,
    end: body.start + stop,
    origin: body.start,
    text: body.text.slice(0, stop),
    reports: true,
  }
}

/** A row of a list of projects. */
function project(document: Document, item: Item, title: Title, whole: Span): Draft<'projects'> {
  const { language } = document
  const body = bodySpan(item)
  const text = body ? words(document, body) : ''
  const paid = donors(document, body)
  const { funders } = paid
  const fields: Fields<'projects'> = {
    name: stated(title.text, { start: title.start, end: title.end }),
    aliases: [],
    funders,
    partners: [],
    countries: countriesOf([
      ...ownPlaces(title.text, language, title.start),
      ...(item.place ? ownPlaces(words(document, item.place), language, item.place.start) : []),
      ...(body && paid.end < body.end
        ? ownPlaces(document.text.slice(paid.end, body.end), language, paid.end).filter(
            ({ value }) => value.kind !== 'demonym',
          )
        : []),
    ]),
    sectors: distinct(
      [...sectors(title.text, language, title.start), ...sectors(text, language, body?.start ?? 0)].map(
        ({ value, span }) => stated(value, span),
      ),
    ),
    objectives: [],
    planned_outcomes: [],
  }
  const date = item.date
  if (date && date.value.start !== date.value.end && date.value.precision === 'day') {
    fields.start = stated(date.value.start, date.span)
    fields.end = stated(date.value.end, date.span)
  }
  if (paid.budget) fields.budget = paid.budget
  return draft('projects', 'news-listing/project', whole, fields)
}

const sameKind = (fields: Fields<'events'>, title: Title): boolean =>
  title.gathering === undefined || fields.kind?.value === title.gathering.kind || fields.kind?.value === 'other'

/** True where a date in the text lies inside the printed days, or the other way round. */
const overlaps = (fields: Fields<'events'>, date: DateValue): boolean =>
  fields.start!.value <= date.end && fields.end!.value >= date.start

const distinct = (list: Mention<string>[]): Mention<string>[] =>
  list.filter((one, index) => list.findIndex((other) => other.value === one.value) === index)
