/** One generator of quantities for each language; long because the three are written out, not derived from the grammar they test. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantities } from '../../pipeline/mentions/quantities.ts'
import type { QuantityValue } from '../../pipeline/mentions/values.ts'
import { spell } from './spell.ts'
import { surrounded, type Tongue } from './surrounded.ts'

/** Quantities written by rules of this test's own, set in sentences and read back: 10,000 in each language. */

type Read = { [Key in 'value' | 'low' | 'high' | 'qualifier' | 'unit']?: QuantityValue[Key] | undefined }

interface Written {
  /** Qualifier and the like, in front of the number. */
  lead: string
  /** The number with its scale and currency: the span. */
  words: string
  /** What is counted, behind the number. */
  tail: string
  read: Read
}

const oneOf = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list)

const NOUNS: Record<Tongue, [noun: string, unit: string][]> = {
  en: [
    [' workers', 'worker'],
    [' coffee farmers', 'farmer'],
    [' companies', 'company'],
    [' women', 'woman'],
    [' training courses', 'course'],
    [' copies', 'copy'],
    [' countries', 'country'],
  ],
  fr: [
    [' travailleurs', 'travailleur'],
    [' entreprises', 'entreprise'],
    [' femmes', 'femme'],
    [' ateliers', 'atelier'],
    [' exemplaires', 'exemplaire'],
    [' pays', 'pays'],
    [' jeunes ouvrières', 'ouvrière'],
  ],
  es: [
    [' trabajadores', 'trabajador'],
    [' empresas', 'empresa'],
    [' mujeres', 'mujer'],
    [' talleres', 'taller'],
    [' ejemplares', 'ejemplar'],
    [' países', 'país'],
    [' organizaciones sindicales', 'organización'],
  ],
}
const QUALIFIERS: Record<Tongue, [words: string, qualifier: Read['qualifier']][]> = {
  en: [
    ['', undefined],
    ['more than ', 'more_than'],
    ['over ', 'over'],
    ['at least ', 'at_least'],
    ['about ', 'about'],
    ['some ', 'about'],
    ['an estimated ', 'about'],
    ['approximately ', 'about'],
    ['nearly ', 'nearly'],
    ['almost ', 'nearly'],
    ['up to ', 'up_to'],
    ['fewer than ', 'less_than'],
    ['less than ', 'less_than'],
    ['a total of ', undefined],
  ],
  fr: [
    ['', undefined],
    ['plus de ', 'more_than'],
    ['au moins ', 'at_least'],
    ['environ ', 'about'],
    ['quelque ', 'about'],
    ['près de ', 'nearly'],
    ['presque ', 'nearly'],
    ['jusqu’à ', 'up_to'],
    ['moins de ', 'less_than'],
    ['pas plus de ', 'up_to'],
    ['un total de ', undefined],
    ['les ', undefined],
  ],
  es: [
    ['', undefined],
    ['más de ', 'more_than'],
    ['al menos ', 'at_least'],
    ['por lo menos ', 'at_least'],
    ['unos ', 'about'],
    ['alrededor de ', 'about'],
    ['aproximadamente ', 'about'],
    ['casi ', 'nearly'],
    ['hasta ', 'up_to'],
    ['menos de ', 'less_than'],
    ['no más de ', 'up_to'],
    ['un total de ', undefined],
    ['los ', undefined],
  ],
}
const DECIMAL: Record<Tongue, string> = { en: '.', fr: ',', es: ',' }
const THOUSANDS: Record<Tongue, string[]> = {
  en: [',', '’', ' ', ' '],
  fr: [' ', ' ', ' ', '.', '’'],
  es: ['.', ' ', ' ', '’'],
}
const PER_CENT: Record<Tongue, string[]> = {
  en: ['%', ' per cent', ' percent', ' %'],
  fr: [' %', ' pour cent', '%'],
  es: [' %', ' por ciento', '%'],
}
const MILLION: Record<Tongue, [word: string, factor: number][]> = {
  en: [
    [' million', 1e6],
    [' billion', 1e9],
    ['-million', 1e6],
  ],
  fr: [
    [' millions', 1e6],
    [' milliards', 1e9],
  ],
  es: [
    [' millones', 1e6],
    [' mil millones', 1e9],
  ],
}
/** What stands between a scale word and its noun. */
const SCALED_OF: Record<Tongue, string> = { en: '', fr: ' de', es: ' de' }
const AFTER: Record<Tongue, [words: string, code: string][]> = {
  en: [
    [' US dollars', 'USD'],
    [' euros', 'EUR'],
    [' Swiss francs', 'CHF'],
    [' USD', 'USD'],
  ],
  fr: [
    [' dollars des États-Unis', 'USD'],
    [' euros', 'EUR'],
    [' francs suisses', 'CHF'],
    [' €', 'EUR'],
    [' $US', 'USD'],
  ],
  es: [
    [' dólares de los Estados Unidos', 'USD'],
    [' euros', 'EUR'],
    [' francos suizos', 'CHF'],
    [' €', 'EUR'],
  ],
}
const BEFORE: [words: string, code: string][] = [
  ['US$', 'USD'],
  ['US$ ', 'USD'],
  ['EUR ', 'EUR'],
  ['€', 'EUR'],
  ['CHF ', 'CHF'],
  ['USD ', 'USD'],
  ['£', 'GBP'],
]
const RANGES: Record<Tongue, [before: string, between: string][]> = {
  en: [
    ['between ', ' and '],
    ['from ', ' to '],
    ['', '–'],
    ['', ' to '],
  ],
  fr: [
    ['entre ', ' et '],
    ['de ', ' à '],
    ['', '–'],
    ['', ' à '],
  ],
  es: [
    ['entre ', ' y '],
    ['de ', ' a '],
    ['', '–'],
    ['', ' a '],
  ],
}

