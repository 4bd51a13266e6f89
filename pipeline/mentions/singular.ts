import units from '../../schemas/codelists/units.json' with { type: 'json' }
import type { Language } from './language.ts'

const irregular = new Map(Object.entries(units.irregular))
const singulars = new Set([...units.same, ...new Set(irregular.values())])

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
    [/eux$/, 'eu'],
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
export function isPlural(word: string, language: Language): boolean {
  const lower = word.toLowerCase()
  if (irregular.has(lower)) return true
  if (singulars.has(lower) || lower.length < 4) return language === 'en' && /^[A-Z]{2,}['’]?s$/.test(word)
  return language === 'fr'
    ? /[^s]s$|x$/.test(lower)
    : /[^su]s$/.test(lower) && !/(?:sis|tis|(?<!clin|top|fabr|crit|mechan|ceram)ics|ous)$/.test(lower)
}

/** The singular of a counted noun in lower case; a word that is no plural as it is. */
export function singular(word: string, language: Language): string {
  const lower = word.toLowerCase()
  const known = irregular.get(lower)
  if (known) return known
  for (const [ending, stem] of endings[language]) if (ending.test(lower)) return lower.replace(ending, stem)
  return lower
}
