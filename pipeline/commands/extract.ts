import { basename, dirname, resolve } from 'node:path'
import { datasets } from '../../schemas/index.ts'
import { load } from '../collection.ts'
import { publish, readDocument, type Said } from '../index.ts'
import { line } from '../message.ts'

/** Prints the records of one or more files as JSON. Gives the exit code. */
export async function extract(files: string[]): Promise<number> {
  const said: Said[] = []
  for (const file of files) {
    const folder = dirname(resolve(file))
    const { input, messages } = await load({ folder }, basename(file))
    said.push({ messages })
    if (input) said.push(await readDocument({ ...input, file }))
  }
  const { tables, messages } = publish(said)
  for (const message of messages) process.stderr.write(`${line(message)}\n`)
  process.stdout.write(`${JSON.stringify(Object.fromEntries(datasets.map((name) => [name, tables[name]])), null, 2)}\n`)
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0
}
