import { describe, expect, it } from 'vitest'
import { brief, resultsOf } from './tell.ts'

/** What was done to how things stood, what came about and what now stands in plans, in our own words. */
const TOLD: [language: string, text: string, expected: string[]][] = [
  ['en', 'In Jordan, the quota for kiln permits was relaxed in 2021.', ['practice_change']],
  ['en', 'Kiln workers were included in the labour code of Togo.', ['policy_change']],
  ['en', 'Thanks to the mediation of the project, the dispute over piece rates was settled.', ['practice_change']],
  ['en', 'The adoption of the decree was one of the fruits of this work.', ['policy_change']],
  ['en', 'Kiln masters received training in first aid.', ['people_trained']],
  ['fr', 'Au Togo, les briquetiers ont été inclus dans le Code du travail.', ['policy_change']],
  ['fr', 'La prévention des brûlures figure désormais au programme des lycées techniques.', ['practice_change']],
  ['fr', 'Les usines de briques ont renoncé aux retenues sur salaire.', ['practice_change']],
  ['es', 'En Panamá, los ladrilleros fueron incluidos en el código del trabajo.', ['policy_change']],
  ['es', 'Las marcas accedieron a ampliar los plazos de entrega.', ['practice_change']],
]
const SILENT: [language: string, text: string][] = [
  ['en', 'The item was included in the agenda of the Conference.'],
  ['en', 'The Convention came into force in Togo in 2006.'],
  ['en', 'The office of the ILO in Lomé was opened in 1969.'],
  ['fr', 'La question a été inscrite à l’ordre du jour du Conseil d’administration.'],
  ['es', 'Los delegados serán incluidos en la lista de oradores.'],
]

describe('what was done to how things stood', () => {
  it.each(TOLD)('%s: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text))).toEqual(expected)
  })
  it.each(SILENT)('not %s: %s', (language, text) => {
    expect(brief(resultsOf(language, text))).toEqual([])
  })
})
