import { actors, trainings } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, clauseStart, type Setting, subjectOf } from '../setting.ts'
import { type Rule, spanOf } from './change.ts'

/** "Inspectors were trained on …", where no number counts them. */
export const training: Rule = (setting, verb, nature) => {
  if (verb.tense === 'participle') return undefined
  // "received training in"
  if (verb.voice !== 'passive' && !isGiven(setting, verb)) return undefined
  const subject = subjectOf(setting, verb)
  if (!subject || !actors(between(setting, subject.start, subject.end), setting.language).length) return undefined
  const from = clauseStart(setting, verb)
  if (setting.quantities.some(({ span }) => span.start >= from && span.end <= verb.start)) return undefined
  const who = spanOf(subject)
  return {
    kind: 'people_trained',
    level: 'output',
    nature,
    rule: 'changes/trained',
    cue: spanOf(verb),
    matter: who,
    population: who,
  }
}

/** Room for "training" behind "received", in characters. */
const OBJECT = 40
const RECEIVES = /^(?:receive|undergo|complete|recevoir|suivre|recibir|cursar|completar)$/
const isGiven = (setting: Setting, verb: VerbGroup): boolean =>
  RECEIVES.test(verb.lemma) && trainings(between(setting, verb.end, verb.end + OBJECT), setting.language).length > 0
