import { type Counts, collection } from './collection.ts'

/** One row of the table of accuracy: shares from 0 to 1, undefined where there is nothing to divide by. */
export interface Accuracy {
  label: string
  gold: number
  found: number
  predicted: number
  right: number
  recall: number | undefined
  precision: number | undefined
  f1: number | undefined
}

/** Shares of one field over the records that were found. */
export interface FieldAccuracy {
  dataset: string
  field: string
  compared: number
  agree: number
  recall: number | undefined
  precision: number | undefined
}

const LABELS: Record<string, string> = {
  document: 'Cards of the sources',
  events: 'Events',
  deliverables: 'Deliverables',
  results: 'Counted results',
  qualitative: 'Other results',
  statistics: 'Statistics',
  projects: 'Projects',
}
const share = (part: number, whole: number): number | undefined => (whole ? part / whole : undefined)
const rows = (): [string, Counts][] =>
  Object.entries(collection.accuracy ?? {}).filter(([, { gold, predicted }]) => gold + predicted > 0)

export const accuracy = (): Accuracy[] =>
  rows().map(([name, { gold, found, predicted, right }]) => {
    const recall = share(found, gold)
    const precision = share(right, predicted)
    const f1 = recall && precision ? (2 * recall * precision) / (recall + precision) : 0
    return { label: LABELS[name] ?? name, gold, found, predicted, right, recall, precision, f1 }
  })

export const fieldAccuracy = (): FieldAccuracy[] =>
  rows().flatMap(([name, { fields }]) =>
    Object.entries(fields).map(([field, { compared, agree, expected, given, right }]) => ({
      dataset: LABELS[name] ?? name,
      field,
      compared,
      agree,
      recall: share(right, expected),
      precision: share(right, given),
    })),
  )

/** A share in per cent with one decimal. */
export const exact = (part: number | undefined): string => (part === undefined ? '–' : `${(100 * part).toFixed(1)} %`)
