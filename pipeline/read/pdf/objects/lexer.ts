import { type Dict, Ref, Text, type Value, Word } from './value.ts'

/** What each byte is to the syntax. */
const SPACE = 1
const MARK = 2
const KIND = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) KIND[byte] = SPACE
for (const sign of '()<>[]{}/%') KIND[sign.charCodeAt(0)] = MARK

const DIGITS = new Int8Array(256).fill(-1)
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  DIGITS[digit.charCodeAt(0)] = value
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Deeper nesting than any file needs. */
const DEPTH = 100

/** Says that bytes are not what the syntax of PDF asks for; who reads on does so with pdf.js. */
export class Unreadable extends Error {}

/** Reads objects from bytes, one after the other. */
export class Lexer {
  readonly bytes: Buffer
  at: number
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.at = at
  }

  /** The next object or word; undefined at the end. */
  next(depth = 0): Value | undefined {
    this.#skip()
    const { bytes } = this
    if (this.at >= bytes.length) return undefined
    if (depth > DEPTH) throw new Unreadable('objects nested too deep')
    switch (bytes[this.at]) {
      case 0x2f:
        this.at++
        return this.#name()
      case 0x28:
        return this.#string()
      case 0x3c:
        return bytes[this.at + 1] === 0x3c ? this.#dict(depth) : this.#hex()
      case 0x5b:
        return this.#array(depth)
      case 0x5d:
      case 0x7b:
      case 0x7d:
      case 0x29:
        return new Word(String.fromCharCode(bytes[this.at++]!))
      case 0x3e:
        this.at += bytes[this.at + 1] === 0x3e ? 2 : 1
        return END
      default:
        return this.#plain()
    }
  }

  #skip(): void {
    const { bytes } = this
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!
      if (byte === 0x25) while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
      else if (KIND[byte] !== SPACE) return
    }
  }

  /** A name, with its slash. */
  #name(): string {
    const { bytes } = this
    const start = this.at - 1
    for (let byte = bytes[this.at]; byte !== undefined && !KIND[byte]; byte = bytes[++this.at]);
    const name = bytes.toString('latin1', start, this.at)
    return name.includes('#')
      ? name.replace(/#([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      : name
  }

  #string(): Text {
    const { bytes } = this
    // Most strings hold no sign that means more than itself.
    let end = this.at + 1
    while (end < bytes.length && bytes[end] !== 0x29 && bytes[end] !== 0x28 && bytes[end] !== 0x5c) end++
    if (bytes[end] === 0x29) {
      const text = bytes.toString('latin1', this.at + 1, end)
      this.at = end + 1
      return new Text(text)
    }
    let open = 0
    let text = ''
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!
      if (byte === 0x28) {
        if (open++) text += '('
      } else if (byte === 0x29) {
        if (--open) text += ')'
        else {
          this.at++
          return new Text(text)
        }
      } else if (byte === 0x5c) text += this.#escaped()
      else text += String.fromCharCode(byte)
    }
    throw new Unreadable('a string without an end')
  }

  #escaped(): string {
    const letter = String.fromCharCode(this.bytes[++this.at] ?? 0)
    if (letter === '\r' || letter === '\n') {
      if (letter === '\r' && this.bytes[this.at + 1] === 10) this.at++
      return ''
    }
    if (letter < '0' || letter > '7') return ESCAPES[letter] ?? letter
    let code = Number(letter)
    for (let digits = 1; digits < 3; digits++) {
      const digit = (this.bytes[this.at + 1] ?? 0) - 0x30
      if (digit < 0 || digit > 7) break
      code = code * 8 + digit
      this.at++
    }
    return String.fromCharCode(code & 255)
  }

  #hex(): Text {
    const { bytes } = this
    const end = bytes.indexOf(0x3e, this.at)
    if (end < 0) throw new Unreadable('a string without an end')
    let text = ''
    let high = -1
    for (let at = this.at + 1; at < end; at++) {
      const digit = DIGITS[bytes[at]!]!
      if (digit < 0) continue
      if (high < 0) high = digit
      else {
        text += String.fromCharCode(high * 16 + digit)
        high = -1
      }
    }
    if (high >= 0) text += String.fromCharCode(high * 16)
    this.at = end + 1
    return new Text(text)
  }

  #array(depth: number): Value[] {
    this.at++
    const list: Value[] = []
    for (;;) {
      const value = this.next(depth + 1)
      if (value === undefined) throw new Unreadable('a list without an end')
      if (value instanceof Word) {
        if (value.text === ']') return list
        if (value.text === 'R') refer(list)
        // Other words, as some makers leave them, mean nothing here.
      } else list.push(value)
    }
  }

  #dict(depth: number): Dict {
    this.at += 2
    const list: Value[] = []
    for (;;) {
      const value = this.next(depth + 1)
      if (value === undefined) throw new Unreadable('a dictionary without an end')
      if (value === END) break
      if (value instanceof Word && value.text === 'R') refer(list)
      else list.push(value)
    }
    const dict: Dict = new Map()
    for (let at = 0; at + 1 < list.length; at += 2) {
      const key = list[at]
      if (typeof key !== 'string') throw new Unreadable('a dictionary without a key')
      dict.set(key.slice(1), list[at + 1]!)
    }
    return dict
  }

  /** A number, a truth or a word. */
  #plain(): Value {
    const { bytes } = this
    const start = this.at
    let number = 0
    let scale = 0
    let plain = true
    for (let byte = bytes[this.at]; byte !== undefined && !KIND[byte]; byte = bytes[++this.at]) {
      if (byte >= ZERO && byte <= NINE) {
        number = number * 10 + byte - ZERO
        scale *= 10
      } else if (byte === POINT && !scale) scale = 1
      else if (byte !== MINUS || this.at !== start) plain = false
    }
    if (plain && scale < PRECISE) {
      const size = scale ? number / scale : number
      return bytes[start] === MINUS ? -size : size
    }
    const text = bytes.toString('latin1', start, this.at)
    return /^[+-]?(?:\d+\.?\d*|\.\d+)/.test(text) ? Number.parseFloat(text) : wordOf(text)
  }
}

const ZERO = 0x30
const NINE = 0x39
const POINT = 0x2e
const MINUS = 0x2d
/** Decimals up to here are exact. */
const PRECISE = 1e15

const WORDS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** Words are few, and made once; those of a broken file are not kept. */
function wordOf(text: string): Value {
  const known = WORDS.get(text)
  if (known !== undefined) return known
  const word = new Word(text)
  if (WORDS.size < KEPT) WORDS.set(text, word)
  return word
}
const KEPT = 200

/** The end of a dictionary. */
const END = new Word('>>')

/** Makes the last two numbers of a list a reference. */
function refer(list: Value[]): void {
  const generation = list.pop()
  const number = list.pop()
  if (typeof number !== 'number' || typeof generation !== 'number') throw new Unreadable('a reference without a number')
  list.push(new Ref(number, generation))
}
