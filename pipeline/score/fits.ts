import { containment, dice, squashed, tokens } from '../resolve/likeness.ts'
import type { GoldRow, Kind } from './gold.ts'

/** A published record, whatever its dataset. */
export type Row = { id: string; [field: string]: unknown }

/** How near a record's words must stand to the gold's, in characters: the same line, the same paragraph, the next one. */
const LINE = 60
const SENTENCE = 125
const PARAGRAPH = 250
const NEXT = 500

/** How well a record fits a gold row, given how far apart their words stand: 0 (another thing) to about 1. */
export function fit(kind: Kind, gold: GoldRow, row: Row, apart: number): number {
  const near = 1 / (1 + apart / NEXT)
  switch (kind) {
    case 'events': {
      const alike = likeness(gold.title, row.title)
      return dated(gold.date, row) && (alike >= 0.4 || apart <= SENTENCE) ? alike + near : 0
    }
    case 'deliverables': {
      const alike = likeness(gold.title, row.title)
      return alike >= (apart <= PARAGRAPH ? 0.45 : 0.75) ? alike + near : 0
    }
    case 'projects': {
      const names = [row.name, ...((row.aliases as unknown[] | undefined) ?? [])]
      const alike = Math.max(...names.map((name) => (same(gold.name, name) ? 1 : words(gold.name, name))))
      return alike >= 0.6 ? alike + near : 0
    }
    case 'qualitative':
      return apart <= LINE ? words(gold.population, row.population) + near : 0
    default:
      return apart <= NEXT && sameNumber(gold, row) && sameUnit(gold, row)
        ? words(gold.population, row.population) + near
        : 0
  }
}

/** Whether a value is one of those a gold field accepts. */
export const accepts = (gold: unknown, value: unknown): boolean =>
  (Array.isArray(gold) ? gold : [gold]).some((accepted) => same(accepted, value))

/** Whether two values are the same but for their typing; lists in any order. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.map(text).toSorted().join() === b.map(text).toSorted().join()
  return text(a) === text(b)
}

const text = (value: unknown): string => (value == null ? '' : squashed(String(value)))
const words = (a: unknown, b: unknown): number => dice(tokens(String(a ?? '')), tokens(String(b ?? '')))

/** The gold's date; a record that several documents tell may have it more precisely from another one. */
function dated(gold: unknown, row: Row): boolean {
  const several = ((row.sources as unknown[] | undefined) ?? []).length > 1
  return (
    accepts(gold, row.date) ||
    (several && (Array.isArray(gold) ? gold : [gold]).some((date) => String(row.date).startsWith(String(date))))
  )
}

/** Titles are alike by the words they share, or where nearly all words of the shorter stand in the longer. */
function likeness(a: unknown, b: unknown): number {
  const titles = (Array.isArray(a) ? a : [a]).map((title) => tokens(String(title ?? '')))
  const other = tokens(String(b ?? ''))
  return Math.max(
    ...titles.map((title) =>
      Math.max(dice(title, other), Math.min(title.size, other.size) >= 2 && containment(title, other) >= 0.8 ? 0.6 : 0),
    ),
  )
}

function sameNumber(gold: GoldRow, row: Row): boolean {
  if (gold.value == null) return row.value == null && (!gold.raw || !row.raw || same(gold.raw, row.raw))
  const close = (value: unknown) =>
    Math.abs(Number(row.value) - Number(value)) <= 1e-6 * Math.max(1, Math.abs(Number(value)))
  return row.value != null && (Array.isArray(gold.value) ? gold.value : [gold.value]).some(close)
}

/** The counted noun of the gold stands in the record's unit or population, in whatever number. */
function sameUnit(gold: GoldRow, row: Row): boolean {
  const have = [...tokens(`${String(row.unit ?? '').replaceAll('_', ' ')} ${row.population ?? ''}`)]
  const nouns = (Array.isArray(gold.unit) ? gold.unit : [gold.unit]).map((unit) => [
    ...tokens(String(unit ?? '').replaceAll('_', ' ')),
  ])
  return nouns.some((noun) => !noun.length || have.some((word) => akin(word, noun.at(-1)!)))
}

/** Singular and plural of one noun: all but the last three letters are the same. */
const akin = (a: string, b: string): boolean => {
  const room = Math.max(3, Math.min(a.length, b.length) - 2)
  return a === b || (Math.abs(a.length - b.length) <= 3 && a.length > 3 && a.slice(0, room) === b.slice(0, room))
}
