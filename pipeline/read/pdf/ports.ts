/** What pdf.js's two halves, the reading one and the one we call, tell each other. */
interface Told {
  /** Set on the pieces of a stream. */
  stream?: number
  chunk?: unknown
}

type Listener = (event: { data: unknown }) => void

/**
 * One end of a line between the two halves of pdf.js where both run in one thread. pdf.js's own line copies all that is said; this one hands it
 * over as it is, for the two halves forget what they have said. The one thing the speaker uses again is the holder of a chunk.
 */
class Port {
  #other: Port | undefined
  readonly #listeners = new Set<Listener>()

  static pair(): [Port, Port] {
    const near = new Port()
    const far = new Port()
    near.#other = far
    far.#other = near
    return [near, far]
  }

  postMessage(told: Told): void {
    const { chunk } = told
    const data = told.stream && chunk && typeof chunk === 'object' ? { ...told, chunk: { ...chunk } } : told
    queueMicrotask(() => this.#other?.hear({ data }))
  }

  /** What the other end has said. */
  hear(event: { data: unknown }): void {
    for (const listener of this.#listeners) listener(event)
  }

  addEventListener(_name: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener)
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true })
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener)
  }

  terminate(): void {
    this.#listeners.clear()
  }
}

/** Both ends of a line within one thread. */
export const ports = Port.pair
