/** What the reader makes of each habit of converters, one small text each: long because the habits are many. */

import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../pipeline/document.ts'
import { quality } from '../pipeline/read/quality.ts'
import { text } from '../pipeline/read/text.ts'
import { input, shape, sound } from './reading.ts'

const read = async (words: string, file = 'page.txt') => {
  const { document, messages } = await text(input(file, words))
  if (document) expect(sound(document)).toBe(true)
  return { document, messages, blocks: shape(document) }
}

describe('a listing in plain text', () => {
  it('reads indented items below month headings, with credits and numbers that begin again', async () => {
    const { blocks } = await read(`News on quarries

March 2019

  1. © Lena Holt 2018

    Dust masks for six hundred cutters

    5 March 2019

    The masks were handed out by the union of stone workers in Makrana.

  2. Press release

    A pact on wages

    4 - 5 March 2019

February 2019

  1. A film about granite

    28 February 2019`)
    expect(blocks).toEqual([
      'heading 1 News on quarries',
      'heading 2 March 2019',
      'furniture 1 {photo credit} © Lena Holt 2018',
      'list_item 1 #1 1. Dust masks for six hundred cutters',
      'paragraph 1 5 March 2019',
      'paragraph 1 The masks were handed out by the union of stone workers in Makrana.',
      'list_item 1 #2 2. Press release',
      'paragraph 1 A pact on wages',
      'paragraph 1 4 - 5 March 2019',
      'heading 2 February 2019',
      'list_item 1 #1 1. A film about granite',
      'paragraph 1 28 February 2019',
    ])
  })

  it('reads items without indents, with their dates to show that they are items', async () => {
    const { blocks } = await read(`Nouvelles

1. Article

Un accord pour les dockers du port de Tema

8 juin 2015

Les dockers et les armateurs ont signé un accord sur les heures de nuit.

2. Vidéo

La voix des pêcheuses

1er juin 2015`)
    expect(blocks).toEqual([
      'heading 1 Nouvelles',
      'list_item 1 #1 1. Article',
      'paragraph 1 Un accord pour les dockers du port de Tema',
      'paragraph 1 8 juin 2015',
      'paragraph 1 Les dockers et les armateurs ont signé un accord sur les heures de nuit.',
      'list_item 1 #2 2. Vidéo',
      'paragraph 1 La voix des pêcheuses',
      'paragraph 1 1er juin 2015',
    ])
  })

  it('reads year headings and bullets alone on their line, without empty lines', async () => {
    const { blocks } = await read(`Past events
2010
-
Workshop on wages in the tea sector
3 - 5 May 2010, Colombo, Sri Lanka
Officials and planters compared the pay systems of four districts.
-
© J. Dupont 2011
Seminar on safety in small quarries
12 April 2010
2009
-
Forum of fish workers
28 November - 1 December 2009`)
    expect(blocks).toEqual([
      'heading 1 Past events',
      'heading 2 2010',
      'list_item 1 Workshop on wages in the tea sector',
      'paragraph 1 3 - 5 May 2010, Colombo, Sri Lanka',
      'paragraph 1 Officials and planters compared the pay systems of four districts.',
      'furniture 1 {photo credit} © J. Dupont 2011',
      'list_item 1 Seminar on safety in small quarries',
      'paragraph 1 12 April 2010',
      'heading 2 2009',
      'list_item 1 Forum of fish workers',
      'paragraph 1 28 November - 1 December 2009',
    ])
  })

  it('gives a listing on one line its lines back, and leaves an enumeration in a sentence alone', async () => {
    const { blocks } = await read(
      'Supply chains, news and events 1. Decent work on tea estates 07 June 2021 The partners opened a centre in Assam. 2. Fishers and their contracts 01 June 2021',
    )
    expect(blocks.slice(-4)).toEqual([
      'paragraph 1 07 June 2021',
      'paragraph 1 The partners opened a centre in Assam.',
      'list_item 1 #2 2. Fishers and their contracts',
      'paragraph 1 01 June 2021',
    ])
    const prose =
      'The course has two parts: 1. a week in the classroom, with exercises on wages, and 2. a week on the boats, where inspectors learn to read a logbook.'
    expect((await read(prose)).blocks).toEqual([`paragraph ${prose}`])
  })
})

