import { schemas } from '../../schemas/index.ts'
import type { Evidence, FollowUp, Quantity, Result } from '../../schemas/types.ts'
import { safeUrl } from './address.ts'
import { amount, figure } from './amount.ts'
import { type AnyRecord, collection } from './collection.ts'
import type { About } from './datasets.ts'
import { capital, nameOf, plain } from './names.ts'
import { LONGEST, type Note, notesFor } from './notes.ts'
import { titleOf } from './titles.ts'
import { topicOf } from './topics.ts'
import { when } from './when.ts'

/** A value as shown: words, perhaps a link from the site's root (or, `outside`, a whole address), perhaps implied by context only. */
export interface Value {
  text: string
  href?: string
  outside?: boolean
  implied: boolean
  /** What the data holds, where that reads differently: `2017-11-21/2017-11-23`. */
  code?: string
}

/** One row of a record page: a label, its values, and the words they were read from. */
export interface Field {
  key: string
  label: string
  values: Value[]
  notes: Note[]
}

/** Fields shown elsewhere on the page, or as part of another field. */
const APART = new Set([
  'id',
  'title',
  'name',
  'sources',
  'evidence',
  'notes',
  'start',
  'end',
  'precision',
  'low',
  'high',
  'qualifier',
  'raw',
])
const LABELS: Record<string, string> = {
  url: 'Address',
  about: 'About',
  symbol: 'Symbol',
  related_symbols: 'Related documents',
  sha256: 'SHA-256',
}
const CODES = new Set(['kind', 'nature', 'level', 'status', 'genre', 'rights'])
const LINKS = new Set(['project', 'event', 'deliverable'])
/** Fields that one row shows together: the number with its bound and its words, the date with its first and last day. */
const TOGETHER: Record<string, string[]> = {
  value: ['low', 'high', 'qualifier', 'raw'],
  date: ['start', 'end', 'precision'],
}

const AGGREGATION: Record<string, string> = {
  additive: 'may be added to others',
  subset_of: 'part of another result; not to be added to it',
  overlaps: 'overlaps with others; not to be added up',
  not_additive: 'not to be added up',
}

const implied = (evidence: readonly Evidence[], path: string): boolean => {
  const own = evidence.filter((piece) => piece.path === path || piece.path.startsWith(`${path}/`))
  return own.length > 0 && own.every((piece) => piece.basis === 'implied')
}

/** A value that is an id of a record shows the record's title and leads to it. */
function linked(id: string): Omit<Value, 'implied'> {
  const record = collection.get(id)
  return record ? { text: titleOf(record), href: `${id}/` } : { text: id }
}

/** One scalar of a field in words. */
function scalar(key: string, value: string | number, dataset: string): Omit<Value, 'implied'> {
  if (typeof value === 'number')
    return { text: key === 'bytes' || key === 'characters' ? figure(value) : String(value) }
  if (LINKS.has(key) || (key === 'about' && dataset === 'events')) return linked(value)
  if (key === 'url') {
    const href = safeUrl(value)
    return href ? { text: value, href, outside: true } : { text: value }
  }
  if (CODES.has(key)) return { text: plain(value) }
  if (['date', 'published', 'start', 'end'].includes(key)) return { text: when(value), code: value }
  const text = key === 'unit' ? plain(value) : nameOf(key, value)
  const href = topicOf(key, value)
  return href ? { text, href } : { text }
}

/** The values of one field. */
function valuesOf(record: AnyRecord, key: string, about: About): Value[] {
  const value = (record as unknown as Record<string, unknown>)[key]
  const evidence = record.evidence
  if (key === 'value') {
    const quantity = record as Result
    if (quantity.value === undefined && quantity.low === undefined && !quantity.raw) return []
    const code = [quantity.qualifier, quantity.value ?? `${quantity.low ?? ''}–${quantity.high ?? ''}`]
      .filter((part) => part !== undefined)
      .join(' ')
    return [
      {
        text: amount(quantity),
        implied: implied(evidence, '/value'),
        ...(quantity.value === undefined && quantity.low === undefined ? {} : { code }),
      },
    ]
  }
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) {
    return value.map((entry: string, at) => ({
      ...scalar(key, entry, about.dataset),
      implied:
        implied(evidence, `/${key}/${at}`) ||
        implied(
          evidence.filter((piece) => piece.path === `/${key}`),
          `/${key}`,
        ),
    }))
  }
  const basis = implied(evidence, `/${key}`)
  if (key === 'participants') {
    const quantity = value as Quantity
    return [
      {
        text: [amount(quantity), quantity.population ?? plain(quantity.unit ?? '')].filter(Boolean).join(' '),
        implied: basis,
      },
    ]
  }
  if (key === 'budget') {
    const budget = value as { value: number; currency: string; raw: string }
    return [{ text: `${budget.currency} ${figure(budget.value)}`, implied: basis }]
  }
  if (key === 'aggregation') {
    const { mode, of } = value as { mode: string; of?: string }
    const text = AGGREGATION[mode] ?? plain(mode)
    return [{ text, implied: basis }, ...(of ? [{ ...linked(of), implied: basis }] : [])]
  }
  if (key === 'follow_up') {
    const { state, deliverable, source } = value as FollowUp
    const text = state === 'no_report_found' ? 'no report found in these sources' : `reported as ${plain(state)}`
    return [
      { text, implied: basis },
      ...[deliverable, source].flatMap((id) => (id ? [{ ...linked(id), implied: basis }] : [])),
    ]
  }
  const shown = { ...scalar(key, value as string | number, about.dataset), implied: basis }
  if (key === 'date' && 'precision' in record) shown.code = `${record.date}, precise to the ${record.precision}`
  return [shown]
}

/** Every field of a record that has a value, in the order of its schema, and the labels of those that have none. */
export function fieldsOf(record: AnyRecord, about: About): { fields: Field[]; absent: string[] } {
  const fields: Field[] = []
  const absent: string[] = []
  for (const key of Object.keys(schemas[about.dataset].properties ?? {})) {
    const alone = APART.has(key) && !((key === 'start' || key === 'end') && about.dataset === 'projects')
    if (alone || key === 'statement') continue
    const label = LABELS[key] ?? capital(plain(key))
    const values = valuesOf(record, key, about)
    if (values.length === 0) {
      absent.push(label.toLowerCase())
      continue
    }
    const keys = [key, ...(about.dataset === 'projects' ? [] : (TOGETHER[key] ?? []))]
    const notes = notesFor(record.evidence, (path) => keys.includes(path.split('/')[1] ?? ''))
    fields.push({ key, label, values, notes })
  }
  return { fields, absent }
}

/**
 * The words for the record itself: its title, name or statement, and the record as a whole. Where one lies within the other, one note
 * is enough: the whole if it is short, else the title with a little around it.
 */
export function titleNotes(record: AnyRecord): Note[] {
  const own = (paths: string[]) => record.evidence.filter((piece) => paths.includes(piece.path))
  const whole = own([''])
  const named = own(['/title', '/name', '/statement'])
  const holds = (outer: Evidence, inner: Evidence) =>
    outer !== inner &&
    outer.source === inner.source &&
    outer.relation === inner.relation &&
    outer.start <= inner.start &&
    outer.end >= inner.end
  const brief = (piece: Evidence) => piece.quote.length <= LONGEST
  const pieces = [
    ...named.filter((piece) => !whole.some((outer) => brief(outer) && holds(outer, piece))),
    ...whole.filter((piece) => brief(piece) || !named.some((inner) => holds(piece, inner))),
  ]
  return notesFor(record.evidence, () => true, new Set(pieces))
}
