/** The objects of PDF files as we read them ourselves, and what happens when we cannot. */
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../pipeline/read/pdf/objects/content.ts'
import { ObjectFile } from '../pipeline/read/pdf/objects/file.ts'
import { Lexer } from '../pipeline/read/pdf/objects/lexer.ts'
import { unpacked } from '../pipeline/read/pdf/objects/streams.ts'
import { letters, Ref, Stream, Text } from '../pipeline/read/pdf/objects/value.ts'
import { pdf } from '../pipeline/read/pdf.ts'
import { type Page, pdfOf, type Tag } from './read-pdf-writer.ts'

const parsed = (source: string) => new Lexer(Buffer.from(source, 'latin1')).next()

describe('the syntax', () => {
  test.each([
    ['12', 12],
    ['-.5', -0.5],
    ['+7.25', 7.25],
    ['4.', 4],
    ['-0.000125', -0.000125],
    ['true', true],
    ['null', null],
    ['/Name#20x', '/Name x'],
    ['[1 2 0 R /A]', [1, new Ref(2, 0), '/A']],
    ['(a(b)\\)\\n\\101\\\nc)', new Text('a(b))\nAc')],
    ['<48 65 6C6C 6>', new Text('Hell`')],
    [
      '% a remark\n<</A<</B[(x)]>>/C 3 0 R>>',
      new Map<string, unknown>([
        ['A', new Map([['B', [new Text('x')]]])],
        ['C', new Ref(3, 0)],
      ]),
    ],
  ])('%s', (source, value) => expect(parsed(source)).toEqual(value))

  test('what has no end is unreadable, not endless', () => {
    for (const source of ['(abc', '[1 2', '<</A', '<12', '['.repeat(10_000)]) expect(() => parsed(source)).toThrow()
  })

  test('letters: UTF-16 both ways, UTF-8, half a letter at the end', () => {
    expect(letters(new Text('\xfe\xff\0A\x20\xac'))).toBe('A€')
    expect(letters(new Text('\xff\xfeA\0\xac\x20'))).toBe('A€')
    expect(letters(new Text('\xef\xbb\xbf\xc3\xa9'))).toBe('é')
    expect(letters(new Text('\xfe\xff\0A\0'))).toBe('A')
    expect(letters(new Text('caf\xe9'))).toBe('café')
  })

  test('rows told as differences from the row above', () => {
    const how = new Map<string, number>([
      ['Predictor', 12],
      ['Columns', 2],
    ])
    const dict = new Map<string, string | Map<string, number>>([
      ['Filter', '/FlateDecode'],
      ['DecodeParms', how],
    ])
    const bytes = deflateSync(Buffer.from([2, 1, 2, 2, 3, 3, 1, 5, 5]))
    expect([...unpacked(new Stream(dict, bytes))]).toEqual([1, 2, 4, 5, 5, 10])
  })
})

/** Objects 1 to 3 packed in a stream, as most makers pack them; the list of objects is a stream too. */
function packed(): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R>>',
  ]
  let at = 0
  const head = objects.map((object, index) => {
    const entry = `${index + 1} ${at}`
    at += object.length + 1
    return entry
  })
  const first = `${head.join(' ')} `
  const shelf = deflateSync(Buffer.from(first + objects.join(' ')))
  const start = '%PDF-1.7\n'
  const four = Buffer.concat([
    Buffer.from(`4 0 obj<</Type/ObjStm/N 3/First ${first.length}/Filter/FlateDecode/Length ${shelf.length}>>stream\n`),
    shelf,
    Buffer.from('\nendstream endobj\n'),
  ])
  const list = start.length + four.length
  const row = (kind: number, second: number, third: number) => [kind, second >> 8, second & 255, third]
  const rows = deflateSync(
    Buffer.from(
      [row(0, 0, 0), row(2, 4, 0), row(2, 4, 1), row(2, 4, 2), row(1, start.length, 0), row(1, list, 0)].flat(),
    ),
  )
  return Buffer.concat([
    Buffer.from(start),
    four,
    Buffer.from(`5 0 obj<</Type/XRef/Size 6/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length ${rows.length}>>stream\n`),
    rows,
    Buffer.from(`\nendstream endobj\nstartxref\n${list}\n%%EOF`),
  ])
}

