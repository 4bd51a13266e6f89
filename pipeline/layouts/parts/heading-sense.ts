import data from '../../../schemas/codelists/heading-words.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { oneOf } from '../../mentions/pattern.ts'

/** What a heading announces: what was done, what is aimed at, why, what was made to read or use, what comes. */
export type Sense = 'results' | 'aims' | 'background' | 'works' | 'next'

const SENSES = Object.keys(data.nouns) as Sense[]
const LANGUAGES = ['en', 'fr', 'es'] as const
type Language = (typeof LANGUAGES)[number]
/** Characters of a heading whose words are looked at, at most. */
const LONG = 80

/** Nouns that may stand behind the first and say nothing by themselves. */
const ALSO = [
  'impact',
  'impacts',
  'outcomes',
  'outputs',
  'lessons',
  'lessons learned',
  'enseignements',
  'effets',
  'lecciones',
  'efectos',
  'impactos',
  'activities',
  'resources',
  'ressources',
  'recursos',
]
/** Senses of headings that may go on behind a preposition. */
const TAILED = new Set<Sense>(['results', 'aims', 'works'])
const END = '(?![\\p{L}\\p{N}])'

/** "Expected changes", "résultats visés": what is hoped for, by the order of each language. */
const hoped = (language: Language): string[] =>
  data.fruits[language].flatMap((fruit) =>
    data.hoped[language].flatMap((as) =>
      language === 'en' ? [`${as} ${fruit}`, `${fruit} ${as}`] : [`${fruit} ${as}`],
    ),
  )

/** "What the Safe Ports project sets out to do", "Ce que le projet a accompli", "Lo que busca la alianza": who, and hoping or having done. */
function askedFor(sense: Sense, language: Language): string[] {
  const verbs = sense === 'aims' ? data.hoping[language] : sense === 'results' ? data.having[language] : []
  if (!verbs.length) return []
  const who = `(?:${oneOf(data.subject[language])}|(?:\\S+\\s+){0,5}?${oneOf(data.undertaking[language])})`
  const done = oneOf(verbs)
  return {
    en: [`(?:what|which changes?)\\s+(?:${who}\\s+)?${done}${END}.*`],
    fr: [`(?:ce que|que|ce qu'|qu')\\s*(?:${who}\\s+${done}|${done}\\s+${who})${END}.*`],
    es: [`(?:lo que|qué|¿qué)\\s+(?:${who}\\s+)?${done}${END}.*`],
  }[language]
}

/**
 * Headings are made of few words put together in many ways: "Key achievements and impact to date", "Principaux résultats obtenus au
 * Mali", "Results in focus". For each sense the form of a heading whose first noun has that sense, and the questions that open one.
 */
const FORMS = SENSES.map((sense) => {
  const forms = LANGUAGES.flatMap((language) => {
    const before = `(?:${oneOf(data.before[language])}\\s+)*`
    const after = `(?:\\s+${oneOf(data.after[language])}${END})*`
    const noun = (nouns: readonly string[]) => `${before}${oneOf(nouns)}${END}${after}`
    const any = SENSES.flatMap((one) => data.nouns[one][language])
    const joined = `(?:\\s*(?:,|&|/|and|et|y)\\s+${noun([...any, ...ALSO])})*`
    // a tail of prose only behind what cannot be the world's own: "results in Mali", never "the situation of women in Mali"
    const tail = TAILED.has(sense) ? `(?:\\s+(?:${oneOf(data.tail[language])}${END}|\\(|[–—-]\\s|:\\s|\\d).*)?` : ''
    return [
      ...askedFor(sense, language),
      `${noun(sense === 'aims' ? [...data.nouns.aims[language], ...hoped(language)] : data.nouns[sense][language])}${joined}${tail}`,
      `${oneOf(data.openers[sense][language])}${END}.*`,
    ]
  })
  return { sense, form: expression(`^(?:${forms.join('|')})$`, 'iu') }
})

/** What a heading announces by its words; undefined where they tell nothing. */
export function senseOf(text: string): Sense | undefined {
  const words = text
    .replace(/[’`]/g, "'")
    .replace(/^[\s\d.)▶►•¿:–-]+|[\s:.?!–-]+$/gu, '')
    .trim()
  if (!words || words.length > LONG) return undefined
  return FORMS.find(({ form }) => form.test(words))?.sense
}
