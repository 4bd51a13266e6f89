import { describe, expect, it } from 'vitest'
import type { Part } from '../../pipeline/assemble.ts'
import { isOf } from '../../pipeline/record.ts'
import { statements } from '../../pipeline/statements/index.ts'
import { brief, paper, resultsOf } from './tell.ts'

const item = (text: string): Part => ({ kind: 'list_item', runs: [{ text }] })
/** What all blocks of a small document tell, in order. */
const told = (language: string, blocks: (string | Part)[]): string[] => {
  const document = paper(language, blocks)
  return brief(
    document.blocks.flatMap((block) => statements(document, block, {})).filter((one) => isOf(one, 'results')),
  )
}

describe('what a project is for', () => {
  it('stands in the list that such words open', () => {
    expect(
      told('en', ['The project aims at:', item('Reducing accidents on quays; and'), item('Stronger unions in ports.')]),
    ).toEqual(['practice_change?', 'other?'])
    expect(told('fr', ['Les résultats attendus sont :', 'une inspection renforcée ;'])).toEqual(['practice_change?'])
  })
  it('but not in the list of what a meeting or a plan is about', () => {
    expect(told('en', ['The objectives of the seminar were:', item('To improve the skills of cooks.')])).toEqual([])
    expect(told('en', ['The plan covers four areas:', item('Stronger inspection in ports.')])).toEqual([])
  })
})

describe('the aim of a project that a text only mentions', () => {
  it.each([
    ['en', 'The project, funded by Iceland, aims to make work on trawlers safer.'],
    ['en', 'This three-year programme will contribute to fairer hiring of deckhands.'],
    ['fr', 'Le projet contribuera à une meilleure protection des apprentis.'],
    ['fr', 'Ces formations relèvent du projet Marées, qui vise à réduire les accidents à bord.'],
    ['es', 'El proyecto busca fortalecer la inspección en los puertos.'],
    ['es', 'Los proyectos buscan fortalecer la inspección en los puertos.'],
    ['en', 'The new phase aims to make work on trawlers safer.'],
  ])('is an intended result: %s %s', (language, text) => {
    const [only, ...more] = resultsOf(language, text)
    expect(only?.fields.nature?.value).toBe('intended')
    expect(more).toEqual([])
  })
  it.each([
    ['en', 'The meeting aimed to start a debate about safety on trawlers.'],
    ['en', 'The programme of action was adopted in May, with the aim of a single approach.'],
    ['en', 'The project ended in May, and the ministry aims to keep the register.'],
    ['fr', 'L’atelier visait à préparer le plan de travail.'],
    ['en', 'This meeting, held jointly with the Environment Programme, aimed at a debate about safer trawlers.'],
  ])('but not what something else is for: %s %s', (language, text) => {
    expect(resultsOf(language, text).filter(({ fields }) => fields.nature?.value === 'intended')).toEqual([])
  })
})

describe('gains named without a verb', () => {
  it('are results in a list of what was reached', () => {
    expect(
      told('fr', ['Les principaux résultats sont :', item('le renforcement du dialogue entre dockers et armateurs')]),
    ).toEqual(['other'])
    expect(told('fr', ['Le plan prévoit :', item('le renforcement du dialogue entre dockers et armateurs')])).toEqual(
      [],
    )
  })
})

describe('a change that a number counts', () => {
  it.each([
    ['The alliance improved the safety of more than 900 welders.', ['people_reached 900']],
    ['In all, 12 mills strengthened their safety rules.', ['organisations_engaged 12']],
  ])('is told once: %s', (text, expected) => {
    expect(brief(resultsOf('en', text))).toEqual(expected)
  })
  it('is told beside a count of something else', () => {
    expect(
      brief(
        resultsOf('en', 'The minister said that inspection had been strengthened and that 40 agents had been trained.'),
      ),
    ).toContain('practice_change')
  })
})

describe('adopted as law', () => {
  it.each([
    ['en', 'A model contract for deckhands was adopted by decree.'],
    ['fr', 'Un contrat type pour les marins a été adopté par arrêté.'],
    ['es', 'Un contrato tipo para marineros fue aprobado por decreto.'],
  ])('%s', (language, text) => {
    expect(brief(resultsOf(language, text))).toEqual(['policy_change'])
  })
})
