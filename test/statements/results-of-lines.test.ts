import { describe, expect, it } from 'vitest'
import { publish, readDocument } from '../../pipeline/index.ts'
import type { Result } from '../../schemas/types.ts'

const page = async (lines: string[]) => {
  const text = [
    'Projet « Jeunes en emploi »',
    '',
    'Le projet “Jeunes en emploi” est financé par la Norvège.',
    '',
    ...lines,
  ]
  const { tables } = publish([
    await readDocument({ file: 'page.txt', bytes: new TextEncoder().encode(text.join('\n')) }),
  ])
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
})
