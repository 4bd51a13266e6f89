import { expression } from '../../expression.ts'
import { parted } from './markers.ts'
import type { Passage } from './passage.ts'
import { type Setting, sizeOf } from './type.ts'

/** The mark that a note begins with, and a note listed by its number. */
const MARK = expression(/^(\d{1,3}|[*†‡]{1,3})(?=$|[\s\p{Lu}“"«(])/u)
const LISTED = expression(/^\d{1,3}\s+[\p{L}“"«(]/u)

/** Notes are smaller than the body, by this much at least, … */
const SMALLER = 0.93
/** … and stand in the lower part of the page. */
const LOWER = 0.45

/** Finds the notes at the foot of pages: small, low, below everything else, the first with its mark. */
export function footnotes(passages: Passage[], height: number, setting: Setting): void {
  const noting = (passage: Passage) => {
    const [line] = passage.lines
    return (
      passage.kind !== 'furniture' &&
      !passage.rows &&
      line !== undefined &&
      sizeOf(passage) <= setting.size * SMALLER &&
      line.y0 > height * LOWER
    )
  }
  for (const passage of passages) {
    if (!noting(passage)) continue
    const mark = markOf(passage)
    if (!mark) continue
    if (passages.some((other) => !noting(other) && other.kind !== 'furniture' && below(other, passage))) continue
    passage.kind = 'footnote'
    delete passage.level
    if (!passage.marker) mark()
    // Lines of the note that were cut off from it.
    const at = passages.indexOf(passage) + 1
    for (let next = passages[at]; next; next = passages[at]) {
      if (!noting(next) || markOf(next) || next.kind !== 'paragraph' || !below(next, passage)) break
      passage.lines.push(...next.lines)
      passages.splice(at, 1)
    }
  }
}

const below = (a: Passage, b: Passage): boolean => {
  const [top] = a.lines
  const last = b.lines.at(-1)!
  const [first] = b.lines
  return (
    top !== undefined && top.base > last.base && top.x0 < Math.max(last.x1, first!.x1) && a.lines[0]!.x1 > first!.x0
  )
}

/** The mark that a note begins with: a raised or small number, a star; a way to part it from the words. */
export function markOf(passage: Passage): (() => void) | undefined {
  const [line] = passage.lines
  if (!line) return undefined
  if (passage.number && /^\d{1,3}$|^[a-z]$/.test(passage.number)) return () => undefined
  const [first] = line.pieces
  const number = MARK.exec(line.text)?.[1]
  if (!number || !first) return undefined
  const raised = first.text === number && (first.size < line.size * 0.85 || first.base < line.base - 0.5)
  const listed = LISTED.test(line.text)
  if (!raised && !listed && !/^[*†‡]/.test(number)) return undefined
  return () => parted(passage, number)
}
