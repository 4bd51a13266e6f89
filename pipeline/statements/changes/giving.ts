import { between } from '../setting.ts'
import { changeIn, type Rule } from './change.ts'
import { FAR, gainIn, matterIn, reach } from './reach.ts'
import { withOthers } from './whom.ts'

/** "provided stewards with a sound knowledge of …"; "while providing inputs for the first policy". */
export const giving: Rule = (setting, verb, nature) => {
  if (verb.voice === 'passive' || (nature === 'intended' && verb.tense === 'future')) return undefined
  // "armed with the knowledge": they have it
  if (/^\s+with\b/i.test(between(setting, verb.end, verb.end + 6))) return undefined
  // "gave rise to new ideas"
  if (/^\s+(?:rise|lieu|lugar|origen)\s/iu.test(between(setting, verb.end, verb.end + 10))) return undefined
  const region = reach(setting, verb, FAR)
  const hit = matterIn(setting, region)
  if (hit?.matter === 'knowledge') {
    const receiver = setting.parsed.nouns.find(({ start }) => start >= verb.end)
    const direct = receiver && receiver.start - verb.end < 6 && receiver.end <= hit.start
    return changeIn(setting, 'give', verb, nature, hit, direct ? withOthers(setting, receiver) : undefined)
  }
  // "had given trade unions a stronger voice"
  const gained = verb.tense === 'participle' || nature === 'achieved' ? gainIn(setting, region) : undefined
  return gained && changeIn(setting, 'give', verb, nature, gained)
}
