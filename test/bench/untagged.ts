import type { PDFDocumentProxy } from 'pdfjs-dist'
import { opened } from '../../pipeline/read/pdf/engine.ts'
import { hyphens } from '../../pipeline/read/pdf/hyphens.ts'
import { linksOf } from '../../pipeline/read/pdf/links.ts'
import { passages } from '../../pipeline/read/pdf/passages.ts'
import { runsOf } from '../../pipeline/read/pdf/runs.ts'
import { sheets } from '../../pipeline/read/pdf/sheets.ts'

/** The words of the blocks and cells of a tagged PDF when its tags are taken away, with and without their numbers. */
export async function untagged(bytes: Uint8Array): Promise<string[]> {
  const { value } = await opened(bytes, async (pdf, OPS) => {
    const links = await linksOf(pdf)
    return sheets(treeless(pdf), links, OPS, (_, reason) => {
      throw reason
    })
  })
  for (const sheet of value.sheets) {
    for (const piece of sheet.pieces) {
      delete piece.mark
      delete piece.artifact
    }
  }
  const found = passages(value.sheets, value.fonts)
  const joint = hyphens(found.flatMap(({ lines }) => lines))
  const told = (lines: Parameters<typeof runsOf>[0]) =>
    runsOf(lines, joint)
      .map(({ text }) => text)
      .join('')
  return found.flatMap(({ lines, marker, rows }) => [
    told(lines),
    ...(marker ? [`${marker.text} ${told(lines)}`] : []),
    ...(rows ?? []).flat().map((cell) => told(cell.lines)),
  ])
}

/** A document whose pages say that they have no tree. */
const treeless = (pdf: PDFDocumentProxy): PDFDocumentProxy =>
  new Proxy(pdf, {
    get(target, name) {
      if (name === 'getPage')
        return async (number: number) => {
          const page = await target.getPage(number)
          page.getStructTree = async () => null as never
          return page
        }
      const value = Reflect.get(target, name, target) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
