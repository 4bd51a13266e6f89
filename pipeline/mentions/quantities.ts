import lexicon from '../../schemas/codelists/quantity-words.json' with { type: 'json' }
import { expression } from '../expression.ts'
import { type Mention, stated } from '../mention.ts'
import { type Claim, claims, lookup } from './claims.ts'
import { type Language, lexiconOf } from './language.ts'
import { moves } from './moves.ts'
import { type Numeral, numerals } from './numerals.ts'
import { compiled, oneOf } from './pattern.ts'
import { type Population, populationAt } from './population.ts'
import { referring } from './referring.ts'
import { countsOf } from './unit-classes.ts'
import type { QuantityValue } from './values.ts'

/** The words around a number that make it a quantity, a rule each, from data. */

type Qualifier = NonNullable<QuantityValue['qualifier']>

const currencyOf = new Map(
  Object.entries(lexicon.currencies).flatMap(([code, names]) =>
    names.map((name): [string, string] => [name.toLowerCase(), code]),
  ),
)
const currencyNames = [...currencyOf.keys()]
const currencyBefore = compiled(`(?<![\\p{L}])${oneOf(currencyNames)}\\s?$`, 'iu')
const currencyAfter = compiled(`^(?:\\s?(?:of|de|d['’])\\s?|\\s)?${oneOf(currencyNames)}(?![\\p{L}])`, 'iu')
const perCent = compiled(`^\\s?${oneOf(lexicon.perCent)}(?![\\p{L}])`, 'iu')
const shortScale = expression(/^\s?(?<scale>bn|mn|m|M|k)(?![\p{L}])/u)
const toWords = compiled(`^(?:\\s*[-–—‒−]\\s*|\\s+${oneOf(lexicon.to)}\\s+)$`, 'iu')
/** "Organized around four themes", "s'articule autour de quatre axes": no estimate. */
const pivot = compiled(`^${oneOf(lexicon.pivots)}$`, 'iu')
/** "edge up to 13.2 per cent": where something came to, and no most. */
const UP_TO = /^up to$/i
const climbs = compiled(`(?<![\\p{L}])${oneOf([...lexicon.moves.en, ...lexicon.climbs])}\\s+$`, 'iu')
const turning = compiled(`(?<![\\p{L}])${oneOf(lexicon.turning)}\\p{L}*\\s+$`, 'iu')
const between = compiled(`${oneOf(['between', 'entre', 'from', 'de', 'desde'])}\\s+$`, 'iu')
const partitive = compiled(`(?<![\\p{L}])${oneOf(lexicon.partitive)},?\\s+$`, 'iu')
const copula = compiled(`^\\s+${oneOf(lexicon.copula)}(?![\\p{L}])`, 'iu')
const total = /(?:a\s+total\s+of|the\s+total\s+of|un\s+total\s+de|au\s+total,?|total\s+of)\s+$/iu

