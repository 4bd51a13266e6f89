import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { finite, previous, type Reading, verbAt } from './reading.ts'

/** Those who make things for the work: what a ministry makes is its own. */
const MAKERS =
  /^(?:oficina|oit|proyecto|equipo|programa|iniciativa|consultor|consultora|experto|experta|especialista|universidad|centro|instituto)$/
const OWN = /^(?:el|la|los|las)$/
const NEW = /^(?:una?|unos|unas|varios|varias|otra?|dos|tres|cuatro|cinco|seis)$/
const LINK = /^(?:de|del|para|en|y|e)$/
/** Tokens between a verb and its object, at most, where the subject stands there. */
const ROOM = 14

/**
 * "con esos datos elaboró el equipo un mapa", "publicó la Oficina de la OIT en Lima dos guías": Spanish sets who did it between the
 * verb and what was made.
 */
export function behindSubject(reading: Reading, phrase: NounPhrase): VerbGroup | undefined {
  if (reading.language !== 'es' || !NEW.test(phrase.determiner ?? reading.tokens[phrase.from]!.lower)) return undefined
  const { tokens: list, nouns } = reading
  const maker = nouns.findLast(
    (noun) =>
      noun.to < phrase.from &&
      phrase.from - noun.from <= ROOM &&
      OWN.test(noun.determiner ?? '') &&
      MAKERS.test(noun.head) &&
      verbAt(reading, previous(list, noun.from)) !== undefined,
  )
  if (!maker) return undefined
  const verb = verbAt(reading, previous(list, maker.from))
  if (verb?.voice !== 'active' || !finite(verb)) return undefined
  const between = list.slice(maker.to + 1, phrase.from)
  const hangs = between.every(({ tag, lower }) => /^(?:noun|proper|determiner)$/.test(tag) || LINK.test(lower))
  return hangs && !/^(?:preposition|conjunction)$/.test(between.at(-1)?.tag ?? '') ? verb : undefined
}
