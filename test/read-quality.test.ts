import { describe, expect, it } from 'vitest'
import { read } from '../pipeline/read/index.ts'
import { impossible } from '../pipeline/read/quality/dates.ts'
import { input } from './reading.ts'

/** The remarks on a text: rule, reason, and the words concerned. */
async function remarks(text: string, file = 'a.txt'): Promise<string[]> {
  const { document } = await read(input(file, text))
  return document!.notes.map(
    ({ rule, reason, start, end }) => `${rule}: ${reason} (${document!.text.slice(start, end)})`,
  )
}

const prose = (about: string) =>
  `The inspectors of the province visited ${about} in the course of the year, spoke with those who work there, and wrote down what they saw for the labour office of the region.`

describe('impossible dates', () => {
  it.each([
    ['It reports by 31 April 2021.', '31 April 2021', 'the month has 30 days'],
    ['Held on 30 February in Lomé.', '30 February', 'the month has 29 days'],
    ['Held on 29 February 2023.', '29 February 2023', 'the month has 28 days'],
    ['On February 30, 2024 they met.', 'February 30, 2024', 'the month has 29 days'],
    ['Le 31 juin 2022 à Dakar.', '31 juin 2022', 'the month has 30 days'],
    ['El 31 de septiembre de 2019 en Lima.', '31 de septiembre de 2019', 'the month has 30 days'],
    ['Published 2021-02-30 online.', '2021-02-30', 'the month has 28 days'],
    ['Printed 31.11.2020 in Berne.', '31.11.2020', 'the month has 30 days'],
    ['Printed 14.13.2020 in Berne.', '14.13.2020', 'there is no month 13'],
    ['Monday, 20 June 2023, opening.', 'Monday, 20 June 2023', 'that day was no Monday'],
    ['El jueves 9 de diciembre de 2017.', 'jueves 9 de diciembre de 2017', 'that day was no jueves'],
    ['The project ends in July 205.', 'July 205', '“205” is no year of four digits'],
    ['The project (May 20211) is new.', 'May 20211', '“20211” is no year of four digits'],
    ['From July 2022 to March 2021 it paused.', 'July 2022 to March 2021', 'the end is before the beginning'],
    ['The course ran on 25-12 May 2020.', '25-12 May', 'the last day is before the first'],
  ])('%s', (text, words, reason) => {
    expect([...impossible(text)].map(([at, length, why]) => [text.slice(at, at + length), why])).toEqual([
      [words, reason],
    ])
  })

  it.each([
    'It reports by 30 April 2021, and again on 29 February 2024.',
    'In March 205 workers were trained, and in May 310 more.',
    'In June 82 fishers met; the 82nd Session opened on 6-23 June 1995.',
    'They met from 28 November to 1 December 2011 and on 31-2 pages they wrote why.',
    'Tuesday, 20 June 2023, and mardi 20 juin 2023, and martes 20 de junio de 2023.',
    'From May 2020 to April 2022, at 14.30, section 3.14.2, version 10.04.2 of the tool.',
    'Resolution 2021-12-31 came into force on 04/25/2020 and ended on 25/04/2020.',
    'Le 1er mars 2020, 2 000 personnes; del 12 al 14 de mayo de 2021.',
    'The forum of May 2020-2021 drew many; 15-17 October.',
  ])('are none: %s', (text) => {
    expect([...impossible(text)]).toEqual([])
  })
})

describe('numbers that skip', () => {
  it('are told of paragraphs', async () => {
    const text = [1, 2, 4].map((number) => `${number}. ${prose(`quarry ${number}`)}`).join('\n\n')
    expect(await remarks(text)).toEqual(['source.numbering: paragraph 4 follows paragraph 2 (4. )'])
  })
  it('are told of items, not of a list that begins again below a heading', async () => {
    const items = '1. Helmets\n2. Boots\n4. Gloves\n'
    expect(await remarks(`# Kit\n\n## Lent\n\n${items}\n## Bought\n\n1. Ropes\n2. Lamps\n`, 'a.md')).toEqual([
      'source.numbering: item 4 follows item 2 (4. )',
    ])
  })
  it('are told of headings, as headings that are lost', async () => {
    const text = ['I', 'II', 'IV'].map(
      (number) => `<h2>${number}. Ports of the ${number} coast</h2><p>${prose('it')}</p>`,
    )
    expect(await remarks(`<html><body><main><h1>Ports</h1>${text.join('')}</main></body></html>`, 'a.html')).toEqual([
      'source.lost-heading: heading IV follows heading II (IV. )',
    ])
  })
})

describe('words that are lost or wrong', () => {
  it('a sentence without its beginning or its end', async () => {
    const head = '# The looms of Puno\n\n'
    expect(
      await remarks(`${head}was a joint initiative of weavers and of those who buy their cloth.\n`, 'a.md'),
    ).toEqual(['source.lost-words: the beginning of the sentence is missing (was)'])
    expect(
      await remarks(`${head}${prose('the looms')} It then went on to the\n\n## After\n\n${prose('more')}`, 'a.md'),
    ).toEqual(['source.lost-words: the end of the sentence is missing (the)'])
    expect(
      await remarks(`${head}${prose('the looms')} Nobody expected the COVID-\n\n## After\n\n${prose('more')}`, 'a.md'),
    ).toEqual(['source.lost-words: the end of the sentence is missing (COVID-)'])
  })
  it('a text that stops in the middle', async () => {
    expect(await remarks(`# The looms\n\n${prose('the looms').slice(0, -1)}`, 'a.md')).toEqual([
      'source.cut: the text stops in the middle of a sentence (n)',
    ])
  })
  it.each([
    ['The lLO helps the quarries.', 'source.misread: “lLO” is printed where “ILO” is meant (lLO)'],
    ['It began in 2O21 in Cusco.', 'source.misread: “2O21” is printed where “2021” is meant (2O21)'],
    ['Some l4 inspectors went along.', 'source.misread: “l4” is printed where “14” is meant (l4)'],
    ['CÃ´te d’Ivoire took part.', 'source.misread: letters were decoded wrongly before this file was saved (Ã´)'],
    ['They saw that the the quarry was safe.', 'source.misprint: “the” is printed twice (the the)'],
    ['Le rapport de de la mission.', 'source.misprint: “de” is printed twice (de de)'],
  ])('%s', async (text, remark) => {
    expect(await remarks(`# Stone and its quarries\n\n${text} ${prose('each quarry')}\n`, 'a.md')).toEqual([remark])
  })
  it('nothing is said of what is right', async () => {
    const right =
      'CO2 and H2O, the O2 arena and 10l of water, the quarry that that owner sold, and those they took in in Lima; la La Paz office.'
    expect(await remarks(`# Stone and its quarries\n\n${right} ${prose('each quarry')}\n`, 'a.md')).toEqual([])
  })
})
