import { expression } from '../../expression.ts'
import { familiesOf, moves, outcomeOf } from '../change-words.ts'
import { between, subjectOf } from '../setting.ts'
import { changeIn, type Rule, spanOf } from './change.ts'
import { bodyIn, FAR, gainIn, matterIn, NEAR, reach, rest } from './reach.ts'

const CHANGES = /^(?:influence|change|transform|influencer|changer|influir|cambiar|transformar|transformer)$/

/** "is expected to become …", "devrait améliorer …". */
export const expecting: Rule = (setting, verb) => {
  const { language, parsed } = setting
  const inner = parsed.verbs.find(
    (other) => other.start >= verb.end - 1 && (other.tense === 'infinitive' || other.tense === 'modal'),
  )
  if (!inner || inner.start - verb.end > 11 || !moves(inner.lemma, language)) return undefined
  // "the kit is designed to raise awareness": what a product is for
  const subject = subjectOf(setting, verb)
  if (subject && TOOL.test(between(setting, subject.headStart, subject.headEnd))) return undefined
  const region = { start: inner.end, end: reach(setting, inner, FAR).end }
  const becomes = familiesOf(inner.lemma, language).includes('become')
  const hit = (becomes ? bodyIn(setting, region) : undefined) ?? matterIn(setting, region)
  const cue = { start: verb.start, end: inner.end }
  if (!hit && CHANGES.test(inner.lemma))
    return {
      ...outcomeOf('practice'),
      nature: 'intended',
      rule: 'changes/expected',
      cue,
      matter: rest(setting, inner.end, NEAR / 3),
    }
  if (hit) return changeIn(setting, 'expected', cue, 'intended', hit)
  // "is expected to increase the number of jobless to 18 million": the figure tells it
  if (setting.quantities.some(({ span }) => span.start >= inner.end)) return undefined
  return { kind: 'other', level: 'outcome', nature: 'intended', rule: 'changes/expected', cue, matter: cue }
}
const TOOL = expression(
  /(?<!\p{L})(?:kit|toolkit|package|manual|guide|guidelines?|handbook|brochure|booklet|book|poster|day|mallette|manuel|journée|trousse|brochure|paquete|guía|folleto|día|jornada)$/iu,
)

/** "aims to contribute to improved …", "will aim at improving …": in objectives, or promised. */
export const aiming: Rule = (setting, verb, nature) => {
  if (nature !== 'intended') return undefined
  const next = setting.parsed.verbs.find((other) => other.start >= verb.end - 1 && other.start - verb.end < 14)
  const region = rest(setting, next?.end ?? verb.end, FAR)
  const families = next ? familiesOf(next.lemma, setting.language) : []
  const direct = families.includes('raise') || families.includes('lower')
  const hit = direct ? matterIn(setting, region) : gainIn(setting, region)
  return hit && changeIn(setting, 'aim', { start: verb.start, end: next?.end ?? verb.end }, nature, hit)
}

const TOGETHER = /^\s+(?:forces|together|with|hands|fuerzas|leurs forces|con|avec|to|para|pour)\b/i
const SIDE_BY_SIDE = /^\s+(?:together|ensemble|junt[oa]s)\b/i

/** "are cooperating to improve …", "has joined forces to boost …": what partners have set out to change. */
export const joining: Rule = (setting, verb) => {
  if (verb.tense !== 'progressive' && verb.tense !== 'perfect') return undefined
  const { language, parsed } = setting
  const after = between(setting, verb.end, verb.end + 20)
  const plain = /^(?:work|travailler|trabajar)$/.test(verb.lemma)
  if (!(plain ? SIDE_BY_SIDE : TOGETHER).test(after)) return undefined
  for (const next of parsed.verbs) {
    if (next.start < verb.end || next.tense !== 'infinitive') continue
    const families = familiesOf(next.lemma, language)
    if (!families.includes('raise') && !families.includes('lower')) continue
    const hit = matterIn(setting, reach(setting, next, NEAR))
    if (hit)
      return { ...changeIn(setting, 'joint-effort', next, 'intended', hit), kind: 'practice_change', level: 'outcome' }
  }
  return undefined
}

/** "will be replicated in other districts". */
export const spreading: Rule = (setting, verb, nature) => {
  if (
    nature !== 'intended' ||
    verb.voice !== 'passive' ||
    !/^(?:replicate|scale|roll|extend|reproduire|replicar|étendre|extender)$/.test(verb.lemma)
  )
    return undefined
  return {
    kind: 'other',
    level: outcomeOf('practice').level,
    nature,
    rule: 'changes/replicated',
    cue: spanOf(verb),
    matter: reach(setting, verb, NEAR),
  }
}
