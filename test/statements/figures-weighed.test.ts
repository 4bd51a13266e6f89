/** A number is judged by all that can be seen of it: what one cue leaves open, the section and the others decide. */
import { describe, expect, it } from 'vitest'
import { stated } from '../../pipeline/mention.ts'
import { draft } from '../../pipeline/record.ts'
import type { Scope } from '../../pipeline/statements/scope.ts'
import cues from '../../schemas/codelists/figure-cues.json' with { type: 'json' }
import { fit } from '../learn/softmax.ts'
import { resultsOf, statisticsOf } from './tell.ts'

const span = { start: 0, end: 1 }
const project = draft('projects', 'test', span, { name: stated('Safer Salt Pans', span) })
const reached: Scope = { project, own: true, nature: 'achieved' }
const told: Scope = { project, own: true }

const numbers = (language: string, text: string, scope: Scope) => ({
  work: resultsOf(language, text, scope).flatMap(({ fields }) => fields.value?.value ?? []),
  world: statisticsOf(language, text, scope).flatMap(({ fields }) => fields.value?.value ?? []),
})

describe('among what a project reached', () => {
  it.each([
    ['en', 'A phone line for brine workers opened in 2019 and has 2,300 registered callers.', 2300],
    ['en', 'The union of salt carriers grew from 900 to 1,450 members.', 1450],
    ['en', 'Earnings of the women who rake salt were on average 18 per cent higher than before.', 18],
    ['es', 'La cooperativa de salineras, con 64 socias, quedó inscrita en el registro.', 64],
    ['fr', 'Un bulletin sur les marais salants compte désormais 1 200 abonnés.', 1200],
  ])('%s: %s', (language, text, value) => {
    const { work, world } = numbers(language, text, reached)
    expect(work).toContain(value)
    expect(world).not.toContain(value)
  })
})

describe('of the world, on the same page', () => {
  it.each([
    ['en', 'Some 40,000 families live from salt in the two districts.', 40_000],
    ['en', 'Only 12 per cent of salt workers have a written contract.', 12],
    ['es', 'Unas 40.000 familias viven de la sal en los dos distritos.', 40_000],
    ['fr', 'Selon le recensement de 2014, 40 000 familles vivent du sel dans ces deux districts.', 40_000],
  ])('%s: %s', (language, text, value) => {
    const { work, world } = numbers(language, text, told)
    expect(world).toContain(value)
    expect(work).not.toContain(value)
  })
})

describe('the weights', () => {
  it('have a value for each side of each cue', () => {
    expect(Object.values(cues.weights).every((list) => list.length === cues.base.length)).toBe(true)
  })

  it('are learned: the cue that tells two classes apart gets the weight', () => {
    const examples = [0, 1].flatMap((side) =>
      Array.from({ length: 20 }, (_, at) => ({ cues: [side ? 'world' : 'work', `noise ${at % 2}`], side, weight: 1 })),
    )
    const { weights } = fit(examples, 2, 1)
    expect(weights.get('work')![0]! - weights.get('work')![1]!).toBeGreaterThan(2)
    expect(weights.get('world')![1]! - weights.get('world')![0]!).toBeGreaterThan(2)
    expect(Math.abs(weights.get('noise 0')![0]!)).toBeLessThan(0.1)
  })
})
