import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Block } from '../../schemas/types.ts'
import { words } from '../document.ts'
import { publish, readDocument } from '../index.ts'
import { line } from '../message.ts'

/** Prints the blocks of a file with their pages, numbers and dispositions. Gives the exit code. */
export async function show(file: string): Promise<number> {
  const said = await readDocument({ file: basename(file), bytes: new Uint8Array(await readFile(file)) })
  const { tables, messages } = publish([said])
  for (const message of messages) process.stderr.write(`${line(message)}\n`)
  const document = said.account?.document
  if (!document) return 1
  for (const row of tables.blocks as Block[]) {
    const block = document.blocks[row.ordinal - 1]!
    const text = words(document, { start: block.body, end: block.end }).replace(/\s+/g, ' ')
    const where = [row.page && `p${row.page}`, row.number && `no. ${row.number}`, block.level && `level ${block.level}`]
      .filter(Boolean)
      .join(' ')
    const records = row.records.length ? ` [${row.records.length}]` : ''
    process.stdout.write(
      `${row.ordinal}\t${row.kind}\t${where}\t${row.disposition}${records}\t${text.length > 100 ? `${text.slice(0, 99)}…` : text}\n`,
    )
  }
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0
}
