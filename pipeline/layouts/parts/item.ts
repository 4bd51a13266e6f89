import type { Block, Span } from '../../document.ts'
import type { Mention } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import type { Dateline } from './dateline.ts'

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

/** One entry of a list, in its parts. Any part may be missing. */
export interface Item extends Span {
  labels: Line[]
  credits: Line[]
  title?: Line
  /** Lines between title and date. */
  subtitles: Line[]
  dateline?: Line
  date?: Mention<DateValue>
  place?: Span
  /** The month or year heading it is filed under. */
  filed?: Mention<DateValue>
  body: Line[]
}
