import data from '../../../schemas/codelists/figure-cues.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { credits, subjects, worldWords } from '../count-words.ts'
import { anyOf } from '../events/lexicon.ts'
import { governor } from '../governor.ts'
import { kindOfNoun } from '../result-kind.ts'
import { finite, type Setting } from '../setting.ts'
import { inBackground } from './background.ts'
import { isCallout } from './callout.ts'
import type { Figure } from './figure.ts'
import { whoseSubject } from './whose.ts'

/** Words whose presence in the sentence is a cue of its own, in all three languages. */
const WORDS = Object.entries(data.words).map(([cue, words]) => ({ cue, pattern: expression(anyOf(words), 'iu') }))
const YEAR = /\b(?:19|20)\d\d\b/
const QUOTED = /["“«]/
/** Characters of a long sentence, at least. */
const LONG = 220
/** Numbers of this size and above are alike: powers of ten. */
const LARGEST = 9
const MANY = 5

/**
 * What can be seen of a number and its sentence, each cue a name: what is counted and how much, the verb it hangs on, whose deed it
 * is, what the section is about. What a cue speaks for stands in `figure-cues.json`.
 */
export function cuesOf(context: Setting, { quantity, host, relation, intended }: Figure): string[] {
  const { statement, text, language, parsed, quantities } = context
  const { scope, sentence } = statement
  const { value, counts, qualifier, unit } = quantity.value
  const held = governor(context, quantity)
  const { verb, role } = held ?? {}
  const tense = verb?.tense ?? 'none'
  const deeds = held && [...(held.noun?.deeds ?? held.deeds)]
  const size = value === undefined ? 'x' : Math.min(LARGEST, Math.floor(Math.log10(Math.max(1, value))))
  const main = parsed.verbs.find(finite)
  const cues = [
    `counts=${counts}`,
    `size=${size}`,
    `counts=${counts} size=${size}`,
    `qualifier=${qualifier ?? 'exact'}`,
    `kind=${kindOfNoun(unit ?? '', language) ?? 'none'}`,
    `role=${role ?? 'none'}`,
    `tense=${tense}`,
    `voice=${verb?.voice ?? 'none'}`,
    `role=${role ?? 'none'} tense=${tense} voice=${verb?.voice ?? 'none'}`,
    `subject=${(verb && whoseSubject(context, verb, role === 'subject' || verb.voice === 'passive' ? quantity : undefined)) ?? 'none'}`,
    `main=${main?.tense ?? 'none'}`,
    `numbers=${Math.min(MANY, quantities.length)}`,
    `relation=${relation ?? 'none'}`,
    `nature=${scope.nature ?? 'none'}`,
    `background=${inBackground(context)}`,
    `block=${sentence.block.kind}${sentence.block.number ? '#' : ''}`,
    `intended=${intended}`,
  ]
  if (deeds) {
    for (const deed of deeds) cues.push(`deed=${deed}`, `deed=${deed} tense=${tense}`)
    if (!deeds.length) cues.push('deed=none')
    if (held.noun) cues.push('deed by a noun')
  }
  if (host) cues.push(`host=${host.as}`)
  if (main && verb) cues.push(`main verb ${main === verb ? 'same' : main.end <= verb.start ? 'before' : 'after'}`)
  if (quantities[0] === quantity) cues.push('first number')
  for (const name of ['project', 'own', 'gathering', 'area', 'reached'] as const)
    if (scope[name]) cues.push(`in ${name}`)
  if (isCallout(context)) cues.push('call-out')
  if (worldWords(text, language).length) cues.push('says world')
  if (credits(text, language).length) cues.push('says thanks to')
  for (const { list } of subjects(text, language)) cues.push(`names ${list}`)
  for (const { cue, pattern } of WORDS) if (pattern.test(text)) cues.push(`says ${cue}`)
  if (YEAR.test(text)) cues.push('says year')
  if (QUOTED.test(text)) cues.push('quoted')
  if (text.length > LONG) cues.push('long')
  return [...new Set(cues)]
}
