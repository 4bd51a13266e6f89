import type { BlockKind } from '../../document.ts'
import type { Line } from './line.ts'

/** A cell of a table in the making. */
export interface PassageCell {
  lines: Line[]
  header: boolean
}

/** A block in the making: what it is, and the lines it is printed on. */
export interface Passage {
  kind: BlockKind
  lines: Line[]
  level?: number
  role?: string
  /** Printed number or letter, without punctuation, and the pieces it stands in. */
  number?: string
  marker?: Line
  rows?: PassageCell[][]
  /** Its maker marked it as a block of its own (a tag), so that only page breaks can have cut it. */
  tagged?: true
}
