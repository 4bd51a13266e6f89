/** Finds the names of a list in a text: one look-up for each word, the longest name that begins there. */

import { expression } from '../expression.ts'
export interface Hit<T> {
  start: number
  end: number
  values: T[]
}

interface Entry<T> {
  name: string
  values: T[]
}

const wordRule = expression(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)

/** One spelling of apostrophes, dashes and white space; as long as the text it stands for. */
const alike = (text: string): string => text.replace(/[’‘ʼ]/g, "'").replace(/[‑–]/g, '-').replace(/\s/g, ' ')

/**
 * A function from a text to its hits, in order, none inside another. `exact` compares letters as written; else case counts for
 * nothing and the caller looks at the words himself.
 */
export function gazetteer<T>(names: Iterable<[string, T]>, exact = false): (text: string) => Hit<T>[] {
  const key = (text: string) => (exact ? alike(text) : alike(text).toLowerCase())
  const byName = new Map<string, Entry<T>>()
  for (const [name, value] of names) {
    const entry = byName.get(key(name))
    if (entry) entry.values.push(value)
    else byName.set(key(name), { name: key(name), values: [value] })
  }
  const byWord = new Map<string, Entry<T>[]>()
  for (const entry of byName.values()) {
    const first = entry.name.match(wordRule)?.[0]
    if (first === undefined || !entry.name.startsWith(first)) continue
    byWord.set(first, [...(byWord.get(first) ?? []), entry])
  }
  for (const entries of byWord.values()) entries.sort((a, b) => b.name.length - a.name.length)
  return (text) => {
    const plain = key(text)
    // Folding case may lengthen rare letters; offsets must stay true.
    const folded = plain.length === text.length ? plain : alike(text)
    const found: Hit<T>[] = []
    let free = 0
    for (const match of folded.matchAll(wordRule)) {
      if (match.index < free) continue
      const entry = byWord.get(match[0])?.find(({ name }) => {
        const end = match.index + name.length
        return folded.startsWith(name, match.index) && !/[\p{L}\p{N}]/u.test(folded[end] ?? '')
      })
      if (!entry) continue
      free = match.index + entry.name.length
      found.push({ start: match.index, end: free, values: entry.values })
    }
    return found
  }
}
