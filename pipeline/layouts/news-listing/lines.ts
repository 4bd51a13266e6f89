import { type Block, bodyOf, type Document, words } from '../../document.ts'
import type { Mention } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import type { DateValue } from '../../mentions/values.ts'
import { dateline, monthFirst } from '../parts/dateline.ts'
import { dating } from '../parts/dating.ts'
import type { Line } from '../parts/item.ts'
import { isCredit, isPager, isStray, knownLabel } from '../parts/label.ts'

/** The blocks of a document as lines. Tables are left to `rows`. */
export function lines(document: Document): Line[] {
  const made: Line[] = []
  let year: number | undefined
  const years = new Map<Line, number>()
  let headed: number | undefined
  const blocks = document.blocks.filter(
    (block) => !block.rows && (block.kind !== 'furniture' || block.role === 'photo credit'),
  )
  for (const block of blocks) {
    const line = lineOf(document, block, year)
    // A heading of one year, or a dateline, dates the days below it that are printed without a year.
    if (line.period?.value.precision === 'year') year = Number(line.period.value.edtf)
    else if (line.date && line.date.date.basis === 'stated') year = Number(line.date.date.value.end.slice(0, 4))
    if (line.kind === 'period' || (line.kind === 'text' && headed === undefined))
      headed = headedBy(document, line) ?? headed
    if (headed !== undefined) years.set(line, headed)
    made.push(line)
  }
  return parted(document, made, years)
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
  const date = dateline(text, dating(document), start, year)
  if (date) return { ...line, kind: 'date', date }
  if (isStray(text)) return { ...line, kind: 'stray' }
  return line
}

/** A month, season, quarter or year alone on its line. */
function periodOf(document: Document, text: string, at: number): Mention<DateValue> | undefined {
  if (text.length > 40 || !/\d{4}/.test(text)) return undefined
  const [date, ...more] = dates(text, dating(document), at)
  if (!date || more.length || date.value.precision === 'day') return undefined
  const rest = text.slice(0, date.span.start - at) + text.slice(date.span.end - at)
  return /^[\s.,:()–-]*$/.test(rest) ? date : undefined
}

/** The year that a heading, or the first entry of a list of lines, gives to those below it. */
function headedBy(document: Document, line: Line): number | undefined {
  if (line.period) return Number(line.period.value.start.slice(0, 4))
  const first = dates(line.text, dating(document), line.start)[0]
  return first && opens(line, first) ? Number(first.value.end.slice(0, 4)) : undefined
}

/** Days printed inside longer lines, where a list prints no datelines: titles that begin or end with their date, pages run together. */
function parted(document: Document, list: Line[], years: Map<Line, number>): Line[] {
  const datelines = list.filter((line) => line.kind === 'date').length
  if (datelines > 2) return list
  const days = new Map(
    list.map((line) => [
      line,
      line.kind === 'text' && line.level !== 1
        ? dates(line.text, dating(document), line.start).filter((date) => date.value.precision === 'day')
        : [],
    ]),
  )
  // Lines that begin with a day or a month take their year from the heading above them.
  for (const [line, found] of days) {
    const year = years.get(line)
    if (line.kind !== 'text' || found.some(({ span }) => span.start === line.start)) continue
    if (year === undefined) continue
    const first =
      dates(line.text, dating(document), line.start, { impliedYear: year })[0] ??
      monthFirst(line.text, document.language, year, line.start)
    if (first && opens(line, first)) days.set(line, [first])
  }
  const bracketed = new Map(
    list.flatMap((line): [Line, Line[]][] => {
      const parts = line.kind === 'text' && line.level !== 1 ? inBrackets(document, line) : undefined
      return parts ? [[line, parts]] : []
    }),
  )
  if (bracketed.size > 1 && bracketed.size > datelines * 2) return list.flatMap((line) => bracketed.get(line) ?? [line])
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

/** "Conference on canals (Mombasa, 3-5 May 2010) Shippers compare tariffs.": the title, the dateline in brackets, and the text. */
function inBrackets(document: Document, line: Line): Line[] | undefined {
  const match = /^(.{8,200}?)\s*\(([^()]{6,90})\)\s*/u.exec(line.text)
  if (!match) return undefined
  const from = line.start + match[0].indexOf('(', match[1]!.length) + 1
  const date = dateline(match[2]!, dating(document), from)
  if (!date || date.date.value.precision === 'year') return undefined
  const named: Line = { ...line, text: match[1]!, end: line.start + match[1]!.length }
  const dated: Line = { ...line, kind: 'date', text: match[2]!, start: from, end: from + match[2]!.length, date }
  delete dated.number
  delete dated.level
  const rest = trim(line, line.start + match[0].length, line.end)
  const short = /^[\p{Lu}\s!-]{4,20}$/u.test(rest.text)
  delete rest.number
  delete rest.level
  if (!rest.text) return [named, dated]
  return short ? [named, rest, dated] : [named, dated, rest]
}

/** A date that a line begins with, and a name behind it: "27 November - 12 December  Symposium on thrift", "April 1998: Workshop …". */
const opens = (line: Line, { span, value }: Mention<DateValue>): boolean =>
  span.start === line.start &&
  (value.precision === 'day' || value.precision === 'month') &&
  /^[\s:,–—|-]+[\p{Lu}“"«¿¡]/u.test(line.text.slice(span.end - line.start))

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
    const title = trim(line, cut, date.span.start)
    const body = trim(line, from, cut)
    const head = made.length ? undefined : headOf(line, body, title)
    if (head) {
      made.push(...head, {
        ...line,
        kind: 'date',
        start: date.span.start,
        end: date.span.end,
        date: { date, labels: [] },
      })
      from = date.span.end
      continue
    }
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

/** "Home > Topics > News on rural work Olive growers ask for shade": the trail, the title of the list, and the first item's title. */
function headOf(line: Line, trail: Line, title: Line): Line[] | undefined {
  if (!/>$|›$|»$/u.test(trail.text)) return undefined
  const bounds = [...title.text.matchAll(/(?<=\p{Ll}) (?=\p{Lu})/gu)].filter(
    ({ index }) => !/(?<!\p{L})\p{Ll}{1,3}$/u.test(title.text.slice(0, index)),
  )
  const [first] = bounds
  if (!first) return undefined
  const cut = title.start + first.index
  return [{ ...trail, kind: 'stray' }, { ...trim(line, title.start, cut), level: 1 }, trim(line, cut, title.end)]
}
