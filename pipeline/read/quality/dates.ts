import calendar from '../../../schemas/codelists/calendar.json' with { type: 'json' }
import type { Document, Note } from '../../document.ts'
import { expression } from '../../expression.ts'
import { note } from './note.ts'

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const monthOf = new Map(
  calendar.months.flatMap((names, month) => names.map((name) => [name.toLowerCase(), month] as const)),
)
/** Days of the week, Monday first, as many spellings as the calendar has for each. */
const weekdayOf = new Map(
  [
    ['monday', 'mon', 'lundi', 'lunes'],
    ['tuesday', 'tues', 'tue', 'mardi', 'martes'],
    ['wednesday', 'wed', 'mercredi', 'miércoles'],
    ['thursday', 'thurs', 'thur', 'thu', 'jeudi', 'jueves'],
    ['friday', 'fri', 'vendredi', 'viernes'],
    ['saturday', 'sat', 'samedi', 'sábado'],
    ['sunday', 'sun', 'dimanche', 'domingo'],
  ].flatMap((names, day) => names.map((name) => [name, day] as const)),
)

const names = (of: Map<string, number>) => [...of.keys()].sort((a, b) => b.length - a.length).join('|')
/** A month: what most rules cannot do without. Seeking it is far quicker than the dates themselves. */
const A_MONTH = expression(`(?:${names(monthOf)})`, 'i')
const MONTH = `(?<month>${names(monthOf)})(?![\\p{L}])\\.?`
const DAY = '(?<!\\p{N}|\\p{N}[.,/])(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°)?'
const OF = '\\s+(?:de\\s+|of\\s+)?'
const YEAR = '(?:,?\\s+(?:de(?:l)?\\s+)?(?<year>(?:19|20)\\d\\d)(?!\\d))?'
const WEEKDAY = `(?:(?<weekday>${names(weekdayOf)})\\.?,?\\s+(?:le\\s+)?)?`
const DAY_FIRST = expression(`(?<!\\p{L})${WEEKDAY}${DAY}${OF}${MONTH}${YEAR}`, 'giu')
const MONTH_FIRST = expression(
  `(?<!\\p{L})${WEEKDAY}${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\p{N})${YEAR}`,
  'giu',
)
const NUMERIC =
  /(?<![\d./-])(?:(?<iso>(?:19|20)\d\d-\d\d-\d\d)|(?<written>\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d))(?![\d/-])/g
/** A year that lost a digit or has one too many; a count would have its noun after it. */
const YEARS = expression(
  `(?<!\\p{L})${MONTH}\\s+(?:de\\s+)?(?<year>(?:19|20)\\d|(?:19|20)\\d{3})(?=[).;:]|$|\\s*[-–]|\\n)`,
  'giu',
)
const SPAN = expression(
  `(?<!\\p{L})${MONTH}\\s+(?:de\\s+)?(?<year>(?:19|20)\\d\\d)\\s*(?:[-–—]|to|until|à|au|a|hasta)\\s*(?<until>${names(monthOf)})(?!\\p{L})\\.?\\s+(?:de\\s+)?(?<last>(?:19|20)\\d\\d)(?!\\d)`,
  'giu',
)
const DAYS = expression(`(?<!\\p{N}|\\p{N}[.,/-])(?<first>\\d{1,2})\\s?[-–—]\\s?(?<day>\\d{1,2})${OF}${MONTH}`, 'giu')

/** Dates that no calendar has: 31 April, a day of the week that was another, an end before its beginning, a year of three digits. */
export function* dates({ text, blocks }: Document): Iterable<Note> {
  for (const { kind, start, end } of blocks) {
    if (kind === 'furniture') continue
    const words = text.slice(start, end)
    if (!/\d/.test(words)) continue
    for (const [index, length, reason] of impossible(words))
      yield note(start + index, start + index + length, 'source.impossible-date', reason)
  }
}

/** Where a text has impossible dates, how long they are, and why they are impossible. */
export function* impossible(words: string): Iterable<[index: number, length: number, reason: string]> {
  if (A_MONTH.test(words)) yield* inWords(words)
  for (const { index, 0: date, groups } of words.matchAll(NUMERIC)) {
    const parts = date.split(/[-./]/).map(Number)
    const [year, month, day] = groups!.iso ? parts : parts.toReversed()
    // In "04/25/2020" the month comes first.
    const turned = !groups!.iso && month! > 12 && day! <= 12
    const reason = dayOf(turned ? month! : day!, (turned ? day! : month!) - 1, year)
    if (reason) yield [index, date.length, reason]
  }
}

function* inWords(words: string): Iterable<[index: number, length: number, reason: string]> {
  const seen: [number, number][] = []
  for (const pattern of [DAY_FIRST, MONTH_FIRST]) {
    for (const match of words.matchAll(pattern)) {
      const { day, month, year, weekday } = match.groups!
      // "In June 82 workers met", "10 may be too few": without a year these are no dates of which to be sure.
      if (!year && (pattern === MONTH_FIRST || month!.length <= 3)) continue
      const at = monthOf.get(month!.toLowerCase())!
      const reason = dayOf(Number(day), at, year === undefined ? undefined : Number(year), weekday)
      if (!reason || seen.some(([from, to]) => match.index < to && match.index + match[0].length > from)) continue
      seen.push([match.index, match.index + match[0].length])
      yield [match.index, match[0].length, reason]
    }
  }
  for (const { index, 0: date, groups } of words.matchAll(YEARS))
    yield [index, date.length, `“${groups!.year}” is no year of four digits`]
  for (const { index, 0: range, groups } of words.matchAll(SPAN)) {
    const first = Number(groups!.year) * 12 + monthOf.get(groups!.month!.toLowerCase())!
    const last = Number(groups!.last) * 12 + monthOf.get(groups!.until!.toLowerCase())!
    if (last < first) yield [index, range.length, 'the end is before the beginning']
  }
  for (const { index, 0: range, groups } of words.matchAll(DAYS)) {
    const [first, last] = [Number(groups!.first), Number(groups!.day)]
    if (first > last && first <= 31) yield [index, range.length, 'the last day is before the first']
  }
}

/** Why a day cannot be, or undefined. `month` counts from 0. */
function dayOf(day: number, month: number, year?: number, weekday?: string): string | undefined {
  const length = LENGTHS[month]
  if (length === undefined) return `there is no month ${month + 1}`
  const leap = month !== 1 || year === undefined || new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29
  const longest = leap ? length : 28
  if (day < 1 || day > longest) return `the month has ${longest} days`
  if (!weekday || year === undefined) return undefined
  const is = (new Date(Date.UTC(year, month, day)).getUTCDay() + 6) % 7
  const printed = weekdayOf.get(weekday.toLowerCase())
  return printed === is ? undefined : `that day was no ${weekday}`
}
