import { expression } from '../../expression.ts'
import type { Line } from './line.ts'
import type { Passage } from './passage.ts'
import { beginsSmall, ends, figure } from './wording.ts'

/** A figure set off from the text is larger than the text by this much. */
const LARGE = 1.35
/** Its label stands at most this far away, in its own size, … */
const NEAR = 1.6
/** … and has at most so many characters and lines. */
const CHARACTERS = 160
const LINES = 6

/** Labels are no larger than this, against the body. */
const LABEL = 1.3

const YEAR = /^(?:19|20)\d\d$/

/** A figure with its label. */
export interface Callout {
  lines: Line[]
}

/**
 * Takes call-outs out of the lines of a page: a big number and the small words that belong to it, below it, beside it, or above it,
 * whichever was drawn first.
 */
export function callouts(lines: Line[], body: number): { callouts: Callout[]; rest: Line[] } {
  const figures = lines.filter((line) => line.size >= body * LARGE && figure(line.text) && !second(line, lines))
  const taken = new Set<Line>(figures)
  const found: Callout[] = []
  for (const number of figures) {
    const fit = lines.filter((line) => line.size <= Math.max(body * LABEL, number.size * 0.45))
    const label = [below(number, fit, taken, figures), beside(number, fit, taken), above(number, fit, taken)]
      .filter((found) => found !== undefined)
      .sort((a, b) => a.gap - b.gap)[0]
    if (!label) {
      taken.delete(number)
      continue
    }
    for (const line of label.lines) taken.add(line)
    found.push({ lines: label.first ? [...label.lines, number] : [number, ...label.lines] })
  }
  return { callouts: found, rest: lines.filter((line) => !taken.has(line)) }
}

/** True for the second line of a heading: "Technical cooperation, 1996-" above "97". */
const second = (line: Line, lines: Line[]): boolean =>
  lines.some(
    (other) =>
      other.font === line.font &&
      Math.abs(other.size - line.size) < line.size * 0.05 &&
      line.base - other.base > line.size * 0.5 &&
      line.base - other.base < line.size * NEAR &&
      other.x0 <= line.x1 &&
      other.x1 >= line.x0 &&
      !figure(other.text),
  )

interface Label {
  lines: Line[]
  /** Points between number and label. */
  gap: number
  /** The label is read before the number. */
  first?: boolean
}

/** Small lines one below the other, the first right below the number. */
function below(number: Line, lines: Line[], taken: Set<Line>, figures: Line[]): Label | undefined {
  const found: Line[] = []
  let edge = number.y1
  let last: Line | undefined
  for (const line of lines
    .filter((other) => other.base > number.base && other.size < number.size * 0.85)
    .sort((a, b) => a.base - b.base)) {
    if (taken.has(line) || !beneath(line, number, figures)) continue
    const gap = line.y0 - edge
    if (gap > (last ? last.size * 0.55 : number.size * NEAR)) break
    if (last && Math.abs(line.size - last.size) > last.size * 0.1) break
    if (gap < -number.size * 0.5) continue
    found.push(line)
    edge = line.y1
    last = line
  }
  return short(found) ? { lines: found, gap: Math.max(0, found[0]!.y0 - number.base) } : undefined
}

/** True when a line stands under a number and not under its neighbour. */
function beneath(line: Line, number: Line, figures: Line[]): boolean {
  const off = distance(line, number)
  if (off > number.size) return false
  return !figures.some(
    (other) =>
      other !== number &&
      other.base > number.base - number.size &&
      other.base < line.base &&
      (other.base > number.base + 1 || distance(line, other) < off),
  )
}

const distance = (line: Line, number: Line): number => {
  const edge = Math.abs(line.x0 - number.x0)
  const middle = Math.abs(line.x0 + line.x1 - number.x0 - number.x1) / 2
  return Math.min(edge, middle)
}

