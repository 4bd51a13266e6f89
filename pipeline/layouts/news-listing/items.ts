import type { Mention } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import type { Item, Line } from '../parts/item.ts'
import { knownLabel } from '../parts/label.ts'
import { dateFirstParts, isDateFirst, opening } from './date-first.ts'
import { isLabel, isProse, short, titleAt } from './head.ts'

/** A list taken apart: its own title, its headings, its items, and lines that belong to neither. */
export interface List {
  title?: Line
  periods: Line[]
  items: Item[]
  rest: Line[]
}

/** Share of items above which a habit of the list counts as its rule. */
const MOST = 0.6

/** Takes a list apart. Items are found by their printed numbers, by their headings, and by their datelines. */
export function items(all: Line[]): List {
  const first = titleOf(all)
  const title = all[first]?.kind === 'text' || all[first]?.kind === 'stray' ? all[first] : undefined
  const own = title && !datedTitle(all, first) ? title : undefined
  const rest = all.filter((line, index) => line.kind === 'pager' || (own && index < first && line.kind !== 'date'))
  const list = all.filter((line) => line !== own && !rest.includes(line))
  dateMonths(list)
  const starts = startsOf(list)
  const found: List = { periods: [], items: [], rest }
  if (own) found.title = own
  let filed: Mention<DateValue> | undefined
  let piece: Line[] = []
  const dateFirst = isDateFirst(list)
  const labelled = labelHabit(list, starts)
  const close = () => {
    if (!piece.length) return
    if (piece.some((line) => starts.has(line))) found.items.push(itemOf(piece, filed, dateFirst, labelled))
    else found.rest.push(...piece)
    piece = []
  }
  for (const line of list) {
    if (line.kind === 'period') {
      close()
      filed = line.period!
      found.periods.push(line)
      continue
    }
    if (starts.has(line)) close()
    // Words about the list ("Media contact") end no item and belong to none.
    if (line.kind === 'stray' && !starts.has(line)) found.rest.push(line)
    else piece.push(line)
  }
  close()
  return found
}

/**
 * Where the list's own title stands: at its first heading, unless that titles an item (a date follows it at once) and
 * words stand above it.
 */
function titleOf(all: Line[]): number {
  const top = all.findIndex((line) => line.level === 1 && line.kind !== 'credit')
  const words = all.findIndex((line) => (line.kind === 'text' || line.kind === 'stray') && line.number === undefined)
  if (top < 0) return words
  // A heading behind the first date or month titles an item, whatever its rank; plain texts only guess at ranks.
  const begun = all.findIndex((line) => line.kind === 'date' || line.kind === 'period')
  if (begun >= 0 && begun < top && words >= 0 && words < begun && !knownLabel(all[words]!.text)) return words
  const dated = all.filter((line) => line.kind === 'date').length > 1 && all[top + 1]?.kind === 'date'
  return dated && words >= 0 && words < top ? words : top
}

/** True where the only heading is the title of an item: a dateline follows it at once, and another title stands above the next. */
function datedTitle(all: Line[], first: number): boolean {
  const line = all[first]
  const next = all[first + 1]
  return line?.level === undefined && next?.kind === 'date' && all.filter((one) => one.kind === 'date').length > 1
}

/** Months that date items, in lists that print no days, become datelines. */
function dateMonths(list: Line[]): void {
  const days = list.some((line) => line.kind === 'date')
  const numbered = list.filter((line) => line.number !== undefined).length > 1
  const begin = list.findIndex((line) => line.kind === 'period')
  const headed = begin >= 0 && !list.slice(0, begin).some((line) => line.kind === 'text')
  let open = false
  for (const [index, line] of list.entries()) {
    if (line.number !== undefined) open = true
    if (line.kind === 'date') open = false
    if (line.kind !== 'period' || line.level !== undefined) continue
    const after = list[index - 1]?.kind === 'text'
    const dates = numbered ? open && after : days ? isBeside(list, index) : !headed && after
    if (!dates) continue
    line.kind = 'date'
    line.date = { date: line.period!, labels: [] }
    open = false
  }
}

