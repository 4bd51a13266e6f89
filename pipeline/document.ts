/**
 * The one tree every format is read into. All places are offsets into `Document.text`, the canonical text:
 * NFC, ligatures and soft hyphens resolved, white space folded to single spaces, blocks parted by one newline.
 */

/** A rectangle on a page, in points, origin at the top left. `page` counts from 1. */
export interface Box {
  page: number
  x0: number
  y0: number
  x1: number
  y1: number
}

/** A place in a document: half-open offsets (UTF-16 code units) into `document.text`; page and boxes where the format has them. */
export interface Span {
  start: number
  end: number
  page?: number
  boxes?: Box[]
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list_item'
  | 'table'
  | 'quote'
  | 'callout'
  | 'caption'
  | 'footnote'
  | 'furniture'

export type LeafKind = 'link' | 'strong' | 'emphasis' | 'underline' | 'time'

/** Marked words inside a block: a link with its address, emphasis, a machine-readable time. */
export interface Leaf extends Span {
  kind: LeafKind
  href?: string
  datetime?: string
}

/** One cell of a table; `header` when it names its column or row. */
export interface Cell extends Span {
  header: boolean
}

/** A heading, paragraph, list item … Its text is `document.text.slice(start, end)`. */
export interface Block extends Span {
  kind: BlockKind
  /** Heading: 1 (title) to 6. List item: depth of nesting from 1. */
  level?: number
  /** The number as printed, without its punctuation: `12`, `a`, `iv`. Bullets have none. */
  number?: string
  /** Where the words begin, after a printed number; equals `start` when no number is printed. */
  body: number
  leaves: Leaf[]
  /** Tables only: rows of cells in reading order. */
  rows?: Cell[][]
  /** Furniture: what it is (`running head`, `page number`, `navigation`, `photo credit` …). Call-outs and quotes: the attribution. */
  role?: string
}

/** A remark on the quality of the source itself: a misprint, a lost heading, a gap in the numbering. */
export interface Note extends Span {
  rule: string
  reason: string
}

/** Where a stretch of text stands on a page; sorted by `start`. Only paged formats have traces. */
export interface Trace {
  start: number
  end: number
  box: Box
}

export interface Document {
  /** Path inside the collection, with forward slashes. */
  file: string
  mediaType: string
  /** BCP 47, read from the text. */
  language: string
  text: string
  blocks: Block[]
  /** Number of pages; absent for formats without pages. */
  pages?: number
  traces: Trace[]
  /** What the file says about itself outside its text (title, JSON-LD, meta dates, PDF properties), kept as data. */
  meta: Record<string, string>
  notes: Note[]
}

/** The words at a span. */
export const words = (document: Document, span: Span): string => document.text.slice(span.start, span.end)

/** The block's words without its printed number. */
export const bodyOf = (block: Block): Span => ({ start: block.body, end: block.end })

/** The blocks that carry the document's message: everything but furniture. */
export const content = (document: Document): Block[] => document.blocks.filter((block) => block.kind !== 'furniture')

/** The block that holds an offset, or undefined between blocks. Binary search: blocks are in order and do not overlap. */
export function blockAt(document: Document, offset: number): Block | undefined {
  let low = 0
  let high = document.blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = document.blocks[middle]!
    if (offset < block.start) high = middle - 1
    else if (offset >= block.end) low = middle + 1
    else return block
  }
  return undefined
}

/** The span with the page and boxes on which its words are printed; unchanged for formats without pages. */
export function located(document: Document, span: Span): Span {
  const { start, end } = span
  if (document.traces.length === 0) return { start, end }
  let low = 0
  let high = document.traces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (document.traces[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const boxes: Box[] = []
  for (let at = low; at < document.traces.length && document.traces[at]!.start < end; at++) {
    const { box, start: from, end: to } = document.traces[at]!
    boxes.push(portion(box, from, to, start, end))
  }
  return boxes.length ? { start, end, page: boxes[0]!.page, boxes } : { start, end }
}

/** The part of a line's box that the characters from `start` to `end` take, as if all characters were equally wide. */
function portion(box: Box, from: number, to: number, start: number, end: number): Box {
  const width = (box.x1 - box.x0) / (to - from)
  const round = (points: number) => Math.round(points * 10) / 10
  return {
    page: box.page,
    x0: round(box.x0 + width * Math.max(0, start - from)),
    y0: round(box.y0),
    x1: round(box.x1 - width * Math.max(0, to - end)),
    y1: round(box.y1),
  }
}
