import numberWords from '../../schemas/codelists/number-words.json' with { type: 'json' }
import lexicon from '../../schemas/codelists/numbered-names.json' with { type: 'json' }
import quantityWords from '../../schemas/codelists/quantity-words.json' with { type: 'json' }
import { mayStand } from '../expression/find.ts'
import { expression } from '../expression.ts'
import type { Mention } from '../mention.ts'
import { dateReadings } from './dates.ts'
import { instruments } from './instruments.ts'
import { compiled, oneOf } from './pattern.ts'
import { symbols } from './symbols.ts'

/** What a number is when it counts nothing. */
export interface Claim {
  start: number
  end: number
  role: 'date' | 'symbol' | 'ordinal' | 'enumerator' | 'instrument' | 'age' | 'other'
  /** Why, for `other`. */
  reason?: string
}

const number = '\\d+(?:[.,]\\d+)*(?!\\d)'
/** "25(c)", "3, 5 and 7", "10–12": one or more numbers behind a word that numbers things. */
const several = `${number}(?:\\s?\\(\\p{L}{1,3}\\))?(?:(?:\\s*(?:,|[-–—])\\s*|\\s+(?:and|to|or|et|à|ou|y|a|o)\\s+)${number}(?:\\s?\\(\\p{L}{1,3}\\))?(?!\\s*(?:\\p{L}{4,}|%)))*`

const spelled = oneOf(
  ['en', 'fr', 'es'].flatMap((language) =>
    Object.entries(numberWords[language as 'en'].words).flatMap(([word, value]) => (value > 1 ? [word] : [])),
  ),
)
const perCent = `(?:\\s?${oneOf(quantityWords.perCent)})?`
const unshared = `(?!\\s?${oneOf(quantityWords.perCent)}(?![\\p{L}]))(?![.,]?\\d)`
/** "Rose from 13% to 32%": the first number is where a change began, the second what is told. */
const began = compiled(
  `(?<=(?<![\\p{L}])${oneOf(quantityWords.changed)}(?:\\s+[\\p{L}’'-]+){0,4}?\\s+${oneOf(quantityWords.changedFrom)}\\s+)(?:\\d[\\d.,]*|${spelled}(?![\\p{L}-]))(?=${perCent}(?:[^.;:()\\d]|(?:19|20)\\d\\d){0,60}?\\s${oneOf(quantityWords.changedTo)}\\s+(?:\\p{L}+\\s+){0,2}?(?:\\d|${spelled}(?![\\p{L}])))`,
)

interface Rule {
  pattern: RegExp
  role: Claim['role']
  reason?: string
}

