import countries from '../../schemas/codelists/countries.json' with { type: 'json' }
import units from '../../schemas/codelists/units.json' with { type: 'json' }
import { expression } from '../expression.ts'
import type { QuantityValue } from './values.ts'

/** The class of each noun that the list knows. */
export const classOf: ReadonlyMap<string, QuantityValue['counts']> = new Map<string, QuantityValue['counts']>(
  Object.entries(units.classes).flatMap(([counts, words]) =>
    words.map((word): [string, QuantityValue['counts']] => [word, counts as QuantityValue['counts']]),
  ),
)

/** The kind of thing a unit is; `other` for units the list does not know. */
export const countsOf = (unit: string | undefined): QuantityValue['counts'] =>
  (unit &&
    (classOf.get(unit) ??
      classOf.get(unit.split(/[ _]/).at(-1)!) ??
      (nationals.has(unit) ? 'people' : byEnding(unit)))) ||
  'other'

/** "Jordanians", "des Togolais": people by their country; names of languages and adjectives alone are no nouns that a number counts. */
const nationals = new Set(
  (countries as { demonyms?: { en: string[] } }[]).flatMap(({ demonyms }) =>
    (demonyms?.en ?? []).filter((word) => /[^s]s$/.test(word)).map((word) => word.toLowerCase().replace(/s$/, '')),
  ),
)

/** Nouns of people have their endings: "syndicaliste", "caficultora", "beekeeper". Short words with them ("liste") have not. */
const byEnding = (unit: string): 'people' | undefined =>
  unit.length >= LONG && PEOPLE.test(unit) && !NOT_PEOPLE.has(unit) ? 'people' : undefined
const LONG = 8
const PEOPLE = expression(`(?:${units.people_endings.join('|')})$`)
const NOT_PEOPLE = new Set(units.not_people)
