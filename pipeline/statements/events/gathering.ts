import edges from '../../../schemas/codelists/title-edges.json' with { type: 'json' }
import type { Leaf, Span } from '../../document.ts'
import { allOf } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { clauses } from '../clauses.ts'
import { type GatheringKind, kindOf, lexicon, MODIFIED, NAMING, PROGRAMME, tongue } from './lexicon.ts'
import { type Word, wordsOf } from './words.ts'

/** A noun phrase that names or describes a gathering. All places are offsets into the text it was found in. */
export interface Gathering {
  kind: GatheringKind
  /** The title: the phrase without its article. */
  start: number
  end: number
  head: Span
  /** A proper name: printed with a capital, in quotation marks or as a link. */
  named: boolean
  plural: boolean
  /** Nothing but the noun: "the workshop". */
  bare: boolean
  /** "the", "this" before it: it may point back to a fuller name. */
  definite: boolean
}

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })

const YEAR = /^(19|20)\d\d$/
const ADVERB = /(?<!^(?:supp|fami|month|year|week|dai|ear|assemb|quarter))ly$/u
/** "the inaugural course", "the second seminar": one of several. */
const ORDINAL = /^(inaugural|first|second|third|fourth|final|opening|closing|\d+(st|nd|rd|th))$/u
const capital = (word: string) => /^\p{Lu}/u.test(word)

const sets = (list: Record<'en' | 'fr' | 'es', string[]>) => ({
  en: new Set(list.en),
  fr: new Set(list.fr),
  es: new Set(list.es),
})
const BEFORE = sets(edges.before)
const JOINS = sets(edges.joins)
const STOPS = sets(edges.stops)
const THIS = sets(edges.this)

/**
 * The gatherings that a text names, in order. `leaves` are its links and emphasised words, with the same offsets as the text:
 * a leaf around the noun is the name. `limits` are offsets at which no title goes on (the dates of the sentence).
 */
export function gatherings(text: string, language: string, leaves: Leaf[] = [], limits: Span[] = []): Gathering[] {
  const { nouns, never } = lexicon(language)
  const heads = [...allOf(nouns, text)]
  if (!heads.length) return []
  const words = wordsOf(text)
  let known: Set<number> | undefined
  let bare: Set<number> | undefined
  const infinitives = () => {
    bare ??= new Set(
      clauses(text, language)
        .verbs.filter(({ tense }) => tense === 'infinitive')
        .map(({ start }) => start),
    )
    return bare
  }
  /** Where finite verbs stand: parsed once, and only for texts with a gathering in them. */
  const verbs = () => {
    known ??= new Set(
      clauses(text, language)
        .verbs.filter(({ tense }) => tense !== 'infinitive' && tense !== 'participle' && tense !== 'progressive')
        .map(({ start }) => start),
    )
    return known
  }
  const shunned = [...allOf(never, text), ...allOf(PROGRAMME, text)].map(spanOf)
  const found: Gathering[] = []
  for (const match of heads) {
    const head = spanOf(match)
    if (shunned.some((span) => span.start < head.end && head.start < span.end)) continue
    if (found.length && head.start < found.at(-1)!.end) continue
    const what = kindOf(match[0], language)
    if (!what || isModifier(text, head, words, language) || isVerb(text, head, words)) continue
    found.push({ ...what, ...titled(text, head, words, language, leaves, limits, verbs, infinitives) })
  }
  return found
}

/** "will launch a second phase", "to launch the guide": a verb with its object behind it. */
const isVerb = (text: string, { start, end }: Span, words: Word[]): boolean =>
  // "ILO Director visits Uganda": a place or person behind it, and no preposition
  (/^(?:visits|tours)$/.test(text.slice(start, end)) && /^\s+(?:the\s+)?\p{Lu}/u.test(text.slice(end))) ||
  (/(?<!\p{L})(?:will|would|shall|should|can|could|may|might|must|to)\s+(?:\p{L}+ly\s+|also\s+)?$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  ) &&
    /^(?:an?|the|its|their|this|these|two|three|new)$/u.test(words.find((word) => word.start > end)?.lower ?? ''))

