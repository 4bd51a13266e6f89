import { processorTime } from './processor.ts'

/** Share of the limit that must have gone into work before a process is late: a machine with other work on it gives less. */
const WORK = 0.9
/** Share of the time since the last look below which a process does nothing. */
const IDLE = 0.05
/** Milliseconds over which idleness shows: on a busy machine a process may wait longer than a moment for its turn. */
const WATCH = 2000
/** How often a process is looked at again that had no processor, in milliseconds. */
const AGAIN = 250
/** Milliseconds in which an answer that is on its way may still arrive: the process that waits for it may have been busy itself. */
const GRACE = 300
/** How many times its limit a process may take at most, however busy the machine. */
const PATIENCE = 6

/** Calls `late` when a process has had its seconds; gives what stops the clock. */
export function deadline(pid: number, seconds: number, late: () => void): () => void {
  const began = Date.now()
  const before = processorTime(pid)
  let seen = { at: began, used: before ?? 0 }
  let timer = setTimeout(look, seconds * 1000)
  function look() {
    const used = processorTime(pid)
    const now = Date.now()
    const worked = used === undefined || before === undefined ? Number.POSITIVE_INFINITY : used - before
    const long = now - seen.at >= WATCH
    const idle = used === undefined || (long && used - seen.used < ((now - seen.at) / 1000) * IDLE)
    if (worked >= seconds * WORK || idle || now - began >= seconds * 1000 * PATIENCE) {
      timer = setTimeout(late, GRACE)
      return
    }
    if (long) seen = { at: now, used: used! }
    timer = setTimeout(look, AGAIN)
  }
  return () => clearTimeout(timer)
}
