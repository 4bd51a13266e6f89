import type { PDFPageProxy } from 'pdfjs-dist'
import type { Piece } from './piece.ts'
import { seen } from './place.ts'

/** The words of a page, in the order they are written. */
export async function piecesOf(page: PDFPageProxy, number: number): Promise<Piece[]> {
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
