/** A word or mark of a sentence, its class, and what the rules of every language ask of the words around it. */
import type { Span } from '../../document.ts'
import type { Form } from '../conjugate.ts'

/** Word classes. `verb` is a main verb in place; `participle` a past participle; `gerund` an -ing form; `aux` be, have, do. */
export type Tag =
  | 'noun'
  | 'proper'
  | 'adjective'
  | 'determiner'
  | 'number'
  | 'verb'
  | 'participle'
  | 'gerund'
  | 'aux'
  | 'modal'
  | 'reflexive'
  | 'to'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'pronoun'
  | 'adverb'
  | 'punctuation'

export interface Token extends Span {
  text: string
  lower: string
  tag: Tag
  /** Verb readings of the form, in or out of place. */
  forms: Form[]
  /** Auxiliaries only. */
  aux?: 'be' | 'have' | 'do' | 'go'
}

export const ENDS_CLAUSE = new Set<Tag>(['punctuation', 'subordinator'])
export const NOMINAL = new Set<Tag>(['noun', 'proper', 'adjective', 'number'])

/** The nearest token before `index` that is not an adverb. */
export function before(list: Token[], index: number): Token | undefined {
  for (let i = index - 1; i >= 0; i--) if (list[i]!.tag !== 'adverb') return list[i]
  return undefined
}

export const has = (token: Token | undefined, as: Form['as']): boolean =>
  token?.forms.some((form) => form.as === as) ?? false

/** True where a verb already stands in the clause before `index`. */
export function verbBefore(list: Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const token = list[i]!
    if (ENDS_CLAUSE.has(token.tag)) return false
    if (token.tag === 'verb' || token.tag === 'aux' || token.tag === 'modal') return true
  }
  return false
}
