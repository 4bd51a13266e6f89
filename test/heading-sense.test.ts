/** What headings announce, however their words are put together, and headings that must not be taken for one. */
import { describe, expect, it } from 'vitest'
import { senseOf } from '../pipeline/layouts/parts/heading-sense.ts'

describe('the sense of a heading', () => {
  it.each([
    ['Key achievements and impact to date', 'results'],
    ['OUR FOOTPRINT', 'results'],
    ['What the evaluation found', 'results'],
    ['Principaux résultats obtenus au Togo', 'results'],
    ['¿Qué se ha logrado?', 'results'],
    ['Expected results', 'aims'],
    ['What success looks like', 'aims'],
    ['What the Safe Ports project sets out to do', 'aims'],
    ['Lo que busca la alianza', 'aims'],
    ['Main outcomes foreseen', 'aims'],
    ['Ce que le projet a accompli', 'results'],
    ['2. Objectifs du projet', 'aims'],
    ['Marco de resultados', 'aims'],
    ['Why apprenticeships?', 'background'],
    ['Le défi', 'background'],
    ['Tools and publications', 'works'],
    ['Publicaciones y herramientas', 'works'],
    ['What comes next', 'next'],
    ['Prochaines étapes', 'next'],
  ])('%s: %s', (text, sense) => expect(senseOf(text)).toBe(sense))

  it.each([
    'The situation of women in the mills',
    'Impact of the pandemic on wages',
    'Safe Ports for All',
    'Contact',
    'Success factors',
    'What workers want',
    'What is planned',
    'Les objecteurs',
  ])('%s: nothing', (text) => expect(senseOf(text)).toBeUndefined())
})
