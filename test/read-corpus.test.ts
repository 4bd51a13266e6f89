/**
 * Real documents, where they stand beside the project: none of their characters is lost, chapters, sections and notes are found,
 * and heads, feet and page numbers are furniture.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Document, words } from '../pipeline/document.ts'
import { pdf } from '../pipeline/read/pdf.ts'
import { kept, printed } from './bench/characters.ts'
import { docxParagraphs } from './bench/docx.ts'
import { untagged } from './bench/untagged.ts'

const SHARED = new URL('../../shared/', import.meta.url)
const bytesOf = (path: string) => readFileSync(new URL(path, SHARED))
const pdfs = existsSync(SHARED)
  ? ['corpus', 'renderings'].flatMap((folder) =>
      readdirSync(new URL(folder, SHARED))
        .filter((file) => file.endsWith('.pdf') && !file.includes('no_text_layer'))
        .map((file) => `${folder}/${file}`),
    )
  : []
const documents = new Map<string, Document>()
const said = (name: string, kind: string) => {
  const document = documents.get(`corpus/${name}`)!
  return document.blocks
    .filter((block) => block.kind === kind)
    .map((block) => ({ ...block, text: words(document, block), all: document.text.slice(block.start, block.end) }))
}

describe.skipIf(pdfs.length === 0)('the PDFs beside the project', () => {
  beforeAll(async () => {
    for (const file of pdfs) documents.set(file, (await pdf({ file, bytes: bytesOf(file) })).document!)
  }, 120_000)

  test.each(pdfs)(
    'at least 99.5 per cent of the characters of %s are kept',
    async (file) => {
      const pages = await printed(bytesOf(file))
      const { printed: all, kept: held, missing } = kept(pages, documents.get(file)!.text)
      expect(held / all, JSON.stringify([...missing].slice(0, 20))).toBeGreaterThanOrEqual(0.995)
    },
    60_000,
  )

  describe('a book of 265 pages whose tree has no headings', () => {
    const book = 'wcms_617123.pdf'
    // The appendices, which begin after the bibliography, have numbers and a style of their own.
    const headings = () => {
      const all = said(book, 'heading')
      return all.slice(
        0,
        all.findIndex(({ text }) => text === 'Bibliography'),
      )
    }

    test('has its twelve chapters in order, each at the level of chapters', () => {
      const chapters = headings().filter(({ number }) => /^\d+$/.test(number ?? ''))
      expect(chapters.map(({ number }) => Number(number))).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
      expect(new Set(chapters.map(({ level }) => level)).size).toBe(1)
    })
    test('has its sections, deeper ones on deeper levels, none skipped', () => {
      const sections = headings().filter(({ number }) => /\./.test(number ?? ''))
      const numbers = new Set(sections.map(({ number }) => number))
      for (const { number } of sections) {
        const parts = number!.split('.').map(Number)
        const last = parts.pop()!
        const before = last > 1 ? [...parts, last - 1] : parts
        if (before.length > 1) expect(numbers, `the section before ${number}`).toContain(before.join('.'))
      }
      const levels = (dots: number) =>
        new Set(sections.filter(({ number }) => number!.split('.').length === dots + 1).map(({ level }) => level!))
      expect([...levels(1)]).toHaveLength(1)
      expect(Math.min(...levels(2))).toBeGreaterThan(Math.max(...levels(1)))
      expect(Math.min(...levels(3))).toBeGreaterThan(Math.max(...levels(2)))
    })
    test('counts its paragraphs without a gap', () => {
      const numbers = said(book, 'paragraph')
        .filter(({ number }) => /^\d+$/.test(number ?? ''))
        .map(({ number }) => Number(number))
      expect(numbers.length).toBeGreaterThan(500)
      expect(numbers.filter((number, at) => number !== 1 && number !== (numbers[at - 1] ?? 0) + 1)).toEqual([])
    })
    test('has neither heads of pages nor their numbers among its words', () => {
      const document = documents.get(`corpus/${book}`)!
      const heads = new Set(
        said(book, 'furniture')
          .filter(({ role }) => role === 'running head')
          .map(({ text }) => text),
      )
      expect(heads.size).toBeGreaterThan(5)
      const body = document.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list_item')
      expect(
        body.filter((block) => heads.has(words(document, block)) || /^[\divxl]+$/.test(words(document, block))),
      ).toEqual([])
    })
  })

  describe('an evaluation with notes and boxes', () => {
    const report = 'undp_evaluation_liberia.pdf'

    test('has its notes apart and in order, each once', () => {
      const notes = said(report, 'footnote').flatMap(({ number }) =>
        /^\d+$/.test(number ?? '') ? [Number(number)] : [],
      )
      expect(notes).toEqual(Array.from({ length: notes.length }, (_, at) => at + 1))
      expect(notes.length).toBeGreaterThan(140)
    })
    test('keeps recommendations that are framed, each with the answer below it', () => {
      const headings = said(report, 'heading').map(({ text }) => text)
      const framed = headings.filter((text) => /^RECOMMENDATION \d/.test(text))
      expect(framed.map((text) => Number(/\d+/.exec(text)))).toEqual([1, 2, 3, 4, 5, 6])
      expect(headings.filter((text) => text.startsWith('Management response'))).toHaveLength(6)
    })
    test('has its notes apart also when its tags are taken away, and its contents are furniture', async () => {
      const without = await untagged(bytesOf(`corpus/${report}`))
      for (const { number, text } of said(report, 'footnote').filter(({ number }) => /^1\d$/.test(number ?? '')))
        expect(without.map((block) => block.replace(/\s/g, ''))).toContain(
          `${number}${text.slice(number!.length)}`.replace(/\s/g, ''),
        )
      expect(said(report, 'furniture').filter(({ role }) => role === 'contents').length).toBeGreaterThan(15)
    })
    test('has its chapters as headings and the feet of pages as furniture', () => {
      expect(said(report, 'heading').filter(({ text }) => /^CHAPTER [123]$/.test(text))).toHaveLength(3)
      expect(said(report, 'paragraph').filter(({ text }) => /^CHAPTER \d/.test(text))).toEqual([])
    })
  })

  test('a resolution keeps its clauses, its conditions and its table of payments', () => {
    const name = 'WHA66.14.pdf'
    expect(said(name, 'list_item').map(({ number }) => number)).toEqual(['1', '2', '3', '4'])
    const [table] = said(name, 'table')
    expect(table!.rows).toHaveLength(12)
    expect(table!.rows!.every((row) => row.length === 2)).toBe(true)
  })

  test.each(['A_80_604_Add.1', 'A_81_6_Sect_12', 'A_81_6_Sect_13'])(
    '%s has the paragraphs of its DOCX, with its tags and without',
    async (name) => {
      const solid = (text: string) =>
        text
          .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]|^\*/g, '')
          .normalize('NFKC')
          .replace(/\s/g, '')
      const truth = docxParagraphs(bytesOf(`corpus/${name}.docx`))
        .filter((text) => text.length >= 60)
        .map(solid)
      const document = documents.get(`corpus/${name}.pdf`)!
      const cells = document.blocks.flatMap(({ rows }) => rows?.flat() ?? [])
      const blocks = document.blocks.flatMap((block) => [block, { start: block.body, end: block.end }])
      const share = (found: Set<string>) => truth.filter((text) => found.has(text)).length / truth.length
      expect(share(new Set([...blocks, ...cells].map((span) => solid(words(document, span)))))).toBeGreaterThanOrEqual(
        0.99,
      )
      expect(share(new Set((await untagged(bytesOf(`corpus/${name}.pdf`))).map(solid)))).toBeGreaterThanOrEqual(0.95)
    },
    60_000,
  )

  test('a scan has no text layer', async () => {
    const { document, messages } = await pdf({
      file: 'scan.pdf',
      bytes: bytesOf('corpus/unesco_scan_no_text_layer.pdf'),
    })
    expect(document).toBeUndefined()
    expect(messages.map(({ rule }) => rule)).toEqual(['pdf.no-text-layer'])
  })
})
