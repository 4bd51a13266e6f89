import { datasets } from '../../schemas/index.ts'
import type { Dataset, Evidence } from '../../schemas/types.ts'
import type { Settled } from '../record.ts'

/** A stretch of a source that a record quotes. */
export interface Claim {
  dataset: Dataset
  record: string
  path: string
  start: number
  end: number
  basis: Evidence['basis']
  relation: Evidence['relation']
}

/** The claims on each source, in the order of its text. */
export function claims(records: Settled[]): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const { dataset, record } of records) {
    for (const { source, path, start, end, basis, relation } of record.evidence) {
      const list = found.get(source)
      const claim = { dataset, record: record.id, path, start, end, basis, relation }
      if (list) list.push(claim)
      else found.set(source, [claim])
    }
  }
  for (const list of found.values())
    list.sort((a, b) => a.start - b.start || a.end - b.end || datasets.indexOf(a.dataset) - datasets.indexOf(b.dataset))
  return found
}

/** Which of some stretches overlap a place, asked for places in the order of the text: one sweep over both. */
export function sweep<T extends { start: number; end: number }>(stretches: T[]): (start: number, end: number) => T[] {
  const waiting = [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)
  let next = 0
  let open: T[] = []
  return (start, end) => {
    while (next < waiting.length && waiting[next]!.start < end) open.push(waiting[next++]!)
    open = open.filter((stretch) => stretch.end > start)
    return open.filter((stretch) => stretch.start < end)
  }
}
