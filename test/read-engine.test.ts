/** pdf.js as we run it gives what it gives by itself: nothing of a text is lost on the way between its halves or in unpacking. */
import { deflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist'
import { describe, expect, it } from 'vitest'
import { opened } from '../pipeline/read/pdf/engine.ts'
import { inflating } from '../pipeline/read/pdf/inflate.ts'
import { ports } from '../pipeline/read/pdf/ports.ts'
import { pdfOf, set } from './read-pdf-writer.ts'

const words = 'Thirty saltworkers learned to mend pans in Accra, and nine masters took the examination. '
const pages = Array.from({ length: 7 }, (_, page) => ({
  texts: set(`${page + 1}. ${words.repeat(12)}`.trim(), { x: 60, y: 80, width: 470 }),
}))

/** The text of every page, as pdf.js tells it. */
async function told(pdf: Awaited<ReturnType<typeof getDocument>['promise']>) {
  const all: unknown[] = []
  for (let number = 1; number <= pdf.numPages; number++)
    all.push((await (await pdf.getPage(number)).getTextContent()).items)
  return all
}

describe('the engine', () => {
  it('gives the words of every page as pdf.js does by itself, several files after each other', async () => {
    const bytes = pdfOf(pages)
    const plain = await told(await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise)
    expect(plain.flat().length).toBeGreaterThan(70)
    const ours = await Promise.all([1, 2].map(async () => (await opened(bytes, told)).value))
    const unnamed = (items: unknown) => JSON.stringify(items).replace(/g_d\d+_/g, '')
    for (const items of ours) expect(unnamed(items)).toBe(unnamed(plain))
  })

  it('leaves the engine of the process as it was, even after a broken file', async () => {
    const { DecompressionStream: before } = globalThis
    await expect(opened(new TextEncoder().encode('no PDF at all'), told)).rejects.toThrow()
    expect(globalThis.DecompressionStream).toBe(before)
  })
})

describe('a line between the halves', () => {
  it('hands over what is said in its order, a chunk as it was when it was said', async () => {
    const [near, far] = ports()
    const heard: unknown[] = []
    const gone = new AbortController()
    far.addEventListener('message', ({ data }) => heard.push(data), { signal: gone.signal })
    const chunk = { items: [1, 2] }
    near.postMessage({ stream: 4, chunk })
    chunk.items = []
    near.postMessage({ stream: 4, chunk })
    expect(heard).toEqual([])
    await Promise.resolve()
    expect(heard).toEqual([
      { stream: 4, chunk: { items: [1, 2] } },
      { stream: 4, chunk: { items: [] } },
    ])
    gone.abort()
    near.postMessage({})
    await Promise.resolve()
    expect(heard).toHaveLength(2)
  })
})

describe('unpacking', () => {
  const Inflate = inflating(DecompressionStream)
  const unpack = async (bytes: Uint8Array<ArrayBuffer>) => {
    const { readable, writable } = new Inflate('deflate')
    const writer = writable.getWriter()
    void writer.write(bytes)
    void writer.close()
    const reader = readable.getReader()
    const chunks: number[] = []
    for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(...read.value)
    return chunks
  }
  it('gives all bytes', async () => {
    const bytes = new TextEncoder().encode(words.repeat(300))
    expect(await unpack(new Uint8Array(deflateSync(bytes)))).toEqual([...bytes])
    expect(await unpack(new Uint8Array(deflateSync(new Uint8Array())))).toEqual([])
  })
  it('rejects what is broken, so that pdf.js reads as much of it as there is', async () => {
    const packed = new Uint8Array(deflateSync(new TextEncoder().encode(words.repeat(300))))
    await expect(unpack(packed.slice(0, 40))).rejects.toThrow()
  })
  it('leaves other ways of packing to the engine', () => {
    expect(new Inflate('gzip')).toBeInstanceOf(DecompressionStream)
  })
})
