import { dateLine } from '../date-line.ts'
import { bare, labelled, period } from '../wording.ts'
import type { Piece } from './pieces.ts'

/** Words of a title among labels, at least. */
const TITLE = 4

/**
 * The headings among the short lines at the top of a document: topic, title, kicker, session, section. `above` and `below` are what stands
 * around them; `leads` says that `below` is text a heading can stand above, `listing` that many lines of the text are dates of their own.
 */
export function pageHead(
  run: Piece[],
  above: Piece | undefined,
  below: Piece | undefined,
  leads: boolean,
  listing: boolean,
): [Piece, level: number][] {
  const last = run.at(-1)!
  const first = run[0]!
  // Below the head of a document, the line above its first heading is the title; one word ("Contents") is none.
  if (below?.marker?.style === 'arrow') {
    const title = run.findLast(({ text }) => / /.test(text.trim()))
    return title ? [[title, 1]] : []
  }
  if (above && below && labelled(above.text) && labelled(below.text) && last.text.split(' ').length >= TITLE)
    return [[last, 1]]
  if (!leads) return []
  if (run.length === 1) return [[last, 1]]
  if (listing && below && dateLine(below.text)) return entry(run)
  const filed = period(bare(last.text))
  const longest = run.slice(0, -1).reduce((best, piece) => (piece.text.length > best.text.length ? piece : best))
  const title = run.length > 2 && longest.text.length < first.text.length * 1.5 ? first : longest
  if (filed || run.length > 2 || title.text.length > last.text.length)
    return [
      [title, 1],
      [last, 2],
    ]
  return [[last, 1]]
}

/** A page's title, perhaps a period, and the title of its first entry. */
function entry(run: Piece[]): [Piece, number][] {
  const filed = run.slice(0, -1).find(({ text }) => period(bare(text)))
  const title = run[0] === filed ? [] : [[run[0]!, 1] as [Piece, number]]
  return [...title, ...(filed ? [[filed, 2] as [Piece, number]] : []), [run.at(-1)!, filed ? 3 : 2]]
}
