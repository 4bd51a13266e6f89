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

interface Seen {
  line: Line
  page: number
  key: string
}

/**
 * The running heads, feet and page numbers of a document: lines at the top or bottom of pages that come again on other pages at the same
 * height, and those that stand on the same spot with other words (heads that name the chapter). Of `tagged` lines in a document
 * whose maker `marks` furniture, the numbers count: "Recommendation 2" at the top of a page is no head of that page.
 */
export function furniture(pages: { sheet: Sheet; lines: Line[]; tagged: Line[] }[], marks: boolean): Set<Line> {
  const found = new Set<Line>()
  const alike = new Map<string, Seen[]>()
  const slots = new Map<string, Seen[]>()
  for (const { sheet, lines, tagged } of pages) {
    const exact = new Set(marks ? tagged : [])
    for (const line of edges([...lines, ...tagged], sheet.height)) {
      const slot = slotOf(line, sheet.height)
      const words = exact.has(line) && !isPageNumber(line.text) ? line.text.toLowerCase() : wordsOf(line.text)
      const seen = { line, page: sheet.page, key: `${words} ${slot}` }
      alike.set(seen.key, [...(alike.get(seen.key) ?? []), seen])
      slots.set(slot, [...(slots.get(slot) ?? []), seen])
    }
  }
  const enough = Math.min(PAGES, Math.max(2, pages.length))
  const running = new Set<string>()
  for (const [key, all] of alike)
    if (new Set(all.map(({ page }) => page)).size >= enough && runs(all, enough)) running.add(key)
  for (const lines of slots.values()) {
    const again = lines.filter(({ key }) => running.has(key))
    for (const { line } of again) found.add(line)
    // Where most lines of a spot are furniture, the others are too.
    if (again.length >= PAGES && again.length >= lines.length * 0.5)
      for (const { line } of lines) if (line.text.length < 120) found.add(line)
  }
  return found
}

/**
 * True for lines that differ in nothing, or in numbers that count the pages: "Appendix I", "Appendix II" and "Appendix III", each once and
 * pages apart, are headings that happen to stand at the top.
 */
function runs(all: Seen[], enough: number): boolean {
  const texts = new Map<string, number>()
  const steps = new Map<string, number>()
  for (const { line, page } of all) {
    texts.set(line.text, (texts.get(line.text) ?? 0) + 1)
    for (const [at, number] of (line.text.match(/\d+/g) ?? []).entries()) {
      const step = `${at} ${page - Number(number)}`
      steps.set(step, (steps.get(step) ?? 0) + 1)
    }
  }
  const twice = [...texts.values()].some((count) => count > 1)
  return twice || isPageNumber(all[0]!.line.text) || [...steps.values()].some((count) => count >= enough)
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
