import { describe, expect, it } from 'vitest'
import { brief, resultsOf, statisticsOf } from './tell.ts'

const COUNTED: [language: string, text: string, expected: string[]][] = [
  ['en', 'The project trained 240 tea pickers in first aid.', ['people_trained 240']],
  ['en', 'Nearly 85 inspectors were certified as auditors by the institute.', ['people_certified 85']],
  [
    'en',
    'A forum in Lomé was attended by 130 delegates from 18 companies and three unions.',
    ['participants 130', 'organisations_engaged 18', 'organisations_engaged 3'],
  ],
  [
    'en',
    'The campaign reached 4,000 dockers, 75 crane drivers and 9 harbour masters.',
    ['people_reached 4000', 'people_reached 75', 'people_reached 9'],
  ],
  [
    'en',
    'Some 48 tanneries and 610 workers took part in the baseline survey.',
    ['survey_sample 48', 'survey_sample 610'],
  ],
  ['en', 'More than 900 copies were printed and handed to bus drivers.', ['copies_distributed 900']],
  ['en', 'The office published four manuals and six videos on safe quarrying.', ['products_made 4', 'products_made 6']],
  ['en', 'Seven seminars were held for shop stewards in Lima.', ['activities_held 7']],
  ['en', 'Brands and suppliers submitted 60 pledges against debt bondage.', ['pledges 60']],
  ['en', 'The union trained 210 safety delegates.', ['people_trained 210']],
  ['fr', 'La caisse a formé 210 délégués de prévention.', ['people_trained 210']],
  ['es', 'Se formó a 56 delegados de seguridad.', ['people_trained 56']],
  ['es', 'Al final, 24 delegadas fueron certificadas.', ['people_certified 24']],
  ['en', 'The training was attended by 30 delegates.', ['participants 30']],
  ['fr', 'Un atelier de formation a réuni 30 délégués.', ['participants 30']],
  ['es', 'El curso reunió a 30 delegados sindicales.', ['participants 30']],
  ['en', 'The programme will train 1,500 young masons.', ['people_trained 1500?']],
  ['en', 'A course on pay was organized for 22 labour inspectors.', ['people_trained 22']],
  ['en', 'The fund has worked with partners to improve safety in more than 12 countries.', ['countries_reached 12']],
  ['en', 'A committee was set up with 14 members from both sides.', ['body_established 14']],
  ['en', 'The training ended with the certification of 33 welders.', ['people_certified 33']],
  ['en', 'An event that 70 representatives of unions attended closed the year.', ['participants 70']],
  ['en', 'A total of 310 weavers had their skills certified.', ['people_certified 310']],
  ['en', 'The pilot has facilitated five mediation procedures.', ['procedures 5']],
  [
    'en',
    'The scheme is organized around 12 deliverables and 40 activities.',
    ['products_made 12?', 'activities_held 40?'],
  ],
  ['en', 'Sixty welders completed a course on fumes.', ['people_trained 60']],
  ['en', 'The project trained 90 masons and helped found a union.', ['people_trained 90']],
  ['en', 'The team made a kit that consists of 14 guides.', ['products_made 14']],
  ['fr', 'Vingt soudeurs ont obtenu une certification.', ['people_certified 20']],
  ['fr', 'Le projet a formé 1 430 jeunes, dont 640 femmes.', ['people_trained 1430', 'people_trained 640']],
  ['es', 'Se capacitó a 48 inspectores, de los cuales 19 eran mujeres.', ['people_trained 48', 'people_trained 19']],
  ['fr', 'Le projet a formé 240 cueilleuses de thé.', ['people_trained 240']],
  ['fr', 'Au total, 52 inspecteurs ont été certifiés.', ['people_certified 52']],
  ['fr', 'Plus de 300 personnes ont participé au forum.', ['participants 300']],
  [
    'fr',
    'Quelque 40 entreprises et 500 travailleurs ont participé à l’enquête.',
    ['survey_sample 40', 'survey_sample 500'],
  ],
  ['fr', 'Le Bureau a publié trois guides et cinq vidéos.', ['products_made 3', 'products_made 5']],
  ['fr', 'Six ateliers ont été organisés à Dakar.', ['activities_held 6']],
  ['fr', 'Le programme formera 800 jeunes.', ['people_trained 800?']],
  ['es', 'El proyecto capacitó a 240 recolectoras de té.', ['people_trained 240']],
  ['es', 'Fueron certificados 52 inspectores.', ['people_certified 52']],
  ['es', 'Más de 300 personas asistieron al foro.', ['participants 300']],
  ['es', 'Unas 40 empresas y 500 trabajadores participaron en la encuesta.', ['survey_sample 40', 'survey_sample 500']],
  ['es', 'La Oficina publicó tres guías y cinco videos.', ['products_made 3', 'products_made 5']],
  ['es', 'Se celebraron seis talleres en Quito.', ['activities_held 6']],
  ['es', 'El programa capacitará a 800 jóvenes.', ['people_trained 800?']],
  ['es', 'El número de caídas bajó de 52 a 17 por año.', ['practice_change 17']],
  ['es', 'La tasa de caídas pasó de 9 a 4 por cada mil albañiles.', ['practice_change 4']],
  ['fr', 'Le nombre de brûlures est passé de 96 en 2015 à 31 en 2019.', ['practice_change 31']],
  ['fr', 'Le taux de couverture est passé de 4 à 11 pour cent.', ['practice_change 11']],
  ['en', 'The number of insured porters rose from 400 to 2,150.', ['practice_change 2150']],
  ['es', 'Es una de las 310 tejedoras que se han beneficiado del fondo.', ['people_reached 310']],
  [
    'en',
    'The clinic saw 640 cooks. Over 70 per cent of the cooks had their lungs tested.',
    ['people_reached 640', 'practice_change 70'],
  ],
  [
    'fr',
    'Vingt-six usines ont adopté un plan; sept d’entre elles le publient.',
    ['organisations_engaged 26', 'organisations_engaged 7'],
  ],
  [
    'es',
    'El proyecto formó once cooperativas. Nueve de ellas ya venden su miel.',
    ['organisations_engaged 11', 'organisations_engaged 9'],
  ],
  ['es', '520 tejedoras recibieron lentes y 90 retomaron sus estudios.', ['people_reached 520', 'people_reached 90']],
  ['en', 'The fund will train a further 300 more porters.', ['people_trained 300?']],
  ['en', 'A course on lifts was rolled out and 210 cooperative leaders were trained.', ['people_trained 210']],
  ['en', 'Training was provided to 330 cutters.', ['people_trained 330']],
  ['fr', 'Une formation aux premiers secours a été dispensée à 700 vendeuses.', ['people_trained 700']],
  ['es', 'El taller de Sucre dejó doce promotoras.', ['people_trained 12']],
  ['en', 'By 2010 they had enrolled 930 children.', ['people_reached 930']],
  [
    'fr',
    'Le fonds a retiré 310 enfants des mines et en a inscrit 145 à l’école.',
    ['people_reached 310', 'people_reached 145'],
  ],
  ['en', 'Key results include an 18 per cent reduction in overtime.', ['practice_change 18']],
  ['en', 'Seven of the twelve mills signed the charter.', ['organisations_engaged 7']],
  ['en', 'The fund granted 640 loans; 93 per cent were repaid on time.', ['other 640', 'other 93']],
  ['es', '870 zafreros participaron en talleres.', ['participants 870']],
  ['fr', 'L’objectif est de venir en aide à 31 pays.', ['countries_reached 31?']],
  ['es', 'Se espera que 600 tejedoras estén afiliadas.', ['people_reached 600?']],
  ['en', 'The scheme improved 250 micro, small and medium-sized enterprises.', ['organisations_engaged 250']],
  ['en', 'More than 90 children have benefitted from the fund.', ['people_reached 90']],
  ['en', 'The team trained 80 guides, and 35 per cent of them are women.', ['people_trained 80', 'people_trained 35']],
]

