import { beginsSmall, credit, dateLine, ends, labelled } from '../wording.ts'
import type { Piece } from './pieces.ts'

/** Words shorter than this may be a title that lost its full stop, so only a small letter after them continues them. */
const PROSE = 110
/** Empty lines that a page break leaves in the middle of a sentence, at most. */
const BREAK = 2

/** Pieces with those joined that a page break cut in mid-sentence. `lexicon` holds the words of the document, in small letters. */
export function continued(pieces: Piece[], lexicon: ReadonlySet<string>): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const above = whole.at(-1)
    if (above?.marker && above.text === '' && !piece.marker && piece.gap <= BREAK) {
      // A bullet or number alone on its line.
      above.text = piece.text
      above.width = piece.width
    } else if (above && goesOn(above, piece)) {
      above.text = joined(above.text, piece.text, lexicon)
      above.width = piece.width
    } else whole.push({ ...piece })
  }
  return whole
}

/** True when `piece` is the rest of the sentence that `above` breaks off. */
function goesOn(above: Piece, piece: Piece): boolean {
  if (ends(above.text) || above.text === '' || dateLine(above.text) || credit(above.text)) return false
  if (piece.marker) {
    // A bullet read into the middle of a sentence: its siblings begin with capitals, it does not.
    const split = piece.marker.style === 'dash' && above.marker?.style === 'dash'
    return split && beginsSmall(piece.text) && !beginsSmall(above.text) && above.text.length >= PROSE
  }
  if (piece.gap > BREAK || dateLine(piece.text) || labelled(piece.text) || labelled(above.text)) return false
  if (above.text.length < PROSE / 2 || words(above.text) < 7) return false
  if (beginsSmall(piece.text)) return true
  // A capital goes on only below running prose: sentences, not a row of a table.
  const prose = above.marker?.number !== undefined || /[.!?]\s+\p{Lu}/u.test(above.text)
  return prose && above.text.length >= PROSE && above.indent === 0 && piece.indent === 0 && ends(piece.text)
}

const words = (text: string): number => text.split(' ').length

/** The words above and below a break, without the hyphen if it only parted a word. */
function joined(above: string, below: string, lexicon: ReadonlySet<string>): string {
  const first = /(\p{L}+)-$/u.exec(above)?.[1]?.toLowerCase()
  const second = /^\p{Ll}+/u.exec(below)?.[0]
  if (!first || !second) return `${above} ${below}`
  const parted = lexicon.has(first + second) || (!lexicon.has(first) && !lexicon.has(second))
  return parted ? above.slice(0, -1) + below : above + below
}
