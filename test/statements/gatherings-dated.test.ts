import { describe, expect, it } from 'vitest'
import { events } from '../../pipeline/statements/events.ts'
import { paper, statements } from './tell.ts'

const dated = (language: string, text: string) =>
  statements(paper(language, [text]))
    .flatMap(events)
    .map(({ fields }) => fields.date!.value)

describe('the date of a gathering', () => {
  it('is not the year of the work that it looked at', () => {
    expect(
      dated('en', 'The guild organized a workshop to review activities in 2021 and set priorities for 2023.'),
    ).toEqual([])
    expect(dated('es', 'El gremio organizó un taller para revisar los avances de 2021.')).toEqual([])
    expect(dated('en', 'The guild organized a workshop on kiln wages in 2021.')).toEqual(['2021'])
  })

  it('is no spell of months that the sentence before tells of', () => {
    const spell = 'The parties sat at one table between June 2016 and January 2017.'
    expect(dated('en', `${spell} In between, the Office held a course on kiln wages.`)).toEqual([])
    const day = 'The parties agreed on 4 June 2016.'
    expect(dated('en', `${day} The Office then held a course on kiln wages.`)).toEqual(['2016-06-04'])
  })
})
