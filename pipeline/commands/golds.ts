import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Gold } from '../score/gold.ts'

/** The gold of a folder: each JSON file that names its source. */
export async function golds(folder: string): Promise<Gold[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  const all = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Gold),
  )
  return all.filter(({ source }) => source)
}
