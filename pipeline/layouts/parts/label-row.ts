import data from '../../../schemas/codelists/page-fields.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { plain, type Table } from './label-table.ts'

const COLUMNS = new Set(data.columns.map(plain))
/** Labels in one row, at least. */
const ROW = 3
/** Words of a label in such a row, at most. */
const CELL = 3

/** "Country/region | Topic | Period | Budget": the head of a table of facts whose rows were lost; its values stand below, each on a line. */
export function labelRow<Name extends string>(
  text: string,
  at: number,
  table: Table<Name>,
): { name: Name; label: Span }[] {
  if (text.length > ROWED || /[.:;]/u.test(text)) return []
  const names = (words: string) => table.get(plain(words))
  const found: { name?: Name; label: Span }[] = []
  const cells = text.includes('|')
    ? [...text.matchAll(/[^|]*[^|\s]/gu)].map((cell) => [cell])
    : [[...text.matchAll(/\S+/gu)]].flatMap((words) =>
        parted(words, (one) => names(one) !== undefined || COLUMNS.has(plain(one))),
      )
  for (const cell of cells) {
    const [first, last] = [cell[0]!, cell.at(-1)!]
    const words = text.slice(first.index, last.index + last[0].length).trim()
    const name = names(words)
    if (name === undefined && !COLUMNS.has(plain(words))) return []
    const start = at + text.indexOf(words, first.index)
    found.push({ label: { start, end: start + words.length }, ...(name === undefined ? {} : { name }) })
  }
  return found.length < ROW ? [] : found.flatMap(({ name, label }) => (name === undefined ? [] : [{ name, label }]))
}
/** Characters of such a row, at most. */
const ROWED = 110

/** The words of a row parted into labels, the longest first; nothing where they are not all labels. */
function parted(words: RegExpExecArray[], isLabel: (words: string) => boolean): RegExpExecArray[][] {
  const cells: RegExpExecArray[][] = []
  for (let at = 0; at < words.length; ) {
    let count = Math.min(CELL, words.length - at)
    while (
      count > 0 &&
      !isLabel(
        words
          .slice(at, at + count)
          .map(([word]) => word)
          .join(' '),
      )
    )
      count--
    if (!count) return []
    cells.push(words.slice(at, at + count))
    at += count
  }
  return cells
}
