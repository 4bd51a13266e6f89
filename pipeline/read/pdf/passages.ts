import { type Line, lineOf } from './line.ts'
import { type Link, linked } from './links.ts'
import { labelled, parted } from './markers.ts'
import type { Passage } from './passage.ts'
import type { Piece } from './piece.ts'
import type { Sheet } from './sheets.ts'
import { lines, structure } from './structure.ts'
import { type Element, elementOf, join } from './tree.ts'

export function passages(sheets: Sheet[]): Passage[] {
  const words = new Map<string, Piece[]>()
  const links = new Map<string, Link>()
  const root: Element = { role: 'Root', kids: [] }
  const artifacts: Piece[] = []
  for (const sheet of sheets) {
    for (const link of sheet.links) links.set(`${sheet.page} pdfjs_internal_id_${link.id}`, link)
    for (const piece of sheet.pieces) {
      if (piece.mark) {
        const key = `${sheet.page} ${piece.mark}`
        const list = words.get(key)
        if (list) list.push(piece)
        else words.set(key, [piece])
      } else artifacts.push(piece)
    }
    if (sheet.tree) join(root, elementOf(sheet.tree, sheet.page))
  }
  const found = structure(root, { words, links })
  for (const passage of found) parted(passage)
  for (const line of lines(artifacts)) found.push({ kind: 'furniture', role: 'artifact', lines: [line] })
  return found
}
