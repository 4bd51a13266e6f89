import { marker } from '../marker.ts'

/** What the ends of a text's lines mean. */
export interface Wrapping {
  /** The width that most lines of paragraphs have, in characters; 0 when none goes on below. */
  usual: number
  /** False when lines are whole paragraphs, which nobody wrapped. */
  wrapped: boolean
  /** No line is empty: the end of a line is what an empty line is elsewhere. */
  tight: boolean
  /** The width that lines were filled to, word by word, where the text shows that they were: a line with room for the next word was ended. */
  filled?: number
}

/** What the lines of a text, without the white space around them, tell of its wrapping. */
export function wrapping(lines: string[]): Wrapping {
  const found: Wrapping = { usual: usualWidth(lines), wrapped: isWrapped(lines), tight: isTight(lines) }
  const filled = found.wrapped ? filledWidth(lines) : undefined
  return filled === undefined ? found : { ...found, filled }
}

function usualWidth(lines: string[]): number {
  const lengths: number[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const { length } = lines[at]!
    if (length && lines[at + 1] && !marker(lines[at + 1]!)) lengths.push(length)
  }
  lengths.sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}

/** Characters and words of a line that nobody wrapped. */
const UNWRAPPED = 160
const WORDS = 20
/** Lines of that kind that show that a text was not wrapped by hand. */
const PARAGRAPHS = 2

/** True for a line as long as a paragraph. */
export const isParagraph = (line: string): boolean => line.length > UNWRAPPED

const isWrapped = (lines: string[]): boolean => {
  let long = 0
  for (const line of lines)
    if (isParagraph(line) && line.split(/\s+/, WORDS).length >= WORDS && ++long >= PARAGRAPHS) return false
  return true
}

/** Share of the lines of a text that may be empty without parting its paragraphs. */
const EMPTY = 0.08

/** True for a text without empty lines, as it is copied from a page or left by tools that take them for nothing. */
function isTight(lines: string[]): boolean {
  const printed = lines.filter(Boolean).length
  const inside = lines.findLastIndex(Boolean) - lines.findIndex(Boolean) + 1
  return inside - printed <= inside * EMPTY
}

/** Lines in the middle of a sentence that show how a text was filled, at least, and the part of them that may be odd. */
const PAIRS = 6
const ODD = 0.03
/** Characters of such a line, at least. */
const LINE = 30

/** The width at which no line in the middle of a sentence had room for the word below; undefined where there is none. */
function filledWidth(lines: string[]): number | undefined {
  const lengths: number[] = []
  const next: number[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at]!
    const below = lines[at + 1]!
    if (line.length < LINE || !/^\p{Ll}/u.test(below) || !/[\p{L}\d,]$/u.test(line)) continue
    lengths.push(line.length)
    next.push(withWord(line.length, below))
  }
  if (lengths.length < PAIRS) return undefined
  const odd = Math.floor(lengths.length * ODD)
  const width = lengths.sort((a, b) => b - a)[odd]!
  const least = next.sort((a, b) => a - b)[odd]!
  return least > width ? width : undefined
}

/** The width of a line with the first word of the one below. */
const withWord = (width: number, below: string): number => width + 1 + below.split(/\s/, 1)[0]!.length

/** True when a line of this width had room for the first word of the one below. */
export const ended = ({ filled }: Wrapping, width: number, below: string): boolean =>
  filled !== undefined && withWord(width, below) <= filled