/** The word that ties a share or a large number to its noun; "oficinas" and "delegados" only begin like it. */
const OF = /^(?:(?:of|de)\s+|d['’]\s*)/i

const SCALES: Record<string, number> = { Md: 1e9, bn: 1e9, mn: 1e6, m: 1e6, M: 1e6, k: 1e3 }

function qualifierTable(language: Language) {
  const table = new Map<string, Qualifier>()
  for (const [qualifier, words] of Object.entries(lexicon.qualifiers[language]))
    for (const word of words) table.set(word.replace(/’/g, "'"), qualifier as Qualifier)
  return {
    table,
    pattern: compiled(
      `(?<![\\p{L}<>=-])(?<words>${oneOf(table.keys())})\\s*(?:the\\s+|les\\s+|los\\s+|las\\s+|el\\s+|un\\s+|le\\s+)?$`,
      'iu',
    ),
  }
}
const qualifiers = { en: qualifierTable('en'), fr: qualifierTable('fr'), es: qualifierTable('es') }
const after = compiled(
  `^\\s+(?<words>${oneOf(
    Object.values(lexicon.after)
      .flat()
      .filter((word) => word !== 'plus'),
  )})(?![\\p{L}])`,
  'iu',
)
const afterOf = new Map(
  Object.entries(lexicon.after).flatMap(([qualifier, words]) =>
    words.map((word): [string, Qualifier] => [word, qualifier as Qualifier]),
  ),
)

/** One numeral, or the two ends of a range. */
interface Part {
  first: Numeral
  last: Numeral
}

/** Two numerals with "to" between them are one part: "from 13 to 32", "10–15", "between five and ten". */
function ranges(text: string, found: Numeral[]): Part[] {
  const parts: Part[] = []
  for (let index = 0; index < found.length; index++) {
    const first = found[index]!
    const next = found[index + 1]
    parts.push(next && isRange(text, first, next) ? { first, last: found[++index]! } : { first, last: first })
  }
  return parts
}

function isRange(text: string, first: Numeral, next: Numeral): boolean {
  if (first.value === undefined || next.value === undefined || first.form === 'fraction' || next.form === 'fraction')
    return false
  const gap = text
    .slice(first.end, next.start)
    .replace(perCent, '')
    .replace(/(?:US)?[$€£]|CHF|EUR|USD/g, '')
  if (!toWords.test(gap) || first.value >= next.value) return false
  const and = /and|et|\by\b|\bor\b|\bou\b|\bo\b/i.test(gap)
  const left = text.slice(Math.max(0, first.start - 20), first.start)
  if (!and && (moves(text, first.start, first.end) || RISES_BY.test(left))) return false
  if (/\b(?:or|ou|o)\b/i.test(gap)) return next.value - first.value <= Math.max(2, first.value)
  return !and || /(?:between|entre)\s+(?:(?:US)?[$€£]\s?)?$/i.test(left)
}

/** "rising by 116 million to 1.2 billion": by how much, and to what. */
const RISES_BY =
  /(?:ris(?:e|es|en|ing)|rose|gr(?:ow|ows|ew|own|owing)|increas(?:e|es|ed|ing)|f(?:all|alls|ell|allen|alling)|declin(?:e|es|ed|ing)|dropp?(?:ed|s|ing)?|decreas(?:e|es|ed|ing)|up|down) by\s+(?:(?:US)?[$€£]\s?)?$|(?:augment|progress|diminu|recul|baiss)\p{L}+ d[e’']\s*$|(?:aument|creci|disminuy|baj|reduj)\p{L}+ en\s*$/iu

const scaleFactor = (text: string, numeral: Numeral): number => {
  if (numeral.form !== 'digits') return 1
  const digits = text.slice(numeral.start, numeral.end).match(/^[\d.,’'\s]*\d/)?.[0]
  const plain = digits ? Number(digits.replace(/[\s’']/g, '').replace(',', '.')) : Number.NaN
  return Number.isFinite(plain) && plain > 0 && /\p{L}/u.test(text.slice(numeral.start, numeral.end))
    ? numeral.value! / plain
    : 1
}

/** All that is said around one number or range. */
function quantityOf(text: string, { first, last }: Part, language: Language): Mention<QuantityValue> {
  let { start } = first
  let { end } = last
  let scale = 1
  const leftOf = (offset: number) => text.slice(Math.max(0, offset - 48), offset)
  const money = currencyBefore.exec(leftOf(start))
  let currency = money && currencyOf.get(plain(money[0]))
  if (money) {
    start -= money[0].length
    const short = shortScale.exec(text.slice(end, end + 4))
    if (short) {
      scale = SCALES[short.groups!.scale!]!
      end += short[0].length
    }
  }
  const share = perCent.exec(text.slice(end, end + 24))
  const millions = !money && !share && /^\s?(?<scale>Md|M|k)(?=\s?[€$£])/u.exec(text.slice(end, end + 6))
  if (millions) {
    scale = SCALES[millions.groups!.scale!]!
    end += millions[0].length
  }
  const behind = !money && !share && currencyAfter.exec(text.slice(end, end + 40))
  if (behind) {
    currency = currencyOf.get(plain(behind[0].replace(/^\s?(?:(?:of|de)\s|d['’]\s?)/i, '')))
    end += behind[0].length
  }
  const value: QuantityValue = { raw: text.slice(start, end), counts: 'other', phrase: { start, end } }
  measure(value, text, first, last, scale)
  qualify(value, text, start, end, first, language)
  if (currency) Object.assign(value, { unit: currency, counts: 'money' })
  else if (share || first.form === 'fraction') {
    Object.assign(value, { unit: 'per_cent', counts: 'share' })
    const from = end + (share?.[0].length ?? 0)
    const population =
      populationAt(text, from, language, true) ?? (share ? undefined : populationAt(text, from, language))
    if (population) value.population = text.slice(population.start, population.end).replace(OF, '')
    value.phrase.end = population?.end ?? from
  } else {
    count(value, text, end, language, first)
    // "16.137 workers" in English: nobody counts parts of people
    if (value.counts === 'people' && language === 'en' && POINTED.test(value.raw) && value.value !== undefined)
      value.value = Math.round(value.value * 1000)
  }
  return stated(value, { start, end })
}

const POINTED = /^[1-9]\d{0,2}\.\d{3}$/

const plain = (words: string) => words.trim().toLowerCase().replace(/\s+/g, ' ')

function measure(value: QuantityValue, text: string, first: Numeral, last: Numeral, scale: number): void {
  if (first === last) {
    if (first.value !== undefined) value.value = Number((first.value * scale).toPrecision(12))
    if ((first.form === 'fraction' && !first.exact) || first.form === 'dozen') value.qualifier = 'about'
    return
  }
  const shared = scaleFactor(text, first) === 1 ? scaleFactor(text, last) : 1
  value.low = first.value! * shared * scale
  value.high = last.value! * scale
}

/** What comes before ("more than", "an estimated") and right behind ("or more", "+"). */
function qualify(
  value: QuantityValue,
  text: string,
  start: number,
  end: number,
  first: Numeral,
  language: Language,
): void {
  let left = text.slice(Math.max(0, start - 60), start)
  const sum = total.exec(left)
  if (sum) left = left.slice(0, -sum[0].length)
  const { table, pattern } = qualifiers[language]
  const found = pattern.exec(left)
  if (
    found &&
    !(pivot.test(found.groups!.words!) && turning.test(left.slice(0, found.index))) &&
    !(UP_TO.test(found.groups!.words!) && climbs.test(left.slice(0, found.index)))
  ) {
    value.qualifier = table.get(found.groups!.words!.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' '))!
    value.phrase.start = start - found[0].length - (sum?.[0].length ?? 0)
    return
  }
  if (sum) value.phrase.start = start - sum[0].length
  if (first.value !== undefined && between.test(left) && value.low !== undefined)
    value.phrase.start = start - between.exec(left)![0].length
  if (text[end] === '+') value.qualifier = 'more_than'
  const behind = after.exec(text.slice(end, end + 12))
  if (behind) value.qualifier = afterOf.get(behind.groups!.words!.toLowerCase())!
}

/** The unit and population of a plain count. */
function count(value: QuantityValue, text: string, end: number, language: Language, first: Numeral): void {
  const from = end + (text[end] === '+' ? 1 : 0) + (after.exec(text.slice(end, end + 12))?.[0].length ?? 0)
  const population = populationAt(text, from, language) ?? told(text, value.phrase.start, from, language)
  if (!population) return
  value.unit = population.unit
  value.counts = countsOf(population.unit)
  const words = text.slice(population.start, population.end)
  value.population = first.form === 'many' ? `${value.raw} ${words}` : words.replace(OF, '')
  value.phrase.end = population.end
}

/** "300 delegates, of whom 120 were women": what the number counts stands behind the verb. */
function told(text: string, start: number, from: number, language: Language): Population | undefined {
  if (!partitive.test(text.slice(Math.max(0, start - 24), start))) return undefined
  const verb = copula.exec(text.slice(from, from + COPULA))
  // "… are Malaysians" says where they come from, not what they are.
  const found = verb && populationAt(text, from + verb[0].length, language)
  return found && !/^\p{Lu}/u.test(text.slice(found.start)) ? found : undefined
}

/** Characters behind a number in which its verb stands, at most: "se han convertido en". */
const COPULA = 24

/** Numerals that are not claimed by a date, a symbol, an instrument, an age, a name or an enumerator. */
export function counted(text: string, found: readonly Numeral[], claimed: readonly Claim[]): Numeral[] {
  const claimAt = lookup(claimed)
  return found.filter((numeral) => {
    if (claimAt(numeral.start, numeral.end)) return false
    if (numeral.form === 'words' && numeral.glued) return false
    const left = text.slice(Math.max(0, numeral.start - 12), numeral.start)
    // "Volume 1", "Tier 1" are claimed; a letter right before ("B2") or behind ("3D") makes it part of a word.
    if (numeral.form !== 'digits' || !numeral.glued)
      return !(numeral.form === 'digits' && /[\p{L}][-‑]$|[/_]$/u.test(left) && !/(?:non|mid|pre|post)-$/i.test(left))
    return currencyBefore.test(left) && !/\p{L}\d/u.test(left)
  })
}

/**
 * The quantities of a text: number, qualifier, unit and population. The span is the number with its scale and currency.
 * Years, symbols, instruments, ages, enumerators and numbers in names are none.
 */
export function quantities(text: string, language: string, at = 0): Mention<QuantityValue>[] {
  const own = lexiconOf<Language>({ en: 'en', fr: 'fr', es: 'es' }, language)
  const all = numerals(text, own)
  if (all.length === 0) return []
  const found = ranges(text, doubled(text, counted(text, all, claims(text, language)))).map((part) => {
    const { value, span, basis } = quantityOf(text, part, own)
    const phrase = { start: value.phrase.start + at, end: value.phrase.end + at }
    return { value: { ...value, phrase }, span: { start: span.start + at, end: span.end + at }, basis }
  })
  return referring(shared(found, text, at), text, at)
}

/** "trois (03) conventions", "treinta (30) días": one number, written twice. */
function doubled(text: string, found: Numeral[]): Numeral[] {
  return found.flatMap((numeral, index): Numeral[] => {
    const [last, next] = [found[index - 1], found[index + 1]]
    if (last && repeats(text, last, numeral)) return []
    return next && repeats(text, numeral, next) ? [{ ...numeral, end: next.end + 1 }] : [numeral]
  })
}
const repeats = (text: string, one: Numeral, next: Numeral): boolean =>
  next.form === 'digits' &&
  one.value !== undefined &&
  one.value === next.value &&
  text[next.end] === ')' &&
  /^\s?\($/.test(text.slice(one.end, next.start))

/** "10.3 and 9.4 per cent": the last tells what both are. */
function shared(found: Mention<QuantityValue>[], text: string, at: number): Mention<QuantityValue>[] {
  for (let index = found.length - 2; index >= 0; index--) {
    const [one, next] = [found[index]!, found[index + 1]!]
    if (next.value.unit !== 'per_cent' || one.value.unit !== undefined || !/^\d/.test(one.value.raw)) continue
    if (!/^\d/.test(next.value.raw) || (one.value.value ?? HUNDRED) >= HUNDRED) continue
    if (!JOINED.test(text.slice(one.span.end - at, next.span.start - at))) continue
    const { start } = one.value.phrase
    found[index] = {
      ...one,
      value: { ...one.value, unit: 'per_cent', counts: 'share', phrase: { start, end: one.span.end } },
    }
  }
  return found
}
const HUNDRED = 100
const JOINED = /^(?:,?\s+(?:and|or|versus|et|ou|contre|y|e|o|frente a)\s+|,\s+|\/)$/iu
