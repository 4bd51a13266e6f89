import { type Block, bodyOf, type Document, type Span, words } from '../../document.ts'
import type { Mention } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import type { DateValue } from '../../mentions/values.ts'
import { type Dateline, dateline } from '../parts/dateline.ts'
import { isCredit, isPager, isStray, knownLabel } from '../parts/label.ts'

export type LineKind = 'text' | 'period' | 'date' | 'credit' | 'stray' | 'pager'

/** A block of a list, or the part of a block, and what it is by its own words. */
export interface Line extends Span {
  kind: LineKind
  text: string
  block: Block
  /** The printed number, on the first line of a numbered block only. */
  number?: string
  /** Level of a heading. */
  level?: number
  /** Month or year that a heading files its items under, or that an item is dated by. */
  period?: Mention<DateValue>
  date?: Dateline
  /** Link around the words, where there is one. */
  href?: string
}

/** The blocks of a document as lines. Tables are left to `rows`. */
export function lines(document: Document): Line[] {
  const made: Line[] = []
  let year: number | undefined
  const blocks = document.blocks.filter(
    (block) => !block.rows && (block.kind !== 'furniture' || block.role === 'photo credit'),
  )
  for (const block of blocks) {
    const line = lineOf(document, block, year)
    // A heading of one year, or a dateline, dates the days below it that are printed without a year.
    if (line.period?.value.precision === 'year') year = Number(line.period.value.edtf)
    else if (line.date && line.date.date.basis === 'stated') year = Number(line.date.date.value.end.slice(0, 4))
    made.push(line)
  }
  return parted(document, made)
}

function lineOf(document: Document, block: Block, year?: number): Line {
  const { start, end } = bodyOf(block)
  const text = words(document, { start, end })
  const line: Line = { kind: 'text', text, block, start, end }
  if (block.number !== undefined && block.kind !== 'heading') line.number = block.number
  // A type label set like a heading ("Press release") titles nothing.
  if (block.kind === 'heading' && !knownLabel(text)) line.level = block.level ?? 1
  const href = block.leaves.find(
    (leaf) => leaf.kind === 'link' && leaf.href && !/^(#|mailto:|javascript:)/.test(leaf.href),
  )?.href
  if (href) line.href = href
  if (block.role === 'photo credit' || isCredit(text)) return { ...line, kind: 'credit' }
  if (isPager(text)) return { ...line, kind: 'pager' }
  const period = periodOf(document, text, start)
  if (period) return { ...line, kind: 'period', period }
  const date = dateline(text, document.language, start, year)
  if (date) return { ...line, kind: 'date', date }
  if (isStray(text)) return { ...line, kind: 'stray' }
  return line
}

/** A month, season, quarter or year alone on its line. */
function periodOf(document: Document, text: string, at: number): Mention<DateValue> | undefined {
  if (text.length > 40 || !/\d{4}/.test(text)) return undefined
  const [date, ...more] = dates(text, document.language, at)
  if (!date || more.length || date.value.precision === 'day') return undefined
  const rest = text.slice(0, date.span.start - at) + text.slice(date.span.end - at)
  return /^[\s.,:()–-]*$/.test(rest) ? date : undefined
}

/** Days printed inside longer lines, where a list prints no datelines: titles that begin or end with their date, pages run together. */
function parted(document: Document, list: Line[]): Line[] {
  const datelines = list.filter((line) => line.kind === 'date').length
  if (datelines > 2) return list
  const days = new Map(
    list.map((line) => [
      line,
      line.kind === 'text' && line.level !== 1
        ? dates(line.text, document.language, line.start).filter((date) => date.value.precision === 'day')
        : [],
    ]),
  )
  const edged = list.filter((line) => edge(line, days.get(line)!) !== undefined)
  const flat = list.filter((line) => days.get(line)!.length > 2 && line.text.length > 160)
  if (edged.length < 2 && !flat.length) return list
  if (datelines > 0 && edged.length < datelines * 2 && !flat.length) return list
  return list.flatMap((line) => {
    const found = days.get(line)!
    if (flat.includes(line) && edged.length < 2) return unrolled(line, found)
    const date = edge(line, found)
    if (!date) return [line]
    const rest =
      date.span.start === line.start ? trim(line, date.span.end, line.end) : trim(line, line.start, date.span.start)
    const dated: Line = {
      ...line,
      kind: 'date',
      start: date.span.start,
      end: date.span.end,
      date: { date, labels: [] },
    }
    delete dated.number
    return [rest, dated]
  })
}

/** The date at the very beginning or end of a short line. */
function edge(line: Line, found: Mention<DateValue>[]): Mention<DateValue> | undefined {
  if (line.kind !== 'text' || line.text.length > 400 || !found.length) return undefined
  const first = found[0]!
  const last = found.at(-1)!
  if (first.span.start === line.start && line.end - first.span.end > 8) return first
  const tail = line.text.slice(last.span.end - line.start)
  if (
    /^[).\s]*$/.test(tail) &&
    /[\s(,–-]$/.test(line.text.slice(0, last.span.start - line.start)) &&
    !/[.!?]$/.test(line.text)
  )
    return last
  return undefined
}

const trim = (line: Line, start: number, end: number): Line => {
  const raw = line.text.slice(start - line.start, end - line.start)
  const lead = raw.match(/^[\s:,–—|).-]*/u)![0].length
  const tail = raw.slice(lead).match(/[\s:,(–—|-]*$/u)![0].length
  return { ...line, start: start + lead, end: end - tail, text: raw.slice(lead, raw.length - tail) }
}

/** A whole list run together on one line: before each day stands a title, behind it a text; the title begins after the last stop. */
function unrolled(line: Line, found: Mention<DateValue>[]): Line[] {
  const made: Line[] = []
  let from = line.start
  for (const date of found) {
    const before = line.text.slice(from - line.start, date.span.start - line.start)
    const stop = [...before.matchAll(/(?:[.!?…]["”’)]?|\s>)\s+(?:(\d{1,2})\.\s+)?(?=[\p{Lu}“"«])/gu)].at(-1)
    const cut = stop ? from + stop.index + stop[0].length : from
    // A day in running text ("was held on 12 May 2014") is no dateline: nothing but a title stands before one.
    if (/\b(on|of|from|to|by|until|le|du|au|el|del|al|and|et|y)\s*$/iu.test(before)) continue
    const body = trim(line, from, cut)
    const title = trim(line, cut, date.span.start)
    if (body.text) made.push({ ...body, kind: 'text' })
    if (title.text) made.push(stop?.[1] ? { ...title, number: stop[1] } : title)
    made.push({ ...line, kind: 'date', start: date.span.start, end: date.span.end, date: { date, labels: [] } })
    from = date.span.end
  }
  const rest = trim(line, from, line.end)
  if (rest.text) made.push(rest)
  for (const one of made.slice(1)) if (one.number === line.number && one.start > line.start) delete one.number
  return made
}
