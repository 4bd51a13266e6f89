import type { Passage } from './passage.ts'
import { type Setting, sizeOf } from './type.ts'
import { attribution } from './wording.ts'

/** A pull quotation is larger than the body by this much, or stands in quotation marks. */
const LARGER = 1.1
/** Characters it has, at least. */
const CHARACTERS = 50

const MARK = /^(?:44|66|99|[“”„«»"❝❞]+)$/u

/** Finds pull quotations: large words or words in quotation marks, with the name of who said them below. */
export function quotes(passages: Passage[], setting: Setting): void {
  for (const [at, passage] of passages.entries()) {
    if (passage.kind === 'furniture' || passage.rows || !passage.lines.length) continue
    const text = textOf(passage)
    if (MARK.test(text) && passage.lines[0]!.size > setting.size) {
      passage.kind = 'furniture'
      passage.role = 'quotation mark'
      delete passage.level
      continue
    }
    if (passage.kind === 'quote') signed(passages, at)
    if (passage.kind !== 'paragraph' && passage.kind !== 'heading') continue
    const large = sizeOf(passage) >= setting.size * LARGER
    const marked = /^[“"«„]/u.test(text) && /[”"»“][.,]?$/u.test(text)
    if (text.length < CHARACTERS || (!large && !marked)) continue
    const by = passages.slice(at + 1, at + 3).find((next) => next.kind !== 'furniture')
    const named =
      by && (by.kind === 'paragraph' || by.kind === 'heading') && attribution(textOf(by).replace(/^[–—-]\s*/, ''))
    if (!named) continue
    passage.kind = 'quote'
    delete passage.level
    passage.role = textOf(by).replace(/^[–—-]\s*/, '')
    by.kind = 'caption'
    delete by.level
    by.role = 'attribution'
  }
}

/** Parts the name of who is quoted from the words of a block that its maker marked as a quotation. */
function signed(passages: Passage[], at: number): void {
  const passage = passages[at]!
  const [first] = passage.lines
  const from = passage.lines.findIndex((line) => line.size < first!.size * 0.9 || line.font !== first!.font)
  if (from < 1) return
  const by: Passage = { kind: 'caption', role: 'attribution', lines: passage.lines.slice(from) }
  const name = textOf(by).replace(/^[–—-]\s*/, '')
  if (!attribution(name)) return
  passage.lines = passage.lines.slice(0, from)
  passage.role = name
  passages.splice(at + 1, 0, by)
}

const textOf = ({ lines }: Passage): string => lines.map(({ text }) => text).join(' ')
