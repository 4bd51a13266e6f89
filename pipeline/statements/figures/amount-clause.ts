import { between, type Quantity, type Setting } from '../setting.ts'

/** The clause of an amount: what stands behind "yet" and "while" speaks of something else. */
export function amountClause(context: Setting, { span }: Quantity): string {
  const before = between(context, context.at, span.start)
  const after = between(context, span.end, context.at + context.text.length)
  const opened = [...before.matchAll(TURNS)].at(-1)
  const closes = after.search(TURNS)
  return (
    before.slice(opened ? opened.index : 0) +
    between(context, span.start, span.end) +
    (closes < 0 ? after : after.slice(0, closes))
  )
}
const TURNS = /,\s+(?:yet|but|while|whereas|although|mais|alors que|tandis que|pero|mientras que|aunque)\s|;\s/giu
