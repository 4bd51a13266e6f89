import { familiesOf, isAspect, nows } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, clauseStart, finite, isRelative, type Setting } from '../setting.ts'
import type { Nature } from './change.ts'

/** Verbs without a passive: a form that the parse took for a participle is a past. */
export const NEVER_PASSIVE = new Set(['contribute', 'lead', 'result', 'culminate', 'become'])

const MANNER: Record<string, RegExp> = {
  en: /(?:\b(?:by|while|thereby|thus)|,)\s*$/i,
  fr: /(?:\b(?:en|tout en)|,)\s*$/i,
}
const IF: Record<string, RegExp> = {
  en: /\b(?:if|whether|unless|in order|so that|should)\b[^,;]*$/i,
  fr: /(?:\b(?:si|afin|pour que)\b|\bs['’]il)[^,;]*$/i,
  es: /\b(?:si|para que|a fin de que)\b[^,;]*$/i,
}
const FOR = /\b(?:para|pour|afin de)\s/iu
const SHOULD = /^(?:devrait|devraient|debería|deberían)/i

/** Whether a verb reports (past, perfect), promises (future, "is expected to"), or does neither: purposes, habits, conditions. */
export function natureOf(setting: Setting, verb: VerbGroup): Nature | undefined {
  const { language, statement, at } = setting
  const planned = statement.scope.nature === 'intended'
  const families = familiesOf(verb.lemma, language)
  if (IF[language]?.test(between(setting, clauseStart(setting, verb), verb.start))) return undefined
  switch (verb.tense) {
    case 'past':
    case 'perfect':
      if (isBare(setting, verb)) return undefined
      // "SMEs have improved productivity", under objectives
      if (planned && verb.tense === 'perfect') return 'intended'
      return families.includes('expect') ? 'intended' : 'achieved'
    case 'present':
    case 'progressive':
      if (/^(?:devenir|naître)$/.test(verb.lemma) && verb.voice === 'passive') return 'achieved'
      if (families.includes('expect') && verb.voice === 'passive') return 'intended'
      if (families.includes('cooperate') && verb.tense === 'progressive') return 'intended'
      if (families.includes('aim') && planned) return 'intended'
      if (nows(between(setting, clauseStart(setting, verb), verb.end), language).length) return 'achieved'
      // "a process that ensures a better life" says what such things do
      return families.includes('lead') && !isRelative(setting, verb) ? 'achieved' : undefined
    case 'future':
      return isRelative(setting, verb) || isPurpose(setting, verb) ? undefined : 'intended'
    case 'modal':
      // French and Spanish put "should" for "is expected to"
      return planned || (families.length > 0 && SHOULD.test(between(setting, verb.start, verb.end)))
        ? 'intended'
        : undefined
    case 'participle': {
      const joined = /\b(?:and|et|y)\s+$/i.test(between(setting, at, verb.start))
      if (verb.voice === 'passive') return NEVER_PASSIVE.has(verb.lemma) && joined ? 'achieved' : undefined
      return ofManner(setting, verb)
    }
    case 'infinitive': {
      const head = setting.parsed.verbs.findLast((other) => other.end <= verb.start && other.tense !== 'infinitive')
      if (!head || head.negated || !isAspect(head.lemma, language)) return undefined
      // "permitió elaborar un manual para ayudar a mejorar …": what it is for
      if (FOR.test(between(setting, head.end, verb.start))) return undefined
      return head.tense === 'past' || head.tense === 'perfect' ? 'achieved' : undefined
    }
  }
}

/** "The purpose of the seminar is to improve …": what it is for is no promise. */
const isPurpose = (setting: Setting, verb: VerbGroup): boolean =>
  IS_TO.test(between(setting, verb.start, verb.end)) &&
  PURPOSE.test(between(setting, clauseStart(setting, verb), verb.start))
const IS_TO = /^(?:is|are|was|were)\s/i
const PURPOSE =
  /\b(?:purposes?|aims?|objectives?|goals?|objects?|tasks?|intentions?|ambitions?|challenges?|priorit(?:y|ies)|roles?|mandates?|functions?|ideas?|missions?|keys?|ways?|responsibilit(?:y|ies))\b/i

/** "3) enhanced skills": an English form in -ed that opens a stretch without a subject is an adjective, save at the head of a bullet. */
function isBare({ parsed, language, statement }: Setting, verb: VerbGroup): boolean {
  if (language !== 'en' || verb.voice === 'passive' || verb.tense !== 'past') return false
  const prior = parsed.tokens.slice(0, verb.from).findLast(({ tag }) => tag !== 'adverb')
  // "is to see improved respect": right behind an infinitive
  const lead = parsed.verbs.findLast((other) => other.end <= verb.start)
  if (lead?.tense === 'infinitive' && verb.start - lead.end <= 1) return true
  if (!prior) return statement.sentence.block.kind !== 'list_item'
  return prior.tag === 'number' || /^[;:)\]]$/.test(prior.text)
}

/** "by strengthening …", "while providing …", ", benefiting …": as the clause it hangs on. A gerund in a title or a list of gerunds is none. */
function ofManner(setting: Setting, verb: VerbGroup): Nature | undefined {
  const { parsed, language, statement, at } = setting
  if (/^\p{Lu}/u.test(between(setting, verb.start, verb.end))) return undefined
  const prior = parsed.verbs.findLast((other) => other.end <= verb.start)
  if (prior && prior.tense === 'participle' && prior.voice === 'active' && verb.start - prior.end < 3) return undefined
  const before = between(setting, at, verb.start).replace(
    /\b(?:further|directly|also|aussi|directement|directamente)\s*$/i,
    '',
  )
  // a Spanish gerund needs no word before it
  if (language !== 'es' && !MANNER[language]?.test(before)) return undefined
  if (statement.scope.nature === 'intended') return 'intended'
  const main = parsed.verbs.findLast((other) => other.end <= verb.start && finite(other))
  if (!main || main.negated) return undefined
  return main.tense === 'past' || main.tense === 'perfect' ? 'achieved' : undefined
}
