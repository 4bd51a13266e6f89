import languages from '../../../schemas/codelists/languages.json' with { type: 'json' }
import { allOf } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'

const CODES: Record<string, Map<string, string>> = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((spoken) => [
    spoken,
    new Map(languages.map((row) => [row[spoken].toLowerCase(), row.code])),
  ]),
)

/** Names of languages strung behind the word that leads to them, and each of the names. */
const EXPRESSIONS = Object.fromEntries(
  Object.entries(CODES).map(([spoken, codes]) => {
    const name = [...codes.keys()].join('|')
    const lead = spoken === 'en' ? 'in' : 'en'
    const list = `(?<!\\p{L})${lead} ((?:${name})(?:(?:, | and | et | y | e |, and )(?:en |in )?(?:${name}))*)(?!\\p{L})`
    return [spoken, { list: expression(list, 'giu'), each: expression(`(?<!\\p{L})(?:${name})(?!\\p{L})`, 'giu') }]
  }),
)

/** "in English and Vietnamese", "(in Spanish)", "en français", "disponible en español": codes of the languages, offset by `at`. */
export function spokenIn(text: string, language: string, at = 0): Mention<string>[] {
  const codes = CODES[language] ?? CODES.en!
  const { list, each } = EXPRESSIONS[language] ?? EXPRESSIONS.en!
  const found: Mention<string>[] = []
  for (const hit of allOf(list, text)) {
    const from = hit.index + hit[0].length - hit[1]!.length
    for (const one of hit[1]!.matchAll(each)) {
      const code = codes.get(one[0].toLowerCase())
      const start = at + from + one.index
      // "in English sectors" is rare; "in Chinese factories" is a demonym
      if (
        code &&
        !/^\s+\p{Ll}{4,}/u.test(text.slice(hit.index + hit[0].length)) &&
        !found.some(({ value }) => value === code)
      )
        found.push(stated(code, { start, end: start + one[0].length }))
    }
  }
  return found
}
