import { places } from '../../mentions/places.ts'
import { actors, agreements, familiesOf } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { type Deed, deedsOf } from '../count-words.ts'
import { between, type Setting } from '../setting.ts'
import { hasOwnSubject } from './agency.ts'
import { type Change, changeIn, type Rule } from './change.ts'
import { deedBehind } from './gaining.ts'
import { NEVER_PASSIVE } from './nature.ts'
import { FAR, gainIn, matterIn, NEAR, reach, rest } from './reach.ts'
import { helped } from './whom.ts'

/** Verbs that need another verb to say what changed: "helped expand". */
const HELPS =
  /^(?:help|assist|support|enable|allow|drive|ensure|aider|appuyer|soutenir|permettre|ayudar|apoyar|permitir|facilitar)$/
/** "their own", "sus propias". */
const OWN = /\b(?:own|propres?|propi[oa]s?)\b/i
const DIRECT = /^determiner$/
const PROMPTS = /^(?:lead|prompt|persuade|conduire|amener|inciter|convaincre|inducir|convencer|motivar)$/
/** Room between a helping verb and the verb it helps, in characters. */
const RECEIVER = 110
const MAKING: Deed[] = ['make', 'hold', 'establish', 'distribute']

/** "led to a new …", "contributed to improving …", "helped unions better understand …", "assisted inspectors in targeting …". */
export const leading: Rule = (setting, verb, nature) => {
  if (verb.voice === 'passive' && !NEVER_PASSIVE.has(verb.lemma)) return undefined
  const { language, parsed } = setting
  // "llevó a cabo", "mener à bien": that is to do it
  if (
    /^(?:llevar|mener)$/.test(verb.lemma) &&
    /^\s+(?:a cabo|à bien)\b/iu.test(between(setting, verb.end, verb.end + 9))
  )
    return undefined
  const present = verb.tense === 'present' || verb.tense === 'progressive'
  // "a permis le renforcement de …" names what it led to
  const direct =
    /^(?:permettre|permitir|favoriser|favorecer|facilitar)$/.test(verb.lemma) &&
    DIRECT.test(parsed.tokens[verb.to + 1]?.tag ?? '')
  const helps = HELPS.test(verb.lemma) && !direct
  const inner = parsed.verbs.find(
    (other) =>
      other.start >= verb.end &&
      other.start - verb.end < RECEIVER &&
      /^(?:infinitive|participle|present)$/.test(other.tense),
  )
  const gained = helps ? undefined : gainIn(setting, reach(setting, verb, FAR))
  if (
    gained &&
    (!present || hasOwnSubject(setting, verb)) &&
    (!inner || inner.start > gained.start || inner.tense === 'participle')
  )
    return changeIn(setting, 'lead', verb, nature, gained)
  if (present) return undefined
  const born = helps || nature !== 'achieved' ? undefined : ledTo(setting, verb)
  if (born) return born
  const deed = helps || nature !== 'achieved' ? undefined : deedBehind(setting, verb.end)
  if (deed) return deed

  const learnt = parsed.tokens.find(
    ({ start, forms }) =>
      start >= verb.end &&
      start - verb.end < RECEIVER &&
      forms.some(({ lemma, as }) => as === 'base' && familiesOf(lemma, language).includes('learn')),
  )
  if (learnt) {
    const matter = { start: learnt.start, end: learnt.end }
    const cue = { start: verb.start, end: learnt.end }
    return {
      kind: 'knowledge_gained',
      level: 'outcome',
      nature,
      rule: 'changes/learn',
      cue,
      matter,
      ...helped(setting, verb.end, learnt.start),
    }
  }
  if (!inner) return undefined
  const families = familiesOf(inner.lemma, language)
  const object = between(setting, verb.end, inner.start)
  const contributes = /^contribu/.test(verb.lemma) && families.includes('give')
  if (
    object.length < 30 &&
    (contributes || families.includes('raise') || families.includes('lower') || families.includes('lead'))
  ) {
    const hit = matterIn(setting, reach(setting, inner, NEAR))
    const fits =
      hit && hit.matter !== 'body' && hit.matter !== 'policy' && (hit.matter !== 'ill' || families.includes('lower'))
    const by = fits ? hit : gainIn(setting, rest(setting, inner.end, 120))
    if (by) return changeIn(setting, 'lead', { start: verb.start, end: inner.end }, nature, by)
  }
  // "helped to harmonize the laws on …"
  const law = helps && families.includes('adopt') ? matterIn(setting, reach(setting, inner, NEAR)) : undefined
  if (law?.matter === 'policy' && object.length < 30)
    return changeIn(setting, 'lead', { start: verb.start, end: inner.end }, nature, law)
  if (helps) return enabling(setting, verb, inner, object, nature)
  // "led the ministry to simplify the form", "a conduit le ministère chargé de l'emploi à simplifier …"
  const led = PROMPTS.test(verb.lemma)
    ? parsed.verbs.find(({ start, tense }) => start >= verb.end && tense === 'infinitive')
    : undefined
  return led && led.start - verb.end < RECEIVER
    ? enabling(setting, verb, led, between(setting, verb.end, led.start), nature)
    : undefined
}

