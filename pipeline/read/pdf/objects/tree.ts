import { type Element, GROUPS, type Leaf } from '../tree.ts'
import type { ObjectFile } from './file.ts'
import { type Dict, letters, named, Ref, Text, type Value } from './value.ts'

/** Nodes read before a tree is given up: what so many nodes would tell is not worth the wait. */
const BUDGET = 300_000

/** Deeper nesting than any document needs. */
const DEPTH = 60

/** Names of roles that lead to others, one after the other. */
const ROLES = 8

/** A block of the tree, or words that stand between blocks, with the groups around it. */
interface Found {
  groups: Dict[]
  page: number
  kid: Element | Leaf
}

/**
 * The structure tree of a document, read in one go; `pages` has the number of each page by the number of its object. Blocks stand in the
 * order of the pages they begin on, and in the order of the tree within a page: what makers of layouts export story by story is read
 * page by page. Undefined when the document has no tree.
 */
export function structureTree(file: ObjectFile, pages: ReadonlyMap<number, number>): Element | undefined {
  const root = file.dict(file.dict(file.trailer.get('Root'))?.get('StructTreeRoot'))
  if (!root) return undefined
  const roleOf = roles(file, root)
  const seen = new Set<number>()
  const found: Found[] = []
  let nodes = 0

  const visit = (
    kids: Value | undefined,
    page: Ref | undefined,
    depth: number,
    take: (kid: Leaf | { dict: Dict; page: Ref | undefined }) => void,
  ) => {
    const list = file.get(kids)
    for (const kid of Array.isArray(list) ? list : [kids]) {
      if (++nodes > BUDGET) continue
      // Each node has one place; a node met again is a ring.
      if (kid instanceof Ref && seen.has(kid.number)) continue
      const value = file.get(kid)
      if (kid instanceof Ref && value instanceof Map) seen.add(kid.number)
      if (typeof value === 'number') {
        const on = page && pages.get(page.number)
        if (on !== undefined) take({ type: 'content', id: `p${named(page!)}_mc${value}`, page: on })
      } else if (value instanceof Map && depth < DEPTH) {
        const own = value.get('Pg')
        const there = own instanceof Ref ? own : page
        const type = value.get('Type')
        if (type === '/MCR' || type === '/OBJR') {
          const on = there && pages.get(there.number)
          const object = value.get('Obj')
          if (on === undefined) continue
          if (type === '/MCR') take({ type: 'content', id: `p${named(there!)}_mc${value.get('MCID')}`, page: on })
          else if (object instanceof Ref) take({ type: 'object', id: named(object), page: on })
        } else take({ dict: value, page: there })
      }
    }
  }

  const elementOf = (dict: Dict, role: string, page: Ref | undefined, depth: number): Element => {
    const element: Element = { role, kids: [] }
    const alt = file.get(dict.get('Alt') ?? dict.get('ActualText'))
    if (alt instanceof Text) element.alt = letters(alt)
    visit(dict.get('K'), page, depth, (kid) =>
      element.kids.push('dict' in kid ? elementOf(kid.dict, roleOf(kid.dict), kid.page, depth + 1) : kid),
    )
    return element
  }

  const group = (dict: Dict, groups: Dict[], page: Ref | undefined) =>
    visit(dict.get('K'), page, groups.length, (kid) => {
      if (!('dict' in kid)) {
        found.push({ groups, page: kid.page, kid })
        return
      }
      const role = roleOf(kid.dict)
      if (GROUPS.has(role)) group(kid.dict, [...groups, kid.dict], kid.page)
      else {
        const element = elementOf(kid.dict, role, kid.page, groups.length)
        const first = pageOf(element)
        if (first !== undefined) found.push({ groups, page: first, kid: element })
      }
    })
  group(root, [], undefined)
  if (nodes > BUDGET) return undefined

  found.sort((a, b) => a.page - b.page)
  return grouped(found, roleOf)
}

/** The first page with words of an element. */
function pageOf(element: Element): number | undefined {
  let first: number | undefined
  for (const kid of element.kids) {
    const page = 'kids' in kid ? pageOf(kid) : kid.page
    if (page !== undefined && (first === undefined || page < first)) first = page
  }
  return first
}

/** Puts what was found into its groups again; a group that another one interrupts is told twice. */
function grouped(found: Found[], roleOf: (dict: Dict) => string): Element {
  const root: Element = { role: 'Root', kids: [] }
  let open: { dict: Dict; element: Element }[] = []
  for (const { groups, kid } of found) {
    let same = 0
    while (same < groups.length && open[same]?.dict === groups[same]) same++
    open = open.slice(0, same)
    for (const dict of groups.slice(same)) {
      const element: Element = { role: roleOf(dict), kids: [] }
      ;(open.at(-1)?.element ?? root).kids.push(element)
      open.push({ dict, element })
    }
    ;(open.at(-1)?.element ?? root).kids.push(kid)
  }
  return root
}

/** The role of a node, by the names that the document gives to its roles. */
function roles(file: ObjectFile, root: Dict): (dict: Dict) => string {
  const map = file.dict(root.get('RoleMap'))
  const known = new Map<string, string>()
  const standard = (name: string): string => {
    let role = name
    for (let steps = 0; steps < ROLES; steps++) {
      const next = file.get(map?.get(role.slice(1)))
      if (typeof next !== 'string' || next === role) break
      role = next
    }
    return role.slice(1)
  }
  return (dict) => {
    const name = file.get(dict.get('S'))
    if (typeof name !== 'string') return ''
    let role = known.get(name)
    if (role === undefined) {
      role = standard(name)
      known.set(name, role)
    }
    return role
  }
}
