/** What is written as CSV is read back by another library as the same rows, and no cell is a formula to a spreadsheet. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../pipeline/export/csv.ts'
import type { Table } from '../schemas/index.ts'

/** The CSV and the twin for Excel of some messages, parsed. */
function written(rows: object[]): {
  plain: Record<string, string>[]
  excel: Record<string, string>[]
  content: string
} {
  const files = csv.export({ messages: rows } as unknown as Record<Table, object[]>)
  const [plain, excel] = files.map(({ content }) => String(content))
  return {
    plain: parse(plain!, { columns: true, record_delimiter: '\r\n' }),
    excel: parse(excel!, { columns: true, bom: true, record_delimiter: '\r\n' }),
    content: plain!,
  }
}
const message = (reason: string) => ({ severity: 'warning', rule: 'a.rule', reason, file: 'a.txt', start: 3, end: 9 })

describe('csv', () => {
  it('quotes commas, quotation marks and line ends, and keeps letters of any script', () => {
    const reasons = ['one, two', 'he said "no"', 'first\r\nsecond', 'Côte d’Ivoire – 劳工组织 😀', ' kept ']
    const { plain, excel } = written(reasons.map(message))
    expect(plain.map(({ reason }) => reason)).toEqual(reasons)
    expect(excel).toEqual(plain)
    expect(plain[0]).toMatchObject({ severity: 'warning', file: 'a.txt', start: '3', end: '9', page: '' })
  })

  it.each(['=1+1', '+41 22', '-cmd', '@SUM(A1)', '\tx', '\r=x'])('makes %j harmless', (reason) => {
    expect(written([message(reason)]).plain[0]!.reason).toBe(`'${reason}`)
  })

  it('leaves negative numbers as they are', () => {
    expect(written([message('-12.5')]).plain[0]!.reason).toBe('-12.5')
  })

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (reasons) => {
        const { plain } = written(reasons.map(message))
        expect(plain.map(({ reason }) => reason!.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(reasons)
      }),
      { numRuns: 2000 },
    )
  })
})
