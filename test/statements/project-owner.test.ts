import { describe, expect, it } from 'vitest'
import { type Draft, isOf } from '../../pipeline/record.ts'
import { statements } from '../../pipeline/statements/index.ts'
import { paper } from './tell.ts'

/** The projects that a text which is about none tells of. */
function told(language: string, blocks: string[]): Draft<'projects'>[] {
  const document = paper(language, blocks)
  const drafts: Draft[] = []
  for (const block of document.blocks)
    drafts.push(...statements(document, block, {}, drafts).filter((one): one is Draft => 'dataset' in one))
  return drafts.filter((one): one is Draft<'projects'> => isOf(one, 'projects'))
}

describe('what later sentences say of a project', () => {
  it('belongs to the one told last', () => {
    const [one] = told('en', [
      'The ministry opened the project “Quiet Cranes” on Monday.',
      'The €10 million initiative is funded by the European Union. The project will be implemented in Peru and Chile.',
    ])
    expect(one?.fields).toMatchObject({
      name: { value: 'Quiet Cranes' },
      funders: [{ value: 'European Union' }],
      budget: { value: { value: 10_000_000, currency: 'EUR' } },
      countries: [{ value: 'PE' }, { value: 'CL' }],
    })
  })
  it('belongs to the one it begins with', () => {
    const [one] = told('es', [
      'Arranca el proyecto “Bahía: respirar bien” en la costa.',
      'Bahía tiene un financiamiento de 2,5 millones de dólares del Gobierno de Noruega.',
    ])
    expect(one?.fields.funders?.map(({ value }) => value)).toEqual(['Gobierno de Noruega'])
  })
  it('gives the name to what the title only described, and letters to a name', () => {
    const all = told('es', [
      'Bahía, un proyecto para que los buzos vuelvan a casa',
      '“Bahía, respirar bien” es un proyecto pensado para los buzos. Se conoce también como proyecto BRB.',
    ])
    expect(all.map(({ fields }) => fields.name!.value)).toEqual(['Bahía, respirar bien'])
  })
  it('names one project where a name is known as another', () => {
    const all = told('en', ['Phase II of the Norway-Togo Joint Programme, known as “SLIPWAY”, looks at boatyards.'])
    expect(all).toHaveLength(1)
  })
})
