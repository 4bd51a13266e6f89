/** The happenings of a sentence, read from top to bottom: its rules lean on each other. */

import edges from '../../schemas/codelists/title-edges.json' with { type: 'json' }
import type { Event } from '../../schemas/types.ts'
import { type Leaf, type Span, words } from '../document.ts'
import { expression } from '../expression.ts'
import { implied, type Mention, stated } from '../mention.ts'
import type { DateValue } from '../mentions/values.ts'
import { type Draft, draft } from '../record.ts'
import { dateOf, eventDates, gathersFor, innerDate } from './events/attach.ts'
import { encounter } from './events/encounters.ts'
import { type Gathering, gatherings } from './events/gathering.ts'
import { launches } from './events/launches.ts'
import { anyOf, lexicon, matcher, tongue } from './events/lexicon.ts'
import { sittings } from './events/sessions.ts'
import { spread } from './events/spread.ts'
import { surround, unknownPlace } from './events/surround.ts'
import { countriesOf, ownPlaces } from './events/surroundings.ts'
import type { Statement } from './scope.ts'

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
  // a range of days lends its year by its first
  const posted = /^\d{4}-\d\d-\d\d(?=$|\/\d)/.exec(scope.date?.value ?? '')?.[0]
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

const CITED = expression(
  /(?<!\p{L})(?:associated with|linked to|related to|li[ée]e?s à|vinculad[oa]s? (?:a|con))\s[^.;]*$/iu,
)
const FAR_OFF = 80

/** "100 years since the signing of the Peace Conference and …": what is only remembered. */
const RECALLED = expression(
  /(?<!\p{L})(?:years since|anniversary of|ans depuis|anniversaire de|aniversario de|años desde)\s[^.;,]*$/iu,
)
const RECALL = 60

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
  // "The parties met between June 2016 and January 2017. In between, …": the time of all that was done
  if (SPELL.test(found[0]!.value.edtf)) return undefined
  return implied(found[0]!.value, found[0]!.span)
}

const SPELL = /^\d{4}(?:-\d\d)?\/\d{4}(?:-\d\d)?$/

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
  return (
    gathering.named ||
    beside ||
    near(text, gathering, 80, held) ||
    held.test(between) ||
    (own && gathersFor(text.slice(0, gathering.start), language))
  )
}

const near = (text: string, { start, end }: Gathering, reach: number, pattern: RegExp): boolean =>
  pattern.test(text.slice(Math.max(0, start - reach), start)) || pattern.test(text.slice(end, end + reach))

/** A statutory body's own sitting or name is read as a sitting or not at all. */
const statutory = (text: string, { start, end }: Gathering, language: string): boolean =>
  (NUMBERED.test(text.slice(start, end)) && !OF_ANOTHER.test(text.slice(start, end + BODY))) ||
  /International Labou?r Conference|Conférence internationale du Travail|Conferencia Internacional del Trabajo|Governing Body$/u.test(
    text.slice(start, end),
  ) ||
  (language === 'es' && /Consejo de Administración/.test(text.slice(start, end)))

const NUMBERED = /\d+\s?(st|nd|rd|th|e|ème|\.?\s?[ªa])\s+(Session|Sitting|session|reunión)\b/u
/** "74.ª reunión del Consejo del Centro": a body of another name sat. */
const OF_ANOTHER =
  /(?:Session|Sitting|session|reunión) (?:of (?:the )?|del |de la |du |de l['’])(?!(?:ILO |Joint )?(?:International Labour Conference|Governing Body|Conferencia|Conférence|Consejo de Administración|Conseil d['’]administration|Asamblea General|Assemblée générale|General Assembly|ILC|CIT|OIT|BIT))/u
/** Characters behind "session" in which its body is named. */
const BODY = 60

const local = (span: Span, at: number): Span => ({ start: span.start - at, end: span.end - at })
const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })
const within = (span: Span, limits: Span): Span =>
  span.start >= limits.start && span.end <= limits.end ? span : { start: limits.start, end: limits.end }
