import { expression } from '../../expression.ts'
import type { Quantity, Setting } from '../setting.ts'

/** True where the same number with the same noun stands earlier in the document. */
export function toldBefore({ statement, at }: Setting, { value: { raw, unit, value } }: Quantity): boolean {
  const earlier = statement.document.text.slice(0, at)
  const noun = (unit ?? '').split('_').at(-1)!.slice(0, -1)
  if (!noun) return false
  const number = [raw, value === undefined ? undefined : String(value)].filter((word) => word !== undefined)
  const escaped = number.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return expression(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])[^.;:\\n]{0,40}${noun}`, 'iu').test(
    earlier,
  )
}
