import { type Block, content, type Document, type Note } from '../../document.ts'
import { note } from './note.ts'

/** Numbers that a list may skip and still be the same list; a larger step begins another. */
const STEP = 5

/** Numbered paragraphs, headings and items whose numbers do not go up by one. */
export function* numbering(document: Document): Iterable<Note> {
  const blocks = content(document)
  yield* paragraphs(blocks)
  yield* headings(blocks)
  yield* lists(blocks)
}

function* paragraphs(blocks: Block[]): Iterable<Note> {
  let before = 0
  for (const { kind, number, start, body } of blocks) {
    if (kind !== 'paragraph' || !number || !/^\d+$/.test(number)) continue
    const current = Number(number)
    if (before && current !== before + 1 && current !== 1)
      yield note(start, body, 'source.numbering', `paragraph ${current} follows paragraph ${before}`)
    before = current
  }
}

/** Chapters and sections, each depth by itself: II, IV; 2.1, 2.3. */
function* headings(blocks: Block[]): Iterable<Note> {
  const last = new Map<string, { value: number; printed: string }>()
  for (const { kind, level, number, start, body } of blocks) {
    if (kind !== 'heading' || !number) continue
    const parent = number.includes('.') ? number.slice(0, number.lastIndexOf('.') + 1) : ''
    const value = countOf(number.slice(parent.length))
    if (value === undefined) continue
    const key = `${level} ${/^[IVXLC]+$/.test(number) ? 'roman' : 'decimal'} ${parent}`
    const before = last.get(key)
    if (before && value > before.value + 1 && value <= before.value + STEP)
      yield note(start, body, 'source.lost-heading', `heading ${number} follows heading ${before.printed}`)
    last.set(key, { value, printed: number })
  }
}

/** Items of one level that stand one after the other; what is indented below an item belongs to it. */
function* lists(blocks: Block[]): Iterable<Note> {
  const last = new Map<number, number>()
  for (const { kind, level = 1, number, start, body } of blocks) {
    if (kind === 'heading') last.clear()
    if (kind !== 'list_item' || !number || !/^\d+$/.test(number)) continue
    const current = Number(number)
    const before = last.get(level)
    if (before !== undefined && current > before + 1 && current <= before + STEP)
      yield note(start, body, 'source.numbering', `item ${current} follows item ${before}`)
    last.set(level, current)
    for (const deeper of [...last.keys()]) if (deeper > level) last.delete(deeper)
  }
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function countOf(number: string): number | undefined {
  if (/^\d{1,3}$/.test(number)) return Number(number)
  if (!/^[IVXLC]{1,7}$/.test(number)) return undefined
  const digits = [...number].map((letter) => ROMAN[letter]!)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}
