import { type Block, content, type Document, type Span, words } from '../../document.ts'

/** A line of a header: a block, or one cell of the table that older papers set their header in. */
export interface Line extends Span {
  text: string
  block: Block
}

/** The lines at the head of a document, `most` blocks deep. Numbers printed before a line stay outside. */
export function* lines(document: Document, most: number): Iterable<Line> {
  for (const block of content(document).slice(0, most)) {
    const spans: Span[] = block.rows ? block.rows.flat() : [{ start: block.body, end: block.end }]
    for (const span of spans) {
      const text = words(document, span)
      if (text.trim()) yield { start: span.start, end: span.end, text, block }
    }
  }
}