/** Small lines to the right of the number, no higher and no lower than it. */
function beside(number: Line, lines: Line[], taken: Set<Line>): Label | undefined {
  const found = lines
    .filter((line) => !taken.has(line) && line.size < number.size * 0.85)
    .filter((line) => line.x0 > number.x1 - 1 && line.x0 - number.x1 < number.size * NEAR)
    .filter((line) => line.base > number.y0 && line.base < number.y1 + number.size * 0.5)
    .sort((a, b) => a.base - b.base)
  return short(found) ? { lines: found, gap: Math.max(0, found[0]!.x0 - number.x1) } : undefined
}

/** Small lines right above the number. */
function above(number: Line, lines: Line[], taken: Set<Line>): Label | undefined {
  const found: Line[] = []
  let edge = number.y0
  for (const line of lines
    .filter((other) => other.base < number.y0 + 2 && other.size < number.size * 0.85)
    .sort((a, b) => b.base - a.base)) {
    if (taken.has(line) || distance(line, number) > number.size) continue
    if (edge - line.y1 > (found.length ? line.size * 0.55 : number.size * 0.8)) break
    found.unshift(line)
    edge = line.y0
  }
  return short(found) ? { lines: found, first: true, gap: Math.max(0, number.y0 - found.at(-1)!.base) } : undefined
}

const WORD = expression(/\p{L}{3}/u)

const short = (lines: Line[]): boolean =>
  lines.length > 0 &&
  lines.length <= LINES &&
  lines.reduce((sum, { text }) => sum + text.length, 0) <= CHARACTERS &&
  lines.some(({ text }) => WORD.test(text))

/** The same for blocks whose tags keep number and label apart. */
export function paired(passages: Passage[], body: number): Passage[] {
  const out: Passage[] = []
  for (const passage of passages) {
    const at = out.findLastIndex(({ kind }) => kind !== 'furniture')
    const before = out[at]
    if (before && (fits(before, passage, body) || counts(before, passage, out[at - 1]))) {
      before.kind = 'callout'
      before.lines.push(...passage.lines)
      delete before.level
    } else out.push(passage)
  }
  return out
}

function fits(number: Passage, label: Passage, body: number): boolean {
  const [line] = number.lines
  const [first] = label.lines
  if (!line || !first || number.lines.length > 1 || number.rows || label.rows || number.marker || label.marker)
    return false
  if (label.kind !== 'paragraph' || (number.kind !== 'paragraph' && number.kind !== 'heading')) return false
  if (!figure(line.text) || line.size < body * LARGE || first.size > line.size * 0.85) return false
  // The end of a page or of a column can stand between the two.
  const moved = first.page === line.page ? first.base < line.base && first.x0 > line.x1 : first.page === line.page + 1
  if (moved) return short(label.lines) && beginsSmall(first.text)
  if (first.page !== line.page) return false
  return short(label.lines) && Math.abs(first.base - line.base) < line.size * (1 + NEAR)
}

/** Points between two lines of one size, in sizes, at most, for a figure and its label. */
const LINE_APART = 2.6

/** True for a number of the size of the text and the words below it that say what it counts: "310" above "inspectors trained". */
function counts(number: Passage, label: Passage, above: Passage | undefined): boolean {
  const [line] = number.lines
  const [first] = label.lines
  if (!line || !first || number.lines.length > 1 || number.rows || label.rows || number.marker || label.marker)
    return false
  if (label.kind !== 'paragraph' || (number.kind !== 'paragraph' && number.kind !== 'heading')) return false
  if (!figure(line.text) || YEAR.test(line.text) || first.page !== line.page || !short(label.lines)) return false
  // The rest of a sentence that the number of a page interrupted has its beginning above.
  const last = above?.lines.at(-1)?.text
  if (last !== undefined && above!.kind === 'paragraph' && !ends(last) && last.length > CHARACTERS / 3) return false
  const apart = first.base - line.base
  return apart > 0 && apart < line.size * LINE_APART && beginsSmall(first.text) && !ends(label.lines.at(-1)!.text)
}
