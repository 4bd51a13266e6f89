import type { Genre } from '../schemas/types.ts'
import type { Document } from './document.ts'
import type { Draft, SetAside } from './record.ts'

/** How one kind of document is set out: one file in layouts/ each. */
export interface Layout {
  name: string
  genre: Genre
  /** True for documents set out this way and for no others: test the structure that extract needs. */
  matches(document: Document): boolean
  /** Yield what the document says (its own card as a `sources` draft among it), and what was left aside and why. */
  extract(document: Document): Iterable<Draft | SetAside>
}
