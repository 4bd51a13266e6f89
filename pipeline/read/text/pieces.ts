import { type Marker, marker } from '../marker.ts'
import { beginsSmall, credit, dateLine, ends } from '../wording.ts'

/** Lines that belong together, with what the page's white space says about them. */
export interface Piece {
  /** Raw words, inline markup included, without the marker. */
  text: string
  marker?: Marker
  /** Columns of white space before the first line. */
  indent: number
  /** Empty lines before it. */
  gap: number
  /** Length of its last line, to tell a wrapped line from a finished one. */
  width: number
}

const TAB = 4

/** Columns of white space at the beginning of a line. */
const columns = (line: string): number => /^\s*/u.exec(line)![0].replaceAll('\t', ' '.repeat(TAB)).length

/** Lines shorter than this share of the usual width were ended on purpose. */
const FULL = 0.75
/** A line this long that does not end a sentence goes on below. */
const LONG = 45

/** The pieces of a text, in order. Lines wrapped by hand are joined; markers, dates and photo credits begin a piece of their own. */
export function pieces(text: string): Piece[] {
  const lines = text.replaceAll('\f', '\n\n').split('\n')
  const usual = usualWidth(lines)
  const found: Piece[] = []
  let gap = 0
  for (const raw of lines) {
    const line = raw.trim()
    if (!line) {
      gap++
      continue
    }
    const last = found.at(-1)
    const open = gap === 0 ? last : undefined
    const mark = marker(line)
    if (mark && !(open && !interrupts(mark, open)) && stands(mark, last)) {
      found.push({ text: mark.rest, marker: mark, indent: columns(raw), gap, width: line.length })
    } else if (open && wraps(open, line, usual)) {
      open.text = glue(open.text, line)
      open.width = line.length
    } else found.push({ text: line, indent: columns(raw), gap, width: line.length })
    gap = 0
  }
  return found
}

/** The width at which this text's lines are wrapped, in characters; 0 when it is not wrapped by hand. */
function usualWidth(lines: string[]): number {
  const lengths: number[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const length = lines[at]!.trim().length
    if (length && lines[at + 1]!.trim() && !marker(lines[at + 1]!.trim())) lengths.push(length)
  }
  lengths.sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}

/** True when a marker can begin a piece in the line right below `open`. */
function interrupts({ style, number, rest }: Marker, open: Piece): boolean {
  if (style === 'bullet' || style === 'arrow') return true
  if (ends(open.text) || open.text === '' || dateLine(open.text)) return true
  if (style === 'dash' || style === 'letter-o') return open.marker !== undefined || open.width < LONG
  const before = open.marker?.number
  return (before !== undefined && (Number(number) === Number(before) + 1 || rest === '')) || open.width < LONG
}

/** True unless a letter O is just a word: it is a bullet only among other bullets. */
const stands = ({ style }: Marker, last: Piece | undefined): boolean =>
  style !== 'letter-o' || (last?.marker !== undefined && last.marker.number === undefined)

/** True when a line goes on from the piece above it. */
function wraps(open: Piece, line: string, usual: number): boolean {
  if (open.text === '') return true
  if (dateLine(line) || dateLine(open.text) || credit(line) || credit(open.text)) return false
  if (beginsSmall(line)) return true
  if (open.width >= Math.max(LONG, usual * FULL)) return true
  return open.marker !== undefined && open.marker.number === undefined && !ends(open.text) && open.width >= LONG / 2
}

/** Two lines as one; a hyphen at the end of the first keeps its word together. */
const glue = (above: string, below: string): string =>
  /\p{L}-$/u.test(above) && beginsSmall(below) ? above + below : above ? `${above} ${below}` : below
