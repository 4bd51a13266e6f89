import { fullYear } from './calendar.ts'
import { type DateReading, readingOf, yearly } from './date-reading.ts'
import { beginsAsVerb, MONTH, monthOf, signed } from './date-signs.ts'
import {
  AND,
  aMonth,
  andDay,
  BETWEEN,
  between,
  DAY,
  group,
  OF,
  TH,
  TO,
  toDay,
  twoMonths,
  WEEKDAY,
  YEAR,
} from './date-words.ts'
import { compiled, open, type Reading, type Rule } from './pattern.ts'

/** Dates with a day and a month in words: single, ranges within a month, over months and years, lists of days. */

const start = `${open}(?<![\\d][.,’'/]|[/-])`
const day = (name: string) => `${group(name, DAY)}(?!\\d)${TH}`
const year = (name: string) => `${OF}${group(name, YEAR)}`
const number = (match: RegExpExecArray, name: string): number | undefined => {
  const found = match.groups?.[name]
  return found === undefined ? undefined : Number(found)
}
const month = (match: RegExpExecArray, name: string): number | undefined => {
  const found = match.groups?.[name]
  return found === undefined ? undefined : monthOf(found)
}

/** Reads a range whose parts may be missing where the other end gives them. */
function ends(match: RegExpExecArray): DateReading {
  const to = { day: number(match, 'd2')!, month: month(match, 'm2') ?? month(match, 'm1')! }
  const from = { day: number(match, 'd1')!, month: month(match, 'm1') ?? to.month }
  const given = number(match, 'y2') ?? number(match, 'y1')
  return yearly(given, (lastYear) => {
    const overNewYear = from.month > to.month && number(match, 'y1') === undefined
    const firstYear = number(match, 'y1') ?? (overNewYear ? lastYear - 1 : lastYear)
    return readingOf({ year: firstYear, ...from }, { year: lastYear, ...to })
  })
}

const single = (match: RegExpExecArray): Reading<DateReading> => ({
  value: yearly(number(match, 'y'), (given) =>
    readingOf({ year: given, month: month(match, 'm')!, day: number(match, 'd')! }),
  ),
})

/** "10, 11 and 12 October 2017": a range when the days follow each other, else a date each. */
function list(match: RegExpExecArray): Reading<DateReading>[] {
  const head = match.groups!.days!
  const offset = match.index + match[0].indexOf(head)
  const found = [...head.matchAll(/\d+/g)].map((one) => ({
    day: Number(one[0]),
    start: offset + one.index,
    end: offset + one.index + one[0].length,
  }))
  const [first, last] = [found[0]!, found.at(-1)!]
  const whole = { month: month(match, 'm')! }
  const on = (day: number) => yearly(number(match, 'y'), (given) => readingOf({ year: given, day, ...whole }))
  if (found.every(({ day }, index) => day === first.day + index)) {
    return [
      {
        value: yearly(number(match, 'y'), (given) =>
          readingOf({ year: given, day: first.day, ...whole }, { year: given, day: last.day, ...whole }),
        ),
      },
    ]
  }
  const end = match.index + match[0].length
  return found.map(({ day, start: from, end: to }) => ({
    value: on(day),
    start: from,
    end: day === last.day ? end : to,
  }))
}

/** "31 March and 1 April 2022": a range when the days follow each other, else a date each; the year of the last is that of all. */
function listOverMonths(match: RegExpExecArray): Reading<DateReading> | Reading<DateReading>[] {
  const words = match[0]
  const found = [...words.matchAll(dayAndMonth)].map((one) => ({
    day: Number(one.groups!.d),
    month: monthOf(one.groups!.m!),
    start: match.index + one.index,
    end: match.index + one.index + one[0].length,
  }))
  const last = found.at(-1)!
  const given = number(match, 'y')
  const on = (year: number, { day, month }: { day: number; month: number }) => ({
    // Over New Year the months before belong to the year before.
    year: month > last.month ? year - 1 : year,
    month,
    day,
  })
  const whole = (year: number) => readingOf(on(year, found[0]!), on(year, last))
  const range = whole(given ?? 2000)
  if (found.length === 2 && range.kind === 'date' && nextDay(range.date.start) === range.date.end)
    return { value: yearly(given, whole) }
  return found.map((one, index) => ({
    value: yearly(given, (year) => readingOf(on(year, one))),
    start: one.start,
    end: index === found.length - 1 ? match.index + words.length : one.end,
  }))
}

