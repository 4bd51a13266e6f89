import countries from '../../schemas/codelists/countries.json' with { type: 'json' }
import gazetteer from '../../schemas/codelists/places.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { organisations } from './organisations.ts'
import { close, longest, oneOf, open } from './pattern.ts'
import type { PlaceValue } from './values.ts'

const known = new Map<string, PlaceValue>()
const key = (word: string) => word.replace(/[’]/g, "'").replace(/\s+/g, ' ')
for (const region of gazetteer.regions) known.set(region, { kind: 'region' })
for (const { name, country, kind } of gazetteer.places)
  known.set(key(name), { country, place: name, kind: kind as 'city' | 'subdivision' })
for (const { code, demonyms } of countries)
  for (const word of demonyms) known.set(key(word), { country: code, kind: 'demonym' })
for (const { code, names } of countries)
  for (const name of names) known.set(key(name), { country: code, kind: 'country' })

const pattern = new RegExp(`${open}${oneOf(known.keys())}${close}`, 'gu')
/** Names of languages are no places: "in Spanish", "English and Vietnamese", "en français". */
const LANGUAGE = /(?:\b(?:in|en|into|and|et|y|of the|version)\s+)$/iu
/** A name before the place makes it part of a person's name: "Colombia Pérez Muñoz"; a title before, too: "Ms Georgia Smith". */
const PERSON = /^\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?=[\s,.;)]|$)/u
const BEFORE_PERSON = /\b(?:Mr|Ms|Mrs|Dr|Mme|M\.|Sr|Sra|with)\.?\s+$/u
/** The government or the embassy of a country acts; the country is not the place of what is told. */
const OFFICE =
  /\b(?:Governments? of|Embassy of|Kingdom of|Republic of|Gouvernement d[eu]|Gobierno de|Ambassade d[eu]|Embajada de|ILO (?:Country )?Offices? (?:for|in)|Bureau de l['’]OIT (?:pour|à)|Oficina de la OIT (?:para|en))\s+(?:(?:\p{Lu}\p{L}+(?: and | et | y |, ))*)(?:the |la |le |los |las |l['’])?$/iu

/**
 * The places of a text: countries by any official or usual name, cities and provinces (which imply their country), demonyms,
 * regions. Places inside the name of an organisation, an office or a person are left out.
 */
export function places(text: string, language: string, at = 0): Mention<PlaceValue>[] {
  const taken = organisations(text, language)
  const found: Mention<PlaceValue>[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const value = known.get(key(match[0]))
    const start = match.index
    const end = start + match[0].length
    if (!value) continue
    if (taken.some(({ span }) => span.start <= start && end <= span.end)) continue
    const before = text.slice(Math.max(0, start - 60), start)
    const after = text.slice(end, end + 40)
    if (OFFICE.test(before)) continue
    if (
      value.kind === 'demonym' &&
      (LANGUAGE.test(before) || /^\s*(?:\)|$|[.,;])/.test(after)) &&
      !/^\s+\p{Ll}/u.test(after)
    )
      continue
    if (value.kind === 'country' && PERSON.test(after) && BEFORE_PERSON.test(before)) continue
    found.push(stated(value, { start: start + at, end: end + at }))
  }
  return longest(found)
}
