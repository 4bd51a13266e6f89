import type { Block, BlockKind, Box, Cell, Document, Leaf, LeafKind, Note, Trace } from './document.ts'

/** Words of one style in one place, as a reader finds them. */
export interface Run {
  text: string
  kind?: LeafKind
  href?: string
  datetime?: string
  box?: Box
}

/** A block as a reader finds it, before it has a place in the canonical text. */
export interface Part {
  kind: BlockKind
  runs: Run[]
  level?: number
  /** As printed, without punctuation. */
  number?: string
  /** The printed marker that belongs into the text (`12.`, `(a)`). Absent for bullets and for numbers the format keeps outside the text. */
  marker?: Run
  role?: string
  /** A remark on the quality of the source at this block. */
  note?: Pick<Note, 'rule' | 'reason'>
  /** Tables: cells in reading order. `runs` is then empty. */
  rows?: { runs: Run[]; header: boolean }[][]
}

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/** Anything that canonical() might change; most text has none of it. */
const UNCLEAN = /[^ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20CF]| {2}/

/** Canonical characters: NFC, ligatures parted, soft hyphens, zero-width marks and control characters gone, every white space a space. */
export const canonical = (text: string): string => (UNCLEAN.test(text) ? cleaned(text) : text)

const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => LIGATURES[ligature]!)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u0000-\u0008\u000E-\u001F\u007F]/g, '')
    .replace(/\s+/gu, ' ')

/**
 * Put parts in their order into one document. Every offset in a document is made here, so that spans are right by construction.
 * Parts without words vanish, except that a reader must not pass parts it wants to keep silent about: nothing else is dropped.
 */
export function assemble(
  parts: Iterable<Part>,
  about: Pick<Document, 'file' | 'mediaType' | 'language'> & Partial<Pick<Document, 'pages' | 'meta' | 'notes'>>,
): Document {
  const pieces: string[] = []
  const blocks: Block[] = []
  const traces: Trace[] = []
  const notes: Note[] = []
  let at = 0

  /** Appends runs with white space folded across them; returns the leaves. */
  const append = (runs: Run[], fresh: boolean): Leaf[] => {
    const leaves: Leaf[] = []
    let spaced = fresh
    for (const run of runs) {
      let text = canonical(run.text)
      if (spaced) text = text.replace(/^ /, '')
      if (!text) continue
      spaced = text.endsWith(' ')
      const trimmed = text.trimEnd().length
      const lead = text.length - text.trimStart().length
      if (run.kind && trimmed > lead) {
        const before = leaves.at(-1)
        const joins = before && before.kind === run.kind && before.href === run.href && at - before.end <= 1
        if (joins) before.end = at + trimmed
        else {
          const leaf: Leaf = { kind: run.kind, start: at + lead, end: at + trimmed }
          if (run.href !== undefined) leaf.href = run.href
          if (run.datetime !== undefined) leaf.datetime = run.datetime
          leaves.push(leaf)
        }
      }
      if (run.box && trimmed > lead) traces.push({ start: at + lead, end: at + trimmed, box: run.box })
      pieces.push(text)
      at += text.length
    }
    return leaves
  }
  /** Removes a trailing space so that a block ends with its last word. */
  const trim = (floor: number) => {
    while (at > floor && pieces.at(-1)!.endsWith(' ')) {
      const last = pieces.pop()!
      const text = last.trimEnd()
      at -= last.length - text.length
      if (text) pieces.push(text)
    }
  }
  const separate = (mark: string) => {
    pieces.push(mark)
    at += mark.length
  }

  for (const part of parts) {
    const hasWords = part.rows ? part.rows.flat().some((cell) => cell.runs.some(inked)) : part.runs.some(inked)
    if (!hasWords && !(part.marker && inked(part.marker))) continue
    if (blocks.length) separate('\n')
    const block: Block = { kind: part.kind, start: at, end: at, body: at, leaves: [] }
    if (part.level !== undefined) block.level = part.level
    if (part.number !== undefined) block.number = part.number
    if (part.role !== undefined) block.role = part.role
    if (part.marker) {
      append([part.marker], true)
      trim(block.start)
      if (at > block.start && hasWords) separate(' ')
      block.body = at
    }
    if (part.rows) {
      block.rows = part.rows.map((row, r) => {
        if (r) separate('\n')
        return row.map((cell, c): Cell => {
          if (c) separate('\t')
          const start = at
          block.leaves.push(...append(cell.runs, true))
          trim(start)
          return { start, end: at, header: cell.header }
        })
      })
    } else {
      block.leaves = append(part.runs, true)
      trim(block.body)
    }
    block.end = at
    blocks.push(block)
    if (part.note) notes.push({ ...part.note, start: block.start, end: block.end })
  }
  const document: Document = {
    file: about.file,
    mediaType: about.mediaType,
    language: about.language,
    text: pieces.join(''),
    blocks,
    traces,
    meta: about.meta ?? {},
    notes: [...(about.notes ?? []), ...notes],
  }
  if (about.pages !== undefined) document.pages = about.pages
  for (const block of blocks) paged(block, traces)
  return document
}

const inked = (run: Run): boolean => canonical(run.text).trim() !== ''

/** Gives a block the page of its first trace. */
function paged(block: Block, traces: Trace[]): void {
  let low = 0
  let high = traces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (traces[middle]!.end <= block.start) low = middle + 1
    else high = middle
  }
  const first = traces[low]
  if (first && first.start < block.end) block.page = first.box.page
}
