import { achievements, actors, familiesOf, gains } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, type Setting, subjectOf } from '../setting.ts'
import { type Change, changeIn, type Nature, type Rule, spanOf } from './change.ts'
import { deedBehind } from './gaining.ts'
import { peopleSubject } from './own.ts'
import { matterIn, NEAR, reach, rest } from './reach.ts'

/** "made marked progress in …", "registered a reduction of …", "workers reported higher wages": the noun says the gain, the verb only that it came. */
export const achieving: Rule = (setting, verb, nature) => {
  if (COVERS.test(verb.lemma)) return covered(setting, verb, nature)
  const turned = verb.voice === 'passive' && /^(?:se|s['’])/iu.test(between(setting, verb.start, verb.end))
  if (OBTAINS.test(verb.lemma) && nature === 'achieved' && (turned || verb.voice === 'active')) {
    const deed = deedBehind(setting, verb.end)
    if (deed) return deed
  }
  if (verb.voice === 'passive') return undefined
  const { language } = setting
  if (OBTAINS.test(verb.lemma)) return obtaining(setting, verb, nature)
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
  // "the evaluation noted an increase in confidence"; what it noted of the world is none
  if (hit && NOTES.test(verb.lemma) && !/^(?:knowledge|practice|relation)$/.test(hit.matter)) return undefined
  return hit && changeIn(setting, 'achieve', verb, nature, hit)
}

const NOTES = /^(?:note|observe|find|reveal)$/
const OBTAINS = /^(?:gain|obtain|secure|win|achieve|acquire|gagner|obtenir|acquérir|obtener|conseguir|lograr|adquirir)$/
/** Room for what was obtained, in characters. */
const GAINED = 40

/** "Fish processors gained access to credit": people or firms now have what they did not have. */
function obtaining(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  const subject = peopleSubject(setting, verb)
  const hit = subject && matterIn(setting, reach(setting, verb, GAINED))
  if (!hit || hit.matter === 'ill' || hit.matter === 'body' || hit.matter === 'policy') return undefined
  return changeIn(setting, 'obtain', verb, nature, hit, spanOf(subject))
}

const COVERS = /^(?:cover|insure|protect|couvrir|assurer|protéger|cubrir|asegurar|proteger)$/

/** "Domestic workers are now covered by social security". */
function covered(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  if (verb.voice !== 'passive' || nature !== 'achieved') return undefined
  const subject = subjectOf(setting, verb)
  if (!subject || !actors(between(setting, subject.start, subject.end), setting.language).length) return undefined
  if (setting.quantities.some(({ span }) => span.start < verb.start)) return undefined
  const hit = matterIn(setting, reach(setting, verb, NEAR))
  if (!hit || (hit.matter !== 'practice' && hit.matter !== 'policy')) return undefined
  return changeIn(setting, 'covered', verb, nature, { ...hit, matter: 'practice' }, spanOf(subject))
}
