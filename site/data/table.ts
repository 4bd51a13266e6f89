import type { Dataset, Records, Result } from '../../schemas/types.ts'
import { amount } from './amount.ts'
import { type AnyRecord, collection } from './collection.ts'
import { coverage } from './coverage.ts'
import { nameOf, plain } from './names.ts'
import { titleOf } from './titles.ts'
import { when, years } from './when.ts'

/** A column of a dataset's table. `number`: right-aligned with tabular figures. `row`: names its row. */
export interface Column {
  key: string
  label: string
  number?: boolean
  row?: boolean
  narrow?: boolean
}

/** A cell: text, an address from the site's root, and what it is sorted by where that is not its text. */
export interface TableCell {
  t: string
  h?: string
  s?: string | number
}

/** A row: its cells and the facets it can be filtered by (code → as in `facets`). */
export interface Row {
  c: TableCell[]
  f: Record<string, string[]>
}

export interface Facet {
  key: string
  label: string
  options: { code: string; name: string }[]
}

/** Rows a page shows before the next page begins. */
export const PAGE = 200

const titleColumn: Column = { key: 'title', label: 'Title', row: true }
const valueColumn: Column = { key: 'value', label: 'Value', number: true }
const simple = (...keys: string[]): Column[] =>
  keys.map((key) => ({ key, label: `${key.charAt(0).toUpperCase()}${key.slice(1)}`, narrow: true }))

export const columns: Record<Dataset, Column[]> = {
  events: [...simple('date'), titleColumn, ...simple('kind', 'status', 'place', 'countries')],
  deliverables: [titleColumn, ...simple('kind', 'status', 'date', 'countries'), { key: 'project', label: 'Project' }],
  results: [
    valueColumn,
    { key: 'statement', label: 'Statement', row: true },
    ...simple('kind', 'nature', 'date', 'countries'),
  ],
  statistics: [
    valueColumn,
    { key: 'statement', label: 'Statement', row: true },
    { key: 'about', label: 'About' },
    ...simple('date', 'countries'),
  ],
  projects: [
    { key: 'name', label: 'Name', row: true },
    ...simple('status', 'start', 'end', 'countries'),
    { key: 'funders', label: 'Funders' },
  ],
  sources: [
    titleColumn,
    { key: 'genre', label: 'Genre', narrow: true },
    ...simple('language', 'symbol', 'published'),
    { key: 'records', label: 'Records', number: true },
    { key: 'coverage', label: 'Read', number: true },
  ],
}

const recordsOf = new Map<string, number>()
for (const dataset of ['events', 'deliverables', 'results', 'statistics', 'projects'] as const) {
  for (const { sources } of collection[dataset] as { sources: string[] }[]) {
    for (const source of sources) recordsOf.set(source, (recordsOf.get(source) ?? 0) + 1)
  }
}

/** The cell of a record in a column. */
function cell(record: AnyRecord, key: string): TableCell {
  if (key === 'title' || key === 'statement' || key === 'name') return { t: titleOf(record), h: `${record.id}/` }
  if (key === 'records') return { t: String(recordsOf.get(record.id) ?? 0), s: recordsOf.get(record.id) ?? 0 }
  if (key === 'coverage') {
    const share = coverage(record.id).read
    return { t: `${Math.round(share * 100)} %`, s: share }
  }
  if (key === 'value') {
    const quantity = record as Result
    return { t: amount(quantity), s: quantity.value ?? quantity.low ?? -1 }
  }
  const value = (record as unknown as Record<string, unknown>)[key] as string | string[] | undefined
  if (value === undefined || value.length === 0) return { t: '' }
  if (Array.isArray(value)) return { t: value.map((code) => nameOf(key, code)).join(', ') }
  if (['date', 'start', 'end', 'published'].includes(key)) return { t: when(value), s: value }
  if (key === 'project') {
    const project = collection.get(value)
    return project ? { t: titleOf(project), h: `${value}/` } : { t: value }
  }
  if (key === 'language') return { t: nameOf(key, value) }
  return { t: ['kind', 'status', 'nature', 'genre'].includes(key) ? plain(value) : value }
}

const FACETS: { key: string; label: string; of(record: AnyRecord): string[] }[] = [
  { key: 'country', label: 'Country', of: (record) => ('countries' in record ? record.countries : []) },
  { key: 'year', label: 'Year', of: (record) => years(dated(record)) },
  {
    key: 'kind',
    label: 'Kind',
    of: (record) => ('kind' in record ? [record.kind] : 'genre' in record ? [record.genre] : []),
  },
  {
    key: 'status',
    label: 'Status',
    of: (record) => ('status' in record && record.status ? [record.status] : 'nature' in record ? [record.nature] : []),
  },
  { key: 'project', label: 'Project', of: (record) => ('project' in record && record.project ? [record.project] : []) },
]

/** The date a record is filed under. */
const dated = (record: AnyRecord): string | undefined =>
  'date' in record
    ? record.date
    : 'published' in record
      ? record.published
      : 'start' in record
        ? record.start
        : undefined

const optionName = (key: string, code: string): string => {
  if (key === 'country') return nameOf('countries', code)
  const project = key === 'project' ? collection.get(code) : undefined
  return project ? titleOf(project) : plain(code)
}

export interface Sheet {
  columns: Column[]
  rows: Row[]
  facets: Facet[]
}

const sheets = new Map<Dataset, Sheet>()

/** A dataset as a table: events newest first, everything else in the order of its sources. */
export function sheet(dataset: Dataset): Sheet {
  const known = sheets.get(dataset)
  if (known) return known
  const records = [...(collection[dataset] as AnyRecord[])]
  if (dataset === 'events')
    (records as Records['events'][]).sort((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0))
  const used = FACETS.map((facet) => ({ ...facet, codes: new Set(records.flatMap(facet.of)) })).filter(
    (facet) => facet.codes.size > 1,
  )
  const cells = records.map((record) => columns[dataset].map(({ key }) => cell(record, key)))
  // A column in which no row has anything says nothing; the dictionary below the table still lists the field.
  const filled = columns[dataset].map((_, at) => cells.length === 0 || cells.some((row) => row[at]!.t !== ''))
  const rows = records.map(
    (record, at): Row => ({
      c: cells[at]!.filter((_, column) => filled[column]),
      f: Object.fromEntries(
        used.map((facet) => [facet.key, facet.of(record)] as const).filter(([, codes]) => codes.length > 0),
      ),
    }),
  )
  const facets = used.map(({ key, label, codes }) => ({
    key,
    // Results have a nature (achieved, intended) where the others have a status; sources a genre where they have a kind.
    label:
      (key === 'status' && dataset === 'results' && 'Nature') ||
      (key === 'kind' && dataset === 'sources' && 'Genre') ||
      label,
    options: [...codes]
      .map((code) => ({ code, name: optionName(key, code) }))
      .sort((a, b) => (key === 'year' ? b.code.localeCompare(a.code) : a.name.localeCompare(b.name, 'en'))),
  }))
  const made = { columns: columns[dataset].filter((_, at) => filled[at]), rows, facets }
  sheets.set(dataset, made)
  return made
}
