import type { Message } from '../message.ts'
import type { Input } from './reader.ts'

/** A file's characters, and what had to be assumed to get them. */
export interface Decoded {
  text: string
  messages: Message[]
}

/**
 * The characters of a text file: UTF-8, or UTF-16 by its byte order mark, else Windows-1252 with a warning `input.encoding`.
 * Line ends become `\n`; a form feed stays, as it marks a page.
 */
export function decode({ file, bytes }: Input): Decoded {
  const messages: Message[] = []
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  let text: string
  if (utf16) text = new TextDecoder(utf16).decode(bytes)
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      // Old pages: every byte has a character in Windows-1252, so this cannot fail, but it may be wrong.
      text = new TextDecoder('windows-1252').decode(bytes)
      const reason = 'the bytes are not valid UTF-8; read as Windows-1252, so some letters may be wrong'
      messages.push({ severity: 'warning', rule: 'input.encoding', reason, file })
    }
  }
  return { text: text.replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n'), messages }
}
