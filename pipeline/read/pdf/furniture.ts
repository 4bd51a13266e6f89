import type { Line } from './line.ts'
import type { Sheet } from './sheets.ts'

/** The head and the foot of a page, as parts of its height. */
const ZONE = 0.14
/** Pages that the same line must stand on. */
const PAGES = 3
/** Lines at the top and at the bottom that can be furniture. */
const DEEP = 4

const ROMAN = /^[ivxlc]{1,7}$/i

/** True for words that are nothing but the number of a page. */
export const isPageNumber = (text: string): boolean =>
  /^[-–—|•\s]*(?:p(?:age|ágina|\.)?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?[-–—|•\s]*$/i.test(
    text,
  )

/** What a piece of furniture is, by where it stands and what it says. */
export const roleOf = (line: Line, height: number): string => {
  const middle = (line.y0 + line.y1) / 2
  const head = middle < height * 0.2
  const foot = middle > height * 0.8
  if ((head || foot) && isPageNumber(line.text)) return 'page number'
  return head ? 'running head' : foot ? 'running foot' : 'artifact'
}

/**
 * The running heads, feet and page numbers of a document: lines at the top or bottom of pages that come again on other pages at the same
 * height, and those that stand on the same spot with other words (heads that name the chapter).
 */
export function furniture(pages: { sheet: Sheet; lines: Line[] }[]): Set<Line> {
  const found = new Set<Line>()
  const seen = new Map<string, Set<number>>()
  const slots = new Map<string, { line: Line; key: string }[]>()
  for (const { sheet, lines } of pages) {
    for (const line of edges(lines, sheet.height)) {
      const slot = slotOf(line, sheet.height)
      const key = `${wordsOf(line.text)} ${slot}`
      seen.set(key, (seen.get(key) ?? new Set()).add(sheet.page))
      const list = slots.get(slot)
      if (list) list.push({ line, key })
      else slots.set(slot, [{ line, key }])
    }
  }
  const enough = Math.min(PAGES, Math.max(2, pages.length))
  for (const lines of slots.values()) {
    const again = lines.filter(({ key }) => seen.get(key)!.size >= enough)
    for (const { line } of again) found.add(line)
    // Where most lines of a spot are furniture, the others are too.
    if (again.length >= PAGES && again.length >= lines.length * 0.5)
      for (const { line } of lines) if (line.text.length < 120) found.add(line)
  }
  return found
}

/** The outermost lines of a page that stand in its head or foot. */
function edges(lines: Line[], height: number): Line[] {
  const sorted = lines.toSorted((a, b) => a.base - b.base)
  const rows: Line[][] = []
  for (const line of sorted) {
    if (rows.length && line.base - rows.at(-1)![0]!.base < line.size * 0.5) rows.at(-1)!.push(line)
    else rows.push([line])
  }
  const head = rows.slice(0, DEEP).filter(([line]) => line!.y1 < height * ZONE)
  const foot = rows.slice(-DEEP).filter(([line]) => line!.y0 > height * (1 - ZONE))
  return [...head, ...foot].flat()
}

/** The spot of a line: its height on the page and its size. Left and right pages mirror one another, so how far left does not count. */
const slotOf = ({ base, size }: Line, height: number): string =>
  `${base < height / 2 ? 'head' : 'foot'} ${Math.round((base < height / 2 ? base : height - base) / 4)} ${Math.round(size * 2)}`

/** Words with their numbers taken out: "Page 3 of 20" comes again on every page. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => (ROMAN.test(word) ? '#' : word.replace(/\d+/g, '#')))
    .join(' ')
