import countries from '../../schemas/codelists/countries.json' with { type: 'json' }
import lexicon from '../../schemas/codelists/quantity-words.json' with { type: 'json' }
import type { Document } from '../document.ts'
import { expression } from '../expression.ts'
import type { Quantity } from './setting.ts'

const LOCAL: Record<string, Record<string, string>> = lexicon.local
const NAMES = new Map(
  (countries as { code: string; name: string; names?: string[]; demonyms?: { en?: string[] } }[]).map(
    ({ code, name, names = [], demonyms }) => [code, [name, ...names, ...(demonyms?.en ?? [])]],
  ),
)
const named = new WeakMap<Document, Map<string, string | undefined>>()

/** "730 rupees" are those of the country that the document names most; where it names none of them, they stay rupees. */
export function local(quantity: Quantity, document: Document): Quantity {
  const { counts, unit } = quantity.value
  const codes = counts === 'money' && unit ? LOCAL[unit] : undefined
  if (!codes) return quantity
  const known = named.get(document) ?? new Map<string, string | undefined>()
  named.set(document, known)
  if (!known.has(unit!)) known.set(unit!, codes[mostNamed(Object.keys(codes), document.text) ?? ''])
  const code = known.get(unit!)
  return code ? { ...quantity, value: { ...quantity.value, unit: code } } : quantity
}

/** The country whose name or people a text names most often. */
function mostNamed(codes: string[], text: string): string | undefined {
  const counted = codes.map((code) => {
    const names = (NAMES.get(code) ?? []).map((name) => name.replace(/[^\p{L}\d\s'’-]/gu, '.'))
    const pattern = expression(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'gu')
    return { code, times: names.length ? [...text.matchAll(pattern)].length : 0 }
  })
  const [best] = counted.sort((a, b) => b.times - a.times)
  return best && best.times > 0 ? best.code : undefined
}
