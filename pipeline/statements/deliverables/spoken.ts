import languages from '../../../schemas/codelists/languages.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'

const CODES: Record<string, Map<string, string>> = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((spoken) => [
    spoken,
    new Map(languages.map((row) => [row[spoken].toLowerCase(), row.code])),
  ]),
)

/** "in English and Vietnamese", "(in Spanish)", "en français", "disponible en español": codes of the languages, offset by `at`. */
export function spokenIn(text: string, language: string, at = 0): Mention<string>[] {
  const codes = CODES[language] ?? CODES.en!
  const name = [...codes.keys()].join('|')
  const lead = language === 'en' ? 'in' : 'en'
  const list = expression(
    `(?<!\\p{L})${lead} ((?:${name})(?:(?:, | and | et | y | e |, and )(?:en |in )?(?:${name}))*)(?!\\p{L})`,
    'giu',
  )
  const found: Mention<string>[] = []
  for (const hit of text.matchAll(list)) {
    const from = hit.index + hit[0].length - hit[1]!.length
    for (const one of hit[1]!.matchAll(expression(`(?<!\\p{L})(?:${name})(?!\\p{L})`, 'giu'))) {
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
