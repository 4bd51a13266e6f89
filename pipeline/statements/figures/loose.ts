import type { VerbGroup } from '../clauses.ts'
import { deedsAt, type Governor } from '../governor.ts'
import type { Quantity, Setting } from '../setting.ts'

/** A finite verb that the parse took for a noun ("exports", "workers live in"): where a sentence has no other verb. */
export function loose(context: Setting, { span, value: { phrase } }: Quantity): Governor | undefined {
  const { tokens } = context.parsed
  for (const [index, token] of tokens.entries()) {
    const behind = token.start >= Math.max(phrase.end, span.end)
    if (!behind && token.end > span.start) continue
    const prior = tokens[index - 1]
    const form = token.forms.find(({ as }) => as === 'present' || as === 'past' || (behind && as === 'base'))
    if (!form || !prior || !/^(noun|proper)$/.test(prior.tag)) continue
    const verb: VerbGroup = {
      lemma: form.lemma,
      tense: form.as === 'past' ? 'past' : 'present',
      voice: 'active',
      negated: false,
      start: token.start,
      end: token.end,
      from: index,
      to: index,
    }
    const deeds = deedsAt(context, verb)
    if (deeds.size) return { verb, role: behind ? 'subject' : 'object', deeds }
  }
  return undefined
}
