import { agreements } from '../change-words.ts'
import { between } from '../setting.ts'
import { type Rule, spanOf } from './change.ts'
import { ownSubject } from './own.ts'
import { reach } from './reach.ts'

/** Room for what was signed, in characters. */
const OBJECT = 60

/** "Unions and exporters signed a charter": an agreement between others. */
export const signing: Rule = (setting, verb, nature) => {
  if (verb.voice === 'passive' || !/past|perfect/.test(verb.tense)) return undefined
  const region = reach(setting, verb, OBJECT)
  const hit = agreements(between(setting, region.start, region.end), setting.language)[0]
  const subject = hit && ownSubject(setting, verb)
  if (!subject) return undefined
  return {
    kind: 'practice_change',
    level: 'outcome',
    nature,
    rule: 'changes/sign',
    cue: spanOf(verb),
    matter: { start: region.start + hit.start, end: region.start + hit.end },
    population: spanOf(subject),
  }
}
