import type { Quantity } from '../../schemas/types.ts'

const BOUNDS: Record<string, string> = {
  about: 'about',
  more_than: 'more than',
  over: 'over',
  at_least: 'at least',
  nearly: 'nearly',
  up_to: 'up to',
  less_than: 'less than',
}
const CURRENCY = /^[A-Z]{3}$/

/** A number with a comma at each thousand; years and identifiers never come here. */
export const figure = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 })

/**
 * A quantity with its bound: "more than 1,200", "40 to 60 per cent", "USD 2,600,000,000".
 * The unit is added only where the number means nothing without it. Without a value, the words of the source.
 */
export function amount(quantity: Omit<Quantity, 'raw'> & { raw?: string }): string {
  const { value, low, high, qualifier, unit, raw } = quantity
  const number =
    low !== undefined && high !== undefined
      ? `${figure(low)} to ${figure(high)}`
      : value === undefined
        ? undefined
        : figure(value)
  if (number === undefined) return raw ?? ''
  const bound = BOUNDS[qualifier ?? ''] ?? ''
  const before = unit && CURRENCY.test(unit) ? unit : ''
  const after = unit === 'per_cent' ? 'per cent' : ''
  return [bound, before, number, after].filter(Boolean).join(' ')
}
