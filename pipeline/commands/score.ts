import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datasets } from '../../schemas/index.ts'
import type { Source } from '../../schemas/types.ts'
import { type Collection, collection } from '../collection.ts'
import { publish, type Said } from '../index.ts'
import type { Gold } from '../score/gold.ts'
import { differenceLine, lines } from '../score/lines.ts'
import { type Difference, type Measured, score as measure, type Report } from '../score/score.ts'
import { rates, sum } from '../score/tally.ts'
import { gather } from './gather.ts'
import { golds } from './golds.ts'

export interface ScoreOptions {
  gold: string
  sources: string
  data?: string
  alone?: boolean
  misses?: boolean
  json?: boolean
}

/** Compares records with gold and prints precision and recall. Gives the exit code. */
export async function score(options: ScoreOptions): Promise<number> {
  const expected = await golds(options.gold)
  if (!expected.length) {
    process.stderr.write(
      `${options.gold}: no gold is there: a JSON file for each document is expected, which names its source\n`,
    )
    return 1
  }
  const parts = options.data && !options.alone ? [await published(options.data)] : await read(options)
  const { report, differences, unread } = compared(expected, parts)
  for (const source of unread)
    process.stderr.write(`${source}: the gold's document is not among the sources, or its text is not published\n`)
  if (options.json) {
    const kinds = Object.entries(report).map(([kind, tally]) => [kind, { ...tally, ...rates(tally) }])
    const shown = options.misses ? { differences } : {}
    process.stdout.write(`${JSON.stringify({ ...Object.fromEntries(kinds), ...shown })}\n`)
  } else {
    process.stdout.write(`${lines(report).join('\n')}\n`)
    if (options.misses) process.stdout.write(`\n${differences.map(differenceLine).join('\n')}\n`)
  }
  return unread.length ? 1 : 0
}

/** The documents of a folder as they are published together, or each alone. */
async function read({ sources, alone }: ScoreOptions): Promise<Measured[]> {
  const found = await collection(sources)
  const said = await gather(found)
  return alone ? said.filter(({ account }) => account).map((one) => measured([one])) : [measured(said, found)]
}

/** The canonical text of each document that was read, by its file. */
export const textsOf = (said: Said[]): Map<string, string> =>
  new Map(said.flatMap(({ account }) => (account ? [[account.document.file, account.document.text] as const] : [])))

/** What documents say, published together, with their texts. */
export const measured = (said: Said[], { known, judgements }: Beside = {}): Measured => ({
  tables: publish(said, known, judgements).tables,
  texts: textsOf(said),
})
type Beside = Partial<Pick<Collection, 'known' | 'judgements'>>

/** A folder that `build` wrote. Texts that may not be shown whole are not in it. */
async function published(data: string): Promise<Measured> {
  const read = async (file: string) => JSON.parse(await readFile(join(data, file), 'utf8'))
  const tables: Record<string, object[]> = {}
  for (const name of datasets) tables[name] = await read(`${name}.json`)
  const texts = new Map<string, string>()
  for (const { id, file } of tables.sources as Source[]) {
    const path = `texts/${id.replace(/^source\//, '')}.json`
    if (existsSync(join(data, path))) texts.set(file, (await read(path)).text)
  }
  return { tables, texts }
}

/** Scores each gold against the publication that holds its document. */
export function compared(
  expected: Gold[],
  parts: Measured[],
): { report: Report; differences: Difference[]; unread: string[] } {
  const named = (gold: Gold) => [gold.source, ...(gold.renderings ?? [])]
  const holder = (gold: Gold) =>
    parts.find(({ texts }) => [...texts.keys()].some((file) => named(gold).includes(file.split('/').at(-1)!)))
  const found = expected.flatMap((gold) => {
    const part = holder(gold)
    return part ? [measure([gold], part)] : []
  })
  return {
    report: sum(found.map(({ report }) => report)),
    differences: found.flatMap(({ differences }) => differences),
    unread: expected.filter((gold) => !holder(gold)).map(({ source }) => source),
  }
}
