import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Block, Dataset, IdentifierEntry, Message, Number as NumberRow, Records } from '../../schemas/types.ts'

/** One published file, a row of `index.json`. */
export interface Download {
  /** Inside the data folder. */
  path: string
  table?: string
  rows?: number
  bytes: number
  media_type: string
  sha256: string
}

export type AnyRecord = Records[Dataset]
export const DATASETS: Dataset[] = ['events', 'deliverables', 'results', 'statistics', 'projects', 'sources']

export const root = resolve(process.env.WORKTRACE_ROOT ?? process.cwd())
const folder = resolve(process.env.WORKTRACE_DATA ?? join(root, 'dist/data'))

/** A JSON file of the data folder. A missing dataset is the fault of whoever started the build: it throws. */
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T

const datasets = Object.fromEntries(DATASETS.map((name) => [name, read(`${name}.json`)])) as unknown as {
  [D in Dataset]: Records[D][]
}

const byId = new Map<string, AnyRecord>()
for (const name of DATASETS) for (const record of datasets[name]) byId.set(record.id, record)

/** Rows of a source, in their order. */
const grouped = <T extends { source?: string }>(rows: T[]): Map<string, T[]> =>
  Map.groupBy(rows, (row) => row.source ?? '')

const blocks = grouped(read<Block[]>('blocks.json'))
const numbers = grouped(read<NumberRow[]>('numbers.json'))
const messages = read<Message[]>('messages.json')
const listing = existsSync(join(folder, 'index.json')) ? read<Download[] | { files: Download[] }>('index.json') : []
const texts = new Map<string, string | undefined>()
/** Every id ever published; absent in data folders of earlier versions. */
const known = existsSync(join(folder, 'identifiers.json'))
  ? read<{ identifiers: Record<string, IdentifierEntry> }>('identifiers.json').identifiers
  : {}
/** Counts of a field over the records that were found, and of a dataset: what `worktrace score --json` prints. */
interface FieldCounts {
  compared: number
  agree: number
  expected: number
  given: number
  right: number
}
export interface Counts {
  gold: number
  found: number
  predicted: number
  right: number
  fields: Record<string, FieldCounts>
}

/** All that the site is made from, read once for a build. */
export const collection = {
  ...datasets,
  messages,
  known,
  /** How the records compare with what a careful reader wrote down, by dataset; absent where nobody did. */
  accuracy: existsSync(join(folder, 'accuracy.json')) ? read<Record<string, Counts>>('accuracy.json') : undefined,
  downloads: Array.isArray(listing) ? listing : listing.files,
  /** The record with an id, of whatever dataset. */
  get: (id: string): AnyRecord | undefined => byId.get(id),
  blocks: (source: string): Block[] => blocks.get(source) ?? [],
  /** The block of a source that holds an offset: binary search, blocks are in order. */
  blockAt(source: string, offset: number): Block | undefined {
    const rows = blocks.get(source) ?? []
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (rows[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    return rows[low]
  },
  numbers: (source: string): NumberRow[] => numbers.get(source) ?? [],
  /** The canonical text of a source, where its rights allow the whole text. */
  text(source: string): string | undefined {
    if (!texts.has(source)) {
      const file = `texts/${source.replace(/^source\//, '')}.json`
      const free = datasets.sources.find((row) => row.id === source)?.rights === 'full'
      texts.set(source, free && existsSync(join(folder, file)) ? read<{ text: string }>(file).text : undefined)
    }
    return texts.get(source)
  },
  /** Path of the source's own file inside the data folder, where it is published beside the data. */
  original(file: string): string | undefined {
    return existsSync(join(folder, 'files', file)) ? `data/files/${file}` : undefined
  },
}
