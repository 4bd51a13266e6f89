import type { Mention } from '../mention.ts'

type Finder<T> = (text: string, language: string) => Mention<T>[]

/** Texts whose mentions are kept: about the sentences of one long document. */
const TEXTS = 1000

/** A finder that keeps what it found in the texts read last: the rules of all datasets ask for the same words again and again. */
export function remembered<T>(find: Finder<T>): (text: string, language: string, at?: number) => Mention<T>[] {
  const byLanguage = new Map<string, Map<string, Mention<T>[]>>()
  return (text, language, at = 0) => {
    let known = byLanguage.get(language)
    if (!known) {
      known = new Map()
      byLanguage.set(language, known)
    }
    let found = known.get(text)
    if (!found) {
      found = find(text, language)
      if (known.size >= TEXTS) known.clear()
      known.set(text, found)
    }
    return found.map(({ value, span, basis }) => ({
      value,
      span: { start: span.start + at, end: span.end + at },
      basis,
    }))
  }
}
