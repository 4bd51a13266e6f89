import type { Part } from '../../assemble.ts'
import { inline } from '../inline.ts'
import { bare, callout, credit, period } from '../wording.ts'
import { headings } from './headings.ts'
import { listing } from './listing.ts'
import { numbering } from './numbering.ts'
import type { Piece } from './pieces.ts'
import { quotations } from './quotations.ts'
import { tables } from './tables.ts'

/** A list item that is open, so that what is indented below it belongs to it. */
interface Open {
  indent: number
  style: string
}

/** The blocks of a text, from its pieces. `markdown` says whether the words carry inline Markdown. */
export function structure(pieces: Piece[], markdown: boolean, furniture: ReadonlyMap<Piece, string>): Part[] {
  const flat = listing(pieces)
  const numbered = numbering(pieces, flat)
  const inside = belonging(pieces, flat)
  const quoted = quotations(pieces, inside)
  const titles = headings(pieces, numbered, new Set([...inside, ...quoted.keys(), ...furniture.keys()]))
  const parts: Part[] = []
  const open: Open[] = []
  let pending: Pick<Part, 'number' | 'marker'> | undefined
  const runs = (text: string) => (markdown ? inline(text) : [{ text }])
  const tabled = tables(pieces, runs)

  for (const piece of pieces) {
    const { text, marker, indent } = piece
    const level = titles.get(piece)
    const quote = quoted.get(piece)
    const fixed = quoted.has(piece) ? undefined : furniture.get(piece)
    if (fixed) {
      parts.push({ kind: 'furniture', role: fixed, runs: runs(text) })
      continue
    }
    if (tabled.has(piece)) {
      const table = tabled.get(piece)
      if (table) parts.push(table)
      continue
    }
    if (level !== undefined) {
      open.length = 0
      parts.push({ kind: 'heading', level, ...numberOf(piece), runs: runs(text) })
      continue
    }
    if (quote) {
      parts.push({ kind: quote.kind, ...(quote.role ? { role: quote.role } : {}), runs: runs(text) })
      continue
    }
    if (numbered.paragraphs.has(piece)) {
      open.length = 0
      parts.push({ kind: 'paragraph', ...numberOf(piece), runs: runs(text) })
      continue
    }
    if (marker && marker.style !== 'arrow') {
      while (open.length && closes(open, indent, marker.style)) open.pop()
      open.push({ indent, style: marker.style })
      if (credit(text)) {
        // The credit of the item's picture slipped into the place of its title: the number belongs to what follows.
        parts.push({ kind: 'furniture', role: 'photo credit', level: open.length, runs: runs(text) })
        pending = numberOf(piece)
        continue
      }
      const part: Part = { kind: 'list_item', level: open.length, ...numberOf(piece), runs: runs(text) }
      if (marker.slip) part.note = { rule: 'source.misread', reason: `the bullet was read as “${marker.slip}”` }
      parts.push(part)
      continue
    }
    if (!inside.has(piece)) open.length = 0
    else while (open.length > 1 && indent <= open.at(-1)!.indent) open.pop()
    const depth = inside.has(piece) ? { level: Math.max(1, open.length) } : {}
    if (credit(bare(text))) parts.push({ kind: 'furniture', role: 'photo credit', ...depth, runs: runs(text) })
    else if (pending) {
      parts.push({ kind: 'list_item', ...depth, ...pending, runs: runs(text) })
      pending = undefined
    } else if (!inside.has(piece) && callout(bare(text))) parts.push({ kind: 'callout', runs: runs(text) })
    else parts.push({ kind: 'paragraph', ...depth, runs: runs(text) })
  }
  return parts
}

/** The printed number of a piece, for a part; bullets have none. */
const numberOf = ({ marker }: Piece): Pick<Part, 'number' | 'marker'> =>
  marker?.number ? { number: marker.number, marker: { text: marker.printed } } : {}

/** Columns a nested item is indented by, at least: one column is a slip of the hand. */
const NESTED = 2

/** True when the innermost open item is no parent of an item with this indent and style. */
function closes(open: Open[], indent: number, style: string): boolean {
  const { indent: outer, style: before } = open.at(-1)!
  if (indent >= outer + NESTED) return false
  if (indent < outer - 1) return true
  // At one indent another style is a list inside the item, unless that style is open further out.
  const bullets = ['bullet', 'dash', 'letter-o']
  const same = before === style || (bullets.includes(before) && bullets.includes(style))
  return (
    same || open.slice(0, -1).some((item) => item.style === style) || (bullets.includes(before) && style === 'decimal')
  )
}

/** The pieces without a marker that belong to the list item above them. */
function belonging(pieces: Piece[], flat: boolean): Set<Piece> {
  const inside = new Set<Piece>()
  let item: Piece | undefined
  for (const piece of pieces) {
    if (piece.marker) item = piece.marker.style === 'arrow' ? undefined : piece
    else if (item && (piece.indent > item.indent + (flat ? 0 : 1) || (flat && !period(bare(piece.text)))))
      inside.add(piece)
    else item = undefined
  }
  return inside
}
