import type { Mention } from '../mention.ts'
import { dayRules } from './date-days.ts'
import { AMERICAN, numericRules } from './date-numerals.ts'
import { periodRules } from './date-periods.ts'
import type { DateReading } from './date-reading.ts'
import { yearRules } from './date-years.ts'
import { type Rule, scan } from './pattern.ts'
import { remembered } from './remembered.ts'
import type { DateValue } from './values.ts'

export interface DateOptions {
  /** The year of days and months printed without one ("12 June" under the heading "2017"); such dates are `implied`. */
  impliedYear?: number
  /** A day (ISO 8601) that days without a year stand closest to: the day on which the text was posted. */
  near?: string
}

/** The reading of a day without its year that lies closest to another day. */
function closest(inYear: (year: number) => DateReading, near: string): DateReading {
  const day = Date.parse(near)
  const year = Number(near.slice(0, 4))
  const off = (reading: DateReading) =>
    reading.kind === 'date' ? Math.abs(Date.parse(reading.date.start) - day) : Number.POSITIVE_INFINITY
  return [year, year - 1, year + 1].map(inYear).reduce((best, one) => (off(one) < off(best) ? one : best))
}

const inWords = [...dayRules, ...periodRules, ...yearRules]
const english: Rule<DateReading>[] = [...inWords, ...numericRules('en')]
const monthFirst: Rule<DateReading>[] = [...inWords, ...numericRules(AMERICAN)]
const dayFirst: Rule<DateReading>[] = [...inWords, ...numericRules('fr')]

const RULES = new Map([
  ['en', english],
  [AMERICAN, monthFirst],
])

const formed = remembered((text, language) => scan(RULES.get(language) ?? dayFirst, text, 0))

/** Everything that has the form of a date: its value, `impossible` (31 November), or `yearless` where no year is known. */
export function dateReadings(
  text: string,
  language: string,
  at = 0,
  { impliedYear, near }: DateOptions = {},
): Mention<DateReading>[] {
  if (impliedYear === undefined && !/\d/.test(text)) return []
  return formed(text, language, at).map(({ value, span, basis }) =>
    value.kind === 'yearless' && (impliedYear !== undefined || near !== undefined)
      ? {
          value: impliedYear === undefined ? closest(value.inYear, near!) : value.inYear(impliedYear),
          span,
          basis: 'implied',
        }
      : { value, span, basis },
  )
}

/**
 * The dates of a text as EDTF with first and last day. Ranges are one mention; an open range ("2019–present") is `2019/..` and
 * its `end` the last day of what is known. Winter runs from December of its year into the next.
 */
export const dates = (text: string, language: string, at = 0, options: DateOptions = {}): Mention<DateValue>[] =>
  dateReadings(text, language, at, options).flatMap(({ value, span, basis }) =>
    value.kind === 'date' ? [{ value: value.date, span, basis }] : [],
  )

/** Words of the form of a date that name no day: 31 November, a range that ends before it begins. The value is the words. */
export const impossibleDates = (text: string, language: string, at = 0): Mention<string>[] =>
  dateReadings(text, language, at).flatMap(({ value, span, basis }) =>
    value.kind === 'impossible' ? [{ value: text.slice(span.start - at, span.end - at), span, basis }] : [],
  )
