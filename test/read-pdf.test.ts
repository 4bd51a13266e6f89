/** What the reader makes of each layout of a page, drawn here: long because each test draws its own pages. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Document, located, words } from '../pipeline/document.ts'
import { line } from '../pipeline/message.ts'
import { pdf } from '../pipeline/read/pdf.ts'
import { type Page, pdfOf, set, type Tag, type Text } from './read-pdf-writer.ts'

async function read(bytes: Uint8Array): Promise<Document> {
  const { document, messages } = await pdf({ file: 'a.pdf', bytes })
  if (!document) throw new Error(messages.map(line).join('\n'))
  return document
}
const told = (document: Document) =>
  document.blocks.map(({ kind, number, body, end }) =>
    [kind, ...(number ? [number] : []), document.text.slice(body, end)].join(' | '),
  )
const content = (document: Document) => told(document).filter((block) => !block.startsWith('furniture'))

describe('a tagged PDF', () => {
  const paragraph =
    'The Office trained inspectors of five provinces in the safe handling of chainsaws, and the trainers went on to'
  const pages: Page[] = [
    {
      texts: [
        { x: 60, y: 30, text: 'Board paper 7', size: 8, artifact: true },
        { x: 60, y: 80, text: 'Report on forestry', size: 18, font: 'bold', mark: 0 },
        { x: 60, y: 120, text: '1.', mark: 1 },
        { x: 80, y: 120, text: 'The mission took place in ', mark: 2 },
        { x: 196, y: 120, text: 'Uppsala', mark: 3 },
        { x: 233, y: 120, text: '.', mark: 4 },
        { x: 60, y: 760, text: '2.', mark: 5 },
        { x: 80, y: 760, text: paragraph, mark: 6 },
        { x: 300, y: 820, text: '1', size: 8, artifact: true },
      ],
      links: [{ x0: 195, y0: 110, x1: 233, y1: 123, href: 'https://example.org/uppsala' }],
    },
    {
      texts: [
        { x: 60, y: 30, text: 'Board paper 7', size: 8, artifact: true },
        { x: 80, y: 80, text: 'teach forty know-', mark: 0 },
        { x: 80, y: 93, text: 'ledge brokers.', mark: 1 },
        { x: 60, y: 130, text: 'Country', mark: 2, font: 'bold' },
        { x: 200, y: 130, text: 'Courses', mark: 3, font: 'bold' },
        { x: 60, y: 145, text: 'Sweden', mark: 4 },
        { x: 200, y: 145, text: '12', mark: 5 },
        { x: 60, y: 180, text: 'All knowledge was shared.', mark: 6 },
        { x: 60, y: 700, text: '1', size: 6, mark: 7 },
        { x: 64, y: 702, text: 'See the annex.', size: 8, mark: 8 },
      ],
    },
  ]
  const item = (label: Tag['kids'], body: Tag['kids']): Tag => ({
    role: 'LI',
    kids: [
      { role: 'Lbl', kids: label },
      { role: 'LBody', kids: [{ role: 'P', kids: body }] },
    ],
  })
  const cell = (role: string, mark: number): Tag => ({ role, kids: [[1, mark]] })
  const tree: Tag = {
    role: 'Document',
    kids: [
      { role: 'H1', kids: [[0, 0]] },
      {
        role: 'L',
        kids: [
          item([[0, 1]], [[0, 2], { role: 'Link', kids: [[0, 3], { link: [0, 0] }] }, [0, 4]]),
          item(
            [[0, 5]],
            [
              [0, 6],
              [1, 0],
              [1, 1],
            ],
          ),
        ],
      },
      {
        role: 'Table',
        kids: [
          { role: 'TR', kids: [cell('TH', 2), cell('TH', 3)] },
          { role: 'TR', kids: [cell('TD', 4), cell('TD', 5)] },
        ],
      },
      {
        role: 'P',
        kids: [
          [1, 6],
          {
            role: 'Note',
            kids: [
              [1, 7],
              [1, 8],
            ],
          },
        ],
      },
    ],
  }

  test('gives headings, numbered items across the page break, tables, notes and furniture', async () => {
    expect(told(await read(pdfOf(pages, tree)))).toEqual([
      'furniture | Board paper 7',
      'heading | Report on forestry',
      'list_item | 1 | The mission took place in Uppsala.',
      `list_item | 2 | ${paragraph} teach forty knowledge brokers.`,
      'furniture | 1',
      'furniture | Board paper 7',
      'table | Country\tCourses\nSweden\t12',
      'paragraph | All knowledge was shared.',
      'footnote | 1 | See the annex.',
    ])
  })
  test('keeps the printed number in the text and out of the body', async () => {
    const document = await read(pdfOf(pages, tree))
    const block = document.blocks.find(({ number }) => number === '1')!
    expect(words(document, block)).toBe('1. The mission took place in Uppsala.')
  })
  test('gives links their address and exactly their words', async () => {
    const document = await read(pdfOf(pages, tree))
    const links = document.blocks.flatMap(({ leaves }) => leaves.filter(({ kind }) => kind === 'link'))
    expect(links.map((link) => [words(document, link), link.href])).toEqual([
      ['Uppsala', 'https://example.org/uppsala'],
    ])
  })
  test('marks the head of a table', async () => {
    const document = await read(pdfOf(pages, tree))
    const { rows } = document.blocks.find(({ kind }) => kind === 'table')!
    expect(rows!.map((row) => row.map((one) => [words(document, one), one.header]))).toEqual([
      [
        ['Country', true],
        ['Courses', true],
      ],
      [
        ['Sweden', false],
        ['12', false],
      ],
    ])
  })
  test('knows on which page and where each word stands', async () => {
    const document = await read(pdfOf(pages, tree))
    const start = document.text.indexOf('brokers')
    const { page, boxes } = located(document, { start, end: start + 7 })
    expect(page).toBe(2)
    expect(boxes![0]!.y0).toBeLessThan(93)
    expect(boxes![0]!.y1).toBeGreaterThan(93)
    expect(boxes![0]!.x0).toBeGreaterThan(80)
  })
})

describe('words that a tree holds where no block can be', () => {
  test('the labels of a chart between the rows of a table, and a note in its last cell, are kept', async () => {
    const texts = ['Port', 'Cranes', 'Lagos', '12', 'Cranes in use, by port', 'Counted by hand.'].map((text, mark) => ({
      x: 60 + (mark % 2) * 200,
      y: 80 + Math.floor(mark / 2) * 40,
      text,
      mark,
    }))
    const cell = (...kids: Tag['kids']): Tag => ({ role: 'TD', kids })
    const tree: Tag = {
      role: 'Table',
      kids: [
        { role: 'TR', kids: [cell([0, 0]), cell([0, 1])] },
        { role: 'Figure', kids: [[0, 4]] },
        { role: 'TR', kids: [cell([0, 2]), cell([0, 3], { role: 'Note', kids: [[0, 5]] })] },
      ],
    }
    const found = told(await read(pdfOf([{ texts }], tree)))
    expect(found).toContain('table | Port\tCranes\nLagos\t12')
    expect(found).toContain('footnote | Counted by hand.')
    expect(found.filter((block) => block.endsWith('Cranes in use, by port'))).toHaveLength(1)
  })
})

describe('titles that were tagged as paragraphs', () => {
  /** A page with words in large type, each in a paragraph of its own, above a date, a heading and running text. */
  const page = async (...titles: string[]) => {
    const groups: { role: string; texts: Text[] }[] = [
      ...titles.map((text, at) => ({
        role: 'P',
        texts: set(text, { x: 60, y: 60 + at * 24, width: 470, size: 20, lead: 24 }),
      })),
      { role: 'P', texts: [{ x: 60, y: 220, text: 'Monrovia, March 2019' }] },
      { role: 'H2', texts: [{ x: 60, y: 260, text: 'The harbour', size: 14, font: 'bold' }] },
      {
        role: 'P',
        texts: set('The pilots of the harbour were trained in two groups. '.repeat(5).trim(), {
          x: 60,
          y: 290,
          width: 470,
        }),
      },
    ]
    const texts: Text[] = []
    const kids = groups.map(
      (group): Tag => ({
        role: group.role,
        kids: group.texts.map((text): [number, number] => [0, texts.push({ ...text, mark: texts.length }) - 1]),
      }),
    )
    return told(await read(pdfOf([{ texts }], { role: 'Document', kids })))
  }

  test('the largest words before the first heading are a heading; lines of the size of the text are none', async () => {
    expect((await page('Maritime Board')).slice(0, 3)).toEqual([
      'heading | Maritime Board',
      'paragraph | Monrovia, March 2019',
      'heading | The harbour',
    ])
  })
  test('sentences in large type are no heading, nor are the names on a cover', async () => {
    const sentence = 'The pilots who steer the ships had no school of their own. The port has founded one for them.'
    expect((await page(sentence))[0]).toBe(`paragraph | ${sentence}`)
    const names = ['Ada Toe', 'Musu Kollie', 'Jon Barclay', 'Ruth Weah']
    expect((await page(...names)).slice(0, 4)).toEqual(names.map((name) => `paragraph | ${name}`))
  })
})

