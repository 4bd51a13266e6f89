import { basename, dirname, resolve } from 'node:path'
import { datasets } from '../../schemas/index.ts'
import { publish } from '../index.ts'
import { line } from '../message.ts'
import { readings } from './gather.ts'

/** Prints the records of one or more files as JSON. Gives the exit code. */
export async function extract(files: string[]): Promise<number> {
  const tasks = files.map((file) => ({ folder: dirname(resolve(file)), file: basename(file), name: file }))
  const { tables, messages } = publish(await readings(tasks))
  for (const message of messages) process.stderr.write(`${line(message)}\n`)
  process.stdout.write(`${JSON.stringify(Object.fromEntries(datasets.map((name) => [name, tables[name]])), null, 2)}\n`)
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0
}