describe('a report in plain text', () => {
  const report = `Governing Body

312th Session, Geneva, November 2011

Report on the quarry programme

▶ Background

1. The programme began in four districts where stone is cut by hand, and where most of the cutters were paid by the piece and without a contract of any
kind. It was carried out by the Office together with the unions.
2. Its aims, which the constituents had agreed upon at the regional meeting of the year before, after a long discussion of the risks of dust, were to:
 - train inspectors;
 - publish a guide; and
 - bring the owners together.
3. The guide was written with the [Institute of Mines](#) and \\(after two drafts\\) it was tested in eleven quarries, where owners praised its chapter on knowledge-

sharing. More than 300 copies were handed out.

▶ Next steps

5. The Governing Body may wish to take note of this report and to give guidance to the Office on the second phase of the programme in the coming years.`

  it('reads headings with an arrow, numbered paragraphs, points, and a paragraph over a page break', async () => {
    const { blocks } = await read(report)
    expect(blocks.map((block) => block.slice(0, 34))).toEqual(
      [
        'paragraph Governing Body',
        'paragraph 312th Session, Geneva, November ',
        'heading 1 Report on the quarry programme',
        'heading 2 Background',
        'paragraph #1 1. The programme began in four dis',
        'paragraph #2 2. Its aims, which the constituent',
        'list_item 1 train inspectors;',
        'list_item 1 publish a guide; and',
        'list_item 1 bring the owners together.',
        'paragraph #3 3. The guide was written with the ',
        'heading 2 Next steps',
        'paragraph #5 5. The Governing Body may wish to ',
      ].map((block) => block.slice(0, 34)),
    )
    expect(blocks[9]).toContain('Institute of Mines and (after two drafts) it')
    expect(blocks[9]).toMatch(/knowledge-sharing\. More than 300 copies were handed out\.$/)
  })

  it('keeps links as leaves and says that a paragraph number is missing', async () => {
    const { document } = await read(report)
    const leaves = document!.blocks.flatMap((block) => block.leaves)
    expect(leaves.map((leaf) => [leaf.kind, leaf.href, words(document!, leaf)])).toEqual([
      ['link', '#', 'Institute of Mines'],
    ])
    expect(quality(document!)).toEqual([
      expect.objectContaining({ rule: 'source.numbering', reason: 'paragraph 5 follows paragraph 3' }),
    ])
  })

  it('parts a page number and a running head from the paragraph they interrupt', async () => {
    const { blocks } = await read(`Informe sobre las canteras

1. El programa empezó en cuatro distritos donde la piedra se corta a mano y donde la mayoría de los obreros cobraba por
pieza, sin contrato alguno y sin protección contra el polvo, según los informes de los inspectores

GB.312/POL/4

2

GB.312/POL/4

que visitaron los talleres en mayo.

2. La guía fue escrita con los sindicatos y probada en once canteras, cuyos dueños elogiaron el capítulo sobre el polvo y pidieron otra edición.

3

GB.312/POL/4

3. El Consejo de Administración tal vez estime oportuno tomar nota de este informe y dar orientaciones sobre la segunda etapa del programa.`)
    expect(blocks.filter((block) => block.startsWith('furniture'))).toEqual([
      'furniture {running head} GB.312/POL/4',
      'furniture {page number} 2',
      'furniture {running head} GB.312/POL/4',
      'furniture {page number} 3',
      'furniture {running head} GB.312/POL/4',
    ])
    expect(blocks[1]).toMatch(/según los informes de los inspectores que visitaron los talleres en mayo\.$/)
  })
})

