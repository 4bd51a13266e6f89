import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Piece } from './piece.ts'
import { seen } from './sheets.ts'

/** A rectangle that leads to an address; points, origin at the top left. */
export interface Link {
  /** As the structure tree names the annotation. */
  id: string
  href: string
  x0: number
  y0: number
  x1: number
  y1: number
}

const LINK_ANNOTATION = 2

/** Every outside link of a document, by page. Reads annotations in one go: asking each page for them reads the page again. */
export async function linksOf(pdf: PDFDocumentProxy): Promise<Map<number, Link[]>> {
  const byPage = new Map<number, Link[]>()
  const found = (await pdf.getAnnotationsByType(new Set([LINK_ANNOTATION]), new Set())) as {
    id: string
    url?: string
    rect: [number, number, number, number]
    pageIndex: number
  }[]
  for (const { id, url, rect, pageIndex } of found ?? []) {
    if (!url || !/^(https?|mailto):/i.test(url)) continue
    const number = pageIndex + 1
    const place = seen(await pdf.getPage(number))
    const [ax, ay] = place(rect[0], rect[1])
    const [bx, by] = place(rect[2], rect[3])
    const link: Link = {
      id,
      href: url,
      x0: Math.min(ax, bx),
      y0: Math.min(ay, by),
      x1: Math.max(ax, bx),
      y1: Math.max(ay, by),
    }
    const list = byPage.get(number)
    if (list) list.push(link)
    else byPage.set(number, [link])
  }
  return byPage
}

/** A letter belongs to a rectangle if its middle stands inside, with this much to spare at the sides (points). */
const SLACK = 1

/** Gives pieces the address of the rectangle they stand in; a piece that is partly inside is parted between words. */
export function linked(pieces: Piece[], links: Link[]): Piece[] {
  if (!links.length) return pieces
  return pieces.flatMap((piece) => {
    if (piece.href) return [piece]
    const middle = piece.base - piece.size * 0.3
    const over = links.filter(
      (link) => link.y0 <= middle && middle <= link.y1 && link.x0 < piece.x1 && piece.x0 < link.x1,
    )
    return over.length ? parted(piece, over) : [piece]
  })
}

/** Cuts a piece into its words, gives each the link its middle stands in, and joins neighbours of one link again. */
function parted(piece: Piece, links: Link[]): Piece[] {
  const inside = (x: number) => links.find((link) => link.x0 - SLACK <= x && x <= link.x1 + SLACK)?.href
  if (links.some((link) => link.x0 - SLACK <= piece.x0 && piece.x1 <= link.x1 + SLACK))
    return [{ ...piece, href: links[0]!.href }]
  const wide = (piece.x1 - piece.x0) / widthOf(piece.text)
  const pieces: Piece[] = []
  let x = piece.x0
  let spaced = piece.spaced
  for (const part of piece.text.match(/\s+|[^\s]+/gu) ?? []) {
    const x1 = x + widthOf(part) * wide
    if (part.trim()) {
      const href = inside((x + x1) / 2)
      const before = pieces.at(-1)
      if (before && before.href === href) {
        before.text += (spaced ? ' ' : '') + part
        before.x1 = x1
      } else pieces.push({ ...piece, text: part, x0: x, x1, spaced, ...(href ? { href } : {}) })
    }
    spaced = !part.trim()
    x = x1
  }
  return pieces
}

/** How wide words are, in ems of an ordinary typeface: good enough to tell which word a rectangle covers. */
function widthOf(text: string): number {
  let wide = 0
  for (const letter of text) {
    if (/[ijlI.,;:'’|!()[\]]/.test(letter)) wide += 0.28
    else if (/[\sfrt-]/.test(letter)) wide += 0.33
    else if (/[mwMW@—]/.test(letter)) wide += 0.85
    else if (/\p{Lu}/u.test(letter)) wide += 0.66
    else wide += 0.53
  }
  return wide
}
