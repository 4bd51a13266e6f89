import type { Block, Number as NumberRow } from '../../schemas/types.ts'
import { collection } from './collection.ts'

export type Disposition = Block['disposition']

/** In the order in which the bar shows them: used, understood, not used. */
export const DISPOSITIONS: { key: Disposition; label: string }[] = [
  { key: 'record', label: 'Made records' },
  { key: 'context', label: 'Read, holds no record' },
  { key: 'heading', label: 'Headings' },
  { key: 'duplicate', label: 'Said again' },
  { key: 'furniture', label: 'Page furniture' },
  { key: 'set_aside', label: 'Set aside, with a reason' },
  { key: 'unread', label: 'Unread' },
]

export interface Coverage {
  total: number
  parts: { key: Disposition; label: string; blocks: number; characters: number; share: number }[]
  /** Share of characters that were read: all but what is `unread`. */
  read: number
}

/** What became of the characters of one source, or of several together. */
export function coverage(...sources: string[]): Coverage {
  const rows = sources.flatMap((source) => collection.blocks(source))
  const total = rows.reduce((sum, row) => sum + row.end - row.start, 0)
  const parts = DISPOSITIONS.map(({ key, label }) => {
    const own = rows.filter((row) => row.disposition === key)
    const characters = own.reduce((sum, row) => sum + row.end - row.start, 0)
    return { key, label, blocks: own.length, characters, share: total ? characters / total : 0 }
  })
  return { total, parts, read: total ? 1 - parts.find((part) => part.key === 'unread')!.share : 0 }
}

/** How often each role occurs among the numbers of a source. */
export function roles(source: string): Map<NumberRow['role'], number> {
  const counts = new Map<NumberRow['role'], number>()
  for (const { role } of collection.numbers(source)) counts.set(role, (counts.get(role) ?? 0) + 1)
  return counts
}

/** A share as whole per cent, and never 100 or 0 where something is left or there. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %'
  if (share < 1 && share > 0.995) return '> 99 %'
  return `${Math.round(share * 100)} %`
}
