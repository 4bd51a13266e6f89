/** An object of a PDF file. Names are strings that begin with a slash; the file's own strings are `Text`. */
export type Value = number | boolean | null | string | Text | Ref | Word | Value[] | Dict | Stream

export type Dict = Map<string, Value>

/** A string of the file: one character a byte. */
export class Text {
  readonly bytes: string
  constructor(bytes: string) {
    this.bytes = bytes
  }
}

/** A reference to an object by its number. */
export class Ref {
  readonly number: number
  readonly generation: number
  constructor(number: number, generation: number) {
    this.number = number
    this.generation = generation
  }
}

/** A word of the syntax itself: `obj`, `stream`, an operator of a page's content. */
export class Word {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A dictionary with bytes behind it, as they are stored. */
export class Stream {
  readonly dict: Dict
  readonly bytes: Uint8Array
  constructor(dict: Dict, bytes: Uint8Array) {
    this.dict = dict
    this.bytes = bytes
  }
}

/** A reference as pdf.js writes it. */
export const named = ({ number, generation }: Ref): string => `${number}R${generation || ''}`

/** The letters of a string of the file: UTF-16 or UTF-8 where it says so, else Latin-1. */
export function letters({ bytes }: Text): string {
  const raw = Buffer.from(bytes, 'latin1')
  // Half a letter at the end is none.
  if (bytes.startsWith('\xfe\xff'))
    return raw
      .subarray(2, raw.length & ~1)
      .swap16()
      .toString('utf16le')
  if (bytes.startsWith('\xff\xfe')) return raw.subarray(2).toString('utf16le')
  if (bytes.startsWith('\xef\xbb\xbf')) return raw.subarray(3).toString('utf8')
  return bytes
}
