import type { Dataset } from '../../schemas/types.ts'
import { expression } from '../expression.ts'
import type { Draft } from '../record.ts'
import { containment, contrasts, dice, numbersIn, sameNumbers, squashed, tokens } from './likeness.ts'
import { entriesOf, fieldOf, textOf } from './values.ts'

/** How surely two drafts of one dataset tell the same thing: 0 (they do not) to 1. Symmetric; sees the two drafts only. */
export const alike: Record<Dataset, (a: Draft, b: Draft) => number> = {
  sources: () => 0,
  events: (a, b) => {
    if (fieldOf(a, 'nature') !== fieldOf(b, 'nature') || !placesAgree(a, b)) return 0
    // Documents that contradict each other on the days of one gathering still give it one name.
    if (!datesAgree(a, b)) return !bare(a, b) && daysOverlap(a, b) ? named(a, b, 'title', SAME_NAME) : 0
    if (bare(a, b) && !(sameDate(a, b) || sameSession(a, b))) return 0
    const floor = fieldOf(a, 'nature') === 'publication' || fieldOf(a, 'kind') !== fieldOf(b, 'kind') ? 0.75 : 0.6
    return named(a, b, 'title', floor)
  },
  deliverables: (a, b) =>
    placesAgree(a, b) && (fieldOf(a, 'kind') === fieldOf(b, 'kind') || sameWords(a, b, 'title'))
      ? named(a, b, 'title', 0.8)
      : 0,
  projects: (a, b) => {
    if (namesOf(a).some((name) => namesOf(b).includes(name))) return 1
    // A country or a phase in one name alone is a project of its own: Vision Zero Fund, Vision Zero Fund Madagascar.
    const [x, y] = [tokens(textOf(a, 'name')), tokens(textOf(b, 'name'))]
    return sameCountries(a, b) && numbersIn(x) === numbersIn(y) ? named(a, b, 'name', 0.8) : 0
  },
  results: (a, b) => {
    if (
      fieldOf(a, 'nature') !== fieldOf(b, 'nature') ||
      !quantitiesAgree(a, b) ||
      !placesAgree(a, b) ||
      !datesAgree(a, b)
    )
      return 0
    return titled(a, b, 'statement', fieldOf(a, 'raw') ? 0.6 : 0.75) || counted(a, b)
  },
  statistics: (a, b) =>
    quantitiesAgree(a, b) && placesAgree(a, b) && datesAgree(a, b)
      ? titled(a, b, 'statement', 0.6) || counted(a, b)
      : 0,
}

/** Smaller counts of the same things are met by chance. */
const TELLING = 20
/** How alike two counted populations and the sentences around them must be. */
const SAME_POPULATION = 0.5
const LIKE_SENTENCE = 0.4

/**
 * A telling number of the same people or things, in sentences put differently: one count where they share a project or a country, or
 * some of their words.
 */
function counted(a: Draft, b: Draft): number {
  const value = fieldOf(a, 'value')
  if (typeof value !== 'number' || value < TELLING || fieldOf(a, 'kind') !== fieldOf(b, 'kind')) return 0
  if (fieldOf(a, 'unit') === 'per_cent') return 0
  const population = dice(tokens(textOf(a, 'population')), tokens(textOf(b, 'population')))
  const sentence = dice(tokens(textOf(a, 'statement')), tokens(textOf(b, 'statement')))
  const [x, y] = [entriesOf(a, 'countries'), entriesOf(b, 'countries')]
  const [here, there] = [a.links.project, b.links.project]
  const shared =
    x.some((country) => y.includes(country)) ||
    (here && there && namesOf(here).some((name) => namesOf(there).includes(name)))
  return population >= SAME_POPULATION && (shared || sentence >= LIKE_SENTENCE) ? (population + sentence) / 2 : 0
}

/** How alike two names must be where nothing else but overlapping days speaks for one event. */
const SAME_NAME = 0.9

/** Fewest words a title must have before likeness says anything: "training course" is alike everywhere. */
const ENOUGH = 3

function titled(a: Draft, b: Draft, field: string, floor: number): number {
  const [x, y] = [tokens(textOf(a, field)), tokens(textOf(b, field))]
  if (Math.min(x.size, y.size) < ENOUGH || !sameNumbers(x, y)) return 0
  const score = Math.max(dice(x, y), containment(x, y) === 1 && Math.min(x.size, y.size) > ENOUGH ? floor : 0)
  return score >= floor ? score : 0
}

