import type { Moment } from './calendar.ts'
import { type DateReading, readingOf } from './date-reading.ts'
import { TO } from './date-words.ts'
import { compiled, type Rule } from './pattern.ts'

/** Dates all in digits: 2023-05-05, 01.10.2017, 5/6/2017. A slash date whose day and month could change places is not read in English. */

const apart = '(?<![\\p{L}\\p{N}]|\\d[.,/-]|[/.-])'
const after = '(?![\\d])(?![-/.]\\d)'
/** 2023-05-05, 2023.05.05. */
const ISO = '(?:1[89]|20)\\d\\d(?:-(?:0[1-9]|1[0-2])-|\\.(?:0[1-9]|1[0-2])\\.)\\d\\d'
const points = (separator: string) => `\\d{1,2}(?<${separator}>[./-])\\d{1,2}\\k<${separator}>(?:1[89]|20)\\d\\d`

export const AMERICAN = 'en-US'
const ENGLISH = new Set(['en', AMERICAN])

const isoMoment = (words: string): Moment => {
  const [year, month, day] = words.split(/[.-]/).map(Number) as [number, number, number]
  return { year, month, day }
}

/** Day first where the separator is a point or the language says so, month first in American English; else only when one number cannot be a month. */
function dayFirst(words: string, language: string): Moment | undefined {
  const [first, second, year] = words.split(/[./-]/).map(Number) as [number, number, number]
  if (first > 31 || second > 31 || first === 0 || second === 0) return undefined
  if (words.includes('.') || !ENGLISH.has(language) || first > 12 || first === second)
    return { year, month: second, day: first }
  return second > 12 || language === AMERICAN ? { year, month: first, day: second } : undefined
}

export const numericRules = (language: string): Rule<DateReading>[] => {
  const read = (from: string, to: string | undefined) => {
    const moment = (words: string) => (/^\d{4}/.test(words) ? isoMoment(words) : dayFirst(words, language))
    const first = moment(from)
    const last = to === undefined ? first : moment(to)
    return first && last ? { value: to === undefined ? readingOf(first) : readingOf(first, last) } : undefined
  }
  const form = (source: string, name: string) => `(?<${name}>${source})`
  return [
    {
      name: 'year-month-day',
      pattern: compiled(
        `${apart}${form(ISO, 'from')}(?:(?=[T ]\\d\\d:)|${after})(?:[T ]?\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z?)?(?:(?:/|${TO})${form(ISO, 'to')}${after})?`,
      ),
      read: (match) => read(match.groups!.from!, match.groups!.to),
    },
    {
      // 05-07/11/2019, 17–18.05.2010, 01. - 03.08.2019; 30/11-02/12/2019.
      name: 'day-day.month.year',
      pattern: compiled(
        `${apart}(?<day>\\d{1,2})(?:(?<mark>[./])(?<month>\\d{1,2}))?\\.?\\s?[-–]\\s?${form(points('mark1').replace('[./-]', '[./]'), 'last')}${after}`,
      ),
      read: (match) => {
        const { day, month, last } = match.groups as { day: string; month?: string; last: string }
        const to = dayFirst(last, language)
        if (!to) return undefined
        return { value: readingOf({ ...to, month: month ? Number(month) : to.month!, day: Number(day) }, to) }
      },
    },
    {
      name: 'day.month.year',
      pattern: compiled(
        `${apart}${form(points('mark1'), 'from')}${after}(?:${TO}${form(points('mark2'), 'to')}${after})?`,
      ),
      read: (match) => read(match.groups!.from!, match.groups!.to),
    },
    {
      name: 'day-day/month/year',
      pattern: compiled(`${apart}(?<d1>\\d{1,2})(?:[./](?<m1>\\d{1,2}))?${TO}${form(points('mark'), 'to')}${after}`),
      read: ({ groups: { d1, m1, to } = {} }) => {
        const last = dayFirst(to!, language)
        if (!last || (m1 && Number(m1) > 12)) return undefined
        return { value: readingOf({ ...last, month: Number(m1 ?? last.month), day: Number(d1) }, last) }
      },
    },
    {
      name: 'month/year',
      pattern: compiled(`${apart}(?<month>0[1-9]|1[0-2])[/.](?<year>(?:19|20)\\d\\d)${after}`),
      read: (match) => ({ value: readingOf({ year: Number(match.groups!.year), month: Number(match.groups!.month) }) }),
    },
  ]
}
