import type { NounPhrase, Parsed, Token, VerbGroup } from '../clauses.ts'

/** A parsed sentence with its language. */
export interface Reading extends Parsed {
  language: string
  /** How each noun phrase stands, once that is known. */
  standings?: Standing[]
}

/** How a noun phrase stands in its clause. */
export type Standing = (
  | /** Object of a verb, or joined to one; `by` where the words between them say what the verb does to it. */ {
      as: 'object'
      verb: VerbGroup
      by?: 'make' | 'begin' | 'attend'
    }
  | /** Subject of the verb that follows. */ { as: 'subject'; verb: VerbGroup }
  | /** "the creation of …": object of a noun that stands for a verb; `base` is how that noun stands, `word` the preposition before it. */ {
      as: 'nominal'
      noun: NounPhrase
      base: Standing
      word?: string
    }
  | /** "X such as …", "X, including …": an example or part of an earlier phrase. */ {
      as: 'example'
      of: NounPhrase
      base: Standing
    }
  | /** "three courses: (1) …": an entry of the list that an earlier phrase announces. */ {
      as: 'entry'
      of: NounPhrase | undefined
      base: Standing
    }
  | /** Inside a prepositional phrase; `word` is the preposition. */ { as: 'nested'; word: string }
  | { as: 'alone' }
) & {
  /** Joined without an article over a prepositional phrase ("a guide on wages and training material"): only a like thing stands so. */
  loose?: true
}

/** Marks that stand around words without parting them. */
export const SKIPPED = /^[“”"'‘’«»*]$/
export const finite = ({ tense }: VerbGroup): boolean => tense !== 'participle' && tense !== 'infinitive'

/** The token index before `from`, over quotation marks and adverbs. */
export function previous(list: Token[], from: number): number {
  let at = from - 1
  while (at >= 0 && (SKIPPED.test(list[at]!.text) || list[at]!.tag === 'adverb')) at--
  return at
}

export const verbAt = ({ verbs }: Reading, token: number): VerbGroup | undefined =>
  verbs.find(({ from, to }) => from <= token && token <= to)

/** The standing of an earlier phrase; where it is nested, that of the phrase it hangs on. */
export function rootOf(found: Standing[], nouns: NounPhrase[], index: number): Standing {
  for (let at = index; at >= 0; at--) {
    const one = found[at]!
    if (one.as !== 'nested') return one.as === 'example' || one.as === 'entry' ? one.base : one
    if (nouns[at]!.from === 0) break
  }
  return { as: 'alone' }
}

/** The head phrase of a verb's subject: "the academy on dialogue and relations includes …" is the academy. */
export function subjectOf(verb: VerbGroup, { nouns, tokens, standings }: Reading): NounPhrase | undefined {
  const at = standings?.findIndex((one) => one.as === 'subject' && one.verb === verb) ?? -1
  return (
    nouns[at] ??
    nouns.findLast(
      ({ to, from }) => to < verb.from && tokens[from - 1]?.tag !== 'preposition' && tokens[from]!.lower !== 'des',
    )
  )
}

export const lastVerbBefore = ({ verbs }: Reading, token: number): VerbGroup | undefined =>
  verbs.findLast(({ to }) => to < token)
