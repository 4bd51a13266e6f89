import { assemble } from '../assemble.ts'
import { decode } from './decode.ts'
import { language } from './language.ts'
import { quality } from './quality.ts'
import type { Reader } from './reader.ts'
import { continued } from './text/continued.ts'
import { pieces } from './text/pieces.ts'
import { structure } from './text/structure.ts'

/** Signs that a plain text carries Markdown inside its lines. */
const MARKDOWN = /\*\*\S[^*\n]*\*\*|\[[^\]\n]+\]\([^)\s]*\)|<u>[^<]*<\/u>|\\[()$[\]]/

/**
 * Reads plain text: pages flattened to lines, with headings that have no markup, numbered and bulleted items, paragraphs cut by
 * page breaks, and now and then inline Markdown.
 */
export const text: Reader = async (input) => {
  const { text: raw, messages } = decode(input)
  const lexicon = new Set(raw.toLowerCase().match(/\p{L}+/gu) ?? [])
  const parts = structure(continued(pieces(raw), lexicon), MARKDOWN.test(raw))
  if (!parts.length) {
    const reason = 'the file holds no words; expected text'
    return { messages: [...messages, { severity: 'error', rule: 'input.empty', reason, file: input.file }] }
  }
  const tongue = language(raw)
  const document = assemble(parts, { file: input.file, mediaType: 'text/plain', language: tongue.code })
  document.notes.push(...quality(document))
  return { document, messages }
}
