import organisations from '../../../schemas/codelists/organisations.json' with { type: 'json' }
import type { Piece } from './pieces.ts'

/** Pieces from the top among which a masthead stands, and over how many lines it is set, at most. */
const TOP = 6
const LINES = 4

const OWNER = organisations.register.find(({ aliases }) => aliases.includes('ILO'))!
const NAMES = new Set([OWNER.name, ...OWNER.aliases].map((name) => name.toLowerCase()))

/** "International", "Labour", "Organization", each on a line: the masthead of a paper, set over several lines. */
export function masthead(pieces: readonly Piece[]): Piece[] {
  const tops = Math.min(TOP, pieces.length)
  for (let from = 0; from < tops; from++)
    for (let count = 2; count <= LINES; count++) {
      const lines = pieces.slice(from, from + count)
      if (lines.length === count && NAMES.has(lines.map(({ text }) => text.trim().toLowerCase()).join(' ')))
        return lines
    }
  return []
}
