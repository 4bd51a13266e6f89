import { markerOf, parted } from './markers.ts'
import type { Passage } from './passage.ts'
import type { Setting } from './type.ts'

/** Larger than the body by this much, words are a heading. */
const LARGER = 1.07
/** Markers of one depth stand within so many points. */
const SAME = 4

/** Makes list items of the paragraphs of a column that begin with a bullet or number; depth by where their markers stand. */
export function lists(passages: Passage[], { size, bold }: Setting): void {
  let open: number[] = []
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' || !passage.lines.length) {
      if (passage.kind !== 'furniture') open = []
      continue
    }
    const [first] = passage.lines
    const found = markerOf(first!.text)
    if (!found) {
      // A paragraph further out than the list ends it.
      open = open.filter((edge) => edge < first!.x0 - SAME)
      continue
    }
    // A dash or a letter may begin a line by chance; a number needs words of its own.
    if (!found.rest && passage.lines.length === 1) continue
    const set = first!.pieces.at(-1)!
    if (!found.number && (first!.size > size * LARGER || (bold.has(set.font) && /^[▶►➤]/.test(found.printed)))) {
      // An arrow before a heading is decoration.
      parted(passage)
      continue
    }
    const edge = first!.x0
    open = open.filter((other) => other < edge - SAME)
    open.push(edge)
    passage.kind = 'list_item'
    passage.level = open.length
    parted(passage)
  }
}

/** Joins numbers that stand alone on a line, or apart, with the block they number. */
export function alone(passages: Passage[]): Passage[] {
  const out: Passage[] = []
  for (const passage of passages) {
    const label = out.at(-1)
    const found =
      label && !label.marker && label.kind === 'paragraph' && label.lines.length === 1
        ? markerOf(`${label.lines[0]!.text} `)
        : undefined
    const [first] = passage.lines
    const below =
      label && first && first.page === label.lines[0]?.page && first.base - label.lines[0].base < first.size * 3
    if (found && !found.rest && below && passage.kind === 'paragraph' && !passage.marker && !markerOf(first.text)) {
      out.pop()
      passage.kind = 'list_item'
      passage.level = 1
      if (found.number) {
        passage.number = found.number
        passage.marker = label!.lines[0]!
      }
    }
    out.push(passage)
  }
  return out
}
