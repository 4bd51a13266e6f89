import { describe, expect, test } from 'vitest'
import { isPlural, singular } from '../../pipeline/mentions/singular.ts'

const pairs: [string, string, string][] = [
  ['en', 'studies', 'study'],
  ['en', 'analyses', 'analysis'],
  ['en', 'curricula', 'curriculum'],
  ['en', 'fishermen', 'fisherman'],
  ['en', 'boxes', 'box'],
  ['en', 'bases', 'basis'],
  ['fr', 'réseaux', 'réseau'],
  ['fr', 'matériaux', 'matériau'],
  ['fr', 'tribunaux', 'tribunal'],
  ['fr', 'focaux', 'focal'],
  ['fr', 'emplois', 'emploi'],
  ['fr', 'enjeux', 'enjeu'],
  ['es', 'talleres', 'taller'],
  ['es', 'bases', 'base'],
  ['es', 'hombres', 'hombre'],
  ['es', 'detalles', 'detalle'],
  ['es', 'patrones', 'patrón'],
  ['es', 'leyes', 'ley'],
  ['es', 'comités', 'comité'],
]
const alone: [string, string][] = [
  ['en', 'focus'],
  ['en', 'crisis'],
  ['en', 'process'],
  ['en', 'ergonomics'],
  ['en', 'hazardous'],
  ['fr', 'dangereux'],
  ['fr', 'congrès'],
  ['fr', 'taux'],
  ['fr', 'français'],
  ['es', 'análisis'],
  ['es', 'lunes'],
  ['es', 'además'],
]

describe('the singular of a noun', () => {
  test.each(pairs)('%s: %s is several of %s', (language, many, one) => {
    expect(singular(many, language)).toBe(one)
    expect(isPlural(many, language)).toBe(true)
    expect(singular(one, language)).toBe(one)
  })
  test.each(alone)('%s: %s is no plural', (language, word) => {
    expect(singular(word, language)).toBe(word)
    expect(isPlural(word, language)).toBe(false)
  })
  test('the mark of the owner is no part of the noun', () => expect(singular("trainers'", 'en')).toBe('trainer'))
})
