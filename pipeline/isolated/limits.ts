/** What reading one document may cost. */
export interface Limits {
  /** Seconds for one document, on the clock; time in which the machine had no processor to give does not count. */
  seconds: number
  /** Megabytes that a process may hold. */
  memory: number
  /** Megabytes of them for the objects of the language. */
  heap: number
}

export const LIMITS: Limits = { seconds: 10, memory: 1024, heap: 600 }

/**
 * How the engine runs in a process that reads: the expressions of the mentions are many and long and run a few times each, so that polishing
 * their code takes longer than running it; and what a page leaves behind is collected before it fills as much again as the document.
 */
export const ENGINE = ['--no-regexp-peephole-optimization', '--max-semi-space-size=8']

/** Megabytes of its data segment that Node reserves and never touches. */
const RESERVED = 500
/** Seconds of processor time after which a process ends by itself, whatever became of the one that started it. */
const LIFE = 1800

/** The command that runs Node under limits. Where there is no POSIX shell, only the heap is limited. */
export function limited(
  { memory, heap }: Limits,
  node: string,
  script: string,
): [command: string, parameters: string[]] {
  const own = [...ENGINE, `--max-old-space-size=${heap}`, script]
  if (process.platform === 'win32') return [node, own]
  const kilobytes = (memory + RESERVED) * 1024
  return ['/bin/sh', ['-c', `ulimit -d ${kilobytes}; ulimit -t ${LIFE}; ulimit -c 0; exec "$0" "$@"`, node, ...own]]
}
