import { expression } from '../../expression.ts'
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
/** "Baskets worth US$ 7 million left the region": the value of goods, and no budget. */
export const isWorth = (context: Setting, { span }: Quantity): boolean => {
  const before = between(context, context.at, span.start)
  const goods = WORTH.exec(before)
  return goods !== null && !FUNDS.test(goods[1]!)
}
const WORTH = expression(
  /(\p{L}+)\s(?:worth|valued at|d['’]une valeur de|por valor de)\s+(?:(?:about|some|more than|over|nearly|almost|around|environ|plus de|près de|unos|más de|cerca de)\s+)?$/iu,
)
const FUNDS = expression(
  /^(?:projects?|programmes?|programs?|initiatives?|grants?|agreements?|contracts?|funds?|packages?|contributions?|partnerships?|schemes?|loans?|assistance|cooperation|activities|projets?|accords?|subventions?|proyectos?|programas?|acuerdos?|donaci(?:ón|ones)|fondos?|iniciativas?|convenios?)$/iu,
)

const TURNS = /,\s+(?:yet|but|while|whereas|although|mais|alors que|tandis que|pero|mientras que|aunque)\s|;\s/giu
