import type { Line } from '../parts/item.ts'
import { isSitting, knownLabel, labelOf } from '../parts/label.ts'
import { isWhere } from '../parts/where.ts'

/** A line of some words that ends no sentence. */
export const short = (line: Line, words: number) =>
  line.text.split(/\s+/).length <= words && !/[.!?…;]$/.test(line.text)
export const isProse = (line: Line): boolean =>
  line.level === undefined && line.text.length > PROSE && /[.!?]$/.test(line.text)
/** Characters of a text, at least. */
const PROSE = 140

export const isLabel = (line: Line): boolean =>
  short(line, 7) &&
  (knownLabel(line.text) !== undefined ||
    labelOf(line.text) !== undefined ||
    isSitting(line.text) ||
    /^["“«‘].*["”»’]$/.test(line.text))

/** Which line of an item's head is its title. */
export function titleAt(head: Line[], labelled: number): number {
  let at = 0
  while (
    at < head.length - 1 &&
    (isLabel(head[at]!) || (labelled > 0 && at === 0 && short(head[at]!, labelled))) &&
    !isKindBelow(head, at) &&
    // "Feria de la lana / Puno, Perú / 12 de agosto": what stands above nothing but a place is the title
    (knownLabel(head[at]!.text) !== undefined || !isWhere(head[at + 1]!.text, ''))
  )
    at++
  // A lone label-like line between label and date is the title ("Interview / Interviews / date").
  return at
}

/** "Farm hands elect a committee / Article / 18 July": the last line above the date only says what the line above it is. */
const isKindBelow = (head: Line[], at: number): boolean =>
  at + 2 === head.length && knownLabel(head[at]!.text) === undefined && knownLabel(head[at + 1]!.text) !== undefined
