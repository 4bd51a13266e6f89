import codelist from '../../schemas/codelists/instruments.json' with { type: 'json' }
import { expression } from '../expression.ts'
import type { Mention } from '../mention.ts'
import { gazetteer } from './gazetteer.ts'
import { close, compiled, open, type Reading, type Rule, scan } from './pattern.ts'
import { remembered } from './remembered.ts'
import type { InstrumentValue } from './values.ts'

interface Instrument {
  code: string
  name?: string
  year?: number
  aliases?: string[]
}
const list: Instrument[] = codelist
const codes = new Set(list.map(({ code }) => code))

/** Names that need no number: the named declarations, the MLC, the protocols, and conventions by their full name. */
const named = new Map<string, string>()
for (const { code, name, aliases = [] } of list)
  for (const words of [...(name ? [name] : []), ...aliases]) named.set(plain(words), code)

/** In lower case, apostrophes and spaces alike, without a year at the end. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/,? ?\(?(?:19|20)\d\d\)?$/, '')
    .replace(/,$/, '')
}

const NO = `(?:\\(?\\s*(?:Nos?\\.?|Nos|[nN][º°oᵒ]s?\\.?|n\\.\\s?[º°oᵒ]s?|núms?\\.?|numéros?|números?)\\s*)`
const MANY =
  '\\d{1,3}(?:(?:\\s*,\\s*|\\s*,?\\s+(?:and|et|y|or|ou|o|&)\\s+)(?:Nos?\\.?\\s*|[nN][º°oᵒ]s?\\s*|núms?\\.\\s*|n\\.\\s?[º°]\\s*)?\\d{1,3}(?!\\d|\\s+(?!(?:relatives|thus|always|across|whereas)\\s)(?:\\p{Ll}{3,}[sx]|people|women|men|children|staff|per|pour|por)(?!\\p{L})|[.,]\\d|\\s*%))*'
const CONVENTION = '(?:Conventions?|Convenios?|convention|conventions|convenio|convenios)'
const RECOMMENDATION =
  '(?:Recommendations?|Recommandations?|Recomendaci(?:ón|ones)|recommandations?|recomendaci(?:ón|ones)|recommendations?)'
const PROTOCOL = '(?:Protocols?|Protocoles?|Protocolos?)'

const coded = (letter: string, number: string): InstrumentValue => ({ code: `${letter}${number.padStart(3, '0')}` })

/** A mention for each number behind "Nos"; the first takes the words before it. */
const each =
  (letter: string) =>
  (match: RegExpExecArray, text: string): Reading<InstrumentValue>[] => {
    const numbers = match.groups!.numbers!
    const offset = match.index + match[0].lastIndexOf(numbers)
    return [...numbers.matchAll(/\d+/g)].map((one, index, all) => ({
      value: coded(letter, one[0]),
      start: index === 0 ? titleStart(text, match.index) : offset + one.index,
      end: all.length === 1 ? match.index + match[0].length : offset + one.index + one[0].length,
    }))
  }

