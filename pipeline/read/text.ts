import { assemble } from '../assemble.ts'
import { decode } from './decode.ts'
import { language } from './language.ts'
import { quality } from './quality.ts'
import type { Reader } from './reader.ts'
import { continued } from './text/continued.ts'
import { lexicon } from './text/hyphen.ts'
import { pageFurniture } from './text/page-furniture.ts'
import { pieces } from './text/pieces.ts'
import { structure } from './text/structure.ts'
import { unflattened } from './text/unflattened.ts'

/** Signs that a plain text carries Markdown inside its lines. */
const MARKDOWN = /\*\*\S[^*\n]*\*\*|\[[^\]\n]+\]\([^)\s]*\)|<u>[^<]*<\/u>|\\[()$[\]]/

/**
 * Reads plain text: pages flattened to lines, with headings that have no markup, numbered and bulleted items, paragraphs cut by
 * page breaks, and now and then inline Markdown.
 */
export const text: Reader = async (input) => {
  const { text: raw, messages } = decode(input)
  const whole = unflattened(raw)
  const words = lexicon(whole)
  const found = pieces(whole, words)
  const furniture = pageFurniture(found)
  const parts = structure(continued(found, words, furniture), MARKDOWN.test(raw), furniture)
  if (!parts.length) {
    const reason = 'the file holds no words; expected text'
    return { messages: [...messages, { severity: 'error', rule: 'input.empty', reason, file: input.file }] }
  }
  const tongue = language(raw)
  if (!tongue.certain) {
    const reason = `too few words to tell the language; read as ${tongue.code}`
    messages.push({ severity: 'info', rule: 'language.assumed', reason, file: input.file })
  }
  const document = assemble(parts, { file: input.file, mediaType: 'text/plain', language: tongue.code })
  document.notes.push(...quality(document))
  return { document, messages }
}
