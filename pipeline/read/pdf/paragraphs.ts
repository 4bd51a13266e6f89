import { median } from './columns.ts'
import type { Line } from './line.ts'
import { markerOf } from './markers.ts'
import type { Passage } from './passage.ts'
import { beginsSmall, closes, ends } from './wording.ts'

/** Sizes that differ by less are one size. */
const SIZE = 0.07
/** Lines further apart than this many ordinary distances belong to two paragraphs. */
const APART = 1.28
/** Ems that a line must be moved by to begin a paragraph, or to leave a list. */
const INDENT = 0.8

/** The paragraphs of one column, from its lines from top to bottom. */
export function paragraphs(lines: Line[]): Passage[] {
  const found: Passage[] = []
  const right = rightEdge(lines)
  const lead = leading(lines)
  for (const line of lines) {
    const open = found.at(-1)
    if (open && continues(open, line, right(line), lead(line))) open.lines.push(line)
    else found.push({ kind: 'paragraph', lines: [line] })
  }
  return found
}

/** Where lines of a column end when they are full: the edge that the widest of them reach. */
function rightEdge(lines: Line[]): (line: Line) => number {
  const sorted = lines.map(({ x1 }) => x1).sort((a, b) => a - b)
  const edge = sorted[Math.floor((sorted.length - 1) * 0.92)] ?? 0
  return (line) => Math.max(edge, line.x1)
}

/** The ordinary distance between two lines, by their size. */
function leading(lines: Line[]): (line: Line) => number {
  const bySize = new Map<number, number[]>()
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const step = before ? line.base - before.base : 0
    if (
      !before ||
      Math.abs(before.size - line.size) > line.size * SIZE ||
      step < line.size * 0.8 ||
      step > line.size * 2.1
    )
      continue
    const key = Math.round(line.size)
    const list = bySize.get(key)
    if (list) list.push(step)
    else bySize.set(key, [step])
  }
  const ordinary = new Map([...bySize].map(([size, steps]) => [size, usual(steps, size)]))
  return (line) => ordinary.get(Math.round(line.size)) ?? line.size * 1.3
}

/** The most frequent step; of two as frequent the smaller. A handful of steps tells less than the size does. */
function usual(steps: number[], size: number): number {
  const count = new Map<number, number>()
  for (const step of steps) count.set(Math.round(step * 2), (count.get(Math.round(step * 2)) ?? 0) + 1)
  const [best] = [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  if (!best) return size * 1.3
  const close = steps.filter((step) => Math.abs(step * 2 - best[0]) <= 1.5)
  return steps.length < 4 ? Math.min(median(close), size * 1.6) : median(close)
}

/** True when a line goes on with the paragraph above it. */
function continues(open: Passage, line: Line, right: number, lead: number): boolean {
  const before = open.lines.at(-1)!
  const [first] = open.lines
  const em = line.size
  const step = line.base - before.base
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * SIZE) return false
  if (step < em * 0.4 || step > Math.max(lead * APART, lead + 1.5)) return false
  const marker = markerOf(line.text)
  const hung = markerOf(first!.text) !== undefined
  const single = open.lines.length === 1
  const moved = line.x0 - before.x0
  const centred = Math.abs(line.x0 + line.x1 - before.x0 - before.x1) < em && Math.abs(moved) > em * 0.3
  if (marker && starts(marker, first!, before, line, single)) return false
  if (oneFont(line) && oneFont(before) && line.font !== before.font && !full(before, line, right)) return false
  if (centred) return !closes(before.text) || beginsSmall(line.text)
  if (moved > em * INDENT) {
    // The words of an item hang below its first word; any other line moved in begins a paragraph.
    if (!(single && hung)) return single && !ends(before.text) && full(before, line, right)
  } else if (moved < -em * INDENT) {
    if (!single) return false
    // The first line was moved in.
    if (hung && -moved > em * 3) return !ends(before.text) && beginsSmall(line.text)
  }
  if (full(before, line, right)) return true
  // The next word would have had room: the paragraph was ended on purpose.
  return beginsSmall(line.text) && !ends(before.text)
}

/** A number follows, and it is no marker. */
const ABBREVIATION = /(?:^|[\s(])(?:nos?|arts?|paras?|párr|pp?|vol|núm|n)\.?$/iu

/** True when a marker at the start of a line opens an item, and is not a number that happens to stand there. */
function starts(
  marker: { printed: string; number?: string },
  first: Line,
  before: Line,
  line: Line,
  single: boolean,
): boolean {
  if (ABBREVIATION.test(before.text)) return false
  // "K. Okoye": an initial, unless a list has come to that letter.
  const opened = markerOf(first.text)?.number
  if (/^[B-Z]$/.test(marker.number ?? '') && !(opened && follows(opened, marker.number!))) return false
  // A number that stands where the words of an item stand is one of its words.
  if (
    marker.number &&
    !single &&
    markerOf(first.text) &&
    Math.abs(line.x0 - before.x0) < line.size * 0.3 &&
    line.x0 > first.x0 + line.size * 0.5
  )
    return false
  if (!marker.number)
    return (
      !/^[–—-]$/.test(marker.printed) ||
      ends(before.text) ||
      Math.abs(line.x0 - before.x0) > line.size * 0.3 ||
      markerOf(first.text) !== undefined
    )
  if (ends(before.text) || /,$/.test(before.text)) return true
  if (opened && follows(opened, marker.number)) return true
  return line.x0 < before.x0 - line.size * 0.5 && first !== before
}

/** True when two markers are neighbours in a list: 3 and 4, b and c. */
export const follows = (a: string, b: string): boolean =>
  /^\d+$/.test(a) && /^\d+$/.test(b)
    ? Number(b) - Number(a) === 1
    : a.length === 1 && b.length === 1 && b.charCodeAt(0) - a.charCodeAt(0) === 1

const oneFont = ({ pieces }: Line): boolean => pieces.every(({ font }) => font === pieces[0]!.font)

/** True when the first word of `line` had no room at the end of `before`. */
function full(before: Line, line: Line, right: number): boolean {
  const [word = ''] = line.text.split(' ')
  const wide = ((line.x1 - line.x0) / Math.max(1, line.text.length)) * (word.length + 1)
  return before.x1 + Math.min(wide, (right - line.x0) * 0.5) + line.size * 0.6 > right
}
