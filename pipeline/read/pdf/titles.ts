import { stands } from './headings.ts'
import type { Passage } from './passage.ts'
import { type Setting, sizeOf } from './type.ts'

/** A title is larger than every heading by this much. */
const LARGER = 1.05
/** So many of one size in a row are names on a cover. */
const ROW = 4

/**
 * Finds the titles of a document that has heading tags, but none on them: word processors write the style "Title" as a plain paragraph, and
 * authors set titles by hand. On the page of the first heading or before it, short words larger than every heading are one.
 */
export function titles(passages: Passage[], setting: Setting): void {
  const tagged = passages.filter(({ kind, tagged }) => kind === 'heading' && tagged)
  const [first] = tagged
  const page = first?.lines[0]?.page
  if (page === undefined) return
  const largest = Math.max(...tagged.map(sizeOf))
  const found = passages.filter(
    (passage) =>
      passage.kind === 'paragraph' &&
      passage.tagged &&
      passage.lines.length > 0 &&
      passage.lines[0]!.page <= page &&
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
