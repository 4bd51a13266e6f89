import { describe, expect, it } from 'vitest'
import { publish, readDocument } from '../../pipeline/index.ts'
import type { Result } from '../../schemas/types.ts'

const page = (lines: string[]) => {
  const text = [
    'Projet « Jeunes en emploi »',
    '',
    'Le projet “Jeunes en emploi” est financé par la Norvège.',
    '',
    ...lines,
  ]
  return told('page.txt', text)
}

const english = (lines: string[]) =>
  told('page.md', ['# Project: Safe docks', '', 'The project “Safe docks” is funded by Norway.', '', ...lines])

const told = async (file: string, text: string[]) => {
  const { tables } = publish([await readDocument({ file, bytes: new TextEncoder().encode(text.join('\n')) })])
  return (tables.results as unknown as Result[]).map(
    ({ statement, nature, value }) => `${nature} ${value ?? '-'} ${statement}`,
  )
}

describe('lines that list what a project is for', () => {
  it('counts no number of an item that a dash follows', async () => {
    const told = await page([
      'Le projet vise à :',
      '1-Renforcer les lois sur l’emploi.',
      '2- Soutenir le dialogue social.',
    ])
    expect(told).toEqual(['intended - Renforcer les lois sur l’emploi.', 'intended - Soutenir le dialogue social.'])
  })
  it('takes items that open with what is to get better for aims where their heading was lost', async () => {
    const told = await page([
      '  • Renforcer les lois sur l’emploi.',
      '  • Améliorer les services aux apprentis.',
      '  • Accroître la représentation des femmes.',
    ])
    // records stand in the order of their identifiers
    expect(told).toEqual([
      'intended - Accroître la représentation des femmes.',
      'intended - Améliorer les services aux apprentis.',
      'intended - Renforcer les lois sur l’emploi.',
    ])
  })
  it('takes items that name things for none', async () => {
    expect(await page(['  • Un guide des lois.', '  • Les services aux apprentis.', '  • La Norvège.'])).toEqual([])
  })
  it('looks through the caption of a picture above such a list', async () => {
    const told = await page([
      'Des apprentis dans un atelier de Lomé, Togo. © OIT',
      '',
      '  • Renforcer les lois sur l’emploi.',
      '  • Améliorer les services aux apprentis.',
      '  • Un guide des métiers.',
    ])
    expect(told).toHaveLength(3)
  })
  it('leaves what a heading decides to that heading', async () => {
    const list = [
      '- Strengthen the inspection of docks.',
      '- Improve the law on dock work.',
      '- Increase the number of inspectors.',
    ]
    expect(await english(list)).toHaveLength(3)
    expect(await english(['## Recommendations', '', ...list])).toEqual([])
    expect(await english(['## Recommendations', '', 'The evaluation makes three.', '', ...list])).toEqual([])
  })
})

describe('lines that open with a noun', () => {
  it('is no aim, though the noun has the form of a verb', async () => {
    const told = await english([
      '- Support for dockers who were hurt at work.',
      '- Benefits for their widows and children.',
      '- Use of lifts in the port.',
    ])
    expect(told.filter((one) => one.startsWith('intended'))).toEqual([])
  })
})
