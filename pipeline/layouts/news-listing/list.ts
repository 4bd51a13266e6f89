import { content, type Document } from '../../document.ts'
import { datedRows } from '../parts/dated-rows.ts'
import { once } from '../parts/once.ts'
import { items, type List } from './items.ts'
import { lines } from './lines.ts'
import { linked } from './linked.ts'

/** The list that a document prints: in lines, in points with a linked title, or in rows of a table. */
export function listOf(document: Document): List {
  const points = linked(document)
  const inside = new Set(points.flatMap(({ title }) => title?.block ?? []))
  const list = items(lines(document).filter(({ block }) => !inside.has(block)))
  return { ...list, items: [...list.items, ...points, ...datedRows(document)].sort((a, b) => a.start - b.start) }
}

export interface Share {
  /** Items with a title or text and a date, of their own or of the heading they are filed under. */
  items: number
  /** Lines that are nothing but a date. */
  datelines: number
  /** Items that are rows of tables. */
  rows: number
  /** How much of the document's words stands in those items, 0 to 1. */
  share: number
  /** Items stand under month or year headings or have printed numbers. */
  headed: boolean
  /** Items are short, and most print their own date or stand under a heading: not chapters that happen to hold one. */
  regular: boolean
}

/** Characters of the longest text an item of a list has, by the middle one of the list. */
const LONG = 2500

/** How far a document is a list of dated items. */
export const listedShare = once((document): Share => {
  const list = listOf(document)
  const dated = list.items.filter((item) => (item.title || item.body.length) && (item.date ?? item.filed))
  const all = content(document).reduce((sum, block) => sum + block.end - block.start, 0)
  const inItems = dated.reduce((sum, item) => sum + item.end - item.start, 0)
  const datelines = dated.filter(
    ({ dateline: line }) => line?.date && line.text.length === line.end - line.start,
  ).length
  const sizes = dated.map((item) => item.end - item.start).sort((a, b) => a - b)
  return {
    items: dated.length,
    datelines,
    rows: dated.filter(({ title }) => title?.block.rows).length,
    share: all ? Math.min(1, inItems / all) : 0,
    headed: list.periods.length > 0,
    regular: (sizes[sizes.length >> 1] ?? 0) < LONG && (sizes.at(-1) ?? 0) < LONG * 8,
  }
})
