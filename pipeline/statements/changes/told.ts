import { actors, familiesOf } from '../change-words.ts'
import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { type Deed, deedsOf } from '../count-words.ts'
import { kindOf } from '../deliverables/kinds.ts'
import { between, finite, isRelative, type Setting, subjectOf } from '../setting.ts'
import { hasOwnSubject } from './agency.ts'
import { type Change, spanOf } from './change.ts'
import { isOffice, ownSubject } from './own.ts'

/** Deeds that the counts and things of a sentence tell, or that change nothing. */
const DEEDS: Deed[] = ['attend', 'survey', 'distribute', 'hold', 'train', 'certify', 'plan']
/** What is made by others is a change only if it is no work: "unions drew up a charter" is told by the charter. */
const MAKES: Deed[] = ['make', 'establish']
/** Verbs without an object: what they are said of moved by itself. */
const MOVES =
  /^(?:rise|grow|fall|decline|drop|diminish|decrease|increase|improve|disappear|vanish|ease|shrink|soar|climb|diminuer|augmenter|progresser|baisser|reculer|chuter|disparaître|croître|crecer|descender|caer|bajar|subir|aumentar|disminuir|desaparecer|mejorar)$/
const DIRECTION = /^\s(?:up|down)(?!\p{L})/u
/** Characters behind a verb that its change is named in. */
const BEHIND = 60

/**
 * Under a heading of what was achieved, a sentence that tells what others did or do, whatever its verb: "Fishers speak up about
 * hazards", "The ministry pays the travel costs", "Absenteeism went down". The last resort, where no rule found a change.
 */
export function toldUnderResults(setting: Setting): Change[] {
  const { statement, parsed, at, text } = setting
  const { scope } = statement
  if (scope.nature !== 'achieved' || !scope.own || SPOKEN.test(text)) return []
  const verb = parsed.verbs.find((one) => finite(one) && !isRelative(setting, one))
  if (!verb || verb.negated || !/^(?:past|perfect|present|progressive)$/.test(verb.tense)) return []
  const subject = moved(setting, verb) ?? doer(setting, verb)
  if (!subject || subject.start - at > OPENING) return []
  return [
    {
      kind: 'practice_change',
      level: 'outcome',
      nature: 'achieved',
      rule: 'changes/told',
      cue: spanOf(verb),
      matter: { start: verb.end, end: Math.min(at + text.length, verb.end + BEHIND) },
      population: spanOf(subject),
    },
  ]
}
/** Somebody's own words. */
const SPOKEN = /[“”"«»]/u
/** Characters before the subject, at most: "In 2021, as a result,". */
const OPENING = 60

/** Who does what no rule knows. */
function doer(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const { language, parsed } = setting
  const access = /^(?:have|avoir|tener)$/.test(verb.lemma) && ACCESS.test(between(setting, verb.end, verb.end + 12))
  if (verb.voice === 'passive' || (familiesOf(verb.lemma, language).includes('idle') && !access)) return undefined
  const deeds = deedsOf(verb.lemma, language)
  if (DEEDS.some((deed) => deeds.has(deed)) || MAKES.some((deed) => deeds.has(deed))) return undefined
  const subject = ownSubject(setting, verb)
  if (!subject || isOffice(between(setting, subject.start, verb.start))) return undefined
  // "the committee met": a body is a doer only for others
  if (!actors(between(setting, subject.headStart, subject.headEnd), language).length) return undefined
  const object = parsed.nouns.find(({ start }) => start >= verb.end && start - verb.end < 12)
  // "unions produced a manual": told by the thing
  return object && kindOf(object, parsed.nouns, parsed.tokens, language) && /past|perfect/.test(verb.tense)
    ? undefined
    : subject
}

/** "Migrant women have access to legal aid". */
const ACCESS = /^\s(?:access|accès|acceso)(?!\p{L})/u

/** "Absenteeism went down", "Child labour has disappeared": what moved by itself. */
function moved(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const behind = between(setting, verb.end, verb.end + 6)
  const moves = MOVES.test(verb.lemma) || (/^(?:go|come)$/.test(verb.lemma) && DIRECTION.test(behind))
  if (!moves || verb.voice === 'passive' || !/past|perfect/.test(verb.tense)) return undefined
  const next = setting.parsed.tokens[verb.to + 1]
  if (next && /^(?:determiner|noun|proper|adjective|number|pronoun)$/.test(next.tag)) return undefined
  return hasOwnSubject(setting, verb) ? subjectOf(setting, verb) : undefined
}
