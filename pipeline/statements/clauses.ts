import { perText } from '../expression/texts.ts'
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

/** What was parsed last of a text: the rules of all datasets read the same sentences. */
const lastOf = perText((): { at?: number; spoken?: string; parse?: Parsed } => ({}))

/** Shallow parse of a sentence or clause in English, French or Spanish, made once for all who ask; all places are offset by `at`. */
export function clauses(text: string, language: string, at = 0): Parsed {
  const spoken = language.slice(0, 2)
  const last = lastOf(text)
  if (last.parse && last.at === at && last.spoken === spoken) return last.parse
  const parse = shallow(text, spoken, at)
  Object.assign(last, { at, spoken, parse })
  return parse
}

function shallow(text: string, spoken: string, at: number): Parsed {
  const words = tokens(text, spoken, at)
  const groups = verbGroups(words, spoken)
  const busy = new Set<number>()
  for (const { tense, from, to } of groups) if (tense !== 'participle') for (let at = from; at <= to; at++) busy.add(at)
  const nouns = nounPhrases(words, spoken, busy)
  // "training" and "developed" inside a noun phrase are part of a name, not something that happens
  const verbs = groups.filter(
    (verb) => verb.tense !== 'participle' || !nouns.some(({ from, to }) => from <= verb.from && verb.to <= to),
  )
  return { tokens: words, verbs, nouns }
}
