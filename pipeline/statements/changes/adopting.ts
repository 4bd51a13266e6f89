import { between, subjectOf } from '../setting.ts'
import { changeIn, type Rule } from './change.ts'
import { matterIn, matterOfSubject, reach } from './reach.ts'

/** Room for what was adopted, in characters. */
const OBJECT = 60
const STATUTORY =
  /governing body|conference|conseil d['’]administration|conférence|consejo de administración|conferencia/iu

/** "was validated by …", "the partners adopted a roadmap". What statutory bodies adopt in session is no result of the work. */
export const adopting: Rule = (setting, verb, nature) => {
  if (verb.tense === 'participle' || verb.tense === 'infinitive') return undefined
  const passive = verb.voice === 'passive'
  const hit = passive ? matterOfSubject(setting, verb) : matterIn(setting, reach(setting, verb, OBJECT))
  if (hit?.matter !== 'policy') return undefined
  const subject = subjectOf(setting, verb)
  if (!subject || (!passive && STATUTORY.test(between(setting, subject.start, subject.end)))) return undefined
  return changeIn(setting, 'adopt', verb, nature, hit)
}
