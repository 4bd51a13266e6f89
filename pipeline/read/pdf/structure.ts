import type { BlockKind } from '../../document.ts'
import { type Line, lineOf } from './line.ts'
import type { Link } from './links.ts'
import type { Passage, PassageCell } from './passage.ts'
import type { Piece } from './piece.ts'
import { type Element, isElement, type Leaf } from './tree.ts'

/** What stands beside the tree: the words of each marked-content id, and the links by the names of their annotations. */
export interface Ground {
  words: Map<string, Piece[]>
  links: Map<string, Link>
  /** Notes that stand inside the words of a block, until the block is done. */
  notes: Element[]
}

const KINDS: Record<string, BlockKind> = {
  P: 'paragraph',
  BlockQuote: 'quote',
  Caption: 'caption',
  Note: 'footnote',
  FENote: 'footnote',
  TOCI: 'list_item',
  Title: 'heading',
  H: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
}
/** Nodes that are blocks or hold blocks; all others are words inside a block. */
const BLOCKS = new Set([
  ...Object.keys(KINDS),
  'L',
  'LI',
  'LBody',
  'Table',
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'TOC',
  'Index',
  'Aside',
  'Figure',
  'Form',
])

/** The blocks of a tagged document, in the order of its tree. */
export function structure(root: Element, ground: Ground): Passage[] {
  const passages: Passage[] = []
  const place: Place = { kind: 'paragraph', depth: 0 }
  flow(root, place, ground, passages)
  // Notes in the cells of a table wait for a block after it, and there may be none.
  for (const note of ground.notes.splice(0)) flow(note, { ...place, kind: 'footnote' }, ground, passages)
  return passages
}

/** Sizes that differ by this part belong to two blocks, not to a word and its raised mark. */
const LEAP = 0.45

interface Place {
  kind: BlockKind
  depth: number
  level?: number
}

/** Walks a container: its blocks one after the other, and words that stand between them as blocks of their own. */
function flow(container: Element, place: Place, ground: Ground, passages: Passage[], label: Piece[] = []): void {
  let pieces: Piece[] = []
  let marker = label
  // Words right in a container, between its blocks: nothing but their type tells where one block ends.
  const loose = !KINDS[container.role] && container.role !== 'LBody'
  const flush = () => {
    if (pieces.length || marker.length) {
      const [first = [], ...others] = loose ? bySize(pieces) : [pieces]
      passages.push(passageOf(place, first, marker), ...others.map((some) => passageOf(place, some, [])))
    }
    pieces = []
    marker = []
  }
  for (const kid of container.kids) {
    if (!isElement(kid)) pieces.push(...wordsOf(kid, ground))
    else if (isNote(kid)) {
      if (pieces.length) ground.notes.push(kid)
      else block(kid, place, ground, passages, [])
    } else if (loose && boxes(kid)) {
      if (pieces.length) flush()
      block(kid, place, ground, passages, marker)
      marker = []
    } else if (!blocky(kid)) {
      if (kid.role === 'Lbl' && place.kind === 'footnote') marker = inline(kid, ground)
      else {
        const words = inline(kid, ground)
        // Boxes without a role of their own, one below the other, are blocks; words inside a line are not.
        if (loose && kid.role === 'NonStruct' && apart(pieces.at(-1), words[0])) flush()
        pieces.push(...words)
      }
    } else {
      // A label goes with the first words that follow it.
      if (pieces.length) flush()
      block(kid, place, ground, passages, marker)
      marker = []
    }
  }
  flush()
  if (KINDS[container.role] || container.role === 'LBody') {
    for (const note of ground.notes.splice(0)) flow(note, { ...place, kind: 'footnote' }, ground, passages)
  }
}

/** True for a box that holds nothing but boxes, the rows of a table that only sets out the page. */
const boxes = ({ role, kids }: Element): boolean =>
  role === 'NonStruct' && kids.length > 1 && kids.every((kid) => isElement(kid) && kid.role === 'NonStruct')

/** True for words on another line than those before. */
const apart = (before: Piece | undefined, next: Piece | undefined): boolean =>
  before !== undefined &&
  next !== undefined &&
  (next.page !== before.page || Math.abs(next.base - before.base) > Math.max(next.size, before.size) * 0.6)

/** Parts words where their size leaps. */
function bySize(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const before = groups.at(-1)?.at(-1)
    if (before && Math.abs(before.size - piece.size) < Math.max(before.size, piece.size) * LEAP)
      groups.at(-1)!.push(piece)
    else groups.push([piece])
  }
  return groups
}

const isNote = ({ role }: Element): boolean => role === 'Note' || role === 'FENote'

/** True when a node is a block or holds one, notes aside: they stand inside words. */
function blocky(element: Element): boolean {
  // Every node above it asks again.
  element.blocky ??=
    !isNote(element) && (BLOCKS.has(element.role) || element.kids.some((kid) => isElement(kid) && blocky(kid)))
  return element.blocky
}

function block(element: Element, place: Place, ground: Ground, passages: Passage[], label: Piece[]): void {
  const { role } = element
  if (role === 'L') {
    for (const kid of element.kids) {
      if (isElement(kid)) item(kid, { ...place, kind: 'list_item', depth: place.depth + 1 }, ground, passages)
    }
  } else if (role === 'LI')
    item(element, { ...place, kind: 'list_item', depth: Math.max(1, place.depth) }, ground, passages)
  else if (role === 'Table') table(element, place, ground, passages)
  else if (role === 'Link' || role === 'Reference' || role === 'Annot') flow(element, place, ground, passages, label)
  else if (role === 'P' && (place.kind === 'list_item' || place.kind === 'footnote' || place.kind === 'quote'))
    flow(element, place, ground, passages, label)
  else if (KINDS[role]) flow(element, { ...place, kind: KINDS[role], ...levelOf(role) }, ground, passages, label)
  else flow(element, place, ground, passages, label)
}

