/**
 * What a process of its own runs: it reads the documents that it is sent, one after the other. Whatever is raised after the fact ends it; the
 * document that it has in hand then is read again in another process.
 */
import { enableCompileCache } from 'node:module'
import type { Answer } from './child.ts'
import type { Outcome, Task } from './task.ts'

/** Characters of a document that is handed back half done, at most. */
const USUAL = 200_000

enableCompileCache()
process.on('disconnect', () => process.exit())
const [{ load }, { read }] = await Promise.all([import('../collection.ts'), import('../read/index.ts')])

process.on('message', async (task: Task) => {
  process.send!({ ...(await outcome(task)), memory: process.memoryUsage.rss() } satisfies Answer)
})
process.send!('ready')

async function outcome({ folder, file, name, row, half }: Task): Promise<Outcome> {
  const { input, messages } = await load({ folder }, file)
  const named = name === undefined ? messages : messages.map((message) => ({ ...message, file: name }))
  const said = [{ messages: named }]
  if (!input) return { said }
  input.file = name ?? file
  const reading = await read(input)
  if (half && (reading.document?.text.length ?? 0) <= USUAL) return { said, reading }
  const { tell } = await import('../index.ts')
  return { said: [...said, tell(input, reading, row)] }
}
