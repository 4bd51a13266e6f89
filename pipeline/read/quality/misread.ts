import type { Document, Note } from '../../document.ts'
import { expression } from '../../expression.ts'
import { note } from './note.ts'

/** A small L read for a capital i: `lLO`. */
const SMALL_L = expression(/(?<![\p{L}\d])l(?=\p{Lu}{2,}\b)/gu)
/** UTF-8 read as Windows-1252 and saved again: Ã© for é, â€™ for an apostrophe. */
const MOJIBAKE = /(?:Ã[\u0080-\u00BF©¨ª«§¡³±¼´¢®¯¶¹º»]|â€[™œ\u009d“”˜¢¦])+/g
/** Letters inside numbers: `2O21`, `1l4`, `l2 workers`. */
const LETTERS = expression(/(?<![\p{L}\p{N}.,/-])(?:\d+[Ol]\d[\dOl]*|l\d{1,3}(?=[\s,.]))(?![\p{L}\p{N}/-])/gu)
/** The same small word twice: `the the`. */
const TWICE = expression(
  /(?<![\p{L}\p{N}-])(the|of|and|de|du|des|la|le|les|et|pour|dans|el|los|las|en|y|por|para)\s+\1(?![\p{L}\p{N}'’-])/giu,
)
/** What no encoding should leave behind. */
const LOST = /\uFFFD+/g

/** Characters that a converter misread, and words that were typed twice. */
export function* misread({ text, blocks }: Document): Iterable<Note> {
  const found = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length, words }))
  for (const { start } of found(SMALL_L)) {
    const word = /^\p{L}+/u.exec(text.slice(start))![0]
    const meant = `“${word}” is printed where “I${word.slice(1)}” is meant`
    yield note(start, start + word.length, 'source.misread', meant)
  }
  for (const { start, end } of found(MOJIBAKE))
    yield note(start, end, 'source.misread', 'letters were decoded wrongly before this file was saved')
  for (const { start, end, words } of found(LETTERS)) {
    const meant = words.replaceAll('O', '0').replaceAll('l', '1')
    yield note(start, end, 'source.misread', `“${words}” is printed where “${meant}” is meant`)
  }
  for (const { start, end } of found(LOST)) yield note(start, end, 'source.misread', 'characters are lost')
  for (const { kind, role, start, end } of blocks) {
    if (kind === 'furniture' && role === 'quotation mark' && /\d/.test(text.slice(start, end)))
      yield note(start, end, 'source.misread', 'a large quotation mark was read as a number')
  }
  for (const { start, end, words } of found(TWICE)) {
    // Across two blocks or two cells they are two words.
    const [word = '', other = ''] = words.split(/\s+/)
    if (/[\n\t]/.test(words) || (/^\p{Lu}/u.test(other) && word !== other)) continue
    yield note(start, end, 'source.misprint', `“${word}” is printed twice`)
  }
}