/** A month on the line of a date: below a label or the heading of an item, or above such a heading. */
const isBeside = (list: Line[], index: number): boolean => {
  const [before, after] = [list[index - 1], list[index + 1]]
  if (before?.kind !== 'text') return false
  if (before.level !== undefined && before.level > 1) return true
  const above = list[index - 2]
  if (before.level === undefined && above?.kind === 'text' && knownLabel(above.text) && !knownLabel(before.text))
    return true
  return before.level === undefined && knownLabel(before.text) !== undefined && after?.kind === 'text'
}

/** The lines at which items begin. */
function startsOf(list: Line[]): Set<Line> {
  const starts = new Set<Line>()
  const dateFirst = isDateFirst(list)
  const openings = new Set(
    dateFirst ? list.flatMap((line, index) => (line.kind === 'date' ? [opening(list, index)] : [])) : [],
  )
  const dateAfter = (index: number): number => {
    for (let at = index; at < list.length && at < index + 7; at++) {
      if (at > index && (list[at]!.number !== undefined || list[at]!.kind === 'period')) return -1
      if (list[at]!.kind === 'date') return at
    }
    return -1
  }
  let last = 0
  for (const [index, line] of list.entries()) {
    if (line.number === undefined) continue
    const number = Number(line.number)
    const dated = dateAfter(index) >= 0
    const follows = number === last + 1 && starts.size > 0
    const fresh = number === 1 && list[index - 1]?.kind === 'period'
    if (!dated && !follows && !fresh) continue
    starts.add(line)
    last = number
  }
  const headed = headingLevel(list)
  const unnumbered = !starts.size
  if (headed !== undefined)
    for (const [index, line] of list.entries())
      if (unnumbered && line.level === headed && line.kind === 'text')
        starts.add(dateFirst ? line : lead(list, index, 0))
  let floor = 0
  for (const [index, line] of list.entries()) {
    if (line.kind === 'period') floor = index + 1
    if (line.kind !== 'date') continue
    const begun = list.slice(floor, index + 1).some((one) => starts.has(one))
    if (!begun) {
      if (list[index - 1]?.kind === 'date' && !dateFirst) continue
      starts.add(dateFirst ? opening(list, index) : (lead(list, index - 1, floor) ?? line))
    } else if (dateFirst) {
      starts.add(opening(list, index))
    }
    floor = index + 1
  }
  if (dateFirst)
    for (const line of [...starts])
      if (line.kind !== 'date' && line.number === undefined && !openings.has(line)) starts.delete(line)
  // Lists that print no date but the month they are filed under: each numbered, headed or linked line is an item.
  if (!list.some((line) => line.kind === 'date') && !starts.size) {
    const period = list.findIndex((line) => line.kind === 'period')
    if (period >= 0)
      for (const line of list.slice(period))
        if (line.kind === 'text' && (line.href || line.level || short(line, 25))) starts.add(line)
  }
  return starts
}

