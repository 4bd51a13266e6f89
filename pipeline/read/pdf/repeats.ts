import type { Passage } from './passage.ts'
import type { Piece } from './piece.ts'
import { lines } from './structure.ts'
import { type Element, GROUPS, isElement, WHOLE } from './tree.ts'

/**
 * Takes out of the words what a node of the tree repeats on later pages, word for word, as the head of a table that runs on does.
 * Gives what it took, by page, as blocks set aside.
 */
export function repeats(tree: Element, words: Map<string, Piece[]>): Map<number, Passage[]> {
  const found = new Map<number, Passage[]>()
  const visit = (element: Element) => {
    if (GROUPS.has(element.role) || WHOLE.has(element.role)) {
      for (const kid of element.kids) if (isElement(kid)) visit(kid)
      return
    }
    const [first, ...later] = pagesOf(element)
    const said = (keys: string[]) => keys.flatMap((key) => (words.get(key) ?? []).map(({ text }) => text)).join('')
    for (const [page, keys] of later) {
      if (said(keys) !== said(first![1])) continue
      const again: Passage = {
        kind: 'furniture',
        role: 'running head',
        lines: lines(keys.flatMap((key) => words.get(key) ?? [])),
      }
      if (again.lines.length) found.set(page, [...(found.get(page) ?? []), again])
      for (const key of keys) words.delete(key)
    }
  }
  visit(tree)
  return found
}

/** The marks of an element by page, the first page first. */
function pagesOf(element: Element): [page: number, keys: string[]][] {
  const byPage = new Map<number, string[]>()
  const collect = ({ kids }: Element) => {
    for (const kid of kids) {
      if (isElement(kid)) collect(kid)
      else if (kid.type === 'content') {
        const keys = byPage.get(kid.page)
        if (keys) keys.push(kid.id)
        else byPage.set(kid.page, [kid.id])
      }
    }
  }
  collect(element)
  return byPage.size > 1 ? [...byPage].sort(([a], [b]) => a - b) : []
}
