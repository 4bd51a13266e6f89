import { actors } from '../change-words.ts'
import { between, clauseStart, subjectOf } from '../setting.ts'
import { type Rule, spanOf } from './change.ts'

/** "Inspectors were trained on …", where no number counts them. */
export const training: Rule = (setting, verb, nature) => {
  if (verb.voice !== 'passive' || verb.tense === 'participle') return undefined
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