describe('a brief in plain text', () => {
  it('reads call-outs, pull quotations with who said them, and notes what was misread', async () => {
    const { document, blocks } = await read(`Results in Ghana

The project trained 60 inspectors in two regions and published a **checklist** for <u>cocoa estates</u>.

44

Before the course I did not know what to look for. Now I have a list and I use it

on every visit.

Ama Owusu, Labour Inspector, Ministry of Employment

- Inspectors visited forty estates with the lLO checklist in hand.
- O In the north, five estates asked for
 a second visit.

60 inspectors trained

2 checklists

Next steps

The checklists will be used in all regions from 2024.`)
    expect(blocks).toEqual([
      'heading 1 Results in Ghana',
      'paragraph The project trained 60 inspectors in two regions and published a checklist for cocoa estates.',
      'furniture {quotation mark} 44',
      'quote {Ama Owusu, Labour Inspector, Ministry of Employment} Before the course I did not know what to look for. Now I have a list and I use it on every visit.',
      'caption {attribution} Ama Owusu, Labour Inspector, Ministry of Employment',
      'list_item 1 Inspectors visited forty estates with the lLO checklist in hand.',
      'list_item 1 In the north, five estates asked for a second visit.',
      'callout 60 inspectors trained',
      'callout 2 checklists',
      'heading 2 Next steps',
      'paragraph The checklists will be used in all regions from 2024.',
    ])
    expect([...document!.notes, ...quality(document!)].map(({ rule, reason }) => `${rule}: ${reason}`).sort()).toEqual([
      'source.misread: a large quotation mark was read as a number',
      'source.misread: the bullet was read as “O”',
      'source.misread: “lLO” is printed where “ILO” is meant',
    ])
  })

  it('does not take a date for a call-out nor a sentence for a heading', async () => {
    const { blocks } = await read(`Visita a Ica

12 de junio de 2019

En 2019 la misión visitó tres viñedos.

Los dueños firmaron un acuerdo sobre las horas de trabajo y sobre el agua potable para los recolectores.`)
    expect(blocks).toEqual([
      'heading 1 Visita a Ica',
      'paragraph 12 de junio de 2019',
      'paragraph En 2019 la misión visitó tres viñedos.',
      'paragraph Los dueños firmaron un acuerdo sobre las horas de trabajo y sobre el agua potable para los recolectores.',
    ])
  })

  it('joins lines wrapped by hand, nests points, and reads columns as a table', async () => {
    const { document, blocks } = await read(`The quarry project at a glance

The project trained 40 stone workers in
dust control and published two guides on
safe blasting. It ended in June 2021.

Results

* 40 workers trained
  in dust control
* 2 guides published:
  - a guide for owners
  - a guide for workers

District      Quarries      Visits
Makrana       14            31
Kota          9             12`)
    expect(blocks.slice(1, -1)).toEqual([
      'paragraph The project trained 40 stone workers in dust control and published two guides on safe blasting. It ended in June 2021.',
      'heading 2 Results',
      'list_item 1 40 workers trained in dust control',
      'list_item 1 2 guides published:',
      'list_item 2 a guide for owners',
      'list_item 2 a guide for workers',
    ])
    const table = document!.blocks.at(-1)!
    expect(table.rows!.map((row) => row.map((cell) => words(document!, cell)))).toEqual([
      ['District', 'Quarries', 'Visits'],
      ['Makrana', '14', '31'],
      ['Kota', '9', '12'],
    ])
    expect(table.rows!.map((row) => row[0]!.header)).toEqual([true, false, false])
  })
})

