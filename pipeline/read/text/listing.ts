import { dateLine } from '../date-line.ts'

import type { Piece } from './pieces.ts'

/** Share of items with a date of their own that makes a list a listing. */
const DATED = 0.5

/**
 * True when the items of this text are entries with a date line each, so that what follows an entry belongs to it although nothing
 * is indented.
 */
export function listing(pieces: Piece[]): boolean {
  let items = 0
  let dated = 0
  let waiting = false
  for (const { text, marker } of pieces) {
    if (marker && marker.style !== 'arrow') {
      items++
      waiting = true
    }
    if (waiting && dateLine(text)) {
      dated++
      waiting = false
    }
  }
  return items > 0 && dated / items >= DATED
}
