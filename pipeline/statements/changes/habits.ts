import { expression } from '../../expression.ts'
import { freshly } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { credits, type Deed, deedsOf } from '../count-words.ts'
import { inBackground } from '../figures/background.ts'
import { between, clauseStart, type Setting, subjectOf } from '../setting.ts'
import { type Change, spanOf } from './change.ts'
import { isItem } from './item.ts'
import { isOffice, ownSubject, withOffice } from './own.ts'

/** Room behind the verb for "more often" and what is done, in characters. */
const AFTER = 60

/** "The authority now requires a licence", "Thanks to the course, inspectors act sooner": what others do that they did not do before. */
export function habits(setting: Setting): Change[] {
  const { parsed, language, text, at } = setting
  if (setting.statement.scope.nature === 'intended' || inBackground(setting)) return []
  // what stands in a list of what was reached was reached
  const credited = credits(text, language).length > 0 || isItem(setting)
  return parsed.verbs.flatMap((verb): Change[] => {
    if (verb.tense !== 'present' || verb.negated || (HAS.test(verb.lemma) && !reaches(setting, verb))) return []
    if (
      verb.voice === 'passive' &&
      (!isNow(setting, verb) || MAKES.some((deed) => deedsOf(verb.lemma, language).has(deed)))
    )
      return []
    const fresh = freshly(between(setting, clauseStart(setting, verb), verb.end + 12), language).length > 0
    if (!fresh && !credited) return []
    const subject = verb.voice === 'passive' ? subjectOf(setting, verb) : ownSubject(setting, verb)
    // "elle siège désormais au conseil": by a pronoun
    if (
      !subject &&
      fresh &&
      verb.voice === 'active' &&
      PRONOUN.test(between(setting, clauseStart(setting, verb), verb.start))
    )
      return [told(verb)]
    if (!subject || isOffice(between(setting, subject.start, verb.start)) || withOffice(setting, subject, verb))
      return []
    return [{ ...told(verb), population: spanOf(subject) }]
  })
  function told(verb: VerbGroup): Change {
    return {
      kind: 'practice_change',
      level: 'outcome',
      nature: 'achieved',
      rule: 'changes/habit',
      cue: spanOf(verb),
      matter: { start: verb.end, end: Math.min(at + text.length, verb.end + AFTER) },
    }
  }
}

const PRONOUN = expression(/(?:^|[\s,])(?:elles?|ils|ell[oa]s|ella|they)\s+(?:\p{L}+\s+)?$/iu)

/** "now have a checklist": what somebody has was made by somebody. */
const HAS = /^(?:have|possess|own|avoir|posséder|disposer|tener|disponer|poseer|contar)$/
/** "ont désormais accès à l'assurance": what people can now reach. */
const reaches = (setting: Setting, verb: VerbGroup): boolean =>
  /^\s+(?:\p{L}+\s+)?(?:access|accès|acceso|droit|derecho)\s/iu.test(between(setting, verb.end, verb.end + 24))
/** "is now published": what is made is no habit. */
const MAKES: Deed[] = ['make', 'distribute', 'plan']
/** "fees are now negotiated": the word stands inside the verb. */
const isNow = (setting: Setting, verb: VerbGroup): boolean =>
  freshly(between(setting, verb.start, verb.end), setting.language).length > 0
