import { freshly } from '../change-words.ts'
import { credits } from '../count-words.ts'
import { inBackground } from '../figures/background.ts'
import { between, clauseStart, type Setting } from '../setting.ts'
import { type Change, spanOf } from './change.ts'
import { ownSubject } from './own.ts'

/** Room behind the verb for "more often" and what is done, in characters. */
const AFTER = 60

/** "The authority now requires a licence", "Thanks to the course, inspectors act sooner": what others do that they did not do before. */
export function habits(setting: Setting): Change[] {
  const { parsed, language, text, at } = setting
  if (setting.statement.scope.nature === 'intended' || inBackground(setting)) return []
  const credited = credits(text, language).length > 0
  return parsed.verbs.flatMap((verb): Change[] => {
    if (verb.tense !== 'present' || verb.voice === 'passive' || verb.negated) return []
    const fresh = freshly(between(setting, clauseStart(setting, verb), verb.end + 12), language).length > 0
    if (!fresh && !credited) return []
    const subject = ownSubject(setting, verb)
    if (!subject) return []
    return [
      {
        kind: 'practice_change',
        level: 'outcome',
        nature: 'achieved',
        rule: 'changes/habit',
        cue: spanOf(verb),
        matter: { start: verb.end, end: Math.min(at + text.length, verb.end + AFTER) },
        population: spanOf(subject),
      },
    ]
  })
}
