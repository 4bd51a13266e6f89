import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { SIDES } from '../../pipeline/statements/figures/balance.ts'
import { type Example, fit } from './softmax.ts'

const DATA = resolve(import.meta.dirname, '../../schemas/codelists/figure-cues.json')
/** Inverse of the penalty on large weights. */
export const STRENGTH = 0.3

const rounded = (list: number[]) => list.map((one) => Math.round(one * 100) / 100 || 0)

/** The weights that `documents` give, to the digits that are published; a cue that weighs nothing is left out. */
export function weightsOf(documents: readonly Example[][]): { base: number[]; weights: Record<string, number[]> } {
  const { base, weights } = fit(documents.flat(), SIDES.length, STRENGTH)
  const kept = [...weights].map(([cue, list]) => [cue, rounded(list)] as const).filter(([, list]) => list.some(Boolean))
  return { base: rounded(base), weights: Object.fromEntries(kept) }
}

export function writeWeights(documents: readonly Example[][]): void {
  const { base, weights } = weightsOf(documents)
  const known = JSON.parse(readFileSync(DATA, 'utf8')) as object
  const lines = Object.entries(weights).map(([cue, list]) => `  ${JSON.stringify(cue)}: ${JSON.stringify(list)}`)
  const head = JSON.stringify({ ...known, base, weights: {} }, null, 1)
  writeFileSync(DATA, head.replace(/"weights": \{\}\n\}$/, `"weights": {\n${lines.join(',\n')}\n }\n}\n`))
}
