import type { Table } from '../../schemas/index.ts'
import type { Exporter } from './exporter.ts'

/** Each dataset as one JSON object a line. */
export const jsonl: Exporter = {
  name: 'jsonl',
  export: (tables) =>
    Object.entries(tables).map(([table, rows]) => ({
      path: `${table}.jsonl`,
      mediaType: 'application/jsonl',
      content: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
      table: table as Table,
      rows: rows.length,
    })),
}
