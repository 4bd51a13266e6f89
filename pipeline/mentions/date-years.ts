import calendar from '../../schemas/codelists/calendar.json' with { type: 'json' }
import numbered from '../../schemas/codelists/numbered-names.json' with { type: 'json' }
import { expression } from '../expression.ts'
import { type DateReading, readingOf } from './date-reading.ts'
import { AND, BETWEEN, group, TO, YEAR } from './date-words.ts'
import { compiled, oneOf, open, type Reading, type Rule } from './pattern.ts'
import { singular } from './singular.ts'
import { countsOf } from './unit-classes.ts'

/** Years alone and ranges of years. A number from 1800 to 2099 is a year only where its neighbours allow it. */

const { before: never, after: neverAfter } = calendar.notYears
const before = compiled(`${open}${oneOf(never)}\\s*$`, 'u')
const after = compiled(`^\\s*${oneOf(neverAfter)}(?![\\p{L}])`, 'u')
const invites = compiled(
  `(?:${open}(?:${oneOf([...calendar.beforeYear, ...calendar.beforeYearOrCount])})|['’])\\s*(?:the\\s+|el\\s+|l['’])?$`,
  'iu',
)
/** "Convention, 2007 (No. 188)": the year is part of the instrument's name. */
const instrument = compiled(
  `${oneOf(calendar.instrumentYear)}(?:\\s*\\([^)]*\\))?,?\\s*(?:\\(\\s*|of\\s+|de\\s+|sur\\s+.{0,60},\\s*)?$`,
  'u',
)
const phone = compiled(`${open}${oneOf(numbered.phones)}[\\s.:]*[\\d\\s()+-]*$`, 'iu')
const instrumentAfter = compiled(`^\\s*(?:\\((?:Nos?\\.|n[º°o]|núm)|${oneOf(calendar.instrumentYear)})`, 'u')
const money = /(?:[$€£¥]|\b[A-Z]{3})\s?$/u
const measure = /^\s*(?:%|per\s?cent|pour\s?cent|por\s?ciento|[$€£¥]|(?:million|billion|millones|milliards?)\b)/iu
/** A small word in the plural that is counted: "2018 workers", but not "in 2018 workers met". */
const counted = expression(/^\s+\p{Ll}+s\b/u)

/** "of", "to" and the like stand before years and before counts alike: then a noun that is counted decides. */
const countOrYear = compiled(`${open}${oneOf(calendar.beforeYearOrCount)}\\s+$`, 'iu')
const countedUnit = (right: string): boolean => {
  const noun = /^\s+(\p{Ll}+)/u.exec(right)?.[1]
  return noun !== undefined && ['people', 'organisations', 'countries'].some((kind) => isUnit(noun, kind))
}
const languages = ['en', 'fr', 'es'] as const
const isUnit = (noun: string, kind: string) => languages.some((language) => countsOf(singular(noun, language)) === kind)

/** Whether a number of four digits between two texts is a year. Texts need only be some dozen characters long. */
function isYear(left: string, right: string): boolean {
  if (/[\p{L}\p{N}/_.+-]$/u.test(left) && !/(?:\p{L}\.|\s[-–]|(?<!\p{L})FY)$/u.test(left)) return false
  if (/^(?:[/_-]\d|[.,]\d|[\p{L}_][\p{N}_]|\/\p{Lu}{2})/u.test(right)) return false
  if (money.test(left) || measure.test(right) || before.test(left) || after.test(right)) return false
  if (phone.test(left)) return false
  if (instrument.test(left) || instrumentAfter.test(right)) return false
  if (!counted.test(right)) return true
  if (countOrYear.test(left) && countedUnit(right)) return false
  return invites.test(left) || /(?:\p{Lu}\p{L}+|the|its|our|[('’"“”,;:–-]|^)\s*$/u.test(left)
}

const neighbours = (text: string, start: number, end: number): [string, string] => [
  text.slice(Math.max(0, start - 60), start),
  text.slice(end, end + 40),
]

const fits = (match: RegExpExecArray, text: string): boolean =>
  isYear(...neighbours(text, match.index, match.index + match[0].length))

/** The second year of "2017–21". */
const later = (first: number, words: string): number =>
  words.length === 4 ? Number(words) : Math.floor(first / 100) * 100 + Number(words)

const YEARISH = `(?:1[89]|20)\\d\\d`

export const yearRules: Rule<DateReading>[] = [
  {
    name: 'year – year',
    pattern: compiled(
      `${open}(?<![/.-])${group('y1', YEARISH)}(?:${TO}|\\s*/\\s*)${group('y2', `${YEARISH}|\\d\\d`)}(?![\\d])(?![-/.,]\\d)`,
    ),
    read(match, text) {
      const from = Number(match.groups!.y1)
      // "de 212 en 2014 à 87": two digits are a year only behind a dash
      if (match.groups!.y2!.length === 2 && /\p{L}/u.test(match[0])) return undefined
      const to = later(from, match.groups!.y2!)
      if (to <= from || to - from > 120 || !fits(match, text)) return undefined
      return { value: readingOf({ year: from }, { year: to }) }
    },
  },
  {
    name: 'years and year',
    pattern: compiled(
      `${open}(?<![/.-])(?<between>${BETWEEN})?(?<years>${YEARISH}(?:,\\s*${YEARISH}){0,30}${AND}${YEARISH})(?!\\d)(?![/.-]\\d)`,
    ),
    read(match, text) {
      const first = match.index + match[0].length - match.groups!.years!.length
      const years = [...match.groups!.years!.matchAll(/\d{4}/g)].map(
        (one): Reading<DateReading> & { year: number } => ({
          year: Number(one[0]),
          value: readingOf({ year: Number(one[0]) }),
          start: first + one.index,
          end: first + one.index + 4,
        }),
      )
      if (!fits(match, text)) return undefined
      const [from, to] = [years[0]!, years.at(-1)!]
      const inTurn = years.every(({ year }, index) => year === from.year + index)
      if ((inTurn || (match.groups!.between && years.length === 2)) && from.year < to.year)
        return { value: readingOf({ year: from.year }, { year: to.year }), start: first }
      return years
    },
  },
  {
    name: 'year – present',
    pattern: compiled(`${open}(?<![/.-])${group('y', YEARISH)}${TO}(?:the\\s+)?${oneOf(calendar.ongoing)}(?![\\p{L}])`),
    read(match, text) {
      const reading = readingOf({ year: Number(match.groups!.y) })
      if (reading.kind !== 'date' || !fits(match, text)) return undefined
      return { value: { kind: 'date', date: { ...reading.date, edtf: `${reading.date.edtf}/..` } } }
    },
  },
  {
    name: 'year',
    pattern: compiled(`(?<![\\p{N}])(?<!\\d[.,’'])${group('y', YEAR)}`),
    read: (match, text) => (fits(match, text) ? { value: readingOf({ year: Number(match[0]) }) } : undefined),
  },
]
