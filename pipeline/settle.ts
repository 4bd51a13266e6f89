import { datasets, resolved, schemas } from '../schemas/index.ts'
import type { Dataset, Evidence, Records } from '../schemas/types.ts'
import type { Span } from './document.ts'
import type { Mention } from './mention.ts'
import { type Account, type Draft, evidenceFor, part, type Settled, type Thing } from './record.ts'
import type { Followed } from './resolve/follow-up.ts'
import type { Link } from './resolve/links.ts'
import { laterState } from './resolve/values.ts'

/** Words of a source: two tellings may put them differently without contradicting one another. */
const WORDING = new Set(['title', 'name', 'statement', 'description', 'population', 'raw', 'about', 'audience', 'area'])
/** In another language these are other words for the same. */
const TRANSLATED = new Set([
  'unit',
  'place',
  'funders',
  'partners',
  'organisers',
  'beneficiaries',
  'objectives',
  'planned_outcomes',
])
const DATES = new Set(['date', 'start', 'end', 'published'])
/** Fields that only say `date` in another way. */
const MADE_OF_DATE = new Set(['start', 'end', 'precision'])

/** Turn things into records: values from their tellings, links from drafts to ids, evidence for each, in the schema's order. */
export function settle(
  things: Thing[],
  ids: Map<Thing, string>,
  links: Link[] = [],
  followed: Map<Thing, Followed> = new Map(),
): Settled[] {
  const thingOf = new Map<Draft, Thing>()
  const sourceOf = new Map<Account, string>()
  for (const thing of things) {
    for (const { account, draft } of thing.tellings) {
      thingOf.set(draft, thing)
      if (draft.dataset === 'sources') sourceOf.set(account, ids.get(thing)!)
    }
  }
  const idOf = (draft: Draft): string | undefined => ids.get(thingOf.get(draft)!)
  return things
    .map((thing) => {
      const values: Record<string, unknown> = {}
      const evidence: Evidence[] = []
      for (const [index, { account, draft }] of thing.tellings.entries()) {
        const source = sourceOf.get(account)!
        const told = part(account.document, source, draft)
        link(told, account, source, draft, idOf)
        if (draft.dataset === 'sources') Object.assign(values, account.card)
        if (index === 0) {
          Object.assign(values, told.values)
          evidence.push(...told.evidence)
        } else {
          const again = thing.tellings.slice(0, index).some((earlier) => earlier.account === account)
          const foreign = account.document.language !== thing.tellings[0]!.account.document.language
          evidence.push(...absorb(values, told, again ? 'restates' : 'corroborates', foreign))
        }
      }
      for (const { to, account, span } of links.filter(({ from }) => from === thing)) {
        const about = [...((values.about as string[] | undefined) ?? []), ids.get(to)!]
        values.about = about
        const path = `/about/${about.length - 1}`
        evidence.push(evidenceFor(account.document, sourceOf.get(account)!, path, span, 'implied', 'states'))
      }
      const { state, telling, other } = followed.get(thing) ?? {}
      if (state) {
        const source = telling && sourceOf.get(telling.account)
        values.follow_up = { state, ...(other && { deliverable: ids.get(other) }), ...(source && { source }) }
        if (telling && source)
          evidence.push(
            evidenceFor(telling.account.document, source, '/follow_up', telling.draft.whole, 'implied', 'states'),
          )
      }
      values.id = ids.get(thing)
      if (thing.dataset !== 'sources') values.sources = [...new Set(evidence.map((piece) => piece.source))]
      values.evidence = evidence
      return { dataset: thing.dataset, record: ordered(thing.dataset, values), thing }
    })
    .sort((a, b) => order(a) - order(b) || (a.record.id < b.record.id ? -1 : 1))
}

const order = ({ dataset }: Settled): number => datasets.indexOf(dataset)

/** Fields in the schema's order; a list that the schema requires is empty rather than absent. */
function ordered(dataset: Dataset, values: Record<string, unknown>): Records[Dataset] {
  const { properties = {}, required = [] } = schemas[dataset]
  const record: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(properties)) {
    if (values[name] !== undefined) record[name] = values[name]
    else if (required.includes(name) && resolved(schema).type === 'array') record[name] = []
  }
  for (const name of Object.keys(values)) if (!(name in properties)) record[name] = values[name]
  return record as unknown as Records[Dataset]
}

