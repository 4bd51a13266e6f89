import units from '../../schemas/codelists/units.json' with { type: 'json' }
import { type Language, lexiconOf } from './language.ts'

interface Words {
  irregular: Map<string, string>
  singulars: Set<string>
}

const wordsOf = (language: Language): Words => {
  const irregular = new Map(Object.entries(units.irregular[language]))
  return { irregular, singulars: new Set([...units.same[language], ...irregular.values()]) }
}
const words: Record<Language, Words> = { en: wordsOf('en'), fr: wordsOf('fr'), es: wordsOf('es') }

/** Endings that look like a plural and are none: "focus", "crisis", "ergonomics", "dangereux", "congrès", "análisis". */
const kept: Record<Language, RegExp> = {
  en: /(?:ss|us|is|(?<!clin|top|fabr|crit|mechan|ceram)ics)$/,
  fr: /(?:eux|ss|ès|ais|lus|[gn]eois)$/,
  es: /(?:[iu]s|ás)$/,
}

/** Endings of plurals and what stands in the singular, the first that fits. */
const endings: Record<Language, [RegExp, string][]> = {
  en: [
    [/ies$/, 'y'],
    [/(ss|sh|ch|x|zz)es$/, '$1'],
    [/oes$/, 'o'],
    [/([^s])s$/, '$1'],
  ],
  fr: [
    [/eaux$/, 'eau'],
    [/aux$/, 'al'],
    [/([^s])s$/, '$1'],
  ],
  es: [
    [/iones$/, 'ión'],
    [/([rdltc])ones$/, '$1ón'],
    [/ines$/, 'ín'],
    [/([^l])anes$/, '$1án'],
    [/yes$/, 'y'],
    [/([aeiou]r|[aeiou]l|d|én|ón)es$/, '$1'],
    [/ces$/, 'z'],
    [/([^s])s$/, '$1'],
  ],
}

/** Whether a word has the form of a plural: "companies", "people", "travaux"; not "business", "process". */
export function isPlural(word: string, language: string): boolean {
  const lower = word.toLowerCase()
  const { irregular, singulars } = lexiconOf(words, language)
  if (irregular.has(lower)) return true
  const english = lexiconOf(kept, language) === kept.en
  if (singulars.has(lower) || lower.length < 4) return english && /^[A-Z]{2,}['’]?s$/.test(word)
  return singularOf(lower, language) !== lower
}

/** The singulars of the words met so far, by language: the same words are asked for again and again. */
const met = new Map<string, Map<string, string>>()
const MOST = 20_000

/** The singular of a noun, lower case: "studies" → "study", "réseaux" → "réseau", "talleres" → "taller"; a word that is no plural as it is. */
export function singular(word: string, language: string): string {
  let known = met.get(language)
  if (!known || known.size > MOST) {
    known = new Map()
    met.set(language, known)
  }
  let found = known.get(word)
  if (found === undefined) {
    found = singularOf(word.toLowerCase().replace(/['’]s?$/, ''), language)
    known.set(word, found)
  }
  return found
}

function singularOf(lower: string, language: string): string {
  const { irregular, singulars } = lexiconOf(words, language)
  const known = irregular.get(lower)
  if (known) return known
  if (singulars.has(lower) || lexiconOf(kept, language).test(lower)) return lower
  for (const [ending, stem] of lexiconOf(endings, language)) if (ending.test(lower)) return lower.replace(ending, stem)
  return lower
}
