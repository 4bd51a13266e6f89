import { type Block, content, type Document, type Span, words } from '../../document.ts'
import { type Mention, stated } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import { symbols } from '../../mentions/symbols.ts'
import { labelled } from './labels.ts'

/** "346th Session", "346e session", "346.ª reunión". */
const SESSION =
  /\b\d{1,3}(?:st|nd|rd|th) Session\b|\b\d{1,3}\s?(?:re|ère|e|ème|ᵉ|er) session\b|\b\d{1,3}\s?(?:\.\s?)?(?:ª|a|º)\.?\s?(?:reunión|Reunión)\b/u
/** How many blocks a header may take before the numbered paragraphs begin. */
const HEADER = 24
/** A session line is a line: longer text only cites a session. */
const LINE = 140

export interface Header {
  /** The blocks of the header, in order; the body begins after them. */
  blocks: Block[]
  body?: Span
  session?: Mention<string>
  /** The line that prints the session, with its place and months. */
  sessionLine?: Block
  title?: Block
  published?: Mention<string>
  symbol?: Mention<string>
  related: Mention<string>[]
}

/** Reads the block of lines that stands before the text of a paper: body, session, date, title, summary, related documents. */
export function header(document: Document): Header {
  const all = content(document)
  const stop = all.findIndex(
    (block, index) => index > 1 && block.number !== undefined && block.kind === 'paragraph' && block.body > block.start,
  )
  const blocks: Block[] = []
  const found: Header = { blocks, related: [] }
  const language = document.language.slice(0, 2)
  let inRelated = false
  let titles: Block[] = []
  let sealed = false
  for (const block of all.slice(0, stop < 0 ? HEADER : Math.min(stop, HEADER))) {
    const text = words(document, block)
    const label = labelled(document, block)
    const own = symbols(text, language, block.start)
    const alone = own.length === 1 && own[0]!.span.end - own[0]!.span.start >= text.length - 12 && !label
    const late = found.title !== undefined || sealed
    if (block.kind === 'heading' && late && !label && !SESSION.test(text)) break
    blocks.push(block)
    if (inRelated && !label && own.length) {
      found.related.push(...own.map(({ value, span }) => stated(value.symbol, span)))
      continue
    }
    inRelated = false
    if (label?.label === 'body') found.body ??= label.value
    else if (label?.label === 'date') published(found, document, label.value, language)
    else if (label?.label === 'related') {
      inRelated = true
      found.related.push(...own.map(({ value, span }) => stated(value.symbol, span)))
    } else if (label?.label === 'summary') sealed = true
    else if (alone) found.symbol ??= stated(own[0]!.value.symbol, own[0]!.span)
    else if (!label && !found.session && text.length < LINE && SESSION.test(text)) {
      const hit = SESSION.exec(text)!
      found.session = stated(hit[0], { start: block.start + hit.index, end: block.start + hit.index + hit[0].length })
      found.sessionLine = block
      if (/\|/.test(text)) published(found, document, block, language)
    } else if (!label && !sealed && isTitle(block, text)) titles.push(block)
    else if (!label && !found.published && text.length < 90) published(found, document, block, language)
    if (sealed && !found.title) {
      found.title = best(titles)!
      titles = []
      if (!found.title) delete (found as { title?: Block }).title
    }
  }
  const last = best(titles)
  if (!found.title && last) found.title = last
  found.related = found.related.filter(
    ({ value }, index, list) => list.findIndex((one) => one.value === value) === index,
  )
  return found
}

const isTitle = (block: Block, text: string): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' &&
    text.length > 24 &&
    text.length < 320 &&
    !/^[A-Z]{2,6}$/.test(text) &&
    !/\|/.test(text) &&
    !/[.;]$/.test(text))

/** A heading before a paragraph; of several the highest, then the first. */
function best(blocks: Block[]): Block | undefined {
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  return headings.sort((a, b) => (a.level ?? 9) - (b.level ?? 9))[0] ?? blocks.at(-1)
}

function published(found: Header, document: Document, span: Span, language: string): void {
  const text = words(document, span)
  const date = dates(text, language, span.start).find(({ value }) => value.precision === 'day')
  if (date && date.span.end - date.span.start > 6) found.published ??= stated(date.value.edtf, date.span)
}
