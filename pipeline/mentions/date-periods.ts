import calendar from '../../schemas/codelists/calendar.json' with { type: 'json' }
import type { Moment } from './calendar.ts'
import { type DateReading, readingOf, yearly } from './date-reading.ts'
import { isMar, isOtherWord, MONTH, monthOf, signed } from './date-signs.ts'
import {
  AND,
  ARTICLE,
  aMonth,
  BETWEEN,
  between,
  group,
  HALF,
  halfOrPart,
  OF,
  ONGOING,
  PART,
  QUARTER,
  QUARTER_WORD,
  quarter,
  quarterOf,
  SEASON,
  season,
  seasonOf,
  TO,
  twoMonths,
  twoYears,
  YEAR,
} from './date-words.ts'
import { compiled, oneOf, open, type Rule } from './pattern.ts'

/** Months, seasons, quarters and parts of years. A part ("early", "the end of") takes no precision away and adds none. */

const start = `${open}(?<![\\d][.,’'/])`
const part = `(?:${PART}[\\s-]+)?`
const year = (name: string) => `${OF}['’]?${group(name, YEAR)}`

const CENTURY = '(?:1[89]|20)'
const DECADE_ARTICLE = '(?:(?:the|les|los|la)\\s+)?'

const number = (words: string | undefined): number | undefined => (words === undefined ? undefined : Number(words))

const lasting = (reading: DateReading): DateReading =>
  reading.kind === 'date' ? { kind: 'date', date: { ...reading.date, edtf: `${reading.date.edtf}/..` } } : reading

/** Two periods of which one may have no month. Without any month the rules for years read them. */
function mixed({ 0: words, groups: { m1, m2, y1, y2 } = {} }: RegExpExecArray) {
  if ((m1 && isOtherWord(m1)) || (!m1 && !m2 && !mentionsPart.test(words))) return undefined
  const moment = (month: string | undefined, year: string): Moment =>
    month ? { year: Number(year), month: monthOf(month) } : { year: Number(year) }
  return { value: readingOf(moment(m1, y1!), moment(m2, y2!)) }
}
const mentionsPart = compiled(`${open}${PART}[\\s-]+\\d`, 'iu')

const quarters = (from: number, to: number, year: number) =>
  from < to ? { value: readingOf({ year, quarter: from }, { year, quarter: to }) } : undefined

