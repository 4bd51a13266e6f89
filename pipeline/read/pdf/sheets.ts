import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { bulleted, drawn, missesBullets } from './drawn.ts'
import type { Link } from './links.ts'
import type { Piece } from './piece.ts'

/** A node of a page's structure tree as pdf.js gives it. */
export interface Node {
  role: string
  children: (Node | Content)[]
  alt?: string
}
export interface Content {
  type: 'content' | 'object' | 'annotation'
  id: string
}

/** One page: its words, its tree, its links. */
export interface Sheet {
  page: number
  width: number
  height: number
  pieces: Piece[]
  tree?: Node
  links: Link[]
}

/** Structure nodes looked at before trees are given up: a list of a hundred thousand items is repeated in full on each of its pages. */
const TREE_BUDGET = 400_000

/** Pages looked at for bullets that are drawn, not written. */
const LOOKED = 40
/** Pages after which a document that draws none is not looked at any further. */
const TRIED = 5

/** Reads every page once: words, tree, and nothing else. Pages are let go as soon as they are read. */
export async function sheets(
  pdf: PDFDocumentProxy,
  links: Map<number, Link[]>,
  OPS: Record<string, number>,
  lost: (page: number, reason: unknown) => void,
): Promise<{ sheets: Sheet[]; fonts: Map<string, string> }> {
  const made: Sheet[] = []
  const fonts = new Map<string, string>()
  let looked = 0
  let dotted = false
  let nodes = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number)
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
      const sideways = page.rotate % 180 !== 0
      const sheet: Sheet = {
        page: number,
        width: sideways ? y1 - y0 : x1 - x0,
        height: sideways ? x1 - x0 : y1 - y0,
        pieces: await piecesOf(page, number),
        links: links.get(number) ?? [],
      }
      if (nodes < TREE_BUDGET) {
        // Words without their tree are still words.
        const tree = (await page.getStructTree().catch((reason: unknown) => lost(number, reason))) as
          | Node
          | null
          | undefined
        if (tree) {
          sheet.tree = tree
          nodes += size(tree)
        }
      }
      if (!sheet.tree && looked < (dotted ? LOOKED : TRIED) && missesBullets(sheet.pieces)) {
        looked++
        const found = await drawn(page, OPS)
        const pieces = bulleted(sheet.pieces, found.dots)
        dotted ||= pieces !== sheet.pieces
        sheet.pieces = pieces
        for (const [font, name] of found.fonts) fonts.set(font, name)
      }
      made.push(sheet)
      page.cleanup()
    } catch (reason) {
      lost(number, reason)
    }
  }
  if (!made.some(({ tree }) => tree && headed(tree))) {
    for (const number of telling(made, fonts)) {
      const page = await pdf.getPage(number)
      for (const [font, name] of (await drawn(page, OPS)).fonts) fonts.set(font, name)
      page.cleanup()
    }
  }
  return { sheets: made, fonts }
}

/** True when a tree tells of headings, so that type need not. */
const headed = (node: Node): boolean =>
  /^(?:H[1-6]?|Title)$/.test(node.role) || node.children.some((child) => 'children' in child && headed(child))

/** Pages looked at to learn the names of fonts. */
const NAMED = 3

/** The few pages on which most fonts appear whose names are not known. */
function telling(sheets: Sheet[], fonts: ReadonlyMap<string, string>): number[] {
  const found: number[] = []
  const known = new Set(fonts.keys())
  while (found.length < NAMED) {
    let best: Sheet | undefined
    let most = 0
    for (const sheet of sheets) {
      const fresh = new Set(sheet.pieces.map(({ font }) => font).filter((font) => !known.has(font))).size
      // Of pages with as many fonts the one with the fewest words is read fastest.
      if (fresh > most || (fresh === most && fresh > 0 && sheet.pieces.length < best!.pieces.length)) {
        most = fresh
        best = sheet
      }
    }
    if (!best) break
    found.push(best.page)
    for (const { font } of best.pieces) known.add(font)
  }
  return found
}

const size = (node: Node): number => {
  let count = 1
  const open: Node[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of next.children) {
      count++
      if ('children' in child) open.push(child)
    }
  }
  return count
}

/** A turned page: how user space (origin bottom left) becomes the page as it is seen (origin top left). */
export function seen(page: Pick<PDFPageProxy, 'view' | 'rotate'>): (x: number, y: number) => [number, number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  switch (((page.rotate % 360) + 360) % 360) {
    case 90:
      return (x, y) => [y - bottom, x - left]
    case 180:
      return (x, y) => [right - x, y - bottom]
    case 270:
      return (x, y) => [top - y, right - x]
    default:
      return (x, y) => [x - left, top - y]
  }
}

async function piecesOf(page: PDFPageProxy, number: number): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const place = seen(page)
  const pieces: Piece[] = []
  const open: { mark?: string; artifact: boolean }[] = []
  let mark: string | undefined
  let artifact = false
  let spaced = true
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop()
      else {
        const id = item.id ?? mark
        open.push({ artifact: artifact || (item as { tag?: string }).tag === 'Artifact', ...(id ? { mark: id } : {}) })
      }
      mark = open.at(-1)?.mark
      artifact = open.at(-1)?.artifact ?? false
      continue
    }
    const { str, transform, width, height, fontName, hasEOL } = item
    const text = str.trim()
    if (text) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform as number[]
      const [x, y] = place(e, f)
      // Where the writing heads, as the reader sees it.
      const [tx, ty] = place(e + a, f + b)
      const across = Math.abs(tx - x) >= Math.abs(ty - y)
      const size = Math.hypot(c, d) || height
      const piece: Piece = {
        page: number,
        text,
        x0: across ? Math.min(x, x + Math.sign(tx - x || 1) * width) : x - size,
        x1: across ? Math.max(x, x + Math.sign(tx - x || 1) * width) : x,
        base: y,
        size,
        font: fontName,
        spaced: spaced || /^\s/.test(str),
      }
      if (mark) piece.mark = mark
      if (artifact) piece.artifact = true
      if (!across || tx < x) piece.turned = true
      pieces.push(piece)
      spaced = hasEOL || /\s$/.test(str)
    } else spaced ||= hasEOL || str !== ''
  }
  return pieces
}
