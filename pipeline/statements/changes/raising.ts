import { familiesOf } from '../change-words.ts'
import { between } from '../setting.ts'
import { changeIn, type Rule } from './change.ts'
import { matterIn, matterOfSubject, NEAR, reach } from './reach.ts'

/** Room for what an infinitive or a gerund changes, in characters. */
const CLOSE = 60
/** Verbs that also just make things: they change only what people know. */
const MAKES = new Set(['generate', 'generar', 'build', 'desarrollar', 'développer'])

/** Bodies are strengthened, not raised. */
const FIRM = new Set(['strengthen', 'reinforce', 'renforcer', 'consolider', 'fortalecer', 'reforzar', 'consolidar'])

/** "strengthened the skills of …", "has expanded cooperation", "accidents were reduced". */
export const raising: Rule = (setting, verb, nature) => {
  const families = familiesOf(verb.lemma, setting.language)
  const raises = families.includes('raise')
  if (nature === 'intended' && verb.lemma === 'build') return undefined
  if (/^\s+(?:on|upon|sobre)\b/i.test(between(setting, verb.end, verb.end + 10))) return undefined
  const passive = verb.voice === 'passive'
  const length = verb.tense === 'infinitive' || verb.tense === 'participle' ? CLOSE : NEAR
  const turned = passive && /^(?:se|s['’])/iu.test(between(setting, verb.start, verb.end))
  const hit = passive
    ? (matterOfSubject(setting, verb) ?? (turned ? matterIn(setting, reach(setting, verb, length)) : undefined))
    : matterIn(setting, reach(setting, verb, length))
  if (!hit || (hit.matter === 'body' && !(passive && FIRM.has(verb.lemma)))) return undefined
  if (MAKES.has(verb.lemma) && hit.matter !== 'knowledge') return undefined
  if (!raises && hit.matter !== 'ill') return undefined
  if (hit.matter === 'ill' && !families.includes('lower')) return undefined
  return changeIn(setting, passive ? 'raised' : 'raise', verb, nature, hit)
}
