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

/** Marks by class and id: a page repeats few of them many times. Emptied when it grows, as it only saves time. */
const KNOWN = new Map<string, string[]>()
const MOST = 5000

/** The marks on an element, in small letters: the words of its class and id, each whole and parted. */
export function marks({ attribs }: Element): string[] {
  const key = `${attribs.class ?? ''} ${attribs.id ?? ''}`
  const known = KNOWN.get(key)
  if (known) return known
  const found: string[] = []
  for (const token of key.split(/\s+/)) {
    if (!token) continue
    const parted = token.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
    found.push(parted)
    if (/[-_]/.test(parted)) found.push(...parted.split(/[-_]+/))
  }
  if (KNOWN.size >= MOST) KNOWN.clear()
  KNOWN.set(key, found)
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

/** The first element of a name, in the order of the page. */
export function first(node: AnyNode, name: string): Element | undefined {
  if (isElement(node) && node.name === name) return node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = first(child, name)
    if (found) return found
  }
  return undefined
}
