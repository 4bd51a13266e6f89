import { achievements, actors, familiesOf, gains } from '../change-words.ts'
import { between, subjectOf } from '../setting.ts'
import { changeIn, type Rule } from './change.ts'
import { matterIn, NEAR, reach, rest } from './reach.ts'

/** "made marked progress in …", "registered a reduction of …", "workers reported higher wages": the noun says the gain, the verb only that it came. */
export const achieving: Rule = (setting, verb, nature) => {
  if (verb.voice === 'passive') return undefined
  const { language } = setting
  const region = reach(setting, verb, NEAR)
  const words = between(setting, region.start, region.end)
  const subject = subjectOf(setting, verb)
  const people = subject !== undefined && actors(between(setting, subject.start, subject.end), language).length > 0
  const gain =
    achievements(words, language)[0] ?? (people ? gains(words, language).find(({ start }) => start < 4) : undefined)
  if (!gain) {
    // "workers saw their wages rise": what they saw happen to it
    const inner = setting.parsed.verbs.find(
      (one) => one.start >= verb.end && one.start - verb.end < 50 && one.tense === 'infinitive',
    )
    const rises = inner && /^(?:see|voir|ver)$/.test(verb.lemma) && familiesOf(inner.lemma, language).includes('raise')
    const seen = rises && people ? matterIn(setting, rest(setting, verb.end, NEAR)) : undefined
    return seen && changeIn(setting, 'achieve', verb, nature, seen)
  }
  const hit = matterIn(setting, { start: region.start + gain.end, end: region.end })
  return hit && changeIn(setting, 'achieve', verb, nature, hit)
}
