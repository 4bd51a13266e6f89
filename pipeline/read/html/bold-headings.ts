import type { Part } from '../../assemble.ts'
import { dateLine } from '../date-line.ts'
import { ends } from '../wording.ts'

/** Characters of a heading set in bold, at most. */
const LONGEST = 90

/** Old pages set their headings as paragraphs in bold: such a line above text is a heading, below the one it stands under. */
export function boldHeadings(parts: Part[]): Part[] {
  let level = 0
  return parts.map((part, at) => {
    if (part.kind === 'heading') level = part.level ?? 1
    if (!bold(part)) return part
    let below = at + 1
    while (parts[below]?.kind === 'furniture') below++
    const next = parts[below]
    if (!next || next.kind === 'heading' || next.kind === 'callout' || bold(next)) return part
    return { ...part, kind: 'heading', level: Math.min(6, level + 1) }
  })
}

function bold({ kind, level, number, runs }: Part): boolean {
  if (kind !== 'paragraph' || level !== undefined || number !== undefined) return false
  if (runs[0]?.kind !== 'strong' && runs[0]?.text.trim()) return false
  const inked = runs.filter(({ text }) => text.trim())
  const text = inked
    .map((run) => run.text)
    .join('')
    .trim()
  const set = inked.length > 0 && inked.every((run) => run.kind === 'strong')
  return set && text.length <= LONGEST && /^[\p{Lu}\d¿¡“"]/u.test(text) && !ends(text) && !dateLine(text)
}
