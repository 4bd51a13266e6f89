/** Finds the names of a list in a text: one look-up for each word, the longest name that begins there. */

import { isOfWord, isSpoken } from '../expression/letters.ts'

export interface Hit<T> {
  start: number
  end: number
  values: T[]
}

interface Entry<T> {
  name: string
  values: T[]
}

/** Where the word ends that begins at a place, with the marks upon its letters. */
function endOfWord(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && isOfWord(text.charCodeAt(at))) at++
  return at
}

/** Room for the shapes of words, a power of two; the largest list has some thousand. */
const SHAPES = 1 << 15

/** The first three letters of a word and its length as one number: most words of a text have the shape of no name. */
function shapeOf(text: string, start: number, end: number): number {
  let shape = end - start
  for (let at = start; at < end && at < start + 3; at++) shape = (shape * 37 + text.charCodeAt(at)) | 0
  return shape & (SHAPES - 1)
}

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
  const shapes = new Uint8Array(SHAPES)
  for (const entry of byName.values()) {
    if (!isSpoken(entry.name.charCodeAt(0))) continue
    const end = endOfWord(entry.name, 0)
    shapes[shapeOf(entry.name, 0, end)] = 1
    const first = entry.name.slice(0, end)
    byWord.set(first, [...(byWord.get(first) ?? []), entry])
  }
  for (const entries of byWord.values()) entries.sort((a, b) => b.name.length - a.name.length)
  return (text) => {
    const plain = key(text)
    // Folding case may lengthen rare letters; offsets must stay true.
    const folded = plain.length === text.length ? plain : alike(text)
    const found: Hit<T>[] = []
    let next = 0
    let free = 0
    for (let start = 0; start < folded.length; start = next) {
      next = start + 1
      if (!isSpoken(folded.charCodeAt(start))) continue
      next = endOfWord(folded, start)
      if (start < free || !shapes[shapeOf(folded, start, next)]) continue
      const entry = byWord
        .get(folded.slice(start, next))
        ?.find(({ name }) => folded.startsWith(name, start) && !isSpoken(folded.charCodeAt(start + name.length)))
      if (!entry) continue
      free = start + entry.name.length
      found.push({ start, end: free, values: entry.values })
    }
    return found
  }
}
