/** The weights that numbers are judged by are what the cues kept in the repository give. */
import { expect, it } from 'vitest'
import published from '../schemas/codelists/figure-cues.json' with { type: 'json' }
import { readObserved } from './learn/observed.ts'
import { weightsOf } from './learn/weights.ts'

it('learns the published weights from the observed cues', () => {
  const { base, weights } = weightsOf(readObserved())
  expect({ base, weights }).toEqual({ base: published.base, weights: published.weights })
}, 120_000)
