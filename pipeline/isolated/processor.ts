import { readFileSync } from 'node:fs'

/** Ticks of a second in which Linux counts processor time for programs. */
const TICKS = 100

/** Seconds of processor time that a process has used; undefined where the system does not tell. */
export function processorTime(pid: number): number | undefined {
  try {
    // The name of the program stands in brackets and may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  } catch {
    return undefined
  }
}
