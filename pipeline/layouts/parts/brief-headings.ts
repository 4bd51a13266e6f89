import data from '../../../schemas/codelists/brief-headings.json' with { type: 'json' }
import { type Block, type Document, words } from '../../document.ts'

export type Heading = 'framework' | 'brief' | 'closing' | 'results'

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[\s\d.▶►•¿]+/u, '')
    .replace(/[\s:.?]+$/u, '')

/** A heading line is shorter than this. */
const LINE = 70
const MORE = new RegExp(`^(?:${data.more.join('|')})(?!\\p{L})`, 'iu')

/** What a heading announces, by its words. */
export function headed(text: string, as: Heading): boolean {
  const name = plain(text)
  return data[as].some(
    (phrase) =>
      name === phrase ||
      (as === 'framework' && (name.startsWith(`${phrase} `) || name.includes(` ${phrase}`))) ||
      name.startsWith(`${phrase} in `),
  )
}

/** A line that stands as a heading: marked so, or short, without a stop, opened by a capital. */
export function isHeading(document: Document, block: Block): boolean {
  if (block.kind === 'heading') return true
  if (block.kind !== 'paragraph') return false
  const text = words(document, block)
  return text.length <= LINE && /^\p{Lu}/u.test(text) && !/[.:;,?!)]$/.test(text) && !isMore(text)
}

/** "Learn more about the results in Peru here." */
export const isMore = (text: string): boolean => MORE.test(text.trim())
