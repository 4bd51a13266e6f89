import { type Cell, type Document, words } from '../../document.ts'
import { type Dateline, dateline } from './dateline.ts'
import { dating } from './dating.ts'

/** A cell with the date of its row. */
export interface CellDate {
  line: Dateline
  /** What brackets add behind the date: "postponed from 12 April", "tbc". */
  remark?: { start: number; end: number }
}

const REMARK = /\s*[([]([^()[\]]{2,60})[)\]]\s*$/u
/** What may stand between a day or a part of the year and the year that it lacks: "14/04", "4th quarter". */
const JOINS = [' ', '/', ' of ']
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u
/** Characters of a cell that needs its year from elsewhere, at most. */
const SHORT = 40

/** The date of a cell of a table, with the year that its heading or the rows above give it where it prints none. */
export function cellDate(document: Document, cell: Cell, year: number | undefined): CellDate | undefined {
  const whole = words(document, cell)
  const language = dating(document)
  const remark = REMARK.exec(whole)
  const text = remark ? whole.slice(0, remark.index) : whole
  const line = dateline(text, language, cell.start, year) ?? completed(text, language, cell.start, year)
  if (line && remark) {
    const start = cell.start + whole.indexOf(remark[1]!, remark.index)
    return { line, remark: { start, end: start + remark[1]!.length } }
  }
  const plain = line ?? (remark ? dateline(whole, language, cell.start, year) : undefined)
  return plain && { line: plain }
}

function completed(text: string, language: string, at: number, year: number | undefined): Dateline | undefined {
  if (year === undefined || text.length > SHORT || YEAR.test(text)) return undefined
  for (const join of JOINS) {
    const found = dateline(`${text}${join}${year}`, language)
    if (found?.date.span.start !== 0 || found.place || found.labels.length || found.date.value.precision === 'year')
      continue
    return {
      date: { value: found.date.value, span: { start: at, end: at + text.length }, basis: 'implied' },
      labels: [],
    }
  }
  return undefined
}