type Told = { values: Record<string, unknown>; evidence: Evidence[] }

/** Adds the ids of linked drafts, each with the words that name what is linked to. */
function link(told: Told, account: Account, source: string, draft: Draft, idOf: (draft: Draft) => string | undefined) {
  const add = (path: string, target: Draft) => {
    const span = nameOf(target)
    if (account.drafts.includes(target))
      told.evidence.push(evidenceFor(account.document, source, path, span, 'implied', 'states'))
  }
  for (const name of ['project', 'deliverable', 'event'] as const) {
    const target = draft.links[name]
    const id = target && idOf(target)
    if (!target || !id) continue
    told.values[name] = id
    add(`/${name}`, target)
  }
  const about = (draft.links.about ?? []).filter((target) => idOf(target))
  if (about.length) {
    told.values.about = [...new Set(about.map((target) => idOf(target)))]
    for (const target of about) add(`/about/${(told.values.about as string[]).indexOf(idOf(target)!)}`, target)
  }
  const whole = draft.links.subset_of && idOf(draft.links.subset_of)
  if (whole) {
    const stated = told.values.aggregation as { mode: string } | undefined
    told.values.aggregation = { mode: stated?.mode ?? 'subset_of', of: whole }
    if (!stated) add('/aggregation', draft.links.subset_of!)
  }
}

/** The words that name a draft: its name or title, else all of it. */
function nameOf(draft: Draft): Span {
  const fields = draft.fields as Record<string, Mention<unknown> | undefined>
  return (fields.name ?? fields.title)?.span ?? draft.whole
}

/**
 * Adds another telling to a record's values; gives its evidence, which now bears out what is known (`agreeing`), contradicts it or
 * adds to it. The narrower of two dates that agree stays.
 */
function absorb(
  values: Record<string, unknown>,
  told: Told,
  agreeing: 'corroborates' | 'restates',
  foreign: boolean,
): Evidence[] {
  for (const name of DATES) {
    const [known, value] = [values[name], told.values[name]]
    if (name === 'start' || name === 'end' || typeof known !== 'string' || typeof value !== 'string') continue
    if (value.length <= known.length || !value.startsWith(known)) continue
    for (const field of name === 'date' ? ['date', ...MADE_OF_DATE] : [name]) {
      if (told.values[field] !== undefined) values[field] = told.values[field]
    }
  }
  return told.evidence.flatMap((piece): Evidence[] => {
    const [, name, index] = piece.path.split('/')
    if (name && MADE_OF_DATE.has(name) && values[name] !== undefined) return []
    if (!name) return [{ ...piece, relation: piece.relation === 'states' ? agreeing : piece.relation }]
    const value = told.values[name]
    if (index !== undefined && Array.isArray(value)) {
      const list = (values[name] as unknown[] | undefined) ?? []
      const entry = value[Number(index)]
      const at = list.findIndex((known) => same(known, entry))
      if (at >= 0) return [{ ...piece, path: `/${name}/${at}`, relation: agreeing }]
      if (foreign && TRANSLATED.has(name) && list.length) return [{ ...piece, path: `/${name}`, relation: agreeing }]
      values[name] = [...list, entry]
      return [{ ...piece, path: `/${name}/${list.length}` }]
    }
    const known = values[name]
    if (known === undefined) {
      values[name] = value
      return [piece]
    }
    if (piece.relation !== 'states') return [piece]
    if (name === 'status' && laterState(String(value), String(known))) {
      values[name] = value
      return [piece]
    }
    // What context implies of one telling (the project its page is about) is no statement against another.
    if (piece.basis === 'implied' && !same(known, value)) return []
    const worded = WORDING.has(name) || (foreign && TRANSLATED.has(name))
    const agrees = same(known, value) || worded || (DATES.has(name) && within(String(known), String(value)))
    return [{ ...piece, relation: agrees ? agreeing : 'contradicts' }]
  })
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
/** One date is the other put less precisely: `2017-11` and `2017-11-20`. */
const within = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
