import { type Matrix, through, times } from '../matrix.ts'
import type { ObjectFile } from './file.ts'
import { Lexer, Unreadable } from './lexer.ts'
import { unpacked } from './streams.ts'
import { type Dict, Ref, Stream, Text, type Value, Word } from './value.ts'

/** What the content of a page does besides writing letters. */
export interface Content {
  /** Frames of the shapes it paints, in user space. */
  shapes: [x0: number, y0: number, x1: number, y1: number][]
  /** Names of the fonts it writes in, in the order of their first letters. */
  fonts: (string | undefined)[]
}

/** Words of content that are read at most: maps and charts draw without end. */
const BUDGET = 2_000_000

/** Forms inside forms. */
const DEPTH = 6

/** Reads what a page draws, or what it writes in, by the number of its object. Shapes are never drawn between letters, which are passed over. */
export function contentOf(file: ObjectFile, page: number, wanted: 'shapes' | 'fonts'): Content {
  const dict = file.dict(new Ref(page, 0))
  if (!dict) throw new Unreadable('no page')
  const reading = new Reading(file, wanted === 'shapes')
  const parts = file.get(dict.get('Contents'))
  const streams = (Array.isArray(parts) ? parts : [parts]).map((part) => file.get(part))
  const bytes = streams.flatMap((stream) => (stream instanceof Stream ? [unpacked(stream), SPACE] : []))
  reading.run(Buffer.concat(bytes), file.dict(inherited(file, dict, 'Resources')), [1, 0, 0, 1, 0, 0], 0)
  return reading.content
}

const SPACE = Buffer.from(' ')

/** What a page takes from the nodes above it. */
function inherited(file: ObjectFile, page: Dict, key: string): Value | undefined {
  let node: Dict | undefined = page
  for (let steps = 0; node && steps < 50; steps++) {
    const value = node.get(key)
    if (value !== undefined) return value
    node = file.dict(node.get('Parent'))
  }
  return undefined
}

class Reading {
  readonly content: Content = { shapes: [], fonts: [] }
  readonly #file: ObjectFile
  readonly #passes: boolean
  readonly #seen = new Set<unknown>()
  #words = 0
  constructor(file: ObjectFile, passes: boolean) {
    this.#file = file
    this.#passes = passes
  }

  run(bytes: Uint8Array, resources: Dict | undefined, start: Matrix, depth: number): void {
    const lexer = new Lexer(bytes)
    const fonts = this.#file.dict(resources?.get('Font'))
    const stack: { matrix: Matrix; font: Value | undefined }[] = []
    let matrix = start
    let font: Value | undefined
    let path: number[] = []
    let args: Value[] = []
    for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
      if (!(value instanceof Word)) {
        args.push(value)
        continue
      }
      if (++this.#words > BUDGET) throw new Unreadable('content without an end')
      switch (value.text) {
        case 'q':
          stack.push({ matrix, font })
          break
        case 'Q':
          ;({ matrix, font } = stack.pop() ?? { matrix, font })
          break
        case 'cm':
          if (args.length === 6) matrix = times(matrix, args as unknown as Matrix)
          break
        case 're': {
          const [x = 0, y = 0, wide = 0, high = 0] = args as number[]
          path.push(x, y, x + wide, y + high)
          break
        }
        case 'm':
        case 'l':
        case 'c':
        case 'v':
        case 'y':
          for (const number of args) path.push(Number(number))
          break
        case 'f':
        case 'F':
        case 'f*':
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
        case 'S':
        case 's':
          if (path.length) this.content.shapes.push(frame(path, matrix))
          path = []
          break
        case 'n':
          path = []
          break
        case 'Tf':
          font = typeof args[0] === 'string' ? fonts?.get(args[0].slice(1)) : undefined
          break
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          this.#written(font, args)
          break
        case 'Do':
          if (typeof args[0] === 'string') this.#form(args[0].slice(1), resources, matrix, depth)
          break
        case 'BT':
          if (this.#passes) passLetters(lexer)
          break
        case 'ID':
          passPicture(lexer)
          break
      }
      args = []
    }
  }

  #written(font: Value | undefined, words: Value[]): void {
    const key = font instanceof Ref ? font.number : font
    if (this.#seen.has(key) || !words.some(inked)) return
    this.#seen.add(key)
    const name = this.#file.get(this.#file.dict(font)?.get('BaseFont'))
    this.content.fonts.push(typeof name === 'string' ? name.slice(1) : undefined)
  }

  #form(name: string, resources: Dict | undefined, matrix: Matrix, depth: number): void {
    const form = this.#file.get(this.#file.dict(resources?.get('XObject'))?.get(name))
    if (!(form instanceof Stream) || this.#file.get(form.dict.get('Subtype')) !== '/Form' || depth >= DEPTH) return
    const own = this.#file.get(form.dict.get('Matrix'))
    const inner = Array.isArray(own) && own.length === 6 ? times(matrix, own as unknown as Matrix) : matrix
    this.run(unpacked(form), this.#file.dict(form.dict.get('Resources')) ?? resources, inner, depth + 1)
  }
}

/** A space, in fonts of one byte a letter, and most often in those of two. */
const SPACES = new Set([' ', '\0', '\x03'])

/** True for letters that are more than spaces. */
const inked = (value: Value): boolean =>
  value instanceof Text ? [...value.bytes].some((byte) => !SPACES.has(byte)) : Array.isArray(value) && value.some(inked)

/** Passes over letters, to the word that ends them. */
function passLetters(lexer: Lexer): void {
  const { bytes } = lexer
  let open = 0
  for (let at = lexer.at; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x5c) at++
    else if (byte === 0x28) open++
    else if (byte === 0x29) open--
    else if (byte === 0x45 && open <= 0 && bytes[at + 1] === 0x54 && blank(bytes[at - 1]) && blank(bytes[at + 2])) {
      lexer.at = at + 2
      return
    }
  }
  lexer.at = bytes.length
}

const blank = (byte = 32): boolean => byte <= 32 || byte === 0x3e || byte === 0x5d || byte === 0x29

/** Passes over the bytes of a picture that stands inside the content. */
function passPicture(lexer: Lexer): void {
  const { bytes } = lexer
  for (let at = lexer.at + 1; at < bytes.length; at++) {
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && blank(bytes[at - 1]) && blank(bytes[at + 2])) {
      lexer.at = at + 2
      return
    }
  }
  lexer.at = bytes.length
}

function frame(path: number[], m: Matrix): [number, number, number, number] {
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (let at = 0; at + 1 < path.length; at += 2) {
    const [x, y] = through(m, path[at]!, path[at + 1]!)
    x0 = Math.min(x0, x)
    y0 = Math.min(y0, y)
    x1 = Math.max(x1, x)
    y1 = Math.max(y1, y)
  }
  return [x0, y0, x1, y1]
}
