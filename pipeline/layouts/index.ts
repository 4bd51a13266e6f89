import type { Layout } from '../layout.ts'
import { governingBodyDocument } from './governing-body-document.ts'
import { newsListing } from './news-listing.ts'

/** Every layout that documents are recognised by; exactly one fits a document, so their order means nothing. */
export const layouts: Layout[] = [newsListing, governingBodyDocument]
