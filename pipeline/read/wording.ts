import profiles from '../../schemas/codelists/language-profiles.json' with { type: 'json' }
import quantityWords from '../../schemas/codelists/quantity-words.json' with { type: 'json' }
import { expression } from '../expression.ts'
import { dateLine } from './date-line.ts'

const SMALL = expression(/^[\s*_["'“‘«([]*(?:<u>)?\p{Ll}/u)
const FILED = expression(/^(?:(\p{L}{3,10})\.?,? (?:de )?)?(?:19|20)\d\d:?$/u)
const LABELLED = expression(/^\p{Lu}[^.:!?]{0,40}\s?: \S/u)
const MARKUP = expression(/\*\*|<\/?u>|(?<![\p{L}\d])[*_]|[*_](?![\p{L}\d])/gu)
const LAST = expression(/(\p{L}+)$/u)

/** The end of a text: enough to see how it ends, so that a text without end costs no more than another. */
const tail = (text: string): string => (text.length > 300 ? text.slice(-300) : text)

/** True when words end a sentence, or an entry of a list ("…; and"). Markup and closing quotation marks are looked through. */
export const ends = (text: string): boolean =>
  /[.;:!?…][\s*_"'”’»)\]<>/u]*(?:\(#?[^)\s]*\))?[\s*_"'”’».]*$|[;,]\s*(?:and|or|et|ou|y|o|e)$/u.test(tail(text))

/** True when words begin with a small letter, past markup and opening quotation marks. */
export const beginsSmall = (text: string): boolean => SMALL.test(text)

/** True for a heading that files items under a month or a year: `January 2018`, `junio de 2008`, `2022`. */
export const period = (text: string): boolean => {
  const parts = FILED.exec(text)
  return parts !== null && (parts[1] === undefined || dateLine(text.replace(/:$/, '')))
}

/** True for a page number, with or without the word: `12`, `- 12 -`, `Page 3 of 9`. */
export const pageNumber = (text: string): boolean =>
  /^(?:[-–—]\s?)?(?:(?:page|página|pág\.|p\.)\s?)?\d{1,3}(?:\s?(?:of|de|sur|\/)\s?\d{1,3})?(?:\s?[-–—])?$/iu.test(text)

/** True for a line of a table of contents: words, dots, a page. */
export const contentsLine = (text: string): boolean =>
  /(?:\.{4,}|(?:\. ){4,}|…{2,})\s*(?:\d{1,3}|[ivxl]{1,6})$/.test(tail(text))

/** True for a label with its value on one line: `Date: 14 October 2022`; not for a title of some words with a quotation behind its colon. */
export const labelled = (text: string): boolean => LABELLED.test(text) && !/^\S+\s\S+\s[^:]*: [“"«]/u.test(text)

/** True for what a picture shows, closed by its credit: "Dockers in Tema, Ghana. © ILO". */
export const credited = (text: string): boolean => CREDITED.test(text)
const CREDITED = expression(/\P{L}©\s?[^©]{1,60}$/u)

/** True for a photo credit. */
export const credit = (text: string): boolean =>
  /^(?:©|\(c\) |photo(?: credit)?\s?:|foto\s?:|crédit photo)/iu.test(text) && text.length <= 120

const QUALIFIERS = Object.values(quantityWords.qualifiers)
  .flatMap((qualifiers) => Object.values(qualifiers))
  .flat()
  .map((words) => words.toLowerCase())
  .sort((a, b) => b.length - a.length)

/** The text without a leading "more than", "près de", "cerca de". */
function unqualified(text: string): string {
  const small = text.toLowerCase()
  const qualifier = QUALIFIERS.find((words) => small.startsWith(`${words} `))
  return qualifier ? text.slice(qualifier.length + 1) : text
}

/** A number with its unit or what it counts; the words after it begin with a small letter or an acronym. */
const FIGURE = expression(
  /^(?:[<>~≈+]\s?)?(?:US\$ ?|[$€£] ?|CHF |EUR |USD )?\d[\d.,'’\u00A0\u202F ]*\+?(?:\s?(?:%|per cent|pour cent|por ciento)|\s(?:million|billion|millones|milliards?|millions|mil)\b)?(?:\s+(?:\p{Ll}|\p{Lu}{2,6}s?\s)[^.]*)?$/u,
)

/** True for a number that stands alone with what it counts: `426 coffee workers certified`, `53 %`, `More than 300 people trained`. */
export const callout = (text: string): boolean =>
  text.length <= 80 &&
  /\d/.test(text) &&
  !dateLine(text) &&
  !/[.;:,]$/u.test(text) &&
  FIGURE.test(unqualified(text)) &&
  !/^\d+$/.test(text)

/** The words of a line (its first 2,000 characters) without its inline markup. */
export const bare = (text: string): string =>
  (text.length > 2000 ? text.slice(0, 2000) : text)
    .replace(/\[([^\]]{0,400})\]\([^)]{0,400}\)/g, '$1')
    .replace(MARKUP, '')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .trim()

const FUNCTION_WORDS = new Set([profiles.en, profiles.fr, profiles.es].flatMap((words) => words.split(' ')))

/** True when the last word cannot end a sentence: an article, a preposition, a conjunction. */
export const breaksOff = (text: string): boolean => FUNCTION_WORDS.has(LAST.exec(text)?.[1]?.toLowerCase() ?? '')
