/** One generator of dates for each language; long because the three are written out, not derived from the grammar they test. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dates } from '../../pipeline/mentions/dates.ts'
import { surrounded, type Tongue } from './surrounded.ts'

/** Dates written by rules of this test's own, set in sentences and read back: 10,000 in each language. */

const MONTHS: Record<Tongue, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
}
const SHORT: Record<Tongue, string[]> = {
  en: 'Jan Feb. Mar Apr. May Jun July Aug. Sept. Oct Nov. Dec'.split(' '),
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  es: 'ene. feb. mar. abr. mayo jun. jul. ago. sept. oct. nov. dic.'.split(' '),
}
const WEEKDAYS: Record<Tongue, string[]> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  es: 'domingo lunes martes miércoles jueves viernes sábado'.split(' '),
}
const SEASONS: Record<Tongue, string[]> = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  fr: ['printemps', 'été', 'automne', 'hiver'],
  es: ['primavera', 'verano', 'otoño', 'invierno'],
}
const QUARTERS: Record<Tongue, string[]> = {
  en: ['first', 'second', 'third', 'fourth'],
  fr: ['premier', 'deuxième', 'troisième', 'quatrième'],
  es: ['primer', 'segundo', 'tercer', 'cuarto'],
}
const EARLY: Record<Tongue, string[]> = {
  en: ['early ', 'mid-', 'late ', 'the end of '],
  fr: ['début ', 'mi-', 'fin ', 'courant '],
  es: ['principios de ', 'mediados de ', 'finales de ', 'a comienzos de '],
}

interface Day {
  year: number
  month: number
  day: number
}

