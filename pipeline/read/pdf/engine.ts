import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import { inflating } from './inflate.ts'
import { ports } from './ports.ts'

/** What pdf.js says about itself rather than about a file, or about pictures that we tell it to leave out. */
const OWN_WORDS = [
  /legacy. build/,
  /Image exceeded maximum allowed size/,
  /Cannot (load|access|polyfill)/,
  /fetchStandardFontData|UnknownErrorException: Unable to load font data/,
]

/** The build for engines as new as this one. */
const MODULE = 'pdfjs-dist/build/pdf.mjs'
/** Its half that reads, for a thread of its own in a browser; here both halves run in one. */
const READER = 'pdfjs-dist/build/pdf.worker.mjs'

/** How often the same warning is kept. */
const WARNINGS = 20

let queue: Promise<unknown> = Promise.resolve()

/**
 * Opens a PDF with pdf.js and hands it to `use`. One at a time in a process: pdf.js tells its warnings to the console only, and raises
 * rejections after the fact, so both are caught here for as long as a file is open. Rejects with pdf.js's own exceptions. `named` asks for the
 * names of fonts too, which tell their weight: each letter then carries more.
 */
export function opened<T>(
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy, OPS: Record<string, number>) => Promise<T>,
  named = false,
): Promise<{ value: T; warnings: string[] }> {
  const turn = queue.then(() => alone(bytes, use, named))
  queue = turn.catch(() => undefined)
  return turn
}

async function alone<T>(
  bytes: Uint8Array,
  use: (pdf: PDFDocumentProxy, OPS: Record<string, number>) => Promise<T>,
  named: boolean,
) {
  const warnings: string[] = []
  const told = (reason: string) => {
    if (OWN_WORDS.some((words) => words.test(reason))) return
    if (warnings.length < WARNINGS && !warnings.includes(reason)) warnings.push(reason)
  }
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    const [first] = words
    if (typeof first === 'string' && first.startsWith('Warning: ')) told(first.slice('Warning: '.length))
    else warn(...words)
  }
  const late = (reason: unknown) => told(reason instanceof Error ? reason.message : String(reason))
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', late)
  const { DecompressionStream: Engine } = globalThis
  globalThis.DecompressionStream = inflating(Engine)
  let worker: PDFWorker | undefined
  try {
    const { pdfjs, reader } = await engine()
    const [near, far] = ports()
    reader.initializeFromPort(far)
    worker = new pdfjs.PDFWorker({ port: near as unknown as null })
    const task = pdfjs.getDocument({
      // pdf.js takes the bytes for itself.
      data: new Uint8Array(bytes),
      worker,
      verbosity: pdfjs.VerbosityLevel.WARNINGS,
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      disableFontFace: true,
      fontExtraProperties: named,
      // Pictures are never looked at.
      maxImageSize: 1,
      ...assets(),
    } as Parameters<typeof pdfjs.getDocument>[0])
    try {
      return { value: await use(await task.promise, pdfjs.OPS as unknown as Record<string, number>), warnings }
    } finally {
      await task.destroy()
      // Rejections of work that was under way arrive a turn or two later.
      await new Promise((done) => setTimeout(done, 0))
      await new Promise((done) => setImmediate(done))
    }
  } finally {
    worker?.destroy()
    globalThis.DecompressionStream = Engine
    console.warn = warn
    process.off('unhandledRejection', late)
    for (const other of others) process.on('unhandledRejection', other)
  }
}

async function engine() {
  // Expected by pdf.js, not yet in this version of Node: without it some fonts are thrown away.
  const math = Math as { sumPrecise?: (numbers: Iterable<number>) => number }
  math.sumPrecise ??= (numbers) => [...numbers].reduce((sum, number) => sum + number, 0)
  const pdfjs = (await import(MODULE)) as typeof import('pdfjs-dist')
  const { WorkerMessageHandler: reader } = (await import(READER)) as { WorkerMessageHandler: Reader }
  return { pdfjs, reader }
}

interface Reader {
  initializeFromPort(port: ReturnType<typeof ports>[1]): void
}

/** Folders of the package that pdf.js reads fonts and character maps from. */
function assets() {
  const root = dirname(dirname(fileURLToPath(import.meta.resolve(MODULE))))
  const folder = (name: string) => join(root, name) + sep
  return {
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  }
}
