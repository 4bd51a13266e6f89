import { dateOf, exists, type Moment, rangeOf } from './calendar.ts'
import type { DateValue } from './values.ts'

/** What words of the form of a date say. */
export type DateReading =
  | { kind: 'date'; date: DateValue }
  /** 31 November, or a range that ends before it begins. */
  | { kind: 'impossible' }
  /** A day or month that needs a year from its context. */
  | { kind: 'yearless'; inYear(year: number): DateReading }

export const IMPOSSIBLE: DateReading = { kind: 'impossible' }

/** One moment or a range of two. */
export function readingOf(from: Moment, to: Moment = from): DateReading {
  if (!exists(from) || !exists(to)) return IMPOSSIBLE
  const date = from === to ? dateOf(from) : rangeOf(from, to)
  return date ? { kind: 'date', date } : IMPOSSIBLE
}

/** The same, where the year may be missing. A range over New Year ends in the year that is given. */
export function yearly(year: number | undefined, read: (year: number) => DateReading): DateReading {
  return year === undefined ? { kind: 'yearless', inYear: read } : read(year)
}
