import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collection } from '../collection.ts'
import { publish } from '../index.ts'
import type { Known } from '../resolve/identifiers.ts'
import { gather } from './gather.ts'

export interface IdsOptions {
  sources: string
  write?: boolean
  json?: boolean
}

/** Prints which ids of a collection are new, lead elsewhere or are gone since its identifiers.json; writes that file when asked to. Gives the exit code. */
export async function ids({ sources, write, json }: IdsOptions): Promise<number> {
  const found = await collection(sources)
  const before = found.known ?? {}
  const { known } = publish(await gather(found), before, found.judgements)
  const news = changes(before, known)
  if (write) {
    const rows = Object.entries(known).map(([id, entry]) => `    ${JSON.stringify(id)}: ${JSON.stringify(entry)}`)
    await writeFile(join(found.folder, 'identifiers.json'), `{\n  "identifiers": {\n${rows.join(',\n')}\n  }\n}\n`)
  }
  if (json) process.stdout.write(`${JSON.stringify(news)}\n`)
  else {
    for (const id of news.fresh) process.stdout.write(`new\t${id}\n`)
    for (const [id, where] of Object.entries(news.moved)) process.stdout.write(`moved\t${id}\t${where}\n`)
    for (const [id, why] of Object.entries(news.removed)) process.stdout.write(`removed\t${id}\t${why}\n`)
    process.stdout.write(`${Object.keys(known).length} identifiers${write ? ' written' : ''}\n`)
  }
  return 0
}

/** What a run adds to the register. */
function changes(
  before: Known,
  after: Known,
): { fresh: string[]; moved: Record<string, string>; removed: Record<string, string> } {
  const fresh: string[] = []
  const moved: Record<string, string> = {}
  const removed: Record<string, string> = {}
  for (const [id, entry] of Object.entries(after)) {
    const { merged_into, renamed_to, removed: why } = entry
    const where = renamed_to ?? merged_into
    if (!before[id]) fresh.push(id)
    if (where && where !== (before[id]?.renamed_to ?? before[id]?.merged_into)) moved[id] = where
    if (why && why !== before[id]?.removed) removed[id] = why
  }
  return { fresh, moved, removed }
}
