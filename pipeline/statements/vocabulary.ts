import { close, compiled, oneOf, open } from '../mentions/pattern.ts'

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

/**
 * Makes a finder for lists of words (singular, lower case, one word or several) of one language: given a text, it returns
 * each place where a word of a list stands, in order, the longest word first where several begin together.
 */
export function vocabulary(lists: Lists, language: string): (text: string) => Found[] {
  const owner = new Map<string, { list: string; word: string }[]>()
  for (const [list, words] of Object.entries(lists)) {
    for (const word of words) {
      for (const form of forms(word.toLowerCase(), language)) {
        const key = form.replace(/’/g, "'")
        const before = owner.get(key) ?? []
        if (!before.some((one) => one.list === list)) owner.set(key, [...before, { list, word }])
      }
    }
  }
  if (owner.size === 0) return () => []
  const pattern = compiled(`${open}${oneOf(owner.keys())}${close}`)
  return (text) =>
    [...text.matchAll(pattern)].flatMap((hit) => {
      const key = hit[0].toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ')
      return (owner.get(key) ?? []).map(({ list, word }) => ({
        list,
        word,
        start: hit.index,
        end: hit.index + hit[0].length,
      }))
    })
}

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
