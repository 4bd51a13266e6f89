import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Collection, load } from '../collection.ts'
import { readDocument, type Said, tell } from '../index.ts'
import { crew } from '../isolated/crew.ts'
import type { Outcome, Task } from '../isolated/task.ts'
import { formatOf } from '../read/index.ts'

/** Processes at most, unless more are asked for. */
const WORKERS = 8
/** So few documents are read here, PDFs apart: another process takes longer to get ready. */
const FEW = 24
/** What a further process is worth starting for: documents, or bytes of them. */
const SHARE = { documents: 4, bytes: 500_000 }

/** Reads every document of a collection; what cannot be read is a message and the others go on. */
export async function gather(collection: Collection, workers?: number): Promise<Said[]> {
  const { folder, files, rows } = collection
  const tasks = files.map((file): Task => {
    const row = rows.get(file)
    return row ? { folder, file, row } : { folder, file }
  })
  return [{ messages: collection.messages }, ...(await readings(tasks, workers))]
}

/**
 * Reads documents, and gives what they say in the order of the tasks, however many processes have read them. PDFs are always read apart, as a
 * broken one can keep pdf.js busy for ever; of other documents only many are, to share the work.
 */
export async function readings(tasks: Task[], workers = Math.min(WORKERS, availableParallelism())): Promise<Said[]> {
  const said = new Map<Task, Said[]>()
  const many = tasks.length > FEW
  const away = tasks.filter(({ file }) => many || /\.pdf$/i.test(file))
  const here = tasks.filter((task) => !away.includes(task))
  // This process reads too, if anything is left for it.
  const others = apart(away, here.length ? Math.max(1, workers - 1) : workers, !many)
  const disguised: Task[] = []
  for (const task of here) {
    const { folder, file, name, row } = task
    const { input, messages } = await load({ folder }, file)
    if (input && formatOf(input) === 'pdf') disguised.push(task)
    else said.set(task, [{ messages }, ...(input ? [await readDocument({ ...input, file: name ?? file }, row)] : [])])
  }
  for (const outcomes of [await others, await apart(disguised, workers, true)])
    for (const [task, outcome] of outcomes) said.set(task, await finished(task, outcome))
  return tasks.flatMap((task) => said.get(task)!)
}

/** Makes drafts of a document that another process has read. */
async function finished({ folder, file, name, row }: Task, { said, reading }: Outcome): Promise<Said[]> {
  if (!reading?.document) return reading ? [...said, reading] : said
  const { input, messages } = await load({ folder }, file)
  return input ? [...said, tell({ ...input, file: name ?? file }, reading, row)] : [{ messages }]
}

/** Reads documents in processes of their own, the largest first, so that none of them is left over at the end. */
async function apart(tasks: Task[], workers: number, half: boolean): Promise<Map<Task, Outcome>> {
  if (!tasks.length) return new Map()
  const sized = await Promise.all(
    tasks.map(async (task) => {
      const about = await stat(join(task.folder, task.file)).catch(() => undefined)
      return { task, bytes: about?.size ?? 0 }
    }),
  )
  const sorted = sized.sort((a, b) => b.bytes - a.bytes)
  const bytes = sized.reduce((sum, { bytes }) => sum + bytes, 0)
  const worth = Math.ceil(Math.max(tasks.length / SHARE.documents, bytes / SHARE.bytes))
  const outcomes = await crew(
    sorted.map(({ task }) => (half ? { ...task, half } : task)),
    Math.min(workers, worth),
  )
  return new Map(sorted.map(({ task }, at) => [task, outcomes[at]!]))
}
