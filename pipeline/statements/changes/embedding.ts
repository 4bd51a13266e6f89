import { expression } from '../../expression.ts'
import { places } from '../../mentions/places.ts'
import { actors } from '../change-words.ts'
import { between, subjectOf } from '../setting.ts'
import { type Rule, spanOf } from './change.ts'
import { isOffice } from './own.ts'
import { NEAR, reach } from './reach.ts'

/** A ministry, a union; or a country. */
const isActor = (words: string, language: string): boolean =>
  actors(words, language).length > 0 || places(words, language).some(({ value }) => value.kind === 'country')

const INTO: Record<string, RegExp> = {
  en: /\b(?:in|into|within|across)\s+(?:its|their|the national|national|regular|all)\b/i,
  fr: expression(/(?<!\p{L})(?:dans|à)\s+(?:son|sa|ses|leur|leurs|le programme national|la politique)(?!\p{L})/iu),
  es: /\b(?:en|a)\s+(?:su|sus|el plan nacional|la política|el programa nacional)\b/i,
}

const MAKES = /^(?:make|faire|hacer)$/
const PART = expression(
  /(?<!\p{L})(?:(?:a\s+)?(?:regular\s+|standard\s+|permanent\s+|compulsory\s+)?part\s+of|partie\s+intégrante\s+de|parte\s+de)\s+(?:its|their|the|all|every|sa|ses|son|leur|leurs|la|su|sus)(?!\p{L})/iu,
)

/** "The ministry has integrated the module into its curriculum": others made it their own practice. */
export const embedding: Rule = (setting, verb, nature) => {
  const { language } = setting
  if (!/past|perfect/.test(verb.tense)) return undefined
  const region = reach(setting, verb, NEAR)
  const words = between(setting, region.start, region.end)
  // "has made the checklist part of its visits"; "made progress in its region" embeds nothing
  if (!(MAKES.test(verb.lemma) ? PART : INTO[language])?.test(words)) return undefined
  const subject = subjectOf(setting, verb)
  const passive = verb.voice === 'passive'
  if (subject && isOffice(between(setting, subject.start, Math.max(subject.end, verb.start)))) return undefined
  if (!passive && !(subject && isActor(between(setting, subject.start, subject.end), language))) return undefined
  const change = {
    kind: 'practice_change' as const,
    level: 'outcome' as const,
    nature,
    rule: 'changes/embed',
    cue: spanOf(verb),
    matter: region,
  }
  return subject && !passive ? { ...change, population: spanOf(subject) } : change
}
