import { datasets } from '../../schemas/index.ts'
import type { Publication } from '../index.ts'
import { line } from '../message.ts'

/** Prints the messages one a line and a line of counts. Gives the exit code: 1 where a message says that something was lost. */
export function report({ tables, messages }: Publication, json = false): number {
  const counts = Object.fromEntries(datasets.map((dataset) => [dataset, tables[dataset].length]))
  for (const message of messages) if (message.severity !== 'info') process.stderr.write(`${line(message)}\n`)
  const errors = messages.filter(({ severity }) => severity === 'error').length
  if (json) process.stdout.write(`${JSON.stringify({ counts, messages })}\n`)
  else {
    const parts = datasets.map((dataset) => `${counts[dataset]} ${dataset}`)
    process.stdout.write(`${parts.join(', ')}; ${errors} errors, ${messages.length - errors} other messages\n`)
  }
  return errors ? 1 : 0
}
