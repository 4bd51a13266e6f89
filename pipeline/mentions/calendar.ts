import type { DateValue } from './values.ts'

/** A day, month, season, quarter or year of the Gregorian calendar, parts as numbers counted from 1. */
export interface Moment {
  year: number
  month?: number
  day?: number
  /** 1 spring … 4 winter; three whole months, winter running into the next year. */
  season?: number
  quarter?: number
}

const padded = (number: number, length = 2) => String(number).padStart(length, '0')
const iso = (year: number, month: number, day: number) => `${padded(year, 4)}-${padded(month)}-${padded(day)}`

/** Days of a month, leap years known. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** False for 31 November, 29 February 2023, month 13. */
export const exists = ({ year, month, day }: Moment): boolean =>
  (month === undefined || (month >= 1 && month <= 12)) &&
  (day === undefined || (day >= 1 && day <= daysIn(year, month!)))

/** First and last day of three months that begin with `month`, which may run into the next year. */
function threeMonths(year: number, month: number): { start: string; end: string } {
  const last = month + 2 > 12 ? { year: year + 1, month: month - 10 } : { year, month: month + 2 }
  return { start: iso(year, month, 1), end: iso(last.year, last.month, daysIn(last.year, last.month)) }
}

/** The value of one moment. EDTF counts spring as 21 and the first quarter as 33. */
export function dateOf({ year, month, day, season, quarter }: Moment): DateValue {
  if (season)
    return { edtf: `${padded(year, 4)}-${20 + season}`, ...threeMonths(year, season * 3), precision: 'season' }
  if (quarter)
    return { edtf: `${padded(year, 4)}-${32 + quarter}`, ...threeMonths(year, quarter * 3 - 2), precision: 'quarter' }
  if (month && day)
    return { edtf: iso(year, month, day), start: iso(year, month, day), end: iso(year, month, day), precision: 'day' }
  if (month) {
    const edtf = `${padded(year, 4)}-${padded(month)}`
    return { edtf, start: `${edtf}-01`, end: iso(year, month, daysIn(year, month)), precision: 'month' }
  }
  const edtf = padded(year, 4)
  return { edtf, start: `${edtf}-01-01`, end: `${edtf}-12-31`, precision: 'year' }
}

const PRECISIONS = ['day', 'month', 'season', 'quarter', 'year'] as const

/** From one moment to another; undefined when the second comes first. Equal ends make one moment. The coarser precision counts. */
export function rangeOf(from: Moment, to: Moment): DateValue | undefined {
  const first = dateOf(from)
  const last = dateOf(to)
  if (first.edtf === last.edtf) return first
  if (first.start > last.start || first.end > last.end) return undefined
  const precision = PRECISIONS[Math.max(PRECISIONS.indexOf(first.precision), PRECISIONS.indexOf(last.precision))]!
  return { edtf: `${first.edtf}/${last.edtf}`, start: first.start, end: last.end, precision }
}

/** The year of a two-digit year: 50 to 99 belong to the last century. */
export const fullYear = (year: number): number => (year >= 100 ? year : year >= 50 ? 1900 + year : 2000 + year)
