import words from '../../schemas/codelists/quantity-words.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { countedAt } from './counted.ts'
import { dateReadings } from './dates.ts'
import { type Language, languageOf } from './language.ts'
import { roleOf } from './number-role.ts'
import { type Numeral, numerals } from './numerals.ts'
import { oneOf } from './pattern.ts'
import type { QuantityValue } from './values.ts'

type Qualifier = NonNullable<QuantityValue['qualifier']>
const qualifiers = (language: Language) =>
  Object.entries(words.qualifiers[language]).flatMap(([name, list]) =>
    list.map((word) => [word.toLowerCase(), name as Qualifier] as const),
  )
const byWord: Record<Language, Map<string, Qualifier>> = {
  en: new Map(qualifiers('en')),
  fr: new Map(qualifiers('fr')),
  es: new Map(qualifiers('es')),
}
const before = (language: Language) =>
  new RegExp(
    `(?<![\\p{L}])(${oneOf(byWord[language].keys())})\\s*(?:(?:the|a|an|le|la|les|el|los|las|total of|un total de)\\s+)?$`,
    'iu',
  )
const qualified: Record<Language, RegExp> = { en: before('en'), fr: before('fr'), es: before('es') }
const later = Object.entries(words.after).flatMap(([name, list]) =>
  list.map((word) => [word, name as Qualifier] as const),
)

const codes = Object.entries(words.currencies).flatMap(([code, list]) =>
  (list as string[]).map((word) => [word, code] as const),
)
const currency = new Map(codes)
const moneyBefore = new RegExp(`(?<![\\p{L}])(${oneOf(currency.keys())})\\s?$`, 'u')
const moneyAfter = new RegExp(`^\\s?(?:(?:de|d['’])\\s?)?(${oneOf(currency.keys())})(?![\\p{L}])`, 'u')
const perCent = new RegExp(`^\\s?${oneOf(words.perCent)}(?![\\p{L}])`, 'iu')
const share = new RegExp(`^\\s${oneOf(words.of)}\\s?`, 'iu')
const range = new RegExp(`^\\s?(?:[-–—]|\\s${oneOf(words.to)}\\s)\\s?$`, 'iu')
const rangeOpener = new RegExp(`(?<![\\p{L}])${oneOf(words.from)}\\s$`, 'iu')
const CLAUSE =
  /[,.;:)]|\s(?:is|are|was|were|occurs?|operates?|works?|takes?|has|have|had|in the informal|est|sont|es|son|se|trabajan|travaillent)\b/iu
const DURATION =
  /^[\s-]+(?:\p{Ll}+\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|year-old|ans?|années?|mois|semaines?|jours?|heures?|años?|meses|mes|semanas?|días?|horas?)(?![\p{L}])/iu

/**
 * The numbers of a text that count or measure something, with qualifier, unit and population (records.md, section 7). Years,
 * ordinals, symbols, instrument numbers, ages, enumerators and numbers inside names are none. The mention's span is the number.
 */
export function quantities(text: string, language: string, at = 0): Mention<QuantityValue>[] {
  const tongue = languageOf(language)
  const all = numerals(text, tongue)
  if (!all.length) return []
  const dated = dateReadings(text, tongue).map(({ span }) => span)
  const found: Mention<QuantityValue>[] = []
  for (let i = 0; i < all.length; i++) {
    const numeral = all[i]!
    if (roleOf(text, numeral, tongue, dated).role !== 'quantity') continue
    const next = all[i + 1]
    const quantity = measured(text, numeral, next, tongue)
    if (quantity.joined) i++
    const { start, end } = quantity.span
    const { phrase } = quantity.value
    quantity.value.phrase = { start: phrase.start + at, end: phrase.end + at }
    found.push(stated(quantity.value, { start: start + at, end: end + at }))
  }
  return found
}

