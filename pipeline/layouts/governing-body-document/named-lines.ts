import { type Block, bodyOf, type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { Mention } from '../../mention.ts'
import { places } from '../../mentions/places.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import type { Header } from './header.ts'
import { dateIn, meeting } from './meeting.ts'
import { asideOf, type Told } from './meetings.ts'

/** "(Geneva, 14–18 December 1998)" at the end of a line, or alone in the line below a name. */
const BRACKETS = /\(([^()]{6,90})\)[\s.]*$/u
const ALONE = /^\s*\(([^()]{6,90})\)[\s.]*$/u
/** A date behind the comma that ends a name: "Forum on Port Work, 24–25 November 2008". */
const BEHIND = /,\s*([^,()]*\d{4})[\s.]*$/u
/** "Report of the Meeting of Experts on …": the meeting is what it reports on. */
const REPORT = expression(
  /^(?:(?:\p{L}+\s){0,2}(?:[Rr]eports?|[Rr]apports?|[Ii]nformes?|[Cc]onclusions?|[Cc]onclusiones|[Ff]ollow-up|[Ss]uivi|[Ss]eguimiento)(?:\s(?:and|et|y)\s\p{L}+)?\s(?:of|on|to|de|du|sur|del|sobre|à|a)\s(?:the\s|la\s|le\s|l['’]|les\s|los\s|las\s|el\s)?|[Rr]apport de l['’])/u,
)
/** Characters of a name, at most. */
const NAME = 300

/** Lines that name a gathering and print in brackets where and when it is or was, on one line or on two. */
export function namedLines(
  document: Document,
  blocks: Block[],
  top: Header,
  issued: Mention<string> | undefined,
  told: Map<Block, Told>,
): void {
  for (const [index, block] of blocks.entries()) {
    if (block.rows || told.has(block)) continue
    const text = words(document, bodyOf(block))
    if (text.length > NAME + 90) continue
    const alone = ALONE.exec(text)
    const below = !alone && endsOpen(document, blocks[index - 1]) ? DATE.exec(text) : null
    const brackets = alone ?? below ?? BRACKETS.exec(text) ?? (isName(text) ? BEHIND.exec(text) : null)
    if (!brackets) continue
    const from = block.body + brackets.index + brackets[0].indexOf(brackets[1]!)
    const inside = { start: from, end: from + brackets[1]!.length }
    const date = dateIn(document, inside)
    if (!date || date.value.precision === 'year' || !settled(document, inside, date)) continue
    const lines = alone || below ? above(document, blocks, index, told, top) : [block]
    if (!lines.length) continue
    const name = named(document, {
      start: lines[0]!.body,
      end: alone || below ? lines.at(-1)!.end : block.body + brackets.index,
    })
    if (!name) continue
    const place = { start: inside.start, end: date.span.start }
    const spot = words(document, place).replace(/[\s,]+$/u, '').length
    const past = top.decides || REPORT.test(words(document, { start: lines[0]!.body, end: name.end }))
    const planned = {
      title: name,
      date,
      past,
      ...(spot ? { place: { start: place.start, end: place.start + spot } } : {}),
    }
    for (const line of new Set([...lines, block])) told.set(line, [asideOf('title', bodyOf(line))])
    told.get(block)!.unshift(...meeting(document, planned, issued))
  }
}

/** A date alone below a name that ends with a comma. */
const DATE = /^\s*((?:\d{1,2}\s|\d{1,2}[–-]).{4,40}\d{4})[\s.]*$/u
const endsOpen = (document: Document, block: Block | undefined): boolean =>
  block !== undefined && !block.rows && /,\s*$/.test(words(document, block))
/** A name has no verb that a sentence has, and begins with a capital. */
const isName = (text: string): boolean => /^\p{Lu}/u.test(text) && text.length < NAME && !/[.;:]\s/.test(text)

/** Nothing but a place and a date stand in the brackets. */
function settled(document: Document, inside: Span, date: Mention<unknown>): boolean {
  const before = document.text.slice(inside.start, date.span.start)
  const after = document.text.slice(date.span.end, inside.end)
  return (
    /^[\s,]*$/.test(after) &&
    (/^[\s,]*$/.test(before) || /^\p{Lu}[\p{L}\s,.'’-]*[,\s]+$/u.test(before)) &&
    before.split(/\s+/).length < 9
  )
}

/** The lines right above that the name is set on. */
function above(document: Document, blocks: Block[], index: number, told: Map<Block, Told>, top: Header): Block[] {
  const lines: Block[] = []
  for (let at = index - 1; at >= 0 && lines.length < 3; at--) {
    const block = blocks[at]!
    const text = words(document, bodyOf(block))
    if (told.has(block) || top.blocks.has(block) || block.rows || text.length > NAME || /[.;:]$/.test(text)) break
    lines.unshift(block)
    if (gatherings(text, document.language).length) break
  }
  return lines.some((line) => gatherings(words(document, bodyOf(line)), document.language).length) ? lines : []
}

/** The name without the report that is made of it, or undefined where nothing gathers. */
function named(document: Document, span: Span): Span | undefined {
  const text = words(document, span)
  const [first] = gatherings(text, document.language)
  const known = places(text, document.language)
  if (
    !first ||
    !/\p{Lu}/u.test(text) ||
    (known.length === 1 && known[0]!.span.end - known[0]!.span.start >= text.trim().length)
  )
    return undefined
  const lead = REPORT.exec(text)?.[0].length ?? 0
  return lead < first.head.start || first.start === 0 || lead === 0 ? { start: span.start + lead, end: span.end } : span
}
