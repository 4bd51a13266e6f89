import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type Drawn, drawn } from './drawn.ts'
import { type Link, linksOf } from './links.ts'
import { contentOf } from './objects/content.ts'
import { ObjectFile } from './objects/file.ts'
import { annotations } from './objects/links.ts'
import { structureTree } from './objects/tree.ts'
import { framed, seen } from './place.ts'
import { type Element, elementOf, join, type Node, size } from './tree.ts'

/** A shape that a page paints; points, origin at the top left. */
export interface Shape {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** What a file tells of its pages besides their words. */
export interface Beside {
  tree(pages: PDFPageProxy[]): Promise<Element | undefined>
  links(pages: PDFPageProxy[]): Promise<Map<number, Link[]>>
  shapes(page: PDFPageProxy): Promise<Shape[]>
  /** Names of fonts by pdf.js's names for them; `order` has those in the order in which they first write on the page. */
  fonts(page: PDFPageProxy, order: string[]): Promise<Map<string, string>>
}

/** Structure nodes looked at before trees are given up: a list of a hundred thousand items is repeated in full on each of its pages. */
const TREE_BUDGET = 400_000

/** The objects of a file, where our own reader can read them. */
export const objectsOf = (bytes: Uint8Array): ObjectFile | undefined => tried(() => new ObjectFile(bytes))

/**
 * Reads what stands beside the words from the objects of the file, in one go and without the pictures and outlines of letters that pdf.js
 * makes ready for a screen. What our own reader cannot read (a file that is broken or protected), pdf.js is asked for.
 */
export function beside(
  pdf: PDFDocumentProxy,
  file: ObjectFile | undefined,
  OPS: Record<string, number>,
  lost: (where: string, reason: unknown) => void,
): Beside {
  const own = <T>(read: (file: ObjectFile) => T | undefined): T | undefined => file && tried(() => read(file))
  // Words without their bullets are still words.
  const asked = (page: PDFPageProxy): Promise<Drawn> =>
    drawn(page, OPS).catch((reason: unknown) => {
      lost(`page ${page.pageNumber}`, reason)
      return { shapes: [], fonts: new Map() }
    })
  return {
    tree: async (pages) => {
      const found = own((file) => ({
        root: structureTree(file, new Map(pages.map((page) => [page.ref!.num, page.pageNumber]))),
      }))
      return found ? found.root : merged(pages, lost)
    },
    links: async (pages) => own((file) => listed(file, pages)) ?? linksOf(pdf),
    shapes: async (page) =>
      own((file) => contentOf(file, page.ref!.num, 'shapes').shapes)?.map((shape) => framed(seen(page), shape)) ??
      (await asked(page)).shapes,
    fonts: async (page, order) =>
      own((file) => matched(contentOf(file, page.ref!.num, 'fonts').fonts, order)) ?? (await asked(page)).fonts,
  }
}

/** What our reader gives, or nothing: whatever a broken file does to it, pdf.js may still do better. */
function tried<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function listed(file: ObjectFile, pages: PDFPageProxy[]): Map<number, Link[]> {
  const byPage = new Map<number, Link[]>()
  for (const page of pages) {
    const found = annotations(file, page.ref!.num).filter(({ url }) => /^(https?|mailto):/i.test(url))
    const place = seen(page)
    if (found.length)
      byPage.set(
        page.pageNumber,
        found.map(({ id, url, rect }) => ({ id, href: url, ...framed(place, rect) })),
      )
  }
  return byPage
}

/** Fonts matched by the order of their first letters; undefined where the two orders cannot be one. */
function matched(names: (string | undefined)[], order: string[]): Map<string, string> | undefined {
  const kinds = names.length === order.length ? names : [...new Set(names)]
  if (kinds.length !== order.length) return undefined
  return new Map(order.flatMap((font, at) => (kinds[at] === undefined ? [] : [[font, kinds[at]] as const])))
}

/** The trees that pdf.js gives of each page, as one. */
async function merged(
  pages: PDFPageProxy[],
  lost: (where: string, reason: unknown) => void,
): Promise<Element | undefined> {
  let whole: Element | undefined
  let nodes = 0
  for (const page of pages) {
    if (nodes > TREE_BUDGET) break
    // Words without their tree are still words.
    const tree = (await page.getStructTree().catch((reason: unknown) => {
      lost(`page ${page.pageNumber}`, reason)
      return null
    })) as Node | null
    if (!tree) continue
    nodes += size(tree)
    const element = elementOf(tree, page.pageNumber)
    if (whole) join(whole, element)
    else whole = element
  }
  return whole
}
