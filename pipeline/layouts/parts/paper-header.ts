import { content, type Document, words } from '../../document.ts'

/** A paper of a body prints its session or symbol among its first lines; a brief never does. */
const LINES = 14
const PRINTED =
  /^(?:\W*)(?:\d{1,3}(?:st|nd|rd|th) Session|\d{1,3}\s?(?:re|e|ème)\s+session|\d{1,3}\.?\s?[ªa]\s+reunión)\b|^GB\.\d{3}\//u

/** True for a document with the header of a Governing Body paper. */
export const header = (document: Document): boolean =>
  content(document)
    .slice(0, LINES)
    .some((block) => PRINTED.test(words(document, block)))
