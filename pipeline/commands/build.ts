import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { collection } from '../collection.ts'
import { exporters } from '../export/index.ts'
import { publish } from '../index.ts'
import { gather } from './gather.ts'
import { report } from './report.ts'

export interface BuildOptions {
  sources: string
  out: string
  site: boolean
  json?: boolean
}

/** Reads a collection and publishes it: all or nothing, the old output stands until the new one is whole. Gives the exit code. */
export async function build({ sources, out, json }: BuildOptions): Promise<number> {
  const found = await collection(sources)
  const publication = publish(await gather(found), found.known)
  const place = resolve(out)
  await mkdir(dirname(place), { recursive: true })
  const stage = await mkdtemp(join(dirname(place), `.${basename(place)}-`))
  try {
    const data = join(stage, 'data')
    await mkdir(data)
    for (const { path, content } of exporters.flatMap((exporter) => exporter.export(publication.tables))) {
      await mkdir(dirname(join(data, path)), { recursive: true })
      await writeFile(join(data, path), content)
    }
    await rm(place, { recursive: true, force: true })
    await rename(stage, place)
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
  return report(publication, json)
}
