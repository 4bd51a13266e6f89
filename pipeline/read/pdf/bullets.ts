import type { Shape } from './beside.ts'
import { median } from './columns.ts'
import type { Piece } from './piece.ts'

/** A bullet is about as wide as it is high, … */
const ROUND = 0.25
/** … and this large, in points. */
const SMALLEST = 1.5
const LARGEST = 7

const isDot = ({ x0, y0, x1, y1 }: Shape): boolean =>
  x1 - x0 >= SMALLEST && x1 - x0 <= LARGEST && Math.abs(x1 - x0 - (y1 - y0)) <= (x1 - x0) * ROUND

/** A dot stands at most this far before its words, in ems, … */
const BEFORE = 3
/** … and its middle is as high as the middle of small letters, give or take. */
const MIDDLE = 0.3
const OFF = 0.28

/** Puts bullets that are drawn as dots among the pieces, where a line begins right beside them. */
export function bulleted(pieces: Piece[], shapes: Shape[]): Piece[] {
  const before = new Map<Piece, Piece>()
  for (const { x0, y0, x1, y1 } of shapes.filter(isDot)) {
    const middle = (y0 + y1) / 2
    let best: Piece | undefined
    for (const piece of pieces) {
      if (Math.abs(piece.base - piece.size * MIDDLE - middle) > piece.size * OFF) continue
      const gap = piece.x0 - x1
      if (gap < 0 || gap > piece.size * BEFORE || (best && piece.x0 >= best.x0)) continue
      best = piece
    }
    if (!best || before.has(best)) continue
    const { page, base, size } = best
    // Words on the left mean that the dot stands inside a line.
    if (
      pieces.some(
        (piece) =>
          piece !== best && Math.abs(piece.base - base) < size * 0.5 && piece.x1 <= x0 + 1 && x0 - piece.x1 < size * 2,
      )
    )
      continue
    before.set(best, { page, text: '•', x0, x1, base, size, font: best.font, spaced: true })
  }
  if (!before.size) return pieces
  return pieces.flatMap((piece) => {
    const dot = before.get(piece)
    return dot ? [dot, { ...piece, spaced: true }] : [piece]
  })
}

/** Lines begin this far to the right of others when they are items of a list, in ems. */
const LEAST = 0.7
const MOST = 5

/** True when lines are moved in like the items of a list, but no bullet is among the letters. */
export function missesBullets(pieces: Piece[]): boolean {
  if (pieces.some(({ text }) => /^[•●▪■◦–—\-\uF0A7\uF0B7]$/u.test(text))) return false
  const edges = new Map<number, number>()
  const sizes: number[] = []
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1]
    if (before && Math.abs(before.base - piece.base) < piece.size * 0.5) continue
    edges.set(Math.round(piece.x0), (edges.get(Math.round(piece.x0)) ?? 0) + 1)
    sizes.push(piece.size)
  }
  const size = median(sizes)
  const often = [...edges].filter(([, count]) => count >= 2).map(([edge]) => edge)
  return often.some((edge) => often.some((other) => other - edge > size * LEAST && other - edge < size * MOST))
}
