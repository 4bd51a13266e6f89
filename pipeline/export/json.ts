import type { Table } from '../../schemas/index.ts'
import type { Exporter } from './exporter.ts'

/** Each dataset as an array, a record a line apart so that a change reads well in a diff. */
export const json: Exporter = {
  name: 'json',
  export: (tables) =>
    Object.entries(tables).map(([table, rows]) => ({
      path: `${table}.json`,
      mediaType: 'application/json',
      content: rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n` : '[]\n',
      table: table as Table,
      rows: rows.length,
    })),
}
