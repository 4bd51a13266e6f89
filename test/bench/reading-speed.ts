/**
 * What reading a PDF costs beyond bare `getTextContent`: CPU time and memory of whole processes, in paired rounds.
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
  const bytes = readFileSync(file)
  const { opened } = await import('../../pipeline/read/pdf/engine.ts')
  const { pdf } = await import('../../pipeline/read/pdf.ts')
  // Loading our own modules is not reading; loading pdf.js is part of both.
  const before = process.cpuUsage()
  if (way === 'bare') {
    await opened(bytes, async (pdf) => {
      for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent()
    })
  } else await pdf({ file, bytes })
  const { user, system } = process.cpuUsage(before)
  console.log(JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }))
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
          .filter((name) => name.endsWith('.pdf'))
          .map((name) => fileURLToPath(new URL(`${folder}/${name}`, shared))),
      )
  const rows: Record<string, Record<string, string>> = {}
  const ratios: number[] = []
  for (const file of files) {
    const pairs = Array.from({ length: rounds }, () => [run('bare', file), run('read', file)] as const)
    const ratio = median(pairs.map(([bare, read]) => read.cpu / bare.cpu))
    ratios.push(ratio)
    rows[basename(file)] = {
      'bare ms': median(pairs.map(([bare]) => bare.cpu)).toFixed(0),
      'read ms': median(pairs.map(([, read]) => read.cpu)).toFixed(0),
      ratio: ratio.toFixed(2),
      'bare MB': median(pairs.map(([bare]) => bare.memory)).toFixed(0),
      'read MB': median(pairs.map(([, read]) => read.memory)).toFixed(0),
    }
  }
  console.table(rows)
  console.log(`median ratio ${median(ratios).toFixed(2)}`)
}

function run(way: string, file: string): { cpu: number; memory: number } {
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
