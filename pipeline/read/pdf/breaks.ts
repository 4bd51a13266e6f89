import type { Line } from './line.ts'
import type { Passage } from './passage.ts'
import { beginsSmall } from './wording.ts'

/** Characters of a line that was ended on purpose, at most. */
const CHARACTERS = 70
/** Lines of such a block, at least: two may be a title or a cell that was wrapped. */
const LINES = 3
/** The part of the breaks that also had room inside the block's own width: a narrow column wraps every line at its edge. */
const WITHIN = 0.5
/** Lines that begin where a block begins and tell how wide its column is, at least. */
const ENOUGH = 4
/** The part of them that a column's edge lies beyond: a title across two columns is wider. */
const EDGE = 0.92

/**
 * Parts tagged paragraphs of short lines that were ended on purpose, the lines of an address or of the head of a paper: there was room for the
 * next word behind each of them, and each begins with a capital or a figure.
 */
export function partedAtBreaks(passages: Passage[]): Passage[] {
  const pages = Map.groupBy(
    passages.flatMap(({ lines }) => lines),
    ({ page }) => page,
  )
  return passages.flatMap((passage) => {
    const { kind, lines, marker, rows } = passage
    if (kind !== 'paragraph' || lines.length < LINES || marker || rows) return [passage]
    if (lines.slice(0, -1).some(({ text }) => text.length > CHARACTERS)) return [passage]
    const right = edgeOf(lines, pages.get(lines[0]!.page)!)
    const own = Math.max(...lines.map(({ x1 }) => x1))
    const breaks = lines.slice(1).map((next, at) => [lines[at]!, next] as const)
    const parted =
      breaks.every(
        ([line, next]) =>
          ended(line, next, right) && !/^\(/.test(next.text) && !beginsSmall(next.text) && !/[-–,;]$/.test(line.text),
      ) && breaks.filter(([line, next]) => ended(line, next, own)).length >= breaks.length * WITHIN
    return parted ? lines.map((line): Passage => ({ ...passage, lines: [line] })) : [passage]
  })
}

function ended(line: Line, next: Line, right: number): boolean {
  const [word = ''] = next.text.split(' ')
  const letter = (next.x1 - next.x0) / Math.max(1, next.text.length)
  const room = right - line.x1 - letter * (word.length + 1) - line.size * 0.6
  return next.page === line.page && line.text.length <= CHARACTERS && room > 0
}

/** Where the column of some lines ends, by what else begins at its left edge; by the page where little does. */
function edgeOf([first]: Line[], page: Line[]): number {
  const column = page.filter((line) => Math.abs(line.x0 - first!.x0) < first!.size * 1.5)
  const ends = (column.length >= ENOUGH ? column : page).map(({ x1 }) => x1).sort((a, b) => a - b)
  return ends[Math.floor((ends.length - 1) * EDGE)]!
}
