/**
 * What reading costs beyond what it rests on: processor time and largest memory of whole processes, in paired rounds, as medians.
 *
 * - PDF, `bare`: pdf.js gives the text of every page (`getTextContent`), nothing else; called as its documentation says, with our options.
 * - PDF, `read`: our reader makes blocks of text, structure tree and links.
 * - PDF, `records`: the same, then recognised, extracted, resolved and validated (`readDocument` and `publish`).
 * - HTML, `bare`: `cheerio.load`; `records` as above.
 *
 * Time runs from when the modules of either side are loaded; loading pdf.js, which happens when the first PDF is opened, is part of all.
 * Every round is a fresh process, nothing is warm; all run as the processes run in which a build reads (pipeline/isolated): with their
 * settings of the engine, and with what it keeps of modules from a first round that is not counted.
 *
 * `node test/bench/reading-speed.ts [ROUNDS] [FILE …]`: prints a table of medians over the corpus, or over the files named.
 * `node test/bench/reading-speed.ts --paired [ROUNDS] [FILE …]`: the same in this one process, way after way in each round, as a long
 * collection is read; run it with the settings of `ENGINE` (pipeline/isolated/limits.ts).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINE } from '../../pipeline/isolated/limits.ts'

/** What we ask of pdf.js besides, where it has to do with text; of its words the child process needs none. */
const folder = (name: string) => fileURLToPath(new URL(`../../node_modules/pdfjs-dist/${name}/`, import.meta.url))
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableFontFace: true,
  maxImageSize: 1,
  standardFontDataUrl: folder('standard_fonts'),
  cMapUrl: folder('cmaps'),
  wasmUrl: folder('wasm'),
  iccUrl: folder('iccs'),
}

const cache = process.env.NODE_COMPILE_CACHE ?? mkdtempSync(join(tmpdir(), 'reading-speed-'))

const [first = '', ...others] = process.argv.slice(2)
if (first === '--child') await child(others[0]!, others[1]!)
else if (first === '--paired') await paired(Number(others[0]) || 5, filesOf(others.slice(1)))
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
  const engine = 'pdfjs-dist/build/pdf.mjs'
  return async () => {
    const { getDocument } = (await import(engine)) as typeof import('pdfjs-dist')
    const task = getDocument({ data: new Uint8Array(bytes), ...OPTIONS })
    const pdf = await task.promise
    for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent()
    await task.destroy()
  }
}

function compare(rounds: number, named: string[]) {
  try {
    table(rounds, named)
  } finally {
    rmSync(cache, { recursive: true })
  }
}

/** The files named, or those of the corpus. */
function filesOf(named: string[]): string[] {
  const shared = new URL('../../../shared/', import.meta.url)
  if (named.length) return named
  if (!existsSync(shared)) {
    console.log('reading-speed: skipped, there is no ../shared')
    return []
  }
  return ['corpus', 'renderings'].flatMap((folder) =>
    readdirSync(new URL(folder, shared))
      .filter((name) => name.endsWith('.pdf') || (folder === 'renderings' && name.endsWith('.html')))
      .map((name) => fileURLToPath(new URL(`${folder}/${name}`, shared))),
  )
}

/** Ratios of processor time in one process, the ways of reading one after the other in every round. */
async function paired(rounds: number, files: string[]) {
  const rows: Record<string, Record<string, string>> = {}
  const ratios: Record<string, number[]> = {}
  for (const file of files) {
    const ways = file.endsWith('.html') ? ['bare', 'records'] : ['bare', 'read', 'records']
    const runs = await Promise.all(ways.map((way) => prepared(way, file)))
    const made: number[][] = []
    for (let round = 0; round < rounds; round++) {
      const times: number[] = []
      for (const run of runs) {
        const before = process.cpuUsage()
        await run()
        const { user, system } = process.cpuUsage(before)
        times.push((user + system) / 1000)
      }
      made.push(times)
    }
    const row: Record<string, string> = {}
    for (const [at, way] of ways.entries()) {
      row[`${way} ms`] = median(made.map((times) => times[at]!)).toFixed(0)
      if (!at) continue
      const ratio = median(made.map((times) => times[at]! / times[0]!))
      row[`${way} ratio`] = ratio.toFixed(2)
      const kind = `${way}, ${basename(dirname(file))}${extname(file)}`
      ratios[kind] = [...(ratios[kind] ?? []), ratio]
    }
    rows[basename(file)] = row
  }
  console.table(rows)
  for (const [kind, found] of Object.entries(ratios)) console.log(`median ratio, ${kind}: ${median(found).toFixed(2)}`)
}

function table(rounds: number, named: string[]) {
  const files = filesOf(named)
  const rows: Record<string, Record<string, string>> = {}
  const ratios: Record<string, number[]> = {}
  for (const file of files) {
    const html = file.endsWith('.html')
    const ways = html ? ['records'] : ['read', 'records']
    for (const way of ['bare', ...ways]) run(way, file)
    const made = Array.from({ length: rounds }, () => ({
      bare: run('bare', file),
      ...(Object.fromEntries(ways.map((way) => [way, run(way, file)])) as Record<string, Cost>),
    })) as Record<string, Cost>[]
    const row: Record<string, string> = { 'bare ms': middle(made, 'bare', 'cpu').toFixed(0) }
    for (const way of ways) {
      const ratio = median(made.map((round) => round[way]!.cpu / round.bare!.cpu))
      const kind = `${way}, ${basename(dirname(file))}${extname(file)}`
      ratios[kind] = [...(ratios[kind] ?? []), ratio]
      row[`${way} ms`] = middle(made, way, 'cpu').toFixed(0)
      row[`${way} ratio`] = ratio.toFixed(2)
    }
    for (const way of ['bare', ...ways]) row[`${way} MB`] = middle(made, way, 'memory').toFixed(0)
    rows[basename(file)] = row
  }
  console.table(rows)
  for (const [kind, found] of Object.entries(ratios)) console.log(`median ratio, ${kind}: ${median(found).toFixed(2)}`)
}

interface Cost {
  cpu: number
  memory: number
}

function middle(rounds: Record<string, Cost>[], way: string, what: keyof Cost): number {
  return median(rounds.map((round) => round[way]![what]))
}

function run(way: string, file: string): Cost {
  const parameters = [...ENGINE, fileURLToPath(import.meta.url), '--child', way, file]
  const { stdout, stderr } = spawnSync(process.execPath, parameters, {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
  const line = stdout.trim().split('\n').at(-1)
  if (!line) throw new Error(`${file}: ${stderr}`)
  return JSON.parse(line)
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}
