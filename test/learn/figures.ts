/**
 * Learns the weights of `schemas/codelists/figure-cues.json` from annotated documents: `node test/learn/figures.ts FOLDER …`, where
 * a folder holds <genre>/<example>/gold.json with the document beside it (test/fixtures does). With --check it only reports how
 * often documents that were left out of the learning are judged right, in six parts.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { publish, readDocument } from '../../pipeline/index.ts'
import { lookers, SIDES } from '../../pipeline/statements/figures/balance.ts'
import type { Figure } from '../../pipeline/statements/figures.ts'
import type { Setting } from '../../pipeline/statements/setting.ts'
import { type Example, fit, type Model } from './softmax.ts'

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

const DATA = resolve(import.meta.dirname, '../../schemas/codelists/figure-cues.json')
/** Inverse of the penalty; a row that only one reader would write counts for less. */
const STRENGTH = 0.3
const ARGUABLE = 0.4
const PARTS = 6
/** Characters around a number in which its row's quotation must lie. */
const AROUND = 160

const squash = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

async function examplesOf(folder: string): Promise<Example[]> {
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

const right = ({ base, weights }: Model, { cues, side }: Example): boolean => {
  const sums = base.map((start, at) => cues.reduce((sum, cue) => sum + (weights.get(cue)?.[at] ?? 0), start))
  return sums.indexOf(Math.max(...sums)) === side
}

const roots = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const folders = roots.flatMap((root) =>
  readdirSync(root).flatMap((genre) => readdirSync(join(root, genre)).map((example) => join(root, genre, example))),
)
const documents: Example[][] = []
for (const folder of folders.filter((one) => existsSync(join(one, 'gold.json'))))
  documents.push(await examplesOf(folder))
const all = documents.flat()
console.log(`${documents.length} documents, ${all.length} numbers`)

if (process.argv.includes('--check')) {
  let [good, sure] = [0, 0]
  for (let part = 0; part < PARTS; part++) {
    const model = fit(documents.filter((_, at) => at % PARTS !== part).flat(), SIDES.length, STRENGTH)
    for (const one of documents.filter((_, at) => at % PARTS === part).flat()) {
      if (one.weight < 1) continue
      sure++
      if (right(model, one)) good++
    }
  }
  console.log(
    `of ${sure} numbers in documents left out, ${((100 * good) / sure).toFixed(1)} % are judged right by their cues alone`,
  )
} else {
  const { base, weights } = fit(all, SIDES.length, STRENGTH)
  const rounded = (list: number[]) => list.map((one) => Math.round(one * 100) / 100)
  const known = JSON.parse(readFileSync(DATA, 'utf8')) as object
  const kept = [...weights].map(([cue, list]) => [cue, rounded(list)] as const).filter(([, list]) => list.some(Boolean))
  const lines = kept.map(([cue, list]) => `  ${JSON.stringify(cue)}: ${JSON.stringify(list)}`).join(',\n')
  const head = JSON.stringify({ ...known, base: rounded(base), weights: {} }, null, 1).replace(
    /"weights": \{\}\n\}$/,
    `"weights": {\n${lines}\n }\n}\n`,
  )
  writeFileSync(DATA, head)
}
