import placeless from '../../../schemas/codelists/dateline-words.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { Mention } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import type { DateValue } from '../../mentions/values.ts'
import { anyOf } from '../../statements/events/lexicon.ts'
import { isPlace, isWhere } from './where.ts'

/** A line that holds a date and at most a place, a label or a time beside it. */
export interface Dateline {
  date: Mention<DateValue>
  /** "Islamabad, Pakistan"; "Sialkot and Faisalabad, Pakistan"; "online". */
  place?: Span
  /** What else a line parted by bars prints before the date: "Press release". */
  labels: Span[]
}

const BAR = /\s*[|•·]\s*|\s+—\s+/gu
const CLOCK =
  /(?:\d{1,2}\s*[.:h]\s*\d{2}|\d{1,2}\s*[ap]\.?m\.?)(?:\s*(?:[-–—]|to|à|a)\s*(?:\d{1,2}\s*[.:h]\s*\d{2}|\d{1,2}\s*[ap]\.?m\.?))?(?:\s*(?:hrs|hours|h|[ap]\.?m\.?|[A-Z]{1,3}T|UTC|\([^)]{2,30}\)))*/giu
const BEFORE = expression(`^(?:${placeless.before.join('|')})?\\s*:?\\s*$`, 'iu')
const ONLINE = anyOf(placeless.online)
/** "Ouagadougou (Burkina Faso) et en ligne". */
const AND_ONLINE = expression(`\\s*(?:,|/|&|\\+|\\s(?:and|et|y|e)\\s)\\s*${ONLINE}$`, 'iu')
/** "by Rose Atieno" behind the day of a posting. */
const BYLINE = expression(/^(?:by|par|por)\s+\p{Lu}[^.\d]{2,60}$/u)
const NOTE = expression(`^${anyOf(placeless.notes)}$`, 'iu')
const MONTHS_LENGTH = 140

/** "Publié le 3 mai 2019, mis à jour le 6 mai 2019": the first day counts. */
const REVISED = expression(
  /(?<=\d{4})\s*[,;|–-]?\s*(?:last\s+)?(?:updated|modified|revised|mise?\s+à\s+jour|modifiée?|actualizad[oa]|modificad[oa])\s+(?:on|le|el)?\s*[\p{L}\d\s,.]{4,30}$/iu,
)

/** Reads a line as a dateline, or gives undefined where it says anything else. `year` dates days printed without a year. */
export function dateline(whole: string, language: string, at = 0, year?: number): Dateline | undefined {
  const text = whole.replace(REVISED, '')
  if (text.length > MONTHS_LENGTH || (!/\d/.test(text) && year === undefined)) return undefined
  const found = dates(text, language, 0, year === undefined ? {} : { impliedYear: year })
  const month = year === undefined || found.length ? undefined : monthFirst(text, language, year)
  const own = found.find((one) => one.value.precision !== 'year') ?? found[0] ?? month
  if (!own || found.length > 2) return undefined
  // "12 June: World Day …": what a colon announces is no place
  if (/^\s*:\s*\p{L}/u.test(text.slice(own.span.end))) return undefined
  const moved = { ...own, span: { start: own.span.start + at, end: own.span.end + at } }
  const line: Dateline = { date: moved, labels: [] }
  for (const piece of segments(text)) {
    const holds = own.span.start >= piece.start && own.span.end <= piece.end
    const rest = holds
      ? [
          { start: piece.start, end: own.span.start, before: true },
          { start: own.span.end, end: piece.end, before: false },
        ]
      : [{ ...piece, before: !line.place && piece.end <= own.span.start }]
    for (const side of rest) {
      const span = trimmed(text, side)
      const words = text.slice(span.start, span.end)
      if (!words || (holds && side.before && BEFORE.test(words))) continue
      if (NOTE.test(words) || (!side.before && BYLINE.test(words))) continue
      const town = words.replace(AND_ONLINE, '')
      const place = { start: span.start + at, end: span.start + (isPlace(town) ? town.length : words.length) + at }
      if (
        (isPlace(words) || isPlace(town)) &&
        !line.place &&
        (!holds || !side.before || /[,–-]\s*$/.test(text.slice(0, own.span.start)))
      ) {
        // In "Press release | Bangkok, Thailand | date" the first piece is the label, whatever it looks like.
        if (!holds && side.before && piece.start === 0) line.labels.push(place)
        else line.place = place
      } else if (!holds) line.labels.push(place)
      else return undefined
    }
  }
  if (!line.place && line.labels.length > 1) line.place = line.labels.pop()!
  // "Lima | 5 May 2020": a place stands where a label would.
  const [only] = line.labels
  if (!line.place && only && isWhere(text.slice(only.start - at, only.end - at), language))
    line.place = line.labels.pop()!
  if (line.labels.some((label) => label.end - label.start > 60)) return undefined
  return line
}

/** "2013.02.20, 4:51 PM": a line that names a day and nothing else. */
export function isDay(text: string, language: string): boolean {
  const line = dateline(text, language)
  return line?.date.value.precision === 'day' && !line.place && line.labels.length === 0
}

/** A month that a text begins with, in a year that a heading gives. */
export function monthFirst(text: string, language: string, year: number, at = 0): Mention<DateValue> | undefined {
  const word = /^\p{L}{3,}\.?(?=\s|,|$)/u.exec(text)?.[0]
  if (!word) return undefined
  const date = dates(`${word} ${year}`, language)[0]
  if (date?.span.start !== 0 || date.value.precision !== 'month') return undefined
  return { value: date.value, span: { start: at, end: at + word.length }, basis: 'implied' }
}

/** The pieces of a line between its bars; the whole line where it has none. */
function segments(text: string): Span[] {
  const cuts = [...text.matchAll(BAR)]
  const from = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  return from
    .map((start, index) => ({ start, end: cuts[index]?.index ?? text.length }))
    .filter((one) => one.end > one.start)
}

/** A span without the punctuation and the clock times at its edges. */
function trimmed(text: string, span: Span): Span {
  const blank = text.slice(span.start, span.end).replace(CLOCK, (time) => ' '.repeat(time.length))
  const lead = blank.match(/^[\s,.;:()–—-]*/u)![0].length
  const tail = blank.slice(lead).match(/[\s,.;:()–—-]*$/u)![0].length
  return { start: span.start + lead, end: Math.max(span.start + lead, span.end - tail) }
}
