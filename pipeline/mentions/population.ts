import countries from '../../schemas/codelists/countries.json' with { type: 'json' }
import lexicons from '../../schemas/codelists/noun-phrases.json' with { type: 'json' }
import numberWords from '../../schemas/codelists/number-words.json' with { type: 'json' }
import units from '../../schemas/codelists/units.json' with { type: 'json' }
import { expression } from '../expression.ts'
import type { Language } from './language.ts'
import { isPlural, singular } from './singular.ts'
import { classOf, countsOf } from './unit-classes.ts'

/** What a number counts: the noun phrase behind it. A phrase grammar of closed word classes, kept as data. */

export interface Population {
  /** The counted noun, singular, lower case. */
  unit: string
  start: number
  /** End of the whole phrase with the words that narrow it down. */
  end: number
}

interface Word {
  word: string
  lower: string
  start: number
  end: number
  /** What stands between this word and the one before: spaces, or a mark. */
  gap: string
}

const sets = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    {
      stops: new Set(lexicons[language].stops),
      and: new Set(lexicons[language].and),
      complements: new Set(lexicons[language].complements),
      determiners: new Set(lexicons[language].determiners),
      before: new Set<string>(lexicons[language].before),
      verbs: new Set(lexicons[language].verbs),
    },
  ]),
) as Record<Language, Record<'stops' | 'and' | 'complements' | 'determiners' | 'before' | 'verbs', Set<string>>>

const compounds = new Map(Object.entries(units.compounds).map(([words, unit]) => [words.toLowerCase(), unit]))
/** "Vietnamese", "Swiss": one form for one and for many. */
const peoples = new Set(
  (countries as { demonyms?: { en: string[] } }[]).flatMap(({ demonyms }) =>
    (demonyms?.en ?? []).filter((word) => /(?:ese|ss)$/.test(word)),
  ),
)
const VERB = /^(?:are|were|have|had|do|did|work|live|earn|lack|will|can)$/

/** Words between a number and its noun that add it to another. */
const FURTHER = new Set(['more', 'further', 'other', 'additional', 'extra', 'new', 'autres', 'otros', 'otras'])

const REACH = 220
const wordRule: Record<Language, RegExp> = {
  en: expression(/&|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑’'][\p{L}\p{N}]+)*['’]?/gu),
  fr: expression(/&|(?:[ldnsjcm]|qu|jusqu|lorsqu)['’]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑][\p{L}\p{N}]+)*/giu),
  es: expression(/&|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑][\p{L}\p{N}]+)*/gu),
}

