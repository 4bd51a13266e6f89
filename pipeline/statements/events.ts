/** Kept in one piece: its rules lean on each other and are read from top to bottom. */

import calendar from '../../schemas/codelists/calendar.json' with { type: 'json' }
import edges from '../../schemas/codelists/title-edges.json' with { type: 'json' }
import type { Event, Quantity } from '../../schemas/types.ts'
import { type Leaf, type Span, words } from '../document.ts'
import { expression } from '../expression.ts'
import { implied, type Mention, stated } from '../mention.ts'
import { instruments } from '../mentions/instruments.ts'
import { quantities } from '../mentions/quantities.ts'
import { sectors } from '../mentions/sectors.ts'
import type { DateValue } from '../mentions/values.ts'
import { type Draft, draft, type Fields } from '../record.ts'
import { dateOf, eventDates, innerDate } from './events/attach.ts'
import { encounter } from './events/encounters.ts'
import { type Gathering, gatherings } from './events/gathering.ts'
import { launches } from './events/launches.ts'
import { anyOf, lexicon, matcher, tongue } from './events/lexicon.ts'
import { sittings } from './events/sessions.ts'
import { spread } from './events/spread.ts'
import { countriesOf, ownPlaces } from './events/surroundings.ts'
import type { Statement } from './scope.ts'

/** Names of months stand where towns do: "in May". */
const MONTH = expression(
  `^(?:${calendar.months
    .flat()
    .map((name) => name.replace('.', '\\.'))
    .join('|')})$`,
  'iu',
)

const FUTURE = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, matcher(edges.future[language])]),
) as Record<'en' | 'fr' | 'es', RegExp>

/** "the workshop planned in Quito": its own place or date tells which, not a fuller name before it. */
const SETTLED = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    expression(`^,?\\s+(?:${edges.fixed_by[language].join('|')})?${anyOf(edges.fixed[language])}`, 'iu'),
  ]),
) as Record<'en' | 'fr' | 'es', RegExp>

/** "… in the margins of the": what stands behind is what a gathering was held beside. */
const MARGIN = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    expression(
      `${anyOf(edges.margins[language])}\\s+(?:the\\s+|la\\s+|le\\s+|l[’']|el\\s+|its\\s+|sa\\s+|su\\s+)?$`,
      'iu',
    ),
  ]),
) as Record<'en' | 'fr' | 'es', RegExp>
const BESIDE = 40

/** Characters between a sitting and the town where it sits, at most. */
const SEAT = 60

