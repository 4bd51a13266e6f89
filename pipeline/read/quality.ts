import type { Document, Note } from '../document.ts'
import { dates } from './quality/dates.ts'
import { misread } from './quality/misread.ts'
import { numbering } from './quality/numbering.ts'
import { sentences } from './quality/sentences.ts'

/** Remarks on what is wrong in the source itself: misprints, impossible dates, numbers that skip, lost headings, sentences cut off. */
export const quality = (document: Document): Note[] =>
  [...misread(document), ...dates(document), ...numbering(document), ...sentences(document)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
