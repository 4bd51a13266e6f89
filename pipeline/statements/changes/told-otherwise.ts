import { expression } from '../../expression.ts'
import type { Draft } from '../../record.ts'
import { figures } from '../figures.ts'
import { between, clauseStart, finite, type Setting } from '../setting.ts'
import type { Change } from './change.ts'

/** "With the help of the Office the union drew up a guide": the thing made tells it. */
export const isMade = ({ text }: Setting, { rule, matter }: Change, deliverables: Draft<'deliverables'>[]): boolean =>
  rule === 'changes/arrange' &&
  HELPED.test(text) &&
  deliverables.some(
    ({ fields: { title } }) => title !== undefined && title.span.start < matter.end && matter.start < title.span.end,
  )
const HELPED = expression(
  /(?<!\p{L})(?:ILO|OIT|BIT|Office|Bureau|Oficina|project|programme|projet|proyecto|programa)(?:['’]s)?(?!\p{L})/u,
)

/** True where a counted result already tells the change: its number stands in what changed, or among those who did it. */
export function isCounted(context: Setting, { cue, matter, kind, rule }: Change): boolean {
  const { verbs } = context.parsed
  const verb =
    verbs.find(({ start, end }) => start < cue.end && cue.start < end) ??
    verbs.findLast((one) => one.end <= cue.start && finite(one))
  // what stands before its verb is the subject: only a number in it counts it
  const from = matter.start < cue.start ? matter.start : verb ? clauseStart(context, verb) : cue.start
  const to = Math.max(matter.end, cue.end)
  return figures(context.statement).some(({ as, quantity: { span, value }, governor }) => {
    if (as !== 'result' || governor?.role === 'place' || rule === 'changes/hand-over') return false
    // "trade unions from eleven countries agreed": the count says where from
    if (value.counts === 'countries' && FROM.test(between(context, span.start - 12, span.start))) return false
    if (verb && governor?.verb === verb && governor.role === 'subject' && matter.start >= cue.start) return true
    // a law is no count of the days it grants
    if (kind === 'policy_change') return false
    // "injuries were cut by a third"
    const behind = span.start >= cue.end && span.start <= cue.end + BEHIND / 2
    if (
      value.counts === 'share' &&
      matter.start < cue.start &&
      behind &&
      !/[,;:]/.test(between(context, cue.end, span.start))
    )
      return true
    const near =
      span.start <= to ||
      (matter.start >= cue.start && span.start <= to + BEHIND && !/[,;:]/.test(between(context, to, span.start)))
    return span.start >= from && near
  })
}
export const FROM = /(?:from|de|des)\s$/iu
/** How far behind what changed its number may stand ("improved the health and safety of more than 500 workers"), in characters. */
const BEHIND = 60