describe('what converters leave behind', () => {
  it('bullets of symbol fonts that came out as letters or without a meaning', async () => {
    for (const mark of ['O', '§', 'Ø', 'n', '\uF0B7', '\uFFFD']) {
      const { blocks } = await read(`Safer quarries in Puno

The inspectors went to eleven quarries and left three things behind that are still in use today.

${mark} Helmets that fit, for all who cut stone
${mark} A register of accidents
${mark} Training twice a year

The owners of the quarries pay for all of them.`)
      expect(blocks.slice(2), mark).toEqual([
        'list_item 1 Helmets that fit, for all who cut stone',
        'list_item 1 A register of accidents',
        'list_item 1 Training twice a year',
        'paragraph The owners of the quarries pay for all of them.',
      ])
    }
  })
  it('but one letter at the beginning of one line is a word', async () => {
    const { blocks } = await read(`Canteras más seguras

Los inspectores visitaron once canteras y dejaron un registro de accidentes que todavía se usa.

O Gobierno do Estado, o el municipio, pagará la segunda etapa del programa en la sierra.`)
    expect(blocks.at(-1)).toMatch(/^paragraph O Gobierno/)
  })
  it('ligatures, soft hyphens and accents apart from their letters, each resolved, with spans that hold', async () => {
    const { document } = await read(
      'The o\uFB03ce certi\uFB01ed e\uFB00ective work\u00ADers of Abidjan, Co\u0302te d’Ivoire, in the \uFB02eet. 𝔘 and 😀 follow; then 40 fishers.',
    )
    expect(document!.text).toBe(
      'The office certified effective workers of Abidjan, Côte d’Ivoire, in the fleet. 𝔘 and 😀 follow; then 40 fishers.',
    )
    const at = document!.text.indexOf('40 fishers')
    expect(document!.text.slice(at, at + 2)).toBe('40')
    expect(sound(document!)).toBe(true)
  })
  it('points of a text that nobody wrapped, each on its line without a mark', async () => {
    const long =
      'The project ran for three years in the ports of the coast, where it worked with the authorities, the unions of dockers and the firms that hire them, and where it left a register of accidents behind.'
    const { blocks } = await read(`Better ports

${long}

Achievements
The authorities of eleven ports keep a register of accidents.
The unions of dockers have elected forty safety delegates.

${long}`)
    expect(blocks.slice(-3, -1)).toEqual([
      'paragraph The authorities of eleven ports keep a register of accidents.',
      'paragraph The unions of dockers have elected forty safety delegates.',
    ])
  })
  it('headings of a text without empty lines, whose lines are paragraphs', async () => {
    const lines = [
      'Safer cranes for the river ports of Paraguay',
      'Press release | Asunción | 3 May 2018',
      `${'The crane drivers of four river ports have learned to read the load charts that hang in their cabins. '.repeat(2)}`,
      'What the ports had asked for',
      `${'After two falls in one winter the port authority asked for a course that could be held between two ships. '.repeat(2)}`,
      'Who took part',
      '- drivers of the two public ports',
      '- signallers of the private terminals',
      'What comes next',
      `${'The authority will print the load charts in Guaraní, and the union will keep a register of the trained. '.repeat(2)}`,
    ]
    const { blocks } = await read(lines.join('\n'))
    expect(blocks.map((block) => block.slice(0, 32).trim())).toEqual([
      'heading 1 Safer cranes for the r',
      'paragraph Press release | Asunci',
      'paragraph The crane drivers of f',
      'heading 2 What the ports had ask',
      'paragraph After two falls in one',
      'heading 2 Who took part',
      'list_item 1 drivers of the two p',
      'list_item 1 signallers of the pr',
      'heading 2 What comes next',
      'paragraph The authority will pri',
    ])
  })

  it('headings and paragraphs of a wrapped text without empty lines, by the room that a line had for the next word', async () => {
    const fill = (words: string) => words.replace(/(.{1,72})(?: |$)/g, '$1\n').trim()
    const body = [
      'The tanners of the old town keep their hides in pits that were dug four hundred years ago, and the fumes that rise from them in summer had never been measured before the union asked for it.',
      'A laboratory of the university lent its meters for one year, and two pupils of the technical school wrote down what they showed at each hour of the day and in each corner of the yard.',
      'The measures are now on the wall of the guild house, where each tanner can compare his own pit with those of his neighbours and see what a lid of woven straw does to the air that he breathes.',
    ]
    const lines = ['The air above the pits', fill(body[0]!), 'What was measured', fill(body[1]!), fill(body[2]!)]
    const { blocks } = await read(lines.join('\n'))
    expect(blocks).toEqual([
      'heading 1 The air above the pits',
      `paragraph ${body[0]}`,
      'heading 2 What was measured',
      `paragraph ${body[1]}`,
      `paragraph ${body[2]}`,
    ])
  })

  it('one page number and one running head in the middle of a sentence', async () => {
    const { blocks } = await read(`GB.300/PV/1

Report on work in ports

1. The Office has, in the course of the biennium, worked with the authorities of eleven ports to improve the safety of those who load and

GB.300/PV/1
3

unload ships.

2. The next step is to publish the results of the survey that the inspectors made among crane drivers in those ports, with the help of their unions.`)
    expect(blocks.find((block) => block.includes('eleven ports'))).toMatch(/those who load and unload ships\.$/)
    expect(blocks.filter((block) => block.startsWith('furniture'))).toEqual([
      'furniture {running head} GB.300/PV/1',
      'furniture {page number} 3',
    ])
  })
})

describe('texts in French and Spanish', () => {
  it('finds the title among the labels of a French report, and its chapters', async () => {
    const { blocks } = await read(`Conseil d'administration

350e session, Genève, mars 2024

INS

Date: 12 février 2024

Original: anglais

Rapport sur la sécurité dans les carrières 2019-2023

Résumé: Le présent document décrit les activités du Bureau.

I. Introduction

1. La stratégie a été adoptée en mars 2019 et elle a été mise en œuvre dans onze pays, avec l'appui de trois donateurs et en coopération avec les syndicats.
2. Elle comprenait:
 - des études;
 - des cours.
3. Ces deux domaines comptaient 24 produits et 60 activités, dont la plupart ont été menées à bien avant la fin de 2022, malgré la pandémie.

II. Renforcement des capacités

4. En 2021, le Bureau a formé 120 inspecteurs du travail au Ghana et au Sénégal, en collaboration avec le Centre de Turin, et publié un manuel.`)
    expect(blocks.filter((block) => block.startsWith('heading'))).toEqual([
      'heading 1 Rapport sur la sécurité dans les carrières 2019-2023',
      'heading 2 #I I. Introduction',
      'heading 2 #II II. Renforcement des capacités',
    ])
    expect(blocks.filter((block) => block.startsWith('paragraph #'))).toHaveLength(4)
  })

  it('reads quotations and figures of a French brief', async () => {
    const { blocks } = await read(`Des carrières plus sûres

Le projet a été mis en œuvre au Ghana et au Sénégal de 2019 à 2022 avec l'appui de la Norvège.

66

Avant le cours, je ne savais pas quoi regarder. Aujourd'hui j'ai une liste

et je m'en sers à chaque visite.

Awa Ndiaye, inspectrice du travail, ministère du Travail

Plus de 1 200 tailleurs de pierre touchés

15 %

de femmes parmi les inspecteurs

Les tailleurs ont désormais un contrat écrit et une couverture sociale dans les deux districts.

Ibrahima Fall, président du syndicat`)
    expect(blocks.slice(2)).toEqual([
      'furniture {quotation mark} 66',
      "quote {Awa Ndiaye, inspectrice du travail, ministère du Travail} Avant le cours, je ne savais pas quoi regarder. Aujourd'hui j'ai une liste et je m'en sers à chaque visite.",
      'caption {attribution} Awa Ndiaye, inspectrice du travail, ministère du Travail',
      'callout Plus de 1 200 tailleurs de pierre touchés',
      'callout 15 % de femmes parmi les inspecteurs',
      'quote {Ibrahima Fall, président du syndicat} Les tailleurs ont désormais un contrat écrit et une couverture sociale dans les deux districts.',
      'caption {attribution} Ibrahima Fall, président du syndicat',
    ])
  })
})

