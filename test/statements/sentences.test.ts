import { describe, expect, it } from 'vitest'
import { assemble } from '../../pipeline/assemble.ts'
import { divide, sentences } from '../../pipeline/statements/sentences.ts'

const parts = (text: string, language = 'en') => divide(text, language).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it('divides at stops, questions and exclamations', () => {
    expect(parts('A guide was issued. Who uses it? Inspectors do!')).toEqual([
      'A guide was issued.',
      'Who uses it?',
      'Inspectors do!',
    ])
  })
  it.each([
    ['The Labour Inspection Convention, 1947 (No. 81), was ratified by Peru.', 'en'],
    ['Several sectors, e.g. Tea and coffee, were covered.', 'en'],
    ['Mr. J. P. Okello opened the forum.', 'en'],
    ['See para. 12 of the report.', 'en'],
    ['Courses: (1) one for inspectors; (2) one for judges; (3) one for clerks.', 'en'],
    ['La convention (no 29) reste en vigueur, p. ex. Au Togo.', 'fr'],
    ['El Convenio núm. 87 fue ratificado por la Sra. Pérez.', 'es'],
    ['About 2.5 million people work there.', 'en'],
  ])('keeps %s whole', (text, language) => {
    expect(parts(text, language)).toEqual([text])
  })
  it('ends a sentence after closing quotes, brackets and note marks', () => {
    expect(parts('They said “it works.” The tool spread. (See annex.) It grew.3 The end.')).toEqual([
      'They said “it works.”',
      'The tool spread.',
      '(See annex.)',
      'It grew.3',
      'The end.',
    ])
  })
  it('starts after the printed number of a paragraph', () => {
    const document = assemble(
      [
        {
          kind: 'paragraph',
          number: '12',
          marker: { text: '12.' },
          runs: [{ text: 'One report came out. Two briefs followed.' }],
        },
      ],
      { file: 'a.md', mediaType: 'text/markdown', language: 'en' },
    )
    const found = sentences(document, document.blocks[0]!)
    expect(found.map(({ text }) => text)).toEqual(['One report came out.', 'Two briefs followed.'])
    for (const { start, end, text } of found) expect(document.text.slice(start, end)).toBe(text)
  })
})
