import { perText } from '../expression/texts.ts'
import type { Mention } from '../mention.ts'

type Finder<T> = (text: string, language: string) => Mention<T>[]

/** A finder that keeps what it found in a text: the rules of all datasets ask for the same words again and again. */
export function remembered<T>(find: Finder<T>): (text: string, language: string, at?: number) => Mention<T>[] {
  const byLanguage = perText((): Map<string, Mention<T>[]> => new Map())
  return (text, language, at = 0) => {
    const known = byLanguage(text)
    let found = known.get(language)
    if (!found) {
      found = find(text, language)
      known.set(language, found)
    }
    return found.map(({ value, span, basis }) => ({
      value,
      span: { start: span.start + at, end: span.end + at },
      basis,
    }))
  }
}
