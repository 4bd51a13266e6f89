import named from '../../schemas/codelists/instruments.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { close, longest, oneOf, open } from './pattern.ts'
import type { InstrumentValue } from './values.ts'

const three = (number: string) => number.padStart(3, '0')
const CONVENTION = '(?:Conventions?|Convenios?|Convenciones?|C\\.)'
const RECOMMENDATION = '(?:Recommendations?|Recommandations?|Recomendación|Recomendaciones)'
const NO = '(?:Nos?\\.?|N[o°º]s?\\.?|n[o°º]s?\\.?|núms?\\.?|num\\.?|nros?\\.?|#)'
const letters: [string, RegExp][] = [
  [
    'C',
    new RegExp(
      `${open}${CONVENTION}(?:,?\\s\\(?(?:19|20)\\d\\d\\)?)?,?\\s\\(?\\s?${NO}\\s?(\\d{1,3}(?:(?:,\\s|\\s(?:and|et|y|e|&)\\s)\\d{1,3})*)\\)?`,
      'giu',
    ),
  ],
  [
    'R',
    new RegExp(
      `${open}${RECOMMENDATION}(?:,?\\s\\(?(?:19|20)\\d\\d\\)?)?,?\\s\\(?\\s?${NO}\\s?(\\d{1,3}(?:(?:,\\s|\\s(?:and|et|y|e|&)\\s)\\d{1,3})*)\\)?`,
      'giu',
    ),
  ],
]
const CODE = /(?<![\p{L}\p{N}])([CRP])\s?(\d{3})(?![\p{L}\p{N}])/gu
const byName = new Map(
  named.flatMap(({ code, names }) => names.map((name) => [name.replace(/’/g, "'"), code] as const)),
)
const names = new RegExp(`${open}${oneOf(byName.keys())}${close}`, 'gu')

/** International labour instruments by number in all spellings, by NORMLEX code, and a few known by name. Several numbers give several mentions. */
export function instruments(text: string, _language: string, at = 0): Mention<InstrumentValue>[] {
  const found: Mention<InstrumentValue>[] = []
  for (const [letter, pattern] of letters) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const numbers = match[1]!.match(/\d+/g)!
      if (numbers.length === 1) {
        found.push(
          stated(
            { code: letter + three(numbers[0]) },
            { start: at + match.index, end: at + match.index + match[0].length },
          ),
        )
        continue
      }
      let from = match.index + match[0].indexOf(match[1]!)
      for (const number of numbers) {
        const start = text.indexOf(number, from)
        from = start + number.length
        found.push(stated({ code: letter + three(number) }, { start: at + start, end: at + from }))
      }
    }
  }
  for (const match of text.matchAll(CODE))
    found.push(
      stated({ code: match[1]! + match[2]! }, { start: at + match.index, end: at + match.index + match[0].length }),
    )
  names.lastIndex = 0
  for (const match of text.matchAll(names)) {
    const code = byName.get(match[0].replace(/’/g, "'").replace(/\s+/g, ' '))
    if (code) found.push(stated({ code }, { start: at + match.index, end: at + match.index + match[0].length }))
  }
  return longest(found)
}
