import type { Part, Run } from '../../assemble.ts'
import type { Piece } from './pieces.ts'

/** Lines in columns that make a table, at least. */
const ROWS = 2
/** Empty lines between two rows, at most. */
const GAP = 1

/** Tables set with spaces, tabs or bars: by each line of a table, the table at its first line and undefined at the others. */
export function tables(pieces: Piece[], runs: (text: string) => Run[]): Map<Piece, Part | undefined> {
  const found = new Map<Piece, Part | undefined>()
  for (let at = 0; at < pieces.length; at++) {
    const columns = pieces[at]!.cells?.length
    if (!columns) continue
    let end = at + 1
    while (pieces[end]?.cells?.length === columns && pieces[end]!.gap <= GAP) end++
    if (end - at < ROWS) continue
    const lines = pieces.slice(at, end)
    for (const line of lines) found.set(line, undefined)
    found.set(lines[0]!, { kind: 'table', runs: [], rows: rows(lines, runs) })
    at = end - 1
  }
  return found
}

/** The rows; a first line without figures above lines with some is the header, and so is every line above a rule of dashes. */
function rows(lines: Piece[], runs: (text: string) => Run[]): NonNullable<Part['rows']> {
  const rule = lines.findIndex(({ cells }) => cells!.every((cell) => /^:?-{2,}:?$/.test(cell)))
  const kept = lines.filter((_, at) => at !== rule)
  const figures = ({ cells }: Piece) => cells!.some((cell) => /\d/.test(cell))
  const headed = rule > 0 ? rule : kept.length > 1 && !figures(kept[0]!) && kept.slice(1).some(figures) ? 1 : 0
  return kept.map(({ cells }, at) => cells!.map((cell) => ({ runs: runs(cell), header: at < headed })))
}
