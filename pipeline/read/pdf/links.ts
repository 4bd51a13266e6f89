import type { PDFDocumentProxy } from 'pdfjs-dist'
import { expression } from '../../expression.ts'
import type { Piece } from './piece.ts'
import { framed, seen } from './place.ts'

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

/** Every outside link of a document as pdf.js tells it, by page; in one go, as asking each page reads the page again. */
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
    const link: Link = { id, href: url, ...framed(seen(await pdf.getPage(number)), rect) }
    const list = byPage.get(number)
    if (list) list.push(link)
    else byPage.set(number, [link])
  }
  return byPage
}

/** A letter belongs to a rectangle if its middle stands inside, with this much to spare at the sides (points). */
const SLACK = 1

/** Gives pieces that stand wholly inside a rectangle its address: safe even where the tree tells of links. */
export const inside = (pieces: Piece[], links: Link[]): Piece[] =>
  links.length
    ? pieces.map((piece) => {
        const href = piece.href ? undefined : around(piece, links)
        return href ? { ...piece, href } : piece
      })
    : pieces

function around(piece: Piece, links: Link[]): string | undefined {
  const middle = piece.base - piece.size * 0.3
  return links.find(
    (link) => link.y0 <= middle && middle <= link.y1 && link.x0 - SLACK <= piece.x0 && piece.x1 <= link.x1 + SLACK,
  )?.href
}

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
  const linkAt = (x: number) => links.find((link) => link.x0 - SLACK <= x && x <= link.x1 + SLACK)?.href
  if (links.some((link) => link.x0 - SLACK <= piece.x0 && piece.x1 <= link.x1 + SLACK))
    return [{ ...piece, href: links[0]!.href }]
  const wide = (piece.x1 - piece.x0) / widthOf(piece.text)
  const parts: { text: string; x0: number; x1: number; href?: string | undefined }[] = []
  let x = piece.x0
  for (const text of words(piece.text)) {
    const x1 = x + widthOf(text) * wide
    if (!MARKS.test(text)) parts.push({ text, x0: x, x1, href: text.trim() ? linkAt((x + x1) / 2) : undefined })
    else parts.push({ text, x0: x, x1, href: belongs(text, x, x1, links, parts.at(-1)) })
    x = x1
  }
  // A mark that opens something goes with what it opens.
  for (const [at, part] of parts.entries())
    if (/^[([“«‘]$/u.test(part.text) && parts[at + 1]?.href !== part.href) part.href = undefined
  const pieces: Piece[] = []
  let spaced = piece.spaced
  for (const { text, x0, x1, href } of parts) {
    const before = pieces.at(-1)
    if (!text.trim()) spaced = true
    else {
      if (before && before.href === href) {
        before.text += (spaced ? ' ' : '') + text
        before.x1 = x1
      } else pieces.push({ ...piece, text, x0, x1, spaced, ...(href ? { href } : {}) })
      spaced = false
    }
  }
  return pieces
}

/** Where a mark stands inside a long line is only known to so many points. */
const NEAR = 4

/** Marks that stand around a link rather than in it. */
const MARKS = /^[\p{P}]+$/u

/** Words, the spaces between them, and the marks before and after words, each for itself. */
const words = (text: string): string[] =>
  (text.match(/\s+|\S+/gu) ?? []).flatMap((word) => {
    const [, before = '', core = '', after = ''] = /^([([“"«‘]*)(.*?)([.,;:!?)\]”"»’]*)$/u.exec(word)!
    return [...before, ...(core ? [core] : []), ...after]
  })

/** The link that a mark belongs to: the one whose edge lies on its outer side; a full stop or comma after a link is none of it. */
function belongs(
  mark: string,
  x0: number,
  x1: number,
  links: Link[],
  before: { text: string; href?: string | undefined } | undefined,
): string | undefined {
  const over = links.find((link) => link.x0 - NEAR < (x0 + x1) / 2 && (x0 + x1) / 2 < link.x1 + NEAR)
  if (!over || /^[.,;:!?]/.test(mark)) return over && over.x1 > x1 + SLACK * 4 ? over.href : undefined
  if (/^[)\]]/.test(mark)) return before?.href === over.href && /[([]/.test(before.text) ? over.href : undefined
  const outside = /^[([“"«‘]/u.test(mark)
    ? Math.abs(over.x0 - x1) < Math.abs(over.x0 - x0)
    : Math.abs(over.x1 - x0) < Math.abs(over.x1 - x1)
  return outside ? undefined : over.href
}

const CAPITAL = expression(/\p{Lu}/u)

/** How wide words are, in ems of an ordinary typeface: good enough to tell which word a rectangle covers. */
function widthOf(text: string): number {
  let wide = 0
  for (const letter of text) {
    if (/[ijlI.,;:'’|!()[\]]/.test(letter)) wide += 0.28
    else if (/[\sfrt-]/.test(letter)) wide += 0.33
    else if (/[mwMW@—]/.test(letter)) wide += 0.85
    else if (CAPITAL.test(letter)) wide += 0.66
    else wide += 0.53
  }
  return wide
}
