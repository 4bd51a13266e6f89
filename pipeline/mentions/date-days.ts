import { fullYear } from './calendar.ts'
import { type DateReading, readingOf, yearly } from './date-reading.ts'
import { AND, BETWEEN, DAY, group, MONTH, monthOf, OF, TH, TO, WEEKDAY, YEAR } from './date-words.ts'
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
  const found = [...head.matchAll(/\d+/g)].map((one) => ({
    day: Number(one[0]),
    start: match.index + one.index,
    end: match.index + one.index + one[0].length,
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

const monthWord = (name: string) => group(name, MONTH)
const D = `${OF}`

export const dayRules: Rule<DateReading>[] = [
  {
    name: 'day month – day month year',
    pattern: compiled(
      `${start}${WEEKDAY}${day('d1')}(?:${D}${monthWord('m1')}(?:${year('y1')})?)?${TO}${WEEKDAY}${day('d2')}${D}${monthWord('m2')}(?:${year('y2')})?`,
    ),
    read: (match) => ({ value: ends(match) }),
  },
  {
    name: 'between day month and day month year',
    pattern: compiled(
      `${open}${BETWEEN}${WEEKDAY}${day('d1')}(?:${D}${monthWord('m1')}(?:${year('y1')})?)?${AND}${WEEKDAY}${day('d2')}${D}${monthWord('m2')}(?:${year('y2')})?`,
    ),
    read: (match) => ({ value: ends(match) }),
  },
  {
    name: 'days and day month year',
    pattern: compiled(
      `${start}(?<days>${DAY}${TH}(?:,\\s*${DAY}${TH})*${AND}${DAY}${TH})${D}${monthWord('m')}(?:${year('y')})?`,
    ),
    read: list,
  },
  {
    name: 'month day – month day, year',
    pattern: compiled(
      `${open}${WEEKDAY}${monthWord('m1')}\\s+${day('d1')}(?:,?\\s+${group('y1', YEAR)})?${TO}${WEEKDAY}(?:${monthWord('m2')}\\s+)?${day('d2')}(?:,?\\s+${group('y2', YEAR)})?`,
    ),
    read: (match) => ({ value: ends(match) }),
  },
  {
    name: 'day month year',
    pattern: compiled(`${start}${WEEKDAY}${day('d')}${D}${monthWord('m')}(?:${year('y')})?`),
    read: single,
  },
  {
    name: 'month day, year',
    pattern: compiled(`${open}${WEEKDAY}${monthWord('m')}\\s+${day('d')}(?:,?\\s+${group('y', YEAR)})?`),
    read: (match) => (/^(?:may|march|mar)\b/.test(match[0]) ? undefined : single(match)),
  },
  {
    name: 'day month two-digit year',
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
