import type { Message } from '../message.ts'
import { type Answer, type Child, child, type Death } from './child.ts'
import { LIMITS, type Limits } from './limits.ts'
import type { Outcome, Task } from './task.ts'

/** Share of its memory beyond which a process makes room for a new one. */
const HEAVY = 0.4

/**
 * Reads documents in so many processes, and gives what became of each in the order of the tasks. A process goes on with the next document when it
 * has read one. When it dies, the document it had in hand is read again, alone in a new process: what an earlier one left behind may have been
 * the cause. Whatever a document does, the others are read.
 */
export async function crew(tasks: Task[], size: number, limits: Limits = LIMITS, script?: string): Promise<Outcome[]> {
  const found: Outcome[] = new Array(tasks.length)
  let next = 0
  const work = async () => {
    let mate: Child | undefined
    while (next < tasks.length) {
      const at = next++
      const task = tasks[at]!
      const fresh = !mate
      mate ??= child(limits, script)
      let given = await mate.read(task)
      if (died(given) && !fresh && given.cause !== 'time') {
        mate = child(limits, script)
        given = await mate.read(task)
      }
      found[at] = died(given) ? { said: [{ messages: [message(task, given, limits)] }] } : given
      if (died(given) || given.memory > limits.memory * HEAVY * 1024 ** 2) {
        mate.end()
        mate = undefined
      }
    }
    mate?.end()
  }
  await Promise.all(Array.from({ length: Math.min(size, tasks.length) }, work))
  return found
}

const died = (given: Answer | Death): given is Death => 'cause' in given

/** Why a document has no records. */
function message({ file, name }: Task, { cause, words }: Death, { seconds, memory }: Limits): Message {
  const [rule, reason] = {
    time: ['input.timeout', `it was not read within ${seconds} seconds; expected a document that is`],
    memory: [
      'input.too-complex',
      `reading it takes more memory than ${memory} megabytes (${words}); expected a document that takes less`,
    ],
    fault: ['input.unreadable', `the process that reads it breaks off (${words})`],
  }[cause]
  return { severity: 'error', rule: rule!, reason: reason!, file: name ?? file }
}