interface Measured {
  value: QuantityValue
  span: { start: number; end: number }
  /** The next numeral is the upper end of this one's range. */
  joined: boolean
}

function measured(text: string, numeral: Numeral, next: Numeral | undefined, language: Language): Measured {
  let { start, end } = numeral
  const value: QuantityValue = { raw: '', counts: 'other', phrase: { start, end } }
  if (numeral.value !== undefined) value.value = numeral.value
  let joined = false
  const gap = next ? text.slice(end, next.start).replace(perCent, '').replace(moneyAfter, '') : ''
  const sameKind = next && next.value !== undefined && numeral.value !== undefined && next.value > numeral.value
  const opened = rangeOpener.test(text.slice(Math.max(0, start - 12), start))
  const dash = /^\s?[-–—]\s?$/.test(gap)
  if (next && sameKind && (dash || (opened && range.test(` ${gap.trim()} `))) && !next.glued) {
    Object.assign(value, { low: numeral.value, high: next.value })
    delete value.value
    end = next.end
    joined = true
  }
  const ahead = text.slice(Math.max(0, start - 24), start)
  const coin = moneyBefore.exec(ahead)
  if (coin) {
    start -= coin[0].length
    value.unit = currency.get(coin[1]!)!
  }
  const coinAfter = moneyAfter.exec(text.slice(end, end + 32))
  if (!coin && coinAfter) {
    end += coinAfter[0].length
    value.unit = currency.get(coinAfter[1]!.replace(/\s+/g, ' ')) ?? currency.get(coinAfter[1]!)!
  }
  let phraseEnd = end
  const rest = text.slice(end, end + 260)
  const percent = perCent.exec(rest)
  if (value.unit) value.counts = 'money'
  else if (percent || numeral.form === 'fraction') {
    value.unit = 'per_cent'
    value.counts = 'share'
    const behind = end + (percent?.[0].length ?? 0)
    phraseEnd = behind
    const of = share.exec(text.slice(behind, behind + 20))
    if (of) {
      const from = behind + of[0].length
      const tail = text.slice(from, from + 200)
      const stop = CLAUSE.exec(tail)
      const population = tail.slice(0, stop ? stop.index : tail.length).trim()
      if (population) {
        value.population = population
        phraseEnd = from + tail.indexOf(population) + population.length
      }
    }
  } else if (DURATION.test(rest)) {
    const unit = DURATION.exec(rest)!
    value.counts = 'time'
    phraseEnd = end + unit[0].length
    value.unit = unit[0].trim().replace(/^-/, '').split(/\s/).at(-1)!.replace(/s$/, '')
  } else {
    const from =
      numeral.form === 'many' || numeral.form === 'dozen'
        ? end + (/^\s+(?:of|de|d['’])\s?/u.exec(rest)?.[0].trimEnd().length ?? 0)
        : end
    const counted = countedAt(text, from, language)
    if (counted) {
      value.unit = counted.unit
      value.population = counted.population
      value.counts = counted.counts
      phraseEnd = counted.end
    }
  }
  if (numeral.form === 'fraction') value.qualifier = 'about'
  let phraseStart = start
  const qualifier = qualified[language].exec(text.slice(Math.max(0, start - 40), start))
  if (qualifier) {
    const name = byWord[language].get(qualifier[1]!.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' '))
    // "organized around five themes": the word belongs to the verb.
    const verb = /\b(?:organi[sz]ed|structured|built|cent(?:er|re)d|revolves?)\s$/iu.test(
      text.slice(0, start - qualifier[0].length),
    )
    if (name && !verb) {
      value.qualifier = name
      phraseStart -= qualifier[0].length
    }
  }
  for (const [word, name] of later) {
    if (rest.toLowerCase().startsWith(` ${word}`)) value.qualifier ??= name
  }
  value.raw = text.slice(start, end)
  value.phrase = { start: phraseStart, end: Math.max(phraseEnd, end) }
  return { value, span: { start, end }, joined }
}
