import { isSpoken } from '../expression/letters.ts'
import { perText } from '../expression/texts.ts'

/** A word of a list as it stands in a text. */
export interface Found {
  /** The list it stands in. */
  list: string
  /** The word as the list spells it. */
  word: string
  start: number
  end: number
}

export type Lists = Record<string, readonly string[]>

/** The endings that a word of a list may carry: English -s, -es, -ies; French -s, -x, -aux; Spanish -s, -es, -ces, with the accent that moves. */
function forms(word: string, language: string): string[] {
  const all = [word]
  if (language === 'fr') {
    all.push(`${word}s`, `${word}x`)
    if (word.endsWith('al')) all.push(`${word.slice(0, -2)}aux`)
    const [first, ...rest] = word.split(' ')
    if (rest.length) all.push(`${first}s ${rest.join(' ')}`)
  } else if (language === 'es') {
    all.push(`${word}s`, `${word}es`)
    const moved = word.replace(/[áéíóú](?=[^aeiouáéíóú]$)/, (vowel) => vowel.normalize('NFD')[0]!)
    if (moved !== word) all.push(`${moved}es`)
    if (word.endsWith('z')) all.push(`${word.slice(0, -1)}ces`)
    const [first, ...rest] = word.split(' ')
    if (rest.length) all.push(`${first}s ${rest.join(' ')}`)
  } else {
    all.push(
      /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`,
    )
    if (word.endsWith('man')) all.push(`${word.slice(0, -3)}men`)
    if (word === 'child') all.push('children')
    if (word.endsWith('is')) all.push(`${word.slice(0, -2)}es`)
    if (word.endsWith('ion')) all.push(`${word.slice(0, -3)}ia`)
  }
  return all
}

/** A spelling of a word of a list, and the lists it stands in. */
interface Spelling {
  letters: string
  of: { list: string; word: string }[]
}

/**
 * Makes a finder for lists of words (singular, lower case, one word or several) of one language: given a text, it returns
 * each place where a word of a list stands, in order, the longest word first where several begin together.
 */
export function vocabulary(lists: Lists, language: string): (text: string) => Found[] {
  const spellings = new Map<string, Spelling>()
  for (const [list, words] of Object.entries(lists)) {
    for (const word of words) {
      for (const form of forms(word.toLowerCase(), language)) {
        const letters = form.replace(/’/g, "'")
        const known = spellings.get(letters) ?? { letters, of: [] }
        if (!known.of.some((one) => one.list === list)) known.of.push({ list, word })
        spellings.set(letters, known)
      }
    }
  }
  /** By the first word of each, the longest first. */
  const byOpening = Map.groupBy(
    [...spellings.values()].sort((a, b) => b.letters.length - a.letters.length),
    ({ letters }) => openingOf(letters),
  )
  if (byOpening.size === 0) return () => []
  return (text) => {
    const { lower, places, starts, words } = plainOf(text)
    const found: Found[] = []
    let after = 0
    for (let at = 0; at < words.length; at++) {
      const list = byOpening.get(words[at]!)
      const start = starts[at]!
      if (!list || start < after) continue
      const hit = list.find(
        ({ letters }) => lower.startsWith(letters, start) && !isSpoken(lower.charCodeAt(start + letters.length)),
      )
      if (!hit) continue
      after = start + hit.letters.length
      const [from, to] = places ? [places[start]!, places[after - 1]! + 1] : [start, after]
      for (const { list, word } of hit.of) found.push({ list, word, start: from, end: to })
    }
    return found
  }
}

/** The word a spelling begins with; of "d'accord" the letter before the apostrophe, of a mark the mark. */
const openingOf = (letters: string): string => openings(letters).words[0] ?? ''

/** The words of a text and its marks, and where each begins. */
function openings(text: string): { starts: number[]; words: string[] } {
  const starts: number[] = []
  const words: string[] = []
  let next = 0
  for (let start = 0; start < text.length; start = next) {
    next = start + 1
    if (isSpoken(text.charCodeAt(start))) while (next < text.length && isSpoken(text.charCodeAt(next))) next++
    else if (text.codePointAt(start)! > 0xffff) next++
    else if (/\s/.test(text[start]!)) continue
    starts.push(start)
    words.push(text.slice(start, next))
  }
  return { starts, words }
}

/** A text made ready to be looked through: small letters, straight apostrophes, single spaces. */
interface Plain {
  lower: string
  /** Where each letter stands in the text; absent where nothing moved. */
  places?: number[]
  starts: number[]
  words: string[]
}

/** The lists of all rules look for their words in the same sentences. */
const plainOf = perText((text): Plain => {
  let lower = text.toLowerCase().replace(/’/g, "'")
  let places: number[] | undefined
  // Letters that become two in small (İ), and white space that is not one space.
  if (lower.length !== text.length || /\s\s|[^\S ]/.test(text)) {
    places = []
    lower = ''
    for (let at = 0; at < text.length; at++) {
      const space = /\s/.test(text[at]!)
      if (space && lower.endsWith(' ')) continue
      for (const letter of space ? ' ' : text[at]!.toLowerCase().replace('’', "'")) {
        lower += letter
        places.push(at)
      }
    }
  }
  return { lower, ...openings(lower), ...(places && { places }) }
})

const LANGUAGES = ['en', 'fr', 'es'] as const
export type Known = (typeof LANGUAGES)[number]

/** The language of a document as one of those we have words for. */
export const known = (language: string): Known => LANGUAGES.find((code) => language.startsWith(code)) ?? 'en'

/** One finder per language, each made when it is first asked for. */
export function vocabularies(lists: (language: Known) => Lists): (text: string, language: string) => Found[] {
  const made = new Map<Known, (text: string) => Found[]>()
  return (text, language) => {
    const code = known(language)
    const find = made.get(code) ?? vocabulary(lists(code), code)
    made.set(code, find)
    return find(text)
  }
}
