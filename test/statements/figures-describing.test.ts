/** Numbers that describe one thing are no counts, and what stands beside them still is. */
import { describe, expect, it } from 'vitest'
import { stated } from '../../pipeline/mention.ts'
import { draft } from '../../pipeline/record.ts'
import type { Scope } from '../../pipeline/statements/scope.ts'
import { resultsOf, statisticsOf } from './tell.ts'

const span = { start: 0, end: 1 }
const project = draft('projects', 'test', span, { name: stated('Safer Salt Pans', span) })
const reached: Scope = { project, own: true, nature: 'achieved' }

const values = (language: string, text: string) =>
  [...resultsOf(language, text, reached), ...statisticsOf(language, text, reached)].map(
    ({ fields }) => fields.value?.value,
  )

describe('numbers that only describe', () => {
  it.each([
    ['a rank', 'en', 'The union, one of the district’s three largest, trained 240 rakers.', [240]],
    ['what each has', 'fr', 'Chaque saline accueille quinze apprentis, encadrés par deux maîtres.', []],
    ['a size', 'es', 'Se repartieron 1.500 ejemplares de una cartilla de 24 páginas.', [1500]],
    ['what it rests on', 'en', 'The guide was based on the experience of six cooperatives.', []],
    ['of a budget', 'en', 'The clinics, which cost the project 18 per cent of its budget, treated 640 rakers.', [640]],
    ['an age', 'en', 'One raker in four is younger than 18.', [25]],
    ['a threshold', 'fr', '40 000 sauniers vivent sous le seuil de pauvreté de deux dollars par jour.', [40_000]],
    ['a name', 'en', 'The project trained 300 rakers with Book 2.', [300]],
    ['a decade', 'en', 'The project has trained 300 rakers since the early 90’s.', [300]],
  ])('%s, %s: %s', (_, language, text, told) => {
    expect(values(language, text)).toEqual(told)
  })
})

describe('what is counted', () => {
  const units = (language: string, text: string) =>
    resultsOf(language, text, reached).map(({ fields }) => [fields.value?.value, fields.unit?.value])
  it.each([
    ['fr', 'Le projet a aidé 1 200 jeunes formés à trouver un emploi.', [[1200, 'jeune']]],
    ['en', 'The project opened 12 crèches at the pans.', [[12, 'crèche']]],
    ['en', 'The project trained 16.137 workers.', [[16_137, 'worker']]],
  ])('%s: %s', (language, text, told) => {
    expect(units(language, text)).toEqual(told)
  })
  it('counts whom those bodies stand for', () => {
    const text =
      'El proyecto asesoró a 37 cooperativas en dos países, representando a más de 7.000 salineros, de los cuales 260 tomaron cursos.'
    expect(units('es', text).map(([value]) => value)).toEqual([37, 2, 7000, 260])
  })
  it('counts who joins a body among those reached', () => {
    const [told] = resultsOf('en', 'Since then 85 families have joined the savings group.', reached)
    expect(told?.fields.kind?.value).toBe('people_reached')
  })
})