/** The happenings that a sentence dates: gatherings, sittings that did something, launches. */
export function events(statement: Statement): Draft<'events'>[] {
  const { document, sentence, scope } = statement
  const { text, start: at } = sentence
  const language = document.language
  const posted = scope.date && /^\d{4}-\d\d-\d\d$/.test(scope.date.value) ? scope.date.value : undefined
  const found = eventDates(text, language, at, posted)
  const carried = found.length ? undefined : carriedDate(statement)
  if (!found.length && !carried) return []
  const limits = found.map((date) => local(date.span, at))
  const leaves = sentence.block.leaves
    .filter((leaf) => leaf.start >= sentence.start && leaf.end <= sentence.end)
    .map((leaf): Leaf => ({ ...leaf, ...local(leaf, at) }))
  const sat = sittings(text, language, at, found)
  const drafts = sat.map(({ title, date, whole }) => {
    const made = happening(
      'events/sitting',
      whole,
      title,
      stated('session', title.span),
      date,
      status(statement, local(whole, at)),
    )
    const span = local(title.span, at)
    const spot = ownPlaces(text, language, at).find(
      ({ value, span: { start } }) =>
        value.kind === 'city' &&
        start > title.span.end &&
        start - whole.end < SEAT &&
        /(?<!\p{L})(?:in|at|à|en)\s+$/iu.test(text.slice(span.end, start - at)),
    )
    if (spot) {
      made.fields.place = stated(words(document, spot.span), spot.span)
      made.fields.countries = countriesOf([spot])
    }
    return made
  })
  const taken = sat.flatMap(({ whole }) => [local(whole, at)])
  const named = gatherings(text, language, leaves, limits).filter(
    (one) =>
      !taken.some((span) => span.start < one.head.end && one.head.start < span.end) && !statutory(text, one, language),
  )
  // "an event in the margins of the Conference (22 June)": the second only says at what
  const aside = named.filter(
    (one, index) => index > 0 && MARGIN[tongue(language)].test(text.slice(Math.max(0, one.start - BESIDE), one.start)),
  )
  for (const one of aside) named.splice(named.indexOf(one), 1)
  const heads = [...named.map((one) => one.head)]
  let dated = 0
  const spoken = new Set(named.flatMap((one) => innerDate(text, one, found, at) ?? []))
  for (const gathering of named) {
    const parts = near(text, gathering, 80, lexicon(language).held) ? spread(text, gathering, found, at) : []
    const name = parts.length ? titleOf(statement, { ...gathering, definite: false, plural: false }) : undefined
    if (name) {
      for (const { whole, date } of parts) {
        const place = { start: at + whole.start, end: at + whole.end }
        const made = happening(
          'events/spread',
          place,
          name,
          kindOf(statement, gathering),
          date,
          status(statement, whole),
        )
        const places = ownPlaces(text.slice(whole.start, whole.end), language, place.start)
        const town = places.find(({ value }) => value.kind === 'city' || value.kind === 'subdivision')
        const spot = town?.span ?? unknownPlace(text, { start: whole.start, end: whole.start }, date.span, at)
        if (spot) made.fields.place = stated(words(document, spot), spot)
        made.fields.countries = countriesOf(places.length ? places : ownPlaces(text, language, at))
        if (scope.project) made.links.project = scope.project
        drafts.push(made)
      }
      dated++
      break
    }
    const inner = innerDate(text, gathering, found, at)
    const own =
      inner ??
      dateOf(
        text,
        language,
        gathering,
        heads,
        found.filter((date) => !spoken.has(date)),
        at,
      )
    const date = own ?? (carried && carries(text, language, gathering) ? carried : undefined)
    // "projects associated with World Expo 2020": named by its year, and told nothing of
    if (
      inner?.value.precision === 'year' &&
      CITED.test(text.slice(Math.max(0, gathering.start - FAR_OFF), gathering.start))
    )
      continue
    if (RECALLED.test(text.slice(Math.max(0, gathering.start - RECALL), gathering.start))) continue
    if (!date || !tells(text, language, gathering, date.span.start - at, date === own, date.value.precision)) continue
    const title = titleOf(statement, gathering)
    if (!title) continue
    dated++
    const whole = hull(title.span, own ? date.span : title.span)
    const kind = kindOf(statement, gathering)
    const made = happening(
      'events/gathering',
      within(whole, sentence),
      title,
      kind,
      date,
      status(statement, local(whole, at)),
    )
    surround(statement, made, gathering, own?.span)
    drafts.push(made)
  }
  if (!dated && !sat.length) {
    const launched = launches(text, language, found, at, scope.project?.fields.name?.value)
    const met = drafts.length || launched.length ? undefined : encounter(text, language, found, at)
    for (const [rule, told] of [
      ...launched.map((one) => ['events/launch', one] as const),
      ...(met ? [['events/encounter', met] as const] : []),
    ]) {
      const { whole, title, kind, date } = told
      const made = happening(rule, whole, title, kind, date, status(statement, local(whole, at)))
      const { start, end } = local(title.span, at)
      surround(statement, made, { start, end, head: { start, end } }, date.span)
      drafts.push(made)
    }
  }
  return drafts
}

function happening(
  rule: string,
  whole: Span,
  title: Mention<string>,
  kind: Mention<Event['kind']>,
  date: Mention<DateValue>,
  state: Mention<Event['status']>,
): Draft<'events'> {
  const with_ = <T>(value: T): Mention<T> => ({ value, span: date.span, basis: date.basis })
  return draft('events', rule, whole, {
    title,
    nature: stated('happening', kind.span),
    kind,
    status: state,
    date: with_(date.value.edtf),
    start: with_(date.value.start),
    end: with_(date.value.end),
    precision: with_(date.value.precision),
    countries: [],
    organisers: [],
    sectors: [],
    instruments: [],
  })
}

