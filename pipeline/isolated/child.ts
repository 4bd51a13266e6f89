import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { deadline } from './deadline.ts'
import { type Limits, limited } from './limits.ts'
import type { Outcome, Task } from './task.ts'

/** How a process ended in the middle of a document: its time was over, its memory was full, or something else, in its last words. */
export interface Death {
  cause: 'time' | 'memory' | 'fault'
  words: string
}

/** What a process answers, and how much memory it holds by now. */
export interface Answer extends Outcome {
  memory: number
}

/** A process that reads documents, one at a time. */
export interface Child {
  /** Reads a document, or dies of it: then it is of no further use. */
  read(task: Task): Promise<Answer | Death>
  end(): void
}

/** Characters of what a dying process says that are kept. */
const WORDS = 4000
/** Signs that memory was full. What breaks off in native code without a word ran out of its stack or its memory. */
const FULL = /out of memory|allocation fail|fail\w* to allocate|bad_alloc/i

const READER = fileURLToPath(new URL('./reader.ts', import.meta.url))

/** Starts a process; it says when it has loaded what reading needs. */
export function child(limits: Limits, script = READER): Child {
  const [command, parameters] = limited(limits, process.execPath, script)
  const made = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], serialization: 'advanced' })
  let words = ''
  let cause: Death['cause'] | undefined
  let death: Death | undefined
  let answer: ((given: Answer | Death) => void) | undefined
  const give = (given: Answer | Death) => {
    answer?.(given)
    answer = undefined
  }
  let begin = () => {}
  const ready = new Promise<void>((done) => {
    begin = done
  })
  const die = (how: Death) => {
    death ??= how
    begin()
    give(death)
  }
  made.stderr!.setEncoding('utf8').on('data', (some: string) => {
    words = (words + some).slice(-WORDS)
  })
  made.on('message', (message: 'ready' | Answer) => (message === 'ready' ? begin() : give(message)))
  made.on('error', ({ message }) => die({ cause: 'fault', words: message }))
  made.on('close', (_, signal) => {
    const full = FULL.test(words) || (signal !== null && signal !== 'SIGTERM' && signal !== 'SIGINT')
    die({ cause: cause ?? (full ? 'memory' : 'fault'), words: lastWords(words) })
  })
  return {
    async read(task) {
      await ready
      if (death) return death
      const stop = deadline(made.pid!, limits.seconds, () => {
        cause = 'time'
        made.kill('SIGKILL')
      })
      const given = await new Promise<Answer | Death>((done) => {
        answer = done
        // Should the process be dying, its end is the answer.
        made.send(task, () => {})
      })
      stop()
      return given
    },
    end: () => {
      made.kill('SIGKILL')
    },
  }
}

/** The line that tells what went wrong: the name of an error, or the last line. */
function lastWords(words: string): string {
  const lines = words.split('\n').filter((line) => line.trim())
  return (lines.findLast((line) => /^(?:\w*Error|FATAL|#\s*Fatal)\b/.test(line)) ?? lines.at(-1) ?? 'no words').trim()
}
