import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Judgement, Judgements, Register, RegisterRow } from '../schemas/types.ts'
import type { Message } from './message.ts'
import type { Input } from './read/reader.ts'
import type { Known } from './resolve/identifiers.ts'
import { describes } from './validate.ts'

/** Files beside the documents that describe them. */
const REGISTER = 'sources.json'
const IDENTIFIERS = 'identifiers.json'
const JUDGEMENTS = 'judgements.json'

/** The schema that each of them answers to. */
const DESCRIBED: ReadonlyMap<string, Parameters<typeof describes>[0]> = new Map([
  [REGISTER, 'register'],
  [IDENTIFIERS, 'identifiers'],
  [JUDGEMENTS, 'judgements'],
] as const)

/** A folder of documents. */
export interface Collection {
  folder: string
  name?: string
  /** Paths inside the folder with forward slashes, in the order of their code points. */
  files: string[]
  rows: Map<string, RegisterRow>
  /** Ids published before; absent when the collection keeps no register of them. */
  known?: Known
  /** What persons have decided about records that may be the same. */
  judgements: Judgement[]
  messages: Message[]
}

/** Finds the documents of a folder and reads the registers beside them. Bad input is a message. */
export async function collection(folder: string): Promise<Collection> {
  const messages: Message[] = []
  const found: Collection = { folder: resolve(folder), files: [], rows: new Map(), judgements: [], messages }
  const root = await lstat(found.folder).catch(() => undefined)
  if (!root?.isDirectory()) {
    const reason = root
      ? 'a folder of documents is expected, this is no folder'
      : 'a folder of documents is expected, there is none at this path'
    messages.push({ severity: 'error', rule: 'collection.unreadable', reason, file: folder })
    return found
  }
  const all = await walk(found.folder, '', messages)
  const register = await described<Register>(found.folder, REGISTER, all, messages)
  if (register?.collection) found.name = register.collection
  const makings = new Set<string>()
  for (const row of register?.sources ?? []) {
    for (const file of row.made_from ?? []) makings.add(file)
    if (!all.includes(row.file)) {
      messages.push({
        severity: 'error',
        rule: 'register.missing',
        reason: `${REGISTER} names this file, but the collection does not hold it`,
        file: row.file,
      })
    } else if (found.rows.has(row.file)) {
      messages.push({
        severity: 'error',
        rule: 'register.invalid',
        reason: `${REGISTER} names this file twice; the first row counts`,
        file: row.file,
      })
    } else found.rows.set(row.file, row)
  }
  const known = await described<{ identifiers: Known }>(found.folder, IDENTIFIERS, all, messages)
  if (known) found.known = known.identifiers
  const judged = await described<Judgements>(found.folder, JUDGEMENTS, all, messages)
  if (judged) found.judgements = judged.judgements
  found.files = all.filter((file) => !DESCRIBED.has(file) && !makings.has(file))
  if (!found.files.length) {
    messages.push({
      severity: 'error',
      rule: 'collection.empty',
      reason: 'at least one document (HTML, Markdown, text or PDF) is expected, the folder holds none',
      file: folder,
    })
  }
  return found
}

/** Reads one file of a collection into memory, or says why it cannot. */
export async function load(
  { folder }: Pick<Collection, 'folder'>,
  file: string,
): Promise<{ input?: Input; messages: Message[] }> {
  try {
    const handle = await open(join(folder, file), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const about = await handle.stat()
      if (!about.isFile()) throw new Error('it is no ordinary file')
      return { input: { file, bytes: new Uint8Array(await handle.readFile()) }, messages: [] }
    } finally {
      await handle.close()
    }
  } catch (error) {
    const reason = `the file cannot be read: ${(error as Error).message}`
    return { messages: [{ severity: 'error', rule: 'input.unreadable', reason, file }] }
  }
}

/** Ordinary files below a folder; hidden ones are passed over, links and devices are refused aloud. */
async function walk(root: string, inside: string, messages: Message[]): Promise<string[]> {
  const files: string[] = []
  const refuse = (file: string, reason: string) =>
    messages.push({ severity: 'error', rule: 'input.unreadable', reason, file })
  let entries: import('node:fs').Dirent[]
  try {
    entries = await readdir(join(root, inside), { withFileTypes: true })
  } catch (error) {
    refuse(inside || '.', `the folder cannot be read: ${(error as Error).message}`)
    return files
  }
  for (const entry of entries) {
    const file = inside ? `${inside}/${entry.name}` : entry.name
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) files.push(...(await walk(root, file, messages)))
    else if (entry.isFile()) files.push(file)
    else refuse(file, 'an ordinary file is expected; links, pipes and devices are not followed')
  }
  return files.sort((a, b) => (a < b ? -1 : 1))
}

/** A register beside the documents, if there is one and it answers to its schema. */
async function described<T>(folder: string, name: string, all: string[], messages: Message[]): Promise<T | undefined> {
  if (!all.includes(name)) return undefined
  const { input, messages: unreadable } = await load({ folder }, name)
  messages.push(...unreadable)
  if (!input) return undefined
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(input.bytes))
  } catch (error) {
    messages.push({
      severity: 'error',
      rule: 'register.invalid',
      reason: `JSON is expected: ${(error as Error).message}`,
      file: name,
    })
    return undefined
  }
  const errors = describes(DESCRIBED.get(name)!, value)
  if (!errors.length) return value as T
  messages.push({ severity: 'error', rule: 'register.invalid', reason: errors.join('; '), file: name })
  return undefined
}
