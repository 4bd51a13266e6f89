import type { FollowUp } from '../../schemas/types.ts'
import type { Account, Draft, Thing } from '../record.ts'
import { placesAgree } from './alike.ts'
import { contrasts, dice, sameNumbers, tokens } from './likeness.ts'
import { fieldOf, isLater, textOf } from './values.ts'

/** What became of something planned: the telling that reports it and, where another record has that telling, its thing. */
export interface Followed {
  state: FollowUp['state']
  telling?: { account: Account; draft: Draft }
  other?: Thing
}

/** How alike two titles must be for one to report what the other planned, and fewest words that say anything. */
const ALIKE = 0.6
const ENOUGH = 3

/**
 * For each deliverable that some text only plans: what another text reports of it. The same record may hold that report; else the
 * record whose title comes near enough, where only one does; else there is no report.
 */
export function followUps(things: Thing[]): Map<Thing, Followed> {
  const found = new Map<Thing, Followed>()
  const made = things.filter(({ dataset }) => dataset === 'deliverables')
  const reported = made.filter((thing) => thing.tellings.every((telling) => !isPlanned(telling)))
  for (const thing of made) {
    const plan = thing.tellings.find(isPlanned)
    if (!plan) continue
    const own = thing.tellings.filter((telling) => !isPlanned(telling) && follows(plan, telling))
    const telling = own.toSorted((a, b) => (isLater(a.draft, b.draft) ? -1 : 1))[0]
    if (telling) found.set(thing, { state: stateOf(telling), telling })
    else found.set(thing, elsewhere(plan, reported) ?? { state: 'no_report_found' })
  }
  return found
}

type Telling = Thing['tellings'][number]

const isPlanned = ({ draft }: Telling): boolean => fieldOf(draft, 'status') === 'planned'
const stateOf = ({ draft }: Telling): FollowUp['state'] => textOf(draft, 'status') as FollowUp['state']

/** The one record of another document that reports what was planned under a like name. */
function elsewhere(plan: Telling, reported: Thing[]): Followed | undefined {
  const fitting = reported.flatMap((other) => {
    const telling = other.tellings.find((one) => follows(plan, one) && reports(plan.draft, one.draft))
    return telling ? [{ other, telling, state: stateOf(telling) }] : []
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

function reports(plan: Draft, report: Draft): boolean {
  const [a, b] = [textOf(plan, 'title'), textOf(report, 'title')]
  const [x, y] = [tokens(a), tokens(b)]
  return (
    Math.min(x.size, y.size) >= ENOUGH &&
    fieldOf(plan, 'kind') === fieldOf(report, 'kind') &&
    placesAgree(plan, report) &&
    sameNumbers(x, y) &&
    dice(x, y) >= ALIKE &&
    !contrasts(a, b)
  )
}

/** A report stands in another document, which is not older than the plan where both are dated. */
function follows(plan: Telling, report: Telling): boolean {
  if (plan.account === report.account) return false
  const [planned, told] = [plan, report].map(
    ({ account }) =>
      account.drafts.filter(({ dataset }) => dataset === 'sources').map((card) => textOf(card, 'published'))[0],
  )
  if (!planned || !told) return true
  const length = Math.min(planned.length, told.length)
  return told.slice(0, length) >= planned.slice(0, length)
}
