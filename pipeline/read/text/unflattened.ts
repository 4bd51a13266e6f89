/** A date as listings print it, anywhere in a line. */
import { expression } from '../../expression.ts'

const DATE = expression(
  /(?<![\p{L}\d])\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:er|º)?\s(?:de\s)?\p{L}{3,10}\s(?:de\s)?(?:19|20)\d\d(?!\d)/u,
)
/** A number of an item in the middle of a line. */
const ITEM = /(?<=^|\s)(\d{1,2})\.\s(?=\S)/g
/** A month or year that items are filed under, right before an item's number. */
const PERIOD = expression(/\s((?:\p{Lu}\p{L}{2,9}\s)?(?:19|20)\d\d)$/u)

/**
 * A listing that an extractor put on one line, with its lines given back: one before each item, and around the date in each item. Other texts come
 * back as they are: at least two items that number on, each with a date, show a listing.
 */
export function unflattened(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length < 80 ? line : parted(line)))
    .join('\n')
}

function parted(line: string): string {
  const starts: number[] = []
  let before = 0
  for (const match of line.matchAll(ITEM)) {
    const number = Number(match[1])
    if (number !== before + 1 && number !== 1) continue
    starts.push(match.index)
    before = number
  }
  const items = starts.map((start, at) => line.slice(start, starts[at + 1]))
  if (items.length < 2 || !items.every((item) => DATE.test(item))) return line
  const lead = line.slice(0, starts[0]).trim()
  return [lead.replace(PERIOD, '\n\n$1'), ...items.map(fields)].join('\n\n')
}

/** An item's title, date and words on lines of their own; a period that files the next item is parted too. */
function fields(item: string): string {
  const date = DATE.exec(item)!
  const after = item.slice(date.index + date[0].length).trim()
  return [item.slice(0, date.index).trim(), date[0], after.replace(PERIOD, '\n\n$1')].filter(Boolean).join('\n\n')
}
