import type { Document } from '../pipeline/document.ts'
import type { Input } from '../pipeline/read/reader.ts'

/** A file in memory. */
export const input = (file: string, text: string): Input => ({ file, bytes: new TextEncoder().encode(text) })

/** A document's blocks, one a line: `kind level #number {role} words`. */
export const shape = (document: Document | undefined): string[] =>
  (document?.blocks ?? []).map(({ kind, level, number, role, start, end }) => {
    const marks = [kind, level ?? '', number === undefined ? '' : `#${number}`, role === undefined ? '' : `{${role}}`]
    return [...marks, document!.text.slice(start, end)].filter((part) => part !== '').join(' ')
  })

/** True when every block, leaf, cell and note of a document lies inside its text, in order, without white space at its ends. */
export function sound({ text, blocks, notes }: Document): boolean {
  let at = 0
  for (const { start, end, body, leaves, rows } of blocks) {
    if (start < at || end <= start || body < start || body > end) return false
    // A table may begin or end with an empty cell.
    const trimmed = rows !== undefined || text.slice(start, end) === text.slice(start, end).trim()
    if (!trimmed || text.slice(at, start).trim()) return false
    const inner = [...leaves, ...(rows ?? []).flat()]
    if (inner.some((span) => span.start < start || span.end > end || span.start > span.end)) return false
    at = end
  }
  return (
    text.slice(at).trim() === '' && notes.every(({ start, end }) => start >= 0 && end <= text.length && start < end)
  )
}
