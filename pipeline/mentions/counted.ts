import ends from '../../schemas/codelists/phrase-ends.json' with { type: 'json' }
import units from '../../schemas/codelists/units.json' with { type: 'json' }
import type { Language } from './language.ts'
import type { QuantityValue } from './values.ts'

/** What a number counts: the noun phrase after it, its head as a unit, and the class of the unit. */
export interface Counted {
  population: string
  unit: string
  counts: QuantityValue['counts']
  /** One past the last character of the phrase, in the text. */
  end: number
}

const irregular: Record<string, string> = units.irregular
const compounds: Record<string, string> = units.compounds
const classOf = new Map(
  Object.entries(units.classes).flatMap(([name, list]) => list.map((unit) => [unit, name] as const)),
)
const stop: Record<Language, Set<string>> = { en: new Set(ends.en), fr: new Set(ends.fr), es: new Set(ends.es) }
const joins = /^(?:and|et|y|e|&)$/i
const token = /^(\s+)([\p{L}](?:[\p{L}'’-]|\.(?=\p{L}))*|\([^)]{1,160}\)|&)(,?)/u
const OF: Record<Language, RegExp> = {
  en: /^of$/,
  fr: /^(?:de|des|du|d['’].*)$/,
  es: /^(?:de|del)$/,
}
/** After a head in the plural, a word in -ed begins the verb: "people attended". */
const VERB = /^(?!(?:red|related|limited|united|advanced)$)\p{Ll}+(?:ed|ing|ly)$/u
/** After "and", what stands before a preposition or an article is a verb of its own: "workers and accounts for". */
const NEXT_VERB = /^\s+\p{Ll}+\s(?:for|to|a|an|the|its|their)\s|^\s+\p{Ll}+ed\s/u
const NUMBER =
  /^\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|deux|trois|quatre|cinq|vingt|trente|dos|tres|cuatro|cinco|veinte|treinta)/iu

/** The singular of a noun in lower case. */
export function unitOf(noun: string, language: Language): string {
  const word = noun.toLowerCase().replace(/[’]/g, "'").replace(/'s?$/, '')
  if (irregular[word]) return irregular[word]
  if (language === 'en') {
    if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y')
    if (/(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2)
    return /[^su]s$/.test(word) ? word.slice(0, -1) : word
  }
  if (language === 'fr') return /aux$/.test(word) ? word.replace(/aux$/, 'al') : word.replace(/[sx]$/, '')
  if (/ces$/.test(word)) return word.replace(/ces$/, 'z')
  if (/iones$/.test(word)) return word.replace(/iones$/, 'ión')
  return word.replace(/([^aeiouáéíóú])es$/, '$1').replace(/([aeiouáéíóú])s$/, '$1')
}

/** The noun phrase that begins at an offset, or undefined where no noun follows. */
export function countedAt(text: string, from: number, language: Language): Counted | undefined {
  const words: { word: string; start: number; end: number; comma: boolean }[] = []
  let at = from
  let afterJoin = false
  let list = false
  while (words.length < 40) {
    const match = token.exec(text.slice(at, at + 200))
    if (!match) break
    const [all, space, word, comma] = match as unknown as [string, string, string, string]
    const lower = word.toLowerCase()
    const start = at + space.length
    const before = words.at(-1)
    if (word.startsWith('(')) {
      // A bracket belongs to the phrase when it names what is counted in other words.
      if (!before || /\d/.test(word)) break
    } else if (joins.test(word)) {
      const rest = text.slice(start + word.length, start + word.length + 60)
      if (!before || NEXT_VERB.test(rest) || NUMBER.test(rest)) break
      afterJoin = true
    } else if (stop[language].has(lower)) {
      // "members of the board": the phrase goes on behind "of"; other small words end it.
      if (!OF[language].test(lower) || !before || words.length > 12) break
    } else if (before && !afterJoin && language === 'en' && VERB.test(word) && /s$|people|women|men$/.test(before.word))
      break
    if (!joins.test(word)) afterJoin = false
    if (list && NUMBER.test(` ${word}`)) break
    words.push({ word, start, end: start + word.length, comma: comma === ',' })
    at += all.length
    if (comma === ',') {
      const more = /^\s+(?!\d)[^.;:()]{0,160}?\s(?:and|et|y)\s\p{Ll}[\p{L}-]+/u.exec(text.slice(at, at + 220))
      const next = /^\s+([\p{L}'’-]+)/u.exec(text.slice(at, at + 40))?.[1]?.toLowerCase()
      list =
        !!more &&
        !/\d/.test(more[0]) &&
        !!next &&
        !stop[language].has(next) &&
        /^\p{Ll}/u.test(next) &&
        plural(next, text, at)
      if (!list) break
    }
  }
  while (words.length && (joins.test(words.at(-1)!.word) || stop[language].has(words.at(-1)!.word.toLowerCase())))
    words.pop()
  // "two industry associations and the Department": what follows with an article is not counted.
  const article = words.findIndex(
    ({ word }, i) => i > 1 && /^(?:the|a|an|le|la|les|el|los|las)$/i.test(word) && joins.test(words[i - 1]!.word),
  )
  if (article > 0) words.splice(article - 1)
  if (!words.length) return undefined
  const first = words.findIndex(
    ({ word, comma }, i) =>
      comma ||
      joins.test(words[i + 1]?.word ?? '') ||
      OF[language].test(words[i + 1]?.word.toLowerCase() ?? '') ||
      words[i + 1]?.word.startsWith('(') ||
      (word && i === words.length - 1),
  )
  const group = words.slice(0, first + 1)
  let head = headOf(
    group.map(({ word }) => word),
    language,
  )
  // "labour and industry inspectors": the head of both stands at the end.
  if (language === 'en' && head && !/s$|people|men$|children|staff/.test(head)) {
    const last = words.at(-1)!.word
    if (/[^s]s$|people|men$/.test(last)) head = last
  }
  if (!head) return undefined
  const end = words.at(-1)!.end
  const population = text.slice(words[0]!.start, end)
  const two = group
    .slice(-2)
    .map(({ word }) => word)
    .join(' ')
  const compound = Object.entries(compounds).find(
    ([name]) => name.toLowerCase() === two.toLowerCase() && (/^\p{Ll}/u.test(name) || name === two),
  )
  const unit = compound?.[1] ?? unitOf(head, language)
  const known =
    classOf.get(unit) ??
    classOf.get(unitOf(head, language)) ??
    (/(?:er|or|ist|man|woman|ant)$/.test(unit) &&
    language === 'en' &&
    !/number|member state|order|paper|container/.test(unit)
      ? 'people'
      : 'other')
  return { population, unit, counts: known as QuantityValue['counts'], end }
}

/** Whether the first noun phrase ahead looks like another counted group: some word before the next comma or "and" is plural. */
const plural = (_next: string, text: string, at: number): boolean =>
  /^[^,.;]*?s(?=,|\s(?:and|et|y)\s)/u.test(text.slice(at, at + 120))

/** English heads stand last, French and Spanish heads first (behind adjectives that go before). */
function headOf(group: string[], language: Language): string | undefined {
  const words = group.filter((word) => /^\p{L}/u.test(word))
  if (language === 'en') return words.at(-1)
  const early =
    /^(?:nouve(?:aux|lles)|nuev[oa]s|grand(?:e)?s|jeunes|autres|otr[oa]s|premiers|primer[oa]s|petites?|petits|pequeñ[oa]s|jóvenes|principales)$/i
  return words.find((word) => !early.test(word)) ?? words[0]
}