/** The name in front of the kind, capital first: "Occupational Safety and Health", "Consultation (Industrial and National Levels)". */
const title = expression(
  /(?:\p{Lu}[\p{L}'’-]*,?\s+)(?:(?:\p{Lu}[\p{L}'’-]*,?|\((?:[\p{L}'’ ,-]+)\)|and|of|in|for|with|the|against|at|on|from\s+the(?=(?:\s+\p{Lu}\p{Ll}+)+\s+to\s+the\s)|(?<=from\s+the(?:\s+\p{Lu}\p{Ll}+){1,4}\s+)to\s+the)\s+){0,14}$/u,
)
const leading = /^(?:(?:The|And|In|Of|Under|ILO|See|This|Its|Both)\s+)+/

/** Where the name begins of the instrument whose kind stands at an offset. */
function titleStart(text: string, offset: number): number {
  const left = text.slice(Math.max(0, offset - 160), offset)
  const found = title.exec(left)
  if (!found) return offset
  return offset - found[0].length + (leading.exec(found[0])?.[0].length ?? 0)
}

/** French and Spanish names go on behind the word: small words and capitals up to the year. */
const REST = '(?:\\s+(?:sur|relative?s?|concernant|sobre|relativo)[^.;()]{3,140}?)?'
const YEAR =
  '(?:\\s*\\([^()\\d]{3,40}\\))?(?:,?\\s*(?:\\(?(?:19|20)\\d\\d\\)?))?(?:,?\\s+(?:as amended|revised|Revised))?'

/** "convention (n° 188) sur le travail dans la pêche, 2007": the name behind the number, up to its year. */
const TITLED = '(?:\\s+(?:sur|concernant|relative|sobre|relativo)\\s[^.;()\\d]{3,120}?,\\s*(?:19|20)\\d\\d(?!\\d))?'

const numbered = (letter: string, kind: string): Rule<InstrumentValue> => ({
  name: `${letter} by number`,
  pattern: compiled(
    `(?<![\\p{L}\\p{N}])${kind}${REST}${YEAR},?\\s*${NO}(?<numbers>${MANY})(?:\\s*\\))?${TITLED}`,
    'gu',
  ),
  read: each(letter),
})

const names = gazetteer(named)
const SMALL = expression(/^\p{Ll}/u)
const SPELLED_SMALL = /^(?:convention|déclaration|convenio|declaración)/
const OURS = expression(/(?<![\p{L}\p{N}])ILO(?:['’]s)?\s+$/u)
const YEAR_BEHIND = expression(/^(?:,?\s*(?:\((?:19|20)\d\d\)|(?:19|20)\d\d))(?![\p{L}\p{N}])/u)

const rules: Rule<InstrumentValue>[] = [
  numbered('C', CONVENTION),
  numbered('R', RECOMMENDATION),
  numbered('P', PROTOCOL),
  {
    name: 'bare number behind Convention',
    pattern: compiled(
      `${open}(?<kind>${CONVENTION}|${RECOMMENDATION})\\s+(?<numbers>${MANY})(?!\\d|[.,/]\\d|\\s*%)${close}`,
      'gu',
    ),
    read(match, text) {
      const letter = /^[rR]/.test(match.groups!.kind!) ? 'R' : 'C'
      if (/^[a-z]/.test(match.groups!.kind!) && !/^(?:conven|recom)/.test(match.groups!.kind!)) return undefined
      const readings = each(letter)(match, text)
      return readings.every(({ value }) => codes.has(value.code)) ? readings : undefined
    },
  },
  {
    name: 'code',
    pattern: compiled(
      `(?<![\\p{L}\\p{N}./-])(?<letter>[CRP])[.\\s-]?(?<number>\\d{2,3})(?![\\p{L}\\p{N}/-]|[.,]\\d)`,
      'gu',
    ),
    read: ({ groups }) => {
      const value = coded(groups!.letter!, groups!.number!)
      return codes.has(value.code) ? { value } : undefined
    },
  },
  {
    name: 'name',
    find: (text) =>
      names(text).flatMap(({ start, end, values: [code] }) => {
        const name = text.slice(start, end)
        // Short names are acronyms and written as such; long ones begin with a capital.
        if (plain(name) === 'mlc' ? name !== 'MLC' : SMALL.test(name) && !SPELLED_SMALL.test(name)) return []
        const ours = OURS.exec(text.slice(Math.max(0, start - 7), start))?.[0].length ?? 0
        const year = YEAR_BEHIND.exec(text.slice(end, end + 10))?.[0].length ?? 0
        return [{ value: { code: code! }, start: start - ours, end: end + year }]
      }),
  },
]

/** ILO Conventions, Recommendations, Protocols and declarations, as NORMLEX codes. A number outside the list is given all the same: see `unknownInstruments`. */
export const instruments = remembered((text): Mention<InstrumentValue>[] =>
  /[CRPcrpDdMT]/.test(text) ? scan(rules, text, 0) : [],
)

/** False for a code that no instrument has: a misprint, or an instrument younger than the list. */
export const isInstrument = (code: string): boolean => codes.has(code)
