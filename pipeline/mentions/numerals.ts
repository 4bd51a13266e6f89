import lexicons from '../../schemas/codelists/number-words.json' with { type: 'json' }
import { firstOf } from '../expression/find.ts'
import { expression } from '../expression.ts'
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
  /** "One in five" is 20 per cent; "one in six" only about 16.7. */
  exact?: true
  /** Touches a letter or a mark that ties it to a word: C188, COVID-19, 2nd. */
  glued: boolean
}

const spaced = (mark: string) => `(?<!\\p{L}[-–]?|\\d)\\d{1,3}(?:${mark}\\d{3})+`
/** Digits with the thousands marks and decimals of each language; a comma with three digits marks thousands in all of them. */
const digits: Record<Language, RegExp> = {
  en: compiled(
    `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[1-9]\\d{0,2}(?:\\.\\d{3}){2,}(?!\\d)|[1-9]\\d{0,2}\\.000(?![\\d.])|\\d{1,3}(?:[’'‘´\`]\\d{3})+(?:[.,]\\d+)?|${spaced(' ')}(?:[.,]\\d+)?|\\d+(?:\\.\\d+)?)(?!\\d)`,
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
  // "some 700.000 workers", as offices write that count in another language
  if (language === 'en' && /^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|\.000)$/.test(plain))
    return Number(plain.replace(/\./g, ''))
  if (language === 'en' || /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replace(/,/g, ''))
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'))
  return Number(plain.replace(',', '.'))
}

