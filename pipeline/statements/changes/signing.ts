import type { Span } from '../../document.ts'
import { actors, agreements } from '../change-words.ts'
import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { between, type Setting, subjectOf } from '../setting.ts'
import { type Change, type Nature, type Rule, spanOf } from './change.ts'
import { isItem } from './item.ts'
import { isOffice, ownSubject, withOffice } from './own.ts'
import { reach } from './reach.ts'

/** Room for what was signed, in characters. */
const OBJECT = 60

/** "Unions and exporters signed a charter": an agreement between others. */
export const signing: Rule = (setting, verb, nature) => {
  if (!/past|perfect/.test(verb.tense)) return undefined
  if (verb.voice === 'passive') return signed(setting, verb, nature)
  const region = reach(setting, verb, OBJECT)
  const hit = agreements(between(setting, region.start, region.end), setting.language)[0]
  const subject = hit && (ownSubject(setting, verb) ?? toldBefore(setting, verb))
  if (!subject || withOffice(setting, subject, verb)) return undefined
  return { ...agreed(verb, nature, region.start, hit), population: spanOf(subject) }
}

/** "workers founded a union; it signed …": the actor that a pronoun means. */
function toldBefore(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const { parsed, language } = setting
  const prior = parsed.tokens.slice(0, verb.from).findLast(({ tag }) => tag !== 'adverb')
  if (!prior || !PRONOUN.test(prior.lower)) return undefined
  return parsed.nouns.findLast(
    (noun) => noun.end <= prior.start && actors(between(setting, noun.start, noun.end), language).length > 0,
  )
}
const PRONOUN = /^(?:it|they|il|elle|ils|elles)$/

/** The change that an agreement makes; `hit` counts from `at`. */
const agreed = (verb: VerbGroup, nature: Nature, at: number, hit: Span): Change => ({
  kind: 'practice_change',
  level: 'outcome',
  nature,
  rule: 'changes/sign',
  cue: spanOf(verb),
  matter: { start: at + hit.start, end: at + hit.end },
})

/** "First-ever agreement on piece rates concluded", "a pact was signed between …": not what the project itself signed with others. */
function signed(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  const subject = subjectOf(setting, verb)
  if (!subject || isOffice(between(setting, setting.at, setting.at + setting.text.length))) return undefined
  const from = isItem(setting) ? setting.at : subject.start
  const hit = agreements(between(setting, from, verb.start), setting.language)[0]
  const parties = BETWEEN.test(between(setting, from, verb.end + 2 * OBJECT))
  if (!hit || !(parties || isItem(setting))) return undefined
  return agreed(verb, nature, from, hit)
}
const BETWEEN = /\b(?:between|entre)\s/i
