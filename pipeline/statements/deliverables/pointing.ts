import type { Sentence } from '../scope.ts'
import { type Candidate, candidates } from './candidates.ts'
import { describe } from './describe.ts'
import type { Found } from './found.ts'
import { isGathering, isWork, type Kind } from './kinds.ts'
import type { Licence } from './licence.ts'
import { cited, ownedByOthers } from './others.ts'
import { stateOf } from './state.ts'

const THIS = /^(?:this|these|ce|cet|cette|ces|este|esta|estos|estas)$/
/** Kinds that a text may go on to describe, besides works. */
const DESCRIBED = new Set<Kind>(['platform', 'course', 'campaign', 'network'])
/** Words for a paper at hand: "this report" may be the text itself. */
const SELF = /^(?:report|paper|document|publication|note|brief|study|rapport|étude|informe|documento|estudio|nota)$/

/** "… thanks to one interface, the wage portal. This portal gives …": what a sentence points back to, and goes on telling of. */
export function pointed(sentence: Sentence, before: Sentence | undefined, language: string): Found[] {
  if (!before) return []
  const { all, reading } = candidates(sentence, language)
  const first = all.find(({ phrase }) => phrase.from === 0)
  if (!first?.named || first.work || first.named.weak || first.standing.as !== 'subject') return []
  if (!THIS.test(first.phrase.determiner ?? '') || SELF.test(first.phrase.head)) return []
  const { kind } = first.named
  if (!isWork(kind) && !DESCRIBED.has(kind)) return []
  const state = stateOf(first.standing.verb, reading)
  if (!state || first.standing.verb.negated) return []
  const runs = kind === 'platform' || kind === 'database' || kind === 'network' || kind === 'course'
  return antecedent(first, before, language, {
    status: state === 'ongoing' && !runs ? 'delivered' : state,
    rule: 'pointed',
    span: { start: first.phrase.headStart, end: first.phrase.headEnd },
  })
}

/** The thing of the sentence before that has the same noun and more words. */
function antecedent(pointer: Candidate, before: Sentence, language: string, licence: Licence): Found[] {
  const { all, reading } = candidates(before, language)
  const one = all.findLast(
    ({ named, phrase, said }) =>
      named !== undefined &&
      said === undefined &&
      !isGathering(named.kind) &&
      phrase.head === pointer.phrase.head &&
      phrase.plural === pointer.phrase.plural,
  )
  if (!one || cited(one, reading, before) || ownedByOthers(one, reading)) return []
  return describe({ candidate: one, licence }, reading, before, undefined).filter(({ title }) =>
    /\s/.test(title.trim()),
  )
}
