/** A node of a page's structure tree as pdf.js gives it. */
export interface Node {
  role: string
  children: (Node | Content)[]
  alt?: string
}
export interface Content {
  type: 'content' | 'object' | 'annotation'
  id: string
}

export const size = (node: Node): number => {
  let count = 1
  const open: Node[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of next.children) {
      count++
      if ('children' in child) open.push(child)
    }
  }
  return count
}

/** A structure node with the pages its content stands on; per-page trees merged into one. */
export interface Element {
  role: string
  kids: (Element | Leaf)[]
  /** Replacement text of its maker; a soft hyphen marks a hyphen that only the end of a line made. */
  alt?: string
  /** True when it is a block or holds one, once that is known. */
  blocky?: boolean
}
export interface Leaf {
  type: Content['type']
  id: string
  page: number
}

export const isElement = (kid: Element | Leaf): kid is Element => 'kids' in kid

/** Deeper nesting than any document needs; pdf.js stops near here too. */
const DEPTH = 60

/** The tree of one page, with its page number on each leaf. */
export function elementOf(node: Node, page: number, depth = 0): Element {
  const element: Element = { role: node.role, kids: [] }
  if (node.alt !== undefined) element.alt = node.alt
  if (depth > DEPTH) return element
  for (const child of node.children) {
    element.kids.push(
      'children' in child
        ? elementOf(child, page, depth + 1)
        : { type: child.type, id: child.id.replace('pdfjs_internal_id_', ''), page },
    )
  }
  return element
}

/** Containers that pdf.js repeats in full, with all their children, on every page that they touch. */
export const WHOLE = new Set(['L', 'LI', 'LBody', 'Table', 'THead', 'TBody', 'TFoot', 'TR'])
/** Containers that hold the same kind of things again. */
export const GROUPS = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'NonStruct',
  'Aside',
])
/** How far from the end and the start of two pages a list that runs over the break may stand (notes and pictures come between). */
const REACH = 6

/**
 * Joins the tree of the next page to what stands so far. Lists and tables that a page break cuts are the same when both pages show the
 * same number of children and share at most one with content; that child is the one that was cut.
 */
export function join(whole: Element, next: Element): void {
  for (let back = 1; back <= Math.min(REACH, whole.kids.length); back++) {
    const last = whole.kids[whole.kids.length - back]!
    if (!isElement(last)) continue
    for (let on = 0; on < Math.min(REACH, next.kids.length); on++) {
      const first = next.kids[on]!
      if (!isElement(first) || first.role !== last.role) continue
      if (WHOLE.has(last.role) && same(last, first)) {
        overlay(last, first)
        whole.kids.push(...next.kids.slice(0, on), ...next.kids.slice(on + 1))
        return
      }
      if (GROUPS.has(last.role) && on === 0 && back === 1) {
        join(last, first)
        whole.kids.push(...next.kids.slice(1))
        return
      }
    }
  }
  whole.kids.push(...next.kids)
}

const filled = (kid: Element | Leaf): boolean => (isElement(kid) ? kid.kids.some(filled) : kid.type === 'content')

/** True when two nodes are one node as two pages show it. */
function same(a: Element, b: Element): boolean {
  if (a.role !== b.role) return false
  if (!WHOLE.has(a.role)) return true
  if (a.kids.length !== b.kids.length) return false
  if (
    !a.kids.every((kid, at) => isElement(kid) && isElement(b.kids[at]!) && kid.role === (b.kids[at] as Element).role)
  ) {
    return a.kids.every((kid) => !isElement(kid)) && b.kids.every((kid) => !isElement(kid))
  }
  let shared = 0
  let ended = false
  for (const [at, kid] of a.kids.entries()) {
    const here = filled(kid)
    const there = filled(b.kids[at]!)
    if (here && ended) return false
    if (there) ended = true
    if (!here || !there) continue
    shared++
    if (!same(kid as Element, b.kids[at] as Element)) return false
    // A label stands where its item begins: two filled labels are two items.
    if ((kid as Element).role === 'Lbl') return false
  }
  if (shared > 1 && a.role !== 'LI' && a.role !== 'TR') return false
  // Lists of one item with nothing to tell them apart are two lists, unless the second has lost its label to the first.
  if (a.role === 'L' && a.kids.length === 1) return labelled(a) && !labelled(b)
  return true
}

const labelled = (list: Element): boolean =>
  list.kids.some(
    (item) => isElement(item) && item.kids.some((kid) => isElement(kid) && kid.role === 'Lbl' && filled(kid)),
  )

/** Puts the content of the second view of a node into the first. */
function overlay(a: Element, b: Element): void {
  if (a.kids.length === b.kids.length && WHOLE.has(a.role) && a.kids.every(isElement) && b.kids.every(isElement)) {
    for (const [at, kid] of a.kids.entries()) overlay(kid as Element, b.kids[at] as Element)
  } else a.kids.push(...b.kids)
}