const rules: Rule<DateReading>[] = [
  {
    name: 'month – month year',
    needs: twoMonths,
    pattern: compiled(
      `${start}${part}${group('m1', MONTH)}(?:${year('y1')})?(?:${TO}|\\s*/\\s*)${part}${group('m2', MONTH)}${year('y2')}`,
    ),
    read({ groups }) {
      const { m1, m2, y1, y2 } = groups!
      const to: Moment = { year: Number(y2), month: monthOf(m2!) }
      const month = monthOf(m1!)
      const from = { year: number(y1) ?? (month > to.month! ? to.year - 1 : to.year), month }
      return isOtherWord(m1!) ? undefined : { value: readingOf(from, to) }
    },
  },
  {
    name: 'month and month year',
    needs: twoMonths,
    pattern: compiled(
      `${start}(?<between>${BETWEEN})?${group('m1', MONTH)}(?:${year('y1')})?${AND}${group('m2', MONTH)}${year('y2')}`,
    ),
    read(match) {
      const { between, m1, m2, y1, y2 } = match.groups!
      if (isOtherWord(m1!)) return undefined
      const to = { year: Number(y2), month: monthOf(m2!) }
      const month = monthOf(m1!)
      const from = { year: number(y1) ?? (month > to.month ? to.year - 1 : to.year), month }
      const next = (to.year - from.year) * 12 + to.month - from.month === 1
      if (between || next) return { value: readingOf(from, to) }
      const end = match.index + match[0].length
      const second = end - y2!.length - match[0].slice(0, -y2!.length).length + match[0].lastIndexOf(m2!)
      return [
        { value: readingOf(from), end: match.index + m1!.length + (y1 ? match[0].indexOf(y1) + 4 - m1!.length : 0) },
        { value: readingOf(to), start: second },
      ]
    },
  },
  {
    name: 'month year',
    needs: aMonth,
    pattern: compiled(
      `${start}${part}${group('m', MONTH)}(?:${year('y')}(?:${TO}(?:the\\s+)?(?<open>${ONGOING})(?![\\p{L}]))?)`,
    ),
    read({ groups }) {
      if (isOtherWord(groups!.m!)) return undefined
      const value = readingOf({ year: Number(groups!.y), month: monthOf(groups!.m!) })
      return { value: groups!.open ? lasting(value) : value }
    },
  },
  {
    name: 'in month',
    needs: aMonth,
    pattern: compiled(`${open}(?:in|en|during|since|until|by|early|late)\\s+${group('m', MONTH)}(?!\\s*\\d)`),
    read(match) {
      const { m } = match.groups!
      if (isOtherWord(m!) || isMar(m!)) return undefined
      return {
        value: yearly(undefined, (given) => readingOf({ year: given, month: monthOf(m!) })),
        start: match.index + match[0].length - m!.length,
      }
    },
  },
  {
    name: 'month year – year',
    needs: twoYears,
    pattern: compiled(
      `${start}${part}(?:${group('m1', MONTH)}${OF})?${group('y1', YEAR)}${TO}${part}(?:${group('m2', MONTH)}${OF})?${group('y2', YEAR)}`,
    ),
    read: mixed,
  },
  {
    name: 'between month year and year',
    needs: between,
    pattern: compiled(
      `${open}${BETWEEN}${part}(?:${group('m1', MONTH)}${OF})?${group('y1', YEAR)}${AND}${part}(?:${group('m2', MONTH)}${OF})?${group('y2', YEAR)}`,
    ),
    read: mixed,
  },
  {
    name: 'part of year and part of year',
    needs: halfOrPart,
    pattern: compiled(`${start}${PART}[\\s-]+${group('y1', YEAR)}${AND}${PART}[\\s-]+${group('y2', YEAR)}`),
    read: ({ groups }) =>
      Number(groups!.y1) < Number(groups!.y2)
        ? { value: readingOf({ year: Number(groups!.y1) }, { year: Number(groups!.y2) }) }
        : undefined,
  },
  {
    name: 'season and season year',
    needs: season,
    pattern: compiled(
      `${start}${group('s1', SEASON)}(?:${TO}|\\s*/\\s*|${AND})${group('s2', SEASON)}(?:${OF}|\\s+)${group('y', YEAR)}`,
    ),
    read: ({ groups }) => {
      const [from, to] = [seasonOf(groups!.s1!), seasonOf(groups!.s2!)]
      const year = Number(groups!.y)
      return { value: readingOf({ year: from > to ? year - 1 : year, season: from }, { year, season: to }) }
    },
  },
  {
    name: 'quarter and quarter year',
    needs: quarter,
    pattern: compiled(
      `${start}${ARTICLE}${group('q1', QUARTER)}(?:${TO}|${AND})${ARTICLE}${group('q2', QUARTER)}\\s+${QUARTER_WORD}${year('y')}`,
    ),
    read: ({ groups: { q1, q2, y } = {} }) => quarters(quarterOf(q1!), quarterOf(q2!), Number(y)),
  },
  {
    name: 'Q1–Q2 year',
    needs: /[QT][1-4]/u,
    pattern: compiled(
      `${start}[QT](?<q1>[1-4])(?:${TO}|\\s*/\\s*|${AND})[QT](?<q2>[1-4])[\\s/-]*(?:of\\s+|de\\s+)?(?<y>${YEAR})`,
      'gu',
    ),
    read: ({ groups: { q1, q2, y } = {} }) => quarters(Number(q1), Number(q2), Number(y)),
  },
  {
    name: 'season year',
    needs: season,
    pattern: compiled(
      `${start}${part}${group('season', SEASON)}(?:${OF}|\\s+)${group('y', YEAR)}(?:\\s*[-–/]\\s*(?:20)?\\d\\d(?!\\d))?`,
    ),
    read: ({ groups }) => ({ value: readingOf({ year: Number(groups!.y), season: seasonOf(groups!.season!) }) }),
  },
  {
    name: 'quarter year',
    needs: quarter,
    pattern: compiled(`${start}${ARTICLE}${group('q', QUARTER)}\\s+${QUARTER_WORD}${year('y')}`),
    read: ({ groups }) => ({ value: readingOf({ year: Number(groups!.y), quarter: quarterOf(groups!.q!) }) }),
  },
  {
    name: 'Q4 year',
    needs: /[QT][1-4]/u,
    pattern: compiled(
      `${start}(?:[QT](?<q1>[1-4])[\\s/-]*(?:of\\s+|de\\s+)?(?<y1>${YEAR})|(?<y2>(?:19|20)\\d\\d)[\\s/-]*[QT](?<q2>[1-4])(?!\\d))`,
      'gu',
    ),
    read: ({ groups }) => ({
      value: readingOf({ year: Number(groups!.y1 ?? groups!.y2), quarter: Number(groups!.q1 ?? groups!.q2) }),
    }),
  },
  {
    name: 'decade',
    pattern: compiled(
      `${start}(?:${DECADE_ARTICLE}(?:${PART}[\\s-]+)?(?<s>${CENTURY}\\d0)['’]?s(?![\\p{L}\\p{N}])|${DECADE_ARTICLE}${oneOf(calendar.decade)}\\s+(?<d>${CENTURY}\\d0)(?![\\p{L}\\p{N}]|[-–/]\\d))`,
    ),
    read: ({ groups: { s, d } = {} }) => {
      const year = Number(s ?? d)
      return { value: readingOf({ year }, { year: year + 9 }) }
    },
  },
  {
    name: 'half or part of year',
    needs: halfOrPart,
    pattern: compiled(
      `${start}${ARTICLE}(?:${PART}${TO})?(?:${HALF}|${PART})(?:\\s+|-|\\s*${OF})(?:el\\s+|l['’]année\\s+)?${group('y', YEAR)}(?:${TO}${PART}[\\s-]+${group('y2', YEAR)})?`,
    ),
    read: ({ groups: { y, y2 } = {} }) => ({
      value: y2 ? readingOf({ year: Number(y) }, { year: Number(y2) }) : readingOf({ year: Number(y) }),
    }),
  },
]

export const periodRules = rules.map((rule) => ({ ...rule, as: signed }))
