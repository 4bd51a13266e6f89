import type { Dataset } from '../../schemas/types.ts'
import type { AnyRecord } from './collection.ts'
import { collection, DATASETS } from './collection.ts'
import { datasets } from './datasets.ts'

/** Records that point at a record, under the words that say how. */
export interface Related {
  label: string
  dataset: Dataset
  records: AnyRecord[]
}

/** field of the pointing record → how the pointed-at record's page names them. */
const BACK: Record<string, string> = {
  'events.about': 'Published about it',
  'events.project': 'Events of this project',
  'deliverables.project': 'Deliverables of this project',
  'deliverables.event': 'Deliverables of this event',
  'results.project': 'Results of this project',
  'results.deliverable': 'Results of this deliverable',
  'results.event': 'Results of this event',
  'results.aggregation': 'Results that are part of it',
}

const pointing = new Map<string, Map<string, AnyRecord[]>>()
for (const dataset of DATASETS) {
  for (const record of collection[dataset] as AnyRecord[]) {
    for (const field of ['about', 'project', 'event', 'deliverable', 'aggregation']) {
      const label = BACK[`${dataset}.${field}`]
      const value = (record as unknown as Record<string, unknown>)[field]
      if (!label || !value) continue
      const targets = Array.isArray(value) ? value : [typeof value === 'object' ? (value as { of?: string }).of : value]
      for (const target of targets as (string | undefined)[]) {
        if (!target) continue
        const lists = pointing.get(target) ?? new Map<string, AnyRecord[]>()
        pointing.set(target, lists)
        const list = lists.get(label)
        if (list) list.push(record)
        else lists.set(label, [record])
      }
    }
  }
}

/** The records that point at this one. The other way, its own links, are fields of the record. */
export const relatedTo = (id: string): Related[] =>
  [...(pointing.get(id) ?? [])].map(([label, records]) => ({ label, dataset: datasetOf(records[0]!), records }))

/** Ids begin with the singular of their dataset. */
const datasetOf = (record: AnyRecord): Dataset =>
  DATASETS.find((name) => datasets[name].singular === record.id.split('/')[0])!