/** Scales in short that stand for no unit of length or weight: "164 mn people". */
const SHORT = /^(?:mn|bn)$/
/** Scale words behind digits: 2.6 billion, 13 mil millones. */
const scaled = (language: Language) => {
  const { scales, hundreds } = lexicons[language]
  const long = [...Object.keys(scales).filter((word) => word.length > 2 || SHORT.test(word)), ...hundreds]
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

/** Words from two to ten, and the round numbers that shares are told in. */
const smallWords = (language: Language) =>
  Object.entries(lexicons[language].words).filter(([, value]) => value > 1 && value <= 10)
const ONE: Record<Language, string> = { en: 'one|1', fr: 'une?|1', es: 'un[oa]?|1' }
/** "half a billion", "un demi-million", "medio millón". */
const SEMI: Record<Language, string> = { en: 'half\\s+an?\\s+', fr: 'un\\s+demi-', es: 'medio\\s+' }
/** Larger numbers in words of which shares are told: "one weaver in twelve". */
const BASES = new Set([
  'twelve',
  'fifteen',
  'twenty',
  'fifty',
  'douze',
  'quinze',
  'vingt',
  'doce',
  'quince',
  'veinte',
  'cien',
])
/** "every second week" says how often. */
const TIME =
  'years?|months?|weeks?|days?|hours?|minutes?|seconds?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|times?|sessions?|meetings?|años?|meses|mes|semanas?|días?|veces|vez|horas?'
const ROUND = '(?:[2-9]|10|20|50|100|1000)(?!\\d|%|[.,]\\d)'

/** "Several hundred", "a dozen", "two thirds", "one in five", "un travailleur sur cinq": numbers that say no exact value. */
const vague = (language: Language) => {
  const { many, dozens, fractions, several, ratio, scales, hundreds, words } = lexicons[language]
  const nth = Object.keys(lexicons[language].every)
  const big = [...hundreds, ...Object.keys(scales).filter((word) => word.length > 2), ...Object.keys(dozens), ...many]
  const small = smallWords(language).map(([word]) => word)
  const noun = `(?<noun>(?:\\s\\p{L}+){0,${language === 'fr' ? 4 : 3}})`
  return compiled(
    `(?<![\\p{L}\\p{N}-])(?:${[
      `(?<few>${oneOf(several)}\\s+${oneOf(big)})(?![\\p{L}-])`,
      `(?<many>${oneOf(many)})(?=\\s+(?:of|de)\\s|\\s+d['’])`,
      `(?<semi>${SEMI[language]})(?<scale>${oneOf(Object.keys(scales).filter((word) => word.length > 4))})(?![\\p{L}])`,
      `(?:(?:an?|une?|una|(?<half>half\\s+an?)|(?<times>${oneOf(small)}))\\s+)?(?<dozen>${oneOf(Object.keys(dozens))})s?(?![\\p{L}])`,
      `(?<fraction>${oneOf(Object.keys(fractions))})(?![\\p{L}-])`,
      ...(nth.length ? [`(?<nth>${oneOf(nth)})(?=\\s+\\p{L})(?!\\s+(?:${TIME})(?!\\p{L}))`] : []),
      `(?<share>(?:(?<one>${ONE[language]})|(?<several>${oneOf(small)}|[2-9](?=\\s(?:out\\s+of|de\\s+cada)\\s10)))${noun}\\s+${oneOf(ratio)}\\s+(?<whole>${oneOf([...small, ...Object.keys(words).filter((word) => BASES.has(word))])}|${ROUND}))(?![\\p{L}\\p{N}-])`,
    ].join('|')})`,
  )
}
const vagueWords: Record<Language, RegExp> = { en: vague('en'), fr: vague('fr'), es: vague('es') }

const worth = (word: string, language: Language): number =>
  (lexicons[language].words as Record<string, number>)[word.toLowerCase()] ?? Number(word)

/** Reads one match of `vague`; undefined where the words did not mean a number. */
function vagueNumeral(match: RegExpExecArray, text: string, language: Language): Numeral | undefined {
  const { few, fraction, semi, scale, many, dozen, half, times, one, several, whole, noun, nth } = match.groups!
  const at = { start: match.index, end: match.index + match[0].length, glued: false }
  const behind = text.slice(at.end, at.end + 24)
  if (semi) return { ...at, value: scaleOf(scale!, language) / 2, form: 'words' }
  if (few) return { ...at, form: 'many' }
  // "3 millions of", "Quarante et un millions de": the number stands before
  if (many) {
    const prior = text.slice(Math.max(0, at.start - 14), at.start).trimEnd()
    const last = /\p{L}+$/u.exec(prior)?.[0].toLowerCase() ?? ''
    return /\d$/.test(prior) || last in lexicons[language].words ? undefined : { ...at, form: 'many' }
  }
  if (dozen) {
    const each = (lexicons[language].dozens as Record<string, number>)[dozen.toLowerCase()]!
    return { ...at, value: each * (half ? 0.5 : times ? worth(times, language) : 1), form: 'dozen' }
  }
  if (fraction) {
    const words = fraction.toLowerCase().replace(/\s+/g, ' ')
    const value = (lexicons[language].fractions as Record<string, number>)[words]!
    const by = BY.test(text.slice(Math.max(0, at.start - 6), at.start)) && ENDS.test(behind)
    return share.test(behind) || by ? { ...at, value, form: 'fraction' } : undefined
  }
  if (nth) {
    const value = (lexicons[language].every as Record<string, number>)[nth.toLowerCase().replace(/\s+/g, ' ')]!
    return { ...at, value, form: 'fraction', ...(Number.isInteger(value) ? { exact: true } : {}) }
  }
  const [part, of] = [one ? 1 : worth(several!, language), worth(whole!, language)]
  // "Deux ateliers sur cinq métiers" tells what the workshops are about.
  if (part >= of || (noun && !(one && language !== 'fr') && BEHIND.test(behind))) return undefined
  // "one course in three districts" is where it was held
  if (noun && language !== 'fr' && /\S\s+\S/u.test(noun.trim()) && PLURAL.test(behind)) return undefined
  const exact = (1000 * part) % of === 0
  return { ...at, value: Math.round((1000 * part) / of) / 10, form: 'fraction', ...(exact ? { exact } : {}) }
}

const PLURAL = expression(/^\s+(?!(?:has|is|was|does|es|los|las)\s)(?:\p{L}+\s)?\p{L}+s(?![\p{L}])/u)
/** A plural right behind; "dans" and "sans" are none. */
const BEHIND = /^\s+(?!(?:dans|sans|vers|sous|depuis|mais|plus|moins|puis|après)(?!\p{L}))\p{L}+[sx](?!\p{L})/u

/** "half" and "un quart" are shares only before "of" or an article; "a quarter of 2022" is a date. */
const share = expression(
  `^(?:\\s+(?:only|alone|barely|seulement|environ|à peine|tout au plus|solamente|apenas|sólo|solo))?\\s+(?:${oneOf(Object.values(lexicons).flatMap(({ share_verbs: verbs }) => verbs))}(?![\\p{L}])|(?:n|s)['’]|of\\b(?!\\s+\\d)|the\\b|all\\b|its\\b|their\\b|de\\b|des\\b|du\\b|d['’]|del\\b)`,
  'iu',
)

/** "fell by a third", "ont baissé d'un quart", "se redujeron en un tercio". */
const BY = expression(/(?:(?<!\p{L})(?:by|de|en)\s|d['’])$/iu)
const ENDS = expression(
  /^(?:\s*(?:[.,;)]|$)|\s+(?:in|between|after|and|since|over|compared|at|across|among|within|en|dans|chez|sur|à|au|aux|grâce|durante|para|tras|entre|après|et|depuis|par|desde|y|frente|gracias)(?!\p{L}))/iu,
)

/** Every number in a text, in order: digits, words from two up, dozens, shares and "thousands of". */
export function numerals(text: string, language: Language): Numeral[] {
  const found: Numeral[] = []
  const vagueRule = vagueWords[language]
  vagueRule.lastIndex = 0
  for (let match = firstOf(vagueRule, text); match; match = vagueRule.exec(text)) {
    const numeral = vagueNumeral(match, text, language)
    if (numeral) found.push(numeral)
    else vagueRule.lastIndex = match.index + 1
  }
  const digitRule = digits[language]
  digitRule.lastIndex = 0
  for (let match = firstOf(digitRule, text); match; match = digitRule.exec(text)) {
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
    // "13 mil millones de" holds "millones de", "1 in 5" its own digits.
    const over = found.filter((other) => other.start < end && start < other.end)
    if (over.some(({ form }) => form === 'fraction')) continue
    for (const other of over) found.splice(found.indexOf(other), 1)
    found.push({ start, end, value, form: 'digits', glued })
  }
  for (const { start, end, value } of spelledNumbers(text, language)) {
    if (language === 'fr' && isNew(text, start, end)) continue
    if (/(?:pour|por|per)\s$/iu.test(text.slice(Math.max(0, start - 5), start)) && HUNDRED.test(text.slice(start, end)))
      continue
    // "los cinco millones de" holds "millones de"
    const over = found.filter((other) => other.start < end && start < other.end)
    if (over.some((other) => other.form !== 'many' || other.start <= start || other.end > end)) continue
    for (const other of over) found.splice(found.indexOf(other), 1)
    found.push({ start, end, value, form: 'words', glued: /^-\p{L}/u.test(text.slice(end, end + 2)) })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "pour cent", "por ciento": what a share counts by, while "por nueve emisoras" counts. */
const HUNDRED = /^(?:cent|cien|ciento|hundred|mille|mil)$/i

/** "Quoi de neuf ?": the adjective, where no noun follows. */
const isNew = (text: string, start: number, end: number): boolean =>
  /^neuf$/i.test(text.slice(start, end)) &&
  (!/^\s+\p{L}/u.test(text.slice(end, end + 8)) || /quoi\s+de\s+$/iu.test(text.slice(Math.max(0, start - 10), start)))

/** 2.6 × 10⁹ without the dust of binary fractions. */
const rounded = (value: number) => Number(value.toPrecision(12))
