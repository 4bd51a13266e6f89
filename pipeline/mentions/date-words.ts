import calendar from '../../schemas/codelists/calendar.json' with { type: 'json' }
import { DAY_OF_WEEK, MONTH } from './date-signs.ts'
import { compiled, oneOf } from './pattern.ts'

/** Sources of the expressions that date rules are built from, and what their words mean. All three languages at once: texts mix them. */

const table = (rows: string[][]): Map<string, number> =>
  new Map(rows.flatMap((names, index) => names.map((name): [string, number] => [name.toLowerCase(), index + 1])))

const seasons = table(calendar.seasons)
const quarters = table(calendar.quarters)

const key = (word: string) => word.toLowerCase().replace(/\.$/, '').replace(/\s+/g, ' ')
export const seasonOf = (word: string): number => seasons.get(key(word))!
export const quarterOf = (word: string): number => quarters.get(key(word)) ?? Number.parseInt(word, 10)

/** Source of a named group. */
export const group = (name: string, source: string): string => `(?<${name}>${source})`

const weekday = `(?:${DAY_OF_WEEK}\\.?,?\\s+(?:the\\s+|le\\s+|el\\s+)?)?`

export const DAY = `(?:0?[1-9]|[12]\\d|3[01])`
export const YEAR = `(?:1[89]|20)\\d\\d(?!\\d)(?![,.’']\\d)`
/** "th", "er", "º": behind a day. */
export const TH = `(?:(?:\\s?|\\.)(?:st|nd|rd|th|er|ère|º|°|ro|re)(?![\\p{L}]))?`
export const WEEKDAY = weekday
/** Spaces are told apart by the comma between them, so that each text is read in one way only. */
export const OF = `(?:\\s*(?:,\\s*)?(?:${oneOf(calendar.of)}\\s*)?)`
export const DASH = `\\s*[-–—‒−‑]\\s*`
export const AND = `(?:\\s*,)?\\s+${oneOf(calendar.and)}\\s+(?:the\\s+|le\\s+|el\\s+|del\\s+)?`
export const TO = `(?:${DASH}|\\s+${oneOf(calendar.to)}\\s+(?:the\\s+|le\\s+|el\\s+)?)`
export const BETWEEN = `${oneOf(calendar.between)}\\s+`
/** What forms cannot do without: a month; "to" or "and" and a number soon after; two months, or two years, a few words apart. */
export const aMonth = compiled(MONTH, 'u')
export const toDay = compiled(`${TO}\\D{0,40}\\d`, 'iu')
export const andDay = compiled(`${AND}\\D{0,40}\\d`, 'iu')
export const twoMonths = compiled(`${MONTH}.{1,80}?${MONTH}`, 'us')
export const twoYears = compiled('\\d{4}.{1,80}?\\d{4}', 'us')
export const between = compiled(BETWEEN, 'iu')
export const SEASON = oneOf(calendar.seasons.flat())
export const QUARTER = oneOf(calendar.quarters.flat())
export const QUARTER_WORD = oneOf(calendar.quarter)
export const HALF = oneOf(calendar.halves)
export const PART = oneOf(calendar.parts)
export const halfOrPart = compiled(`(?:${HALF}|${PART})[^\\d]{1,30}\\d`, 'iu')
export const season = compiled(SEASON, 'iu')
export const quarter = compiled(QUARTER_WORD, 'iu')
export const ONGOING = oneOf(calendar.ongoing)
export const ARTICLE = `(?:the\\s+|le\\s+|la\\s+|el\\s+|l['’])?`
