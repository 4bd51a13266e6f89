import { expression } from '../../expression.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, type Setting } from '../setting.ts'
import { type Change, changeIn, type Nature, type Rule, spanOf } from './change.ts'
import { ownSubject } from './own.ts'
import { FAR, gainIn, matterIn, NEAR, reach } from './reach.ts'
import { withOthers } from './whom.ts'

/** "provided stewards with a sound knowledge of …"; "while providing inputs for the first policy". */
export const giving: Rule = (setting, verb, nature) => {
  if (verb.voice === 'passive') return given(setting, verb, nature)
  if (nature === 'intended' && verb.tense === 'future') return undefined
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

/** "The councils were provided with a secretariat", "fueron dotados de una unidad": a body that those had not had. */
function given(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  // "se sont dotés d'un comité": what they gave themselves
  if (!/past|perfect/.test(verb.tense) || SELF.test(between(setting, verb.start, verb.end))) return undefined
  const region = reach(setting, verb, NEAR)
  if (!WITH.test(between(setting, region.start, region.end))) return undefined
  const subject = ownSubject(setting, verb)
  const hit = subject && matterIn(setting, region)
  return subject && hit?.matter === 'body' ? changeIn(setting, 'give', verb, nature, hit, spanOf(subject)) : undefined
}
const SELF = /^(?:se\s|s['’])/iu
const WITH = expression(/^\s+(?:with|d['’]|de|des|du|del|con)(?!\p{L})/iu)
