/**
 * What reading costs beyond what it rests on: processor time and largest memory of whole processes, in paired rounds, as medians.
 *
 * - PDF, `bare`: pdf.js gives the text of every page (`getTextContent`), nothing else; opened as we open it, with the same options.
 * - PDF, `read`: our reader makes blocks of text, structure tree and links.
 * - PDF, `records`: the same, then recognised, extracted, resolved and validated (`readDocument` and `publish`).
 * - HTML, `bare`: `cheerio.load`; `records` as above.
 *
 * Time runs from when the modules of either side are loaded; loading pdf.js, which happens when the first PDF is opened, is part of all.
 * Every round is a fresh process: nothing is warm.
 *
 * `node test/bench/reading-speed.ts [ROUNDS] [FILE …]`: prints a table of medians over the corpus, or over the files named.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const [first = '', ...others] = process.argv.slice(2)
if (first === '--child') await child(others[0]!, others[1]!)
else compare(Number(first) || 5, others)

/** One reading in this process; its CPU time in milliseconds and its largest memory in megabytes on standard output. */
async function child(way: string, file: string) {
  const run = await prepared(way, file)
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  console.log(JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }))
}

/** Loads what a way of reading needs, and no more; gives the reading itself. */
async function prepared(way: string, file: string): Promise<() => unknown> {
  const bytes = readFileSync(file)
  if (way === 'records') {
    const { publish, readDocument } = await import('../../pipeline/index.ts')
    return async () => publish([await readDocument({ file, bytes })])
  }
  if (way === 'read') {
    const { pdf } = await import('../../pipeline/read/pdf.ts')
    return () => pdf({ file, bytes })
  }
  if (file.endsWith('.html')) {
    const { load } = await import('cheerio')
    return () => load(bytes.toString('utf8'))
  }
  const { opened } = await import('../../pipeline/read/pdf/engine.ts')
  return () =>
    opened(bytes, async (pdf) => {
      for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent()
    })
}

function compare(rounds: number, named: string[]) {
  const shared = new URL('../../../shared/', import.meta.url)
  if (!named.length && !existsSync(shared)) {
    console.log('reading-speed: skipped, there is no ../shared')
    return
  }
  const files = named.length
    ? named
    : ['corpus', 'renderings'].flatMap((folder) =>
        readdirSync(new URL(folder, shared))
          .filter((name) => name.endsWith('.pdf') || (folder === 'renderings' && name.endsWith('.html')))
          .map((name) => fileURLToPath(new URL(`${folder}/${name}`, shared))),
      )
  const rows: Record<string, Record<string, string>> = {}
  const ratios: Record<string, number[]> = { read: [], records: [], page: [] }
  for (const file of files) {
    const html = file.endsWith('.html')
    const ways = html ? ['records'] : ['read', 'records']
    const made = Array.from({ length: rounds }, () => ({
      bare: run('bare', file),
      ...(Object.fromEntries(ways.map((way) => [way, run(way, file)])) as Record<string, Cost>),
    })) as Record<string, Cost>[]
    const row: Record<string, string> = { 'bare ms': middle(made, 'bare', 'cpu').toFixed(0) }
    for (const way of ways) {
      const ratio = median(made.map((round) => round[way]!.cpu / round.bare!.cpu))
      ratios[html ? 'page' : way]!.push(ratio)
      row[`${way} ms`] = middle(made, way, 'cpu').toFixed(0)
      row[`${way} ratio`] = ratio.toFixed(2)
    }
    for (const way of ['bare', ...ways]) row[`${way} MB`] = middle(made, way, 'memory').toFixed(0)
    rows[basename(file)] = row
  }
  console.table(rows)
  for (const [way, found] of Object.entries(ratios))
    if (found.length) console.log(`median ratio, ${way}: ${median(found).toFixed(2)}`)
}

interface Cost {
  cpu: number
  memory: number
}

function middle(rounds: Record<string, Cost>[], way: string, what: keyof Cost): number {
  return median(rounds.map((round) => round[way]![what]))
}

function run(way: string, file: string): Cost {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--child', way, file], {
    encoding: 'utf8',
  })
  const line = stdout.trim().split('\n').at(-1)
  if (!line) throw new Error(`${file}: ${stderr}`)
  return JSON.parse(line)
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}
