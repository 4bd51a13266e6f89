import { expression } from '../../expression.ts'
import { familiesOf, nows } from '../change-words.ts'
import { isForced } from '../changes/agency.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, type Quantity, type Setting } from '../setting.ts'

/** "allowed 340 workers to change employer", "helped 17 women obtain a licence": what was counted could do something then. */
export function enables(context: Setting, verb: VerbGroup, { span, value: { counts, phrase } }: Quantity): boolean {
  if (
    (counts !== 'people' && counts !== 'other') ||
    verb.voice === 'passive' ||
    !familiesOf(verb.lemma, context.language).includes('lead')
  )
    return false
  if (isForced(context, verb)) return false
  const next = context.parsed.verbs.find(({ start }) => start >= span.end)
  return next?.tense === 'infinitive' && next.start - Math.max(span.end, phrase.end) < NEAR
}
/** Characters between those counted and what they could do. */
const NEAR = 24

/** "already", "now" beside the verb of those counted, or between it and them. */
export function holdsNow(context: Setting, verb: VerbGroup, { span }: Quantity): boolean {
  // "Today the crop still feeds 1.4 million families": as it always did
  if (STILL.test(between(context, Math.max(context.at, verb.start - NEAR), Math.max(verb.end, verb.start) + NEAR / 2)))
    return false
  const from = Math.min(verb.start, span.start)
  return (
    nows(
      between(context, Math.max(context.at, verb.start - NEAR), Math.max(verb.end, from) + NEAR / 2),
      context.language,
    ).length > 0
  )
}
const STILL = expression(/(?<!\p{L})(?:still|toujours|encore|todavía|aún|sigue|siguen|continues?|remains?)(?!\p{L})/iu)
