import { describe, expect, it } from 'vitest'
import { instruments, isInstrument } from '../../pipeline/mentions/instruments.ts'
import { marked } from './marked.ts'

const INSTRUMENTS: [language: string, text: string, codes: string[]][] = [
  ['en', 'ratified ⟦C188⟧ in May', ['C188']],
  ['en', '⟦C.190⟧ and ⟦R206⟧', ['C190', 'R206']],
  ['en', '⟦C029⟧, ⟦P029⟧ and ⟦R203⟧', ['C029', 'P029', 'R203']],
  ['en', 'under ⟦Convention No. 155⟧ states', ['C155']],
  ['en', '⟦Conventions Nos 87⟧ and ⟦98⟧', ['C087', 'C098']],
  ['en', '⟦Conventions Nos. 29⟧, ⟦105⟧, ⟦138⟧ and ⟦182⟧ apply', ['C029', 'C105', 'C138', 'C182']],
  ['en', '⟦Recommendation No. 204⟧', ['R204']],
  ['en', 'the ⟦Work in Fishing Convention, 2007 (No. 188)⟧', ['C188']],
  ['en', 'the ⟦Violence and Harassment Convention, 2019 (No. 190)⟧, came', ['C190']],
  ['en', 'the ⟦Transition from the Informal to the Formal Economy Recommendation, 2015 (No. 204)⟧', ['R204']],
  ['en', 'the ⟦Maritime Labour Convention, 2006⟧', ['C186']],
  ['en', 'the ⟦MLC, 2006⟧', ['C186']],
  ['en', 'the ⟦Protocol of 2014 to the Forced Labour Convention⟧', ['P029']],
  ['en', 'the ⟦MNE Declaration⟧', ['MNE']],
  ['en', '⟦Convention 169⟧ protects them', ['C169']],
  ['en', 'the ⟦Forced Labour Convention⟧', ['C029']],
  ['en', '⟦Convention No.155⟧, ⟦Convention N° 161⟧', ['C155', 'C161']],
  ['en', '⟦Conventions No. 87⟧ and No. ⟦98⟧', ['C087', 'C098']],
  ['en', '⟦Conventions 87⟧ and ⟦98⟧ protect them', ['C087', 'C098']],
  ['en', '⟦C87⟧, ⟦C98⟧ and ⟦C-169⟧', ['C087', 'C098', 'C169']],
  ['en', '⟦Recommendations Nos 198⟧ and ⟦204⟧', ['R198', 'R204']],
  ['en', 'the ⟦Domestic Workers Convention, 2011 (No. 189)⟧', ['C189']],
  ['en', 'Under ⟦Convention No. 155⟧, 40 sites were inspected', ['C155']],
  ['en', '⟦Convention No. 190⟧ and 20 workers', ['C190']],
  ['fr', 'les ⟦conventions n° 29⟧ et n° ⟦105⟧', ['C029', 'C105']],
  ['fr', 'les ⟦conventions 87⟧ et ⟦98⟧', ['C087', 'C098']],
  ['es', 'los ⟦convenios 87⟧ y ⟦98⟧', ['C087', 'C098']],
  ['es', 'el ⟦Convenio n.º 169⟧', ['C169']],
  ['es', 'los ⟦Convenios núm. 29⟧ y núm. ⟦105⟧', ['C029', 'C105']],
  ['fr', 'la ⟦convention (n° 144)⟧ sur les consultations', ['C144']],
  ['fr', 'la ⟦convention n° 190⟧', ['C190']],
  ['fr', 'la ⟦convention no 190⟧', ['C190']],
  ['fr', 'la ⟦convention (nᵒ 144)⟧', ['C144']],
  ['fr', 'les ⟦conventions nos 87⟧ et ⟦98⟧', ['C087', 'C098']],
  ['fr', 'la ⟦convention sur le travail dans la pêche, 2007 (no 188)⟧', ['C188']],
  ['fr', 'la ⟦convention (n° 188) sur le travail dans la pêche, 2007⟧', ['C188']],
  ['fr', 'la ⟦recommandation n° 204⟧', ['R204']],
  ['fr', 'la ⟦convention du travail maritime, 2006⟧', ['C186']],
  ['fr', 'la ⟦Déclaration sur les entreprises multinationales⟧', ['MNE']],
  ['es', 'el ⟦Convenio núm. 169⟧', ['C169']],
  ['es', 'los ⟦Convenios núms. 87⟧ y ⟦98⟧', ['C087', 'C098']],
  ['es', 'el ⟦Convenio sobre el trabajo en la pesca, 2007 (núm. 188)⟧', ['C188']],
  ['es', 'el ⟦Convenio (núm. 188) sobre el trabajo en la pesca, 2007⟧', ['C188']],
  ['es', 'la ⟦Recomendación núm. 204⟧', ['R204']],
  ['es', 'el ⟦Convenio 169⟧', ['C169']],
  ['es', 'el ⟦Convenio sobre el trabajo marítimo, 2006⟧', ['C186']],
  ['es', 'la ⟦Declaración sobre las Empresas Multinacionales⟧', ['MNE']],
]

const NONE: [language: string, text: string][] = [
  ['en', 'the Vienna Convention, 1969'],
  ['en', 'a convention of 155 delegates'],
  ['en', 'the convention met for 5 days'],
  ['en', 'room C12A'],
  ['en', 'C4D and R2D2'],
  ['en', 'page 188'],
  ['en', 'paragraph 29'],
  ['en', 'the Kyoto Protocol'],
  ['en', 'a strong recommendation was made in 2019'],
  ['en', 'CO2 and PM25'],
  ['en', 'AC-188/B'],
  ['fr', 'la convention collective'],
  ['fr', 'une convention de 12 pages'],
  ['es', 'un convenio colectivo'],
  ['es', 'el convenio con 12 empresas'],
]

describe('instruments', () => {
  it.each(INSTRUMENTS)('[%s] %s', (language, source, codes) => {
    const { text, words } = marked(source)
    expect(
      instruments(text, language, 7).map(({ value, span }) => [text.slice(span.start - 7, span.end - 7), value.code]),
    ).toEqual(words.map((word, index) => [word, codes[index]]))
  })

  it.each(NONE)('no instrument [%s] %s', (language, text) => {
    expect(instruments(text, language).map(({ value }) => value.code)).toEqual([])
  })

  it('reads a number that no instrument has, and knows that none has it', () => {
    expect(
      instruments('Convention No. 299 was cited.', 'en').map(({ value }) => [value.code, isInstrument(value.code)]),
    ).toEqual([['C299', false]])
    expect(isInstrument('C188')).toBe(true)
  })
})
