import type { Table } from '../../schemas/index.ts'

/** One file of a download: its path inside `data/`, what it is, and its bytes as text. */
export interface Download {
  path: string
  mediaType: string
  content: string
  /** The dataset and number of rows, for files that hold one. */
  table?: Table
  rows?: number
}

/** Rows by dataset, and the schemas' tables they come from. */
export type Tables = Record<Table, object[]>

/** Writes one format: pure, rows in, files out. */
export interface Exporter {
  name: string
  export(tables: Tables): Download[]
}
