/** How the values of one field compare, over the records that were found. */
export interface FieldTally {
  compared: number
  agree: number
  /** Gold rows that give the field, records that give it, and those that give it right. */
  expected: number
  given: number
  right: number
}

/** Counts of one kind of record. */
export interface Tally {
  /** Gold rows that must be found, and those that are. */
  gold: number
  found: number
  /** Records, and those that are in the gold. */
  predicted: number
  right: number
  fields: Record<string, FieldTally>
}

export const none = (): Tally => ({ gold: 0, found: 0, predicted: 0, right: 0, fields: {} })

/** The counts of a field, from nothing at first. */
function fieldOf({ fields }: Tally, name: string): FieldTally {
  fields[name] ??= { compared: 0, agree: 0, expected: 0, given: 0, right: 0 }
  return fields[name]
}

/** Counts one comparison of a field. */
export function add(tally: Tally, field: string, agrees: boolean, expected: boolean, given: boolean): void {
  const counts = fieldOf(tally, field)
  counts.compared++
  if (agrees) counts.agree++
  if (expected) counts.expected++
  if (given) counts.given++
  if (agrees && expected && given) counts.right++
}

/** Adds the counts of several reports, dataset by dataset. */
export function sum<K extends string>(reports: Record<K, Tally>[]): Record<K, Tally> {
  const total = {} as Record<K, Tally>
  for (const report of reports) {
    for (const [kind, tally] of Object.entries(report) as [K, Tally][]) {
      total[kind] ??= none()
      const into = total[kind]
      for (const name of ['gold', 'found', 'predicted', 'right'] as const) into[name] += tally[name]
      for (const [field, counts] of Object.entries(tally.fields)) {
        const own = fieldOf(into, field)
        for (const name of Object.keys(counts) as (keyof FieldTally)[]) own[name] += counts[name]
      }
    }
  }
  return total
}

/** Recall, precision and their harmonic mean, from 0 to 1; undefined where there is nothing to divide by. */
export function rates({ gold, found, predicted, right }: Tally): { recall?: number; precision?: number; f1?: number } {
  const recall = gold ? found / gold : undefined
  const precision = predicted ? right / predicted : undefined
  if (recall === undefined && precision === undefined) return {}
  // Nothing expected and nothing found is not measured; records where none is expected are all wrong.
  const [r, p] = [recall ?? (predicted === right ? 1 : 0), precision ?? 0]
  const f1 = r + p ? (2 * r * p) / (r + p) : 0
  return { ...(recall !== undefined && { recall }), ...(precision !== undefined && { precision }), f1 }
}
