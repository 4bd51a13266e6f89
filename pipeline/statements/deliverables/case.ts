import type { Span } from '../../document.ts'
import type { Candidate } from './candidates.ts'
import type { Kind } from './kinds.ts'
import type { Reading } from './reading.ts'
import type { Status } from './state.ts'

/** A candidate with what its telling needs to know. */
export interface Case extends Candidate {
  reading: Reading
  kind: Kind
  /** True where it is a link, or set off as a name. */
  anchor: boolean
  state?: Status
  span: Span
}
