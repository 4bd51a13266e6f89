import type { Judged, Judgement } from '../../schemas/types.ts'
import type { Message } from '../message.ts'
import type { Draft, Thing } from '../record.ts'
import { current, type Identified, type Known } from './identifiers.ts'
import { mark, singular } from './marks.ts'

/** Where a collection keeps them. */
const FILE = 'judgements.json'

/** What persons have decided, in terms of this run's drafts. */
export interface Ruling {
  /** Drafts that are of one thing. */
  same: Draft[][]
  /** Sets of drafts; no two drafts of different sets are of one thing. */
  different: Draft[][][]
}

/**
 * Judgements name records; this finds the drafts they mean. `things` and their ids are those that the run would publish without
 * any judgement; an id that an earlier run merged or renamed still means the words it was once read from.
 */
export function ruling(
  judgements: Judgement[],
  things: Thing[],
  { ids }: Identified,
  before: Known,
): { ruling: Ruling; messages: Message[] } {
  const messages: Message[] = []
  const found: Ruling = { same: [], different: [] }
  const say = (rule: string, reason: string) => messages.push({ severity: 'warning', rule, reason, file: FILE })
  const sourceOf = new Map(
    things.filter(({ dataset }) => dataset === 'sources').map((thing) => [thing.tellings[0]!.account, ids.get(thing)!]),
  )

  const meant = ({ record, source }: Judged): Draft[] => {
    const own = things.filter(({ dataset }) => singular[dataset] === record.split('/')[0])
    const known = new Set(before[record]?.marks)
    const told = (telling: Thing['tellings'][number]) => known.has(mark(telling))
    // A merged id means only the words that were its own; a live one all that its record tells, also what it would tell unjudged.
    const merged = before[record]?.merged_into !== undefined && known.size > 0
    const today = current(record, before)
    const tellings = merged
      ? own.flatMap((thing) => thing.tellings.filter(told))
      : own.filter((thing) => ids.get(thing) === today || thing.tellings.some(told)).flatMap((thing) => thing.tellings)
    return tellings.filter(({ account }) => !source || sourceOf.get(account) === source).map(({ draft }) => draft)
  }

  for (const { verdict, tellings } of judgements) {
    const sets = tellings.map(meant)
    const unknown = tellings.filter((_, at) => sets[at]!.length === 0)
    for (const { record, source } of unknown)
      say(
        'judgement.unknown',
        `${record}${source ? ` of ${source}` : ''} is judged, but no document of the collection tells it`,
      )
    if (unknown.length) continue
    const kinds = new Set(sets.flat().map(({ dataset }) => dataset))
    const names = tellings.map(({ record }) => record).join(', ')
    if (kinds.size > 1) say('judgement.mixed', `${names}: records of one dataset are expected`)
    else if (verdict === 'same') found.same.push([...new Set(sets.flat())])
    else if (new Set(sets.flat()).size < sets.flat().length)
      say('judgement.void', `${names}: the same words are judged to be different; name the source of each`)
    else found.different.push(sets)
  }
  for (const set of found.same) {
    if (found.different.some((parts) => parts.filter((part) => part.some((draft) => set.includes(draft))).length > 1))
      say(
        'judgement.contradictory',
        'one judgement says that records are the same, another that they are different; they stay apart',
      )
  }
  return { ruling: found, messages }
}

/** Whether a ruling keeps two drafts apart. */
export const apart = ({ different }: Ruling, a: Draft, b: Draft): boolean =>
  different.some((sets) => {
    const [one, other] = [sets.findIndex((set) => set.includes(a)), sets.findIndex((set) => set.includes(b))]
    return one >= 0 && other >= 0 && one !== other
  })