/** Names and titles, unlike sentences, are of two things when one has a word where the other has another. */
const named = (a: Draft, b: Draft, field: string, floor: number): number =>
  contrasts(textOf(a, field), textOf(b, field)) ? 0 : titled(a, b, field, floor)

/** A title of so few words names a body or a kind of gathering, which meets again and again. */
const bare = (a: Draft, b: Draft): boolean =>
  Math.min(tokens(textOf(a, 'title')).size, tokens(textOf(b, 'title')).size) <= ENOUGH
const sameDate = (a: Draft, b: Draft): boolean => textOf(a, 'date') !== '' && textOf(a, 'date') === textOf(b, 'date')

/** Ordinals of sessions in the three languages: 105th, 105e, 105.ª. */
const ORDINAL = expression(/\b\d+\.?(?:st|nd|rd|th|e|er|ère|ème|ª|º|a|o)(?!\p{L})/giu)
/** Both titles give the number of a session, and it is the same. */
export function sameSession(a: Draft, b: Draft): boolean {
  const sessions = (draft: Draft) =>
    textOf(draft, 'title')
      .match(ORDINAL)
      ?.map((word) => Number.parseInt(word, 10)) ?? []
  const [x, y] = [sessions(a), sessions(b)]
  return x.length > 0 && x.join() === y.join()
}

export const sameCountries = (a: Draft, b: Draft): boolean =>
  entriesOf(a, 'countries').toSorted().join() === entriesOf(b, 'countries').toSorted().join()

const sameWords = (a: Draft, b: Draft, field: string): boolean =>
  squashed(textOf(a, field)) === squashed(textOf(b, field))

export const namesOf = (draft: Draft): string[] =>
  [textOf(draft, 'name'), ...entriesOf(draft, 'aliases'), textOf(draft, 'symbol')]
    .map((name) => squashed(String(name)))
    .filter((name) => name.length > 2)

/** One date lies inside the other, or one of the two has none. */
export function datesAgree(a: Draft, b: Draft): boolean {
  const [x, y] = [textOf(a, 'date'), textOf(b, 'date')]
  if (!x || !y || x === y) return true
  const parts = (date: string) => [date.split('/')[0]!, date.split('/').at(-1)!]
  const [[from, to], [start, end]] = [parts(x), parts(y)] as [string[], string[]]
  const holds = (wide: string[], narrow: string[]) => narrow[0]!.startsWith(wide[0]!) && narrow[1]!.startsWith(wide[1]!)
  return holds([from!, to!], [start!, end!]) || holds([start!, end!], [from!, to!])
}

/** Both last some days, and have a day in common. */
function daysOverlap(a: Draft, b: Draft): boolean {
  const [x, y] = [a, b].map((draft) => [textOf(draft, 'start'), textOf(draft, 'end')]) as [string[], string[]]
  const toTheDay = [a, b].every((draft) => textOf(draft, 'precision') === 'day')
  return toTheDay && x[0]! <= y[1]! && y[0]! <= x[1]!
}

/** They name a country in common, or one of the two names none; and likewise for the place. */
export function placesAgree(a: Draft, b: Draft): boolean {
  const [x, y] = [entriesOf(a, 'countries'), entriesOf(b, 'countries')]
  if (x.length && y.length && !x.some((country) => y.includes(country))) return false
  const [here, there] = [squashed(textOf(a, 'place')), squashed(textOf(b, 'place'))]
  return !here || !there || here.includes(there) || there.includes(here)
}

/** The same number of the same things, or no number in either; without `units`, the noun that is counted may be another. */
export function quantitiesAgree(a: Draft, b: Draft, { units = true } = {}): boolean {
  if (fieldOf(a, 'value') !== fieldOf(b, 'value') || fieldOf(a, 'low') !== fieldOf(b, 'low')) return false
  if (fieldOf(a, 'value') === undefined) return squashed(textOf(a, 'raw')) === squashed(textOf(b, 'raw'))
  return (
    (!units || fieldOf(a, 'unit') === fieldOf(b, 'unit')) &&
    (fieldOf(a, 'qualifier') ?? 'exact') === (fieldOf(b, 'qualifier') ?? 'exact')
  )
}
