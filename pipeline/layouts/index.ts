import type { Layout } from '../layout.ts'
import { eventPage } from './event-page.ts'
import { governingBodyDocument } from './governing-body-document.ts'
import { newsItem } from './news-item.ts'
import { newsListing } from './news-listing.ts'
import { projectBrief } from './project-brief.ts'
import { projectPage } from './project-page.ts'

/** Every layout that documents are recognised by; exactly one fits a document, so their order means nothing. */
export const layouts: Layout[] = [eventPage, governingBodyDocument, newsItem, newsListing, projectBrief, projectPage]