/** The words from an offset on, up to the end of the sentence or some forty words. */
function wordsFrom(text: string, offset: number, language: Language): Word[] {
  const stretch = text.slice(offset, offset + REACH)
  const found: Word[] = []
  let before = 0
  for (const match of stretch.matchAll(wordRule[language])) {
    const gap = stretch.slice(before, match.index)
    if (/[.;:!?()\n\t[\]«»“”"•|]|\s[–—-]\s/.test(gap)) break
    const word = match[0]
    before = match.index + word.length
    found.push({
      word,
      lower: word.toLowerCase().replace(/’/g, "'"),
      start: offset + match.index,
      end: offset + before,
      gap,
    })
  }
  return found
}

/** Index of the head of the noun phrase that begins at `from`, or undefined when no noun stands there. */
function headAt(words: Word[], from: number, language: Language): number | undefined {
  const { stops, and, before } = sets[language]
  const ends = (index: number) => {
    const word = words[index]
    return !word || word.gap.includes(',') || stops.has(word.lower) || /^\d/.test(word.word)
  }
  if (language !== 'en') {
    let index = from
    while (
      index < words.length &&
      (index === from || !words[index]!.gap.includes(',')) &&
      before.has(words[index]!.lower)
    )
      index++
    const word =
      /^âgée?s?$/.test(words[index]?.lower ?? '') || isDoneTo(words, index, from, language) ? undefined : words[index]
    const known =
      word && (isPlural(word.word, language) || classOf.has(word.lower) || classOf.has(word.lower.replace(/s$/, '')))
    if (known && (index === from ? !stops.has(word.lower) && !/^\d/.test(word.word) : !ends(index))) return index
    // "1 430 jeunes, dont …", "jeunes âgés de": an adjective that stands for its noun.
    const alone = words[index - 1]
    return index > from && alone && classOf.has(singular(alone.word, language)) ? index - 1 : undefined
  }
  const leads =
    units.leads.includes(words[from]?.lower ?? '') && words[from + 1] && isPlural(words[from + 1]!.word, language)
  const opens = leads ? from + 1 : graded(words, from, language)
  for (let index = opens; index < Math.min(words.length, from + 8); index++) {
    const word = words[index]!
    if (index === opens ? stops.has(word.lower) || /^\d/.test(word.word) || word.gap.includes(',') : ends(index))
      return loose(words, from, index)
    if (and.has(word.lower)) continue
    // "18 million Vietnamese have"
    if (index === opens && peoples.has(word.word) && (ends(index + 1) || VERB.test(words[index + 1]!.lower)))
      return index
    if (!isPlural(word.word, language)) continue
    if (/['’]$/.test(word.word)) continue
    const next = words[index + 1]
    const goesOn =
      next && !ends(index + 1) && !and.has(next.lower) && isPlural(next.word, language) && !/['’]$/.test(word.word)
    if (!goesOn) return index
  }
  return loose(words, from, Math.min(words.length, from + 8))
}

/** "1 200 jeunes formés", "40 jóvenes capacitados": a participle behind an adjective that is a noun itself. */
const isDoneTo = (words: Word[], at: number, from: number, language: Language): boolean => {
  const [noun, word] = [words[at - 1], words[at]]
  return (
    at > from &&
    word !== undefined &&
    (DONE_TO[language]?.test(word.lower) ?? false) &&
    countsOf(singular(word.word, language)) === 'other' &&
    countsOf(singular(noun!.word, language)) === 'people'
  )
}
const DONE_TO: Partial<Record<Language, RegExp>> = {
  fr: expression(/\p{L}{2}(?:é|i|u)e?s$/u),
  es: expression(/\p{L}{2}[ai]d[oa]s$/u),
}

/** Where the last of several qualities before one noun stands: "micro, small and medium-sized enterprises". */
function graded(words: Word[], from: number, language: Language): number {
  const { and } = sets[language]
  let at = from
  while (words[at + 1]?.gap.includes(',') && !isPlural(words[at]!.word, language) && at - from < 3) at++
  return at > from && and.has(words[at + 1]?.lower ?? '') && !isPlural(words[at]!.word, language) ? at + 2 : from
}

const SEXES = new Set(['women', 'men', 'girls', 'boys', 'female', 'male'])
/** "women and men migrant workers": index of the word behind both sexes where a noun of theirs follows, else `from`. */
function sexes(words: Word[], from: number): number {
  const [first, and, second, next] = words.slice(from, from + 4)
  const both =
    first && and && second && SEXES.has(first.lower) && SEXES.has(second.lower) && /^(?:and|&|or)$/.test(and.lower)
  return both && next && !next.gap.includes(',') ? from + 3 : from
}

/** Without a plural: the last word before the boundary if it is a unit that has none ("21 staff", "5 000 hectare"). */
function loose(words: Word[], from: number, end: number): number | undefined {
  for (let index = from; index < end; index++) if (classOf.has(words[index]!.lower)) return index
  return undefined
}

/** End of "…, fisheries inspectors and observers" behind the first noun phrase: commas count only when an "and" closes the list. */
function listEnd(words: Word[], head: number, language: Language): number {
  const { and, stops } = sets[language]
  let last = head
  let at = head + 1
  for (let turn = 0; turn < 8 && at < words.length; turn++) {
    const word = words[at]!
    const joined = and.has(word.lower)
    if (!joined && !word.gap.includes(',')) break
    const from = joined ? at + 1 : at
    const first = words[from]
    if (!first || stops.has(first.lower) || /ed$/.test(first.lower)) break
    const next =
      first.gap.includes(',') && !joined ? withoutComma(words, from, language) : headAt(words, from, language)
    if (next === undefined) break
    last = joined ? next : last
    at = next + 1
    if (joined) break
  }
  return last
}

const withoutComma = (words: Word[], from: number, language: Language): number | undefined =>
  headAt(words.with(from, { ...words[from]!, gap: ' ' }), from, language)

/** Number words from two up, without those that are other words too ("neuf"). */
const NUMERALS = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    new Set(Object.entries(numberWords[language].words).flatMap(([word, value]) => (value > 1 ? [word] : []))),
  ]),
) as Record<Language, Set<string>>

/** Endings that only verbs have, and the pronoun that goes before one: "participaron", "se adhirieron", "signèrent". */
const FINITE: Partial<Record<Language, RegExp>> = {
  fr: /(?:èrent|eront|iront|aient)$/,
  es: /(?:[aie]ron|[aei]rán|aban|ían|ó)$|^se$/,
}

/** In the present, right behind a plural: "experts rédigent", "países revisan". */
const PRESENT: Partial<Record<Language, RegExp>> = { fr: expression(/\p{L}ent$/u), es: expression(/\p{L}{2}[ae]n$/u) }
const PARTICIPLE: Partial<Record<Language, RegExp>> = { fr: expression(/\p{L}(?:é|it|u|i)$/u) }
const ARTICLE = /^(?:an?|the|une?|les?|la|un[ao]?|el|l[ao]s)$/

/** End of the words that narrow the phrase down ("employed by fishing companies", "of all ages"); none that bring a number. */
function complementEnd(words: Word[], last: number, language: Language): number {
  const { complements, verbs, stops, and } = sets[language]
  const first = words[last + 1]
  const adjective =
    language !== 'en' && first && !first.gap.includes(',') && !stops.has(first.lower) && !/^\d/.test(first.word)
  if (!first || first.gap.includes(',') || !(complements.has(first.lower) || adjective)) return last
  let end = last
  for (let index = last + 1; index < Math.min(words.length, last + 16); index++) {
    const word = words[index]!
    if (/\d/.test(word.word) || NUMERALS[language].has(word.lower)) {
      // The phrase that brings a number is another count or a date: it goes, with the words that introduce it.
      while (end > last && (complements.has(words[end]!.lower) || stops.has(words[end]!.lower))) end--
      return end
    }
    if (word.gap.includes(',') || verbs.has(word.lower)) break
    if (FINITE[language]?.test(word.lower)) break
    const [previous, next] = [words[index - 1], words[index + 1]]
    if (previous && PRESENT[language]?.test(word.lower) && isPlural(previous.word, language)) break
    // "… and a course", "… et distribué", "… and to open": another thing, another deed.
    if (
      next &&
      and.has(word.lower) &&
      (ARTICLE.test(next.lower) || (language === 'en' && next.lower === 'to') || PARTICIPLE[language]?.test(next.lower))
    )
      break
    const finite =
      language === 'en' && index > last + 1 && /ed$/.test(word.lower) && isPlural(words[index - 1]!.word, language)
    if (finite && !['by', 'in', 'on', 'at', 'as'].includes(words[index + 1]?.lower ?? '')) break
    end = index
  }
  while (
    end > last &&
    (complements.has(words[end]!.lower) || and.has(words[end]!.lower) || stops.has(words[end]!.lower))
  )
    end--
  return end
}

/**
 * What is counted by a number that ends at `offset`: its unit, and the phrase up to the clause boundary.
 * `share`: the words behind "per cent of", where articles and "all" come first.
 */
export function populationAt(text: string, offset: number, language: Language, share = false): Population | undefined {
  const words = wordsFrom(text, offset, language)
  const { determiners } = sets[language]
  const of = language === 'en' ? ['of'] : ['de', "d'", 'des', 'del', 'du', 'au']
  let from = 0
  if (words[0] && of.includes(words[0].lower) && words[0].gap.trim() === '') from++
  else if (share) return undefined
  const start = from
  while (
    words[from] &&
    (share || from > 0) &&
    (determiners.has(words[from]!.lower) || /['’]s$/.test(words[from]!.word))
  )
    from++
  // "estime à 120 000 le nombre d'enfants", "cifra en 40.000 el número de niñas"
  if (!share && /^(?:the number|le nombre|el número)$/.test(`${words[0]?.lower} ${words[1]?.lower}`)) from += 3
  // "200 more inspectors", "40 otras empresas"
  if (!share && from === 0 && words[1] && FURTHER.has(words[0]?.lower ?? '') && !words[1].gap.includes(',')) from++
  if (words[0]?.gap.includes(',') || words[from]?.gap.includes(',')) return undefined
  const pairEnd = language === 'en' ? sexes(words, from) : from
  const head =
    (pairEnd > from ? headAt(words, pairEnd, language) : undefined) ??
    headAt(words, from, language) ??
    (share && words[from] && !sets[language].stops.has(words[from]!.lower) ? from : undefined)
  if (head === undefined) return undefined
  const listed = listEnd(words, head, language)
  const last = complementEnd(words, listed, language)
  const pair =
    head > from
      ? `${words[head - 1]!.lower} ${words[head]!.lower}`
      : language === 'en'
        ? ''
        : `${words[head]!.lower} ${words[head + 1]?.lower ?? ''}`
  const unit = compounds.get(pair) ?? singular(words[head]!.word.replace(/['’]s?$/, ''), language)
  return { unit, start: words[start]!.start, end: trimmed(text, words[last]!.end) }
}

/** Without an apostrophe that only closes a quotation. */
const trimmed = (text: string, end: number) => (/['’]/.test(text[end - 1] ?? '') ? end - 1 : end)
