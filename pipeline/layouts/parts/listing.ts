import type { Document, Span } from '../../document.ts'
import type { PageKind } from './label.ts'

/** What the list as a whole says about each of its items. */
export interface Listing {
  document: Document
  pages: Set<PageKind>
  /** The title of the list. */
  page?: Span
  /** The title says that the list holds news: nothing that happened is told by its place alone. */
  posts: boolean
  /** Days are printed as the first of a month throughout: only the month is known. */
  monthly: boolean
  /** The last day of a posting in the list. */
  posted?: string
  /** The last day on which something in the list was posted; what begins later was still to come. */
  horizon?: string
}
