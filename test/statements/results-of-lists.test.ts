import { describe, expect, it } from 'vitest'
import { results } from '../../pipeline/statements/results.ts'
import type { Scope } from '../../pipeline/statements/scope.ts'
import { brief, paper, resultsOf, statements, statisticsOf } from './tell.ts'

const all = (language: string, text: string, kind: 'list_item' | 'paragraph', scope: Scope) =>
  statements(paper(language, [{ kind, runs: [{ text }] }]), scope).flatMap((one) => results(one, [], []))

describe('counts in lists', () => {
  it.each([
    ['en', 'Jobs created for 450 women', ['other 450']],
    ['en', 'Direct capacity building of more than 2,000 stewards', ['people_trained 2000']],
    ['es', 'Fortalecimiento de las capacidades de 212 inspectores', ['people_trained 212']],
    ['fr', 'Plus de 450 femmes ont eu accès au crédit', ['people_reached 450']],
    ['en', '37 per cent of trainers are women', ['other 37']],
  ] as [string, string, string[]][])('%s: %s', (language, text, expected) => {
    const told = brief(all(language, text, 'list_item', { nature: 'achieved' }))
    expect(told.map((one) => one.split(' ')[1])).toEqual(expected.map((one) => one.split(' ')[1]))
  })
  it('have each the country that stands behind them', () => {
    const told = resultsOf('en', 'The project opened 142 centres: 40 in Togo, 60 in Mali and 42 in Niger.')
    expect(told.map(({ fields }) => [fields.value!.value, fields.countries!.map(({ value }) => value)])).toEqual([
      [142, ['TG', 'ML', 'NE']],
      [40, ['TG']],
      [60, ['ML']],
      [42, ['NE']],
    ])
  })
  it('count more of what the sentence before counts', () => {
    const told = resultsOf('en', 'In 2018 some 900 dockers were insured. Another 1.4 million were insured in 2019.')
    expect(told.map(({ fields }) => fields.unit?.value)).toEqual(['docker', 'docker'])
  })
  it('of people under planned outcomes are intended, whatever the verb', () => {
    const told = all('fr', 'Au moins 450 femmes gèrent leur propre entreprise', 'list_item', { nature: 'intended' })
    expect(told.map(({ fields }) => [fields.value?.value, fields.nature!.value])).toEqual([[450, 'intended']])
  })
})

describe('words of purpose', () => {
  it.each([
    ['en', 'Development objective: Small firms have improved their safety.'],
    ['fr', "L'objectif principal du projet dans sa seconde phase est de réduire les accidents."],
    ['es', 'El objetivo del proyecto en su segunda fase es reducir los accidentes.'],
  ])('%s: %s', (language, text) => {
    const told = all(language, text, 'paragraph', { nature: 'intended' })
    expect(told.map(({ fields }) => fields.nature!.value)).toEqual(['intended'])
  })
})

describe('figures in the words of others and in odd spellings', () => {
  it.each([
    [
      'fr',
      'Selon elle, « les données indiquent qu’environ 2,3 millions d’enfants travaillent dans les carrières du pays ».',
      [2300000],
    ],
    ['fr', 'Quarante et un millions d’enfants travaillent dans les carrières.', [41000000]],
    ['fr', 'Dans ce pays, un enfant sur 5. Le reste va en classe.', [20]],
    ['en', '320,000 children work in quarries.', [320000]],
    ['en', 'More than sixty million people across the valleys rely on the mills.', [60000000]],
    ['en', 'In three countries, we work directly with 1,250 mills.', []],
    ['es', 'La cifra de personas que padecen estas enfermedades se acerca a dos millones.', [2000000]],
    ['es', 'Unos 1,25 billones de dólares de los Estados Unidos se emplean cada año para sufragar costes.', [1.25e12]],
    ['fr', 'L’adoption de la recommandation 204 a ouvert la voie.', []],
    ['en', 'These are multi-million dollar firms.', []],
  ] as [string, string, number[]][])('%s: %s', (language, text, expected) => {
    expect(statisticsOf(language, text).map(({ fields }) => fields.value?.value)).toEqual(expected)
  })
  it('children who were (re)integrated were reached', () => {
    expect(brief(resultsOf('en', 'With the project 306 children were (re)integrated into schools.'))).toEqual([
      'people_reached 306',
    ])
  })
})
