import { expression } from '../../expression.ts'
import type { Line } from './line.ts'

/** How a line is joined to the next: nothing between them, the hyphen gone, or a space. */
export type Joint = 'close' | 'drop' | 'space'

const HYPHEN = expression(/(\p{L}[\p{L}\p{M}’'-]*)[-\u2010]$/u)
const START = expression(/^[(“"«]?([\p{L}\p{M}][\p{L}\p{M}’'-]*)/u)

/** Shorter halves are too common as words of their own to tell anything. */
const HALF = 3

/** A word without the marks around it. Runs on every word of a document: no regular expression where two letters tell. */
function bare(word: string): string {
  let from = 0
  let to = word.length
  while (from < to && MARKS.has(word.charCodeAt(from))) from++
  while (to > from && MARKS.has(word.charCodeAt(to - 1))) to--
  return from === 0 && to === word.length ? word : word.slice(from, to)
}

const MARKS = new Set([...'.,;:!?()[]“”"«»‘’…/*'].map((mark) => mark.charCodeAt(0)))

/** Knows from a document's own words whether a hyphen at the end of a line belongs to the word. */
export function hyphens(lines: Iterable<Line>): (left: string, right: string) => Joint {
  const count = new Map<string, number>()
  const ends: [string, string][] = []
  let before: string | undefined
  for (const { text } of lines) {
    const words = text.toLowerCase().split(' ').map(bare)
    if (before && words[0]) ends.push([before, words[0]])
    // The first word of a line may be the second half of the one above.
    const from = before ? 1 : 0
    const parted = /[-\u2010]$/.test(text) && HYPHEN.test(text)
    for (let at = from; at < words.length - (parted ? 1 : 0); at++)
      count.set(words[at]!, (count.get(words[at]!) ?? 0) + 1)
    before = parted ? words.at(-1) : undefined
  }
  const known = (word: string) => count.get(word) ?? 0
  let parts = 0
  let keeps = 0
  for (const [left, right] of ends) {
    const stem = left.replace(/-$/, '')
    if (known(stem + right) > known(`${stem}-${right}`)) parts++
    else if (known(`${stem}-${right}`)) keeps++
  }
  // A document that parts words does it on many lines; one that never does has only hyphens that belong.
  const partsWords = parts > 0 && parts * 4 >= keeps

  return (left, right) => {
    if (left.endsWith('\u00AD')) return 'drop'
    if (/[^\s][–—/]$/u.test(left)) return 'close'
    if (/(?:https?:\/\/|www\.)\S*$/.test(left) && /^[\p{L}\d]/u.test(right) && !/\s/.test(right.split(' ')[0]!))
      return /[./?=&_-]$/.test(left) || /^[\w%-]*[/?=.&]/.test(right) ? 'close' : 'space'
    const stem = HYPHEN.exec(left)?.[1]?.toLowerCase()
    const rest = START.exec(right)?.[1]
    if (/[\p{L}\d]-$/u.test(left) && (!stem || !rest)) return /^[\p{L}\d]/u.test(right) ? 'close' : 'space'
    if (!stem || !rest) return 'space'
    // "short- and long-term"
    if (/^(?:and|or|to|et|ou|y|o|und)$/.test(rest)) return 'space'
    if (/^\p{Lu}/u.test(rest)) return 'close'
    const low = rest.toLowerCase()
    const joined = known(stem + low)
    const kept = known(`${stem}-${low}`)
    if (joined !== kept) return joined > kept ? 'drop' : 'close'
    if (!partsWords) return 'close'
    const last = stem.split('-').at(-1)!
    if (last !== stem) return known(last + low) && !(known(last) && last.length >= HALF) ? 'drop' : 'close'
    return last.length >= HALF && low.length >= HALF && known(last) && known(low) ? 'close' : 'drop'
  }
}