/** Under a heading of results. */
const ACHIEVED: [language: string, text: string, expected: string[]][] = [
  ['en', 'The share of women among welders rose from 13% to 32%.', ['practice_change 32']],
  ['en', 'Compliance with pay rules fell from 80 to 64 per cent of mills.', ['practice_change 64']],
  ['en', 'Six months later, 66 per cent of the graduates were in work.', ['practice_change 66']],
  ['fr', 'Le taux d’absentéisme est passé de 9 % à 6 %.', ['practice_change 6']],
  ['fr', 'Les accidents du travail ont diminué de 21 pour cent.', ['practice_change 21']],
  ['es', 'El cumplimiento pasó del 52 al 71 por ciento.', ['practice_change 71']],
  ['en', 'The port employs 4,000 people.', []],
]

const NOT_COUNTED: [language: string, text: string][] = [
  ['en', 'The plan rests on four areas of work.'],
  ['en', 'The strategy names three priorities for fair recruitment.'],
  ['en', 'The course lasted three weeks.'],
  ['en', 'After five years of talks the mill closed.'],
  ['en', 'The institute offers three courses: (1) mediation; (2) inspection; (3) pay.'],
  ['en', 'The leaflet stands next to “Seven Steps to Safer Kilns”.'],
  ['en', 'The programme receives US$3 million in funding from the Government of Norway.'],
  ['en', 'The tannery industry employs 45,000 workers.'],
  ['en', 'Women make up 70 per cent of all pickers.'],
  ['en', 'The country is the third-largest exporter of tin.'],
  ['en', 'Two-thirds of households in the region live on cocoa.'],
  ['en', 'One lesson was that trust takes time.'],
  ['en', 'The two countries share a border.'],
  ['en', 'The port is the second of three pilots.'],
  ['en', 'She was one of 90,000 porters who returned that summer.'],
  ['en', 'Now I employ nine people.'],
  ['en', 'Unemployment rose from 5 to 6 per cent.'],
  ['fr', 'Le chômage est passé de 8 à 10 pour cent.'],
  ['es', 'La pobreza bajó de 40 a 35 por ciento.'],
  ['en', 'The agenda is 1) to hear the parties; and 2) to adopt a text.'],
  ['en', 'The sector could employ three times as many workers.'],
  ['fr', 'Le plan repose sur quatre axes.'],
  ['fr', 'Le cours a duré trois semaines.'],
  ['fr', 'Le secteur emploie 45 000 travailleurs.'],
  ['fr', 'Les femmes représentent 70 pour cent de la main-d’œuvre.'],
  ['es', 'El plan se apoya en cuatro ejes.'],
  ['es', 'El curso duró tres semanas.'],
  ['es', 'El sector emplea a 45.000 trabajadores.'],
  ['es', 'Las mujeres representan el 70 por ciento de la mano de obra.'],
]

