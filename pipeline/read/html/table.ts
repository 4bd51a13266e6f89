import type { Element } from 'domhandler'
import type { Part } from '../../assemble.ts'
import { hidden, holds, isElement, wordsOf } from './dom.ts'
import { line } from './line.ts'

/** Characters of a cell that make it a column of a page rather than a cell of data. */
const COLUMN = 1500

/** The part for a table of data, or undefined for a table that only arranges a page. */
export function table(element: Element, base?: string): Part | undefined {
  if (element.attribs.role === 'presentation' || element.attribs.role === 'none') return undefined
  const rows = rowsOf(element)
  const cells = rows.flat()
  const layout = (cell: Element) =>
    ['table', 'h1', 'h2', 'h3', 'form'].some((name) => holds(cell, (inner) => inner.name === name && inner !== cell))
  if (rows.length === 0 || Math.max(...rows.map((row) => row.length)) < 2) return undefined
  if (cells.some((cell) => layout(cell) || wordsOf(cell, COLUMN).length > COLUMN)) return undefined
  const headed = cells.some(({ name }) => name === 'th')
  if (rows.length < 2 && !headed) return undefined
  return {
    kind: 'table',
    runs: [],
    rows: rows.map((row) =>
      row.map((cell) => ({ runs: line(cell, {}, base), header: cell.name === 'th' || Boolean(cell.attribs.scope) })),
    ),
  }
}

/** Rows of cells, whether or not they stand in `thead` and `tbody`. */
function rowsOf(element: Element): Element[][] {
  const rows: Element[][] = []
  for (const child of element.children) {
    if (!isElement(child) || hidden(child)) continue
    if (child.name === 'tr') {
      const cells = child.children.filter(
        (cell): cell is Element => isElement(cell) && (cell.name === 'td' || cell.name === 'th') && !hidden(cell),
      )
      if (cells.length) rows.push(cells)
    } else if (/^t(?:head|body|foot)$/.test(child.name)) rows.push(...rowsOf(child))
  }
  return rows
}

/** Characters of a definition that make it a passage rather than a value. */
const VALUE = 400

/** The part for a list of labels and values ("Key facts"), or undefined where the definitions are passages of text. */
export function definitions(element: Element, base?: string): Part | undefined {
  const pairs: Element[][] = []
  const look = (parent: Element) => {
    for (const child of parent.children) {
      if (!isElement(child) || hidden(child)) continue
      if (child.name === 'dt') pairs.push([child])
      else if (child.name === 'dd') {
        if (pairs.length) pairs.at(-1)!.push(child)
        else pairs.push([child])
      } else if (child.name === 'div') look(child)
    }
  }
  look(element)
  const values = pairs.flatMap((pair) => pair.slice(1))
  if (
    !values.length ||
    values.some((value) => wordsOf(value, VALUE).length > VALUE || holds(value, ({ name }) => /^h\d$/.test(name)))
  )
    return undefined
  return {
    kind: 'table',
    runs: [],
    rows: pairs.map((pair) => pair.map((cell) => ({ runs: line(cell, {}, base), header: cell.name === 'dt' }))),
  }
}
