import columns from '../../schemas/codelists/report-columns.json' with { type: 'json' }
import { type Block, type Cell, type Document, words } from '../document.ts'
import { implied } from '../mention.ts'
import { places } from '../mentions/places.ts'
import { columnNames } from './column-names.ts'
import type { Scope, Sentence } from './scope.ts'

export type Column = keyof typeof columns

/** "Results achieved (2018)": what stands under a head of a column. */
const columnOf = columnNames(columns)

/** What the head of its column says of the cell that a sentence stands in, and the row of that cell. */
export function columnAt(
  document: Document,
  block: Block,
  sentence: Sentence,
): { column: Column; cell: Cell; row: Cell[]; heads: (Column | undefined)[] } | undefined {
  const [head, ...rows] = block.rows ?? []
  const row =
    head && rows.find((cells) => cells.some(({ start, end }) => start <= sentence.start && sentence.end <= end))
  if (!head || !row || row.length !== head.length) return undefined
  const at = row.findIndex(({ start, end }) => start <= sentence.start && sentence.end <= end)
  const heads = head.map((cell) => columnOf(words(document, cell)))
  const column = heads[at]
  return column && { column, cell: row[at]!, row, heads }
}

/** The scope of a cell: under "Results" what was reached, in the country that its row names. */
export function cellScope(document: Document, block: Block, sentence: Sentence, scope: Scope): Scope {
  const told = columnAt(document, block, sentence)
  if (!told) return scope
  const cell = told.row[told.heads.indexOf('place')]
  const named = cell && places(words(document, cell), document.language, cell.start)
  const countries = (named ?? []).flatMap(({ value, span }) => (value.country ? [implied(value.country, span)] : []))
  return {
    ...scope,
    ...(countries.length ? { countries } : {}),
    ...(told.column === 'result' ? { nature: 'achieved' as const, item: true as const } : {}),
  }
}

/** True for the words of a cell under "ILO contribution", "Outputs": they name what was made. */
export const isContribution = (document: Document, block: Block, sentence: Sentence): boolean =>
  columnAt(document, block, sentence)?.column === 'contribution'