describe('text of every kind', () => {
  it('has sound spans whatever the text', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '\n\n\n',
        ' ',
        '    ',
        '- ',
        '• ',
        '1. ',
        '(a) ',
        '▶ ',
        '44',
        '“',
        '**',
        '[',
        '](#)',
        '<u>',
        '</u>',
        '\\(',
        '|',
        '\t',
        '5 May 2019',
        'O ',
        'x-\n',
        '🐟',
        'é',
        'ﬁ',
        '\u00AD',
        '\u200B',
        '.',
      ),
      fc.constantFrom(
        'Results',
        'the union met',
        'Ana Ruiz, President',
        '12 cutters',
        'Date: 3 May 2019',
        '© A. B. 2019',
        'The owners of the quarries met for two days and agreed on the hours of the night shift.',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (found) => {
        const { document, messages } = await text(input('page.txt', found.join('')))
        expect(document ? sound(document) : messages.some(({ severity }) => severity === 'error')).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('has spans that hold beyond the basic plane', async () => {
    const { document } = await read(
      'Fishers 🐟🐟 meet\n\nThe [𝕱orum 🐠](https://example.org/f) ended with 12 pledges 🎣 and “a promise”.',
    )
    const [leaf] = document!.blocks[1]!.leaves
    expect(words(document!, leaf!)).toBe('𝕱orum 🐠')
  })

  it('says that a file without words is empty', async () => {
    const { document, messages } = await read(' \n\n-\n\t\n')
    expect(document).toBeUndefined()
    expect(messages.map(({ severity, rule }) => [severity, rule])).toEqual([['error', 'input.empty']])
  })
})

const sources = new URL('../../shared/sources/', import.meta.url)
describe.skipIf(!existsSync(sources))('the original texts (../shared/sources)', () => {
  const original = async (file: string) => (await text({ file, bytes: readFileSync(new URL(file, sources)) })).document!

  it('numbers the paragraphs of the report from 1 to 64, each once and whole', async () => {
    const document = await original('003_60d93bb91ee12553.txt')
    expect(sound(document)).toBe(true)
    const numbered = document.blocks.filter(({ kind, number }) => kind === 'paragraph' && number)
    expect(numbered.map(({ number }) => Number(number))).toEqual(Array.from({ length: 64 }, (_, at) => at + 1))
    expect(numbered.filter((block) => !/[.:]$|\)$/.test(words(document, block)))).toEqual([])
    expect(document.blocks.filter(({ kind, level }) => kind === 'heading' && level === 2)).toHaveLength(7)
  })

  it('finds the ten items of each listing', async () => {
    for (const [file, items] of [
      ['000_b921caf57beb036c.txt', 10],
      ['001_090794562c74d179.txt', 10],
    ] as const) {
      const document = await original(file)
      expect(sound(document)).toBe(true)
      expect(document.blocks.filter(({ kind }) => kind === 'list_item')).toHaveLength(items)
    }
  })

  it('keeps what the brief says in quotations and call-outs apart from its numbers', async () => {
    const document = await original('004_239732f1dc810f5b.txt')
    expect(sound(document)).toBe(true)
    expect(document.blocks.filter(({ kind }) => kind === 'callout')).toHaveLength(11)
    expect(
      document.blocks.filter(({ role }) => role === 'quotation mark').map((block) => words(document, block)),
    ).toEqual(['44', '44', '44'])
    expect(document.text).not.toMatch(/\*\*|<u>|\\\$/)
  })
})
