import type { AnyNode, Element } from 'domhandler'

/** Elements that stand in a line of text. Everything else makes a block. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture br slot custom'.split(
    ' ',
  ),
)
/** Elements without words for a reader. */
const SILENT = new Set(
  'script style template noscript head title meta link svg math iframe object embed applet audio video canvas map select datalist progress meter input textarea source track param base area col colgroup frameset'.split(
    ' ',
  ),
)

export const isElement = (node: AnyNode): node is Element => 'name' in node && 'attribs' in node
export const isInline = ({ name }: Element): boolean => INLINE.has(name)

/** True for elements that a browser does not show. */
export function hidden({ name, attribs }: Element): boolean {
  if (SILENT.has(name)) return true
  if (attribs.hidden !== undefined && attribs.hidden !== 'until-found') return true
  return attribs.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style)
}

/** The marks on an element, in small letters: the words of its class and id, each whole and parted. */
export function marks({ attribs }: Element): string[] {
  const found: string[] = []
  for (const token of `${attribs.class ?? ''} ${attribs.id ?? ''}`.split(/\s+/)) {
    if (!token) continue
    const parted = token.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
    found.push(parted, ...(/[-_]/.test(parted) ? parted.split(/[-_]+/) : []))
  }
  return found
}

/** True when an element below this one, or this one, answers to `test`. */
export function holds(node: AnyNode, test: (element: Element) => boolean): boolean {
  if (!isElement(node)) return false
  if (test(node)) return true
  for (const child of node.children) if (holds(child, test)) return true
  return false
}

/** The shown words below a node, up to about `most` characters. */
export function wordsOf(node: AnyNode, most: number): string {
  if (node.type === 'text') return node.data
  if (!isElement(node) || hidden(node)) return ''
  let words = ''
  for (const child of node.children) {
    const below = wordsOf(child, most - words.length)
    words += isElement(child) && !isInline(child) ? ` ${below} ` : below
    if (words.length > most) break
  }
  return words
}
