import { stringify } from 'csv-stringify/sync'
import type { Table } from '../../schemas/index.ts'
import { columns, valueAt } from './columns.ts'
import type { Exporter } from './exporter.ts'

/** A spreadsheet runs cells that begin with these as formulas. */
const FORMULA = /^[=+\-@\t\r]/
const NUMBER = /^-?\d+(\.\d+)?$/

/** The text of a cell: lists joined by `|`, objects as JSON, formulas made harmless by an apostrophe. */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = Array.isArray(value)
    ? value
        .map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item).replaceAll('|', '¦')))
        .join('|')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** Each dataset as RFC 4180 in UTF-8, with a header, and a twin with a byte-order mark for Excel. */
export const csv: Exporter = {
  name: 'csv',
  export: (tables) =>
    Object.entries(tables).flatMap(([name, rows]) => {
      const table = name as Table
      const list = columns(table)
      const records = rows.map((row) => list.map((column) => cell(valueAt(row, column))))
      const content = stringify([list.map((column) => column.name), ...records], { record_delimiter: '\r\n' })
      return [
        { path: `${table}.csv`, mediaType: 'text/csv', content, table, rows: rows.length },
        { path: `${table}-excel.csv`, mediaType: 'text/csv', content: `\uFEFF${content}`, table, rows: rows.length },
      ]
    }),
}
