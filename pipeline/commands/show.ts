import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Block as BlockRow } from '../../schemas/types.ts'
import { type Block, type Document, words } from '../document.ts'
import { publish } from '../index.ts'
import { line } from '../message.ts'
import { read } from '../read/index.ts'
import { readings } from './gather.ts'

/** Characters of a block that are shown. */
const SHOWN = 100

/**
 * Prints the blocks of a file with their pages, numbers and dispositions, and the remarks on its quality; where no layout matches, the
 * blocks as they were read. Gives the exit code.
 */
export async function show(file: string): Promise<number> {
  const said = await readings([{ folder: dirname(file), file: basename(file) }], 1)
  const { tables, messages } = publish(said)
  for (const message of messages) process.stderr.write(`${line(message)}\n`)
  const account = said.flatMap(({ account }) => account ?? [])[0]
  // What could be read within the limits, and is like no layout, is read once more for its blocks.
  const whole = messages.some(({ rule }) => rule.startsWith('layout.'))
  const document = account?.document ?? (whole ? (await again(file)).document : undefined)
  if (!document) return 1
  const rows = new Map((tables.blocks as BlockRow[]).map((row) => [row.ordinal - 1, row]))
  for (const [at, block] of document.blocks.entries())
    process.stdout.write(`${at + 1}\t${shown(document, block, rows.get(at))}\n`)
  for (const { rule, reason, start, end } of document.notes)
    process.stdout.write(`note\t${rule}\t${reason}\t${short(words(document, { start, end }))}\n`)
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0
}

const again = async (file: string) => read({ file: basename(file), bytes: new Uint8Array(await readFile(file)) })

function shown(document: Document, { kind, role, page, number, level, body, end }: Block, row?: BlockRow): string {
  const where = [page && `p${page}`, number && `no. ${number}`, level && `level ${level}`].filter(Boolean).join(' ')
  const fate = row ? `${row.disposition}${row.records.length ? ` [${row.records.length}]` : ''}` : (role ?? '')
  return [kind, where, fate, short(words(document, { start: body, end }))].join('\t')
}

function short(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN - 1)}…` : plain
}
