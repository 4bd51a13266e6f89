import names from '../../../schemas/codelists/caption-words.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import type { Passage } from './passage.ts'

/** Characters of a caption, at most. */
const CHARACTERS = 300

const capitals = (words: string[]) => words.flatMap((word) => [word, word.toUpperCase()]).join('|')

const OPENING = expression(
  `^(?:${capitals(names.numbered)})\\.?\\s*(?:n[.°º]\\s*)?[\\dIVXA-Z][\\d.A-Z-]*\\b[.:]?\\s*\\S`,
  'u',
)
const SOURCE = expression(`^(?:${capitals(names.sources)})\\s?:`, 'u')

/** What all such words begin with. */
const CAPITAL = /^[A-ZÀ-Ý]/

/** Finds the captions of figures and tables, and the lines that name their source. */
export function captions(passages: Passage[]): void {
  for (const passage of passages) {
    if (passage.kind !== 'paragraph' && passage.kind !== 'heading') continue
    const [first] = passage.lines
    if (!first || passage.number || first.text.length > CHARACTERS || !CAPITAL.test(first.text)) continue
    const text = passage.lines.map((line) => line.text).join(' ')
    if (text.length > CHARACTERS || !(OPENING.test(text) || SOURCE.test(text))) continue
    if (OPENING.test(text) && /[.;]$/.test(text) && text.length > 160) continue
    passage.kind = 'caption'
    delete passage.level
  }
}

const CONTENTS = new Set(names.contents)
/** Entries without dots that make a table of contents, at least. */
const ENTRIES = 3
/** The words of an entry, then its page. */
const ENTRY = expression(/\p{L}.*\s(?:\d{1,4}|[ivxl]{1,7})$/u)
/** Characters of what stands between entries: the heading of a part, a page that was set apart. */
const BETWEEN = 60

/** Sets aside a table of contents without dots: what stands below such a heading, on its page and the next, while most of it ends with a page. */
export function pagesBelow(passages: Passage[]): void {
  for (const [at, { kind, lines }] of passages.entries()) {
    const [first] = lines
    if (kind !== 'heading' || !first || !CONTENTS.has(textOf(lines).toLowerCase())) continue
    const entries: Passage[] = []
    let told = 0
    for (const passage of passages.slice(at + 1)) {
      const page = passage.lines[0]?.page ?? first.page
      if (passage.kind === 'furniture') continue
      const text = textOf(passage.lines)
      const paged = passage.rows
        ? passage.rows.every((row) => /^(?:\d{1,4}|[ivxl]{1,7})?$/.test(textOf(row.at(-1)!.lines)))
        : ENTRY.test(text)
      if (page > first.page + 1 || (!paged && (page > first.page || text.length > BETWEEN))) break
      told += paged ? (passage.rows?.length ?? 1) : 0
      entries.push(passage)
    }
    if (told < ENTRIES || told * 2 < entries.length) continue
    for (const passage of entries) {
      passage.kind = 'furniture'
      passage.role = 'contents'
      delete passage.level
      delete passage.rows
    }
  }
}

const textOf = (lines: Passage['lines']): string => lines.map(({ text }) => text).join(' ')

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