test('objects packed in streams', () => {
  const file = new ObjectFile(packed())
  expect(file.dict(file.trailer.get('Root'))?.get('Type')).toBe('/Catalog')
  expect(file.get(new Ref(3, 0))).toEqual(
    new Map<string, unknown>([
      ['Type', '/Page'],
      ['Parent', new Ref(2, 0)],
    ]),
  )
  expect(file.get(new Ref(9, 0))).toBeUndefined()
})

describe('a document', () => {
  const head: Page['texts'] = [
    { x: 60, y: 60, text: 'Province', mark: 0, font: 'bold' },
    { x: 200, y: 60, text: 'Courses', mark: 1, font: 'bold' },
  ]
  const pages: Page[] = [
    {
      texts: [...head, { x: 60, y: 80, text: 'Norte', mark: 2 }, { x: 200, y: 80, text: '14', mark: 3 }],
      dots: [{ x: 50, y: 300, r: 2 }],
    },
    { texts: [...head, { x: 60, y: 80, text: 'Sur', mark: 2 }, { x: 200, y: 80, text: '9', mark: 3 }] },
  ]
  const row = (role: string, cells: [number, number][][]): Tag => ({
    role: 'TR',
    kids: cells.map((kids) => ({ role, kids: [{ role: 'P', kids }] })),
  })
  const tree: Tag = {
    role: 'Document',
    kids: [
      {
        role: 'Table',
        kids: [
          row('TH', [
            [
              [0, 0],
              [1, 0],
            ],
            [
              [0, 1],
              [1, 1],
            ],
          ]),
          row('TD', [[[0, 2]], [[0, 3]]]),
          row('TD', [[[1, 2]], [[1, 3]]]),
        ],
      },
    ],
  }
  const bytes = pdfOf(pages, tree)
  const blocks = async (bytes: Uint8Array) => {
    const { document } = await pdf({ file: 'a.pdf', bytes })
    return document!.blocks.map(({ kind, start, end }) => `${kind} | ${document!.text.slice(start, end)}`)
  }

  test('a table that runs on is one table; its head, printed again, is set aside', async () => {
    const found = await blocks(bytes)
    expect(found.filter((block) => block.startsWith('table'))).toEqual(['table | Province\tCourses\nNorte\t14\nSur\t9'])
    expect(found.filter((block) => block.startsWith('furniture'))).toEqual([
      'furniture | Province',
      'furniture | Courses',
    ])
  })

  test('a file whose list of objects is lost is left to pdf.js, and gives the same words', async () => {
    const source = Buffer.from(bytes).toString('latin1')
    const broken = Buffer.from(source.replace(/startxref\s+\d+/, 'startxref\n7'), 'latin1')
    expect(() => new ObjectFile(broken)).toThrow()
    const words = (found: string[]) => found.flatMap((block) => block.split(' | ')[1]!.split(/\s/)).sort()
    expect(words(await blocks(broken))).toEqual(words(await blocks(bytes)))
  })

  test('what a page draws and what it writes in', () => {
    const file = new ObjectFile(bytes)
    const kids = file.get(file.dict(file.dict(file.trailer.get('Root'))?.get('Pages'))?.get('Kids'))
    const page = ((kids as Ref[])[0] as Ref).number
    expect(contentOf(file, page, 'fonts').fonts).toEqual(['Helvetica-Bold', 'Helvetica'])
    const [dot, ...others] = contentOf(file, page, 'shapes').shapes
    expect(others).toEqual([])
    expect(dot!.map(Math.round)).toEqual([48, 540, 52, 544])
  })
})
