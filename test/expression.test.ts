import { describe, expect, it } from 'vitest'
import { expression } from '../pipeline/expression.ts'

/** The letters that texts in English, French and Spanish are written in, with marks and signs around them. */
const SIGNS = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)).concat([
  ...'–—‘’“”…•²³⁰⁹½ŁőŒœŠžΑωЖж中文עمเ',
])

describe('expressions', () => {
  for (const name of ['L', 'N', 'M', 'Lu', 'Ll'])
    it(`mean by \\p{${name}} what the engine means`, () => {
      const ours = expression(`^\\p{${name}}$`, 'u')
      const theirs = new RegExp(`^\\p{${name}}$`, 'u')
      expect(SIGNS.filter((sign) => ours.test(sign))).toEqual(SIGNS.filter((sign) => theirs.test(sign)))
      const other = expression(`^\\P{${name}}$`, 'u')
      expect(SIGNS.filter((sign) => other.test(sign))).toEqual(SIGNS.filter((sign) => !theirs.test(sign)))
    })

  it('know a class in brackets, an escaped bracket and a class behind it', () => {
    const words = expression(/^[\p{L}\]’-]+\[\p{N}$/u)
    expect(words.test('l’été-]x[7')).toBe(true)
    expect(words.test('l’été [7')).toBe(false)
  })

  it('are the same for the same source and flags, and never shared where they remember a place', () => {
    expect(expression(/\p{Lu}/u)).toBe(expression(/\p{Lu}/u))
    expect(expression('\\p{Lu}', 'u')).toBe(expression(/\p{Lu}/u))
    expect(expression(/\p{Lu}/iu)).not.toBe(expression(/\p{Lu}/u))
    expect(expression(/\p{Lu}/gu)).not.toBe(expression(/\p{Lu}/gu))
  })
})
