import type { Dataset } from '../../schemas/types.ts'
import type { Block, Document } from '../document.ts'
import { type Draft, isDraft, isOf, type SetAside, setAside } from '../record.ts'
import { announcedScope } from './aims.ts'
import { cellScope } from './cells.ts'
import { deliverables } from './deliverables.ts'
import { events } from './events.ts'
import { asideNumbers } from './numbers-aside.ts'
import { projects } from './projects.ts'
import { results } from './results.ts'
import type { Scope, Sentence, Statement } from './scope.ts'
import { sentences } from './sentences.ts'
import { statistics } from './statistics.ts'

/** Which datasets a block may tell of: all, or fewer where its form forbids (somebody's words tell no deliverables). */
export type Told = 'all' | 'figures'

/**
 * What a block says: the drafts of its sentences in order, and each sentence and number that makes none, with the reason.
 * `soFar` are the drafts of the document up to here; a thing told again changes its draft there and makes none here.
 */
export function statements(
  document: Document,
  block: Block,
  scope: Scope,
  soFar: readonly Draft[] = [],
  told: Told = 'all',
): (Draft | SetAside)[] {
  const out: (Draft | SetAside)[] = []
  const own = announcedScope(document, block, scope)
  const known = byDataset(soFar)
  let before: Sentence | undefined
  for (const sentence of sentences(document, block)) {
    const here = block.rows ? cellScope(document, block, sentence, own) : own
    const statement: Statement = { document, sentence, scope: here, ...(before ? { before } : {}) }
    const said = one(statement, known, told)
    for (const item of said) if (isDraft(item)) known[item.dataset].push(item as never)
    out.push(...said)
    before = sentence
  }
  return out
}

/** The drafts of each dataset, in the order in which they are told. */
type Known = { [D in Dataset]: Draft<D>[] }

function byDataset(drafts: readonly Draft[]): Known {
  const known: Known = { sources: [], events: [], deliverables: [], results: [], statistics: [], projects: [] }
  for (const item of drafts) known[item.dataset].push(item as never)
  return known
}

function one(statement: Statement, known: Known, told: Told): (Draft | SetAside)[] {
  const { sentence, scope } = statement
  const named = told === 'all' ? projects(statement, known.projects) : []
  const names = [...known.projects, ...named].flatMap(({ fields }) => [fields.name!, ...(fields.aliases ?? [])])
  const happened = told === 'all' ? events(statement).filter((event) => !isBegun(event, names)) : []
  const tellings = told === 'all' ? toldAgain(known.deliverables) : 0
  const made =
    told === 'all'
      ? planned(deliverables(statement, happened, known.deliverables), scope, sentence).filter(
          // a project by its name is none of its things; a training of that name is one
          ({ fields }) =>
            !PLANS.has(fields.kind!.value) ||
            !names.some(({ value, span }) => value === fields.title!.value && span.start === fields.title!.span.start),
        )
      : []
  const counted = [
    ...results(statement, [...known.events, ...happened], [...known.deliverables, ...made]),
    ...statistics(statement),
  ]
  for (const result of counted) if (isOf(result, 'results')) attended(result, happened)
  const drafts = [...happened, ...made, ...counted, ...named]
  const asides = asideNumbers(statement, counted).map(({ span, reason }) => setAside(span, reason))
  if (drafts.length) return [...drafts, ...asides]
  const again = told === 'all' && toldAgain(known.deliverables) > tellings
  const reason = again ? 'tells again what is told above' : 'tells of no event, deliverable, result, figure or project'
  return [setAside(sentence, reason, again ? 'duplicate' : 'context'), ...asides]
}

function toldAgain(drafts: Draft[]): number {
  let times = 0
  for (const { told } of drafts) times += told.length
  return times
}

const PLANS = new Set(['programme', 'strategy', 'action_plan', 'campaign', 'other'])

/** "Launched in 2008, TACKLE aims at …": the launch of a project is its beginning, and no event. */
const isBegun = ({ rule, fields }: Draft<'events'>, names: { value: string }[]): boolean =>
  rule === 'events/launch' && names.some(({ value }) => fields.title!.value.includes(value))

/** Who took part in a gathering of the sentence is counted as its participants. */
function attended(result: Draft<'results'>, events: Draft<'events'>[]): void {
  const { kind, raw } = result.fields
  if (!kind || !raw || kind.value === 'people_certified' || kind.value === 'people_trained') return
  const event = events.find(({ fields }) => {
    const people = fields.participants
    return people && people.span.start <= raw.span.start && raw.span.end <= people.span.end
  })
  if (!event) return
  // "62 delegates from six countries": the countries are where they came from, and are counted as countries
  if (kind.value !== 'countries_reached') result.fields.kind = { ...kind, value: 'participants' }
  result.links.event ??= event
}

/** Under objectives and planned outcomes a bullet is one intended result; only what is promised with a verb stands as a deliverable. */
function planned(drafts: Draft<'deliverables'>[], { nature }: Scope, { block }: Sentence): Draft<'deliverables'>[] {
  if (nature !== 'intended') return drafts
  return drafts.flatMap((one) => {
    const status = one.fields.status
    if (block.kind === 'list_item' && status?.value !== 'planned') return []
    if (status && status.value !== 'planned') one.fields.status = { ...status, value: 'planned', basis: 'implied' }
    return [one]
  })
}
