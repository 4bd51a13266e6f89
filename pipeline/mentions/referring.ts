import { expression } from '../expression.ts'
import type { Mention } from '../mention.ts'
import type { QuantityValue } from './values.ts'

/** Numbers that take what they count from the number before them: "1,180 of them", "contre 104,1 millions". */

const THEM = expression(
  /^\s+(?:of (?:them|these|those)|d['’]entre (?:eux|elles)|parmi (?:eux|elles)|de (?:ellos|ellas|éstos|éstas|estos|estas)|entre (?:ellos|ellas))(?!\p{L})/iu,
)
/** "forty of us signed": those who speak. */
const US = expression(/^\s+(?:of us|d['’]entre nous|de nosotr[oa]s)(?!\p{L})/iu)
const OF_THE = /^\s+(?:of (?:the|these|those|its|their)|des|de ces|de l[oa]s|de est[oa]s|sur (?:les )?)\s*$/iu
const AGAINST = expression(
  /^[^.;:]{0,50}?(?<!\p{L})(?:against|compared (?:with|to)|(?:up|down) from|contre|au lieu de|par rapport à|frente a|en comparación con|comparado con|and|to|et|à|y|a)\s+(?:only\s+|seulement\s+|sólo\s+|solo\s+)?$/iu,
)
/** Sums of money printed without their currency are large. */
const LARGE = 1000

/** The quantities of a text in order, with the units that they take over. */
export function referring(found: Mention<QuantityValue>[], text: string, at: number): Mention<QuantityValue>[] {
  return found.map((one, index) => {
    const before = found[index - 1]
    const { value, span } = one
    if (value.unit !== undefined) return one
    const us = US.exec(text.slice(span.end - at))
    if (us) {
      const phrase = { ...value.phrase, end: span.end + us[0].length }
      return { ...one, value: { ...value, unit: 'person', counts: 'people', population: us[0].trim(), phrase } }
    }
    const them = THEM.exec(text.slice(span.end - at))
    // "Seven of the twelve mills": the part counts what the whole counts
    const whole = found[index + 1]
    if (whole?.value.unit !== undefined && OF_THE.test(text.slice(span.end - at, whole.span.start - at)))
      return { ...one, value: { ...value, unit: whole.value.unit, counts: whole.value.counts } }
    if (them) {
      const host = found
        .slice(0, index)
        .findLast(
          ({ value: { counts, unit } }) =>
            unit !== undefined && counts !== 'share' && counts !== 'money' && counts !== 'time',
        )
      if (!host) return one
      const { unit, counts } = host.value
      const taken: QuantityValue = {
        ...value,
        counts,
        phrase: { ...value.phrase, end: span.end + them[0].length },
        population: them[0].trim(),
      }
      if (unit !== undefined) taken.unit = unit
      return { ...one, value: taken }
    }
    if (!before) return one
    const between = text.slice(before.span.end - at, span.start - at)
    if (before.value.counts === 'money' && (value.value ?? 0) >= LARGE && AGAINST.test(between))
      return { ...one, value: { ...value, unit: before.value.unit!, counts: 'money' as const } }
    return one
  })
}
