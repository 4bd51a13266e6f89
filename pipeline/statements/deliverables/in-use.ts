import type { Case } from './case.ts'
import { isWork, type Kind } from './kinds.ts'
import type { Licence } from './licence.ts'
import { stateOf } from './state.ts'
import { hasRole } from './verbs.ts'

const DEFINITE = /^(?:the|its|their|la|le|l'|les|el|los|las|sus?|son|sa|ses)$/
/** Words that a name without a complement needs to tell which thing it is: "the strategic compliance planning methodology". */
const LONG = 4
/** Reports and studies are cited; what is used was made for use. */
const CITED = new Set<Kind>(['report', 'study', 'assessment', 'database', 'video'])

/** "The toolkit on wages has been used in 14 countries", "The manual for harbour crews was the basis of …": a thing at work, told by what it is about. */
export function inUse({ kind, standing, phrase, named, state, reading, span }: Case): Licence | undefined {
  if (standing.as !== 'subject' || !isWork(kind) || CITED.has(kind) || named!.weak) return undefined
  if (!DEFINITE.test(phrase.determiner ?? '') || !state || state === 'planned') return undefined
  const { tokens, language } = reading
  const { verb } = standing
  const behind = tokens[phrase.to + 1]
  const specific =
    phrase.to - phrase.from >= LONG ||
    (behind !== undefined && verb.from > phrase.to + 1 && /^(?:preposition|to|participle)$/.test(behind.tag))
  if (!specific) return undefined
  const used = verb.voice === 'passive' && hasRole(verb.lemma, 'use', language)
  const rest = tokens.slice(verb.to + 1, verb.to + 5).map(({ lower }) => lower)
  const based = rest.some((word) => BASIS.test(word)) && BE.test(verb.lemma)
  return used || based
    ? { status: stateOf(verb, reading) === 'ongoing' && !used ? 'ongoing' : 'delivered', rule: 'in-use', span }
    : undefined
}
const BE = /^(?:be|être|ser|make|rendre|serve|form|servir|constituer|constituir)$/
const BASIS = /^(?:basis|foundation|standard|base|fondement|référence|referencia|norme|norma)$/