function item(element: Element, place: Place, ground: Ground, passages: Passage[]): void {
  if (element.role !== 'LI') {
    block(element, place, ground, passages, [])
    return
  }
  const label: Piece[] = []
  const body: Element = { role: 'LBody', kids: [] }
  for (const kid of element.kids) {
    if (isElement(kid) && kid.role === 'Lbl') label.push(...inline(kid, ground))
    else body.kids.push(kid)
  }
  const first = passages.length
  flow(body, { ...place, level: place.depth }, ground, passages, label)
  // What follows inside an item belongs to it, but is no item of its own.
  for (const later of passages.slice(first + 1))
    if (later.kind === 'list_item' && later.level === place.depth && !later.marker) later.kind = 'paragraph'
}

function table(element: Element, place: Place, ground: Ground, passages: Passage[]): void {
  const rows: { cell: Element; header: boolean }[][] = []
  const titles: Element[] = []
  const visit = (node: Element, header: boolean) => {
    for (const kid of node.kids) {
      if (!isElement(kid)) continue
      if (kid.role === 'TR') {
        const cells = kid.kids.filter(isElement).filter(({ role }) => role === 'TH' || role === 'TD')
        rows.push(cells.map((cell) => ({ cell, header: header || cell.role === 'TH' })))
      } else if (kid.role === 'Caption') titles.push(kid)
      else visit(kid, header || kid.role === 'THead')
    }
  }
  visit(element, false)
  const wide = Math.max(0, ...rows.map((row) => row.filter(({ cell }) => holds(cell, ground)).length))
  // A frame of one column sets out the page: what it holds are blocks.
  if (wide <= 1) {
    for (const kid of element.kids) if (isElement(kid)) framed(kid, place, ground, passages)
    return
  }
  for (const title of titles) block(title, place, ground, passages, [])
  const filled = rows
    .map((row) => row.map(({ cell, header }): PassageCell => ({ header, lines: lines(inline(cell, ground)) })))
    .filter((row) => row.some((cell) => cell.lines.length))
  passages.push({ kind: 'table', lines: filled.flat().flatMap((cell) => cell.lines), rows: filled, tagged: true })
}

/** True when a node holds words that no block has taken yet. */
const holds = (element: Element, ground: Ground): boolean =>
  element.kids.some((kid) => (isElement(kid) ? holds(kid, ground) : ground.words.has(kid.id)))

function framed(element: Element, place: Place, ground: Ground, passages: Passage[]): void {
  if (element.role === 'TH' || element.role === 'TD' || element.role === 'Caption')
    flow(element, place, ground, passages)
  else for (const kid of element.kids) if (isElement(kid)) framed(kid, place, ground, passages)
}

const levelOf = (role: string): { level?: number } =>
  role === 'Title' ? { level: 1 } : /^H\d$/.test(role) ? { level: Number(role[1]) } : role === 'H' ? { level: 2 } : {}

const passageOf = ({ kind, level }: Place, pieces: Piece[], label: Piece[]): Passage => {
  const passage: Passage = { kind, lines: lines(pieces), tagged: true }
  if (level !== undefined && (kind === 'heading' || kind === 'list_item')) passage.level = level
  if (label.length) passage.marker = lineOf(label)
  return passage
}

/** The words of a node, in its order; links get their address, hyphens of the line's end are marked. */
function inline(element: Element, ground: Ground): Piece[] {
  const pieces: Piece[] = []
  for (const kid of element.kids) {
    if (isElement(kid) && isNote(kid)) ground.notes.push(kid)
    else pieces.push(...(isElement(kid) ? inline(kid, ground) : wordsOf(kid, ground)))
  }
  if (element.role === 'Link') {
    const href = addressOf(element, ground)
    if (href) return pieces.map((piece) => (piece.href ? piece : { ...piece, href }))
  }
  if (element.role === 'Strong') return pieces.map((piece) => ({ ...piece, strong: true }))
  if (element.role === 'Em') return pieces.map((piece) => ({ ...piece, emphasis: true }))
  if (element.alt === '\u00AD')
    return pieces.map((piece) => (piece.text === '-' || piece.text === '\u00AD' ? { ...piece, soft: true } : piece))
  return pieces
}

function addressOf(element: Element, ground: Ground): string | undefined {
  for (const kid of element.kids) {
    const href = isElement(kid) ? addressOf(kid, ground) : ground.links.get(kid.id)?.href
    if (href) return href
  }
  return undefined
}

const wordsOf = (leaf: Leaf, ground: Ground): Piece[] => {
  const words = ground.words.get(leaf.id)
  if (!words) return []
  // What a tree mentions twice is printed once.
  ground.words.delete(leaf.id)
  return words
}

/** Lines of pieces in reading order: a new one begins on another page, lower down, or further back. */
export function lines(pieces: Piece[]): Line[] {
  const found: Line[] = []
  let open: Piece[] = []
  for (const piece of pieces) {
    const before = open.at(-1)
    if (before && breaks(open[0]!, before, piece)) {
      found.push(lineOf(open))
      open = []
    }
    open.push(piece)
  }
  if (open.length) found.push(lineOf(open))
  return found
}

const breaks = (first: Piece, before: Piece, piece: Piece): boolean => {
  const size = Math.max(first.size, before.size, piece.size)
  if (piece.page !== before.page) return true
  if (Math.abs(piece.base - before.base) > size * 0.6) return true
  return piece.x1 < before.x0 - size * 0.5
}