const rules: Rule[] = [
  { pattern: began, role: 'other', reason: 'where a change began' },
  {
    pattern: /https?:\/\/\S+|www\.\S+|(?<![^\s@]{64})[^\s@]{1,64}@[^\s@]{1,200}\.\w+/giu,
    role: 'other',
    reason: 'address on the web',
  },
  // "11/04/2024": a day, though not which
  { pattern: /(?<![\d/])\d{1,2}\/\d{1,2}\/(?:19|20)\d\d(?![\d/])/gu, role: 'date' },
  { pattern: /WCMS_\d+|DOI:?\s?\S+|ISBN[\s:]*[\d\s-]+/giu, role: 'symbol' },
  {
    pattern: compiled(`(?<![\\p{L}])${oneOf(lexicon.phones)}\\s*[:.]?\\s*\\+?[\\d\\s()./-]{6,}\\d`),
    role: 'other',
    reason: 'telephone number',
  },
  { pattern: /\+\d[\d\s()./-]{6,}\d/gu, role: 'other', reason: 'telephone number' },
  {
    pattern: compiled(
      `(?<![\\p{L}\\d])(?:${oneOf(lexicon.addresses)})\\s?\\d+(?:\\s+\\p{Lu}\\p{L}+\\s+\\d{1,2}(?!\\d))?`,
      'gu',
    ),
    role: 'other',
    reason: 'address',
  },
  {
    pattern: compiled(
      `(?<![\\d.,])(?:[01]?\\d|2[0-4])(?:[:.h][0-5]\\d)\\s*[-–—]\\s*(?:[01]?\\d|2[0-4])[:.h][0-5]\\d(?![\\d%])(?:\\s*${oneOf(lexicon.hours)}(?![\\p{L}]))?`,
    ),
    role: 'other',
    reason: 'clock time',
  },
  {
    pattern: compiled(
      `(?<![\\d.,])(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?!\\d)(?:\\s*${oneOf(lexicon.hours)}(?![\\p{L}]))?`,
    ),
    role: 'other',
    reason: 'clock time',
  },
  {
    pattern: compiled(
      `(?<![\\d.,])(?:[01]?\\d|2[0-4])(?:\\s?[.h]\\s?[0-5]\\d)?\\s*${oneOf(lexicon.hours.filter((word) => !['hours', 'horas', 'heures'].includes(word)))}(?![\\p{L}])`,
    ),
    role: 'other',
    reason: 'clock time',
  },
  { pattern: /(?<![\d.,])(?:[01]?\d|2[0-4])\s?h\s?[0-5]\d(?!\d)/gu, role: 'other', reason: 'clock time' },
  // "11 - 12 pm", "9-11 a.m."
  {
    pattern: expression(/(?<![\d.,])(?:0?\d|1[0-2])\s*[-–—]\s*(?:0?\d|1[0-2])\s*[ap]\.?m\.?(?!\p{L})/giu),
    role: 'other',
    reason: 'clock time',
  },
  {
    pattern: compiled(`(?<![\\d.,])(?:[01]?\\d|2[0-4])[.h][0-5]\\d\\s*(?:hours|horas|heures)`),
    role: 'other',
    reason: 'clock time',
  },
  {
    pattern: compiled(
      `(?<![\\p{L}])${oneOf(lexicon.agesBefore)}\\s+(?:between\\s+|from\\s+)?\\d{1,2}(?:(?:\\s*[-–]\\s*|\\s+(?:to|and|or|à|et|y|a)\\s+)\\d{1,2})?(?:\\s+(?:years|ans|años))?`,
    ),
    role: 'age',
  },
  {
    pattern: compiled(
      `(?<![\\p{L}\\d])\\d{1,2}(?:(?:\\s*[-–]\\s*|\\s+(?:to|and|or|à|et|y|a)\\s+)\\d{1,2})?[\\s-]+${oneOf(lexicon.agesAfter)}(?![\\p{L}])`,
    ),
    role: 'age',
  },
  // "entre treize (13) et seize (16) ans": words and figures
  {
    pattern: compiled(
      `(?<![\\p{L}])\\p{L}+(?:[- ]\\p{L}+)?\\s\\(\\d{1,2}\\)\\s+(?:to|and|à|et|y|a)\\s+\\p{L}+(?:[- ]\\p{L}+)?\\s\\(\\d{1,2}\\)\\s+${oneOf(lexicon.years)}(?![\\p{L}])`,
    ),
    role: 'age',
  },
  // "the median age is well above 30"
  {
    pattern: expression(
      /(?<!\p{L})(?:(?:median|average|mean|retirement|minimum|pensionable) ages?|[aâ]ge (?:médian|moyen|minimum)|edad (?:media|promedio|mediana|mínima))\s+(?:\p{L}+\s+){1,5}\d{1,2}(?![\d.,]*\d|\s*(?:%|per cent|pour cent|por ciento))/giu,
    ),
    role: 'age',
  },
  // "children between 5 and 14"
  {
    pattern: expression(
      /(?<=(?<!\p{L})(?:children|girls|boys|youth|youths|adolescents|teenagers|people|pupils)\s+(?:aged\s+|from\s+|between\s+){1,2})\d{1,2}\s+(?:and|to)\s+\d{1,2}(?![\d.,]*\d|\s*(?:%|per cent|million|thousand))/giu,
    ),
    role: 'age',
  },
  // "15-24s"
  { pattern: expression(/(?<![\p{L}\d.,])\d{1,2}\s?[-–]\s?\d{1,2}s(?!\p{L})/gu), role: 'age' },
  // "those from 15 to 24 age"
  { pattern: expression(/(?<![\p{L}\d])\d{1,2}(?:\s*[-–]\s*|\s+to\s+)\d{1,2}[\s-]+ages?(?!\p{L})/giu), role: 'age' },
  {
    pattern: compiled(
      `(?<![\\p{L}])(?:les|los|las)\\s+(?:de\\s+)?\\d{1,2}\\s*[-–]\\s*\\d{1,2}\\s+${oneOf(lexicon.years)}(?![\\p{L}])`,
    ),
    role: 'age',
  },
  {
    pattern: compiled(
      `(?<![\\p{L}])${oneOf(lexicon.agedVerbs)}\\s+${oneOf(lexicon.agedThan)}\\s+\\d{1,2}\\s+${oneOf(lexicon.years)}(?![\\p{L}])`,
    ),
    role: 'age',
  },
  {
    pattern: compiled(
      `(?<![\\p{L}])${oneOf(lexicon.agedPeople)}(?:\\s+${oneOf(lexicon.agedBy)}){1,4}\\s+\\d{1,2}(?:(?:\\s*[-–]\\s*|\\s+(?:to|and|or|à|et|ou|y|a|o)\\s+)\\d{1,2})?(?:\\s+(?:and|y|et)\\s+\\d{1,2})?\\s+${oneOf(lexicon.years)}(?![\\p{L}])`,
    ),
    role: 'age',
  },
  {
    pattern: expression(
      /(?<!\p{L})(?:(?:les |des |aux )(?:moins|plus) de|(?:los |las )?(?:menores|mayores) de)\s+\d{1,2}(?:\s+(?:ans|años)|(?!\s*(?:%|\p{L}{3,})))(?![\d.,\s]*\d)/giu,
    ),
    role: 'age',
  },
  // "one picker in four is younger than 18"
  {
    pattern: expression(
      /(?<!\p{L})(?:younger|older) than \d\d(?![\d.,]*\d|\s*(?:%|per cent))|(?<!\p{L})plus (?:jeunes?|âgée?s?) (?:que|de) \d\d(?![\d.,]*\d|\s*%)/giu,
    ),
    role: 'age',
  },
  // "La edad media es de 51 años; un 7 % tiene menos de 30"
  {
    pattern: expression(
      /(?<=(?<!\p{L})(?:edad|âge|age|años|ans)(?!\p{L})[^.\n]{0,80}\s)(?:menos|más|moins|plus) de \d\d(?=\s*(?:[.;,)]|$))/giu,
    ),
    role: 'age',
  },
  // "since the early 90's"
  { pattern: /(?<![\p{L}\d.,$€£])\d0['’]s(?!\p{L})/gu, role: 'date' },
  // "those under 35 have", "says Amina Juma, 24, of Mariakani"
  {
    pattern: expression(
      /(?<!\p{L})(?:those|people|persons|youth|workers|women|men|children|girls|boys|adolescents|anyone|everyone)\s+(?:aged\s+)?(?:under|over|above|below)\s+\d\d(?![\d.,]*\d|\s*(?:%|per cent))/giu,
    ),
    role: 'age',
  },
  { pattern: expression(/(?<=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+,\s)\d{2}(?=,\s\p{Ll})/gu), role: 'age' },
  {
    pattern: expression(/(?<![\p{L}\d])(?:under|over)[\s-]\d\ds?(?![\d%,.’'\s]*\d|[\s-]*(?:per|%|\p{L}))/giu),
    role: 'age',
  },
  {
    pattern: compiled(`(?<![\\p{L}\\d])\\d{1,4}(?:,\\d{3})?\\.?${oneOf(lexicon.ordinals)}(?![\\p{L}\\d])`, 'gu'),
    role: 'ordinal',
  },
  { pattern: compiled(`(?<![\\p{L}])${oneOf(lexicon.pages)}\\s*${several}`, 'gu'), role: 'other', reason: 'page' },
  { pattern: compiled(`(?<![\\p{L}])${oneOf(lexicon.paragraphs)}\\s*${several}`, 'gu'), role: 'ordinal' },
  // "produit 2,4 pour cent de la richesse": a share numbers nothing
  { pattern: compiled(`(?<![\\p{L}])${oneOf(lexicon.parts)}\\s?${several}${unshared}`, 'gu'), role: 'ordinal' },
  {
    pattern: compiled(`(?<![\\p{L}])${oneOf(lexicon.names)}(?:\\s|[-‑–])?${several}`, 'gu'),
    role: 'other',
    reason: 'part of a name',
  },
  {
    pattern: expression(
      /\(\d{1,2}\)(?=\s*\p{L})|(?<=^|[.;:,]\s|\band\s|\bet\s|\by\s)\d{1,2}\)(?=\s)|^\d{1,3}[.)](?=\s|$)/gmu,
    ),
    role: 'enumerator',
  },
  { pattern: expression(/(?<=[\p{L}”"’).;:!?])\s?\((?:\d{1,2})\)(?=\s|$|[.,;])/gu), role: 'enumerator' },
  // "shipyards.1 Some", "[1]": marks of notes
  {
    pattern: expression(
      /(?<=\p{L}[.,;]?[”"’»]?[.,;])\d{1,2}(?=\s|$)|(?<=\p{Ll}{3}[.!?][”"’»)]?)\s\d{1,2}\s*$|\[\d{1,3}\]/gu,
    ),
    role: 'enumerator',
  },
  // "…; (2)", "… du Bureau.(2)": the mark of a note behind a stop, and a mark alone in its line
  { pattern: /(?<=[.;,:]\s?)\(\d{1,3}\)(?=\s*$)|^\s*\(\d{1,3}\)\s*$/gmu, role: 'enumerator' },
  {
    pattern: compiled(
      `(?<![\\p{L}\\d])\\d+(?:[.,]\\d+)?[-‑](?:\\s?(?:to|and)\\s)?(?:${oneOf(lexicon.timeUnits)})(?![\\p{L}])`,
    ),
    role: 'other',
    reason: 'duration',
  },
]

/** The claims of the text read last: its numbers and its quantities ask for them one after the other. */
let last: { text: string; language: string; found: readonly Claim[] } | undefined

/** Spans in which numbers count nothing, most certain first; they may overlap. */
export function claims(text: string, language: string): readonly Claim[] {
  if (!/\d/.test(text)) return []
  if (last?.text !== text || last.language !== language) last = { text, language, found: claimed(text, language) }
  return last.found
}

function claimed(text: string, language: string): Claim[] {
  const found: Claim[] = []
  const add = (mentions: Mention<unknown>[], role: Claim['role']) => {
    for (const { span } of mentions) found.push({ start: span.start, end: span.end, role })
  }
  add(symbols(text, language), 'symbol')
  add(instruments(text, language), 'instrument')
  add(dateReadings(text, language), 'date')
  for (const { pattern, role, reason } of rules) {
    if (!mayStand(pattern, text)) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      found.push({ start: match.index, end: match.index + match[0].length, role, ...(reason && { reason }) })
    }
  }
  return found
}

/** Characters of a cell: about as long as a claim. */
const CELL = 64

/** A look-up for the first claim that holds a place. Claims are put in cells, so that long lists of numbers take no long time. */
export function lookup(found: readonly Claim[]): (start: number, end: number) => Claim | undefined {
  const cells = new Map<number, { claim: Claim; rank: number }[]>()
  const cellsOf = (start: number, end: number) => [Math.floor(start / CELL), Math.floor((end - 1) / CELL)] as const
  for (const [rank, claim] of found.entries()) {
    const [first, last] = cellsOf(claim.start, claim.end)
    for (let cell = first; cell <= last; cell++) {
      const held = cells.get(cell)
      if (held) held.push({ claim, rank })
      else cells.set(cell, [{ claim, rank }])
    }
  }
  return (start, end) => {
    const [first, last] = cellsOf(start, end)
    let best: { claim: Claim; rank: number } | undefined
    for (let cell = first; cell <= last; cell++) {
      const hit = cells.get(cell)?.find(({ claim }) => claim.start < end && start < claim.end)
      if (hit && (!best || hit.rank < best.rank)) best = hit
    }
    return best?.claim
  }
}
