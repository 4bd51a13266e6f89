/** Sittings of statutory bodies and of their committees, and sentences that only name them beside a date. */
import { describe, expect, it } from 'vitest'
import { events } from '../../pipeline/statements/events.ts'
import { paper, statements } from './tell.ts'

const told = (language: string, text: string): string[] =>
  statements(paper(language, [text]))
    .flatMap((statement) => events(statement))
    .map(({ fields: { title, date } }) => `${title!.value} ${date!.value}`)

const CASES: [language: string, text: string, expected: string[]][] = [
  [
    'en',
    'The Office gave training in knots to riggers, and a similar course for pilots was held in May 2003.',
    ['similar course for pilots 2003-05'],
  ],
  ['en', 'The Governing Body adopted a plan for ferries in March 2012.', ['Governing Body 2012-03']],
  ['en', 'The plan was endorsed by the Governing Body in March 2012.', ['Governing Body 2012-03']],
  [
    'en',
    'The Committee on River Ports met on 14 March 1997, with Ms Okello as Chairperson.',
    ['Committee on River Ports 1997-03-14'],
  ],
  [
    'fr',
    'Réunie les 11 et 12 novembre 1996, la Commission des ports fluviaux a élu son bureau.',
    ['Commission des ports fluviaux 1996-11-11/1996-11-12'],
  ],
  [
    'es',
    'La Comisión de Puertos del Consejo de Administración se reunió el 19 de marzo de 1998.',
    ['Comisión de Puertos del Consejo de Administración 1998-03-19'],
  ],
  // the date is not that of the body
  ['en', 'The Governing Body approved the holding of the meeting in the second quarter of 2019.', []],
  [
    'en',
    'Members of the forum, held in Lima from 9 to 11 May 1997, formally requested the Governing Body to approve a review.',
    ['forum 1997-05-09/1997-05-11'],
  ],
  // a long name stands between the noun and its date
  [
    'fr',
    'Un séminaire intitulé Méthodes de mesure du bruit dans les carrières à ciel ouvert et les scieries a été organisé le 11 avril 1997.',
    ['séminaire 1997-04-11'],
  ],
]

describe('sittings', () => {
  for (const [language, text, expected] of CASES) it(text, () => expect(told(language, text)).toEqual(expected))
})
