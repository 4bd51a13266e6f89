import { assemble, type Part } from '../assemble.ts'
import { decode } from './decode.ts'
import { figures } from './figures.ts'
import { MARKED } from './inline.ts'
import { language } from './language.ts'
import type { Reader, Reading } from './reader.ts'
import { withoutBars } from './text/bars.ts'
import { continued } from './text/continued.ts'
import { uncovered } from './text/covers.ts'
import { lexicon } from './text/hyphen.ts'
import { pageFurniture } from './text/page-furniture.ts'
import { pieces } from './text/pieces.ts'
import { structure } from './text/structure.ts'
import { unflattened } from './text/unflattened.ts'

/** Signs that a plain text carries Markdown inside its lines; a title between single stars is one. */
const MARKDOWN =
  /(?<![\w*])\*[A-ZÀ-Þ][^*\n]{8,160}[\wà-ÿ.)?!]\*(?![\w*])|\*\*\S[^*\n]{0,500}\*\*|\[[^[\]\n]{1,500}\]\([^)\s]{0,500}\)|<u>[^<]{0,500}<\/u>|\\[()$[\]]/

/** Characters of a text, at most. */
const SIZE = 12_000_000
/** Lines of a text, at most. */
const LINES = 600_000
/** Lines and paragraphs of a text, at most: a report of a thousand pages has a tenth. */
const PIECES = 100_000
/** Characters of paragraphs with inline Markdown, at most. */
const MARKUP = 1_600_000

/**
 * Reads plain text: pages flattened to lines, with headings that have no markup, numbered and bulleted items, paragraphs cut by
 * page breaks, and now and then inline Markdown.
 */
export const text: Reader = async (input) => {
  const { text: raw, messages } = decode(input)
  const refuse = (rule: string, reason: string): Reading => ({
    messages: [...messages, { severity: 'error', rule, reason, file: input.file }],
  })
  if (raw.length > SIZE) return refuse('input.too-complex', `${raw.length} characters; expected at most ${SIZE}`)
  const lines = raw.match(/\n/g)?.length ?? 0
  if (lines > LINES) return refuse('input.too-complex', `${lines} lines; expected at most ${LINES}`)
  const whole = unflattened(uncovered(withoutBars(raw)))
  const words = lexicon(whole)
  const found = pieces(whole, words)
  if (found.length > PIECES)
    return refuse('input.too-complex', `${found.length} lines and paragraphs; expected at most ${PIECES}`)
  const markdown = MARKDOWN.test(raw)
  const marked = markdown ? found.reduce((sum, { text }) => sum + (MARKED.test(text) ? text.length : 0), 0) : 0
  if (marked > MARKUP)
    return refuse('input.too-complex', `${marked} characters of Markdown; expected at most ${MARKUP}`)
  const furniture = pageFurniture(found)
  const parts = figures(structure(continued(found, words, furniture), markdown, furniture), false)
  const inked = ({ runs, rows }: Part) => rows !== undefined || runs.some((run) => /[\p{L}\p{N}]/u.test(run.text))
  if (!parts.some(inked)) return refuse('input.empty', 'the file holds no words; expected text')
  const tongue = language(raw)
  if (!tongue.certain) {
    const reason = `too few words to tell the language; read as ${tongue.code}`
    messages.push({ severity: 'info', rule: 'language.assumed', reason, file: input.file })
  }
  const document = assemble(parts, {
    file: input.file,
    mediaType: /\.(?:md|markdown)$/i.test(input.file) ? 'text/markdown' : 'text/plain',
    language: tongue.code,
  })
  return { document, messages }
}
