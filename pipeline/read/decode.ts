import type { Message } from '../message.ts'
import { encoding } from './encoding.ts'
import type { Input } from './reader.ts'

/** A file's characters, and what had to be assumed to get them. */
export interface Decoded {
  text: string
  messages: Message[]
}

/** Bytes in which a page declares its encoding. */
const HEAD = 2048

/**
 * The characters of a text file: UTF-8 or UTF-16, else the encoding that a page declares, else Windows-1252 with a warning `input.encoding`.
 * Line ends become `\n`; a form feed stays, as it marks a page.
 */
export function decode({ file, bytes }: Input): Decoded {
  const messages: Message[] = []
  const utf16 = encoding(bytes)
  let text: string
  try {
    text = new TextDecoder(utf16 ?? 'utf-8', { fatal: !utf16 }).decode(bytes)
  } catch {
    // Old pages. Every byte has a character in Windows-1252, so this cannot fail, but it may be wrong.
    const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))?.[1]
    const known = declared && !/^utf/i.test(declared) && supported(declared)
    text = new TextDecoder(known ? declared : 'windows-1252').decode(bytes)
    const reason = 'the bytes are not valid UTF-8; read as Windows-1252, so some letters may be wrong'
    if (!known) messages.push({ severity: 'warning', rule: 'input.encoding', reason, file })
  }
  return { text: text.replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n'), messages }
}

/** True for the name of an encoding that can be decoded. */
function supported(name: string): boolean {
  try {
    return Boolean(new TextDecoder(name))
  } catch {
    return false
  }
}
