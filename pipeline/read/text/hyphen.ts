/** The words of a text, to tell a compound from a word parted at the end of a line. */
import { expression } from '../../expression.ts'
export interface Lexicon {
  /** Words that stand whole in the text, in small letters: the halves of a parted word are none. */
  words: ReadonlySet<string>
  /** True when the text parts words at the ends of its lines. */
  parts: boolean
}

/** A word parted at the end of a line, perhaps over an empty one; lengths are bounded so that it costs no more than its text. */
const BREAK = expression(/(?<!\p{L})(\p{L}{1,40})-[^\S\n]{0,9}(\n[^\S\n]{0,40}){1,3}\p{L}{1,40}/gu)
const LINE = expression(/(?<!\p{L})(\p{L}{1,40})-[^\S\n]{0,9}\n[^\S\n]{0,40}\p{Ll}/gu)

/** The words of a text. */
export function lexicon(text: string): Lexicon {
  const small = text.toLowerCase()
  const words = new Set(small.replace(BREAK, ' ').match(/\p{L}+/gu) ?? [])
  return { words, parts: [...small.matchAll(LINE)].some(([, first]) => !words.has(first!)) }
}

/** The words above and below a line or page break as one text, without the hyphen if it only parted a word. */
export function rejoined(above: string, below: string, { words, parts }: Lexicon): string {
  if (!above) return below
  const first = /(\p{L}+)-$/u.exec(above.slice(-60))?.[1]?.toLowerCase()
  const second = /^\p{Ll}+/u.exec(below)?.[0]
  if (!first || !second) return `${above} ${below}`
  const parted = words.has(first + second) || (parts && !words.has(second) && (!words.has(first) || second.length <= 4))
  return parted ? above.slice(0, -1) + below : above + below
}
