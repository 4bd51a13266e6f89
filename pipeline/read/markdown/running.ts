import type { Part } from '../../assemble.ts'
import { beginsSmall, ends } from '../wording.ts'

/** Numbered paragraphs: at least this many in a row, … */
const RUN = 3
/** … with a middle length of at least this many characters. */
const PROSE = 140
/** A block shorter than this may be a title, which nothing continues. */
const SHORT = 55

/**
 * Mends what Markdown's list syntax makes of a report: numbers that run through a document are of paragraphs, not of list items, and a
 * paragraph that a page break cut in mid-sentence is one.
 */
export function running(parts: Part[]): Part[] {
  const whole: Part[] = []
  for (const part of parts) {
    const above = whole.at(-1)
    if (above && goesOn(above, part)) above.runs = [...above.runs, { text: ' ' }, ...part.runs]
    else whole.push({ ...part })
  }
  const numbered = whole.filter(
    ({ kind, level, marker, number }) => kind === 'list_item' && level === 1 && marker && /^\d+$/.test(number!),
  )
  const rising = numbered.every(({ number }, at) => at === 0 || Number(number) > Number(numbered[at - 1]!.number))
  const lengths = numbered.map((part) => text(part).length).sort((a, b) => a - b)
  if (!rising || numbered.length < RUN || lengths[lengths.length >> 1]! < PROSE) return whole
  const paragraphs = new Set(numbered)
  let inside = false
  return whole.map((part) => {
    if (paragraphs.has(part) || part.level === undefined || part.kind === 'heading') inside = paragraphs.has(part)
    if (!paragraphs.has(part))
      return inside && part.kind === 'list_item' && part.level! > 1 ? { ...part, level: part.level! - 1 } : part
    const { level: _, ...rest } = part
    return { ...rest, kind: 'paragraph' }
  })
}

const goesOn = (above: Part, part: Part): boolean =>
  (above.kind === 'paragraph' || above.kind === 'list_item') &&
  part.kind === 'paragraph' &&
  !part.marker &&
  text(above).length > SHORT &&
  !ends(text(above)) &&
  beginsSmall(text(part))

const text = ({ runs }: Part): string =>
  runs
    .map((run) => run.text)
    .join('')
    .trim()