/** "training manual", "workshop agenda", "Training Centre": the noun only says what the next one is for. */
function isModifier(text: string, head: Span, words: Word[], language: string): boolean {
  if (tongue(language) !== 'en') return false
  const next = words.find((word) => word.start > head.end)
  if (!next || !/^[ -]$/.test(text.slice(head.end, next.start))) return /^-\p{L}/u.test(text.slice(head.end))
  if (MODIFIED.has(next.lower)) return true
  // "Fair Looms", "fair wages": an adjective, unless a verb or preposition follows.
  if (/^fair$/i.test(text.slice(head.start, head.end)) && !JOINS.en.has(next.lower) && !STOPS.en.has(next.lower))
    return true
  return kindOf(next.text, language) !== undefined && !/^launch/i.test(next.text) && next.lower !== 'meeting'
    ? true
    : kindOf(next.text, language) !== undefined
}

function titled(
  text: string,
  head: Span,
  words: Word[],
  language: string,
  leaves: Leaf[],
  limits: Span[],
  verbs: () => Set<number>,
  infinitives: () => Set<number>,
) {
  const at = tongue(language)
  const index = words.findIndex((word) => word.end > head.start)
  const headWord = text.slice(head.start, head.end)
  const leaf = leaves.find(
    (one) =>
      one.kind !== 'time' &&
      one.start <= head.start &&
      one.end >= head.end &&
      one.end - one.start > headWord.length + 2,
  )
  const quoted = quotation(text, head)
  const name = quoted ?? leaf ?? named(text, head)
  const start = name?.start ?? left(text, head, words, index, at, limits)
  const end = name?.end ?? right(text, head, words, at, limits, verbs, infinitives)
  const before = words.filter((word) => word.end <= start).at(-1)
  const inner = text.slice(start, end)
  return {
    start,
    end,
    head,
    named:
      quoted !== undefined ||
      name !== undefined ||
      (capital(headWord) && (head.start > 0 || /^\S+\s+\p{Lu}/u.test(inner))),
    bare: inner.length <= headWord.length + 1,
    definite: before !== undefined && THIS[at].has(before.lower) && start - before.end <= 2,
  }
}

/** Quotation marks around the noun: the words inside are the name. */
function quotation(text: string, head: Span): Span | undefined {
  for (const [open, close] of ['“”', '«»', '""', '‘’'] as const) {
    const from = text.lastIndexOf(open!, head.start - 1)
    if (from < 0 || head.start - from > 200) continue
    const inside = text.slice(from + 1, head.start)
    if (inside.includes(close!) || /[.;]\s/.test(inside)) continue
    if (open === '"' && (text.slice(0, from).split('"').length - 1) % 2 === 1) continue
    const to = text.indexOf(close!, head.end)
    if (to < 0 || to - head.end > 250) continue
    const start = from + 1 + (text.slice(from + 1).length - text.slice(from + 1).trimStart().length)
    return { start, end: from + 1 + text.slice(from + 1, to).trimEnd().length }
  }
  return undefined
}

/** A quoted name right behind the noun: a course on “Decent work in tea gardens”. */
function named(text: string, head: Span): Span | undefined {
  const behind = text.slice(head.end)
  const match = expression(`^,?\\s*(?:${NAMING})?:?\\s*[“«"‘]\\s*([^”»"’]{6,200}(?:’[^”»"’]+)*)[”»"’]`, 'u').exec(
    behind,
  )
  if (!match) return undefined
  const from = head.end + match[0].indexOf(match[1]!, 1)
  return { start: from, end: from + match[1]!.trimEnd().length }
}

