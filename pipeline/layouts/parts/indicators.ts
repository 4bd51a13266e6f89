import columns from '../../../schemas/codelists/indicator-columns.json' with { type: 'json' }
import type { Result } from '../../../schemas/types.ts'
import { type Block, type Cell, type Document, type Span, words } from '../../document.ts'
import { implied, stated } from '../../mention.ts'
import { quantities } from '../../mentions/quantities.ts'
import type { QuantityValue } from '../../mentions/values.ts'
import { type Draft, draft, type Fields, type SetAside, setAside } from '../../record.ts'
import { clauses } from '../../statements/clauses.ts'
import { columnNames } from '../../statements/column-names.ts'
import { type Deed, deedsOf } from '../../statements/count-words.ts'
import { kindOfCount, levelOf } from '../../statements/result-kind.ts'
import type { Scope } from '../../statements/scope.ts'

/** "Target (2021)", "Cible 2020": what the numbers of a column are. */
const columnOf = columnNames(columns)

/** A number alone in its cell. */
const NUMBER =
  /^[~≈<>]?\s?(?:\d{1,3}(?:[ ,.’'\u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?\s?(?:%|per cent|pour cent|por ciento)?\+?$/iu
const SHARE = /%|per cent|percentage|share of|pour cent|pourcentage|taux|proportion|por ciento|porcentaje|tasa/iu

/**
 * A table of indicators: in each row the indicator, and under "Target" and "Actual" how much was promised and reached. Undefined for
 * other tables.
 */
export function indicators(
  document: Document,
  block: Block,
  scope: Scope,
): (Draft<'results'> | SetAside)[] | undefined {
  const rows = block.rows
  const head = rows?.[0]
  if (!rows || !head) return undefined
  const heads = head.map((cell) => columnOf(words(document, cell)))
  if (!heads.includes('actual') || !(heads.includes('target') || heads.includes('baseline'))) return undefined
  const made: (Draft<'results'> | SetAside)[] = []
  for (const row of rows.slice(1)) {
    const name = row[0]
    if (!name || row.length < 2) continue
    for (const [at, cell] of row.entries()) {
      const column = at > 0 && row.length === head.length ? heads[at] : undefined
      if (!column || !NUMBER.test(words(document, cell))) continue
      if (column === 'baseline') made.push(setAside(cell, 'where an indicator began'))
      else made.push(result(document, row, name, cell, column, head[at]!, scope))
    }
  }
  return made.length ? made : undefined
}

function result(
  document: Document,
  row: Cell[],
  name: Cell,
  cell: Cell,
  column: 'target' | 'actual',
  head: Cell,
  scope: Scope,
): Draft<'results'> {
  const { language } = document
  const label = words(document, name)
  const printed = words(document, cell)
  const share = SHARE.test(label) || SHARE.test(printed)
  const counted = quantities(`${printed} ${label.charAt(0).toLowerCase()}${label.slice(1)}`, language)[0]?.value
  const whole: Span = { start: row[0]!.start, end: row.at(-1)!.end }
  const kind = kindIn(label, language, share, counted)
  const number = { start: cell.start, end: cell.end }
  const fields: Fields<'results'> = {
    statement: stated(document.text.slice(whole.start, whole.end), whole),
    kind: stated(kind, name),
    nature: stated(column === 'target' ? 'intended' : 'achieved', head),
    level: stated(kind === 'other' && share ? 'outcome' : levelOf(kind), name),
    raw: stated(printed, number),
    population: stated(label, name),
    countries: (scope.countries ?? []).map(({ value, span }) => implied(value, span)),
    aggregation: stated(share ? { mode: 'not_additive' } : { mode: 'additive' }, number),
  }
  const value = quantities(share && !SHARE.test(printed) ? `${printed} %` : printed, language)[0]?.value.value
  if (value !== undefined) fields.value = stated(value, number)
  if (share) fields.unit = stated('per_cent', SHARE.test(printed) ? number : name)
  else if (counted?.unit) fields.unit = stated(counted.unit, name)
  const made = draft('results', 'results/an-indicator', whole, fields)
  if (scope.project) made.links.project = scope.project
  return made
}

/** The kind that the words of an indicator give: what was done, and to whom. */
function kindIn(label: string, language: string, share: boolean, counted: QuantityValue | undefined): Result['kind'] {
  if (share) return 'practice_change'
  const deeds = new Set<Deed>(clauses(label, language).verbs.flatMap(({ lemma }) => [...deedsOf(lemma, language)]))
  return kindOfCount(counted?.counts ?? 'other', counted?.unit ?? label, deeds, language)
}
