import { stands } from './headings.ts'
import type { Passage } from './passage.ts'
import { type Setting, sizeOf } from './type.ts'

/** A title is larger than every heading by this much. */
const LARGER = 1.05
/** So many of one size in a row are names on a cover. */
const ROW = 4

/**
 * Finds the titles of a document that has heading tags, but none on them: word processors write the style "Title" as a plain paragraph, and
 * authors set titles by hand. On the first page, short words larger than every heading are one.
 */
export function titles(passages: Passage[], setting: Setting): void {
  const tagged = passages.filter(({ tagged, lines }) => tagged && lines.length)
  const page = tagged[0]?.lines[0]?.page
  const largest = Math.max(...tagged.filter(({ kind }) => kind === 'heading').map(sizeOf))
  const found = tagged.filter(
    (passage) =>
      passage.kind === 'paragraph' &&
      passage.lines[0]!.page === page &&
      sizeOf(passage) >= largest * LARGER &&
      stands(passage, setting),
  )
  for (const group of Map.groupBy(found, sizeOf).values()) {
    if (group.length >= ROW) continue
    for (const passage of group) {
      passage.kind = 'heading'
      passage.level = 1
    }
  }
}
