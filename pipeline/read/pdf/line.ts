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
  let x0 = Number.POSITIVE_INFINITY
  let x1 = Number.NEGATIVE_INFINITY
  let text = ''
  const [first] = pieces
  let alike = true
  for (const piece of pieces) {
    if (piece.x0 < x0) x0 = piece.x0
    if (piece.x1 > x1) x1 = piece.x1
    if (piece.font !== first!.font || piece.size !== first!.size) alike = false
    text += piece.spaced && text ? ` ${piece.text}` : piece.text
  }
  const { page, base, size, font } = alike ? first! : prevailing(pieces)
  return { page, pieces, x0, x1, y0: base - size * ASCENT, y1: base + size * DESCENT, base, size, font, text }
}

/** A piece in the style that most letters have. */
function prevailing(pieces: Piece[]): Piece {
  const letters = new Map<string, number>()
  let main = pieces[0]!
  let most = 0
  for (const piece of pieces) {
    const key = `${piece.font} ${Math.round(piece.size * 10)}`
    const count = (letters.get(key) ?? 0) + piece.text.length
    letters.set(key, count)
    if (count > most) {
      most = count
      main = piece
    }
  }
  return main
}

export const boxOf = ({ page, x0, y0, x1, y1 }: Line): Box => ({ page, x0, y0, x1, y1 })