const grouped = (number: number, mark: string) => String(number).replace(/\B(?=(\d{3})+$)/g, mark)
/** Four digits without a mark may be a year: those are always written with one. */
const digits = (language: Tongue, number: number): fc.Arbitrary<string> =>
  number < 1000 ? fc.constant(String(number)) : oneOf(THOUSANDS[language].map((mark) => grouped(number, mark)))

const whole = fc.oneof(
  fc.integer({ min: 2, max: 99 }),
  fc.integer({ min: 100, max: 9999 }),
  fc.integer({ min: 10_000, max: 9_999_999 }),
)
/** 2.6, 13.25: with one or two decimals, the last not 0. */
const fraction = fc
  .tuple(fc.integer({ min: 1, max: 899 }), fc.integer({ min: 1, max: 99 }))
  .filter(([, part]) => part % 10 !== 0)
const decimal = (language: Tongue) =>
  fraction.map(([all, part]): [string, number] => [
    `${all}${DECIMAL[language]}${part < 10 ? `0${part}` : part}`,
    Number(`${all}.${part < 10 ? `0${part}` : part}`),
  ])

const number = (language: Tongue): fc.Arbitrary<[words: string, value: number]> =>
  fc.oneof(
    whole.chain((value) => digits(language, value).map((words): [string, number] => [words, value])),
    decimal(language),
    fc
      .oneof(fc.integer({ min: 2, max: 120 }), fc.integer({ min: 2, max: 999_999 }))
      .map((value): [string, number] => [spell(value, language), value]),
  )

const scaled = (language: Tongue): fc.Arbitrary<[words: string, value: number]> =>
  fc
    .tuple(
      fc.oneof(
        decimal(language),
        fc.integer({ min: 2, max: 999 }).map((value): [string, number] => [String(value), value]),
      ),
      oneOf(MILLION[language]),
    )
    .map(([[words, value], [scale, factor]]) => [words + scale, Number((value * factor).toPrecision(12))])

const clean = (read: Read): Read => Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))

