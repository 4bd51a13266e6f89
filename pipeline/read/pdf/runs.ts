import type { Run } from '../../assemble.ts'
import type { LeafKind } from '../../document.ts'
import type { Joint } from './hyphens.ts'
import { boxOf, type Line } from './line.ts'
import type { Piece } from './piece.ts'

/** The runs of a block: one for each stretch of one style on one line, with its box, joined as the words ask. */
export function runsOf(lines: Line[], joint: (left: string, right: string) => Joint): Run[] {
  const runs: Run[] = []
  for (const [at, line] of lines.entries()) {
    const before = runs.at(-1)
    let glue = before ? ' ' : ''
    if (before && line.text) {
      const how = lines[at - 1]!.pieces.at(-1)?.soft ? 'drop' : joint(lines[at - 1]!.text, line.text)
      if (how !== 'space') glue = ''
      if (how === 'drop') before.text = before.text.replace(/[-\u2010\u00AD]$/u, '')
    }
    for (const run of runsIn(line)) {
      if (glue) run.text = glue + run.text
      glue = ''
      runs.push(run)
    }
  }
  return runs
}

function runsIn(line: Line): Run[] {
  const runs: Run[] = []
  let style: string | undefined
  for (const piece of line.pieces) {
    const words = (piece.spaced && runs.length ? ' ' : '') + printed(piece, line)
    const kind = kindOf(piece)
    const next = `${kind} ${piece.href}`
    const last = runs.at(-1)
    if (last && next === style) {
      last.text += words
      last.box!.x1 = Math.max(last.box!.x1, piece.x1)
    } else {
      const run: Run = { text: words, box: { ...boxOf(line), x0: piece.x0, x1: piece.x1 } }
      if (kind) run.kind = kind
      if (piece.href) run.href = piece.href
      runs.push(run)
      style = next
    }
  }
  return runs
}

const kindOf = ({ href, strong, emphasis }: Piece): LeafKind | undefined =>
  href ? 'link' : strong ? 'strong' : emphasis ? 'emphasis' : undefined

/** Raised this much of the line's size, and smaller than this much of it, letters are a note's mark. */
const RAISED = 0.12
const SMALL = 0.8
const SUPERSCRIPT: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
}

/** A piece as it is written: the raised numbers of notes stay raised, so that "2016¹" is not the year 20161. */
function printed(piece: Piece, line: Line): string {
  const raised = piece.size < line.size * SMALL && line.base - piece.base > line.size * RAISED
  return raised && /^\d{1,3}(?:, ?\d{1,3})*$/.test(piece.text)
    ? piece.text.replace(/\d/g, (digit) => SUPERSCRIPT[digit]!)
    : piece.text
}
