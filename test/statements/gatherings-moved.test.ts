/** The day on which a gathering took place, where its sentence names others, and people who met for one. */
import { describe, expect, it } from 'vitest'
import { events } from '../../pipeline/statements/events.ts'
import { paper, statements } from './tell.ts'

const told = (language: string, text: string, posted?: string): string[] =>
  statements(
    paper(language, [text]),
    posted ? { date: { value: posted, span: { start: 0, end: 1 }, basis: 'stated' } } : {},
  )
    .flatMap((statement) => events(statement))
    .map(({ fields: { title, date, place } }) => [title!.value, date!.value, place?.value].filter(Boolean).join(' | '))

const CASES: [language: string, text: string, expected: string[]][] = [
  [
    'en',
    'The seminar on ferries planned for 12 April 2016 will now take place on 3 May 2016.',
    ['seminar on ferries | 2016-05-03'],
  ],
  [
    'fr',
    'Le séminaire sur les bacs prévu le 12 avril 2016 est reporté au 3 mai 2016.',
    ['séminaire sur les bacs | 2016-05-03'],
  ],
  [
    'es',
    'El taller sobre balsas previsto para el 12 de abril de 2016 ha sido aplazado al 3 de mayo de 2016.',
    ['taller sobre balsas | 2016-05-03'],
  ],
  ['en', 'The workshop on nets was re-scheduled from 4 October 2011.', []],
  [
    'en',
    'On 22 and 23 February 2023 the project brought 58 weavers and buyers together in Tamale for a workshop on prices.',
    ['workshop on prices | 2023-02-22/2023-02-23 | Tamale'],
  ],
  ['en', 'The Ferry Council met for the first time on 25 February 2016.', ['Ferry Council | 2016-02-25']],
  // the union is no gathering
  ['en', 'In September 2019 the Ministry and the Trades Union Congress began to survey the sheds.', []],
]

describe('the day of a gathering', () => {
  it.each(CASES)('%s: %s', (language, text, expected) => {
    expect(told(language, text)).toEqual(expected)
  })
  it('takes its year from the days of the page', () => {
    expect(told('en', 'A training course for 30 blasters takes place on 5 November.', '2018-11-06/2018-11-08')).toEqual(
      ['training course for 30 blasters | 2018-11-05'],
    )
  })
  it('does not end a town in the middle of its name', () => {
    const text = 'The tripartite seminar planned for 12 April 2016 in Kingsbridgeton will be short.'
    expect(told('en', text)).toEqual(['tripartite seminar | 2016-04-12 | Kingsbridgeton'])
  })
})
