import { Lexer, Unreadable } from './lexer.ts'
import { unpacked } from './streams.ts'
import { type Dict, Ref, Stream, type Value, Word } from './value.ts'

/** Where an object stands: in the file, or inside a stream of objects. */
type Place = { at: number } | { within: number; index: number }

/** Parts of a file written one after the other that are looked at. */
const PARTS = 200

/**
 * The objects of a PDF, read as they are asked for. Whole files without a password only: anything else is `Unreadable`, and pdf.js,
 * which mends much, is asked instead.
 */
export class ObjectFile {
  readonly #bytes: Uint8Array
  readonly #places = new Map<number, Place>()
  readonly #shelves = new Map<number, { lexer: Lexer; offsets: number[] }>()
  readonly trailer: Dict

  constructor(bytes: Uint8Array) {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).indexOf('%PDF-')
    if (head < 0) throw new Unreadable('no head')
    this.#bytes = head ? bytes.subarray(head) : bytes
    this.trailer = this.#index()
    if (this.trailer.has('Encrypt')) throw new Unreadable('protected')
  }

  /** A value, or what it refers to. */
  get(value: Value | undefined): Value | undefined {
    let found = value
    for (let steps = 0; found instanceof Ref; steps++) {
      if (steps > 20) throw new Unreadable('references without an end')
      found = this.#object(found.number)
    }
    return found
  }

  dict(value: Value | undefined): Dict | undefined {
    const found = this.get(value)
    return found instanceof Map ? found : found instanceof Stream ? found.dict : undefined
  }

  #object(number: number): Value | undefined {
    const place = this.#places.get(number)
    if (!place) return undefined
    if ('at' in place) return this.#standing(place.at, number)
    const { lexer, offsets } = this.#shelf(place.within)
    const offset = offsets[place.index]
    if (offset === undefined) throw new Unreadable(`no object ${number}`)
    lexer.at = offset
    return lexer.next()
  }

  /** The object that stands at an offset; its number must be the one expected. */
  #standing(at: number, number?: number): Value | undefined {
    const lexer = new Lexer(this.#bytes, at)
    const found = lexer.next()
    const generation = lexer.next()
    const word = lexer.next()
    if (typeof found !== 'number' || typeof generation !== 'number' || !(word instanceof Word) || word.text !== 'obj')
      throw new Unreadable('no object where one should stand')
    if (number !== undefined && found !== number) throw new Unreadable(`object ${found} instead of ${number}`)
    const value = lexer.next()
    if (!(value instanceof Map)) return value
    const { at: end } = lexer
    const next = lexer.next()
    if (!(next instanceof Word) || next.text !== 'stream') return value
    let start = this.#bytes.indexOf(0x6d, end) + 1
    if (this.#bytes[start] === 13) start++
    if (this.#bytes[start] === 10) start++
    const length = this.get(value.get('Length'))
    if (typeof length !== 'number') throw new Unreadable('a stream without a length')
    return new Stream(value, this.#bytes.subarray(start, start + length))
  }

  /** A stream of objects, unpacked once. */
  #shelf(number: number): { lexer: Lexer; offsets: number[] } {
    const known = this.#shelves.get(number)
    if (known) return known
    const place = this.#places.get(number)
    const stream = place && 'at' in place ? this.#standing(place.at, number) : undefined
    if (!(stream instanceof Stream)) throw new Unreadable('no stream of objects')
    const count = this.get(stream.dict.get('N'))
    const first = this.get(stream.dict.get('First'))
    if (typeof count !== 'number' || typeof first !== 'number')
      throw new Unreadable('a stream of objects without a count')
    const lexer = new Lexer(unpacked(stream))
    const offsets: number[] = []
    for (let index = 0; index < count; index++) {
      lexer.next()
      const offset = lexer.next()
      if (typeof offset !== 'number') throw new Unreadable('a stream of objects without offsets')
      offsets.push(first + offset)
    }
    const shelf = { lexer, offsets }
    this.#shelves.set(number, shelf)
    return shelf
  }

  /** Reads the lists of objects, the newest first; gives the newest trailer. */
  #index(): Dict {
    const tail = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length)
    const mark = tail.lastIndexOf('startxref')
    const start = mark < 0 ? undefined : new Lexer(this.#bytes, mark + 'startxref'.length).next()
    if (typeof start !== 'number') throw new Unreadable('no list of objects')
    const open = [start]
    const seen = new Set<number>()
    let trailer: Dict | undefined
    for (let at = open.shift(); at !== undefined; at = open.shift()) {
      if (seen.has(at)) continue
      if (seen.size > PARTS || at >= this.#bytes.length) throw new Unreadable('no list of objects')
      seen.add(at)
      const dict = this.#listed(at)
      trailer ??= dict
      for (const key of ['XRefStm', 'Prev']) {
        const next = dict.get(key)
        if (typeof next === 'number') open.push(next)
      }
    }
    return trailer!
  }

  #listed(at: number): Dict {
    const lexer = new Lexer(this.#bytes, at)
    const word = lexer.next()
    if (word instanceof Word && word.text === 'xref') return this.#table(lexer)
    const stream = this.#standing(at)
    if (!(stream instanceof Stream)) throw new Unreadable('no list of objects')
    this.#packed(stream)
    return stream.dict
  }

  #table(lexer: Lexer): Dict {
    for (;;) {
      const first = lexer.next()
      if (first instanceof Word && first.text === 'trailer') break
      const count = lexer.next()
      if (typeof first !== 'number' || typeof count !== 'number')
        throw new Unreadable('a list of objects without numbers')
      for (let number = first; number < first + count; number++) {
        const offset = lexer.next()
        lexer.next()
        const kind = lexer.next()
        if (typeof offset !== 'number' || !(kind instanceof Word))
          throw new Unreadable('a list of objects without offsets')
        if (kind.text === 'n') this.#place(number, { at: offset })
      }
    }
    const dict = lexer.next()
    if (!(dict instanceof Map)) throw new Unreadable('a list of objects without a trailer')
    return dict
  }

  #place(number: number, place: Place): void {
    if (!this.#places.has(number)) this.#places.set(number, place)
  }

  #packed(stream: Stream): void {
    const bytes = unpacked(stream)
    const widths = stream.dict.get('W')
    const size = stream.dict.get('Size')
    if (!Array.isArray(widths) || typeof size !== 'number') throw new Unreadable('a list of objects without widths')
    const [w0 = 0, w1 = 0, w2 = 0] = widths as number[]
    const ranges = (stream.dict.get('Index') as number[] | undefined) ?? [0, size]
    let at = 0
    const read = (wide: number): number => {
      let number = 0
      for (let end = at + wide; at < end; at++) number = number * 256 + (bytes[at] ?? 0)
      return number
    }
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      for (let number = ranges[range]!; number < ranges[range]! + ranges[range + 1]! && at < bytes.length; number++) {
        const kind = w0 ? read(w0) : 1
        const second = read(w1)
        const third = read(w2)
        if (kind === 1) this.#place(number, { at: second })
        else if (kind === 2) this.#place(number, { within: second, index: third })
      }
    }
  }
}
