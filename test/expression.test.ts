import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allOf, firstOf, mayStand, standsIn } from '../pipeline/expression/find.ts'
import { needs } from '../pipeline/expression/needs.ts'
import { expression } from '../pipeline/expression.ts'
import { publish, readDocument } from '../pipeline/index.ts'

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

describe('what an expression needs', () => {
  it.each([
    [/(?:aims?|goal) of/, [['aims of', 'aim of', 'goal of']]],
    [/\s+dust\s+(?:in|on)\s/, [[' dust '], [' in ', ' on ']]],
    [/[Tt]he\s\d{2}(?:st|nd)?/, [['the 00']]],
    [/(?<=pay for )(?!no)work[^.]*ends?/u, [['pay for '], ['work'], ['end']]],
    [/(?:ab){2,3}c/, [['ababc'], ['abab']]],
    [/caf[eé]\u0301?|té/, [['cafe', 'café', 'té']]],
  ])('is read off %s', (pattern, words) => {
    expect(needs(pattern.source)).toEqual(words)
  })

  it.each([/a?b*/, /[^x]+/, /(?:work|)/, /\p{Lu}+/u, /\w+|dust/, /(?!dust)\S/])('is nothing for %s', (pattern) => {
    expect(needs(pattern.source)).toEqual([])
  })

  it('lets letters pass that are one where case counts for nothing', () => {
    for (const [pattern, text] of [
      [/mask/iu, 'MAſ\u212A'],
      [/ångström/iu, '\u212BNGSTRÖM'],
      [/œuvre/iu, 'ŒUVRE'],
      [/a b/iu, 'a b'],
      [/a\sb/iu, 'a\u00a0b'],
    ] as const)
      expect(mayStand(pattern, text)).toBe(true)
  })

  it('keeps texts away that lack it, and finds what the engine finds in others', () => {
    const dust = expression(/(?<!\p{L})dust(?:ed|s)?(?!\p{L})/giu)
    expect(mayStand(dust, 'Workers met in March.')).toBe(false)
    expect([...allOf(dust, 'Dust, dusts and sawdust')].map(({ index }) => index)).toEqual([0, 6])
    expect([...allOf(dust, 'Workers met.')]).toEqual([])
    expect(firstOf(/meal of (\w+)/, 'a meal of oats')?.[1]).toBe('oats')
    expect(standsIn(/meal of/, 'oats')).toBe(false)
  })

  it('stands in every text of the pipeline that an expression of it matches', async () => {
    const { exec } = RegExp.prototype
    const wrong = new Map<string, string>()
    let matches = 0
    let asking = false
    RegExp.prototype.exec = function (text: string) {
      const found = exec.call(this, text)
      if (found && !asking) {
        asking = true
        matches++
        if (!mayStand(this, text)) wrong.set(this.source, text)
        asking = false
      }
      return found
    }
    try {
      for (const file of [
        'news-listing/activities-es/input.txt',
        'project-brief/brickfield-en/input.txt',
        'project-page/barcos-es/input.txt',
        'governing-body-document/carrieres-suivi-fr/input.txt',
      ]) {
        const bytes = readFileSync(join(import.meta.dirname, 'fixtures', file))
        publish([await readDocument({ file, bytes })])
      }
    } finally {
      RegExp.prototype.exec = exec
    }
    expect(matches).toBeGreaterThan(10_000)
    expect([...wrong]).toEqual([])
  })
})
