import sectorList from '../../schemas/codelists/sectors.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { close, longest, oneOf, open } from './pattern.ts'

const byWord = new Map(
  sectorList.flatMap(({ code, words }) => words.map((word) => [word.replace(/’/g, "'"), code] as const)),
)
const pattern = new RegExp(`${open}${oneOf(byWord.keys())}${close}`, 'giu')

/** The ILO's sectors by the words that point to them; the value is the sector's code. One mention a sector, the first. */
export function sectors(text: string, _language: string, at = 0): Mention<string>[] {
  const found = [...text.matchAll(pattern)].flatMap((match) => {
    const code = byWord.get(match[0].toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' '))
    return code ? [stated(code, { start: at + match.index, end: at + match.index + match[0].length })] : []
  })
  const seen = new Set<string>()
  return longest(found).filter(({ value }) => !seen.has(value) && seen.add(value))
}
