import type { AnyNode, Element } from 'domhandler'
import { hidden, isElement, marks, wordsOf } from './dom.ts'
import { furniture } from './furniture.ts'

/** Characters that make a box worth being the main part. */
const SUBSTANCE = 150

/** The element that holds the page's message, or undefined where the page does not tell. */
export function main(body: AnyNode): Element | undefined {
  const named: Element[] = []
  const marked: Element[] = []
  const articles: Element[] = []
  const look = (node: AnyNode, depth: number) => {
    if (!isElement(node) || hidden(node)) return
    if (node.name === 'main' || node.attribs.role === 'main') named.push(node)
    else if (node.name === 'article') articles.push(node)
    else if (
      depth < 14 &&
      /^(?:main|main-?content|content|page-?content|maincontent|contenu|contenido|bodycontent|mw-content-text)$/i.test(
        node.attribs.id ?? '',
      )
    )
      marked.push(node)
    else if (
      depth < 14 &&
      node.attribs.class &&
      marks(node).some((mark) => mark === 'main-content' || mark === 'page-content')
    )
      marked.push(node)
    if (named.length) return
    for (const child of node.children) look(child, depth + 1)
  }
  look(body, 0)
  const found = [...named, ...marked, ...(articles.length === 1 ? articles : [])]
  return found.find((element) => !furniture(element) && wordsOf(element, SUBSTANCE).trim().length >= SUBSTANCE)
}
