import type { Span } from '../../document.ts'
import { firstOf } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { isPlural } from '../../mentions/singular.ts'
import type { NounPhrase } from '../clauses.ts'
import { clauses } from '../clauses.ts'
import { conjugate } from '../conjugate.ts'
import type { Sentence } from '../scope.ts'
import { isWork, kindOf, type Named, nameAt } from './kinds.ts'
import { finite, type Reading, SKIPPED, type Standing } from './reading.ts'
import { standings } from './standings.ts'
import { type Said, toldWhat } from './told-what.ts'
import { makes, named as namedBy } from './verbs.ts'
import { introducesName, type Work, works } from './works.ts'

/** A noun phrase that may name a deliverable. */
export interface Candidate {
  phrase: NounPhrase
  standing: Standing
  /** What it is; absent for set-off names that do not say it. */
  named?: Named
  /** The set-off name inside the phrase. */
  work?: Work
  /** Where its title starts when words joined before it belong to it. */
  from: number
  /** How the sentence says what its name is: "X is a tool". */
  said?: Said['how']
}

export interface Candidates {
  reading: Reading
  all: Candidate[]
  /** How each noun phrase stands. */
  standings: Standing[]
}

/** Names are read as one word, so that their own verbs and commas do not count as the sentence's. */
function masked(sentence: Sentence, names: Span[]): string {
  let text = sentence.text
  for (const { start, end } of names) {
    const from = start - sentence.start
    text = `${text.slice(0, from)}W${'w'.repeat(end - start - 1)}${text.slice(end - sentence.start)}`
  }
  return text
}

/** True where a run of capitals stands as the name of a work: after or before a noun for works, or as what was published. */
function isName(work: Work, sentence: Sentence, language: string): boolean {
  if (work.how !== 'capitals') return true
  const before = sentence.text.slice(0, work.start - sentence.start)
  const after = sentence.text.slice(work.end - sentence.start)
  if (introducesName(before)) return true
  // "the report: Workers earn less": what it says, no name
  const says = /:\s$/.test(before) && sentence.text.slice(work.start - sentence.start, work.end - sentence.start)
  if (says && clauses(says, language).verbs.some(finite)) return false
  // "the Fair Pay Roadmap: A Guide for Owners"
  const [, saying] = SAYING.exec(sentence.text.slice(work.start - sentence.start, work.end - sentence.start)) ?? []
  if (saying && kindInside(saying, language)) return true
  const last = /([\p{L}-]+)[,:]?\s+$/u.exec(before)?.[1]
  const next = /^\s+([\p{L}-]+)/u.exec(after)?.[1]
  const isKind = (word: string | undefined) => {
    if (!word || /^\p{Lu}/u.test(word)) return false
    const parsed = clauses(word, language)
    return nameAt(parsed.tokens, 0, language) !== undefined
  }
  if (isKind(last)) return true
  if (isKind(next) && /(?:^|\s)(?:the|a|an|its|le|la|el|un|una)\s+$/iu.test(before)) return true
  // "on the new W – trends"
  if (/[:–]/.test(sentence.text.slice(work.start - sentence.start, work.end - sentence.start)) && NEWLY.test(before))
    return true
  // "a new edition of W"
  if (last && /^(?:of|de)$/.test(last) && EDITION.test(before)) return true
  const verb = last ? conjugate(language).get(last.toLowerCase()) : undefined
  return verb?.some(({ lemma, as }) => as !== 'base' && makes(lemma, language)) ?? false
}

