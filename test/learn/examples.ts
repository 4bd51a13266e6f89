import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { publish, readDocument } from '../../pipeline/index.ts'
import { lookers, SIDES } from '../../pipeline/statements/figures/balance.ts'
import type { Figure } from '../../pipeline/statements/figures.ts'
import type { Setting } from '../../pipeline/statements/setting.ts'
import type { Example } from './softmax.ts'

interface Row {
  value?: number | number[]
  quote: string
  restated?: string[]
  agreed?: boolean
}
interface Gold {
  source: string
  renderings?: string[]
  results?: Row[]
  statistics?: Row[]
}
interface Seen {
  context: Setting
  figure: Figure
  cues: string[]
}

/** What a row counts for that only one reader would write. */
const ARGUABLE = 0.4
/** Characters around a number in which its row's quotation must lie. */
const AROUND = 160

const squash = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Every number of the document in `folder` that is weighed, with its cues and what the annotation says it is. */
export async function examplesOf(folder: string): Promise<Example[]> {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
  const file = gold.renderings?.[0] ?? gold.source
  const seen: Seen[] = []
  const look = (context: Setting, figure: Figure, cues: string[]) => seen.push({ context, figure, cues })
  lookers.push(look)
  publish([
    await readDocument({ file: `document${extname(file)}`, bytes: new Uint8Array(readFileSync(join(folder, file))) }),
  ])
  lookers.pop()
  const met = new Set<number>()
  return seen.flatMap((one) => {
    const at = one.figure.quantity.span.start
    if (met.has(at)) return []
    met.add(at)
    const [result, statistic] = [rowOf(one, gold.results), rowOf(one, gold.statistics)]
    // a number that is both in one sentence teaches nothing
    if (result && statistic) return []
    const row = result ?? statistic
    const side = SIDES.indexOf(result ? 'result' : statistic ? 'statistic' : 'aside')
    return [{ cues: one.cues, side, weight: row?.agreed === false ? ARGUABLE : 1 }]
  })
}

/** The annotated row that a number belongs to. */
function rowOf({ context, figure: { quantity } }: Seen, rows: Row[] = []): Row | undefined {
  const { value } = quantity.value
  const { text } = context.statement.document
  const [sentence, around] = [
    squash(context.text),
    squash(text.slice(Math.max(0, quantity.span.start - AROUND), quantity.span.end + AROUND)),
  ]
  const fits = rows.filter((row) => {
    const values = row.value === undefined || row.value === null ? [] : [row.value].flat()
    if (value === undefined || !values.some((one) => Math.abs(one - value) <= 1e-6 * Math.max(1, value))) return false
    return [row.quote, ...(row.restated ?? [])]
      .map(squash)
      .some((quote) => sentence.includes(quote) || quote.includes(sentence) || around.includes(quote))
  })
  return fits.find(({ agreed }) => agreed !== false) ?? fits[0]
}
