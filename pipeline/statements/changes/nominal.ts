import { expression } from '../../expression.ts'
import { deedNouns } from '../change-words.ts'
import { inBackground } from '../figures/background.ts'
import { between, finite, type Setting, subjectOf } from '../setting.ts'
import type { Change } from './change.ts'
import { named } from './gaining.ts'

/** "The adoption of the decree was one of the fruits of …", "Cette signature marque …": a deed that the sentence says came about. */
export function nominal(setting: Setting): Change[] {
  const { parsed, text, at, language, statement } = setting
  if (statement.scope.nature === 'intended' || inBackground(setting)) return []
  const deed = deedNouns(text, language)[0]
  if (!deed || !OPENS.test(text.slice(0, deed.start))) return []
  const verb = parsed.verbs.find(
    (one) => finite(one) && one.start > at + deed.end && (subjectOf(setting, one)?.start ?? at) <= at + deed.start,
  )
  if (!verb || verb.negated || /future|modal/.test(verb.tense)) return []
  const is = BE.test(verb.lemma)
  if (!(is && FRUIT.test(between(setting, verb.end, verb.end + ROOM))) && !MARKS.test(verb.lemma)) return []
  return named(setting, deed)
}

/** At most an article before the deed. */
const OPENS = expression(/^(?:\p{L}+\s|l['’]|this\s|cette\s|esta\s)?$/iu)
const BE = /^(?:be|être|ser)$/
const MARKS =
  /^(?:mark|represent|constitute|crown|cap|follow|marquer|représenter|constituer|couronner|faire|marcar|representar|constituir|coronar|seguir)$/
/** Room behind "is" for the words that make it an achievement, in characters. */
const ROOM = 50
const FRUIT = expression(
  /(?<!\p{L})(?:fruits?|results?|achievements?|milestones?|outcomes?|success(?:es)?|turning point|step forward|résultats?|réalisations?|acquis|succès|avancées?|frutos?|resultados?|logros?|hitos?|éxitos?|avances?)(?!\p{L})/iu,
)
