import { describe, expect, it } from 'vitest'
import { money } from '../../pipeline/statements/projects/money.ts'
import { paper, statements } from './tell.ts'

const SAID: [language: string, text: string, funders: string[], budget?: [number, string]][] = [
  ['en', 'The project is funded by the Bureau of Harbour Affairs, and runs until May.', ['Bureau of Harbour Affairs']],
  ['en', 'It is financed jointly by Sweden and Norway.', ['Sweden', 'Norway']],
  ['en', 'The EU-funded project trained masons.', ['EU']],
  [
    'en',
    'With funding from the Government of Japan and the Republic of Korea, it grew.',
    ['Government of Japan', 'Republic of Korea'],
  ],
  ['en', 'The programme, with € 3.5 million EU funding, will start in June.', ['EU'], [3_500_000, 'EUR']],
  [
    'en',
    'With US$2.5 million from the Government of Iceland, it began.',
    ['Government of Iceland'],
    [2_500_000, 'USD'],
  ],
  ['en', 'The CHF 400,000 two-year project began in Tete.', [], [400_000, 'CHF']],
  ['fr', 'Le projet, financé par la coopération allemande, vise à former des potiers.', ['coopération allemande']],
  [
    'fr',
    'Il est cofinancé par l’Union européenne et le Gouvernement de la Norvège à hauteur de 2 millions de dollars.',
    ['Union européenne', 'Gouvernement de la Norvège'],
    [2_000_000, 'USD'],
  ],
  ['fr', 'La Suisse finance le projet.', ['Suisse']],
  ['es', 'El proyecto, financiado por España, termina en mayo.', ['España']],
  [
    'es',
    'Se ejecuta con financiación de la Unión Europea y del Gobierno de Noruega.',
    ['Unión Europea', 'Gobierno de Noruega'],
  ],
]
const SILENT: [language: string, text: string][] = [
  ['en', 'The masons earned US$ 40,000 more.'],
  ['en', 'Exports are worth US$ 2 billion a year to the region.'],
  ['fr', 'Les potiers vendent pour 300 000 euros par an.'],
]

const read = (language: string, text: string) => money(statements(paper(language, [text]))[0]!.sentence, language)

describe('who pays for a project', () => {
  it.each(SAID)('[%s] %s', (language, text, funders, budget) => {
    const found = read(language, text)
    expect((found.funders ?? []).map(({ value }) => value)).toEqual(funders)
    if (budget) expect([found.budget?.value.value, found.budget?.value.currency]).toEqual(budget)
    else expect(found.budget).toBeUndefined()
  })
  it.each(SILENT)('[%s] nobody: %s', (language, text) => {
    expect(read(language, text).funders).toBeUndefined()
  })
})