describe('frames and heads', () => {
  const row = (...marks: number[]): Tag => ({
    role: 'TR',
    kids: marks.map((mark): Tag => ({ role: 'TD', kids: [{ role: 'P', kids: [[0, mark]] }] })),
  })

  test('a tagged table of one column is a frame: what it holds are blocks, and none is lost', async () => {
    const texts = [
      { x: 60, y: 80, text: 'What the growers of the valley told the inspectors', mark: 0 },
      { x: 60, y: 110, text: 'The season was long, and the register helped us through it.', mark: 1 },
    ]
    const document = await read(pdfOf([{ texts }], { role: 'Table', kids: [row(0), row(1)] }))
    expect(told(document)).toEqual(texts.map(({ text }) => `paragraph | ${text}`))
  })

  test('boxes without a role, the head of a paper in short lines, and a number of the size of the text with its label', async () => {
    const lines = ['Board of the Port Authority of Lisbon', 'GB.300/PFA/2', 'For decision', 'Lisbon, May 2011']
    const texts = [
      ...lines.map((text, at) => ({ x: 60, y: 60 + at * 14, text, mark: at })),
      { x: 60, y: 140, text: '310', mark: 4 },
      { x: 60, y: 158, text: 'crane drivers trained', mark: 5 },
      ...set(`${'The port has trained its crane drivers and its dockers. '.repeat(4)}`.trim(), {
        x: 60,
        y: 200,
        width: 470,
      }).map((text) => ({ ...text, mark: 6 })),
    ]
    const box = (...kids: Tag['kids']): Tag => ({ role: 'NonStruct', kids })
    const tree = (head: Tag): Tag => ({
      role: 'Document',
      kids: [head, { role: 'P', kids: [[0, 4]] }, { role: 'P', kids: [[0, 5]] }, { role: 'P', kids: [[0, 6]] }],
    })
    const heads: Tag[] = [
      { role: 'P', kids: [0, 1, 2, 3].map((mark): [number, number] => [0, mark]) },
      box(...[0, 1, 2, 3].map((mark) => box([0, mark]))),
    ]
    for (const head of heads) {
      const blocks = told(await read(pdfOf([{ texts }], tree(head))))
      expect(blocks.slice(0, 5)).toEqual([
        ...lines.map((text) => `paragraph | ${text}`),
        'callout | 310 crane drivers trained',
      ])
    }
  })

  test('a heading with a number at the top of a page is no running head', async () => {
    const body =
      'The annex lists the tools that the inspectors of the province tried out in the course of the year, one after the other, with what they cost.'
    const sheets = ['I', 'II', 'III'].flatMap((number): Page[] => [
      {
        texts: [
          { x: 60, y: 60, text: `Appendix ${number}`, size: 14, font: 'bold' },
          ...set(body, { x: 60, y: 100, width: 470 }),
        ],
      },
      { texts: set(`${body} ${body}`, { x: 60, y: 60, width: 470 }) },
    ])
    const headings = (await read(pdfOf(sheets))).blocks.filter(({ kind }) => kind === 'heading')
    expect(headings).toHaveLength(3)
  })
})

