import { describe, expect, it } from 'vitest'
import { statistics } from '../../pipeline/statements/statistics.ts'
import { paper, resultsOf, statements, statisticsOf } from './tell.ts'

const values = (language: string, text: string) =>
  statisticsOf(language, text).map(({ fields }) => fields.value?.value ?? fields.raw!.value)

const FIGURES: [language: string, text: string, expected: (number | string)[]][] = [
  [
    'en',
    'The tannery industry employs an estimated 45,000 workers and accounts for 12 per cent of exports.',
    [45000, 12],
  ],
  ['en', 'The youth population is expected to grow by 116 million to 1.2 billion.', [116000000, 1200000000]],
  ['en', 'The villages are home to roughly 48,000 people.', [48000]],
  ['en', 'Work kills more than 1.8 million people each year.', [1800000]],
  ['en', 'Baskets worth US$7.4 million left the region in 2021.', [7400000]],
  ['en', 'A quarter of the households surveyed had no roof, and only 3 of 212 sheds had running water.', [25, 3]],
  ['en', 'Around 800 miners work in the pits, of which 300 are women.', [800, 300]],
  ['en', 'Some 85 per cent of kilns operate without a licence.', [85]],
  ['en', 'The sector exports leather to more than 90 countries.', [90]],
  ['en', 'The sector exports leather to 120 countries.', [120]],
  ['en', 'Tin generates US$4.5 billion annually.', [4500000000]],
  ['en', 'Tea estates have 30,000 resident families.', [30000]],
  ['en', 'The Organization brings together employers within its 187 Member States.', [187]],
  ['en', 'The study identified 41 million divers, of whom 12.5 million have no contract.', [41000000, 12500000]],
  ['en', '“Of all the divers in the bay, 47.4 per cent have never owned a mask,” she said.', [47.4]],
  ['es', 'La oficina resaltó que la parte de buzos sin máscara había bajado del 31 al 18,5 por ciento.', [18.5]],
  ['en', 'The rate was 5.7 per cent, and the bank predicted that unemployment would rise to 6.1 per cent.', [5.7, 6.1]],
  ['en', 'She said that the share of divers without masks had fallen from 31 to 18.5 per cent.', [18.5]],
  ['fr', 'Le secteur emploie quelque 45 000 travailleurs et représente 12 pour cent des exportations.', [45000, 12]],
  ['fr', 'Environ 85 pour cent des fours fonctionnent sans autorisation.', [85]],
  ['fr', 'La région compte 30 000 familles.', [30000]],
  [
    'es',
    'El sector emplea a unos 45.000 trabajadores y representa el 12 por ciento de las exportaciones.',
    [45000, 12],
  ],
  ['es', 'Cerca de 85 por ciento de los hornos funcionan sin licencia.', [85]],
  ['es', 'La región cuenta con 30.000 familias.', [30000]],
]

const NOT_FIGURES: [language: string, text: string][] = [
  ['en', 'The project trained 240 tea pickers in first aid.'],
  ['en', 'The toolkit consists of 26 guides.'],
  ['en', 'A third of the 90 delegates were women.'],
  ['en', 'The plan rests on four areas of work.'],
  ['en', 'Twelve workshops were held in 2019.'],
  ['en', 'Captains and inspectors from five coastal countries work out a checklist.'],
  ['fr', 'Pendant trois jours, comptables de sept pays travaillent sur des bulletins de paie.'],
  ['es', 'Durante tres días, capitanes de cinco países costeros trabajan en una lista.'],
  ['en', 'The ministry runs a US$4 million, two-year programme for divers.'],
  ['en', 'The storm costs billions in lost masks.'],
  ['fr', 'Le projet a touché 300 ménages.'],
  ['fr', 'Douze ateliers ont été tenus en 2019.'],
  ['es', 'El proyecto llegó a 300 hogares.'],
  ['es', 'Se celebraron doce talleres en 2019.'],
]

describe('figures about the world', () => {
  it.each(FIGURES)('%s: %s', (language, text, expected) => {
    expect(values(language, text)).toEqual(expected)
    expect(resultsOf(language, text).filter(({ fields }) => fields.raw)).toEqual([])
  })
  it('count the noun that they explain, or that the sentence numbers', () => {
    const units = (text: string) => statisticsOf('en', text).map(({ fields }) => fields.unit?.value)
    expect(units('Most young divers – 96,000 – have no boat.')).toEqual(['diver'])
    expect(units('The number of young divers in the world stands at 96,000.')).toEqual(['diver'])
  })
  it('are set where they were written only if they name no other place', () => {
    const countries = (text: string) => statisticsOf('en', text)[0]!.fields.countries!.map(({ value }) => value)
    expect(countries('KATHMANDU (Harbour News) – Some 85 per cent of kilns operate without a licence.')).toEqual(['NP'])
    expect(countries('DAKAR, Senegal – In Southern Africa some 85 per cent of kilns have no licence.')).toEqual([])
  })
  it('are not set where the organization sits', () => {
    const [one] = statisticsOf('en', 'GENEVA (Harbour News) – Some 85 per cent of kilns operate without a licence.')
    expect(one!.fields.countries).toEqual([])
  })
  it('take their noun from the sentence before where they have none', () => {
    const document = paper('en', ['Around 800 miners work in the pits. The remaining 300 are foreign nationals.'])
    const drafts = statements(document).flatMap((statement) => statistics(statement))
    expect(drafts.map(({ fields }) => [fields.value!.value, fields.unit!.value])).toEqual([
      [800, 'miner'],
      [300, 'miner'],
    ])
  })
})

describe('what the work did is no figure about the world', () => {
  it.each(NOT_FIGURES)('%s: %s', (language, text) => {
    expect(values(language, text)).toEqual([])
  })
})

it('a large number without a noun is one of what its verb is said of', () => {
  const units = (text: string) => statisticsOf('en', text).map(({ fields }) => fields.unit?.value)
  expect(units('Youth unemployment has grown by 10 million since 1995.')).toEqual(['unemployment'])
  // somebody's words are not of those who say them
  expect(units('Experts say that it already stands at 66 million worldwide.')).not.toContain('expert')
})

describe('figures in the wording of news', () => {
  const units = (text: string) => statisticsOf('en', text).map(({ fields }) => fields.unit?.value)

  it('takes local money for that of the country the text names, and for no country where it names none', () => {
    expect(units('In Nepal the daily wage of carriers is 350 rupees.')).toEqual(['NPR'])
    expect(units('The daily wage of carriers is 350 rupees.')).toEqual(['rupee'])
  })

  it('reads numbers that somebody says, and none in quoted names', () => {
    expect(values('en', '“Half of my neighbours are without work,” she says.')).toEqual([50])
    expect(values('en', 'She said that “the world’s 13 million tea pickers are watching”.')).toEqual([13000000])
    expect(values('en', 'They watched “Ten Days in Lagos” together.')).toEqual([])
  })

  it('takes what a study found for how the world is, whoever helped with it', () => {
    expect(values('en', 'The study, made with ILO support, found 11,300 children at work in the quarries.')).toContain(
      11300,
    )
  })

  it('reads how things still stand today', () => {
    expect(values('en', 'Today the nut still feeds some 1.4 million smallholder families.')).toEqual([1400000])
  })

  it('counts in abbreviated measures', () => {
    expect(resultsOf('en', 'The project built 42 km of roads.').map(({ fields }) => fields.unit!.value)).toEqual([
      'kilometre',
    ])
  })
})
