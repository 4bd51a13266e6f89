import type { Difference, Report } from './score.ts'
import { rates, type Tally } from './tally.ts'

const percent = (share: number | undefined): string => (share === undefined ? '–' : (100 * share).toFixed(1))
const HEAD = ['dataset', 'gold', 'found', 'recall', 'records', 'right', 'precision', 'F1', 'fields that agree']
const NAME = 14
const WIDTH = 10

/** A report as a table of plain text, a dataset a line. */
export function lines(report: Report): string[] {
  const row = ([name, ...cells]: string[]) =>
    `${name!.padEnd(NAME)}${cells
      .slice(0, 7)
      .map((cell) => cell.padStart(WIDTH))
      .join('')}   ${cells.slice(7).join('')}`.trimEnd()
  return [
    row(HEAD),
    ...(Object.entries(report) as [string, Tally][]).map(([kind, tally]) => {
      const { recall, precision, f1 } = rates(tally)
      const fields = Object.entries(tally.fields).map(([name, { agree, compared }]) => `${name} ${agree}/${compared}`)
      const { gold, found, predicted, right } = tally
      return row([
        kind,
        String(gold),
        String(found),
        percent(recall),
        String(predicted),
        String(right),
        percent(precision),
        percent(f1),
        fields.join(', '),
      ])
    }),
  ]
}

/** A difference on one line: `file: missed events: title «quote»`. */
export const differenceLine = ({ file, kind, what, said, quote }: Difference): string =>
  `${file}: ${what} ${kind}: ${said}${quote ? ` «${quote.length > 90 ? `${quote.slice(0, 89)}…` : quote}»` : ''}`
