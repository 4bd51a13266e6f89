import { content, type Document, type Note } from '../document.ts'

/** Remarks on what is wrong in the source itself: misread characters, numbers of paragraphs that skip, words lost, a text cut off. */
export function quality(document: Document): Note[] {
  return [...misread(document), ...gaps(document), ...lost(document), ...cut(document)].sort(
    (a, b) => a.start - b.start,
  )
}

/** A small L read for a capital i (`lLO`); a quotation mark read as a number. */
function* misread({ text, blocks }: Document): Iterable<Note> {
  for (const match of text.matchAll(/(?<![\p{L}\d])l(?=\p{Lu}{2,}\b)/gu)) {
    const word = /^\p{L}+/u.exec(text.slice(match.index))![0]
    yield note(
      match.index,
      match.index + word.length,
      'source.misread',
      `“${word}” is printed where “I${word.slice(1)}” is meant`,
    )
  }
  // UTF-8 read as Windows-1252 and saved again: Ã© for é, â€™ for an apostrophe.
  for (const match of text.matchAll(/(?:Ã[\u0080-\u00BF©¨ª«§¡³±¼´¢®¯¶¹º»]|â€[™œ\u009d“”˜¢¦])+/g)) {
    yield note(
      match.index,
      match.index + match[0].length,
      'source.misread',
      'letters were decoded wrongly before this file was saved',
    )
  }
  for (const { kind, role, start, end } of blocks) {
    if (kind === 'furniture' && role === 'quotation mark' && /\d/.test(text.slice(start, end))) {
      yield note(start, end, 'source.misread', 'a large quotation mark was read as a number')
    }
  }
}

/** Numbered paragraphs that do not go up by one. */
function* gaps(document: Document): Iterable<Note> {
  let before = 0
  for (const { kind, number, start, body } of content(document)) {
    if (kind !== 'paragraph' || !number || !/^\d+$/.test(number)) continue
    const current = Number(number)
    if (before && current !== before + 1 && current !== 1) {
      yield note(start, body, 'source.numbering', `paragraph ${current} follows paragraph ${before}`)
    }
    before = current
  }
}

/** A paragraph right below a heading that begins in the middle of a sentence: its subject was a picture, or is lost. */
function* lost(document: Document): Iterable<Note> {
  const blocks = content(document)
  for (const [at, { kind, number, start, end }] of blocks.entries()) {
    if (kind !== 'paragraph' || number !== undefined || blocks[at - 1]?.kind !== 'heading') continue
    const words = document.text.slice(start, end)
    // One word with a small letter may be a brand or an address.
    if (/^\p{Ll}+ \p{Ll}/u.test(words) && /\.$/.test(words))
      yield note(start, start + words.indexOf(' '), 'source.lost-words', 'the beginning of the sentence is missing')
  }
}

/** A document that stops in the middle of a sentence. */
function* cut(document: Document): Iterable<Note> {
  const last = content(document).at(-1)
  if (last?.kind !== 'paragraph') return
  const words = document.text.slice(last.start, last.end)
  if (words.length > 120 && /[\p{L},-]$/u.test(words))
    yield note(last.end - 1, last.end, 'source.cut', 'the text stops in the middle of a sentence')
}

const note = (start: number, end: number, rule: string, reason: string): Note => ({ start, end, rule, reason })
