import { dateLine, MONTHS, weekdayLine } from '../date-line.ts'
import { beginsSmall, credit, ends, labelled } from '../wording.ts'
import { type Lexicon, rejoined } from './hyphen.ts'
import type { Piece } from './pieces.ts'

/** Words shorter than this may be a title that lost its full stop, so only a small letter after them continues them. */
const PROSE = 110
/** A paragraph of so many characters has no end that could be missed. */
const ENDLESS = 20_000
/** Empty lines that a page break leaves in the middle of a sentence, at most. */
const BREAK = 2

/**
 * Pieces with those joined that a page break cut in mid-sentence. `words` are those of the document. What stands at the
 * break (`furniture`: a page number, a running head) comes after the sentence it interrupted.
 */
export function continued(pieces: Piece[], words: Lexicon, furniture: ReadonlyMap<Piece, string>): Piece[] {
  const whole: Piece[] = []
  const held: Piece[] = []
  let above: Piece | undefined
  for (const piece of pieces) {
    if (furniture.has(piece)) {
      held.push(piece)
      continue
    }
    if (above?.marker && above.text === '' && !piece.marker && piece.gap <= BREAK) {
      // A bullet or number alone on its line.
      above.text = piece.text
      above.width = piece.width
    } else if (above && goesOn(above, piece, held.length > 0)) {
      above.text = rejoined(above.text, piece.text, words)
      above.width = piece.width
    } else {
      whole.push(...held.splice(0), piece)
      above = piece
    }
  }
  return [...whole, ...held]
}

/** True when `piece` is the rest of the sentence that `above` breaks off; `parted` when furniture stands between them. */
function goesOn(above: Piece, piece: Piece, parted: boolean): boolean {
  if (
    above.text.length > ENDLESS ||
    ends(above.text) ||
    above.text === '' ||
    dateLine(above.text) ||
    credit(above.text) ||
    above.cells ||
    piece.cells
  )
    return false
  if (piece.marker) {
    // A bullet read into the middle of a sentence: its siblings begin with capitals, it does not.
    const split = piece.marker.style === 'dash' && above.marker?.style === 'dash'
    return split && beginsSmall(piece.text) && !beginsSmall(above.text) && above.text.length >= PROSE
  }
  if (piece.gap > BREAK && !parted) return false
  // a title or sentence in quotation marks is whole
  if (/[”»"]$/.test(above.text) && !beginsSmall(piece.text)) return false
  if (above.text.length < PROSE / 2 || count(above.text) < 7) return false
  // A date below a title does not go on: "… le" asks for its day
  if (beginsSmall(piece.text))
    return !dated(piece.text) && (!weekdayLine(piece.text) || /\s\p{Ll}{1,4}$/u.test(above.text))
  if (dateLine(piece.text) || labelled(above.text)) return false
  // A capital goes on only below running prose: sentences, not a row of a table.
  const prose = above.marker?.number !== undefined || /[.!?]\s+\p{Lu}/u.test(above.text)
  return prose && above.text.length >= PROSE && above.indent === 0 && piece.indent === 0 && ends(piece.text)
}

/** "septembre  Séminaire des employeurs": a month and a name behind it begin an entry, in languages that write months small. */
const dated = (text: string): boolean => {
  const [month, name] = text.split(/\s+/, 2)
  return MONTHS.has(month!.toLowerCase()) && /^\p{Lu}/u.test(name ?? '')
}

const count = (text: string): number => text.split(' ').length
