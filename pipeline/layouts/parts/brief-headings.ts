import data from '../../../schemas/codelists/brief-headings.json' with { type: 'json' }
import { type Block, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { quantities } from '../../mentions/quantities.ts'
import { type Sense, senseOf } from './heading-sense.ts'

export type Heading = 'framework' | 'brief' | 'closing' | 'results'

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[\s\d.▶►•¿]+/u, '')
    .replace(/^(?:the|our|its|these|les|le|la|nos|ses|l'|los|las|el|sus|nuestros)(?:\s+|(?<='))/u, '')
    .replace(/[\s,:.?(]*(?:(?:19|20)\d\d(?:\s*[-–—/]\s*(?:\d\d){1,2})?\)?)?[\s:.?]*$/u, '')

/** A heading line is shorter than this. */
const LINE = 70
/** Words of a line that can count something and say what of it, at least. */
const WORDS = 6
const MORE = expression(`^(?:${data.more.join('|')})(?!\\p{L})`, 'iu')

/** "Results in Peru", "Résultats du projet", "Logros del programa". */
const WHERE =
  /^\s(?:in\s|of the (?:project|programme)|(?:du|au|aux|en)\s|del?\s(?:proyecto|programa)|obtenus|obtenidos|achieved|to date|so far|à ce jour|hasta la fecha)/u

const lists = Object.fromEntries(
  (['framework', 'brief', 'closing', 'results'] as const).map((as) => [as, data[as].map(plain)]),
) as Record<Heading, string[]>

const SENSE: Partial<Record<Heading, Sense>> = { framework: 'aims', results: 'results', closing: 'next' }

/** True for a line that is one of the headings of briefs, word for word; the title of a brief may well begin with "Results of". */
export function known(text: string, as: Heading): boolean {
  const name = plain(text)
  return lists[as].some(
    (phrase) =>
      name === phrase ||
      (name.startsWith(phrase) && WHERE.test(name.slice(phrase.length))) ||
      (as === 'framework' && (name.startsWith(`${phrase} `) || name.includes(` ${phrase}`))),
  )
}

/** What a heading announces, by its words. */
export function headed(text: string, as: Heading): boolean {
  const sense = senseOf(text)
  return (sense !== undefined && (as === 'brief' || SENSE[as] === sense)) || known(text, as)
}

const NUMBERS = expression(`(?:^|\\s)(?:${data.numbers.join('|')})$`, 'u')

/** "Safe Hands in numbers", "Le projet en chiffres": all that stands below is counted. */
export const countsBelow = (text: string): boolean => text.length <= LINE && NUMBERS.test(plain(text))

const KINDS: Heading[] = ['brief', 'results', 'closing', 'framework']

/** A line that stands as a heading: marked so, or short, without a stop, opened by a capital. */
export function isHeading(document: Document, block: Block): boolean {
  if (block.kind === 'heading') return true
  if (block.kind !== 'paragraph') return false
  const text = words(document, block)
  // "Et demain ?": a question heads a part only where it is a known one
  if (/\?$/.test(text) && KINDS.some((as) => headed(text, as))) return true
  if (text.length > LINE || !/^\p{Lu}/u.test(text) || /[.:;,?!)]$/.test(text) || isMore(text)) return false
  // "Nine workshops in ten have no fire extinguisher": a line that counts is no heading
  return text.split(/\s+/u).length < WORDS || quantities(text, document.language.slice(0, 2)).length === 0
}

/** "Learn more about the results in Peru here." */
export const isMore = (text: string): boolean => MORE.test(text.trim())
