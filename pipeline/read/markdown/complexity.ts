import { expression } from '../../expression.ts'
import { tangled } from '../tangled.ts'

/** Characters of a Markdown file, at most: its parser reads about half a million a second. */
const SIZE = 1_600_000
/** Lists and quotations that stand in one another, at most. */
const DEPTH = 40
/** Columns that a line is indented by, at most. */
const INDENT = 200
/** Cells of a table row, at most. */
const CELLS = 500

const CONTAINERS = expression(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])[ \\t]?){${DEPTH},}`)

/** Why a Markdown file is too complex to be read within its bounds, or undefined. */
export function complexity(text: string): string | undefined {
  if (text.length > SIZE) return `${text.length} characters of Markdown; expected at most ${SIZE}`
  let paragraph = ''
  for (const line of text.split('\n')) {
    if (CONTAINERS.test(line.slice(0, 400))) return `lists or quotations nested ${DEPTH} deep`
    if (/^\s*$/.test(line) || /^\s*(?:[*+-]|\d{1,9}[.)]|#{1,6})\s/.test(line)) paragraph = ''
    if (/^[ \t]*/.exec(line)![0].length > INDENT) return `lines indented more than ${INDENT} columns`
    if ((line.match(/\|/g)?.length ?? 0) > CELLS) return `a table with more than ${CELLS} columns`
    paragraph += `${line}\n`
    if (paragraph.length > 2000 || line.length > 2000) {
      if (tangled(paragraph)) return 'a paragraph with too much markup or no end'
    }
  }
  return undefined
}
