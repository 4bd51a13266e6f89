import type { PDFPageProxy } from 'pdfjs-dist'
import { median } from './columns.ts'
import type { Piece } from './piece.ts'
import { seen } from './sheets.ts'

/** What a page draws besides its letters, and the names of the fonts that it draws them in. */
export interface Drawn {
  dots: { x0: number; x1: number; middle: number }[]
  fonts: Map<string, string>
}

/** A bullet is about as wide as it is high, … */
const ROUND = 0.25
/** … and this large, in points. */
const SMALLEST = 1.5
const LARGEST = 7

type Matrix = [number, number, number, number, number, number]

/** Reads what a page draws. Costs about as much as reading its text, so it is asked only where bullets must have been drawn. */
export async function drawn(page: PDFPageProxy, OPS: Record<string, number>): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const place = seen(page)
  const dots: Drawn['dots'] = []
  const names = new Set<string>()
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as unknown[]
    if (operator === OPS.save) stack.push(matrix)
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix
    else if (operator === OPS.transform) matrix = times(matrix, args as unknown as Matrix)
    else if (operator === OPS.setFont) names.add(args[0] as string)
    else if (operator === OPS.constructPath) {
      const frame = args[2] as ArrayLike<number> | null
      if (!frame) continue
      const [ax, ay] = place(...through(matrix, frame[0]!, frame[1]!))
      const [bx, by] = place(...through(matrix, frame[2]!, frame[3]!))
      const wide = Math.abs(bx - ax)
      const high = Math.abs(by - ay)
      if (wide < SMALLEST || wide > LARGEST || Math.abs(wide - high) > wide * ROUND) continue
      dots.push({ x0: Math.min(ax, bx), x1: Math.max(ax, bx), middle: (ay + by) / 2 })
    }
  }
  const fonts = new Map<string, string>()
  for (const id of names) {
    const name = page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: string }).name : undefined
    if (name) fonts.set(id, name)
  }
  return { dots, fonts }
}

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]

const through = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** A dot stands at most this far before its words, in ems, … */
const BEFORE = 3
/** … and its middle is as high as the middle of small letters, give or take. */
const MIDDLE = 0.3
const OFF = 0.28

/** Puts bullets that are drawn as dots among the pieces, where a line begins right beside them. */
export function bulleted(pieces: Piece[], dots: Drawn['dots']): Piece[] {
  if (!dots.length) return pieces
  const before = new Map<Piece, Piece>()
  for (const { x0, x1, middle } of dots) {
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
