import { forces } from '../change-words.ts'
import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { between, finite, type Setting, subjectOf } from '../setting.ts'

/** True for a phrase whose head is a force outside the work: the pandemic, the market, the industry. */
function isForce(setting: Setting, { start, end, headEnd }: NounPhrase): boolean {
  const hit = forces(between(setting, start, end), setting.language).at(-1)
  return hit !== undefined && start + hit.end >= headEnd
}

const OWN = /^\s(?:its|their|ses|leurs|sus?)\s/i

/** True where a force outside the work did it. */
export function isForced(setting: Setting, verb: VerbGroup): boolean {
  if (verb.voice === 'passive') return false
  // "the pandemic has disrupted trade, resulting in …": what the clause before says did it
  const main =
    verb.tense === 'participle' ? setting.parsed.verbs.findLast((one) => one.end <= verb.start && finite(one)) : verb
  const subject = main && main.voice !== 'passive' ? subjectOf(setting, main) : undefined
  // "the sugar industry improved its working conditions" was none of it
  if (main === verb && OWN.test(between(setting, verb.end, verb.end + 7))) return false
  return subject !== undefined && isForce(setting, subject)
}

/** True where a phrase that is no such force stands before the verb: what the world habitually does is no result. */
export function hasOwnSubject(setting: Setting, verb: VerbGroup): boolean {
  const first = setting.parsed.verbs.find(finite) ?? verb
  const subject = subjectOf(setting, verb) ?? subjectOf(setting, first)
  return subject !== undefined && !isForce(setting, subject)
}
