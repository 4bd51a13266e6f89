/** Multinomial logistic regression over present or absent cues, with an L2 penalty on the weights (not on the bases). */

export interface Example {
  cues: string[]
  /** Index of the right class. */
  side: number
  /** How much the example counts. */
  weight: number
}

export interface Model {
  base: number[]
  weights: Map<string, number[]>
}

const ROUNDS = 1500
const STEP = 0.05
const [FADE, FADE_SQUARE, TINY] = [0.9, 0.999, 1e-8]

/** Fits by full-batch gradient descent with Adam's step sizes (Kingma and Ba, 2015). `strength` is the inverse of the penalty. */
export function fit(examples: Example[], classes: number, strength: number): Model {
  const names = [...new Set(examples.flatMap(({ cues }) => cues))].sort()
  const place = new Map(names.map((name, at) => [name, (at + 1) * classes]))
  const rows = examples.map(({ cues, side, weight }) => ({
    at: [0, ...cues.map((cue) => place.get(cue)!)],
    side,
    weight,
  }))
  const size = (names.length + 1) * classes
  const [w, mean, square, slope] = Array.from({ length: 4 }, () => new Float64Array(size)) as Float64Array[]
  for (let round = 1; round <= ROUNDS; round++) {
    for (let i = 0; i < size; i++) slope![i] = i < classes ? 0 : w![i]! / strength
    for (const { at, side, weight } of rows) {
      const odds = shares(w!, at, classes)
      for (let c = 0; c < classes; c++) {
        const off = weight * (odds[c]! - (c === side ? 1 : 0))
        for (const start of at) slope![start + c]! += off
      }
    }
    const step = (STEP * Math.sqrt(1 - FADE_SQUARE ** round)) / (1 - FADE ** round)
    for (let i = 0; i < size; i++) {
      mean![i] = FADE * mean![i]! + (1 - FADE) * slope![i]!
      square![i] = FADE_SQUARE * square![i]! + (1 - FADE_SQUARE) * slope![i]! ** 2
      w![i]! -= (step * mean![i]!) / (Math.sqrt(square![i]!) + TINY)
    }
  }
  const read = (start: number) => [...w!.slice(start, start + classes)]
  return { base: read(0), weights: new Map(names.map((name) => [name, read(place.get(name)!)])) }
}

/** The classes' probabilities. */
function shares(w: Float64Array, at: number[], classes: number): number[] {
  const sums = Array.from({ length: classes }, (_, c) => at.reduce((sum, start) => sum + w[start + c]!, 0))
  const top = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - top))
  const all = powers.reduce((a, b) => a + b)
  return powers.map((power) => power / all)
}
