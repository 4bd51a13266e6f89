/**
 * What the weights of the cues are learned from, as it is kept in the repository: of each number of each annotated document the names
 * of its cues and what it was said to be. The documents themselves are not needed for learning, and most can not be kept here.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { SIDES } from '../../pipeline/statements/figures/balance.ts'
import type { Example } from './softmax.ts'

const FILE = resolve(import.meta.dirname, 'figure-cues.jsonl')
/** One number: what it is, how much it counts, and the places of its cues in the list of names. */
type Line = [side: string, weight: number, cues: string]

/** The first line names the cues; every other line is one document with its numbers. */
export function writeObserved(documents: readonly (readonly Example[])[]): void {
  const names = [...new Set(documents.flat().flatMap(({ cues }) => cues))].sort()
  const place = new Map(names.map((name, at) => [name, at]))
  const lines = documents.map((examples) =>
    examples.map(({ side, weight, cues }): Line => [SIDES[side]!, weight, cues.map((cue) => place.get(cue)).join(' ')]),
  )
  writeFileSync(FILE, [names, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''))
}

export function readObserved(): Example[][] {
  const [names, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n')
  const cues = JSON.parse(names!) as string[]
  return lines.map((line) =>
    (JSON.parse(line) as Line[]).map(([side, weight, places]) => ({
      cues: places.split(' ').map((place) => cues[Number(place)]!),
      side: (SIDES as readonly string[]).indexOf(side),
      weight,
    })),
  )
}
