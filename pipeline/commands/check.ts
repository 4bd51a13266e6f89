import { collection } from '../collection.ts'
import { publish } from '../index.ts'
import { line } from '../message.ts'
import { gather } from './gather.ts'

/** Prints every message of a collection, grouped by file, with the share of each text that was read. Gives the exit code. */
export async function check({
  sources,
  workers,
  json,
}: {
  sources: string
  workers?: number
  json?: boolean
}): Promise<number> {
  const found = await collection(sources)
  const { messages, coverage } = publish(await gather(found, workers), found.known, found.judgements)
  if (json) process.stdout.write(`${JSON.stringify({ messages, coverage })}\n`)
  else {
    for (const [file, group] of Map.groupBy(messages, (message) => message.file)) {
      process.stdout.write(`${file}\n${group.map((message) => `  ${line(message)}\n`).join('')}`)
    }
    for (const [source, shares] of Object.entries(coverage)) {
      const parts = Object.entries(shares).map(([name, share]) => `${name} ${(100 * share).toFixed(1)} %`)
      process.stdout.write(`${source}: ${parts.join(', ')}\n`)
    }
    process.stdout.write(`${messages.length} messages\n`)
  }
  return messages.some(({ severity }) => severity === 'error') ? 1 : 0
}