/** Where the title begins: back over adjectives, names and numbers, to the article, preposition or verb before them. */
function left(text: string, head: Span, words: Word[], index: number, at: 'en' | 'fr' | 'es', limits: Span[]): number {
  const romance = at !== 'en'
  let start = head.start
  for (let i = index - 1; i >= 0; i--) {
    const word = words[i]!
    const between = text.slice(word.end, start)
    if (!/^(’s|')? ?$/.test(between) && !/^ [–-] $/.test(between)) break
    if (/^ [–-] $/.test(between) && !capital(word.text)) break
    if (BEFORE[at].has(word.lower) || STOPS[at].has(word.lower)) break
    if (!capital(word.text) && (ADVERB.test(word.text) || /[’']s$/.test(word.text))) break
    if (lexicon(at).held.test(word.text) && !capital(word.text)) break
    // French and Spanish put the noun first: only ordinals, numbers and short adjectives stand before it.
    if (romance && !/^(\d+|[IVXLC]+)(er|re|e|ème|ième|º|ª|°)?\.?$/u.test(word.text) && head.start - word.start > 24)
      break
    start = word.start
  }
  // Dates at the very front are dates, not name: "the 2022 Durban Conference".
  for (let moved = true; moved; ) {
    moved = false
    for (const limit of limits) {
      if (limit.start <= start && limit.end > start && limit.end < head.start) {
        start =
          limit.end + text.slice(limit.end).match(/^[\s,]*(?:\p{Lu}[\p{L}-]+\s+(?=\d+(?:st|nd|rd|th)\s))?/u)![0].length
        moved = true
      }
    }
  }
  return Math.min(start, head.start)
}

/** Where the title ends: on over its complements to a verb, a stop, a bracket or a date. */
function right(
  text: string,
  head: Span,
  words: Word[],
  at: 'en' | 'fr' | 'es',
  limits: Span[],
  verbs: () => Set<number>,
  infinitives: () => Set<number>,
): number {
  const proper = capital(text.slice(head.start))
  const agents = edges.agents[at]
  let end = head.end
  let complement = false
  let agent = false
  for (let i = words.findIndex((word) => word.start >= head.end); i >= 0 && i < words.length; i++) {
    const word = words[i]!
    const before = i ? Math.max(words[i - 1]!.end, head.end) : head.end
    const gap = text.slice(before, word.start)
    if (limits.some((limit) => limit.start <= word.start && word.end <= limit.end)) {
      if (proper && gap === ' ' && YEAR.test(word.text) && end === before) end = word.end
      break
    }
    const acronym = /^ \($/.test(gap) && /^\p{Lu}[\p{L}\p{N} .-]{1,14}\)/u.test(text.slice(word.start))
    const listed =
      proper && /^, $/.test(gap) && capital(word.text) && /^[^.;()]{0,60}\b(and|et|y|e)\b/u.test(text.slice(word.start))
    const subtitle = proper && /^: $/.test(gap) && capital(word.text) && end === before
    if (!/^(’|'|[-–]| | [–-] |’s |: )?$/.test(gap) && !acronym && !listed && !/^\) $/.test(gap)) break
    if (/^: $/.test(gap) && !subtitle) break
    if (acronym) {
      end = word.start + text.slice(word.start).indexOf(')') + 1
      i = words.findIndex((one) => one.start >= end) - 1
      if (i < -1 || i === -2) break
      continue
    }
    const phrase = text.slice(word.start).toLowerCase()
    const by = agents.find((one) => phrase.startsWith(`${one} `))
    if (by && !agent) {
      agent = true
      i += by.split(' ').length - 1
      continue
    }
    if (STOPS[at].has(word.lower)) break
    // "organiser un colloque et de mettre à jour le manuel": another thing to do
    if (at !== 'en' && !capital(word.text) && infinitives().has(word.start)) break
    // "el Congreso promulgó": small letters behind a capital go on only where they are no verb
    if (at !== 'en' && proper && !capital(word.text) && verbs().has(word.start) && !JOINS[at].has(word.lower)) break
    if (!proper && !capital(word.text) && verbs().has(word.start) && !JOINS[at].has(word.lower)) break
    // "the MOOC for the inaugural course": a second gathering is not part of the first one's name.
    if (!proper || !capital(word.text)) {
      const next = words.slice(i, i + 3).findIndex((one) => kindOf(one.lower, at))
      const second = next >= 0 && !words.slice(i, i + next).some((one) => JOINS[at].has(one.lower))
      const topic =
        second &&
        /^(training|course|visit|fair|campaign|formation|cours|formación|dialogue)/u.test(words[i + next]!.lower)
      if (second && JOINS[at].has(words[i - 1]?.lower ?? '') && (!topic || ORDINAL.test(word.lower))) break
    }
    // "a conference and a report": another thing begins
    if (/^(?:and|or|et|ou|y|e|o|u)$/u.test(word.lower) && /^(?:an?|une?|una)$/u.test(words[i + 1]?.lower ?? '')) break
    if (JOINS[at].has(word.lower)) {
      if (complement && word.lower === 'to' && !proper) break
      continue
    }
    // A lower-case word that no preposition introduces is a verb, or the noun does not head it: "the Forum analysed".
    const introduced = JOINS[at].has(words[i - 1]?.lower ?? '') && words[i - 1]!.start >= head.end
    if (!capital(word.text) && !introduced && !complement && at === 'en') break
    if (/^\d/.test(word.text) && YEAR.test(word.text) && !proper) break
    complement = true
    end = word.end
    if (end - head.start > 260) break
  }
  return end
}
