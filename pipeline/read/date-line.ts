import calendar from '../../schemas/codelists/calendar.json' with { type: 'json' }
import { expression } from '../expression.ts'

export const MONTHS = new Set(calendar.months.flat().map((name) => name.toLowerCase()))
const WEEKDAYS = new Set(calendar.weekdays.map((name) => name.toLowerCase()))
const LINKS = new Set([
  'de',
  'del',
  'du',
  'le',
  'au',
  'al',
  'a',
  'à',
  'to',
  'from',
  'and',
  'et',
  'y',
  'e',
  'the',
  'of',
  '-',
  '–',
  '—',
  '&',
  '/',
])
const DAY = /^\d{1,2}(?:er|º|°|ª|st|nd|rd|th|ro)?$/
const YEAR = /^(?:1[89]|20)\d\d$/
const NUMERIC = /^(?:\d{1,2}(?:[./]\d{1,2})?\.?\s?[-–]\s?)?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/

/** Characters of a line that is a date with a place, at most. */
const LONGEST = 110
/** Characters of the place, at most. */
const PLACE = 70

/** "Cobija, Bolivia, " before a day: capitalised names, each with a comma. */
const PLACED = expression(/^(?:\p{Lu}[\p{L}’'.-]*(?:\s\p{L}[\p{L}’'.-]*){0,3},\s+){1,3}(?=\d{1,2}\D)/u)

/**
 * True for a line that holds a date or a range, perhaps with a place after a comma, and nothing else: `20 July 2017`, `2 - 5 mai 2006, Genève`,
 * `28 November - 1 December 2009`, `Monday, 19 June 2023`. "2 workshops in 2019" is none.
 */
export function dateLine(text: string): boolean {
  if (text.length > LONGEST || !/\d/.test(text)) return false
  const placed = PLACED.exec(text)
  if (placed) return dateLine(text.slice(placed[0].length))
  let months = 0
  let years = 0
  let days = 0
  const tokens = text
    .toLowerCase()
    .replace(/[()]/g, '')
    .replace(/(?<=[\p{L}\d])\s*([-–—])\s*(?=[\p{L}\d])/gu, (whole, dash) =>
      /\d[./-]\d/.test(whole) ? whole : ` ${dash} `,
    )
    .trim()
  if (NUMERIC.test(text.replace(/[.,]$/, ''))) return true
  let at = 0
  for (const token of tokens.matchAll(/[^\s,]+/g)) {
    const word = token[0].replace(/\.$/, '')
    if (MONTHS.has(word)) months++
    else if (YEAR.test(word)) years++
    else if (DAY.test(word)) days++
    else if (!LINKS.has(word) && !WEEKDAYS.has(word)) {
      // What follows a whole date after a comma is its place.
      const after = tokens.slice(token.index)
      return months > 0 && years > 0 && /,\s*$/.test(tokens.slice(at, token.index)) && after.length <= PLACE
    }
    at = token.index
  }
  return months > 0 && (years > 0 || days > 0)
}

/** True for a line that holds nothing but a date and begins with the day of the week: "lunes, 13 de diciembre de 2010". */
export const weekdayLine = (text: string): boolean =>
  WEEKDAYS.has(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '') && dateLine(text)
