import { createHash } from 'node:crypto'
import type { Dataset, IdentifierEntry } from '../../schemas/types.ts'
import { words } from '../document.ts'
import type { Draft, Thing } from '../record.ts'
import { names } from './names.ts'

/** Every id ever published and where it went. */
export type Known = Record<string, IdentifierEntry>

export interface Identified {
  ids: Map<Thing, string>
  /** What was known with this run's news: new ids, merged ones, ones whose record is gone. */
  known: Known
}

/** First part of the ids of each dataset. */
export const singular: Record<Dataset, string> = {
  sources: 'source',
  events: 'event',
  deliverables: 'deliverable',
  results: 'result',
  statistics: 'statistic',
  projects: 'project',
}

/**
 * Give each thing its permanent id. A thing whose words were published before keeps the id it had; others get a name made of
 * their own values, with as many distinguishing values as it takes. Neither the order of things nor that of documents matters.
 */
export function identifiers(things: Thing[], before: Known = {}): Identified {
  const ids = new Map<Thing, string>()
  const taken = new Set<string>()
  const marks = new Map<string, string>()
  for (const [id, entry] of Object.entries(before)) if (entry.mark) marks.set(`${id.split('/')[0]} ${entry.mark}`, id)
  const merged: Known = {}
  for (const thing of things) {
    const had = thing.tellings
      .map(({ draft, account }) =>
        marks.get(`${singular[thing.dataset]} ${mark(account.document.text, draft, account.card.file)}`),
      )
      .filter((id): id is string => id !== undefined && !taken.has(id))
    const fixed = thing.tellings[0]!.account.card.id
    const kept = thing.dataset === 'sources' && fixed ? fixed : had[0] && current(had[0], before)
    if (!kept || taken.has(kept)) continue
    ids.set(thing, kept)
    taken.add(kept)
    for (const other of had)
      if (other !== kept && !before[other]?.renamed_to) merged[other] = { ...before[other], merged_into: kept }
  }
  const fresh = things.filter((thing) => !ids.has(thing))
  for (const [id, thing] of distinct(fresh, taken)) ids.set(thing, id)

  const known: Known = { ...before, ...merged }
  for (const [thing, id] of ids) {
    const { draft, account } = thing.tellings[0]!
    known[id] = { mark: before[id]?.mark ?? mark(account.document.text, draft, account.card.file) }
  }
  const live = new Set(ids.values())
  for (const id of Object.keys(known)) {
    const { merged_into, renamed_to, removed } = known[id]!
    if (live.has(id) || merged_into || renamed_to || removed) continue
    known[id] = { ...known[id], removed: 'No document of the collection tells it any more.' }
  }
  return { ids, known: Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** The id that a renamed or merged id stands for today. */
function current(id: string, known: Known): string {
  const seen = new Set<string>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    at = known[at]?.renamed_to ?? known[at]?.merged_into ?? at
  }
  return at
}

/** How a later run knows a telling again: the file, the words that tell it and, where one sentence tells several, its own words. */
function mark(text: string, draft: Draft, file: string | undefined): string {
  const fields = draft.fields as Record<string, { span?: { start: number; end: number } } | undefined>
  const own = (fields.raw ?? fields.title ?? fields.name)?.span ?? draft.whole
  const said = [file, text.slice(draft.whole.start, draft.whole.end), text.slice(own.start, own.end)]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)
}

/** Names things apart: those that share a name take their next name until each has its own. */
function distinct(things: Thing[], taken: Set<string>): [string, Thing][] {
  const candidates = new Map(things.map((thing) => [thing, [...names(thing), fingerprint(thing)]]))
  const named: [string, Thing][] = []
  let open = things
  for (let depth = 0; open.length; depth++) {
    const groups = Map.groupBy(open, (thing) => {
      const list = candidates.get(thing)!
      return `${singular[thing.dataset]}/${list[Math.min(depth, list.length - 1)]}`
    })
    open = []
    for (const [id, group] of groups) {
      const last = group.every((thing) => depth >= candidates.get(thing)!.length - 1)
      if (group.length === 1 && !taken.has(id)) {
        taken.add(id)
        named.push([id, group[0]!])
      } else if (last) {
        // Told in the same words with the same values twice: only the order of telling is left to tell them apart.
        for (const thing of group) {
          let free = id
          for (let again = 2; taken.has(free); again++) free = `${id}-${again}`
          taken.add(free)
          named.push([free, thing])
        }
      } else open.push(...group)
    }
  }
  return named
}

/** The last resort: a piece of the checksum of the words themselves. */
function fingerprint(thing: Thing): string {
  const { account, draft } = thing.tellings[0]!
  const base = names(thing)[0]
  const sum = createHash('sha256')
    .update(words(account.document, draft.whole))
    .update(JSON.stringify(names(thing)))
  return `${base ? `${base}-` : ''}${sum.digest('hex').slice(0, 6)}`
}
