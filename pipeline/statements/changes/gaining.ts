import { expression } from '../../expression.ts'
import { actors, agreements, deedNouns, familiesOf, gains, outcomeOf } from '../change-words.ts'
import type { Token } from '../clauses.ts'
import { kindOf as gatheringOf } from '../events/lexicon.ts'
import { between, finite, type Setting } from '../setting.ts'
import type { Found } from '../vocabulary.ts'
import { type Change, changeIn } from './change.ts'
import { isRunByProjects } from './founding.ts'
import { isItem } from './item.ts'
import { matterIn, NEAR } from './reach.ts'

/** "Le renforcement du service public …", "Adoption of a policy on …": an item among results that names its change without a verb. */
export function gaining(setting: Setting): Change[] {
  const { language, text, at, parsed } = setting
  // a number tells how much, and makes a counted result
  if (
    !isItem(setting) ||
    setting.quantities.length ||
    parsed.verbs.some(
      (verb) => finite(verb) && !KNOWS.test(verb.lemma) && !HANGS.test(between(setting, at, verb.start)),
    )
  )
    return []
  const done = doneFirst(setting) ?? knowing(setting)
  if (done) return [done]
  const deed = deedNouns(text, language).find(({ start }) => opens(setting, at + start))
  if (deed) return named(setting, deed)
  const gain = gains(text, language).find(({ start }) => opens(setting, at + start))
  if (gain) {
    const cue = { start: at + gain.start, end: at + gain.end }
    const hit = matterIn(setting, after(setting, cue.end))
    if (hit) return [changeIn(setting, 'gain', cue, 'achieved', hit)]
    const object = parsed.nouns.find(({ start }) => start >= cue.end)
    if (object && !/^(?:new|first|more|nouve|premi|nuev|prim|más|plus)/i.test(between(setting, cue.start, cue.end)))
      return [{ ...outcomeOf('relation'), nature: 'achieved', rule: 'changes/gain', cue, matter: object }]
  }
  return []
}

/** "Signing of a pact by which buyers bear the costs": a verb in a clause that hangs on a noun is not the item's own. */
const HANGS = /\s(?:which|that|who|que|qui|dont|où|cual|cuales)\s/iu

/** "Workers better informed of their rights". */
function knowing(setting: Setting): Change | undefined {
  const { language, at, text, parsed } = setting
  const who = parsed.nouns[0]
  if (!who || !actors(between(setting, who.start, who.end), language).length) return undefined
  const better = /^\s+(?:better|mieux|mejor)\s/i.exec(between(setting, who.end, at + text.length))
  const hit = better && matterIn(setting, { start: who.end, end: who.end + better[0].length + KNOWN })
  if (hit?.matter !== 'knowledge') return undefined
  return changeIn(setting, 'gain', hit, 'achieved', hit, { start: who.start, end: who.end })
}
const KNOWS = /^(?:inform|equip|prepare|informer|outiller|informar|preparar)$/
/** Room for the word of knowledge behind "better", in characters. */
const KNOWN = 14

/** "Aprobada la política nacional …": what was done opens the item, and what it was done to follows. */
function doneFirst(setting: Setting): Change | undefined {
  const { language, at, parsed } = setting
  const verb = parsed.verbs[0]
  if (language === 'en' || verb?.start !== at || verb.voice !== 'passive') return undefined
  const families = familiesOf(verb.lemma, language)
  const hit = matterIn(setting, after(setting, verb.end))
  const fits =
    (families.includes('adopt') && hit?.matter === 'policy') ||
    (families.includes('found') && hit?.matter === 'body') ||
    (families.includes('raise') && hit?.matter !== 'ill' && hit?.matter !== 'body') ||
    (families.includes('lower') && hit?.matter === 'ill')
  return hit && fits ? changeIn(setting, 'deed', verb, 'achieved', hit) : undefined
}

