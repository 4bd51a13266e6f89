import type { Element } from 'domhandler'
import { callout } from '../wording.ts'
import { hidden, holds, isElement, isInline, wordsOf } from './dom.ts'

/** Boxes that can be a figure with its label; a paragraph or heading is looked at when its words are known. */
export const BOXES = new Set(['div', 'section', 'article', 'figure'])
/** Characters of a figure with its label, at most. */
const FIGURE = 80

/** The words of a box that holds one number and what it counts (`426` over `workers certified`), or undefined. */
export function figure(element: Element): string | undefined {
  if (element.children.length < 2) return undefined
  const words = wordsOf(element, FIGURE + 1)
    .replace(/\s+/g, ' ')
    .trim()
  if (words.length > FIGURE || !/^[<>~≈+$€£]?\s?\d|^(?:US\$|CHF|EUR|USD)/.test(words)) return undefined
  const alone = (words.match(/(?:^|\s)[<>~≈+$€£]?\d/g) ?? []).length === 1
  return alone && callout(words) && !holds(element, ({ name }) => name === 'a' || name === 'time') ? words : undefined
}

/** Elements that stand side by side as fields of a card: label, title, date. */
const FIELDS = new Set(['span', 'a', 'time', 'small', 'label', 'strong', 'b', 'em'])

/** True for a box of such fields, and perhaps headings and paragraphs beside them, without loose words: each is a line of its own. */
export function lined({ name, children }: Element): boolean {
  if (/^(?:p|h\d|blockquote|figcaption|caption|summary|dt)$/.test(name)) return false
  let fields = 0
  let marked = false
  for (const child of children) {
    if (child.type === 'text') {
      if (child.data.trim()) return false
    } else if (isElement(child) && !hidden(child)) {
      if (FIELDS.has(child.name)) marked ||= child.name === 'time' || child.attribs.class !== undefined
      else if (isInline(child)) return false
      fields++
    }
  }
  return fields > 1 && marked
}
