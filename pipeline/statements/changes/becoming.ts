import { certificates, firsts, lastings } from '../change-words.ts'
import { between } from '../setting.ts'
import { changeIn, type Rule, spanOf } from './change.ts'
import { bodyIn, FAR, matterIn, matterOfSubject, reach, rest } from './reach.ts'

/** Room for "permanent" behind "became", in characters. */
const LASTING = 30

/** "became the first … to receive a certificate", "converted the committee into a standing commission". */
export const becoming: Rule = (setting, verb, nature) => {
  const region = reach(setting, verb, FAR)
  const whole = rest(setting, verb.end, FAR)
  const words = between(setting, whole.start, whole.end)
  if (certificates(words, setting.language).length && firsts(words, setting.language).length)
    return {
      kind: 'people_certified',
      level: 'output',
      nature,
      rule: 'changes/first',
      cue: spanOf(verb),
      matter: region,
      population: region,
    }
  const hit = matterIn(setting, region)
  if (hit?.matter === 'policy') return changeIn(setting, 'become', verb, nature, hit)
  // "turned the group into a council"
  const body = bodyIn(setting, region)
  if (body) return changeIn(setting, 'become', verb, nature, body)
  // "the committee has become permanent"
  const own = lastings(words.slice(0, LASTING), setting.language).length ? matterOfSubject(setting, verb) : undefined
  return own?.matter === 'body' ? changeIn(setting, 'become', verb, nature, own) : undefined
}
