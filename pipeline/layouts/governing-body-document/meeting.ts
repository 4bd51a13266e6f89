import { type Document, type Span, words } from '../../document.ts'
import { implied, type Mention, stated } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import { quantities } from '../../mentions/quantities.ts'
import type { DateValue } from '../../mentions/values.ts'
import { type Draft, draft } from '../../record.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { lexicon } from '../../statements/events/lexicon.ts'
import { countriesOf, ownPlaces } from '../../statements/events/surroundings.ts'
import { when } from '../parts/when.ts'
import { SESSION } from './header.ts'

/** What a list of meetings prints about one of them. */
export interface Planned {
  title: Span
  date: Mention<DateValue>
  place?: Span
  participants?: Span
  /** Where the line or the paper says that it was over: a report of it, a decision on that report. */
  past?: boolean
}

/** "I/2.", "3)", "(a)" before a name. */
const NUMBER = /^\s*(?:\(?(?:[IVXL]+|[A-Z]|\d{1,3}|[a-z])(?:[/.]\d{1,3})*[.)](?=\s)|[IVXL]+\/\d{1,3}\.?(?=\s))\s*/u
/** Marks of notes, stops and dashes behind a name. */
const MARKS = /(?:\s*\(\d{1,2}\)|\s*\*+|[\s.,;:–-])+$/u

/** The span of a name without its number, its marks of notes and its stops. */
export function bare(document: Document, span: Span): Span {
  const text = words(document, span)
  const lead = NUMBER.exec(text)?.[0].length ?? /^\s*/.exec(text)![0].length
  const tail = MARKS.exec(text.slice(lead))?.[0].length ?? 0
  return { start: span.start + lead, end: span.end - tail }
}

/** The first date of a stretch; `year` dates what is printed without one, months too ("September" under "1995"). */
export function dateIn(document: Document, span: Span, year?: number): Mention<DateValue> | undefined {
  const text = words(document, span)
  const language = document.language
  const [found] = dates(text, language, span.start, year === undefined ? {} : { impliedYear: year })
  if (found && found.value.precision !== 'year') return found
  if (year === undefined) return found
  const month = text.replace(MARKS, '')
  const [whole] = dates(`${month} ${year}`, language, span.start)
  if (!whole || whole.value.precision === 'year') return found
  return implied(whole.value, { start: whole.span.start, end: Math.min(whole.span.end, span.start + month.length) })
}

/** The happening that a list of meetings announces, and how many are to take part; ahead of the paper unless it was over by then. */
export function meeting(
  document: Document,
  planned: Planned,
  issued: Mention<string> | undefined,
): (Draft<'events'> | Draft<'results'>)[] {
  const { language } = document
  const title = bare(document, planned.title)
  const name = words(document, title)
  const [gathering] = gatherings(name, language)
  const head = gathering ? { start: title.start + gathering.head.start, end: title.start + gathering.head.end } : title
  const sits = SESSION.test(name)
  const where = planned.place && bare(document, planned.place)
  const place = where && words(document, where)
  const found = where ? ownPlaces(place!, language, where.start) : ownPlaces(name, language, title.start)
  const city = found.find(({ value }) => value.kind === 'city' || value.kind === 'subdivision')
  const event = draft(
    'events',
    'governing-body-document/meeting',
    {
      start: Math.min(title.start, planned.date.span.start),
      end: Math.max(title.end, planned.date.span.end),
    },
    {
      title: stated(name, title),
      nature: stated('happening', head),
      kind: stated(sits ? 'session' : gathering && gathering.kind !== 'other' ? gathering.kind : 'meeting', head),
      status: status(document, title, planned, issued),
      ...when(planned.date),
      countries: countriesOf(found),
      organisers: [],
      sectors: [],
      instruments: [],
    },
  )
  if (city) event.fields.place = stated(words(document, city.span), city.span)
  else if (where && /^\p{Lu}/u.test(place!)) {
    const town = townOf(
      place!,
      found.map(({ span }) => ({ start: span.start - where.start, end: span.end - where.start })),
    )
    if (town) event.fields.place = stated(town, { start: where.start, end: where.start + town.length })
  }
  return [event, ...attending(document, planned, event)]
}

/** "Adelaide, Australia": the town that no list knows before the country that one does; the whole where no country is named. */
function townOf(place: string, known: Span[]): string | undefined {
  const first = known[0]
  if (!first) return place
  const town = place.slice(0, first.start).replace(/[\s,(]+$/u, '')
  return /^\p{Lu}[\p{L}\s.'’-]{2,40}$/u.test(town) ? town : undefined
}

function status(
  document: Document,
  title: Span,
  planned: Planned,
  issued: Mention<string> | undefined,
): NonNullable<Draft<'events'>['fields']['status']> {
  const { postponed, cancelled } = lexicon(document.language)
  const row = document.text.slice(title.start, Math.max(title.end, planned.place?.end ?? 0))
  for (const [value, pattern] of [
    ['cancelled', cancelled],
    ['postponed', postponed],
  ] as const) {
    const hit = pattern.exec(row)
    if (hit) return stated(value, { start: title.start + hit.index, end: title.start + hit.index + hit[0].length })
  }
  if (issued && planned.date.value.end < issued.value) return implied('held', issued.span)
  if (planned.past && !issued) return implied('held', title)
  return implied('planned', issued?.span ?? planned.date.span)
}

/** One count of people beside the meeting: "24 participants"; the parts of a composition are not summed. */
function attending(document: Document, { participants }: Planned, event: Draft<'events'>): Draft<'results'>[] {
  if (!participants) return []
  const text = words(document, participants)
  const counts = quantities(text, document.language, participants.start).filter(
    ({ value }) => value.counts === 'people',
  )
  const [people] = counts
  if (!people || counts.length > 1) return []
  const { counts: _, phrase, ...quantity } = people.value
  event.fields.participants = stated(quantity, phrase)
  const held = event.fields.status!.value === 'held'
  const result = draft('results', 'governing-body-document/participants', participants, {
    statement: stated(text, participants),
    kind: stated('participants', phrase),
    nature: implied(held ? 'achieved' : 'intended', event.fields.status!.span),
    level: stated('output', phrase),
    raw: stated(quantity.raw, people.span),
    countries: event.fields.countries ?? [],
    aggregation: stated({ mode: 'additive' }, people.span),
  })
  for (const name of ['value', 'low', 'high', 'qualifier', 'unit', 'population'] as const)
    if (quantity[name] !== undefined)
      (result.fields as Record<string, unknown>)[name] = stated(quantity[name], name === 'value' ? people.span : phrase)
  result.links.event = event
  return [result]
}
