import lexicons from '../../schemas/codelists/number-words.json' with { type: 'json' }
import type { Language } from './language.ts'
import { spelledNumbers } from './number-words.ts'
import { compiled, oneOf } from './pattern.ts'

/** A number as printed, whatever it is used for. */
export interface Numeral {
  start: number
  end: number
  /** Absent for "thousands of". */
  value?: number
  form: 'digits' | 'words' | 'dozen' | 'many' | 'fraction'
  /** Touches a letter or a mark that ties it to a word: C188, COVID-19, 2nd. */
  glued: boolean
}

const spaced = (mark: string) => `(?<![\\p{L}\\d][-–]?)\\d{1,3}(?:${mark}\\d{3})+`
/** Digits with the thousands marks and decimals of each language; a comma with three digits marks thousands in all of them. */
const digits: Record<Language, RegExp> = {
  en: compiled(
    `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[’'‘´\`]\\d{3})+(?:[.,]\\d+)?|${spaced(' ')}(?:[.,]\\d+)?|\\d+(?:\\.\\d+)?)(?!\\d)`,
  ),
  fr: compiled(
    `(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,3}(?:[’'‘´\`]\\d{3})+(?:[.,]\\d+)?|${spaced(' ')}(?:[.,]\\d+)?|[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)(?!\\d)`,
  ),
  es: compiled(
    `(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,3}(?:[’'‘´\`]\\d{3})+(?:[.,]\\d+)?|${spaced(' ')}(?:[.,]\\d+)?|[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)(?!\\d)`,
  ),
}

/** The value of printed digits in a language: thousands marks out, the decimal mark a point. */
export function valueOfDigits(raw: string, language: Language): number {
  const plain = raw.replace(/[\s’'‘´`]/g, '')
  if (language === 'en' || /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replace(/,/g, ''))
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'))
  return Number(plain.replace(',', '.'))
}

/** Scale words behind digits: 2.6 billion, 13 mil millones. */
const scaled = (language: Language) => {
  const { scales, hundreds } = lexicons[language]
  const long = [...Object.keys(scales).filter((word) => word.length > 2), ...hundreds]
  return compiled(`^(?:\\s|-)?(?<words>${oneOf(long)}(?:\\s${oneOf(long)})?)(?![\\p{L}])`)
}
const scales: Record<Language, RegExp> = { en: scaled('en'), fr: scaled('fr'), es: scaled('es') }

function scaleOf(words: string, language: Language): number {
  const table: Record<string, number> = lexicons[language].scales
  return words
    .toLowerCase()
    .split(/\s+/)
    .reduce((product, word) => product * (table[word] ?? 100), 1)
}

const vague = (language: Language) => {
  const { many, dozens, fractions } = lexicons[language]
  return compiled(
    `(?<![\\p{L}\\p{N}-])(?:(?<fraction>${oneOf(Object.keys(fractions))})(?![\\p{L}-])|(?<many>${oneOf(many)})(?=\\s+(?:of|de)\\s|\\s+d['’])|(?:(?:an?|une?|una|half\\s+a|dos|tres|several)\\s+)?(?<dozen>${oneOf(Object.keys(dozens))})(?![\\p{L}]))`,
  )
}
const vagueWords: Record<Language, RegExp> = { en: vague('en'), fr: vague('fr'), es: vague('es') }

/** "half" and "un quart" are shares only before "of" or an article; "a quarter of 2022" is a date. */
const share = /^\s+(?:of\b(?!\s+\d)|the\b|all\b|its\b|their\b|de\b|des\b|du\b|d['’]|del\b)/iu

/** Every number in a text, in order: digits, words from two up, dozens, shares and "thousands of". */
export function numerals(text: string, language: Language): Numeral[] {
  const found: Numeral[] = []
  const taken = (start: number, end: number) => found.some((other) => other.start < end && start < other.end)
  const vagueRule = vagueWords[language]
  vagueRule.lastIndex = 0
  for (let match = vagueRule.exec(text); match; match = vagueRule.exec(text)) {
    const { fraction, many, dozen } = match.groups!
    const at = { start: match.index, end: match.index + match[0].length, glued: false }
    const lower = match[0].toLowerCase()
    if (fraction && share.test(text.slice(at.end, at.end + 12))) {
      found.push({
        ...at,
        value: (lexicons[language].fractions as Record<string, number>)[lower.replace(/\s+/g, ' ')]!,
        form: 'fraction',
      })
    } else if (many && !/\d\s?$/.test(text.slice(Math.max(0, at.start - 2), at.start)))
      found.push({ ...at, form: 'many' })
    else if (dozen) {
      const each = (lexicons[language].dozens as Record<string, number>)[dozen.toLowerCase()]!
      const times = /^half/i.test(lower) ? 0.5 : /^dos/i.test(lower) ? 2 : /^tres/i.test(lower) ? 3 : 1
      if (!/^several/i.test(lower)) found.push({ ...at, value: each * times, form: 'dozen' })
    }
  }
  const digitRule = digits[language]
  digitRule.lastIndex = 0
  for (let match = digitRule.exec(text); match; match = digitRule.exec(text)) {
    const start = match.index
    let end = start + match[0].length
    let value = valueOfDigits(match[0], language)
    const scale = scales[language]
    scale.lastIndex = 0
    const words = scale.exec(text.slice(end, end + 24))
    if (words) {
      value = rounded(value * scaleOf(words.groups!.words!, language))
      end += words[0].length
    }
    const glued =
      /[\p{L}]$/u.test(text.slice(0, start).slice(-1)) || (!words && /^\p{L}/u.test(text.slice(end, end + 1)))
    found.push({ start, end, value, form: 'digits', glued })
  }
  for (const { start, end, value } of spelledNumbers(text, language)) {
    if (taken(start, end) || /(?:pour|por|per)\s$/iu.test(text.slice(Math.max(0, start - 5), start))) continue
    found.push({ start, end, value, form: 'words', glued: /^-\p{L}/u.test(text.slice(end, end + 2)) })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 2.6 × 10⁹ without the dust of binary fractions. */
const rounded = (value: number) => Number(value.toPrecision(12))
