import type { PDFPageProxy } from 'pdfjs-dist'
import type { Shape } from './beside.ts'
import { type Matrix, through, times } from './matrix.ts'
import { framed, seen } from './place.ts'

/** What a page draws besides its letters, and the names of the fonts that it draws them in. */
export interface Drawn {
  shapes: Shape[]
  fonts: Map<string, string>
}

/** What pdf.js would draw. Costs more than reading the text, so it is asked only for files that our own reader cannot read. */
export async function drawn(page: PDFPageProxy, OPS: Record<string, number>): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const place = seen(page)
  const shapes: Shape[] = []
  const names = new Set<string>()
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as unknown[]
    if (operator === OPS.save) stack.push(matrix)
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix
    else if (operator === OPS.transform) matrix = times(matrix, args as unknown as Matrix)
    else if (operator === OPS.setFont) names.add(args[0] as string)
    else if (operator === OPS.constructPath) {
      const frame = args[2] as ArrayLike<number> | null
      if (!frame) continue
      const [x0, y0] = through(matrix, frame[0]!, frame[1]!)
      const [x1, y1] = through(matrix, frame[2]!, frame[3]!)
      shapes.push(framed(place, [x0, y0, x1, y1]))
    }
  }
  const fonts = new Map<string, string>()
  for (const id of names) {
    const name = page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: string }).name : undefined
    if (name) fonts.set(id, name)
  }
  return { shapes, fonts }
}