/** The level of the headings that title items, where most datelines stand right below one. */
function headingLevel(list: Line[]): number | undefined {
  const counts = new Map<number, number>()
  let datelines = 0
  for (const [index, line] of list.entries()) {
    if (line.kind !== 'date') continue
    datelines++
    const near = [list[index - 1], list[index - 2], list[index + 1]].find(
      (one) => one?.kind === 'text' && one.level !== undefined,
    )
    if (near) counts.set(near.level!, (counts.get(near.level!) ?? 0) + 1)
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best && best[1] / datelines > MOST ? best[0] : undefined
}

/** From the title just above a dateline back over the labels and credits that belong to it. */
function lead(list: Line[], index: number, floor: number): Line {
  let at = index
  if (list[at]?.kind !== 'text' && list[at]?.kind !== 'credit') return list[index + 1]!
  // The text of the item above, right behind that one's date: this item lost its title.
  if (isProse(list[at]!) && list[at - 1]?.kind === 'date') return list[index + 1]!
  const headings = list
    .slice(floor, index + 1)
    .findLastIndex((line) => line.level !== undefined && line.kind === 'text')
  if (headings >= 0) at = floor + headings
  // A known label just above the date belongs to the title above it ("title, label, date").
  else if (at > floor && list[at]!.kind === 'text' && knownLabel(list[at]!.text) && list[at - 1]!.kind === 'text')
    at -= 1
  while (at > floor && at > 0) {
    const before = list[at - 1]!
    if (before.kind === 'credit') at -= 1
    else if (before.kind === 'text' && before.level === undefined && isLabel(before)) at -= 1
    else break
  }
  return list[at]!
}

/** Words of the longest label that items print above their titles: none where they print none. */
function labelHabit(list: Line[], starts: Set<Line>): number {
  let labelled = 0
  let paired = 0
  for (const [index, line] of list.entries()) {
    if (!starts.has(line)) continue
    const head = list.slice(index, index + 4).filter((one) => one.kind !== 'credit')
    if (head.slice(0, 3).some((one) => one.kind === 'text' && isLabel(one) && knownLabel(one.text))) labelled++
    // "Joint report by the Office and the Bank / Ports face persistent gaps / 9 May 2014"
    if (head[0]?.kind === 'text' && head[1]?.kind === 'text' && head[2]?.kind === 'date' && short(head[0], TOPIC))
      paired++
  }
  if (!labelled) return 0
  return paired / starts.size >= PAIRED ? TOPIC : labelled / starts.size >= LABELLED ? KIND : 0
}
/** Words of a label that names a kind, and of one that names a topic, at most. */
const KIND = 6
const TOPIC = 14
/** Share of items with a known label, and with two lines above the date, from which they are the rule. */
const LABELLED = 0.4
const PAIRED = 0.8

function itemOf(piece: Line[], filed: Mention<DateValue> | undefined, dateFirst: boolean, labelled: number): Item {
  const item: Item = {
    // A date taken off the front of a line stands behind its title here.
    start: Math.min(...piece.map(({ start }) => start)),
    end: Math.max(...piece.map(({ end }) => end)),
    labels: [],
    credits: [],
    subtitles: [],
    body: [],
  }
  if (filed) item.filed = filed
  const anchor = piece.findIndex((line) => line.kind === 'date')
  const dated = piece[anchor]
  if (dated) {
    item.dateline = dated
    item.date = dated.date!.date
    if (dated.date!.place) item.place = dated.date!.place
    item.labels = dated.date!.labels.map(({ start, end }) => ({
      kind: 'text',
      text: dated.text.slice(start - dated.start, end - dated.start),
      block: dated.block,
      start,
      end,
    }))
  }
  item.credits = piece.filter((line) => line.kind === 'credit')
  const texts = (from: number, to?: number) => piece.slice(from, to).filter((line) => line.kind === 'text' && line.text)
  const printed = item.labels
  if (dateFirst) {
    Object.assign(item, dateFirstParts(texts(0), dated))
    item.labels.push(...printed)
    return item
  }
  const head =
    anchor < 0 ? texts(0, 1 + piece.findIndex((line) => line.kind === 'text' && !isLabel(line))) : texts(0, anchor)
  item.body = [...(anchor < 0 ? texts(0).filter((line) => !head.includes(line)) : texts(anchor + 1))]
  const heading = head.find((line) => line.level !== undefined)
  const at = heading ? head.indexOf(heading) : titleAt(head, labelled)
  item.labels = [...head.slice(0, at), ...printed]
  const title = head[at]
  if (title && !(labelled && at === 0 && head.length === 1 && item.body.length && knownLabel(title.text)))
    item.title = title
  else if (title) item.labels.push(title)
  for (const line of head.slice(at + 1)) (knownLabel(line.text) ? item.labels : item.subtitles).push(line)
  return item
}
