import { deedsAt, type Governor } from '../governor.ts'
import { between, isRelative, type Quantity, type Setting } from '../setting.ts'

/** "Ce sont 2 400 personnes qui ont retrouvé un emploi", "Fueron 300 los jóvenes que …": the verb of the clause is said of those counted. */
export function cleft(
  context: Setting,
  held: Governor | undefined,
  { span, value: { phrase } }: Quantity,
): Governor | undefined {
  if (!held?.verb || !BE.has(held.verb.lemma) || held.verb.start > span.start) return undefined
  const behind = Math.max(span.end, phrase.end)
  const verb = context.parsed.verbs.find((one) => one.start >= behind && /past|perfect/.test(one.tense))
  if (!verb || !isRelative(context, verb) || !WHO.test(between(context, behind, verb.start))) return undefined
  return { verb, role: 'subject', deeds: deedsAt(context, verb) }
}
const BE = new Set(['be', 'être', 'ser'])
/** Nothing but the relative word and small words stands between those counted and the verb. */
const WHO = /^[^,.;:]{0,30}?\s(?:who|that|qui|que)\s(?:\S+\s){0,2}$/iu
