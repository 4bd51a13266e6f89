import type { Box } from '../../document.ts'
import type { Piece } from './piece.ts'

/** Letters reach this far above and below the line they stand on, as parts of their size. */
const ASCENT = 0.8
const DESCENT = 0.22

/** Pieces that are read from left to right without a break. */
export interface Line {
  page: number
  pieces: Piece[]
  x0: number
  x1: number
  y0: number
  y1: number
  base: number
  /** The size and font of most of its letters. */
  size: number
  font: string
  text: string
}

/** Makes a line of pieces that are in their order. */
export function lineOf(pieces: Piece[]): Line {
  const letters = new Map<string, number>()
  let x0 = Number.POSITIVE_INFINITY
  let x1 = Number.NEGATIVE_INFINITY
  let main = pieces[0]!
  let most = 0
  let text = ''
  for (const piece of pieces) {
    if (piece.x0 < x0) x0 = piece.x0
    if (piece.x1 > x1) x1 = piece.x1
    const key = `${piece.font} ${piece.size.toFixed(1)}`
    const count = (letters.get(key) ?? 0) + piece.text.length
    letters.set(key, count)
    if (count > most) {
      most = count
      main = piece
    }
    text += (piece.spaced && text ? ' ' : '') + piece.text
  }
  const { page, base, size, font } = main
  return { page, pieces, x0, x1, y0: base - size * ASCENT, y1: base + size * DESCENT, base, size, font, text }
}

export const boxOf = ({ page, x0, y0, x1, y1 }: Line): Box => ({ page, x0, y0, x1, y1 })