/** "“We have put together a handbook,” said Ms Roy": somebody speaks; what is said is told. */
function isSpeech(work: Work, sentence: Sentence, language: string): boolean {
  if (work.how !== 'quoted') return false
  const words = sentence.text.slice(work.start - sentence.start, work.end - sentence.start)
  const open = sentence.text.slice(work.end - sentence.start).search(/[”"»]/u)
  if (!(/[,.!?]$/.test(words) || FIRST_PERSON.test(words)) || open > 1) return false
  return clauses(words, language).verbs.some(finite)
}
const FIRST_PERSON = expression(/(?<!\p{L})(?:I|we|nous|nosotr[oa]s|hemos|je|j['’]ai)(?!\p{L})/iu)

/** What a name says of itself behind a colon. */
const SAYING = expression(/: ((?:An?|Une?) .+)$/u)
const NEWLY = /\s(?:the|its|le|la|el|son|su)\s+(?:new|latest|nouveau|nouvelle|nuevo|nueva)\s+$/iu
const EDITION = /(?:edition|version|issue|volume|édition|edición|versión|número)\s+(?:of|de)\s+(?:the\s+)?$/iu

/** What a name itself says it is: "A Practical Guide for Managers", "Gap analysis of …", "Basic Safety training". */
export function kindInside(name: string, language: string): Named | undefined {
  const pieces = name.split(/: | – /)
  for (const piece of [...pieces.slice(1).reverse(), pieces[0]!]) {
    const reading: Reading = {
      ...clauses(
        piece.replace(/\p{Lu}/gu, (letter) => letter.toLowerCase()),
        language,
      ),
      language,
    }
    const cut = reading.tokens.findIndex(
      ({ tag, lower }, i) =>
        i > 0 && (tag === 'preposition' || tag === 'to' || tag === 'subordinator' || lower === ','),
    )
    const stop = cut < 0 ? reading.tokens.length : cut
    const order = language === 'en' ? [stop - 1] : [0, 1]
    for (const head of order) {
      const found = reading.tokens[head] ? nameAt(reading.tokens, head, language) : undefined
      if (found) return { ...found, inside: true }
    }
  }
  return undefined
}

/** The noun phrases of a sentence that name, or may name, deliverables. */
export function candidates(sentence: Sentence, language: string): Candidates {
  // A title that is a link throughout is a sentence to be read, not one name.
  const whole = ({ start, end }: Span) => end - start >= sentence.text.trim().length - 2
  const labelled = labelledName(sentence, language)
  const names = labelled
    ? [labelled]
    : works(sentence, sentence.block).filter(
        (work) => !whole(work) && isName(work, sentence, language) && !isSpeech(work, sentence, language),
      )
  const reading: Reading = { ...clauses(masked(sentence, names), language, sentence.start), language }
  const how = standings(reading)
  reading.standings = how
  const all: Candidate[] = []
  const beside = new Set<NounPhrase>()
  for (const [index, phrase] of reading.nouns.entries()) {
    if (beside.has(phrase)) continue
    const work = names.find(({ start, end }) => start >= phrase.start && end <= phrase.end)
    const named = work
      ? nameOf(phrase, work, reading, sentence)
      : kindOf(phrase, reading.nouns, reading.tokens, language)
    const said = named || work ? undefined : toldWhat(index, reading, how, sentence.text)
    if (said) {
      beside.add(said.by)
      all.push({ phrase, standing: how[index]!, from: phrase.from, named: said.named, said: said.how })
      continue
    }
    if (!named && !work) continue
    const { from, standing } = work ? ofEdition(index, reading, how) : joinedModifiers(index, reading, how)
    all.push({ phrase, standing, from, ...(named ? { named } : {}), ...(work ? { work } : {}) })
  }
  return { reading, all, standings: how }
}

/** "Video: A day in the life of a weaver": the name behind the word that says what it is, in an item without a verb. */
function labelledName({ block, start, text }: Sentence, language: string): Work | undefined {
  if (block.kind !== 'list_item') return undefined
  const [, label, gap, name] = firstOf(LABELLED, text) ?? []
  if (!label || !name) return undefined
  const { tokens } = clauses(label.toLowerCase(), language)
  const named = nameAt(tokens, language === 'en' ? tokens.length - 1 : 0, language)
  if (!named || !isWork(named.kind)) return undefined
  if (clauses(name, language).verbs.some(finite)) return undefined
  const at = start + label.length + gap!.length
  return { start: at, end: at + name.length, how: 'marked' }
}
/** Words of a label, at most four, and a name that begins with a capital. */
const LABELLED = expression(/^(\p{Lu}\p{L}+(?: \p{L}+){0,3})(\s?: )(\p{Lu}[^:;]{8,140}?)[.]?$/u)

/** What a set-off name is: by the noun beside it; by its own words where that noun is no work ("the Centre's [Academy on …]"). */
function nameOf(phrase: NounPhrase, work: Work, reading: Reading, sentence: Sentence): Named | undefined {
  const beside = besideName(phrase, work, reading)
  if (beside && isWork(beside.kind)) return beside
  const inside = kindInside(
    sentence.text.slice(work.start - sentence.start, work.end - sentence.start),
    reading.language,
  )
  return inside ?? beside ?? predicate(phrase, reading)
}

/** "“W” is the fullest report to date": what a sentence says that a name is. */
function predicate(phrase: NounPhrase, { verbs, nouns, tokens, language }: Reading): Named | undefined {
  const verb = verbs.find(({ from, lemma }) => from > phrase.to && /^(?:be|être|ser)$/.test(lemma))
  if (!verb || verb.from - phrase.to > 2) return undefined
  const said = nouns.find(({ from }) => from > verb.to && from - verb.to <= 2)
  const named = said?.determiner ? kindOf(said, nouns, tokens, language) : undefined
  return named && isWork(named.kind) ? named : undefined
}

/** Words between a noun and its name, at most. */
const NAMING = 8

/** "the report W", "the W report": the noun beside a name. */
function besideName(phrase: NounPhrase, work: Work, reading: Reading): Named | undefined {
  const at = reading.tokens.findIndex(({ start }) => start === work.start)
  // "una estrategia denominada “W”": the noun before the word that gives the name
  if (
    namedBy(reading.language).includes(
      reading.tokens.slice(0, at).findLast(({ text }) => !SKIPPED.test(text))?.lower ?? '',
    )
  ) {
    for (let back = at - 2; back >= Math.max(0, at - NAMING); back--) {
      const own = nameAt(reading.tokens, back, reading.language)
      if (own) return own
    }
  }
  if (at < phrase.to) {
    const after = nameAt(reading.tokens, phrase.to, reading.language)
    if (after) return after
  }
  return at > phrase.from ? nameAt(reading.tokens, at - 1, reading.language) : undefined
}

/** "a new edition of W": W stands as its edition does. */
function ofEdition(index: number, { nouns, tokens }: Reading, how: Standing[]): { from: number; standing: Standing } {
  const { from } = nouns[index]!
  const standing = how[index]!
  const held = nouns[index - 1]
  const near = held !== undefined && from - held.to <= 3 && /^(?:of|de)$/.test(tokens[held.to + 1]?.lower ?? '')
  return near && EDITIONS.test(held.head) && standing.as === 'nested'
    ? { from, standing: how[index - 1]! }
    : { from, standing }
}
const EDITIONS = /^(?:edition|version|issue|volume|édition|edición|versión|número)$/

/** "a capacity-building and awareness-raising workshop": the phrase takes in the modifiers joined before it, and stands as they do. */
function joinedModifiers(index: number, reading: Reading, how: Standing[]): { from: number; standing: Standing } {
  const { nouns, language } = reading
  const from = nouns[index]!.from
  const standing = how[index]!
  if (language !== 'en' || nouns[index]!.determiner !== undefined) return { from, standing }
  const chain = modifierChain(index, reading)
  if (chain !== undefined) {
    const first = nouns.findIndex((phrase) => phrase.from <= chain && chain <= phrase.to)
    return first >= 0 && first < index && how[first]!.as !== 'nested'
      ? { from: nouns[first]!.from, standing: how[first]! }
      : { from, standing }
  }
  return { from, standing }
}

/**
 * "capacity-building and awareness-raising workshop", "self-assessment, advisory and training tools": where the words that share the
 * noun begin (a token), if single words without a plural are joined before the phrase. Things joined to things have articles or plurals.
 */
function modifierChain(index: number, { nouns, tokens: list, language }: Reading): number | undefined {
  const phrase = nouns[index]!
  if (phrase.from === phrase.to) return undefined
  let first: number | undefined
  for (let at = phrase.from - 1; at > 0; at -= 2) {
    const joint = list[at]!
    const word = list[at - 1]!
    if (!(joint.tag === 'conjunction' || joint.text === ',')) break
    const cased = word.tag === 'proper' && phrase.proper
    if (word.tag !== 'noun' && word.tag !== 'adjective' && word.tag !== 'gerund' && !cased) break
    const hyphened = word.lower.includes('-')
    if (
      !hyphened &&
      (isPlural(word.text, language) || (nameAt(list, at - 1, language) && !/^(training|research)$/.test(word.lower)))
    )
      break
    first = at - 1
    const lead = list[at - 2]
    if (!lead || lead.tag === 'determiner' || !(lead.tag === 'conjunction' || lead.text === ',')) break
  }
  if (first === undefined) return undefined
  // "The Sri Lanka Business and Disability Network": capitals back to the article
  if (phrase.proper) while (list[first - 1]?.tag === 'proper') first--
  const lead = list[first - 1]
  // a word that belongs to a longer phrase before it is no modifier here: "guidance for judges and training tools"
  return !lead || /^(determiner|preposition|punctuation|gerund|verb|participle)$/.test(lead.tag) ? first : undefined
}