const nextDay = (date: string): string => {
  const next = new Date(`${date}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** "12–14 June and 3–5 July 2019": the year of the last range is that of the first. */
function twoRanges(match: RegExpExecArray): Reading<DateReading>[] {
  const given = number(match, 'y')
  const second = match.index + match[0].length - match.groups!.second!.length
  const range = (from: string, to: string, name: string) =>
    yearly(given, (year) => {
      const whole = { year, month: month(match, name)! }
      return readingOf({ ...whole, day: number(match, from)! }, { ...whole, day: number(match, to)! })
    })
  return [
    { value: range('d1', 'd2', 'm1'), end: match.index + match.groups!.first!.length },
    { value: range('d3', 'd4', 'm2'), start: second },
  ]
}

const monthWord = (name: string) => group(name, MONTH)
const slashed = /\d\s?\/\s?\d/u
const D = `${OF}`
const dayAndMonth = compiled(`${day('d')}${D}${monthWord('m')}`)
const anyDayAndMonth = `${DAY}(?!\\d)${TH}${D}${MONTH}`
const weekDay = `${WEEKDAY}${DAY}${TH}`

const rules: Rule<DateReading>[] = [
  {
    name: 'day – day month and day – day month year',
    needs: [twoMonths, toDay, andDay],
    pattern: compiled(
      `${start}(?<first>${day('d1')}${TO}${day('d2')}${D}${monthWord('m1')})${AND}(?<second>${day('d3')}${TO}${day('d4')}${D}${monthWord('m2')}(?:${year('y')})?)`,
    ),
    read: twoRanges,
  },
  {
    name: 'day month – day month year',
    needs: [aMonth, toDay],
    pattern: compiled(
      `${start}${WEEKDAY}${day('d1')}(?:${D}${monthWord('m1')}(?:${year('y1')})?)?${TO}${WEEKDAY}${day('d2')}${D}${monthWord('m2')}(?:${year('y2')})?`,
    ),
    read: (match) => ({ value: ends(match) }),
  },
  {
    name: 'between day month and day month year',
    needs: [between, aMonth, andDay],
    pattern: compiled(
      `${open}${BETWEEN}${WEEKDAY}${day('d1')}(?:${D}${monthWord('m1')}(?:${year('y1')})?)?${AND}${WEEKDAY}${day('d2')}${D}${monthWord('m2')}(?:${year('y2')})?`,
    ),
    read: (match) => ({ value: ends(match) }),
  },
  {
    name: 'days and day month year',
    needs: [aMonth, andDay],
    pattern: compiled(
      `${start}${WEEKDAY}(?<days>${DAY}${TH}(?:,\\s*${weekDay}){0,12}${AND}${weekDay})${D}${monthWord('m')}(?:${year('y')})?`,
    ),
    read: list,
  },
  {
    name: 'day month and day month year',
    needs: [twoMonths, andDay],
    pattern: compiled(
      `${start}${WEEKDAY}${anyDayAndMonth}(?:,\\s*${WEEKDAY}${anyDayAndMonth}){0,12}${AND}${WEEKDAY}${anyDayAndMonth}(?:${year('y')})?`,
    ),
    read: listOverMonths,
  },
  {
    name: 'day/day month year',
    needs: [aMonth, slashed],
    pattern: compiled(`${start}${day('d1')}\\s?/\\s?${day('d2')}${D}${monthWord('m2')}(?:${year('y2')})?`),
    read: (match) => ({
      value: yearly(number(match, 'y2'), (given) => {
        const whole = { year: given, month: month(match, 'm2')! }
        return readingOf({ ...whole, day: number(match, 'd1')! }, { ...whole, day: number(match, 'd2')! })
      }),
    }),
  },
  {
    name: 'month days, year',
    needs: [aMonth, andDay],
    pattern: compiled(
      `${open}${monthWord('m')}\\s+(?<days>${DAY}${TH}(?:,\\s*${DAY}${TH}){0,12}${AND}${DAY}${TH})(?!\\d)(?:,?\\s+${group('y', YEAR)})?`,
    ),
    read: (match) => (beginsAsVerb(match[0]) ? undefined : list(match)),
  },
  {
    name: 'month day – month day, year',
    needs: [aMonth, toDay],
    pattern: compiled(
      `${open}${WEEKDAY}${monthWord('m1')}\\s+${day('d1')}(?:,?\\s+${group('y1', YEAR)})?${TO}${WEEKDAY}(?:${monthWord('m2')}\\s+)?${day('d2')}(?:,?\\s+${group('y2', YEAR)})?`,
    ),
    read: (match) => ({ value: ends(match) }),
  },
  {
    name: 'day month year',
    needs: aMonth,
    pattern: compiled(`${start}${WEEKDAY}${day('d')}${D}${monthWord('m')}(?:${year('y')})?`),
    read: single,
  },
  {
    name: 'month day, year',
    needs: aMonth,
    pattern: compiled(
      `${open}(?<!\\d(?:st|nd|rd|th)?\\s)${WEEKDAY}${monthWord('m')}\\s+${day('d')}(?:,?\\s+${group('y', YEAR)})?`,
    ),
    read: (match) => (beginsAsVerb(match[0]) ? undefined : single(match)),
  },
  {
    name: 'day-month-year',
    needs: aMonth,
    pattern: compiled(`${start}${day('d')}-${monthWord('m')}-${group('y', YEAR)}`),
    read: single,
  },
  {
    // "2 - 5 May 06", "28 May - 1 June 06, Antwerp": alone on their line only.
    name: 'day – day month two-digit year',
    needs: [aMonth, toDay],
    pattern: compiled(
      `${start}${day('d1')}(?:${D}${monthWord('m1')})?${TO}${day('d2')}${D}${monthWord('m2')}\\s+(?:de\\s+)?(?<yy>['’]?\\d\\d)(?![\\d%])(?![.:,]\\d)`,
    ),
    read(match, text) {
      const alone =
        text.slice(0, match.index).trim() === '' && /^\s*(?:$|[,;|)])/.test(text.slice(match.index + match[0].length))
      if (!alone) return undefined
      const reading = ends(match)
      if (reading.kind !== 'yearless') return undefined
      return { value: reading.inYear(fullYear(Number(match.groups!.yy!.replace(/['’]/, '')))) }
    },
  },
  {
    name: 'day month two-digit year',
    needs: aMonth,
    pattern: compiled(
      `${start}${WEEKDAY}${day('d')}[\\s-]*${monthWord('m')}[\\s-]*(?<yy>['’]?\\d\\d)(?![\\d%])(?![.:,]\\d)`,
    ),
    read(match, text) {
      const alone =
        text.slice(0, match.index).trim() === '' && /^\s*(?:$|[,;|)])/.test(text.slice(match.index + match[0].length))
      if (!alone && !/^[0'’]/.test(match.groups!.yy!)) return undefined
      const given = fullYear(Number(match.groups!.yy!.replace(/['’]/, '')))
      return { value: readingOf({ year: given, month: month(match, 'm')!, day: number(match, 'd')! }) }
    },
  },
]

export const dayRules = rules.map((rule) => ({ ...rule, as: signed }))
