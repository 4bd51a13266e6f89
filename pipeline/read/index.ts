import { encoding } from './encoding.ts'
import { markdown } from './markdown.ts'
import { quality } from './quality.ts'
import type { Input, Reader, Reading } from './reader.ts'
import { siteLine } from './site-lines.ts'
import { text } from './text.ts'

/** Languages whose statements can be read. */
const SUPPORTED = new Set(['en', 'fr', 'es'])

/** Loads the reader of a format when the first file of that format comes, so that a run without PDF never loads pdf.js. */
const READERS: Record<string, () => Promise<Reader>> = {
  pdf: async () => (await import('./pdf.ts')).pdf,
  html: async () => (await import('./html.ts')).html,
  markdown: async () => markdown,
  text: async () => text,
}

/** Reads a file of any supported format: what it holds decides, then what it is called. */
export async function read(input: Input): Promise<Reading> {
  const refuse = (rule: string, reason: string): Reading => ({
    messages: [{ severity: 'error', rule, reason, file: input.file }],
  })
  if (input.bytes.length === 0) return refuse('input.empty', 'the file has no bytes; expected a document')
  const format = formatOf(input)
  const load = READERS[format]
  if (!load) return refuse('input.type', `found ${format}; expected PDF, HTML, Markdown or plain text`)
  const reading = await (await load())(input)
  const { document, messages } = reading
  if (!document) return reading
  for (const block of document.blocks)
    if (block.kind !== 'furniture' && !block.rows && siteLine(document.text.slice(block.body, block.end))) {
      block.kind = 'furniture'
      block.role = 'site line'
    }
  if (SUPPORTED.has(document.language)) {
    document.notes.push(...quality(document))
    return reading
  }
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(document.language)
  return {
    messages: [
      ...messages,
      ...refuse('language.unsupported', `the text is in ${name}; expected English, French or Spanish`).messages,
    ],
  }
}

/** What files that are no documents begin with, in Latin-1. */
const SIGNATURES: [beginning: string, format: string][] = [
  ['PK\x03\x04', 'a ZIP archive (a word processor file, perhaps)'],
  ['\xd0\xcf\x11\xe0', 'an old office file'],
  ['{\\rtf', 'RTF'],
  ...['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', 'II*\0', 'MM\0*'].map((beginning): [string, string] => [
    beginning,
    'an image',
  ]),
]

/** Bytes looked at to tell a format. */
const HEAD = 2048

/** Headings of Markdown: `## Results`, or a line underlined with signs. */
const MARKDOWN = /^#{1,6} \S|^\S[^\n]*\n(?:={3,}|-{3,})\s*$|^```/m
/** Two headings with hashes: in a file that is not called Markdown one may be a hashtag. */
const HASHES = /^#{1,6} \S[^\n]*\n[\s\S]*^#{1,6} \S/m

/** The format of a file, or what it is instead. */
export function formatOf({ file, bytes }: Input): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length)).toString('latin1')
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''
  if (/(?:^|[\r\n]|^\xef\xbb\xbf)[\s\0]*%PDF-/.test(head.slice(0, 1024))) return 'pdf'
  for (const [beginning, format] of SIGNATURES) if (head.startsWith(beginning)) return format
  const words = encoding(bytes) ? head.replaceAll('\0', '') : head
  if (/<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(words)) return 'html'
  // A PDF without its first line may still be read; if not, its reader says what is wrong with it.
  if (extension === 'pdf') return 'pdf'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters show that a file is not text
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(words)) return 'binary data'
  if (/^\s*<\?xml\s/.test(words)) return 'XML'
  if (extension === 'json' || extension === 'csv') return extension.toUpperCase()
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml') return 'html'
  // Many a flattened page is called .md, and many a Markdown file .txt: headings decide, as the text reader knows Markdown inside lines.
  const marked = extension === 'md' || extension === 'markdown' ? MARKDOWN : HASHES
  return marked.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')) ? 'markdown' : 'text'
}
