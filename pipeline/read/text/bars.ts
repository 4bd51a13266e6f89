/** Nothing but bars: empty cells of a table. */
const EMPTY = /^\s*\|+\s*$/
/** A cell with the bar behind it, alone on its line. */
const CELL = /^([^|\s][^\n]*?)\s*\|+\s*$/

/** A text with the tables that an extractor flattened to one cell a line taken apart: the bars go, each cell stands alone. */
export function withoutBars(text: string): string {
  if (!/\|\s*$/m.test(text)) return text
  return text
    .split('\n')
    .map((line) => (EMPTY.test(line) ? '' : line.replace(CELL, '$1\n')))
    .join('\n')
}
