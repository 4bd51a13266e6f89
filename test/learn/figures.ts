/**
 * Learns the weights of `schemas/codelists/figure-cues.json` from the cues in `figure-cues.jsonl`: `node test/learn/figures.ts`. With
 * folders that hold <genre>/<example>/gold.json and the document beside it (test/fixtures does), it first observes the cues of their
 * numbers and writes that file anew. With --check it writes nothing and only reports how often documents that were left out of the
 * learning are judged right, in six parts.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SIDES } from '../../pipeline/statements/figures/balance.ts'
import { examplesOf } from './examples.ts'
import { readObserved, writeObserved } from './observed.ts'
import { type Example, fit, type Model } from './softmax.ts'
import { STRENGTH, writeWeights } from './weights.ts'

const PARTS = 6

const right = ({ base, weights }: Model, { cues, side }: Example): boolean => {
  const sums = base.map((start, at) => cues.reduce((sum, cue) => sum + (weights.get(cue)?.[at] ?? 0), start))
  return sums.indexOf(Math.max(...sums)) === side
}

async function observe(roots: readonly string[]): Promise<Example[][]> {
  const folders = roots.flatMap((root) =>
    readdirSync(root).flatMap((genre) => readdirSync(join(root, genre)).map((example) => join(root, genre, example))),
  )
  const documents: Example[][] = []
  for (const folder of folders.filter((one) => existsSync(join(one, 'gold.json'))))
    documents.push(await examplesOf(folder))
  return documents.filter((one) => one.length)
}

const roots = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const checks = process.argv.includes('--check')
const documents = roots.length ? await observe(roots) : readObserved()
console.log(`${documents.length} documents, ${documents.flat().length} numbers`)

if (checks) {
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
  if (roots.length) writeObserved(documents)
  writeWeights(readObserved())
}
