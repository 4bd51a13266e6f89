/** French and Spanish reports say the same things as English ones: words that must make a result or a figure, and words that must not. */
import { describe, expect, it } from 'vitest'
import { brief, resultsOf, statisticsOf } from './tell.ts'

const RESULTS: [language: string, text: string, expected: string[]][] = [
  // people, under the names that trades have
  ['fr', 'Le Bureau a formé 18 magistrats et 25 conciliatrices.', ['people_trained 18', 'people_trained 25']],
  [
    'fr',
    'Le projet a formé 74 agents de vulgarisation et distribué 15 000 dépliants.',
    ['people_trained 74', 'copies_distributed 15000'],
  ],
  ['fr', 'Quelque 60 briquetiers et 12 potières ont été formés à Thiès.', ['people_trained 60', 'people_trained 12']],
  ['es', 'La Oficina capacitó a 45 jueces y 28 fiscales.', ['people_trained 45', 'people_trained 28']],
  ['es', 'Se formó a 15 alfareros y 60 tejedoras en Cusco.', ['people_trained 15', 'people_trained 60']],
  ['es', 'Un total de 12 conciliadoras fueron certificadas.', ['people_certified 12']],
  // those who were reached
  ['fr', 'Au Rwanda, 2 340 enfants ont été retirés des plantations.', ['people_reached 2340']],
  ['fr', '460 familles ont été indemnisées.', ['people_reached 460']],
  ['es', 'Fueron rescatadas 78 trabajadoras de los talleres clandestinos.', ['people_reached 78']],
  ['es', 'Se reincorporaron a la escuela 1.045 niños.', ['people_reached 1045']],
  // a number that takes over what the one before it counts
  [
    'fr',
    'Le projet a scolarisé 900 enfants et 310 d’entre eux ont obtenu un certificat.',
    ['people_reached 900', 'people_reached 310'],
  ],
  [
    'es',
    'La Oficina formó a 120 albañiles y el 70 por ciento de ellos encontró trabajo.',
    ['people_trained 120', 'practice_change 70'],
  ],
  // gatherings and those who came
  [
    'fr',
    'Le colloque a réuni une soixantaine de délégués venus de huit pays.',
    ['participants 60', 'countries_reached 8'],
  ],
  ['es', 'El taller contó con 62 participantes de seis países.', ['participants 62', 'countries_reached 6']],
  ['es', 'Al seminario asistieron 33 empresarios.', ['participants 33']],
  ['fr', 'Quatorze séminaires ont été tenus en 1997.', ['activities_held 14']],
  // samples
  ['fr', 'Une enquête a été menée auprès de 3 100 ménages.', ['survey_sample 3100']],
  ['es', 'El proyecto encuestó a 1 450 temporeros de la uva.', ['survey_sample 1450']],
  // things made and handed out
  ['fr', 'Le Bureau a fait paraître trois monographies et deux bulletins.', ['products_made 3', 'products_made 2']],
  ['es', 'Se publicaron cuatro guías y siete boletines.', ['products_made 4', 'products_made 7']],
  ['es', 'Se repartieron 5000 ejemplares de la cartilla.', ['copies_distributed 5000']],
  // changes without a number
  ['fr', 'Le Parlement a adopté une loi interdisant l’emploi des moins de 14 ans.', ['policy_change']],
  ['fr', 'La tenue des registres s’est sensiblement améliorée au port.', ['practice_change']],
  ['es', 'Se han reforzado los comités de seguridad en las plantaciones.', ['body_established']],
  ['es', 'Los ministerios han mejorado la planificación del empleo.', ['practice_change']],
  ['es', 'Se elaboró un código laboral, que el Congreso promulgó en enero.', ['policy_change']],
  ['fr', 'Grâce à cette formation, les syndicats ont renforcé leur capacité de négociation.', ['knowledge_gained']],
]

const FIGURES: [language: string, text: string, expected: string[]][] = [
  ['fr', 'Un enfant sur quatre travaille plus de vingt heures par semaine.', ['25 per_cent']],
  ['fr', 'Dans le monde, l’agriculture occupe quelque 129 millions d’enfants.', ['129000000 enfant']],
  ['fr', 'Plus de 60 pour cent des dockers sont engagés à la journée.', ['60 per_cent']],
  ['es', 'Unos 13 millones de mineros artesanales siguen sin protección.', ['13000000 minero']],
  ['es', 'Uno de cada cinco hogares depende del café.', ['20 per_cent']],
  ['es', 'El sector emplea a 2,4 millones de personas.', ['2400000 persona']],
]

const NEITHER: [language: string, text: string][] = [
  ['fr', 'Le Conseil d’administration a pris note du rapport.(2)'],
  ['fr', 'Le projet, doté de 3,2 millions d’euros, a pris fin.'],
  ['fr', 'La loi protège les moins de 18 ans.'],
  ['fr', 'La coopération entre les deux pays se poursuit.'],
  ['fr', 'Le débat a porté sur les 15 paragraphes du projet de décision.'],
  ['es', 'Véase el párrafo 12 del documento. [1]'],
  ['es', 'La reunión duró cuatro días.'],
  ['es', 'La ley ampara a los menores de 14 años.'],
  ['es', 'El Consejo de Administración solicitó a la Oficina que publicara las conclusiones.'],
  ['en', 'The Office studied training in small yards. 1 It did so at the request of the Committee.'],
  ['en', 'The Conference adopted the resolution. (3)'],
]

describe('results in French and Spanish', () => {
  it.each(RESULTS)('%s: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text))).toEqual(expected)
  })
})

describe('figures about the world in French and Spanish', () => {
  it.each(FIGURES)('%s: %s', (language, text, expected) => {
    expect(resultsOf(language, text)).toEqual([])
    expect(statisticsOf(language, text).map(({ fields }) => `${fields.value?.value} ${fields.unit?.value}`)).toEqual(
      expected,
    )
  })
})

describe('words that tell of neither', () => {
  it.each(NEITHER)('%s: %s', (language, text) => {
    expect(resultsOf(language, text)).toEqual([])
    expect(statisticsOf(language, text)).toEqual([])
  })
})
