import { describe, expect, it } from 'vitest'
import { sectors } from '../../pipeline/mentions/sectors.ts'
import { marked } from './marked.ts'

const SECTORS: [language: string, text: string, sectors: string[]][] = [
  ['en', 'in ⟦coffee⟧ and ⟦fishing⟧', ['agriculture', 'shipping-fishing']],
  ['en', 'the ⟦garment⟧ trade', ['textiles-clothing']],
  ['en', 'the ⟦rubber glove⟧ makers', ['chemical-industries']],
  ['en', 'for ⟦domestic workers⟧', ['domestic-work']],
  ['en', '⟦Construction⟧ sites', ['construction']],
  ['fr', 'la ⟦pêche⟧ et le ⟦cacao⟧', ['shipping-fishing', 'agriculture']],
  ['fr', 'la ⟦confection⟧', ['textiles-clothing']],
  ['es', 'la ⟦pesca⟧ y el ⟦café⟧', ['shipping-fishing', 'agriculture']],
  ['es', 'la ⟦minería⟧', ['mining']],
]
const NO_SECTOR: [language: string, text: string][] = [
  ['en', 'a team of goldsmiths steals no show'],
  ['en', 'teamwork and steamers'],
  ['en', 'reporters in passports'],
  ['fr', 'un théorème'],
  ['es', 'una madeja'],
]

describe('sectors', () => {
  it.each(SECTORS)('[%s] %s', (language, source, expected) => {
    const { text, words } = marked(source)
    expect(
      sectors(text, language, 7).map(({ value, span }) => [text.slice(span.start - 7, span.end - 7), value]),
    ).toEqual(words.map((word, index) => [word, expected[index]]))
  })
  it.each(NO_SECTOR)('no sector [%s] %s', (language, text) => {
    expect(sectors(text, language).map(({ value }) => value)).toEqual([])
  })
})
