import { expression } from '../../expression.ts'
import { familiesOf } from '../change-words.ts'
import { kindOf as gatheringOf } from '../events/lexicon.ts'
import { between, finite, type Setting } from '../setting.ts'
import { type Change, changeIn, spanOf } from './change.ts'
import { ownSubject, withOffice } from './own.ts'
import { matterIn, NEAR, reach } from './reach.ts'

/** "managed to", "were able to", "ont réussi à", "lograron", "se logró": what follows was done. */
const MANAGES: Record<string, RegExp> = {
  en: /(?:managed|succeeded in|(?:was|were|been) able)\s+(?:to\s+)?$/i,
  fr: /(?:réussi|parvenue?s?|pu)\s+(?:à\s+|d['’]|de\s+)?$/i,
  es: /(?:logr(?:ó|aron|ado)|consigui(?:ó|eron)|conseguido|pud(?:o|ieron)|podido)\s+$/i,
}
/** "began to offer", "ont commencé à", "empezaron a": others now do it. */
const BEGINS: Record<string, RegExp> = {
  en: /(?:began|begun|started)\s+(?:to\s+)?$/i,
  fr: /(?:commencé|commencèrent|entrepris)\s+(?:à\s+|de\s+|d['’])$/i,
  es: /(?:empez(?:ó|aron|ado)|comenz(?:ó|aron|ado))\s+a\s+$/i,
}
const LAST = expression('[\\p{L}-]+$', 'u')
/** Characters before the verb among which such words stand. */
const LEAD = 24

/** What others managed or began to do. */
export function managings(setting: Setting): Change[] {
  const { parsed, language, statement } = setting
  if (statement.scope.nature === 'intended') return []
  return parsed.verbs.flatMap((verb): Change[] => {
    if (verb.tense !== 'infinitive' && verb.tense !== 'participle') return []
    // "to offer": its own mark belongs to the words before
    const head = /^to\s+/i.exec(between(setting, verb.start, verb.end))?.[0] ?? ''
    const before = between(setting, verb.start - LEAD, verb.start) + head
    const main = parsed.verbs.findLast((one) => one.end <= verb.start && finite(one))
    const own = main && ownSubject(setting, main)
    // what the Office began with others is its own work
    const subject = own && main && !withOffice(setting, own, main) ? spanOf(own) : undefined
    const cue = { start: main?.start ?? verb.start, end: verb.end }
    if (BEGINS[language]?.test(before)) {
      const object = subject && parsed.nouns.find(({ start }) => start >= verb.end)
      // "began to organize workshops" tells of the workshops
      if (!object || gatheringOf(between(setting, object.start, object.end).match(LAST)?.[0] ?? '', language)) return []
      return object
        ? [
            {
              kind: 'practice_change',
              level: 'outcome',
              nature: 'achieved',
              rule: 'changes/begin',
              cue,
              matter: spanOf(object),
              population: subject,
            },
          ]
        : []
    }
    if (!MANAGES[language]?.test(before) || main?.negated) return []
    const families = familiesOf(verb.lemma, language)
    const hit = matterIn(setting, reach(setting, verb, NEAR))
    const raises = families.includes('raise') || families.includes('embed') || families.includes('sign')
    const fits =
      hit &&
      ((hit.matter === 'policy' && families.includes('adopt')) ||
        (hit.matter === 'body' && families.includes('found')) ||
        (hit.matter === 'ill' && families.includes('lower')) ||
        (raises && hit.matter !== 'ill' && hit.matter !== 'body'))
    return fits ? [changeIn(setting, 'manage', cue, 'achieved', hit, subject)] : []
  })
}
