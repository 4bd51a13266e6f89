import { expression } from '../../expression.ts'
import { dateLine } from '../date-line.ts'
import { type Marker, marker } from '../marker.ts'
import { siteLine } from '../site-lines.ts'
import { beginsSmall, breaksOff, contentsLine, credit, ends, labelled } from '../wording.ts'
import { type Lexicon, rejoined } from './hyphen.ts'
import { standsAlone } from './labels-alone.ts'
import { ended, isParagraph, type Wrapping, wrapping } from './wrapping.ts'

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
  /** The cells of a line set in columns. */
  cells?: string[]
}

const TAB = 4
/** Columns of white space at the beginning of a line. */
const columns = (line: string): number => /^\s*/u.exec(line)![0].replaceAll('\t', ' '.repeat(TAB)).length

/** Lines shorter than this share of the usual width were ended on purpose. */
const FULL = 0.75
/** A line this long that does not end a sentence goes on below. */
const LONG = 45
/** Arrows of headings that must be misread as `X` before it is taken for one. */
const ARROWS = 3

/**
 * The pieces of a text, in order. Lines wrapped by hand are joined, with `words` (those of the document) to tell a parted word from a compound;
 * markers, dates, labels, credits and lines in columns begin a piece of their own.
 */
export function pieces(text: string, words: Lexicon): Piece[] {
  const lines = text.replaceAll('\f', '\n\n').split('\n')
  const set = wrapping(lines.map((line) => line.trim()))
  const alone = numbersAlone(lines)
  const least = set.tight && (!set.wrapped || set.filled !== undefined) ? 1 : 0
  const arrows = lines.filter((line) => ARROW.test(line)).length >= ARROWS
  const slips = misreadBullets(lines)
  const again = repeated(lines)
  const found: Piece[] = []
  // Lines of the piece that is open, joined once at its end: a text of one paragraph must not be copied for each of its lines.
  let joined: string[] = []
  let gap = 0
  const close = () => {
    if (joined.length > 1) found.at(-1)!.text = joined.join('')
    joined = []
  }
  let printed: string | undefined
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim()
    if (!line) {
      gap++
      continue
    }
    if (alone.has(at)) {
      printed = line
      continue
    }
    if (printed) {
      close()
      const number: Marker = { printed, number: printed, style: 'decimal', rest: line }
      found.push({ text: line, indent: columns(raw), gap, width: line.length, marker: number })
      joined = [line]
      printed = undefined
      gap = 0
      continue
    }
    const last = found.at(-1)
    const open =
      gap === 0 && last
        ? { ...last, text: joined.at(-1) ?? last.text, single: joined.filter(Boolean).length < 2 }
        : undefined
    const cells = cellsOf(line)
    const mark = arrows && ARROW.test(line) ? misreadArrow(line) : (misreadBullet(line, slips) ?? marker(line))
    const goesOn =
      !cells &&
      open !== undefined &&
      !again.has(line) &&
      wraps(open, line, set) &&
      !heads(open, line, lines[at + 1]?.trim() ?? '', set)
    const interrupting = mark && !(open && !interrupts(mark, open))
    // What does not go on from the line above begins with its number, although the line above has no stop.
    const begins = mark && (interrupting || (!goesOn && mark.style === 'decimal')) && stands(mark, last)
    if (!begins && goesOn) {
      const whole = rejoined(open.text, line, words)
      // Only the end of the line above may change, by losing its hyphen.
      joined[Math.max(0, joined.length - 1)] = whole.slice(0, whole.length - line.length)
      joined.push(line)
      last!.width = line.length
    } else {
      close()
      const piece: Piece = { text: line, indent: columns(raw), gap: Math.max(gap, least), width: line.length }
      if (begins) found.push({ ...piece, text: mark.rest, marker: mark })
      else found.push(cells ? { ...piece, cells } : piece)
      joined = [found.at(-1)!.text]
    }
    gap = 0
  }
  close()
  return found
}

/** Lines of an item whose number stands on the line above, at most. */
const ITEM = 6

/** The lines that hold nothing but the number of the item below: 1, 2, 3 … above lines of words. */
function numbersAlone(lines: string[]): Set<number> {
  const alone = new Set<number>()
  let run: number[] = []
  const keep = () => {
    if (run.length > 1) for (const at of run) alone.add(at)
    run = []
  }
  for (const [at, raw] of lines.entries()) {
    const next = lines[at + 1]?.trim() ?? ''
    if (!/^\s*\d{1,2}\s*$/.test(raw) || !/^\p{Lu}.*\s.*\s/u.test(next)) continue
    const number = Number(raw)
    const before = run.at(-1)
    if (before === undefined || number !== Number(lines[before]) + 1 || at - before > ITEM) keep()
    if (run.length || number === 1) run.push(at)
  }
  keep()
  return alone
}

/** Characters of a line that stands again and again by itself, at most, and how often it does at least. */
const WORD = 24
const OFTEN = 3