describe('quantities of the work are results', () => {
  it.each(COUNTED)('%s: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text))).toEqual(expected)
    expect(statisticsOf(language, text)).toEqual([])
  })
})

describe('under a heading of results shares and movements are results', () => {
  it.each(ACHIEVED)('%s: %s', (language, text, expected) => {
    expect(brief(resultsOf(language, text, { nature: 'achieved' }))).toEqual(expected)
  })
})

describe('other numbers are not', () => {
  it.each(NOT_COUNTED)('%s: %s', (language, text) => {
    expect(brief(resultsOf(language, text))).toEqual([])
  })
})

describe('a counted result', () => {
  it('keeps the words of the number, its qualifier, its unit and whom it counts', () => {
    const text = 'More than 600 truck drivers attended the fair.'
    const [draft] = resultsOf('en', text)
    const { value, qualifier, unit, population, raw } = draft!.fields
    const words = ({ span }: { span: { start: number; end: number } }) => text.slice(span.start, span.end)
    expect([value!, raw!].map(words)).toEqual(['600', '600'])
    expect([qualifier!.value, words(qualifier!)]).toEqual(['more_than', 'More than'])
    expect([unit!.value, words(unit!)]).toEqual(['driver', 'drivers'])
    expect(words(population!)).toBe('truck drivers')
  })

  it('is never summed where it is a share or a sample, nor with its whole where it is a part', () => {
    const modes = (text: string) => resultsOf('en', text).map(({ fields }) => fields.aggregation!.value.mode)
    expect(modes('Some 48 tanneries and 610 workers took part in the baseline survey.')).toEqual([
      'not_additive',
      'not_additive',
    ])
    expect(modes('The project trained 90 masons, of whom 30 were women.')).toEqual(['additive', 'subset_of'])
    const [whole, part] = resultsOf('en', 'The project trained 90 masons, of whom 30 were women.')
    expect(part!.links.subset_of).toBe(whole)
  })
})

it('a project that works with so many bodies engages them', () => {
  const [first] = resultsOf('en', 'The project works with 86 quarries in three countries.')
  expect([first?.fields.value?.value, first?.fields.unit?.value]).toEqual([86, 'quarry'])
})
it('a bare number behind a colon counts those whom the sentence is about', () => {
  const [first] = resultsOf('en', 'Owners in Togo have begun to pay by the hour: 37 have done so.').filter(
    ({ fields }) => fields.value,
  )
  expect([first?.fields.value?.value, first?.fields.unit?.value]).toEqual([37, 'owner'])
})
