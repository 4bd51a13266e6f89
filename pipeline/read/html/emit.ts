import type { Part, Run } from '../../assemble.ts'
import { dateLine } from '../date-line.ts'
import { marker } from '../marker.ts'
import { callout, credit, ends } from '../wording.ts'
import type { Around } from './around.ts'

/** A line break inside a block. */
export const BREAK: Run = { text: '\n' }

const textOf = (runs: Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** Adds the part, or the parts, that the runs of one block make. */
export function emit(parts: Part[], runs: Run[], around: Around): void {
  for (const segment of segments(runs, around.kind === 'heading')) {
    const text = textOf(segment)
    if (!text) continue
    const { item, outside, kind } = around
    const role =
      around.role ?? (outside ? 'page frame' : credit(text) && kind !== 'heading' ? 'photo credit' : undefined)
    if (role) parts.push({ kind: 'furniture', role, runs: segment })
    else if (item?.begun)
      parts.push({
        kind: kind === 'quote' || kind === 'caption' ? kind : 'paragraph',
        level: item.level,
        runs: segment,
      })
    else if (item) {
      item.begun = true
      const number = item.number === undefined ? {} : { number: item.number }
      parts.push({
        kind: 'list_item',
        level: item.level,
        ...number,
        ...printed(segment, text, item.number === undefined),
      })
    } else if (kind === 'heading') parts.push({ kind, level: around.level!, ...printed(segment, text, true) })
    else if (kind === 'paragraph' && callout(text)) parts.push({ kind: 'callout', runs: segment })
    else if (kind === 'paragraph') parts.push({ kind, ...printed(segment, text, true) })
    else parts.push({ kind, ...(around.by ? { role: around.by } : {}), runs: segment })
  }
}

/** The runs of a block parted at its line breaks, where these part lines of their own; elsewhere a break is a space. */
function segments(runs: Run[], together: boolean): Run[][] {
  const lines: Run[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    if (run === BREAK) {
      breaks++
      continue
    }
    if (breaks && run.text.trim()) {
      const above = lines.at(-1)!
      const own = textOf(above)
      const apart =
        breaks > 1 ||
        ends(own) ||
        dateLine(own) ||
        credit(own) ||
        dateLine(run.text.trim()) ||
        credit(run.text.trim()) ||
        strong(above, run)
      if (apart && !together) lines.push([])
      else above.push({ text: ' ' })
      breaks = 0
    }
    lines.at(-1)!.push(run)
  }
  return lines
}

/** True where a line in bold begins or ends: a label or a title. */
const strong = (above: Run[], run: Run): boolean =>
  run.kind === 'strong'
    ? above.some(({ kind, text }) => kind !== 'strong' && text.trim())
    : above.every(({ kind, text }) => kind === 'strong' || !text.trim())

/** A block's printed number or bullet, parted from its words. */
function printed(
  runs: Run[],
  text: string,
  looking: boolean,
): Pick<Part, 'runs' | 'number' | 'marker'> & Partial<Pick<Part, 'kind' | 'level'>> {
  const found = looking ? marker(text) : undefined
  if (
    !found ||
    found.style === 'letter-o' ||
    (found.style === 'dash' && found.printed !== '-' && found.printed !== '–')
  )
    return { runs }
  if (!found.rest) return { runs }
  const rest = without(runs, found.printed)
  if (!rest) return { runs }
  if (found.number !== undefined) return { runs: rest, number: found.number, marker: { text: found.printed } }
  return found.style === 'arrow' ? { runs: rest } : { runs: rest, kind: 'list_item', level: 1 }
}

/** The runs without the marker they begin with; undefined where it is split over runs. */
function without(runs: Run[], printedMarker: string): Run[] | undefined {
  const first = runs.findIndex(({ text }) => text.trim())
  const lead = runs[first]!.text.trimStart()
  if (!lead.startsWith(printedMarker)) return undefined
  return [{ ...runs[first]!, text: lead.slice(printedMarker.length) }, ...runs.slice(first + 1)]
}
