import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type Beside, beside } from './beside.ts'
import { bulleted, missesBullets } from './bullets.ts'
import type { Link } from './links.ts'
import type { ObjectFile } from './objects/file.ts'
import type { Piece } from './piece.ts'
import { type Element, isElement } from './tree.ts'
import { piecesOf } from './words.ts'

/** One page: its words, its links, and the marks of its words that the tree of the document holds. */
export interface Sheet {
  page: number
  width: number
  height: number
  pieces: Piece[]
  links: Link[]
  marks: Set<string>
  /** Names of the annotations that the tree holds. */
  tied: Set<string>
}

/** All that a file tells; `fonts` has the names of its fonts, as far as they are needed. */
export interface Contents {
  sheets: Sheet[]
  fonts: Map<string, string>
  tree?: Element
}

/** Pages looked at for bullets that are drawn, not written. */
const LOOKED = 40
/** Pages after which a document that draws none is not looked at any further. */
const TRIED = 5

/** Reads every page once, for its words; then what the file tells besides: its tree, its links, and, where they are missed, bullets and fonts. */
export async function sheets(
  pdf: PDFDocumentProxy,
  objects: ObjectFile | undefined,
  OPS: Record<string, number>,
  lost: (where: string, reason: unknown) => void,
): Promise<Contents> {
  const made: { page: PDFPageProxy; sheet: Sheet }[] = []
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
        links: [],
        marks: new Set(),
        tied: new Set(),
      }
      made.push({ page, sheet })
      page.cleanup()
    } catch (reason) {
      lost(`page ${number}`, reason)
    }
  }
  const source = beside(pdf, objects, OPS, lost)
  const pages = made.map(({ page }) => page)
  const tree = await source.tree(pages)
  // Words without their links are better than no words.
  const links = await source.links(pages).catch((reason: unknown) => {
    lost('links', reason)
    return new Map<number, Link[]>()
  })
  const sheets = made.map(({ sheet }) => sheet)
  const byPage = new Map(sheets.map((sheet) => [sheet.page, sheet]))
  for (const sheet of sheets) sheet.links = links.get(sheet.page) ?? []
  if (tree) mark(tree, byPage)
  await dot(made, source)
  const fonts = tree && headed(tree) ? new Map<string, string>() : await named(made, source)
  return { sheets, fonts, ...(tree ? { tree } : {}) }
}

/** Tells each page what the tree holds of it. */
function mark(element: Element, sheets: ReadonlyMap<number, Sheet>): void {
  for (const kid of element.kids) {
    if (isElement(kid)) mark(kid, sheets)
    else if (kid.type === 'content') sheets.get(kid.page)?.marks.add(kid.id)
    else sheets.get(kid.page)?.tied.add(kid.id)
  }
}

/** Puts bullets that are drawn among the words of pages without a tree. */
async function dot(made: { page: PDFPageProxy; sheet: Sheet }[], source: Beside): Promise<void> {
  let looked = 0
  let dotted = false
  for (const { page, sheet } of made) {
    if (looked >= (dotted ? LOOKED : TRIED)) return
    if (sheet.marks.size || !missesBullets(sheet.pieces)) continue
    looked++
    const pieces = bulleted(sheet.pieces, await source.shapes(page))
    dotted ||= pieces !== sheet.pieces
    sheet.pieces = pieces
    page.cleanup()
  }
}

/** True when a tree tells of headings, so that type need not. */
const headed = (element: Element): boolean =>
  /^(?:H[1-6]?|Title)$/.test(element.role) || element.kids.some((kid) => isElement(kid) && headed(kid))

/** Pages looked at to learn the names of fonts. */
const NAMED = 6

/** The names of fonts, from the few pages on which most appear whose names are not known. */
async function named(made: { page: PDFPageProxy; sheet: Sheet }[], source: Beside): Promise<Map<string, string>> {
  const fonts = new Map<string, string>()
  const used = made.map(({ page, sheet: { pieces } }) => ({
    page,
    fonts: new Set(pieces.map(({ font }) => font)),
    long: pieces.length,
  }))
  const known = new Set<string>()
  for (let round = 0; round < NAMED; round++) {
    let best: (typeof used)[number] | undefined
    let most = 0
    for (const sheet of used) {
      let fresh = 0
      for (const font of sheet.fonts) if (!known.has(font)) fresh++
      // Of pages with as many fonts the one with the fewest words is read fastest.
      if (fresh > most || (fresh === most && fresh > 0 && sheet.long < best!.long)) {
        most = fresh
        best = sheet
      }
    }
    if (!best) break
    for (const [font, name] of await source.fonts(best.page, [...best.fonts])) fonts.set(font, name)
    for (const font of best.fonts) known.add(font)
    best.page.cleanup()
  }
  return fonts
}