const two = (number: number) => String(number).padStart(2, '0')
const edtf = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`
const lastDay = (year: number, month: number) =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const year = fc.integer({ min: 1919, max: 2060 })
const month = fc.integer({ min: 1, max: 12 })
const anyDay: fc.Arbitrary<Day> = fc
  .tuple(year, month, fc.nat(30))
  .map(([year, month, day]) => ({ year, month, day: (day % lastDay(year, month)) + 1 }))
/** Two days, the first earlier. */
const dayPair = fc
  .tuple(anyDay, anyDay)
  .filter(([a, b]) => edtf(a) !== edtf(b))
  .map(([a, b]): [Day, Day] => (edtf(a) < edtf(b) ? [a, b] : [b, a]))

interface Written {
  lead: string
  words: string
  value: string
}

const TH = (day: number) =>
  day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'
const ON: Record<Tongue, string> = { en: 'on ', fr: 'le ', es: 'el ' }
const IN: Record<Tongue, string> = { en: 'in ', fr: 'en ', es: 'en ' }
const FROM: Record<Tongue, string> = { en: 'from ', fr: 'du ', es: 'del ' }
const OF: Record<Tongue, string> = { en: ' ', fr: ' ', es: ' de ' }
const TO: Record<Tongue, string[]> = {
  en: [' to ', '–', ' - ', ' until '],
  fr: [' au ', '–', ' - '],
  es: [' al ', '–', ' - ', ' hasta el '],
}
const WITH: Record<Tongue, [string, string]> = {
  en: ['between ', ' and '],
  fr: ['entre le ', ' et le '],
  es: ['entre el ', ' y el '],
}
const TILL: Record<Tongue, string> = { en: ' to ', fr: ' à ', es: ' a ' }
const AND: Record<Tongue, string> = { en: ' and ', fr: ' et ', es: ' y ' }

const ordinal = (language: Tongue, day: number) =>
  day === 1 ? { en: '1st', fr: '1er', es: '1.º' }[language] : String(day)

/** The day with its month, without a year. */
const dayMonth = (language: Tongue, { day, month }: Day, name = MONTHS): string[] => [
  `${ordinal(language, day)}${OF[language]}${name[language][month - 1]}`,
  `${day}${OF[language]}${name[language][month - 1]}`,
]

function writtenDay(language: Tongue, date: Day): string[] {
  const { year, month, day } = date
  const name = MONTHS[language][month - 1]!
  const weekday = WEEKDAYS[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!
  const plain = [...dayMonth(language, date), ...dayMonth(language, date, SHORT)].map(
    (words) => `${words}${OF[language]}${year}`,
  )
  return [
    ...plain,
    `${weekday} ${plain[1]}`,
    `${weekday}, ${plain[1]}`,
    edtf(date),
    `${two(day)}.${two(month)}.${year}`,
    ...(language === 'en'
      ? [
          `${name} ${day}, ${year}`,
          `${name} ${day}${TH(day)}, ${year}`,
          `${day}${TH(day)} of ${name} ${year}`,
          `${two(day)} ${name} ${year}`,
          `${day}-${name.slice(0, 3)}-${year}`,
        ]
      : [`${two(day)}/${two(month)}/${year}`, `${day}/${month}/${year}`]),
    ...(language === 'es' ? [`${day} de ${name} del ${year}`, `${day} de ${name} del año ${year}`] : []),
  ]
}

function writtenRange(language: Tongue, from: Day, to: Day): [lead: string, words: string][] {
  const of = OF[language]
  const end = (date: Day) => `${date.day}${of}${MONTHS[language][date.month - 1]}${of}${date.year}`
  const both: [string, string] = [end(from), end(to)]
  const pairs = (start: string, last: string): [string, string][] => [
    ...TO[language].map((to): [string, string] => [FROM[language], `${start}${to}${last}`]),
    ['', `${WITH[language][0]}${start}${WITH[language][1]}${last}`],
  ]
  const all = pairs(...both)
  if (from.year === to.year) {
    all.push(...dayMonth(language, from).flatMap((start) => pairs(start, both[1])))
    if (from.month === to.month) {
      all.push(...pairs(ordinal(language, from.day), both[1]), ...pairs(String(from.day), both[1]))
      if (to.day === from.day + 1) all.push([ON[language], `${from.day}${AND[language]}${both[1]}`])
      if (language === 'en') all.push([ON[language], `${MONTHS.en[from.month - 1]} ${from.day}–${to.day}, ${to.year}`])
    } else if (language === 'en')
      all.push([
        ON[language],
        `${MONTHS.en[from.month - 1]} ${from.day} – ${MONTHS.en[to.month - 1]} ${to.day}, ${to.year}`,
      ])
  } else if (to.year === from.year + 1 && from.month > to.month)
    all.push(...dayMonth(language, from).flatMap((start) => pairs(start, both[1])))
  return all
}

const oneOf = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list)

/** Every kind of date of a language, with the words in front of it that it stands behind. */
const written = (language: Tongue): fc.Arbitrary<Written> => {
  const of = OF[language]
  const named = (index: number) => MONTHS[language][index - 1]!
  return fc.oneof(
    {
      weight: 4,
      arbitrary: anyDay.chain((date) =>
        oneOf(writtenDay(language, date)).map((words) => ({ lead: ON[language], words, value: edtf(date) })),
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .oneof(
          dayPair,
          // Close pairs, so that ranges within a month, over two months and over New Year are usual.
          anyDay.chain((date) =>
            fc.integer({ min: 1, max: 40 }).map((days): [Day, Day] => {
              const later = new Date(Date.UTC(date.year, date.month - 1, date.day + days))
              return [date, { year: later.getUTCFullYear(), month: later.getUTCMonth() + 1, day: later.getUTCDate() }]
            }),
          ),
        )
        .chain(([from, to]) =>
          oneOf(writtenRange(language, from, to)).map(([lead, words]) => ({
            lead,
            words,
            value: `${edtf(from)}/${edtf(to)}`,
          })),
        ),
    },
    fc
      .tuple(year, month)
      .chain(([year, month]) =>
        oneOf([
          `${named(month)}${of}${year}`,
          `${SHORT[language][month - 1]}${of}${year}`,
          ...EARLY[language].map((part) => `${part}${named(month)}${of}${year}`),
        ]).map((words) => ({ lead: IN[language], words, value: `${year}-${two(month)}` })),
      ),
    fc.tuple(year, month, fc.integer({ min: 1, max: 30 })).chain(([year, month, later]) => {
      const months = year * 12 + month - 1 + later
      const to = { year: Math.floor(months / 12), month: (months % 12) + 1 }
      const last = `${named(to.month)}${of}${to.year}`
      const joins = [TILL[language], '–', ' - ']
      return oneOf([
        ...joins.map((join) => `${named(month)}${of}${year}${join}${last}`),
        ...(year === to.year ? joins.map((join) => `${named(month)}${join}${last}`) : []),
      ]).map((words) => ({
        lead: { en: 'from ', fr: 'de ', es: 'de ' }[language],
        words,
        value: `${year}-${two(month)}/${to.year}-${two(to.month)}`,
      }))
    }),
    fc.tuple(year, fc.integer({ min: 0, max: 3 })).chain(([year, season]) =>
      oneOf(
        { en: [' ', ' of '], fr: [' ', ' de '], es: [' de '] }[language].map(
          (join) => `${SEASONS[language][season]}${join}${year}`,
        ),
      ).map((words) => ({
        lead: { en: 'in ', fr: 'au ', es: 'en ' }[language],
        words,
        value: `${year}-${21 + season}`,
      })),
    ),
    fc.tuple(year, fc.integer({ min: 0, max: 3 })).chain(([year, quarter]) =>
      oneOf(
        {
          en: [`the ${QUARTERS.en[quarter]} quarter of ${year}`, `Q${quarter + 1} ${year}`, `${year} Q${quarter + 1}`],
          fr: [
            `${QUARTERS.fr[quarter]} trimestre de ${year}`,
            `${QUARTERS.fr[quarter]} trimestre ${year}`,
            `T${quarter + 1} ${year}`,
          ],
          es: [`el ${QUARTERS.es[quarter]} trimestre de ${year}`, `${QUARTERS.es[quarter]} trimestre del año ${year}`],
        }[language],
      ).map((words) => ({
        lead: { en: 'in ', fr: 'au ', es: 'en ' }[language],
        words,
        value: `${year}-${33 + quarter}`,
      })),
    ),
    year.chain((year) =>
      fc.oneof(
        oneOf(
          {
            en: ['in ', 'since ', 'by ', 'during '],
            fr: ['en ', 'depuis ', 'dès ', 'd’ici '],
            es: ['en ', 'desde ', 'hasta ', 'durante '],
          }[language],
        ).map((lead) => ({ lead, words: `${year}`, value: `${year}` })),
        oneOf(EARLY[language]).map((part) => ({ lead: IN[language], words: `${part}${year}`, value: `${year}` })),
      ),
    ),
    fc.tuple(year, fc.integer({ min: 1, max: 9 })).chain(([year, more]) => {
      const to = year + more
      const short =
        Math.floor(year / 100) === Math.floor(to / 100) ? [`${year}–${two(to % 100)}`, `${year}-${two(to % 100)}`] : []
      return oneOf([
        `${year}–${to}`,
        `${year}-${to}`,
        `${year} - ${to}`,
        `${year}${TILL[language]}${to}`,
        ...(more === 1 ? [`${year}${AND[language]}${to}`] : []),
        ...short,
      ]).map((words) => ({ lead: IN[language], words, value: `${year}/${to}` }))
    }),
    fc.integer({ min: 190, max: 205 }).chain((ten) =>
      oneOf(
        {
          en: [`the ${ten}0s`, `the mid-${ten}0s`],
          fr: [`les années ${ten}0`],
          es: [`los años ${ten}0`, `la década de ${ten}0`],
        }[language],
      ).map((words) => ({ lead: { en: 'in ', fr: 'dans ', es: 'en ' }[language], words, value: `${ten}0/${ten}9` })),
    ),
  )
}

const RUNS = 10_000

describe('generated dates', () => {
  it.each<Tongue>(['en', 'fr', 'es'])('are read as they were written: %s', { timeout: 120_000 }, (language) => {
    fc.assert(
      fc.property(
        written(language).chain((date) => surrounded(language, date.lead, date.words).map((set) => ({ date, set }))),
        fc.nat(5000),
        ({ date, set: { text, start, end } }, at) => {
          const found = dates(text, language, at)
          expect(found.map(({ value, span }) => [text.slice(span.start - at, span.end - at), value.edtf])).toEqual([
            [date.words, date.value],
          ])
          expect(found[0]!.span).toEqual({ start: start + at, end: end + at })
        },
      ),
      { numRuns: RUNS, seed: 1919 },
    )
  })

  it.each<Tongue>(['en', 'fr', 'es'])(
    'have a first and a last day that fit their precision: %s',
    { timeout: 120_000 },
    (language) => {
      fc.assert(
        fc.property(written(language), ({ lead, words }) => {
          const [
            {
              value: { start, end, precision },
            },
          ] = dates(lead + words, language) as [ReturnType<typeof dates>[number]]
          expect(start <= end).toBe(true)
          for (const day of [start, end]) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
          if (precision !== 'day') {
            expect(start.slice(8)).toBe('01')
            expect(Number(end.slice(8))).toBe(lastDay(Number(end.slice(0, 4)), Number(end.slice(5, 7))))
          }
        }),
        { numRuns: 1000, seed: 1919 },
      )
    },
  )
})
