import type { BlockKind } from '../../document.ts'
import type { Style } from './line.ts'

/** A list item that is being read: its first block carries the number. */
export interface Item {
  level: number
  begun: boolean
  number?: string
}

/** What the elements around a piece of text say about it. */
export interface Around {
  style: Style
  kind: BlockKind
  level?: number
  item?: Item
  /** Depth of lists. */
  depth: number
  /** Quotations: who is quoted. Captions: what they are. */
  by?: string
  /** Furniture: its role. */
  role?: string
  /** Outside the main part of the page. */
  outside: boolean
}