describe('a PDF without tags', () => {
  const left = 60
  const wide = 470
  const prose = (at: string) =>
    `Over the past two years the ${at} project has worked with growers, packers and buyers to make the harvest safer, and the inspectorate has taken over its register of accidents. Growers say that the register helps them to plan the season and to talk with the insurers.`

  test('joins the lines of paragraphs, keeps paragraphs apart, finds headings by their type', async () => {
    const document = await read(
      pdfOf([
        {
          texts: [
            { x: left, y: 80, text: 'Safer orchards', size: 20, font: 'bold' },
            ...set(prose('apple'), { x: left, y: 120, width: wide }),
            { x: left, y: 190, text: 'What comes next', size: 13, font: 'bold' },
            ...set(prose('pear'), { x: left, y: 215, width: wide }),
            ...set(prose('plum'), { x: left, y: 285, width: wide }),
          ],
        },
      ]),
    )
    expect(told(document)).toEqual([
      'heading | Safer orchards',
      `paragraph | ${prose('apple')}`,
      'heading | What comes next',
      `paragraph | ${prose('pear')}`,
      `paragraph | ${prose('plum')}`,
    ])
    expect(document.blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([1, 2])
  })

  test('reads two columns one after the other, below a title that spans them', async () => {
    const column = (text: string, x: number) => set(text, { x, y: 140, width: 220 })
    const page = {
      texts: [
        {
          x: left,
          y: 80,
          text: 'Two columns, one message for all the readers of this brief',
          size: 18,
          font: 'bold' as const,
        },
        ...column(`${prose('apple')} ${prose('cherry')} It ends without`, left),
        ...column(`a break in the right column. ${prose('pear')}`, 310),
      ],
    }
    expect(content(await read(pdfOf([page])))).toEqual([
      'heading | Two columns, one message for all the readers of this brief',
      `paragraph | ${prose('apple')} ${prose('cherry')} It ends without a break in the right column. ${prose('pear')}`,
    ])
  })

  test('reads columns that were drawn line by line across the gutter', async () => {
    const first = set(`${prose('apple')} ${prose('cherry')}`, { x: left, y: 140, width: 220 })
    const second = set(`${prose('pear')} ${prose('plum')}`, { x: 310, y: 140, width: 220 })
    const texts = first.flatMap((text, at) => (second[at] ? [text, second[at]] : [text]))
    expect(content(await read(pdfOf([{ texts }])))).toEqual([
      `paragraph | ${prose('apple')} ${prose('cherry')}`,
      `paragraph | ${prose('pear')} ${prose('plum')}`,
    ])
  })

  test('sets running heads and page numbers aside and joins what the page break cut', async () => {
    const page = (number: number, texts: Text[]): Page => ({
      texts: [
        { x: left, y: 36, text: 'Harvest brief', size: 8 },
        ...texts,
        { x: 300, y: 815, text: `Page ${number} of 3`, size: 8 },
      ],
    })
    const cut = `${prose('apple')} The last line of the page breaks off in the middle of`
    const document = await read(
      pdfOf([
        page(1, set(cut, { x: left, y: 700, width: wide })),
        page(2, [
          ...set('a sentence that goes on here.', { x: left, y: 80, width: wide }),
          ...set(prose('pear'), { x: left, y: 110, width: wide }),
        ]),
        page(3, set(prose('plum'), { x: left, y: 80, width: wide })),
      ]),
    )
    expect(content(document)).toEqual([
      `paragraph | ${cut} a sentence that goes on here.`,
      `paragraph | ${prose('pear')}`,
      `paragraph | ${prose('plum')}`,
    ])
    expect(document.blocks.filter(({ kind }) => kind === 'furniture').map(({ role }) => role)).toEqual([
      'running head',
      'page number',
      'running head',
      'page number',
      'running head',
      'page number',
    ])
  })

  test('reads notes whose raised numbers are set apart as notes, with all their lines', async () => {
    const note = (y: number, number: string, text: string): Text[] => [
      { x: left, y: y - 3, text: number, size: 5 },
      ...set(text, { x: left + 18, y, width: 300, size: 7 }),
    ]
    const document = await read(
      pdfOf([
        {
          texts: [
            ...set(`${prose('apple')} ${prose('pear')}`, { x: left, y: 100, width: wide }),
            ...note(
              740,
              '4',
              'See the register of accidents of the province for the years before, which was kept by hand.',
            ),
            ...note(765, '5', 'Interviews held at the packing houses by the inspectorate.'),
          ],
        },
      ]),
    )
    expect(told(document).slice(1)).toEqual([
      'footnote | 4 | See the register of accidents of the province for the years before, which was kept by hand.',
      'footnote | 5 | Interviews held at the packing houses by the inspectorate.',
    ])
  })

  test('reads bullets that are written, bullets that are drawn, and numbers', async () => {
    const items = [
      'protecting pickers from falls, from heat and from the dust of the road that leads to the orchard and back to the packing house;',
      'a helpline; and',
      'training.',
    ]
    const list = (y: number, mark: string) =>
      items.flatMap((item, at) => [
        ...(mark ? [{ x: left, y: y + at * 30, text: mark }] : []),
        ...set(item, { x: left + 14, y: y + at * 30, width: wide - 14 }),
      ])
    const intro = (y: number) => set(`${prose('apple')} It rests on three pillars:`, { x: left, y, width: wide })
    const written = await read(pdfOf([{ texts: [...intro(100), ...list(160, '•')] }]))
    const dots = items.map((_, at) => ({ x: left + 4, y: 157 + at * 30, r: 1.6 }))
    const drawn = await read(pdfOf([{ texts: [...intro(100), ...list(160, '')], dots }]))
    for (const document of [written, drawn])
      expect(content(document).slice(1)).toEqual(items.map((item) => `list_item | ${item}`))
    const numbered = await read(
      pdfOf([
        {
          texts: [
            ...intro(100),
            ...items.flatMap((item, at) =>
              set(`${at + 1}. ${item}`, { x: left, y: 160 + at * 30, width: wide, hang: 12 }),
            ),
          ],
        },
      ]),
    )
    expect(content(numbered).slice(1)).toEqual(items.map((item, at) => `list_item | ${at + 1} | ${item}`))
  })

  test('does not take a number at the start of a line for a marker', async () => {
    const texts = [
      { x: left, y: 100, text: 'The growers asked for the ratification of the old instrument, Convention No.' },
      { x: left, y: 112.5, text: '144. The ministry agreed to look into it before the end of the summer session.' },
    ]
    expect(content(await read(pdfOf([{ texts }])))).toEqual([`paragraph | ${texts.map(({ text }) => text).join(' ')}`])
  })

  test('numbers paragraphs that run on', async () => {
    const texts = [9, 10, 11].flatMap((number, at) => [
      { x: left, y: 100 + at * 70, text: `${number}.` },
      ...set(prose(`number ${number}`), { x: left + 24, y: 100 + at * 70, width: wide - 24 }),
    ])
    expect(content(await read(pdfOf([{ texts }])))).toEqual(
      [9, 10, 11].map((number) => `paragraph | ${number} | ${prose(`number ${number}`)}`),
    )
  })

  test('pairs a big number with its label, whichever is drawn first, and leaves numbers in prose alone', async () => {
    const number = { x: left, y: 300, text: '1,240', size: 26, font: 'bold' as const }
    const label = { x: left, y: 316, text: 'pickers insured', size: 9 }
    const other = { x: 260, y: 300, text: '35%', size: 26, font: 'bold' as const }
    const beside = { x: 260, y: 316, text: 'fewer accidents', size: 9 }
    const intro = set(`${prose('apple')} It insured 1,240 pickers.`, { x: left, y: 100, width: wide })
    for (const texts of [
      [...intro, number, label, other, beside],
      [...intro, label, beside, other, number],
    ]) {
      expect(content(await read(pdfOf([{ texts }]))).slice(1)).toEqual([
        'callout | 1,240 pickers insured',
        'callout | 35% fewer accidents',
      ])
    }
  })

  test('finds links by their rectangles, without the full stop after them', async () => {
    const texts = [{ x: left, y: 100, text: 'All results are in the annual report of the growers. More will follow.' }]
    const x0 = left + 74
    const document = await read(
      pdfOf([{ texts, links: [{ x0, y0: 91, x1: left + 218.5, y1: 103, href: 'https://example.org/report' }] }]),
    )
    const [link] = document.blocks[0]!.leaves
    expect([words(document, link!), link!.href]).toEqual([
      'the annual report of the growers',
      'https://example.org/report',
    ])
  })

  test('rejoins hyphens with the words of the document', async () => {
    const texts = [
      'The cooperation of packers and buyers rests on knowledge and on sharing what each has learnt. Coop-',
      'eration grew in all districts, and so did knowledge-',
      'sharing among them. The follow-up of follow-',
      'up visits is planned by the cooperation office. Information was parted into infor-',
      'mation and data about cooperation and more information.',
    ].map((text, at) => ({ x: left, y: 100 + at * 12.5, text }))
    const { text } = await read(pdfOf([{ texts }]))
    expect(text).toContain('Cooperation grew')
    expect(text).toContain('knowledge-sharing among')
    expect(text).toContain('follow-up visits')
    expect(text).toContain('into information and data')
  })

  test('reads tables by how their cells stand', async () => {
    const rows = [
      ['Country', 'Courses held', 'People trained'],
      ['Sweden', '12', '240'],
      ['Finland', '7', '131'],
      ['Norway', '9', '88'],
    ]
    const texts = rows.flatMap((row, at) =>
      row.map((text, column) => ({
        x: left + column * 150,
        y: 200 + at * 18,
        text,
        font: at ? ('plain' as const) : ('bold' as const),
      })),
    )
    const document = await read(
      pdfOf([{ texts: [...set(prose('apple'), { x: left, y: 100, width: wide }), ...texts] }]),
    )
    expect(content(document)[1]).toBe(`table | ${rows.map((row) => row.join('\t')).join('\n')}`)
    expect(document.blocks[1]!.rows![0]!.every(({ header }) => header)).toBe(true)
  })

  test('keeps notes apart from the text, with their marks', async () => {
    const body = set(prose('apple'), { x: left, y: 100, width: wide })
    const last = body.at(-1)!
    const document = await read(
      pdfOf([
        {
          texts: [
            ...body,
            { x: 560, y: last.y - 4, text: '1', size: 6 },
            ...set(prose('pear'), { x: left, y: 200, width: wide }),
            { x: left, y: 757, text: '1', size: 5 },
            { x: left + 6, y: 760, text: 'Growers with fewer than ten trees were left out.', size: 7.5 },
          ],
        },
      ]),
    )
    expect(content(document).at(-1)).toBe('footnote | 1 | Growers with fewer than ten trees were left out.')
  })

  test('knows a pull quotation and who said it', async () => {
    const said = 'We never thought that a register of accidents could change how the whole valley plans its season.'
    const document = await read(
      pdfOf([
        {
          texts: [
            ...set(prose('apple'), { x: left, y: 100, width: wide }),
            ...set(said, { x: left, y: 200, width: 300, size: 14, lead: 18, font: 'italic' }),
            { x: left, y: 275, text: 'Ana Ruiz, President, Union of Coopers', size: 9 },
            ...set(prose('pear'), { x: left, y: 320, width: wide }),
          ],
        },
      ]),
    )
    const quote = document.blocks.find(({ kind }) => kind === 'quote')
    expect(quote && words(document, quote)).toBe(said)
    expect(quote?.role).toBe('Ana Ruiz, President, Union of Coopers')
  })
})

describe('bad input', () => {
  const failing = async (bytes: Uint8Array) => {
    const { document, messages } = await pdf({ file: 'bad.pdf', bytes })
    expect(document).toBeUndefined()
    expect(messages.map(({ severity }) => severity)).toEqual(['error'])
    return messages[0]!.rule
  }
  const page: Page = { texts: [{ x: 60, y: 100, text: 'Some words that can be read.' }] }

  test('locked by a password', async () => {
    const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`
    expect(await failing(pdfOf([page], undefined, locked))).toBe('pdf.encrypted')
  })
  test('no text on its pages', async () =>
    expect(await failing(pdfOf([{ texts: [] }, { texts: [] }]))).toBe('pdf.no-text-layer'))
  test('signs that are no letters', async () => {
    const { document, messages } = await pdf({
      file: 'bad.pdf',
      bytes: pdfOf([{ texts: [{ x: 60, y: 100, text: '* * *' }] }]),
    })
    expect(document).toBeUndefined()
    expect(messages.map(({ rule }) => rule)).toEqual(['pdf.no-text-layer'])
    expect(messages[0]!.reason).toMatch(/^1 page with no letter among 3 signs/)
  })
  test('a stamp on a scan is told, and that there is no more', async () => {
    const scan = [{ texts: [{ x: 60, y: 100, text: 'Box 7' }] }, ...Array.from({ length: 9 }, () => ({ texts: [] }))]
    const { document, messages } = await pdf({ file: 'scan.pdf', bytes: pdfOf(scan) })
    expect(document?.text).toBe('Box 7')
    expect(messages.map(({ severity, rule }) => [severity, rule])).toEqual([['error', 'pdf.no-text-layer']])
  })
  test('no pages', async () => expect(await failing(pdfOf([]))).toMatch(/^pdf\.(no-pages|invalid)$/))
  test('no PDF at all', async () =>
    expect(await failing(Uint8Array.from('<html>Hello</html>', (letter) => letter.charCodeAt(0)))).toBe('pdf.invalid'))
  test('nothing', async () => expect(await failing(new Uint8Array())).toBe('pdf.invalid'))
  test('damage is told, and what is left is read', async () => {
    const whole = pdfOf([page])
    const text = String.fromCharCode(...whole).replace(/startxref\n\d+/, 'startxref\n7')
    const { document, messages } = await pdf({
      file: 'bad.pdf',
      bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    })
    expect(document?.text).toBe('Some words that can be read.')
    expect(messages.map(({ rule }) => rule)).toEqual(['pdf.recovered'])
  })
  test('two at once do not mix their warnings', async () => {
    const readings = await Promise.all([
      pdf({ file: 'bad.pdf', bytes: new Uint8Array([37, 80]) }),
      pdf({ file: 'good.pdf', bytes: pdfOf([page]) }),
    ])
    expect(readings.map(({ messages }) => messages.map(({ file }) => file))).toEqual([['bad.pdf'], []])
  })
})

const SHARED = new URL('../../shared/', import.meta.url)

describe.skipIf(!existsSync(SHARED))('the documents in ../shared', () => {
  const shared = (path: string) => readFileSync(new URL(path, SHARED))
  for (const way of ['tagged', 'untagged', 'word']) {
    test(`the ${way} report has paragraphs 1 to 64, each once and whole`, async () => {
      const document = await read(shared(`renderings/003_report_${way}.pdf`))
      const numbered = document.blocks.filter(({ number }) => number)
      expect(numbered.map(({ number }) => Number(number))).toEqual(Array.from({ length: 64 }, (_, at) => at + 1))
      for (const block of numbered) expect(words(document, block)).toMatch(/[.:]\)?$/)
    }, 30_000)
  }
  test('call-outs of the two-column brief keep number and label together', async () => {
    for (const way of ['tagged', 'untagged']) {
      const document = await read(shared(`renderings/004_brief_${way}.pdf`))
      const callouts = document.blocks.filter(({ kind }) => kind === 'callout').map((block) => words(document, block))
      expect(callouts).toHaveLength(11)
      for (const callout of callouts) expect(callout).toMatch(/^\d+ \D{4,}$/)
    }
  }, 30_000)
  test.skipIf(!existsSync(new URL('hostile/generated/', SHARED)))(
    'files that raised late rejections end in a reading',
    async () => {
      const folder = new URL('hostile/generated/', SHARED)
      const raised: unknown[] = []
      const listen = (reason: unknown) => raised.push(reason)
      process.on('unhandledRejection', listen)
      for (const name of readdirSync(folder).filter((file) => file.startsWith('fuzz-unhandled'))) {
        const { document, messages } = await pdf({ file: name, bytes: readFileSync(new URL(name, folder)) })
        expect(document !== undefined || messages.length > 0, name).toBe(true)
      }
      await new Promise((done) => setTimeout(done, 50))
      process.off('unhandledRejection', listen)
      expect(raised).toEqual([])
    },
    60_000,
  )
})
