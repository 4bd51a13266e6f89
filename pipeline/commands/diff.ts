import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { datasets } from '../../schemas/index.ts'
import type { Dataset } from '../../schemas/types.ts'
import { current, type Known } from '../resolve/identifiers.ts'

/** One record that is not the same in two data folders. */
interface Change {
  change: 'added' | 'removed' | 'moved' | 'changed'
  dataset: Dataset
  id: string
  /** Its id in the second folder, where that is another one. */
  to?: string
  /** Fields with another value: before and after. */
  fields?: Record<string, [unknown, unknown]>
}

type Row = { id: string; [field: string]: unknown }

/** Prints what records of two published data folders differ in. Gives the exit code: 0 where they tell the same, else 1. */
export async function diff(before: string, after: string, { json }: { json?: boolean }): Promise<number> {
  const known = await read<{ identifiers: Known }>(after, 'identifiers.json')
  const changes: Change[] = []
  for (const dataset of datasets) {
    const [old, now] = [await rows(before, dataset), await rows(after, dataset)]
    const reached = new Set<string>()
    for (const [id, row] of old) {
      const to = now.has(id) ? id : current(id, known.identifiers)
      const next = now.get(to)
      if (next) reached.add(to)
      const moved = to !== id ? { to } : {}
      if (!next) changes.push({ change: 'removed', dataset, id })
      else {
        const fields = differing(row, next)
        if (to !== id) changes.push({ change: 'moved', dataset, id, ...moved, fields })
        else if (Object.keys(fields).length) changes.push({ change: 'changed', dataset, id, fields })
      }
    }
    for (const id of now.keys()) if (!reached.has(id)) changes.push({ change: 'added', dataset, id })
  }
  if (json) process.stdout.write(`${JSON.stringify(changes, null, 2)}\n`)
  else for (const one of changes) process.stdout.write(shown(one))
  return changes.length ? 1 : 0
}

const read = async <T>(folder: string, file: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, file), 'utf8')) as T

const rows = async (folder: string, dataset: Dataset): Promise<Map<string, Row>> =>
  new Map((await read<Row[]>(folder, `${dataset}.json`)).map((row) => [row.id, row]))

/** Fields with another value; evidence is left out, its offsets move with every word added before it. */
function differing(before: Row, after: Row): Record<string, [unknown, unknown]> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...names]
    .filter((name) => name !== 'evidence' && name !== 'id')
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(changed.map((name) => [name, [before[name], after[name]]]))
}

function shown({ change, id, to, fields = {} }: Change): string {
  const lines = Object.entries(fields).map(
    ([name, [before, after]]) => `  ${name}: ${JSON.stringify(before)} → ${JSON.stringify(after)}\n`,
  )
  return `${change}\t${id}${to ? `\t${to}` : ''}\n${lines.join('')}`
}
