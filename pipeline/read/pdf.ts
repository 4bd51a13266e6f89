import { assemble, type Part } from '../assemble.ts'
import type { Message } from '../message.ts'
import { language } from './language.ts'
import { opened } from './pdf/engine.ts'
import { hyphens } from './pdf/hyphens.ts'
import { boxOf, lineOf } from './pdf/line.ts'
import { linksOf } from './pdf/links.ts'
import type { Passage } from './pdf/passage.ts'
import { passages } from './pdf/passages.ts'
import { runsOf } from './pdf/runs.ts'
import { sheets } from './pdf/sheets.ts'
import type { Reader } from './reader.ts'

/** Reads a PDF: by its structure tree where it has one, else by how its pages look. */
export const pdf: Reader = async ({ file, bytes }) => {
  const messages: Message[] = []
  const error = (rule: string, reason: string) => messages.push({ severity: 'error', rule, reason, file })
  try {
    const { value, warnings } = await opened(bytes, async (document, OPS) => {
      if (!document.numPages) return undefined
      const lost: string[] = []
      const read = await sheets(document, await linksOf(document), OPS, (page, reason) =>
        lost.push(`page ${page}: ${said(reason)}`),
      )
      const { info } = await document.getMetadata()
      return {
        read: read.sheets,
        fonts: read.fonts,
        lost,
        info: info as Record<string, unknown>,
        pages: document.numPages,
      }
    })
    if (!value) {
      error('pdf.no-pages', 'the file has no pages; expected a PDF with at least one')
      return { messages }
    }
    const { read, fonts, lost, info, pages } = value
    const recovered = [...lost, ...warnings]
    if (!read.some((sheet) => sheet.pieces.length)) {
      if (lost.length === pages) error('pdf.invalid', `no page could be read (${recovered[0]}); expected a whole PDF`)
      else
        error(
          'pdf.no-text-layer',
          `the ${pages} pages are images without text; expected a PDF with a text layer (run OCR first)`,
        )
      return { messages }
    }
    const found = passages(read, fonts)
    const joint = hyphens(found.flatMap((passage) => passage.lines))
    const parts = found.map((passage) => partOf(passage, joint))
    const words = parts.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ')
    const meta = metaOf(info)
    const made = assemble(parts, {
      file,
      mediaType: 'application/pdf',
      language: language(words, meta.Language).code,
      pages,
      meta,
    })
    for (const reason of recovered) {
      messages.push({
        severity: 'warning',
        rule: 'pdf.recovered',
        reason: `pdf.js met damage, words may be lost: ${reason}`,
        file,
      })
    }
    return { document: made, messages }
  } catch (reason) {
    const name = reason instanceof Error ? reason.name : ''
    if (name === 'PasswordException')
      error('pdf.encrypted', 'the file is protected by a password; expected one that opens without')
    else error('pdf.invalid', `pdf.js cannot open the file (${said(reason)}); expected a PDF`)
    return { messages }
  }
}

const said = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason))

function partOf(passage: Passage, joint: ReturnType<typeof hyphens>): Part {
  const { kind, lines, level, role, number, marker, rows } = passage
  const part: Part = { kind, runs: rows ? [] : runsOf(lines, joint) }
  if (level !== undefined) part.level = level
  if (role !== undefined) part.role = role
  if (number !== undefined) part.number = number
  if (marker) part.marker = { text: marker.text, box: boxOf(lineOf(marker.pieces)) }
  if (rows) part.rows = rows.map((row) => row.map((cell) => ({ header: cell.header, runs: runsOf(cell.lines, joint) })))
  return part
}

/** What the file says about itself, as text. */
function metaOf(info: Record<string, unknown>): Record<string, string> {
  const meta: Record<string, string> = {}
  for (const key of [
    'Title',
    'Author',
    'Subject',
    'Keywords',
    'Language',
    'Creator',
    'Producer',
    'CreationDate',
    'ModDate',
  ]) {
    const value = info[key]
    if (typeof value === 'string' && value.trim()) meta[key] = value.trim()
  }
  return meta
}
