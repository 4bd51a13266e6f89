import { expression } from '../../expression.ts'
import { breaksOff } from '../wording.ts'
import type { Passage } from './passage.ts'
import { sizeOf } from './type.ts'
import { beginsSmall, closes, ends } from './wording.ts'

const GOES_ON = expression(/[\p{Ll},]$/u)
const HYPHEN = expression(/\p{L}-$/u)
const LETTER = expression(/^\p{L}/u)
/** "Donor: Norway". */
const LABELLED = expression(/^\p{Lu}[^.:!?]{0,40}: /u)
const SENTENCES = expression(/[.!?]\s+\p{Lu}/u)

/** Shorter blocks may be titles that lost their full stop: only a small letter goes on with them. */
const PROSE = 60
/** Blocks looked back over: notes, pictures' captions and furniture stand between the halves of a paragraph. */
const REACH = 12

/** Joins paragraphs that the end of a column or a page has cut. */
export function continued(passages: Passage[]): Passage[] {
  const out: Passage[] = []
  for (const passage of passages) {
    const open = goesOn(passage) ? before(out, passage) : undefined
    if (open) open.lines.push(...passage.lines)
    else out.push(passage)
  }
  return out
}

const goesOn = ({ kind, lines, marker, rows }: Passage): boolean =>
  (kind === 'paragraph' || kind === 'footnote' || kind === 'list_item') && lines.length > 0 && !marker && !rows

/** The block that a passage goes on with. */
function before(out: Passage[], passage: Passage): Passage | undefined {
  for (let back = 1; back <= Math.min(REACH, out.length); back++) {
    const open = out[out.length - back]!
    if (
      open.kind === 'furniture' ||
      open.kind === 'caption' ||
      open.kind === 'callout' ||
      (open.kind === 'footnote') !== (passage.kind === 'footnote')
    )
      continue
    // Labels of a chart, set in another size, can stand between the halves of a sentence that the end of a page cuts.
    if (chart(open, passage)) continue
    if (passage.kind === 'footnote' && open.lines.at(-1)?.page === passage.lines[0]!.page && back > 1) return undefined
    return joins(open, passage) ? open : undefined
  }
  return undefined
}

/** True for words of another size that end no sentence, before a page that begins in the middle of one. */
function chart(open: Passage, passage: Passage): boolean {
  const last = open.lines.at(-1)
  const [first] = passage.lines
  return (
    open.kind === 'paragraph' &&
    last !== undefined &&
    first !== undefined &&
    first.page > last.page &&
    beginsSmall(first.text) &&
    !ends(last.text) &&
    sizeOf(open) < sizeOf(passage) * 0.9
  )
}

function joins(open: Passage, passage: Passage): boolean {
  if (open.rows || (open.kind !== 'paragraph' && open.kind !== 'list_item' && open.kind !== 'footnote')) return false
  if (passage.kind === 'list_item') return false
  const last = open.lines.at(-1)
  const [first] = passage.lines
  if (!last || !first || Math.abs(sizeOf(open) - sizeOf(passage)) > sizeOf(open) * 0.05) return false
  const text = open.lines.map((line) => line.text).join(' ')
  const next = passage.lines.map((line) => line.text).join(' ')
  const moved = first.page !== last.page || first.base < last.base - last.size || first.x0 > last.x1
  if (closes(last.text)) return moved && (beginsSmall(next) || hangs(open, passage))
  if (/:$/.test(last.text) || (ends(last.text) && !beginsSmall(next))) return moved && hangs(open, passage)
  // The end of a page cuts paragraphs that a tree closes and opens again, also those that begin with a term and a colon.
  if (passage.tagged && first.page !== last.page && beginsSmall(next) && GOES_ON.test(last.text))
    return text.length >= PROSE
  // Inside a column, blocks stand apart on purpose unless a sentence is cut in the middle.
  if (!moved || passage.tagged)
    return (
      sentence(text, next) &&
      (breaksOff(text) || beginsSmall(next) ? text.length >= PROSE : prose(text, open) && ends(next))
    )
  if (HYPHEN.test(last.text) && LETTER.test(next)) return true
  if (beginsSmall(next)) return text.length >= PROSE / 2 || GOES_ON.test(text)
  return text.length >= PROSE && wide(open)
}

/** True when both sides read like the halves of a sentence and not like labels. */
const sentence = (text: string, next: string): boolean =>
  text.split(' ').length >= 7 && !LABELLED.test(text) && next.length > 1

/** True for running text of several sentences, or a numbered paragraph. */
const prose = (text: string, { number }: Passage): boolean =>
  text.length >= 110 && (number !== undefined || SENTENCES.test(text))

/** True when the last line of a block is as wide as the others. */
const wide = ({ lines }: Passage): boolean => {
  const last = lines.at(-1)!
  const page = lines.filter((line) => line.page === last.page)
  return page.length === 1 || last.x1 > Math.max(...page.map(({ x1 }) => x1)) - last.size * 6
}

/** True when the next lines hang where the words of an item hang, below a marker that stands further out. */
function hangs(open: Passage, passage: Passage): boolean {
  if (!open.marker && open.kind !== 'list_item') return false
  if ((open.tagged || passage.tagged) && !open.number) return false
  const [first] = passage.lines
  const second = open.lines[1]
  const start = open.marker ?? open.lines[0]!
  if (!second || !first) return false
  // Where each paragraph has its number, one without is the rest of the one before.
  if (second.x0 < start.x0 + first.size * 0.5 && !open.number) return false
  return first.page !== open.lines.at(-1)!.page && Math.abs(first.x0 - second.x0) < 1.5 && wide(open)
}
