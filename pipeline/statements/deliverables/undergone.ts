import type { Case } from './case.ts'
import { isWork } from './kinds.ts'
import type { Licence } from './licence.ts'
import { stateOf } from './state.ts'

/** "le statut a fait l'objet d'une étude", "fue objeto de un diagnóstico", "was the subject of a study". */
export function objectOf({ kind, standing, phrase, named, reading, span }: Case): Licence | undefined {
  const { tokens: list, verbs } = reading
  if (standing.as !== 'nested' || named!.weak || !(isWork(kind) || kind === 'assessment')) return undefined
  if (!/^(?:objet|objeto|subject|object)$/.test(list[phrase.from - 2]?.lower ?? '')) return undefined
  const verb = verbs.findLast(({ to }) => to < phrase.from - 2)
  return verb && !verb.negated && phrase.from - verb.to < 6 && stateOf(verb, reading) === 'delivered'
    ? { status: 'delivered', rule: 'object-of', span }
    : undefined
}

/** "300 inspectors followed a blended course", "ont suivi une formation": what people went through was given. */
export function attended({ kind, standing, phrase, named, reading, span }: Case): Licence | undefined {
  if (!/^(?:course|training|certification|workshop)$/.test(kind) || named!.weak || standing.as !== 'object')
    return undefined
  const { verb } = standing
  if (verb.voice !== 'active' || verb.negated || !ATTEND.test(verb.lemma)) return undefined
  // "underwent pedagogical training": without an article, but told from other training
  const sort = verb.lemma !== 'receive' && phrase.determiner === undefined && phrase.from < phrase.to && !phrase.plural
  const own =
    INDEFINITE.test(phrase.determiner ?? '') ||
    phrase.proper ||
    (sort && /^(?:undergo|complete|follow)$/.test(verb.lemma))
  return own && stateOf(verb, reading) === 'delivered' ? { status: 'delivered', rule: 'attended', span } : undefined
}
const ATTEND =
  /^(?:follow|attend|complete|undergo|receive|benefit|bénéficier|beneficiar|suivre|achever|terminer|recevoir|seguir|cursar|completar|recibir|culminar)$/

const INDEFINITE = /^(?:an?|another|une?|otro|otra|una)$/
