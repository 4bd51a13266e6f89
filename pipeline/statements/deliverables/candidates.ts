import type { Span } from '../../document.ts'
import type { NounPhrase } from '../clauses.ts'
import { clauses } from '../clauses.ts'
import { conjugate } from '../conjugate.ts'
import type { Sentence } from '../scope.ts'
import { type Kind, kindOf, type Named, nameAt } from './kinds.ts'
import { type Reading, type Standing, standings } from './reading.ts'
import { makes } from './verbs.ts'
import { type Work, works } from './works.ts'

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
  const last = /([\p{L}-]+)[,:]?\s+$/u.exec(before)?.[1]
  const next = /^\s+([\p{L}-]+)/u.exec(after)?.[1]
  const isKind = (word: string | undefined) => {
    if (!word || /^\p{Lu}/u.test(word)) return false
    const parsed = clauses(word, language)
    return nameAt(parsed.tokens, 0, language) !== undefined
  }
  if (isKind(last)) return true
  if (isKind(next) && /(?:^|\s)(?:the|a|an|its|le|la|el|un|una)\s+$/iu.test(before)) return true
  const verb = last ? conjugate(language).get(last.toLowerCase()) : undefined
  return verb?.some(({ lemma, as }) => as !== 'base' && makes(lemma, language)) ?? false
}

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
      if (found) return found
    }
  }
  return undefined
}

/** The noun phrases of a sentence that name, or may name, deliverables. */
export function candidates(sentence: Sentence, language: string): Candidates {
  // A title that is a link throughout is a sentence to be read, not one name.
  const whole = ({ start, end }: Span) => end - start >= sentence.text.trim().length - 2
  const names = works(sentence, sentence.block).filter((work) => !whole(work) && isName(work, sentence, language))
  const reading: Reading = { ...clauses(masked(sentence, names), language, sentence.start), language }
  const how = standings(reading)
  const all: Candidate[] = []
  for (const [index, phrase] of reading.nouns.entries()) {
    const work = names.find(({ start, end }) => start >= phrase.start && end <= phrase.end)
    const named = work
      ? (besideName(phrase, work, reading) ??
        kindInside(sentence.text.slice(work.start - sentence.start, work.end - sentence.start), language))
      : kindOf(phrase, reading.nouns, reading.tokens, language)
    if (!named && !work) continue
    const { from, standing } = joinedModifiers(index, reading, how)
    all.push({ phrase, standing, from, ...(named ? { named } : {}), ...(work ? { work } : {}) })
  }
  return { reading, all, standings: how }
}

/** "the report W", "the W report": the noun beside a name. */
function besideName(phrase: NounPhrase, work: Work, reading: Reading): Named | undefined {
  const at = reading.tokens.findIndex(({ start }) => start === work.start)
  if (at < phrase.to) {
    const after = nameAt(reading.tokens, phrase.to, reading.language)
    if (after) return after
  }
  return at > phrase.from ? nameAt(reading.tokens, at - 1, reading.language) : undefined
}

/** "a capacity-building and awareness-raising workshop": the phrase takes in the modifiers joined before it, and stands as they do. */
function joinedModifiers(index: number, reading: Reading, how: Standing[]): { from: number; standing: Standing } {
  const { nouns, tokens: list, language } = reading
  let from = nouns[index]!.from
  let standing = how[index]!
  if (language !== 'en' || nouns[index]!.determiner !== undefined) return { from, standing }
  for (let at = index - 1; at >= 0; at--) {
    const before = nouns[at]!
    const between = list.slice(before.to + 1, from)
    if (between.length !== 1 || !(between[0]!.tag === 'conjunction' || between[0]!.text === ',')) break
    const kind: Kind | undefined = kindOf(before, nouns, list, language)?.kind
    const modifier =
      /-(building|raising|based|level|sharing|making|term)$/.test(list[before.to]!.lower) ||
      (kind === undefined && before.determiner !== undefined && !before.plural && before.to - before.from <= 1)
    if (!modifier || how[at]!.as === 'nested') break
    from = before.from
    standing = how[at]!
    if (before.determiner !== undefined) break
  }
  return { from, standing }
}
