import type { Document } from '../document.ts'
import type { Draft } from '../record.ts'

/** One draft for each thing that a document tells, however often it tells it. */
export function within(_document: Document, drafts: Draft[]): Draft[] {
  return drafts
}
