import { expression } from '../../expression.ts'
import type { Passage } from './passage.ts'
import { type Setting, sizeOf } from './type.ts'
import { beginsSmall, closes } from './wording.ts'

const LETTER = expression(/\p{L}/u)
const LETTERS = expression(/\p{L}{2}/u)

/** Characters and lines of a heading, at most. */
const CHARACTERS = 220
const LINES = 8
/** A heading is larger than the body by this much, … */
const LARGER = 1.07
/** … or set in a font that the body never uses, in a style that sets no more than this part of the document. */
const SHARE = 0.12
/** Blocks of a style that are too long for headings, as a part of its blocks. */
const LONG = 0.34
/** So many lines of one style in a row are no headings. */
const ROW = 4
/** Levels below the title. */
const LEVELS = 6

interface Ranked {
  block: Passage
  size: number
  heavy: boolean
}

/** Finds the headings of a document without heading tags: styles that are larger or heavier than the body and set only short lines. */
export function headings(passages: Passage[], setting: Setting): void {
  const styles = new Map<string, { size: number; blocks: Passage[]; letters: number; long: number }>()
  let all = 0
  for (const passage of passages) {
    if (passage.rows || passage.kind === 'furniture' || passage.kind === 'callout' || !passage.lines.length) continue
    const letters = lettersOf(passage)
    all += letters
    const key = styleOf(passage)
    if (!key) continue
    const style = styles.get(key) ?? { size: sizeOf(passage), blocks: [], letters: 0, long: 0 }
    style.blocks.push(passage)
    style.letters += letters
    if (letters > CHARACTERS || passage.lines.length > LINES) style.long++
    styles.set(key, style)
  }
  const chosen = [...styles.values()].filter(
    (style) =>
      style.letters <= Math.max(all * SHARE, 400) &&
      style.long <= style.blocks.length * LONG &&
      style.blocks.some((block) => stands(block, setting)),
  )
  const able = chosen.flatMap((style) =>
    style.blocks
      .filter((block) => stands(block, setting))
      .map((block): Ranked => ({ block, size: style.size, heavy: heavy(block, setting) })),
  )
  const rows = inRows(passages, new Map(able.map((entry) => [entry.block, rank(entry)])))
  const ranked = able.filter(({ block }) => !rows.has(block))
  const steps = ladder(ranked)
  for (const entry of ranked) {
    entry.block.kind = 'heading'
    entry.block.level = Math.min(LEVELS, steps.findIndex((step) => rank(entry) >= step) + 1)
  }
  stacked(passages)
}

/** Blocks of one style that stand one below the other and have nothing below them: addresses, labels of a chart, names on a cover. */
function inRows(passages: Passage[], ranks: Map<Passage, number>): Set<Passage> {
  const found = new Set<Passage>()
  let row: Passage[] = []
  const settle = () => {
    if (row.length >= ROW) for (const block of row) found.add(block)
    row = []
  }
  for (const passage of passages) {
    const last = row.at(-1)
    if (last && ranks.get(last) !== ranks.get(passage)) settle()
    if (ranks.has(passage)) row.push(passage)
  }
  settle()
  return found
}

/** The ranks at which levels begin, from the title down. What is set only once, on a cover for example, is no level of its own. */
function ladder(ranked: Ranked[]): number[] {
  const count = new Map<number, number>()
  for (const entry of ranked) count.set(rank(entry), (count.get(rank(entry)) ?? 0) + 1)
  const ranks = [...count.keys()].sort((a, b) => b - a)
  const often = ranks.find((step) => count.get(step)! > 2) ?? ranks[0] ?? 0
  // All that is larger than the first style that comes again and again is a title.
  const titles = ranks.filter((step) => step > often)
  const steps = [...titles.slice(-1), ...ranks.filter((step) => step <= often)]
  // Of more styles than there are levels, the rarest go with the one below them; the title stays.
  while (steps.length > LEVELS) {
    const rarest = steps.slice(1).toSorted((a, b) => count.get(a)! - count.get(b)!)[0]!
    const at = steps.indexOf(rarest)
    const below = steps[at + 1] ?? steps[at - 1]!
    count.set(below, count.get(below)! + count.get(rarest)!)
    steps.splice(at, 1)
  }
  return [...steps, Number.NEGATIVE_INFINITY]
}

/** Larger is higher; of one size the heavier is; of one style, 1.1 stands above 1.1.1. */
const rank = ({ block, size, heavy }: Ranked): number =>
  Math.round(size * 2) * 2 + (heavy ? 1 : 0) - (block.number?.match(/\./g)?.length ?? 0) * 0.1

const lettersOf = ({ lines }: Passage): number => lines.reduce((sum, { text }) => sum + text.length, 0)

const WORDY = expression(/[\p{L}\d]/u)

/** The one style of a block; undefined when it has several. */
function styleOf({ lines, marker }: Passage): string | undefined {
  const fonts = new Set<string>()
  for (const line of lines) for (const { font, text } of line.pieces) if (WORDY.test(text)) fonts.add(font)
  const size = lines[0]!.size
  if (lines.some((line) => Math.abs(line.size - size) > size * 0.05)) return undefined
  if (fonts.size > 2 || (fonts.size === 2 && !marker)) return fonts.size === 2 ? `${size.toFixed(1)} mixed` : undefined
  return `${size.toFixed(1)} ${[...fonts].sort().join()}`
}

const heavy = ({ lines }: Passage, { bold }: Setting): boolean =>
  lines.every((line) => line.pieces.every(({ font, text }) => bold.has(font) || !LETTER.test(text)))

/** True when a block can be a heading by its words and its type. */
export function stands(passage: Passage, setting: Setting): boolean {
  const { lines, kind } = passage
  const text = lines.map((line) => line.text).join(' ')
  if (kind !== 'paragraph' && !(kind === 'list_item' && passage.number)) return false
  if (text.length > CHARACTERS || lines.length > LINES || !LETTERS.test(text)) return false
  if (beginsSmall(text) || /[;,]$/.test(text)) return false
  const size = sizeOf(passage)
  if (size >= setting.size * LARGER) return !(closes(text) && text.length > 90 && !/\?$/.test(text))
  // The numbers of sections allow for a face smaller than the body's, if it is another face.
  const section = /^\d+(?:\.\d+)+$/.test(passage.number ?? '') && lines.every(({ font }) => font !== setting.font)
  if (size < setting.size * (section ? 0.72 : heavy(passage, setting) ? 0.8 : 0.93)) return false
  if (closes(text) && !/\?$/.test(text)) return false
  if (lines.every((line) => line.pieces.every(({ font }) => setting.known.has(font))))
    return heavy(passage, setting) && text.length <= 160
  // Nothing is known of weight: a font of its own, on short lines that end no sentence.
  return (
    lines.every((line) => line.pieces.every(({ font }) => font !== setting.font)) &&
    !/:$/.test(text) &&
    text.length <= 100
  )
}

/** Joins headings of one style that stand right below one another: one heading on two lines. */
function stacked(passages: Passage[]): void {
  for (let at = passages.length - 1; at > 0; at--) {
    const here = passages[at]!
    const above = passages[at - 1]!
    if (here.kind !== 'heading' || above.kind !== 'heading' || here.level !== above.level || here.marker || here.tagged)
      continue
    const last = above.lines.at(-1)!
    const [first] = here.lines
    if (last.page !== first!.page || first!.base - last.base > first!.size * 1.45 || first!.base <= last.base) continue
    if (last.font !== first!.font) continue
    above.lines.push(...here.lines)
    passages.splice(at, 1)
  }
}