/** "gave rise to a national council", "resulted in a bilateral agreement", "led to a law on …": what came of it. */
function ledTo(setting: Setting, verb: VerbGroup): Change | undefined {
  const words = between(setting, verb.end, verb.end + CAME)
  const to = LEDTO.exec(words)
  if (!to || setting.quantities.some(({ span }) => span.start >= verb.end && span.start < verb.end + CAME))
    return undefined
  const from = verb.end + to[0].length
  const head = setting.parsed.nouns.find(({ end }) => end > from)
  if (!head || head.start - from > 2) return undefined
  const hit = matterIn(setting, { start: from, end: Math.max(head.end, head.headEnd) })
  if (hit?.matter === 'policy' || hit?.matter === 'body') return changeIn(setting, 'lead', verb, 'achieved', hit)
  return agreements(between(setting, from, head.end), setting.language).length
    ? changeIn(setting, 'lead', verb, 'achieved', { start: head.start, end: head.end, matter: 'relation' })
    : undefined
}
const LEDTO = /^\s(?:directly\s)?(?:to|in|rise to)\s(?:an?\s)?/i
/** Room for what came of it, in characters. */
const CAME = 60

/** "supported unions to apply …", "assisted inspectors in targeting …": others now do something they did not do before. */
function enabling(
  setting: Setting,
  verb: VerbGroup,
  inner: VerbGroup,
  object: string,
  nature: 'achieved' | 'intended',
) {
  const { language } = setting
  const who = actors(object, language).length || places(object, language).some(({ value }) => value.kind === 'country')
  if (inner.tense === 'present' || object.length > 90 || !who) return undefined
  if (!/^(?:\s|[\p{L}\p{M}'’,-])*$/u.test(object) || /\b(?:with|for|avec|pour|con|para)\b/i.test(object))
    return undefined
  const deeds = deedsOf(inner.lemma, language)
  // "helped cooperatives to write policies of their own"
  const rules = matterIn(setting, reach(setting, inner, NEAR))
  if (
    MAKING.some((deed) => deeds.has(deed)) &&
    rules?.matter === 'policy' &&
    OWN.test(between(setting, inner.end, rules.end))
  )
    return changeIn(setting, 'enable', { start: verb.start, end: inner.end }, nature, rules)
  if (MAKING.some((deed) => deeds.has(deed)) && !familiesOf(inner.lemma, language).includes('use')) return undefined
  const cue = { start: verb.start, end: inner.end }
  const matter = { start: inner.start, end: inner.end }
  return {
    kind: 'practice_change' as const,
    level: 'outcome' as const,
    nature,
    rule: 'changes/enable',
    cue,
    matter,
    ...helped(setting, verb.end, inner.start),
  }
}
