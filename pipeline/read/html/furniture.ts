import type { Element } from 'domhandler'
import pageFields from '../../../schemas/codelists/page-fields.json' with { type: 'json' }
import pageMarks from '../../../schemas/codelists/page-marks.json' with { type: 'json' }

import { holds, marks, wordsOf } from './dom.ts'

const ROLES = new Map(Object.entries(pageMarks).flatMap(([role, words]) => words.map((word) => [word, role] as const)))

/** Roles of elements and of ARIA that are furniture whatever their class. */
const ELEMENTS: Record<string, string> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'sidebar',
  dialog: 'dialog',
  button: 'control',
  menu: 'navigation',
}
const ARIA: Record<string, string> = {
  navigation: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'sidebar',
  search: 'search',
  dialog: 'dialog',
  alertdialog: 'dialog',
  button: 'control',
  menu: 'navigation',
  menubar: 'navigation',
  tablist: 'navigation',
}
/** Elements that a word in their class makes furniture; a heading or a paragraph is none because its class says "header". */
const BOXES = new Set('div section ul ol header form table p span a fieldset td details figure'.split(' '))
/** Roles that only whole boxes have: one word of a class ("header", "banner", "copyright") is too little for a line. */
const WIDE = new Set(['header', 'sidebar', 'form', 'search', 'navigation', 'footer'])

const message = ({ name, attribs }: Element): boolean =>
  name === 'h1' || name === 'main' || name === 'article' || attribs.role === 'main' || name === 'body'

/**
 * What kind of furniture an element is, or undefined for content. A box that holds the page's title or main part is none, whatever it is
 * called: classes such as `has-sidebar` stand on wrappers. `within` is true inside the main part.
 */
export function furniture(element: Element, within = false): string | undefined {
  const { name, attribs } = element
  const aria = attribs.role ? ARIA[attribs.role] : undefined
  const role = aria ?? ELEMENTS[name] ?? (BOXES.has(name) ? marked(element) : undefined)
  // A hero image in the message is a "banner" too.
  if (within && role === 'header') return undefined
  if (!role || holds(element, message)) return undefined
  return role === 'sidebar' && keyFacts(element) ? undefined : role
}

const DETAILS = Object.values(pageFields.project.details).flat()
/** Characters of the words that a box of facts opens with, at most. */
const OPENING = 60

/** True for a box at the side that opens with "Key facts" or "Project details": it belongs to the message. */
function keyFacts(element: Element): boolean {
  const words = wordsOf(element, OPENING).replace(/\s+/g, ' ').trim().toLowerCase()
  return DETAILS.some(
    (label) => words === label || (words.startsWith(label) && /^\P{L}/u.test(words.slice(label.length))),
  )
}

/** The role that a word of the class or id gives. */
function marked(element: Element): string | undefined {
  if (!element.attribs.class && !element.attribs.id) return undefined
  const line = element.name === 'p' || element.name === 'span' || element.name === 'a'
  const found: string[] = []
  for (const mark of marks(element)) {
    const role = ROLES.get(mark)
    if (role && !(line && WIDE.has(role))) found.push(role)
  }
  // "no-sidebar", "has-menu": said of the box, not its kind.
  if (!found.length || /\b(?:no|has|with|without)-/.test(element.attribs.class ?? '')) return undefined
  return found[0]
}
