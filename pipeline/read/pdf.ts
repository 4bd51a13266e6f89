import type { PDFDocumentProxy } from 'pdfjs-dist'
import { assemble, type Part } from '../assemble.ts'
import { expression } from '../expression.ts'
import type { Message } from '../message.ts'
import { language, SAMPLE } from './language.ts'
import { objectsOf } from './pdf/beside.ts'
import { opened } from './pdf/engine.ts'
import { hyphens } from './pdf/hyphens.ts'
import { boxOf, lineOf } from './pdf/line.ts'
import type { Passage } from './pdf/passage.ts'
import { passages } from './pdf/passages.ts'
import type { Piece } from './pdf/piece.ts'
import { runsOf } from './pdf/runs.ts'
import { type Sheet, sheets } from './pdf/sheets.ts'
import type { Reader } from './reader.ts'

/** Letters that a page of a text has, on average, at least: stamps of scanners are no text layer. */
const LETTERS = 3

const WORDY = expression(/[\p{L}\d]/u)

/** Warnings of pdf.js that are repeated in full. */
const REASONS = 5

/** Reads a PDF: by its structure tree where it has one, else by how its pages look. */
export const pdf: Reader = async ({ file, bytes }) => {
  const messages: Message[] = []
  const told = (severity: Message['severity'], rule: string, reason: string) =>
    messages.push({ severity, rule, reason, file })
  const read = await contents(bytes)
  if (!('sheets' in read)) {
    told('error', read.rule, read.reason)
    return { messages }
  }
  const { sheets: pages, info, count } = read
  const enough = Math.max(1, LETTERS * (count - 1))
  const letters = pages.map(({ pieces }) => lettersOf(pieces, enough))
  const held = letters.reduce((sum, some) => sum + some, 0)
  if (pages.length === 0) {
    told('error', 'pdf.invalid', 'no page could be read; expected a whole PDF')
    return { messages }
  }
  if (held < enough) {
    const little = held ? `${held} letters or figures in all` : signsOf(pages)
    told(
      'error',
      'pdf.no-text-layer',
      `${counted(count)} with ${little}, images perhaps; expected a PDF with a text layer (read its images with OCR first)`,
    )
    // The few words there are, a stamp or a label, are still told.
    if (!held) return { messages }
  }
  const empty = letters.filter((some) => some === 0).length
  if (held >= enough && empty > count / 2)
    told(
      'warning',
      'pdf.pages-without-text',
      `${empty} of ${counted(count)} have no text, images perhaps; expected text on each`,
    )
  const { recovered } = read
  if (recovered.length) {
    const more = recovered.length > REASONS ? ` (and ${recovered.length - REASONS} more)` : ''
    told(
      'warning',
      'pdf.recovered',
      `the file is damaged and words may be lost; pdf.js says: ${recovered.slice(0, REASONS).join('; ')}${more}`,
    )
  }
  const found = passages(read)
  const joint = hyphens(found.flatMap((passage) => passage.lines))
  const parts = found.map((passage) => partOf(passage, joint))
  const meta = metaOf(info)
  const about = {
    file,
    mediaType: 'application/pdf',
    language: language(beginning(parts), meta.Language).code,
    pages: count,
    meta,
  }
  const document = assemble(parts, about)
  return { document, messages }
}

/** As many words from the beginning as tell the language. */
function beginning(parts: Part[]): string {
  let words = ''
  for (const { runs } of parts) {
    for (const { text } of runs) words += `${text} `
    if (words.length >= SAMPLE) break
  }
  return words
}

/** The letters of a page, counted until they are enough for all pages. */
function lettersOf(pieces: Piece[], enough: number): number {
  let letters = 0
  for (const { text } of pieces) {
    if (letters >= enough) break
    if (WORDY.test(text)) letters += text.length
  }
  return letters
}

/** What pages without a letter have instead: signs that no table of their fonts turns into letters, or nothing. */
function signsOf(pages: Sheet[]): string {
  const signs = pages.reduce(
    (sum, { pieces }) => sum + pieces.reduce((some, { text }) => some + text.replace(/\s/g, '').length, 0),
    0,
  )
  return signs ? `no letter among ${signs} signs` : 'no text'
}

const counted = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`)

/** What pdf.js finds in a file, or why it finds nothing. Never rejects: what a file does to pdf.js is a message about the file. */
async function contents(bytes: Uint8Array) {
  try {
    const objects = objectsOf(bytes)
    const use = async (document: PDFDocumentProxy, OPS: Record<string, number>) => {
      const lost: string[] = []
      const count = document.numPages
      if (!(count > 0)) return { lost, count }
      const found = await sheets(document, objects, OPS, (where, reason) => lost.push(`${where}: ${said(reason)}`))
      const { info } = await document.getMetadata()
      return { ...found, lost, count, info: info as Record<string, unknown> }
    }
    // Only where our own reader does not tell them is pdf.js asked for the names of fonts.
    const { value, warnings } = await opened(bytes, use, !objects)
    const recovered = [...value.lost, ...warnings]
    if ('sheets' in value) return { ...value, recovered }
    return { recovered, rule: 'pdf.no-pages', reason: 'the file has no pages; expected a PDF with at least one' }
  } catch (reason) {
    const locked = reason instanceof Error && reason.name === 'PasswordException'
    if (locked)
      return {
        recovered: [],
        rule: 'pdf.encrypted',
        reason: 'the file is protected by a password; expected one that opens without',
      }
    return {
      recovered: [],
      rule: 'pdf.invalid',
      reason: `pdf.js cannot open the file (${said(reason)}); expected a PDF`,
    }
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