const written = (language: Tongue): fc.Arbitrary<Written> => {
  const qualifier = oneOf(QUALIFIERS[language])
  const noun = oneOf(NOUNS[language])
  const plain =
    (of: string) =>
    (given: [[string, number], [string, Read['qualifier']], [string, string]]): Written => {
      const [[words, value], [lead, qualifier], [tail, unit]] = given
      return {
        lead,
        words,
        tail: of && /^ [aeéhio]/i.test(tail) && language === 'fr' ? ` d’${tail.slice(1)}` : of + tail,
        read: clean({ value, qualifier, unit }),
      }
    }
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(number(language), qualifier, noun).map(plain('')) },
    { weight: 2, arbitrary: fc.tuple(scaled(language), qualifier, noun).map(plain(SCALED_OF[language])) },
    // money
    fc
      .tuple(
        whole.chain((value) => digits(language, value).map((words): [string, number] => [words, value])),
        qualifier,
        oneOf(AFTER[language]),
      )
      .map(([[words, value], [lead, qualifier], [currency, unit]]) => ({
        lead,
        words: words + currency,
        tail: '',
        read: clean({ value, qualifier, unit }),
      })),
    fc
      .tuple(scaled(language), qualifier, oneOf(AFTER[language].filter(([words]) => !/[$€]/.test(words))))
      .map(([[words, value], [lead, qualifier], [currency, unit]]) => ({
        lead,
        words: `${words}${/^ e/.test(currency) && language === 'fr' ? ` d’${currency.slice(1)}` : SCALED_OF[language] + currency}`,
        tail: '',
        read: clean({ value, qualifier, unit }),
      })),
    fc
      .tuple(
        fc.oneof(
          scaled(language),
          whole.chain((value) => digits(language, value).map((words): [string, number] => [words, value])),
        ),
        qualifier,
        oneOf(BEFORE),
      )
      .map(([[words, value], [lead, qualifier], [currency, unit]]) => ({
        lead,
        words: currency + words,
        tail: '',
        read: clean({ value, qualifier, unit }),
      })),
    // shares
    fc
      .tuple(
        fc.oneof(
          decimal(language),
          fc.integer({ min: 2, max: 100 }).map((value): [string, number] => [String(value), value]),
        ),
        qualifier,
        oneOf(PER_CENT[language]),
        noun,
      )
      .map(([[words, value], [lead, qualifier], perCent, [tail]]) => ({
        lead,
        words,
        tail: `${perCent}${{ en: ' of', fr: ' des', es: ' de los' }[language]}${tail}`,
        read: clean({ value, qualifier, unit: 'per_cent' }),
      })),
    // ranges
    fc
      .tuple(
        fc.oneof(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 100, max: 90_000 })),
        fc.integer({ min: 1, max: 900 }),
        oneOf(RANGES[language]),
        noun,
        fc.boolean(),
      )
      .chain(([low, more, [lead, join], [tail, unit], inWords]) => {
        const high = low + more
        const ends =
          inWords && join !== '–'
            ? fc.constant([spell(low, language), spell(high, language)])
            : oneOf(THOUSANDS[language]).map((mark) => [grouped(low, mark), grouped(high, mark)])
        return ends.map(([from, to]) => ({ lead, words: `${from}${join}${to}`, tail, read: { low, high, unit } }))
      }),
  )
}

const RUNS = 10_000

describe('generated quantities', () => {
  it.each<Tongue>(['en', 'fr', 'es'])('are read as they were written: %s', { timeout: 120_000 }, (language) => {
    fc.assert(
      fc.property(
        written(language).chain((quantity) =>
          surrounded(language, quantity.lead, quantity.words + quantity.tail).map((set) => ({ quantity, set })),
        ),
        fc.nat(5000),
        ({ quantity: { words, read }, set: { text, start } }, at) => {
          const found = quantities(text, language, at)
          expect(
            found.map(({ value: { value, low, high, qualifier, unit }, span }) => [
              text.slice(span.start - at, span.end - at),
              clean({ value, low, high, qualifier, unit }),
            ]),
          ).toEqual([[words, read]])
          expect(found[0]!.span).toEqual({ start: start + at, end: start + at + words.length })
          expect(found[0]!.value.raw).toBe(words)
        },
      ),
      { numRuns: RUNS, seed: 1919 },
    )
  })
})
