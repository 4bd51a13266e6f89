import { inflateSync } from 'node:zlib'

/** Bytes that one stream may become; pdf.js reads a longer one bit by bit, as it reads one that is broken. */
const LONGEST = 256 << 20

/**
 * Stands in for the engine's `DecompressionStream` while a file is read: as much of one as pdf.js uses (one chunk in, all out), without the
 * machinery of streams, which costs more than the few kilobytes of a page. Other formats than `deflate` get the engine's own.
 */
export function inflating(Engine: typeof DecompressionStream): typeof DecompressionStream {
  function Inflate(format: CompressionFormat) {
    if (format !== 'deflate') return new Engine(format)
    let out: Uint8Array | undefined
    let broken: unknown
    const writer = {
      write: async (bytes: Uint8Array) => {
        try {
          out = inflateSync(bytes, { maxOutputLength: LONGEST })
        } catch (reason) {
          broken = reason
        }
      },
      close: async () => {},
    }
    const reader = {
      read: async () => {
        if (broken) throw broken
        const value = out
        out = undefined
        return value?.length ? { value, done: false } : { value: undefined, done: true }
      },
    }
    return { writable: { getWriter: () => writer }, readable: { getReader: () => reader } }
  }
  return Inflate as unknown as typeof DecompressionStream
}