/** The deed that a verb led to or obtained: "led to the inclusion of …", "se logró la aprobación de la ley". */
export function deedBehind(setting: Setting, from: number): Change | undefined {
  const words = between(setting, from, from + NEAR)
  const gain = gains(words, setting.language)[0]
  const deed = deedNouns(words, setting.language)[0]
  if (!deed || !BARE.test(words.slice(0, deed.start))) {
    const object = gain && setting.parsed.nouns.find(({ start }) => start >= from + gain.end)
    if (!gain || !object || !NOUN.test(words.slice(0, gain.start)) || object.start - from - gain.end > GAP)
      return undefined
    const cue = { start: from + gain.start, end: from + gain.end }
    return { ...outcomeOf('relation'), nature: 'achieved', rule: 'changes/gain', cue, matter: object }
  }
  const offset = from - setting.at
  return named(setting, { ...deed, start: deed.start + offset, end: deed.end + offset })[0]
}
/** Only an article before the gain, which is then a noun; and room to what it is a gain of, in characters. */
const NOUN = expression(
  /^\s*(?:(?:to|in|into|with|by|à|a|en|par|por|con)\s+)?(?:(?:the|an?|la|le|une?|el|una?)\s+|l['’])$/iu,
)
const GAP = 8
const BARE = expression(
  /^\s*(?:(?:to|in|into|with|by|à|a|en|par|por|con)\s+)?(?:(?:the|an?|la|le|les|une?|el|los|las|una?)\s+|l['’])?(?:\p{L}+\s+)?$/iu,
)

/** "Signature of the first collective agreement", "Création d'un comité tripartite", "Inclusion of domestic workers in the code". */
export function named(setting: Setting, { list, start, end }: Found): Change[] {
  const { language, at, parsed } = setting
  const cue = { start: at + start, end: at + end }
  const region = after(setting, cue.end)
  const words = between(setting, region.start, region.end)
  const hit = matterIn(setting, region)
  const object = parsed.nouns.find((noun) => noun.start >= cue.end)
  if (!object) return []
  const told = { nature: 'achieved' as const, rule: 'changes/deed', cue, matter: hit ?? object }
  // what is founded must be a body: a system or a service is something made
  if (list === 'founding')
    return hit?.matter === 'body' && !isRunByProjects(between(setting, hit.start, hit.end))
      ? [changeIn(setting, 'deed', cue, 'achieved', hit)]
      : []
  // "participation in the seminar" tells of the seminar
  if (list === 'practice')
    return gatheringOf(between(setting, object.start, object.end).match(LAST)?.[0] ?? '', language)
      ? []
      : [{ ...outcomeOf('practice'), ...told }]
  const agreed = agreements(words, language).length > 0
  // "signature of an agreement with the chamber": what the project itself signed
  if (agreed && WITH.test(words)) return []
  if (hit?.matter === 'policy' || TREATY.test(words)) return [{ ...outcomeOf('policy'), ...told }]
  return agreed ? [{ ...outcomeOf('practice'), ...told }] : []
}

const TREATY = expression(/(?<!\p{L})(?:conventions?|convenios?)(?!\p{L})/iu)
const WITH = expression(/^[^,;.]*?\s(?:with|avec|con)\s/iu)
const LAST = expression('[\\p{L}-]+$', 'u')

const after = ({ at, text }: Setting, from: number) => ({ start: from, end: Math.min(at + text.length, from + NEAR) })

const BEFORE = new Set<Token['tag']>(['determiner', 'adjective', 'adverb', 'number'])
/** True where at most an article and adjectives stand before, or one word of the same phrase: "Direct involvement of …". */
const opens = ({ parsed }: Setting, offset: number): boolean => {
  const before = parsed.tokens.filter(({ end }) => end <= offset)
  const own = before.length === 1 && (parsed.nouns[0]?.end ?? 0) > offset
  return own || before.every(({ tag }) => BEFORE.has(tag))
}
