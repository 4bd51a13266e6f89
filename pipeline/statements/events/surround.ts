import calendar from '../../../schemas/codelists/calendar.json' with { type: 'json' }
import type { Quantity } from '../../../schemas/types.ts'
import { type Span, words } from '../../document.ts'
import { standsIn } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { implied, type Mention, stated } from '../../mention.ts'
import { instruments } from '../../mentions/instruments.ts'
import { quantities } from '../../mentions/quantities.ts'
import { sectors } from '../../mentions/sectors.ts'
import type { Draft, Fields } from '../../record.ts'
import type { Statement } from '../scope.ts'
import { eventDates } from './attach.ts'
import type { Gathering } from './gathering.ts'
import { lexicon } from './lexicon.ts'
import { countriesOf, ownPlaces } from './surroundings.ts'

/** Names of months stand where towns do: "in May". */
const MONTH = expression(
  `^(?:${calendar.months
    .flat()
    .map((name) => name.replace('.', '\\.'))
    .join('|')})$`,
  'iu',
)

/** "Ethiopia hosted the seminar", "Etiopía acogió el seminario": who received it is where it was. */
const HOSTS = expression(
  /^\s+(?:will\s+|has\s+|had\s+|a\s+|avait\s+|ha\s+)?(?:host(?:s|ed)?|accueill(?:e|i|ait|era|it)|acog(?:e|ió|ía|erá|ido)|alberg(?:a|ó|ará|ado))(?!\p{L})/iu,
)

/** Place, countries, participants, sectors and instruments of a gathering, from the words about it. */
export function surround(
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
export function unknownPlace(
  text: string,
  gathering: Pick<Gathering, 'start' | 'end'>,
  date: Span | undefined,
  at: number,
): Span | undefined {
  const until = Math.max(gathering.end, date ? date.start - at : 0)
  const piece = text.slice(gathering.start, until + 40)
  for (const match of piece.matchAll(
    /(?<!\p{L})(?:in|at|à|en)\s+(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)(?=\s*(?:$|[.,;(])|\s+(?:on|from|in|during|le|les|du|au|en|el|los|del|durante|between|will|now|was|were|is|with|to)\s)/gu,
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
  const attended = standsIn(attendance, sentence.text)
  const counts = quantities(sentence.text, document.language, sentence.start)
    .filter(({ value }) => value.counts === 'people')
    .filter(({ value }) => attended || FOR.test(sentence.text.slice(0, value.phrase.start - sentence.start)))
    .sort((a, b) => away(a.span, whole) - away(b.span, whole))
  const nearest = counts[0]
  if (!nearest) return undefined
  const { counts: _, phrase, ...quantity } = nearest.value
  return stated(quantity, phrase)
}

const unique = (list: Mention<string>[]): Mention<string>[] =>
  list.filter((one, index) => list.findIndex((other) => other.value === one.value) === index)
const away = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end)