/** "Ethiopia hosted the seminar", "Etiopía acogió el seminario": who received it is where it was. */
const HOSTS = expression(
  /^\s+(?:will\s+|has\s+|had\s+|a\s+|avait\s+|ha\s+)?(?:host(?:s|ed)?|accueill(?:e|i|ait|era|it)|acog(?:e|ió|ía|erá|ido)|alberg(?:a|ó|ará|ado))(?!\p{L})/iu,
)

const CITED = expression(
  /(?<!\p{L})(?:associated with|linked to|related to|li[ée]e?s à|vinculad[oa]s? (?:a|con))\s[^.;]*$/iu,
)
const FAR_OFF = 80

/** "100 years since the signing of the Peace Conference and …": what is only remembered. */
const RECALLED = expression(
  /(?<!\p{L})(?:years since|anniversary of|ans depuis|anniversaire de|aniversario de|años desde)\s[^.;,]*$/iu,
)
const RECALL = 60

/** Place, countries, participants, sectors and instruments of a gathering, from the words about it. */
function surround(
  statement: Statement,
  made: Draft<'events'>,
  gathering: Pick<Gathering, 'start' | 'end' | 'head'>,
  date?: Span,
): void {
  const { document, sentence, scope } = statement
  const { text, start: at } = sentence
  const found = ownPlaces(text, document.language, at)
  const until = Math.max(gathering.end, date ? date.end - at : 0) + 45
  const stop = text.slice(until - 45).search(/[;.]\s|,\s(which|who|where|que|qui)\b/u)
  const limit = at + (stop >= 0 ? Math.min(until, until - 45 + stop) : until)
  const from = at + Math.max(0, gathering.start - 30)
  const opening = (span: Span) => /^(In|At|En|À|Au|Aux)\s+(the\s+|el\s+|la\s+)?$/u.test(text.slice(0, span.start - at))
  const own = found.filter(({ span, value }) => {
    if (opening(span) || HOSTS.test(text.slice(span.end - at))) return true
    if (span.start < from || span.end > limit) return false
    if (span.start >= at + gathering.start && span.end <= at + gathering.end) return true
    // Outside the name only "in Lima", "Lima," and "Durban" right before the name; not whose guests they were.
    return (
      value.kind !== 'demonym' &&
      (/(?<!\p{L})(in|at|à|au|en|a)\s+(the\s+|la\s+|el\s+)?$/iu.test(text.slice(0, span.start - at)) ||
        /[,(]\s*(the\s+)?$/.test(text.slice(0, span.start - at)) ||
        span.end - at === gathering.start - 1)
    )
  })
  const spot = own.find(
    ({ value, span }) =>
      value.place &&
      (value.kind === 'city' || value.kind === 'subdivision') &&
      (span.start >= at + gathering.end - 60 || span.end <= at + gathering.start || opening(span)),
  )
  const fields: Fields<'events'> = made.fields
  const known = own.find(({ value }) => value.kind === 'country')
  const city =
    spot?.span ??
    (known ? townBefore(text, known.span, at) : own.length ? undefined : unknownPlace(text, gathering, date, at))
  if (city) fields.place = stated(words(document, city), city)
  const countries = countriesOf(own)
  fields.countries = countries.length
    ? countries
    : (scope.countries ?? []).map(({ value, span }) => implied(value, span))
  const people = participants(statement, made.whole)
  if (people) fields.participants = people
  const phrase = text.slice(gathering.start, gathering.end)
  fields.sectors = unique(
    sectors(phrase, document.language, at + gathering.start).map(({ value, span }) => stated(value as string, span)),
  )
  fields.instruments = unique(
    instruments(phrase, document.language, at + gathering.start).map(({ value, span }) => stated(value.code, span)),
  )
  if (scope.project && scope.project.fields.name?.value !== fields.title?.value) made.links.project = scope.project
}

/** "in Jinotega, Nicaragua": a town that no list knows, before its country. */
function townBefore(text: string, country: Span, at: number): Span | undefined {
  const match =
    /(?<!\p{L})(?:in|at|à|en)\s+(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*)\s?[,(]\s*(?:the\s+|au\s+|en\s+)?$/u.exec(
      text.slice(0, country.start - at),
    )
  if (!match) return undefined
  const start = at + match.index + match[0].indexOf(match[1]!)
  return { start, end: start + match[1]!.length }
}

/** A town that no list knows, by its form: "in Nakuru on 26 March", "à Lokossa du 3 au 5 mai". */
function unknownPlace(
  text: string,
  gathering: Pick<Gathering, 'start' | 'end'>,
  date: Span | undefined,
  at: number,
): Span | undefined {
  const until = Math.max(gathering.end, date ? date.start - at : 0)
  const piece = text.slice(gathering.start, until + 40)
  for (const match of piece.matchAll(
    /(?<!\p{L})(?:in|at|à|en)\s+(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)(?=\s*(?:$|[.,;(]|(?:on|from|in|during|le|les|du|au|en|el|los|del|durante|between)\s))/gu,
  )) {
    const start = gathering.start + match.index + match[0].length - match[1]!.length
    const span = { start: at + start, end: at + start + match[1]!.length }
    const isDate = date && span.start < date.end && date.start < span.end
    if (!isDate && !eventDates(match[1]!, 'en').length && !MONTH.test(match[1]!)) return span
  }
  return undefined
}

/** "a seminar for 45 growers". */
const FOR = expression(
  /(?<!\p{L})(?:for|with|of|pour|avec|de|para|con)\s+(?:about\s+|some\s+|over\s+|more than\s+|environ\s+|plus de\s+|unos\s+|más de\s+)?$/iu,
)

/** How many took part: a count of people beside a word of attendance. */
function participants({ document, sentence }: Statement, whole: Span): Mention<Quantity> | undefined {
  const { attendance } = lexicon(document.language)
  const attended = attendance.test(sentence.text)
  const counts = quantities(sentence.text, document.language, sentence.start)
    .filter(({ value }) => value.counts === 'people')
    .filter(({ value }) => attended || FOR.test(sentence.text.slice(0, value.phrase.start - sentence.start)))
    .sort((a, b) => away(a.span, whole) - away(b.span, whole))
  const nearest = counts[0]
  if (!nearest) return undefined
  const { counts: _, phrase, ...quantity } = nearest.value
  return stated(quantity, phrase)
}

/** "The workshop" is called by the fuller name that stands before it; "a workshop" by its own words; "the meeting" of no name by none. */
function titleOf({ document, sentence }: Statement, gathering: Gathering): Mention<string> | undefined {
  const at = sentence.start
  const own = { start: at + gathering.start, end: at + gathering.end }
  if (!gathering.bare) return stated(words(document, own), own)
  if (
    !gathering.definite ||
    SETTLED[tongue(document.language)].test(sentence.text.slice(gathering.end)) ||
    introduced(sentence.text, document.language, gathering)
  )
    return gathering.plural ? undefined : stated(words(document, own), own)
  const from = Math.max(0, at - 1500)
  const earlier = gatherings(document.text.slice(from, at), document.language)
    .filter((one) => one.kind === gathering.kind && !one.bare)
    .at(-1)
  if (!earlier) return undefined
  const span = { start: from + earlier.start, end: from + earlier.end }
  return implied(words(document, span), span)
}

/** "On 4 May took place the workshop that launches the guide …": the verb of holding stands before a gathering told at some length. */
const introduced = (text: string, language: string, { start, end }: Gathering): boolean =>
  text.slice(start, end).split(/\s+/u).length >= LONG &&
  lexicon(language).held.test(text.slice(Math.max(0, start - BEHIND), start)) &&
  !lexicon(language).held.test(text.slice(end))
/** Words of such a name, at least, and characters before it among which the verb stands. */
const LONG = 6
const BEHIND = 50

/** An event at which something is launched is a launch. */
function kindOf({ document, sentence }: Statement, gathering: Gathering): Mention<Event['kind']> {
  const at = sentence.start
  const head = { start: at + gathering.head.start, end: at + gathering.head.end }
  if (gathering.kind !== 'other') return stated(gathering.kind, head)
  const launched = expression(anyOf(edges.launched[tongue(document.language)]), 'iu').exec(
    sentence.text.slice(0, gathering.start),
  )
  if (!launched) return stated('other', head)
  return stated('launch', { start: at + launched.index, end: at + launched.index + launched[0].length })
}

/** Held unless the words about it say that it is to come, was put off, or was called off. */
export function status({ document, sentence, scope }: Statement, about: Span): Mention<Event['status']> {
  const text = sentence.text
  const { postponed, cancelled } = lexicon(document.language)
  const near = { start: Math.max(0, about.start - 90), end: Math.min(text.length, about.end + 90) }
  const piece = text.slice(near.start, near.end)
  const read = (value: Event['status'], pattern: RegExp): Mention<Event['status']> | undefined => {
    const match = pattern.exec(piece)
    if (!match) return undefined
    const start = sentence.start + near.start + match.index
    return stated(value, { start, end: start + match[0].length })
  }
  const future = read('planned', FUTURE[tongue(document.language)])
  return (
    read('cancelled', cancelled) ??
    read('postponed', postponed) ??
    future ??
    (scope.nature === 'intended'
      ? implied('planned', { start: sentence.start, end: sentence.end })
      : stated('held', { start: sentence.start + about.start, end: sentence.start + about.end }))
  )
}

/** The one date of the sentence before, where that sentence has no gathering of its own. */
function carriedDate({ document, before }: Statement): Mention<DateValue> | undefined {
  if (!before) return undefined
  const found = eventDates(before.text, document.language, before.start)
  if (found.length !== 1 || gatherings(before.text, document.language).length) return undefined
  return implied(found[0]!.value, found[0]!.span)
}

/** A gathering takes the date of the sentence before only where the sentence says that it was held. */
const carries = (text: string, language: string, gathering: Gathering): boolean =>
  !gathering.plural && !gathering.definite && near(text, gathering, 50, lexicon(language).held)

/** True where the sentence asserts the gathering: by its name, a verb of holding, or its date right beside it. */
function tells(
  text: string,
  language: string,
  gathering: Gathering,
  date: number,
  own: boolean,
  precision: DateValue['precision'],
): boolean {
  const { held } = lexicon(language)
  const beside = own && Math.min(Math.abs(date - gathering.end), Math.abs(gathering.start - date)) < 45
  const counted =
    /^(\d|(two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)\b)/iu.test(
      text.slice(gathering.start, gathering.end),
    )
  // "212 seminars" is a tally, told by a result.
  if (gathering.plural && /^\d{2}/.test(text.slice(gathering.start, gathering.end))) return false
  // "212 seminars in 1997" counts a year's work.
  if (gathering.plural && counted && precision === 'year' && /^\d/.test(text.slice(gathering.start))) return false
  if (gathering.plural && !counted && !gathering.named)
    return (
      near(text, gathering, 40, held) &&
      !/particip\w+ in\s+[\w\s]*$/iu.test(text.slice(Math.max(0, gathering.start - 40), gathering.start))
    )
  // "a seminar entitled … was held on 11 April": its long name stands between
  const between = own && date > gathering.end ? text.slice(gathering.end, date) : ''
  return gathering.named || beside || near(text, gathering, 80, held) || held.test(between)
}

const near = (text: string, { start, end }: Gathering, reach: number, pattern: RegExp): boolean =>
  pattern.test(text.slice(Math.max(0, start - reach), start)) || pattern.test(text.slice(end, end + reach))

/** A statutory body's own sitting or name is read as a sitting or not at all. */
const statutory = (text: string, { start, end }: Gathering, language: string): boolean =>
  /\d+\s?(st|nd|rd|th|e|ème|\.?\s?[ªa])\s+(Session|Sitting|session|reunión)\b/u.test(text.slice(start, end)) ||
  /International Labou?r Conference|Conférence internationale du Travail|Conferencia Internacional del Trabajo|Governing Body$/u.test(
    text.slice(start, end),
  ) ||
  (language === 'es' && /Consejo de Administración/.test(text.slice(start, end)))

const unique = (list: Mention<string>[]): Mention<string>[] =>
  list.filter((one, index) => list.findIndex((other) => other.value === one.value) === index)
const local = (span: Span, at: number): Span => ({ start: span.start - at, end: span.end - at })
const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })
const within = (span: Span, limits: Span): Span =>
  span.start >= limits.start && span.end <= limits.end ? span : { start: limits.start, end: limits.end }
const away = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)
