import data from '../../../schemas/codelists/figure-cues.json' with { type: 'json' }
import type { Setting } from '../setting.ts'
import { cuesOf } from './cues.ts'
import type { Figure } from './figure.ts'

/** What a number can be: an achievement of the work, a figure about the world, or no figure at all. */
export const SIDES = ['result', 'statistic', 'aside'] as const
type Side = (typeof SIDES)[number]

const weights: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(data.weights))
/** How much the rule's own verdict weighs beside the cues (natural logarithm of odds), and that it could not decide. */
const RULE = 1.5
const OPEN = 2
/** By how much the cues must outweigh a rule that saw a figure, to leave it out. */
const DROP = 0.5

/**
 * Weighs a rule's verdict against all cues together (multinomial logistic regression; the weights were learned from annotated documents
 * by `test/learn/figures.ts`). A rule sees one or two cues at a time, so in a sentence of a new shape the others correct it. Verdicts
 * that are neither result nor statistic stand.
 */
export function balanced(context: Setting, figure: Figure): Figure {
  if (figure.sure || figure.as === 'aside' || figure.as === 'told') return figure
  const cues = cuesOf(context, figure)
  for (const look of lookers) look(context, figure, cues)
  const said = figure.as === 'open' ? 'aside' : figure.as
  const trust = figure.as === 'open' ? OPEN : RULE
  const sums = SIDES.map((side, at) =>
    cues.reduce((sum, cue) => sum + (weights.get(cue)?.[at] ?? 0), data.base[at]! + (side === said ? trust : 0)),
  )
  if (said !== 'aside') sums[SIDES.indexOf('aside')]! -= DROP
  const best = SIDES[sums.indexOf(Math.max(...sums))]!
  return best === said ? figure : { ...figure, as: best, reason: REASONS[best] }
}

const REASONS: Record<Side, string> = {
  result: 'most cues speak for the work',
  statistic: 'most cues speak for the world',
  aside: 'no cue speaks for a count',
}

/** Told of every number that is weighed: how weights are learned. */
export const lookers: ((context: Setting, figure: Figure, cues: string[]) => void)[] = []
