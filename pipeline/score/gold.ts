import type { Dataset } from '../../schemas/types.ts'

/** One record as a careful reader would write it. A field that is a list holds every accepted value (`countries`: a list of lists). */
export interface GoldRow {
  /** Words of the text that locate it. */
  quote: string
  /** More places where the text tells it. */
  quotes?: string[]
  restated?: string[]
  /** False for a record that another reader might leave out: right when found, not missed when absent. */
  agreed?: boolean
  [field: string]: unknown
}

/** What a careful reader takes from one document. */
export type Gold = Partial<Record<Exclude<Dataset, 'sources'>, GoldRow[]>> & {
  /** File name of the document; `renderings` are the same text in other formats. */
  source: string
  renderings?: string[]
  document?: Record<string, unknown>
}

/** The kinds of record that are measured apart: counted results and others are two tasks. */
export const KINDS = ['events', 'deliverables', 'results', 'qualitative', 'statistics', 'projects'] as const
export type Kind = (typeof KINDS)[number]

export const datasetOf = (kind: Kind): Exclude<Dataset, 'sources'> => (kind === 'qualitative' ? 'results' : kind)
/** Whether a gold row or a record belongs to a kind: counted results have a value, qualitative ones none. */
export const belongs = (kind: Kind, row: object): boolean =>
  datasetOf(kind) !== 'results' || ((row as { value?: unknown }).value != null) === (kind === 'results')
