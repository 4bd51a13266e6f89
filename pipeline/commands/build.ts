import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Source } from '../../schemas/types.ts'
import { collection, load } from '../collection.ts'
import type { Download } from '../export/exporter.ts'
import { exporters } from '../export/index.ts'
import { type Publication, publish } from '../index.ts'
import { gather } from './gather.ts'
import { golds } from './golds.ts'
import { report } from './report.ts'
import { compared, textsOf } from './score.ts'
import { site } from './site.ts'

export interface BuildOptions {
  sources: string
  out: string
  site: boolean
  /** Folder of gold to measure the records against, for the quality page. */
  gold?: string
  /** Processes that read, at most. */
  workers?: number
  json?: boolean
}

/** Reads a collection and publishes it: all or nothing, the old output stands until the new one is whole. Gives the exit code. */
export async function build(options: BuildOptions): Promise<number> {
  const found = await collection(options.sources)
  const said = await gather(found, options.workers)
  const publication = publish(said, found.known, found.judgements)
  const place = resolve(options.out)
  await mkdir(dirname(place), { recursive: true })
  const stage = await mkdtemp(join(dirname(place), `.${basename(place)}-`))
  try {
    const data = join(stage, 'data')
    await writeData(data, publication)
    if (options.gold) {
      const { report } = compared(await golds(options.gold), [{ tables: publication.tables, texts: textsOf(said) }])
      await write(join(data, 'accuracy.json'), `${JSON.stringify(report)}\n`)
    }
    for (const { file, rights } of publication.tables.sources as Source[]) {
      const { input } = rights === 'full' ? await load(found, file) : {}
      if (input) await write(join(data, 'files', file), input.bytes)
    }
    if (options.site) {
      const pages = join(stage, 'pages')
      await site(data, pages)
      await cp(pages, stage, { recursive: true })
      await rm(pages, { recursive: true })
    }
    const old = `${stage}-old`
    if (existsSync(place)) await rename(place, old)
    await rename(stage, place)
    await rm(old, { recursive: true, force: true })
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
  return report(publication, options.json)
}

/** All datasets in all formats, the texts that may be shown whole, and the list of the files. */
async function writeData(data: string, { tables, texts, known }: Publication): Promise<void> {
  const downloads = exporters.flatMap((exporter) => exporter.export(tables))
  for (const { path, content } of downloads) await write(join(data, path), content)
  for (const { id, text } of texts)
    await write(join(data, 'texts', `${id.replace(/^source\//, '')}.json`), `${JSON.stringify({ id, text })}\n`)
  await write(join(data, 'identifiers.json'), `${JSON.stringify({ identifiers: known })}\n`)
  const list = [...downloads].sort((a, b) => (a.path < b.path ? -1 : 1)).map(listed)
  await write(join(data, 'index.json'), `${JSON.stringify({ files: list }, null, 2)}\n`)
}

const listed = ({ path, mediaType, content, table, rows }: Download) => ({
  path,
  ...(table && { table, rows }),
  bytes: Buffer.byteLength(content),
  media_type: mediaType,
  sha256: createHash('sha256').update(content).digest('hex'),
})

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
