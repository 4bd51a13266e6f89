import { createHash } from 'node:crypto'
import type { IdentifierEntry } from '../../schemas/types.ts'
import { words } from '../document.ts'
import type { Thing } from '../record.ts'
import { mark, singular } from './marks.ts'
import { names } from './names.ts'

/** Every id ever published and where it went. */
export type Known = Record<string, IdentifierEntry>

export interface Identified {
  ids: Map<Thing, string>
  /** What was known with this run's news: new ids, merged ones, ones whose record is gone. */
  known: Known
  /** Ids that stood for a record until this run, and stand for none now. */
  gone: string[]
}

const GONE = 'No document of the collection tells it any more.'

/**
 * Give each thing its permanent id. A thing whose words were published before keeps the id it had; others get a name made of
 * their own values, with as many distinguishing values as it takes. Neither the order of things nor that of documents matters.
 */
export function identifiers(things: Thing[], before: Known = {}): Identified {
  const marks = new Map(things.map((thing) => [thing, thing.tellings.map(mark)]))
  const heirs = inherited(things, marks, before)
  const taken = new Set<string>()
  const ids = new Map<Thing, string>()
  const known: Known = structuredClone(before)
  for (const thing of things) {
    const fixed = thing.dataset === 'sources' ? thing.tellings[0]!.account.card.id : undefined
    const own = heirs.get(thing) ?? []
    const kept = fixed ?? keeps(own, before, taken)
    if (!kept || taken.has(kept)) continue
    ids.set(thing, kept)
    taken.add(kept)
    for (const other of own) {
      if (other === kept || redirected(before, other)) continue
      const { marks: once } = before[other]!
      known[other] = { ...(once && { marks: once }), [fixed ? 'renamed_to' : 'merged_into']: kept }
    }
  }
  // An id that leads elsewhere is never given to something else.
  for (const id of Object.keys(before)) if (redirected(before, id)) taken.add(id)
  const fresh = things.filter((thing) => !ids.has(thing))
  for (const [id, thing] of distinct(fresh, taken)) ids.set(thing, id)

  const told = new Map([...marks].flatMap(([thing, list]) => list.map((one) => [one, thing] as const)))
  for (const [thing, id] of ids) {
    const once = (before[id]?.marks ?? []).filter((one) => (told.get(one) ?? thing) === thing)
    known[id] = { marks: [...new Set([...once, ...marks.get(thing)!])] }
  }
  const live = new Set(ids.values())
  const gone = Object.keys(known).filter((id) => !live.has(id) && !redirected(known, id) && !known[id]!.removed)
  for (const id of gone) known[id] = { ...known[id], removed: GONE }
  return { ids, known: Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1))), gone }
}

/** The id that a renamed or merged id stands for today. */
export function current(id: string, known: Known): string {
  const seen = new Set<string>()
  let at = id
  while (!seen.has(at)) {
    seen.add(at)
    at = known[at]?.renamed_to ?? known[at]?.merged_into ?? at
  }
  return at
}

const redirected = (known: Known, id: string): boolean =>
  known[id]?.renamed_to !== undefined || known[id]?.merged_into !== undefined

/** The ids that each thing inherits by its words: an id whose words two things tell goes to the one that tells the first of them. */
function inherited(things: Thing[], marks: Map<Thing, string[]>, before: Known): Map<Thing, string[]> {
  const tells = new Map<string, Thing>()
  for (const thing of things) for (const one of marks.get(thing)!) tells.set(`${singular[thing.dataset]} ${one}`, thing)
  const heirs = new Map<Thing, string[]>()
  for (const id of Object.keys(before).sort()) {
    const heir = before[id]!.marks?.map((one) => tells.get(`${id.split('/')[0]} ${one}`)).find((thing) => thing)
    if (heir) heirs.set(heir, [...(heirs.get(heir) ?? []), id])
  }
  // The id of the fullest telling comes first.
  for (const [thing, list] of heirs) {
    const rank = (id: string) => marks.get(thing)!.findIndex((one) => before[id]!.marks!.includes(one))
    heirs.set(
      thing,
      list.toSorted((a, b) => rank(a) - rank(b)),
    )
  }
  return heirs
}

/** Which of the ids it inherits a thing keeps: one that is live; else what an old one leads to; else an old one, alive again. */
function keeps(own: string[], before: Known, taken: Set<string>): string | undefined {
  const live = own.find((id) => !redirected(before, id) && !before[id]!.removed && !taken.has(id))
  if (live) return live
  for (const id of own) {
    const today = current(id, before)
    // Merged once and told apart now: its own id again, where the other record is still told by others.
    if (before[id]!.renamed_to && !taken.has(today)) return today
  }
  return own.find((id) => !taken.has(id))
}

/** Names things apart: those that share a name take their next name until each has its own. */
function distinct(things: Thing[], taken: Set<string>): [string, Thing][] {
  const candidates = new Map(things.map((thing) => [thing, candidatesOf(thing)]))
  const named: [string, Thing][] = []
  let open = things
  for (let depth = 0; open.length; depth++) {
    const groups = Map.groupBy(open, (thing) => `${singular[thing.dataset]}/${candidates.get(thing)!(depth).name}`)
    open = []
    for (const [id, group] of groups) {
      const last = group.every((thing) => candidates.get(thing)!(depth).last)
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

/** The names of a thing in turn, its fingerprint last; few things need more than the first, so each is made when it is asked for. */
function candidatesOf(thing: Thing): (depth: number) => { name: string; last: boolean } {
  const more = names(thing)
  const made: string[] = []
  let last = Number.POSITIVE_INFINITY
  return (depth) => {
    while (made.length <= Math.min(depth, last)) {
      const { value, done } = more.next()
      if (done) last = made.length
      made.push(done ? fingerprint(thing, made) : value)
    }
    return { name: made[Math.min(depth, last)]!, last: depth >= last }
  }
}

/** The last resort: a piece of the checksum of the words themselves. */
function fingerprint(thing: Thing, list: string[]): string {
  const { account, draft } = thing.tellings[0]!
  const base = list[0]
  const sum = createHash('sha256').update(words(account.document, draft.whole)).update(JSON.stringify(list))
  return `${base ? `${base}-` : ''}${sum.digest('hex').slice(0, 6)}`
}
