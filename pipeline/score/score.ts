import type { Evidence, Source } from '../../schemas/types.ts'
import { accepts, fit, type Row, same } from './fits.ts'
import { belongs, datasetOf, type Gold, type GoldRow, KINDS, type Kind } from './gold.ts'
import { distance, Places } from './places.ts'
import { add, none, type Tally } from './tally.ts'

/** Fields that are compared where the gold gives them. */
const FIELDS: Record<Kind, string[]> = {
  events: ['nature', 'kind', 'status', 'place', 'countries'],
  deliverables: ['kind', 'status', 'countries', 'area'],
  results: ['nature', 'kind', 'qualifier', 'countries', 'level'],
  qualitative: ['nature', 'level'],
  statistics: ['qualifier', 'countries'],
  projects: ['countries'],
}
/** What an absent field means. */
const ABSENT: Record<string, unknown> = { qualifier: 'exact', countries: [] }

export type Report = Record<Kind | 'document', Tally>

/** One difference between the gold and the records, for whoever wants to mend it. */
export interface Difference {
  file: string
  kind: Kind | 'document'
  /** `missed`: in the gold alone. `unexpected`: in the records alone. `repeated`: a second record for one thing. `field`: another value. */
  what: 'missed' | 'unexpected' | 'repeated' | 'field'
  said: string
  quote?: string
}

/** Published rows and the canonical text of each source, by its file. */
export interface Measured {
  tables: Record<string, object[]>
  texts: Map<string, string>
}

export const emptyReport = (): Report =>
  Object.fromEntries(['document' as const, ...KINDS].map((kind) => [kind, none()])) as Report

/** Compares published records with gold: how many are found, how many are right, which fields agree, and every difference. */
export function score(golds: Gold[], { tables, texts }: Measured): { report: Report; differences: Difference[] } {
  const report = emptyReport()
  const differences: Difference[] = []
  for (const gold of golds) {
    const names = [gold.source, ...(gold.renderings ?? [])].map(base)
    const source = (tables.sources as Source[]).find(({ file }) => names.includes(base(file)))
    const places = new Places((source && texts.get(source.file)) ?? '')
    const note = (kind: Difference['kind'], what: Difference['what'], said: string, quote?: string) =>
      differences.push({ file: gold.source, kind, what, said, ...(quote && { quote }) })
    card(gold, source, report.document, (said) => note('document', 'field', said))
    for (const kind of KINDS) {
      const expected = (gold[datasetOf(kind)] ?? []).filter((row) => belongs(kind, row))
      const given = (tables[datasetOf(kind)] as (Row & { evidence: Evidence[] })[]).filter(
        (row) => source && belongs(kind, row) && row.evidence.some((piece) => piece.source === source.id),
      )
      const { pairs, fitting } = paired(kind, expected, given, places, source?.id)
      const tally = report[kind]
      tally.gold += expected.filter(wanted).length
      tally.found += expected.filter((row) => wanted(row) && pairs.has(row)).length
      tally.predicted += given.length
      tally.right += pairs.size
      for (const row of expected) if (wanted(row) && !pairs.has(row)) note(kind, 'missed', title(row), row.quote)
      const used = new Set(pairs.values())
      for (const row of given) {
        if (used.has(row)) continue
        const own = (row.evidence as Evidence[]).find((piece) => piece.source === source!.id)
        note(kind, fitting.has(row) ? 'repeated' : 'unexpected', title(row), own?.quote)
      }
      for (const [row, record] of pairs) {
        for (const field of FIELDS[kind]) {
          if (row[field] === undefined) continue
          const value = toldBy(source!.id, record, field) ?? ABSENT[field]
          const agrees = fieldAgrees(field, row[field], value)
          add(tally, field, agrees, !blank(row[field], field), !blank(value, field))
          if (!agrees)
            note(
              kind,
              'field',
              `${field} of “${title(row)}”: ${JSON.stringify(row[field])} expected, ${JSON.stringify(value)} found`,
            )
        }
      }
    }
  }
  return { report, differences }
}

const wanted = ({ agreed }: GoldRow): boolean => agreed !== false
const base = (file: string): string => file.split('/').at(-1)!
const title = (row: Record<string, unknown>): string =>
  String(row.title ?? row.name ?? row.statement ?? `${row.raw ?? ''} ${row.population ?? row.unit ?? ''}`).trim()

/** A field of a record; of a list, the entries that this source tells, where several sources tell the record. */
function toldBy(source: string, record: Row & { evidence: Evidence[] }, field: string): unknown {
  const value = record[field]
  if (!Array.isArray(value) || new Set(record.evidence.map((piece) => piece.source)).size === 1) return value
  const own = record.evidence.filter((piece) => piece.source === source).map(({ path }) => path)
  return value.filter((_, at) => own.includes(`/${field}/${at}`))
}

/** Countries are lists; a list of lists holds the accepted ones. */
function fieldAgrees(field: string, gold: unknown, value: unknown): boolean {
  if (field !== 'countries') return accepts(gold, value)
  const accepted = Array.isArray((gold as unknown[])[0]) ? (gold as unknown[][]) : [gold]
  return accepted.some((list) => same(list, value))
}

/** A field that says nothing. A gold that also accepts nothing counts as saying something only where it must. */
const blank = (value: unknown, field: string): boolean =>
  value == null ||
  (Array.isArray(value) &&
    (value.length === 0 || (field === 'countries' && value.some((v) => Array.isArray(v) && !v.length))))

/** The fields of the document's own card. */
function card(gold: Gold, source: Source | undefined, tally: Tally, miss: (said: string) => void): void {
  for (const [name, want] of Object.entries(gold.document ?? {})) {
    if (want == null || (Array.isArray(want) && !want.length)) continue
    const have = (source as unknown as Record<string, unknown> | undefined)?.[name]
    const list = name === 'related_symbols' || name === 'notes'
    const right = have !== undefined && (list ? same(want, have) : accepts(want, have))
    tally.gold++
    if (right) tally.found++
    if (have !== undefined) tally.predicted++
    if (right) tally.right++
    if (!right) miss(`${name}: ${JSON.stringify(want)} expected, ${JSON.stringify(have)} found`)
  }
}

/** Gold rows and the records that tell them, the best fitting pair first; also every record that fits a row at all. */
function paired<R extends Row & { evidence: Evidence[] }>(
  kind: Kind,
  expected: GoldRow[],
  given: R[],
  places: Places,
  source: string | undefined,
): { pairs: Map<GoldRow, R>; fitting: Set<R> } {
  const stands = expected.map((row) =>
    [row.quote, ...(row.quotes ?? []), ...(row.restated ?? [])].filter(Boolean).flatMap((quote) => places.of(quote)),
  )
  const found = given.map((row) => row.evidence.filter((piece) => piece.source === source))
  const candidates = expected.flatMap((row, i) =>
    given.flatMap((record, j) => {
      const worth = fit(kind, row, record, distance(stands[i]!, found[j]!))
      // Of two rows that fit alike, the one that must be found comes first.
      return worth > 0 ? [{ row, record, worth: worth + (wanted(row) ? 0.01 : 0) }] : []
    }),
  )
  const pairs = new Map<GoldRow, R>()
  const used = new Set<R>()
  for (const { row, record } of candidates.toSorted((a, b) => b.worth - a.worth)) {
    if (pairs.has(row) || used.has(record)) continue
    pairs.set(row, record)
    used.add(record)
  }
  return { pairs, fitting: new Set(candidates.map(({ record }) => record)) }
}
