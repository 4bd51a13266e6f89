/** Bodies that the work is for order their affairs anew: what counts as a change of theirs, and what does not. */
import { describe, expect, it } from 'vitest'
import { resultsOf } from './tell.ts'

const told = (language: string, text: string): string[] =>
  resultsOf(language, text).flatMap(({ rule, fields }) => (fields.value ? [] : [`${rule} ${fields.kind!.value}`]))

const THEIRS: [language: string, text: string][] = [
  ['en', 'The Confederation of Fijian Unions appointed safety officers in its branches.'],
  ['en', 'In Kiribati, the pension scheme was opened to share fishers by an Act of Parliament.'],
  ['en', 'The ports of Beira and Nacala have merged their training centres.'],
  ['en', 'In Gabon, the mutual aid services of the timber yards opened their doors to subcontractors.'],
  ['en', 'The Ministry of Education of Oman decided to teach the course in every college.'],
  ['en', 'The manual has been made a standard document by the road agency.'],
  ['en', 'In Benin, the register of dockers was extended to lighters.'],
  ['en', 'The Inspectorate doubled its visits to farms.'],
  ['fr', 'Au Gabon, le syndicat des dockers a nommé des délégués dans ses sections.'],
  ['es', 'En Guatemala, la cooperativa modificó su reglamento interno.'],
]

const NOT_THEIRS: [language: string, text: string][] = [
  ['en', 'The Ministry and the ILO launched a scheme for apprentices.'],
  ['en', 'The unions launched a debate on wages.'],
  ['en', 'The ministry extended the deadline.'],
  ['en', 'Some 300 farmers had given up sorting waste.'],
  ['en', 'The Governing Body amended the rules of the fund.'],
  ['en', 'The Ministry adopted a plan, drafted with care.'],
  ['en', 'The committee of the port appointed Mr Hoff to the chair.'],
  ['fr', 'Les ministres ont lancé un débat sur les salaires.'],
  ['es', 'Los ministros acordaron proponer otra fecha.'],
]

describe('what others arrange', () => {
  it.each(THEIRS)('%s: %s', (language, text) => {
    expect(told(language, text)).toHaveLength(1)
  })
  it.each(NOT_THEIRS)('not %s: %s', (language, text) => {
    expect(told(language, text).filter((one) => one.startsWith('changes/arrange'))).toEqual([])
  })
})

describe('what a section of a report says has moved', () => {
  const area = { value: 'Cotton', span: { start: 0, end: 6 }, basis: 'implied' as const }
  it('in the perfect, under a heading of the report', () => {
    const text = 'Compliance has improved in the gins of Chad.'
    expect(resultsOf('en', text, { area })).toHaveLength(1)
    expect(resultsOf('en', text, { area, background: true })).toEqual([])
    expect(resultsOf('en', 'Compliance improved in the gins of Chad.', { area })).toEqual([])
  })
})
