/** Covers of papers that an extractor ran together on one line, and sentences that only look like them. */
import { describe, expect, it } from 'vitest'
import { withoutBars } from '../pipeline/read/text/bars.ts'
import { uncovered } from '../pipeline/read/text/covers.ts'

describe('a cover on one line', () => {
  it('gets its lines back', () => {
    const line =
      'BUREAU INTERNATIONAL DU TRAVAIL Conseil d’administration 331e session, Genève, novembre 2017 GB.331/POL/9 Date: 3 octobre 2017 Original: anglais NEUVIÈME QUESTION À L’ORDRE DU JOUR La pêche au thon: bilan 1. Le Bureau a formé 40 patrons. 2. Un guide a paru.'
    expect(uncovered(line).split('\n\n')).toEqual([
      'BUREAU INTERNATIONAL DU TRAVAIL',
      'Conseil d’administration',
      '331e session, Genève, novembre 2017',
      'GB.331/POL/9',
      'Date: 3 octobre 2017',
      'Original: anglais',
      'NEUVIÈME QUESTION À L’ORDRE DU JOUR',
      'La pêche au thon: bilan',
      '1. Le Bureau a formé 40 patrons.',
      '2. Un guide a paru.',
    ])
  })

  it('is known without the accents of its capitals', () => {
    const line =
      'OFICINA INTERNACIONAL DEL TRABAJO GB.280/9 280.ª reunión Consejo de Administración Ginebra, marzo de 2001 NOVENO PUNTO DEL ORDEN DEL DIA Informe sobre los molinos'
    expect(uncovered(line).split('\n\n').slice(-2)).toEqual([
      'NOVENO PUNTO DEL ORDEN DEL DIA',
      'Informe sobre los molinos',
    ])
  })

  for (const sentence of [
    'The Governing Body asked at its 325th Session that paper GB.325/POL/3 be read with the report of the Policy Development Section of the Office.',
    'Se invitó a los observadores a la 109.ª reunión de la Conferencia y a leer el documento GB.338/INS/17 antes de la reunión del Consejo de Administración.',
    'Au cours de la 340e session, le Conseil d’administration a examiné le document GB.340/INS/3 que le Bureau international du Travail lui avait soumis.',
  ])
    it(`is no sentence: ${sentence.slice(0, 40)}…`, () => {
      expect(uncovered(sentence)).toBe(sentence)
    })
})

describe('a table flattened to one cell a line', () => {
  it('loses its bars, and its cells stand alone', () => {
    expect(withoutBars('Lugar: |\nPaita, Perú |\n||\nIdiomas: |')).toBe('Lugar:\n\nPaita, Perú\n\n\nIdiomas:\n')
  })

  it('keeps the bars between cells and of tables', () => {
    for (const line of ['Article | Lima | 3 May 2012', '| a | b |\n| 1 | 2 |']) expect(withoutBars(line)).toBe(line)
  })
})