/** "News", "Press release": short lines that a text prints again and again go on from no other. */
function repeated(lines: string[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  for (const raw of lines) {
    const line = raw.trim()
    if (line.length <= WORD && /^\p{Lu}\p{Ll}[\p{L} ]*$/u.test(line)) count.set(line, (count.get(line) ?? 0) + 1)
  }
  return new Set([...count].filter(([, times]) => times >= OFTEN).map(([line]) => line))
}

/** The piece that is open, with its last line for its text; `single` while it has no other. */
type Open = Piece & { single: boolean }

/** The arrow before a heading, read as an X. */
const ARROW = expression(/^X\s+(?=\p{Lu}\p{Ll})/u)
const misreadArrow = (line: string): Marker => ({
  printed: 'X',
  style: 'arrow',
  rest: line.replace(ARROW, ''),
  slip: 'X',
})

/** Bullets of symbol fonts, read as the letters that have their place in other fonts: `§ Training`, `Ø Guides`, `O Tools`. */
const SLIP = expression(/^([oO§ØüvnlqÜ\uFFFD])\s+(?=[\p{Lu}\d])/u)
/** Lines that must begin with such a letter before it is taken for a bullet. */
const SLIPS = 2

function misreadBullets(lines: string[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  for (const line of lines) {
    const slip = SLIP.exec(line.trimStart())?.[1]
    if (slip) count.set(slip, (count.get(slip) ?? 0) + 1)
  }
  return new Set([...count].filter(([, times]) => times >= SLIPS).map(([slip]) => slip))
}

function misreadBullet(line: string, slips: ReadonlySet<string>): Marker | undefined {
  const match = slips.size ? SLIP.exec(line) : null
  if (!match || !slips.has(match[1]!)) return undefined
  return { printed: match[1]!, style: 'bullet', rest: line.slice(match[0].length), slip: match[1]! }
}

/** The cells of a line set in columns by tabs, wide gaps or bars; undefined for running text. */
function cellsOf(line: string): string[] | undefined {
  const bars = /^\|.*\|$/.test(line) ? line.slice(1, -1).split('|') : undefined
  const cells = (bars ?? line.split(/\s{3,}|\t/)).map((cell) => cell.trim())
  return cells.length > 1 && (bars || cells.every(Boolean)) ? cells : undefined
}

/** True when a marker can begin a piece in the line right below `open`. */
function interrupts({ style, number, rest }: Marker, open: Open): boolean {
  if (style === 'bullet' || style === 'arrow') return true
  if (ends(open.text) || open.text === '' || (open.single && dateLine(open.text))) return true
  if (style === 'dash' || style === 'letter-o') return open.marker !== undefined || open.width < LONG
  const before = open.marker?.number
  return (before !== undefined && (Number(number) === Number(before) + 1 || rest === '')) || open.width < LONG
}

/** True unless a letter O is just a word: it is a bullet only among other bullets. */
const stands = ({ style }: Marker, last: Piece | undefined): boolean =>
  style !== 'letter-o' || (last?.marker !== undefined && last.marker.number === undefined)

/** True when a line goes on from the piece above it, as the text's wrapping is. */
function wraps(open: Open, line: string, set: Wrapping): boolean {
  if (open.text === '') return true
  if (open.cells || contentsLine(line) || contentsLine(open.text) || / \| /.test(line)) return false
  if (open.single && / \| /.test(open.text)) return false
  // The mark of a note ends a title.
  if (/\s\[\d{1,2}\]$/.test(open.text) && /^\p{Lu}/u.test(line)) return false
  if (standsAlone(line) || siteLine(line) || (open.single && (standsAlone(open.text) || siteLine(open.text))))
    return false
  const full = open.width >= Math.max(LONG, set.usual * FULL) && !ends(open.text)
  // A date at the end of a wrapped sentence goes on; a date below a title does not.
  if (dateLine(line)) return full && (/\.$/.test(line) || /\s\p{Ll}{1,4}$/u.test(open.text))
  if (credit(line) || (open.single && (dateLine(open.text) || credit(open.text)))) return false
  if (beginsSmall(line)) return true
  if (set.tight && !set.wrapped) return false
  // What stands in brackets below a title belongs to it, and no line ends with an article on purpose.
  if (ended(set, open.width, line) && !line.startsWith('(') && !breaksOff(open.text)) return false
  // Of lines that nobody wrapped, one that ends a sentence was ended on purpose, and a paragraph stands for itself.
  if (!set.wrapped && (ends(open.text) || isParagraph(line) || (ANEW.test(line) && !breaksOff(open.text)))) return false
  if (labelled(line) && ((open.single && labelled(open.text)) || open.width < LONG)) return false
  if (open.width >= Math.max(LONG, set.usual * FULL)) return true
  return open.marker !== undefined && open.marker.number === undefined && !ends(open.text) && open.width >= LONG / 2
}

/** A capital and more words: the next of several titles that stand right below one another. */
const ANEW = expression(/^\P{L}{0,2}\p{Lu}\S*(?:\s+\S+){2,}/u)

/** Part of a line's width that a heading takes, at most. */
const HEADING = 0.6

/** True for a short line that ends no sentence, between a sentence's end and a line that begins anew: a heading where no line is empty. */
const heads = (open: Open, line: string, below: string, set: Wrapping): boolean =>
  set.tight &&
  set.filled !== undefined &&
  ends(open.text) &&
  !ends(line) &&
  line.length <= set.filled * HEADING &&
  below !== '' &&
  ended(set, line.length, below)
