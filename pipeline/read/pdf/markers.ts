import { expression } from '../../expression.ts'
import { type Line, lineOf } from './line.ts'
import type { Passage } from './passage.ts'
import type { Piece } from './piece.ts'

/** A label from a tag that is a number or a letter. */
const LABEL = expression(/^[\p{L}\d.]{1,8}$/u)

/** Letters of fonts that draw bullets (Symbol and Wingdings in the private use area among them). */
const BULLET = /^[•●◦○▪▫■□‣⁃∙·◆◇➢➤►▶▸▹❖✓✔✦★*\uF000-\uF0FF–—-]$/u
const BULLETS = /^(?:[•●◦○▪▫■□‣⁃∙◆◇➢➤►▶▸▹❖✓✔\uF0A7\uF0B7\uF0D8\uF02D\uF06E\uF076\uF0FC])\s*/u

/** A printed number or letter that opens a block: `12.`, `(a)`, `iv)`, `1.2.3`, `12.The`. */
const NUMBERS = expression(
  /^(?<printed>\((?<inside>\d{1,3}|[a-z]{1,2}|[ivxl]{1,6})\)|(?<plain>\d{1,3}|[A-Za-z]|[ivxl]{1,6}|[IVXL]{1,6})[.)](?!\d)|(?<nested>\d{1,3}(?:\.\d{1,3}){1,4})\.?)(?=$|\s|[\p{Lu}“"«(])/u,
)

/** What a text begins with: a bullet, or a printed number. */
export function markerOf(text: string): { printed: string; number?: string; rest: string } | undefined {
  const bullet = BULLETS.exec(text) ?? /^[–—\-·*o]\s+(?=\S)/u.exec(text)
  if (bullet) return { printed: bullet[0].trim(), rest: text.slice(bullet[0].length) }
  const match = NUMBERS.exec(text)
  if (!match) return undefined
  const { printed, inside, plain, nested } = match.groups!
  return { printed: printed!, number: (inside ?? plain ?? nested)!, rest: text.slice(printed!.length).trimStart() }
}

/** True for a label that is only a bullet. */
export const isBullet = (text: string): boolean => BULLET.test(text)

/** Gives a block with a label from its tag its number; a bullet is not kept. */
export function labelled(passage: Passage): Passage {
  const { marker } = passage
  if (!marker) return passage
  const found = markerOf(`${marker.text} `) ?? markerOf(marker.text)
  const number =
    found?.number ??
    (LABEL.test(marker.text) && !/^[o§]$/.test(marker.text) ? marker.text.replace(/\.$/, '') : undefined)
  if (number) passage.number = number
  else delete passage.marker
  return passage
}

/** Parts the marker from the first line of a block that has it among its words; `mark` if it is known what the marker is. */
export function parted(passage: Passage, mark?: string): Passage {
  const [first, ...others] = passage.lines
  if (!first || passage.marker) return labelled(passage)
  const found = mark === undefined ? markerOf(first.text) : { printed: mark, number: mark }
  if (!found) return passage
  const [head, tail] = cut(first, found.printed.length)
  const lines = tail.length ? [lineOf(tail), ...others] : others
  if (!lines.length) return passage
  passage.lines = lines
  if (found.number) {
    passage.number = found.number
    passage.marker = lineOf(head)
  }
  return passage
}

/** Cuts a line after so many characters of its text. */
export function cut(line: Line, length: number): [Piece[], Piece[]] {
  const head: Piece[] = []
  const tail: Piece[] = []
  let left = length
  for (const piece of line.pieces) {
    if (piece.spaced && head.length && left > 0) left--
    if (left <= 0) tail.push(piece)
    else if (piece.text.length <= left) {
      head.push(piece)
      left -= piece.text.length
    } else {
      const x = piece.x0 + ((piece.x1 - piece.x0) * left) / piece.text.length
      const rest = piece.text.slice(left)
      head.push({ ...piece, text: piece.text.slice(0, left), x1: x })
      tail.push({ ...piece, text: rest.trimStart(), x0: x, spaced: true })
      left = 0
    }
  }
  return [head, tail.filter(({ text }) => text)]
}

/** True for a bullet or a number with its punctuation that stands alone. */
export const isLabel = (text: string): boolean =>
  isBullet(text) ||
  text === 'o' ||
  /^(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxl]{1,6})[.)]|\d{1,3}(?:\.\d{1,3}){1,4}\.?)$/.test(text)
