import countries from '../../schemas/codelists/countries.json' with { type: 'json' }
import codelist from '../../schemas/codelists/places.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { gazetteer, type Hit } from './gazetteer.ts'
import { organisations } from './organisations.ts'
import { compiled, oneOf } from './pattern.ts'
import type { PlaceValue } from './values.ts'

interface Country {
  code: string
  name: string
  names: string[]
  demonyms?: Record<'en' | 'fr' | 'es', string[]>
}

type Named = PlaceValue & { rank: number }

function* names(): Generator<[string, Named]> {
  for (const { code, name, names, demonyms } of countries as Country[]) {
    for (const spelling of new Set([name, ...names])) yield [spelling, { country: code, kind: 'country', rank: 0 }]
    for (const spelling of new Set(Object.values(demonyms ?? {}).flat()))
      yield [spelling, { country: code, kind: 'demonym', rank: 3 }]
  }
  for (const kind of ['subdivision', 'city'] as const) {
    const list = kind === 'city' ? codelist.cities : codelist.subdivisions
    for (const [country, spellings] of Object.entries(list))
      for (const spelling of spellings) yield [spelling, { country, kind, rank: kind === 'city' ? 1 : 2 }]
  }
  // Tripoli in Lebanon is less known than the one in Libya: its country stands beside it
  for (const [country, spellings] of Object.entries(codelist.namesakes))
    for (const spelling of spellings) yield [spelling, { country, kind: 'city', rank: 5 }]
  for (const spelling of codelist.regions) yield [spelling, { kind: 'region', rank: 4 }]
}

const find = gazetteer<Named>(names())
const ambiguous = new Set(codelist.ambiguous.map((name) => name.toLowerCase()))
/** Names that are nouns where a small word follows: "Réunion tripartite", "Reunión de expertos". */
const nouns = new Set(codelist.nouns.map((name) => name.toLowerCase()))
const locative = compiled(`(?:${oneOf(codelist.locatives)}|[(,–—-])\\s*$`, 'iu')
const kindBehind = compiled(`^\\s+${oneOf(codelist.kinds)}(?![\\p{L}])`, 'u')
/** "The Paris Agreement", "la Déclaration d'Abidjan": texts that bear the name of the town where they were adopted. */
const namesakeBehind = compiled(`^\\s+${oneOf(codelist.namedAfter.behind)}(?![\\p{L}])`, 'u')
const namesakeBefore = compiled(`(?<![\\p{L}])${oneOf(codelist.namedAfter.before)}\\s*$`, 'u')
const personBefore = compiled(`(?<![\\p{L}])${oneOf(codelist.titlesOfPersons)}\\s+(?:\\p{Lu}\\p{L}+\\s+)?$`, 'u')
/** "… Pérez Muñoz, Director of": a name of a person who bears the name of a country. */
const personBehind = compiled(
  `^(?:\\s+\\p{Lu}[\\p{L}'’-]+){1,3},\\s+(?:the\\s+|la\\s+|le\\s+)?${oneOf(codelist.personTitles)}(?![\\p{L}])`,
  'u',
)
const surname = compiled(`(?:^|[^.\\p{L}])\\p{Lu}\\p{Ll}+\\s$`, 'u')
/** "Gulf of Guinea", "golfe de Guinée": a water, not the country it is called after. */
const water = compiled(
  `(?<![\\p{L}])${oneOf(codelist.waters)}\\s+(?:of\\s+|de\\s+|du\\s+|d['’]|del\\s+)(?:the\\s+|la\\s+|l['’])?$`,
  'iu',
)
/** "the Australian Ambassador": where somebody is from. */
const envoy =
  /^\s+(?:(?:Deputy|Vice|Prime)[\s-])?(?:Ambassador|President|Minister|Secretary|Commissioner|Consul)(?!\p{L})/u
const titled = compiled(`^,\\s+(?:the\\s+)?${oneOf(codelist.personTitles)}(?![\\p{L}])`, 'u')

