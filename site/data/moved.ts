import { collection } from './collection.ts'

/** An address that was published once and holds no record any more. */
export interface Moved {
  id: string
  /** The record that tells it today. */
  to?: string
  /** Why there is none. */
  why?: string
}

/** Every id that leads elsewhere or is gone, with the record at the end of its way. */
export function moved(): Moved[] {
  return Object.keys(collection.known).flatMap((id): Moved[] => {
    if (collection.get(id)) return []
    const seen = new Set<string>()
    let at = id
    while (!seen.has(at)) {
      seen.add(at)
      const entry = collection.known[at]
      at = entry?.renamed_to ?? entry?.merged_into ?? at
    }
    return [
      collection.get(at)
        ? { id, to: at }
        : { id, why: collection.known[at]?.removed ?? 'No source tells it any more.' },
    ]
  })
}
