import officeWords from '../../schemas/codelists/office-words.json' with { type: 'json' }
import { expression } from '../expression.ts'

const OFFICES = new Set(Object.values(officeWords).flat())
/** Characters of an attribution, at most. */
const LONGEST = 170
/** A name of two to six words with capitals, a comma, and something more. */
const NAMED = expression(
  /^[–—-]?\s?(?:\p{Lu}[\p{L}'’.-]*)(?: (?:\p{Lu}[\p{L}'’.-]*|de|del|da|di|dos|la|van|von|der|bin|ibn|al)){1,5}, (?=\p{L})/u,
)

/**
 * True for a line that names who is quoted: `Ana Ruiz, President, Union of Coopers`. After a quotation mark (`sure`) any name with a
 * comma will do; elsewhere the words after it must hold an office.
 */
export function attribution(text: string, sure = false): boolean {
  const name = text.length <= LONGEST && !/[.;:!?…]["”’»)]*$/u.test(text) ? NAMED.exec(text) : null
  if (!name) return false
  return (
    sure ||
    (
      text
        .slice(name[0].length)
        .toLowerCase()
        .match(/[\p{L}-]+/gu) ?? []
    ).some((word) => OFFICES.has(word) || OFFICES.has(word.replace(/s$/, '')))
  )
}
