import { type NounPhrase, nounPhrases } from './noun-phrases.ts'
import type { Token } from './tokens/token.ts'
import { tokens } from './tokens.ts'
import { type VerbGroup, verbGroups } from './verb-groups.ts'

export type { NounPhrase, Token, VerbGroup }

/** The words of a text, its verb groups and its noun phrases, each in order of place. */
export interface Parsed {
  tokens: Token[]
  verbs: VerbGroup[]
  nouns: NounPhrase[]
}

/** Shallow parse of a sentence or clause in English, French or Spanish; all places are offset by `at`. */
export function clauses(text: string, language: string, at = 0): Parsed {
  const spoken = language.slice(0, 2)
  const words = tokens(text, spoken, at)
  const groups = verbGroups(words, spoken)
  const busy = new Set(
    groups.flatMap(({ tense, from, to }) =>
      tense === 'participle' ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at),
    ),
  )
  const nouns = nounPhrases(words, spoken, busy)
  // "training" and "developed" inside a noun phrase are part of a name, not something that happens
  const verbs = groups.filter(
    (verb) => verb.tense !== 'participle' || !nouns.some(({ from, to }) => from <= verb.from && verb.to <= to),
  )
  return { tokens: words, verbs, nouns }
}
