import type { Line } from '../parts/item.ts'
import { knownLabel } from '../parts/label.ts'

/** Share of items above which a habit of the list counts as its rule. */
const MOST = 0.6
/** Words of a label that no list of labels knows, at most. */
const SHORT = 5

/** True for lists whose items print the date above the title. */
export function isDateFirst(list: Line[]): boolean {
  const datelines = list.flatMap((line, index) => (line.kind === 'date' ? [index] : []))
  if (!datelines.length) return false
  const numbered = datelines.filter((index) => list[index]!.number !== undefined).length
  if (numbered / datelines.length > MOST) return true
  if (list.some((line) => line.number !== undefined && line.kind === 'text')) return false
  const headed = (by: number) =>
    datelines.filter((index) => list[index + by]?.level !== undefined && list[index + by]?.kind === 'text').length
  const headsBefore = headed(-1)
  if (headsBefore / datelines.length > MOST) return false
  if (headed(1) / datelines.length > MOST) return true
  // a text ends above most dates, and a title stands below them
  const between = datelines.filter(
    (index) => endsText(list[index - 1]) && list[index + 1]?.kind === 'text' && isTitle(list[index + 1]!),
  )
  if (datelines.length >= SEVERAL && between.length / datelines.length > MOST) return true
  const opens = datelines.filter((index) => index === 0 || list[index - 1]!.kind === 'period')
  return opens[0] === datelines[0] && !headsBefore
}

/** Dates of a list that shows where its titles stand, at least. */
const SEVERAL = 4
/** Characters of a text that a date stands below, at least. */
const TEXT = 60
const endsText = (line: Line | undefined): boolean =>
  line?.kind === 'text' && line.level === undefined && line.text.length > TEXT && /[.!?…]["”»)]?$/.test(line.text)
const isTitle = (line: Line): boolean => line.text.length > 8 && titleLike(line)

/** The line at which an item begins whose date stands above its title: back over the credits and the label above the date. */
export function opening(list: Line[], index: number): Line {
  const habit = labelsAbove(list)
  let at = index
  while (at > 0) {
    const before = list[at - 1]!
    const label = habit && at === index && isLabel(before, habit)
    if (before.kind !== 'credit' && !label) break
    at -= 1
  }
  return list[at]!
}

/** Whether a list prints a label above each date: all of them, most of them, or no. */
function labelsAbove(list: Line[]): 'all' | 'most' | undefined {
  const datelines = list.flatMap((line, index) => (line.kind === 'date' ? [index] : []))
  const labelled = (index: number) => index > 0 && isLabel(list[index - 1]!, 'most')
  const first = datelines[0]
  if (first === undefined || !labelled(first)) return undefined
  const share = datelines.filter(labelled).length / datelines.length
  return share > 0.8 ? 'all' : share > MOST ? 'most' : undefined
}

const isLabel = (line: Line, habit: 'all' | 'most'): boolean =>
  line.kind === 'text' &&
  line.level === undefined &&
  (knownLabel(line.text) !== undefined ||
    (habit === 'all' && line.text.split(/\s+/).length <= SHORT && !/[.,!?…;]/.test(line.text)))

/** The parts of an item whose date stands above its title. */
export function dateFirstParts(
  texts: Line[],
  dateline: Line | undefined,
): { labels: Line[]; title?: Line; body: Line[] } {
  const above = dateline ? texts.filter((line) => line.start < dateline.start) : []
  const below = texts.filter((line) => !above.includes(line))
  const heading = below.findIndex((line) => line.level !== undefined)
  const first = below.findIndex((line) => knownLabel(line.text) === undefined)
  const at = heading >= 0 ? heading : Math.max(0, first)
  const labels = [...above, ...below.slice(0, at)]
  const title = below[at]
  if (!title || !titleLike(title)) return { labels, body: below.slice(at) }
  // "3 May / Unions sign a charter / Press release / Delegates met …"
  const rest = below.slice(at + 1)
  const text = rest.findIndex((line) => line.level !== undefined || knownLabel(line.text) === undefined)
  const behind = text < 0 ? rest.length : text
  return { labels: [...labels, ...rest.slice(0, behind)], title, body: rest.slice(behind) }
}

const titleLike = (line: Line): boolean =>
  line.level !== undefined ||
  (line.text.split(/\s+/).length <= 40 && !/[.!?…;]$/.test(line.text) && line.text.length < 260)
