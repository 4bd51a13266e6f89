import { type Mention, stated } from '../mention.ts'
import { dateReadings } from './dates.ts'
import { instruments } from './instruments.ts'
import { languageOf } from './language.ts'
import { type NumberRole, roleOf } from './number-role.ts'
import { numerals } from './numerals.ts'
import { symbols } from './symbols.ts'

export interface NumberValue {
  role: NumberRole
  reason?: string
}

/** Every number of a text with its role; `quantity` is a number that a record may own. */
export function numbers(text: string, language: string, at = 0): Mention<NumberValue>[] {
  const tongue = languageOf(language)
  const dated = dateReadings(text, tongue).map(({ span }) => span)
  const codes = instruments(text, tongue).map(({ span }) => span)
  const signs = symbols(text, tongue).map(({ span }) => span)
  return numerals(text, tongue).map((numeral) => {
    const inside = (spans: { start: number; end: number }[]) =>
      spans.some(({ start, end }) => start <= numeral.start && numeral.end <= end)
    const value: NumberValue = inside(codes)
      ? { role: 'instrument' }
      : inside(signs)
        ? { role: 'symbol' }
        : roleOf(text, numeral, tongue, dated)
    return stated(value, { start: numeral.start + at, end: numeral.end + at })
  })
}
