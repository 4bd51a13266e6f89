import { achievements } from '../change-words.ts'
import { between } from '../setting.ts'
import { changeIn, type Rule } from './change.ts'
import { matterIn, NEAR, reach } from './reach.ts'

/** "made marked progress in …", "registered a reduction of …": the noun says the gain, the verb only that it came. */
export const achieving: Rule = (setting, verb, nature) => {
  if (verb.voice === 'passive') return undefined
  const region = reach(setting, verb, NEAR)
  const gain = achievements(between(setting, region.start, region.end), setting.language)[0]
  if (!gain) return undefined
  const hit = matterIn(setting, { start: region.start + gain.end, end: region.end })
  return hit && changeIn(setting, 'achieve', verb, nature, hit)
}
