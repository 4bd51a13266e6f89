import { expression } from '../../expression.ts'
import type { Line } from './line.ts'

/** How a line is joined to the next: nothing between them, the hyphen gone, or a space. */
export type Joint = 'close' | 'drop' | 'space'

const HYPHEN = expression(/(\p{L}[\p{L}\p{M}’'-]*)[-\u2010]$/u)
const START = expression(/^[(“"«]?([\p{L}\p{M}][\p{L}\p{M}’'-]*)/u)
const WORDY = expression(/^[\p{L}\d]/u)
const HYPHENED = expression(/[\p{L}\d]-$/u)
const CAPITAL = expression(/^\p{Lu}/u)
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/
/** Signs at the end of a line after which there need not be a space. */
const CLOSING = new Set([...'-\u2010\u00AD–—/'].map((sign) => sign.charCodeAt(0)))

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
  // Many documents have no hyphen at the end of a line, and their words need not be counted.
  let counted: Words | undefined
  const words = () => (counted ??= count(lines))
  const known = (word: string) => words().of.get(word) ?? 0

  return (left, right) => {
    const linked = (left.includes('http') || left.includes('www.')) && ADDRESS.test(left)
    if (!linked && !CLOSING.has(left.charCodeAt(left.length - 1))) return 'space'
    if (left.endsWith('\u00AD')) return 'drop'
    if (/\S[–—/]$/.test(left)) return 'close'
    if (linked && WORDY.test(right)) return /[./?=&_-]$/.test(left) || /^[\w%-]*[/?=.&]/.test(right) ? 'close' : 'space'
    const stem = HYPHEN.exec(left)?.[1]?.toLowerCase()
    const rest = START.exec(right)?.[1]
    if (HYPHENED.test(left) && (!stem || !rest)) return WORDY.test(right) ? 'close' : 'space'
    if (!stem || !rest) return 'space'
    // "short- and long-term"
    if (/^(?:and|or|to|et|ou|y|o|und)$/.test(rest)) return 'space'
    if (CAPITAL.test(rest)) return 'close'
    const low = rest.toLowerCase()
    const joined = known(stem + low)
    const kept = known(`${stem}-${low}`)
    if (joined !== kept) return joined > kept ? 'drop' : 'close'
    if (!words().parts) return 'close'
    const last = stem.split('-').at(-1)!
    if (last !== stem) return known(last + low) && !(known(last) && last.length >= HALF) ? 'drop' : 'close'
    return last.length >= HALF && low.length >= HALF && known(last) && known(low) ? 'close' : 'drop'
  }
}

/** The words of a document. */
interface Words {
  /** How often each stands there, whole. */
  of: Map<string, number>
  /** True when the document parts words at the ends of lines: it does so on many, or never. */
  parts: boolean
}

function count(lines: Iterable<Line>): Words {
  const of = new Map<string, number>()
  const ends: [string, string][] = []
  let before: string | undefined
  for (const { text } of lines) {
    const words = text.toLowerCase().split(' ')
    const first = bare(words[0]!)
    if (before && first) ends.push([before, first])
    const parted = /[-\u2010]$/.test(text) && HYPHEN.test(text)
    // The first word of a line may be the second half of the one above.
    for (let at = before ? 1 : 0; at < words.length - (parted ? 1 : 0); at++) {
      const word = bare(words[at]!)
      of.set(word, (of.get(word) ?? 0) + 1)
    }
    before = parted ? bare(words.at(-1)!) : undefined
  }
  let parts = 0
  let keeps = 0
  for (const [left, right] of ends) {
    const stem = left.replace(/-$/, '')
    const kept = of.get(`${stem}-${right}`) ?? 0
    if ((of.get(stem + right) ?? 0) > kept) parts++
    else if (kept) keeps++
  }
  return { of, parts: parts > 0 && parts * 4 >= keeps }
}
