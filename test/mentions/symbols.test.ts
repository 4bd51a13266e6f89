import { describe, expect, it } from 'vitest'
import { symbols } from '../../pipeline/mentions/symbols.ts'
import { marked } from './marked.ts'

const SYMBOLS: [text: string, symbols: string[]][] = [
  ['see ⟦GB.346/POL/5⟧, paragraph 3', ['GB.346/POL/5']],
  ['see ⟦GB.328/INS/5/1(Add.1)⟧.', ['GB.328/INS/5/1(Add.1)']],
  ['(⟦GB.341/INS/13/2⟧)', ['GB.341/INS/13/2']],
  ['⟦GB.301/1⟧ of 2008', ['GB.301/1']],
  ['⟦GB.331/PV⟧ and ⟦GB.340/INS/1⟧', ['GB.331/PV', 'GB.340/INS/1']],
  ['⟦GDFTWEFS/2016/9⟧', ['GDFTWEFS/2016/9']],
  ['⟦A/81/6(Sect.12)⟧', ['A/81/6(Sect.12)']],
  ['⟦A/RES/70/1⟧ of the Assembly', ['A/RES/70/1']],
  ['⟦EB140/INF./3⟧', ['EB140/INF./3']],
  ['⟦WCMS_617123⟧', ['WCMS_617123']],
  ['project ⟦GLO/22/12/EUR⟧', ['GLO/22/12/EUR']],
  ['⟦GB.268/Inf.1⟧', ['GB.268/Inf.1']],
]

const NONE = [
  'workers and/or employers',
  'km/h and 5/6/2019',
  'A/B testing',
  'the 2018/19 season',
  'https is not a/b',
  'men/women',
  '24/7 help',
  'the GB met',
  'S/he said',
]

describe('symbols of documents', () => {
  it.each(SYMBOLS)('%s', (source, expected) => {
    const { text, words } = marked(source)
    expect(
      symbols(text, 'en', 7).map(({ value, span }) => [text.slice(span.start - 7, span.end - 7), value.symbol]),
    ).toEqual(words.map((word, index) => [word, expected[index]]))
  })
  it.each(NONE)('no symbol: %s', (text) => {
    expect(symbols(text, 'en').map(({ value }) => value.symbol)).toEqual([])
  })
})
