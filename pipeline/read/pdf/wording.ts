import { expression } from '../../expression.ts'

const SMALL = expression(/^["'“‘«([\s]*\p{Ll}/u)
const PERSON = expression(
  /^[–—-]?\s?(?:(?:Mr|Ms|Mrs|Dr|H\.E\.|Sr|Sra|M\.|Mme)\.?\s)?\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|del|da|di|la|van|von|der|bin|al)){1,5}, \p{Lu}/u,
)

/** True when words end a sentence or an entry of a list; closing quotation marks, brackets and raised numbers of notes are looked through. */
export const ends = (text: string): boolean =>
  /[.!?:;…。][\s"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*(?:[\d,]{1,5})?$/u.test(text) || /[;,]\s*(?:and|or|et|ou|y|o|e)$/u.test(text)

/** True when words end a sentence for good: no colon, no semicolon. */
export const closes = (text: string): boolean => /[.!?…][\s"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u.test(text)

/** True when words begin with a small letter, past brackets and quotation marks. */
export const beginsSmall = (text: string): boolean => SMALL.test(text)

/** The name of a person, and what they are: `Ana Ruiz, President, Union of Coopers`. */
export const attribution = (text: string): boolean => text.length <= 170 && !closes(text) && PERSON.test(text)

/** A number that stands for itself: `426`, `US$2.6 million`, `+40 %`, `1.2M`, `3 000`. */
export const figure = (text: string): boolean =>
  text.length <= 24 &&
  /^(?:[<>~≈+±−-]\s?)?(?:[$€£]|US\$\s?|CHF\s?|EUR\s?|USD\s?)?\d{1,3}(?:[\d.,'’\u00A0\u202F ]*\d)?\s?(?:%|[KMB]|bn|\+|per cent|pour cent|por ciento|million(?:s|es)?|millón|billion(?:es)?|milliards?|thousand|mil|mille)?\s?(?:[$€£]|USD|EUR|CHF)?\+?$/iu.test(
    text,
  )