/** Whether the words are written as a name is: capital first; short acronyms all in capitals; demonyms small in French and Spanish. */
function written(words: string, { kind }: Named, language: string): boolean {
  if (kind === 'demonym') return language === 'en' ? /^\p{Lu}/u.test(words) : true
  // "OSH" is no town
  if (kind === 'city' || kind === 'subdivision') if (words.length <= 3 && words === words.toUpperCase()) return false
  if (words.length <= 3) return words === words.toUpperCase() || words.length === 3
  return /^(?:\p{Lu}|the\s|l['’]|occupied\s|sub-|océan|región)/u.test(words)
}

/** Of several places of one name the one whose country follows ("Hyderabad, Pakistan"), else the most usual kind. */
function choose(hit: Hit<Named>, next: Hit<Named> | undefined, text: string, known: Named[]): Named {
  const follows =
    next && /^,?\s+\(?$/.test(text.slice(hit.end, next.start))
      ? next.values.find(({ kind }) => kind === 'country')
      : undefined
  const inIt = follows && hit.values.find(({ country, kind }) => country === follows.country && kind !== 'country')
  const [first, ...others] = hit.values.toSorted((a, b) => a.rank - b.rank)
  // "a trip to Lebanon … the Tripoli waterfront"
  const told = others.length
    ? hit.values.find(
        ({ country, kind }) =>
          kind !== 'country' && known.some((one) => one.kind === 'country' && one.country === country),
      )
    : undefined
  return inIt ?? (first!.kind === 'country' ? undefined : told) ?? first!
}

/** "in English, French and", "disponible en inglés y en": names of languages strung behind the word that asks for one. */
const spoken = compiled(
  `(?<![\\p{L}])${oneOf(codelist.languageWords)}\\s+(?:\\p{L}+(?:,\\s+|,?\\s+${oneOf(codelist.joiners)}\\s+)){0,6}$`,
  'iu',
)
const versions = compiled(`^\\s+(?:${oneOf(codelist.versions)}|${oneOf(codelist.joiners)}\\s)`, 'iu')

/** Whether a word of a people is the name of its language here: "in Spanish", but not "in Spanish ports". */
function isLanguage(left: string, right: string, language: string): boolean {
  if (language === 'en' && versions.test(right) && !/^\s+(?:and|or|&)\s/.test(right)) return true
  return spoken.test(left) && (language !== 'en' || !/^\s+\p{L}/u.test(right) || versions.test(right))
}

/** "less than $2 (U.S.) per day": whose dollars. */
const DOLLARS = /\$\s?\d[\d.,]*(?:\s(?:million|billion|trillion))?\s?\($/u

function isPlace(hit: Hit<Named>, value: Named, text: string, language: string): boolean {
  const words = text.slice(hit.start, hit.end)
  const left = text.slice(Math.max(0, hit.start - 40), hit.start)
  const right = text.slice(hit.end, hit.end + 70)
  if (
    !written(words, value, language) ||
    /^\s?\$/.test(right) ||
    DOLLARS.test(left) ||
    /^['’]?\p{L}/u.test(right.replace(/^['’]s?(?![\p{L}])/u, ''))
  )
    return false
  if (nouns.has(words.toLowerCase()) && /^\s(?:\p{Ll}|[dl][’'])/u.test(right)) return false
  if (value.kind === 'region') return true
  if (
    (value.kind === 'city' || value.kind === 'subdivision') &&
    (namesakeBehind.test(right) || namesakeBefore.test(left))
  )
    return false
  if (value.kind === 'demonym') return !/^-/.test(right) && !envoy.test(right) && !isLanguage(left, right, language)
  if (value.kind === 'country' && (water.test(left) || /^\s(?:dollars?|Gulf|Sea)(?![\p{L}])/u.test(right))) return false
  if (personBefore.test(left) || personBehind.test(right) || (titled.test(right) && surname.test(left))) return false
  if (value.kind !== 'country' || ambiguous.has(words.toLowerCase())) {
    if (
      ambiguous.has(words.toLowerCase()) &&
      !locative.test(left) &&
      !kindBehind.test(right) &&
      !/^,\s+\p{Lu}/u.test(right) &&
      left.trim() !== ''
    )
      return false
  }
  return true
}

/** All places, those inside names of organisations among them. */
export function allPlaces(text: string, language: string, at = 0): Mention<PlaceValue>[] {
  if (!/\p{Lu}/u.test(text) && language === 'en') return []
  const hits = find(text)
  const named = hits.flatMap(({ values }) => values)
  return hits.flatMap((hit, index) => {
    const chosen = choose(hit, hits[index + 1], text, named)
    if (!isPlace(hit, chosen, text, language)) return []
    const { country, kind } = chosen
    const value: PlaceValue = { kind }
    if (country) value.country = country
    if (kind !== 'country' && kind !== 'demonym') value.place = text.slice(hit.start, hit.end).replace(/^the\s+/, '')
    return [stated(value, { start: hit.start + at, end: hit.end + at })]
  })
}

/** The places that a text names for the thing itself: a name inside an organisation's name ("Namibian Maritime Institute") is none. */
export function places(text: string, language: string, at = 0): Mention<PlaceValue>[] {
  const found = allPlaces(text, language, at)
  if (found.length === 0) return found
  const bodies = organisations(text, language, at)
  return found.filter(({ span }) => !bodies.some((body) => body.span.start <= span.start && span.end <= body.span.end))
}
