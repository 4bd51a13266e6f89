import { type Block, bodyOf, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { dates } from '../../mentions/dates.ts'
import type { Dateline } from './dateline.ts'
import { isPlace } from './where.ts'

/** "Abidjan, 4 May 2022 (AIP) – The …", "6 September 2013. The …": a text that opens with where and when it was written. */
export function wired(document: Document, block: Block): Dateline | undefined {
  const text = words(document, bodyOf(block)).slice(0, WIRE)
  const [date] = dates(text, document.language, block.body)
  if (date?.value.precision !== 'day' || date.basis !== 'stated') return undefined
  const before = text.slice(0, date.span.start - block.body)
  const behind = text.slice(date.span.end - block.body)
  const town = before.replace(/[\s,:–—-]+$/u, '')
  const wire = /^\s*\([^()]{2,30}\)\s*[.:–—-]/u.test(behind) || /^\s*(?:[.:–—]|-\s)\s*\p{Lu}/u.test(behind)
  if (!wire || (town && !isPlace(town))) return undefined
  return { date, labels: [], ...(town ? { place: { start: block.body, end: block.body + town.length } } : {}) }
}
/** Characters in which such an opening stands. */
const WIRE = 90

/** "COLOMBO – On 5 September, the …": the opening of a press text that prints no year. */
export function opensInTown(text: string): boolean {
  const town = TOWN.exec(text)?.[1]
  return town !== undefined && text.length > WIRE && isPlace(town)
}
const TOWN = expression(/^(\p{Lu}[\p{Lu}.’'-]{2,}(?:[\s,]+\p{Lu}[\p{L}.’'-]*){0,3})\s?[–—-]{1,2}\s+\p{Lu}/u)
