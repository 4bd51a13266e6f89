import type { Part } from '../../assemble.ts'
import { dateLine } from '../date-line.ts'
import { ends, period } from '../wording.ts'

/** Characters of a heading set in bold, at most. */
const LONGEST = 90

/** Old pages set their headings as paragraphs in bold: such a line above text is a heading, below the one it stands under. */
export function boldHeadings(parts: Part[]): Part[] {
  let level = 0
  return parts.map((part, at) => {
    if (part.kind === 'heading') level = part.level ?? 1
    if (!bold(part)) return part
    const over = below(parts, at, -1)
    const under = below(parts, at)
    // A heading and its sub-heading; more lines in bold are a list of names.
    const upper = bold(parts[under]) && !bold(parts[over])
    const lower = bold(parts[over]) && !bold(parts[below(parts, over, -1)])
    const next = parts[upper ? below(parts, under) : under]
    if (!next || next.kind === 'heading' || next.kind === 'callout' || bold(next)) return part
    return { ...part, kind: 'heading', level: Math.min(6, level + (lower ? 2 : 1)) }
  })
}

/** Where the next part stands that is no furniture, or with -1 the one before. */
function below(parts: Part[], at: number, step = 1): number {
  let next = at + step
  while (parts[next]?.kind === 'furniture') next += step
  return next
}

function bold(part: Part | undefined): boolean {
  if (!part) return false
  const { kind, level, number, runs } = part
  if (kind !== 'paragraph' || level !== undefined || (number !== undefined && !/^[IVX]+$/.test(number))) return false
  if (runs[0]?.kind !== 'strong' && runs[0]?.text.trim()) return false
  const inked = runs.filter(({ text }) => text.trim())
  const text = inked
    .map((run) => run.text)
    .join('')
    .trim()
  const set = inked.length > 0 && inked.every((run) => run.kind === 'strong')
  return (
    set && text.length <= LONGEST && /^[\p{Lu}\d¿¡“"]/u.test(text) && !ends(text) && (!dateLine(text) || period(text))
  )
}
