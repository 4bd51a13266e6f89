import type { Deed } from '../count-words.ts'
import type { Governor } from '../governor.ts'
import type { Quantity } from '../setting.ts'

export const ORDER: Deed[] = [
  'certify',
  'train',
  'survey',
  'pledge',
  'distribute',
  'establish',
  'attend',
  'reach',
  'hold',
  'make',
  'engage',
  'plan',
]

/** The deed that fits what is counted, where a verb can do several. */
export function deedOf(held: Governor, quantity: Quantity): Deed | undefined {
  const deeds = held.noun?.deeds ?? held.deeds
  const people =
    quantity.value.counts === 'people' ||
    quantity.value.counts === 'organisations' ||
    (quantity.value.counts === 'other' && held.role === 'subject' && deeds.has('attend'))
  const order = people ? ORDER : ORDER.toReversed()
  return order.find((one) => deeds.has(one))
}
