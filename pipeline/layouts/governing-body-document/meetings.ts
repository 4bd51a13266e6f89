import labels from '../../../schemas/codelists/meeting-fields.json' with { type: 'json' }
import { type Block, bodyOf, content, type Document, type Span, words } from '../../document.ts'
import type { Mention } from '../../mention.ts'
import { type Draft, type SetAside, setAside } from '../../record.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { columns } from './columns.ts'
import { datedLines } from './dated-lines.ts'
import type { Header } from './header.ts'
import { bare, dateIn, meeting, type Planned } from './meeting.ts'
import { namedLines } from './named-lines.ts'

export type MeetingField = keyof typeof labels

/** What a block tells as a part of a list of meetings. */
export type Told = (Draft | SetAside)[]

const NAMES = new Map(
  (Object.entries(labels) as [MeetingField, string[]][]).flatMap(([field, names]) =>
    names.map((name): [string, MeetingField] => [name, field]),
  ),
)
/** Why a field of a meeting makes no record of its own. */
const REASONS: Record<MeetingField, string> = {
  date: 'when a meeting is to be held',
  title: 'the name of a meeting',
  place: 'where a meeting is to be held',
  participants: 'who is to take part in a meeting',
  cost: 'what a meeting costs and who pays',
  coverage: 'the countries that a meeting is for',
  purpose: 'the purpose of a meeting',
  language: 'the languages of a meeting',
  other: 'arrangements of a meeting',
}

/** The field that a label of a list of meetings stands for: "Date proposed:", "Lieu", "Composición". */
export const meetingField = (text: string): MeetingField | undefined =>
  NAMES.get(
    text
      .toLowerCase()
      .replace(/\s*\([^)]*\)/g, '')
      .replace(/[\s:.*]+$/u, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** The field of a label that stands alone: "Lugar:". */
const meetingLabel = (text: string): MeetingField | undefined => (/:\s*$/.test(text) ? meetingField(text) : undefined)

export const asideOf = (field: MeetingField, span: Span): SetAside => setAside(span, REASONS[field], 'context')

/** The meetings that a paper lists in tables, in entries with labels, or in dated lines, by the block that tells them. */
export function meetings(document: Document, top: Header, issued: Mention<string> | undefined): Map<Block, Told> {
  const told = new Map<Block, Told>()
  const rest = content(document).filter((block) => !top.blocks.has(block))
  columns(document, rest, issued, told)
  entries(
    document,
    rest.filter((block) => !told.has(block)),
    issued,
    told,
  )
  datedLines(
    document,
    rest.filter((block) => !told.has(block)),
    top,
    told,
  )
  namedLines(document, rest, top, issued, told)
  return told
}

interface Entry {
  name: Span
  parts: Partial<Record<MeetingField, Span>>
  block?: Block
}

/** Entries that print a name and under it labels with their values: in cells of a table or in lines of their own. */
function entries(
  document: Document,
  blocks: Block[],
  issued: Mention<string> | undefined,
  told: Map<Block, Told>,
): void {
  let entry: Entry | undefined
  let last: MeetingField | undefined
  /** A label that stands alone in its line has its value in the next. */
  let waits: MeetingField | undefined
  const close = () => {
    if (entry?.block && entry.parts.date) {
      const date = dateIn(document, entry.parts.date)
      const gathers = gatherings(words(document, entry.name), document.language).length > 0
      if (date && (gathers || entry.parts.place)) {
        const planned: Planned = { title: entry.name, date }
        if (entry.parts.place) planned.place = entry.parts.place
        if (entry.parts.participants) planned.participants = entry.parts.participants
        told.get(entry.block)!.push(...meeting(document, planned, issued), asideOf('title', entry.name))
      }
    }
    entry = undefined
    last = undefined
  }
  for (const block of blocks) {
    const lines: Span[][] = block.rows ?? [[bodyOf(block)]]
    const names: Span[] = []
    const pieces = lines.map((line) => ({ line, piece: piece(document, line) }))
    // "Country | Result | Support": the word heads a column
    const wide = (block.rows?.[0]?.length ?? 0) > 2
    if (block.rows && pieces.filter(({ piece: one }) => one?.field).length < (wide ? LABELS : 1)) continue
    for (const { line, piece: found } of pieces) {
      const label: MeetingField | undefined = block.rows ? undefined : meetingLabel(words(document, hull(line)))
      const one = found && !found.field && waits ? { field: waits, value: found.value } : found
      waits = label
      if (label) {
        last = label
        if (entry) told.set(block, [asideOf(label, hull(line))])
      } else if (one?.field) {
        if (!entry) continue
        if (one.field === 'date') entry.block = block
        entry.parts[one.field] ??= one.value
        last = one.field
        if (!told.has(block)) told.set(block, [])
        told.get(block)!.push(asideOf(one.field, hull(line)))
      } else if (one && isName(document, block, one.value)) {
        close()
        entry = { name: one.value, parts: {} }
        names.push(one.value)
      } else if (block.rows && entry && last && one) told.get(block)?.push(asideOf(last, hull(line)))
      else if (!block.rows && entry?.block && last && belongs(document, block))
        told.set(block, [asideOf(last, bodyOf(block))])
    }
    if (block.kind === 'heading' && !names.length) close()
  }
  close()
}

/** Lines below a label go on with it; a numbered paragraph or a long text is the paper's own. */
const belongs = (document: Document, block: Block): boolean =>
  block.kind !== 'heading' &&
  !(block.number !== undefined && /^\d+$/.test(block.number) && block.end - block.start > LONG) &&
  words(document, block).length < 4 * LONG
const LONG = 120
/** Labels in the first column of a table of three columns and more, at least: a label and its value need two. */
const LABELS = 2

/** A line of an entry: its label and value, or one stretch of words. */
function piece(document: Document, line: Span[]): { field?: MeetingField; value: Span } | undefined {
  const cells = line.filter((cell) => words(document, cell).trim())
  const [first, second] = cells
  if (!first) return undefined
  if (second) {
    const field = meetingField(words(document, first))
    const value = { start: second.start, end: cells.at(-1)!.end }
    return field ? { field, value } : { value: hull(cells) }
  }
  const text = words(document, first)
  const colon = text.indexOf(':')
  const field = colon > 0 && colon < 45 ? meetingField(text.slice(0, colon)) : undefined
  if (!field) return { value: { start: first.start, end: first.end } }
  const start = first.start + colon + 1 + /^\s*/.exec(text.slice(colon + 1))![0].length
  return start < first.end ? { field, value: { start, end: first.end } } : undefined
}

/** The name of a meeting stands as a heading, or alone in its line or row without a stop. */
function isName(document: Document, block: Block, span: Span): boolean {
  const text = words(document, bare(document, span))
  if (text.length < 10 || text.length > 260) return false
  if (block.kind === 'heading') return true
  return !/[.;:]$/.test(words(document, span)) && gatherings(text, document.language).length > 0
}

const hull = (spans: Span[]): Span => ({ start: spans[0]!.start, end: spans.at(-1)!.end })
