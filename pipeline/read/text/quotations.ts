import type { BlockKind } from '../../document.ts'
import { attribution } from '../attribution.ts'
import { bare, callout, ends } from '../wording.ts'
import type { Piece } from './pieces.ts'

/** What a piece of a pull quotation is. */
export interface Quoted {
  kind: BlockKind
  role?: string
}

/** Pieces a pull quotation may have before its attribution. */
const REACH = 4

/** Quotation marks set large and read as a number, or printed alone. */
const misread = (text: string): boolean => /^(?:44|66|99|[“”„«»"❝❞])$/u.test(text)

/** A short line that sends the reader to a link is no part of a quotation. */
const pointer = (text: string): boolean => text.length < 70 && /<u>|\]\(/.test(text)

/** Pull quotations: their mark, their words, and who said them. `inside` holds what belongs to list items. */
export function quotations(pieces: Piece[], inside: ReadonlySet<Piece>): Map<Piece, Quoted> {
  const found = new Map<Piece, Quoted>()
  const plain = (piece: Piece | undefined) => piece !== undefined && !piece.marker && !inside.has(piece)
  for (const [at, piece] of pieces.entries()) {
    if (!plain(piece)) continue
    if (misread(piece.text)) {
      const ahead = pieces
        .slice(at + 2, at + 1 + REACH)
        .findIndex((next) => plain(next) && attribution(bare(next.text), true))
      const until = ahead < 0 ? -1 : at + 2 + ahead
      if (until > at || !/\d/.test(piece.text)) found.set(piece, { kind: 'furniture', role: 'quotation mark' })
      if (until > at) quote(found, pieces.slice(at + 1, until), pieces, until)
    } else if (attribution(bare(piece.text)) && !found.has(piece)) {
      const said = pieces[at - 1]
      if (plain(said) && !found.has(said!) && ends(said!.text) && said!.text.length > 60)
        quote(found, [said!], pieces, at)
    }
  }
  return found
}

/** Marks the words said and who said them; an attribution cut in two goes on below. */
function quote(found: Map<Piece, Quoted>, said: Piece[], pieces: Piece[], by: number): void {
  const lines = [pieces[by]!]
  const below = pieces[by + 1]
  if (below && below.gap === 1 && short(below) && pieces[by + 2] && short(pieces[by + 2]!)) lines.push(below)
  const role = lines.map(({ text }) => bare(text)).join(' ')
  for (const piece of said) if (!pointer(piece.text)) found.set(piece, { kind: 'quote', role })
  for (const line of lines) found.set(line, { kind: 'caption', role: 'attribution' })
}

const short = ({ text, marker }: Piece): boolean => !marker && text.length < 60 && !ends(text) && !callout(bare(text))
