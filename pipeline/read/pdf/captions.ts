import names from '../../../schemas/codelists/caption-words.json' with { type: 'json' }
import type { Passage } from './passage.ts'

/** Characters of a caption, at most. */
const CHARACTERS = 300

const capitals = (words: string[]) => words.flatMap((word) => [word, word.toUpperCase()]).join('|')

const OPENING = new RegExp(
  `^(?:${capitals(names.numbered)})\\.?\\s*(?:n[.°º]\\s*)?[\\dIVXA-Z][\\d.A-Z-]*\\b[.:]?\\s*\\S`,
  'u',
)
const SOURCE = new RegExp(`^(?:${capitals(names.sources)})\\s?:`, 'u')

/** Finds the captions of figures and tables, and the lines that name their source. */
export function captions(passages: Passage[]): void {
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'heading') continue
    const text = passage.lines.map((line) => line.text).join(' ')
    if (text.length > CHARACTERS || passage.number || !(OPENING.test(text) || SOURCE.test(text))) continue
    if (OPENING.test(text) && /[.;]$/.test(text) && text.length > 160) continue
    passage.kind = 'caption'
    delete passage.level
  }
}

const LEADERS = /(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]+)?$|(?:\s\.){2,}\s*(?:\d{1,4}|[ivxl]+)$|…{2,}\s*\d*$/iu

/** Sets aside the lines of a table of contents: they lead to headings that come again. */
export function contents(passages: Passage[]): void {
  for (const passage of passages) {
    if (passage.rows || !passage.lines.length) continue
    if (!passage.lines.some(({ text }) => LEADERS.test(text))) continue
    passage.kind = 'furniture'
    passage.role = 'contents'
    delete passage.level
  }
}
