import { type Block, content, type Document, type Span, words } from '../../document.ts'

/** A line of a header: a block, or one cell of the table that older papers set their header in. */
export interface Line extends Span {
  text: string
  block: Block
}

/** The lines at the head of a document, `most` blocks deep. Numbers printed before a line stay outside. */
export function* lines(document: Document, most: number): Iterable<Line> {
  for (const block of content(document).slice(0, most)) {
    // "282. a reunión": the number is the session's.
    const session = /^[ªºao]\.?\s[Rr]euni/u.test(words(document, { start: block.body, end: block.end }))
    const start = session ? block.start : block.body
    const spans: Span[] = block.rows ? block.rows.flat() : [{ start, end: block.end }]
    for (const span of spans) {
      const text = words(document, span)
      if (text.trim()) yield { start: span.start, end: span.end, text, block }
    }
  }
}
