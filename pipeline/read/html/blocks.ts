import type { AnyNode, Element } from 'domhandler'
import type { Part, Run } from '../../assemble.ts'
import type { Around, Item } from './around.ts'
import { BOXES, figure, lined } from './cards.ts'
import { hidden, holds, isElement, isInline, wordsOf } from './dom.ts'
import { BREAK, emit } from './emit.ts'
import { furniture } from './furniture.ts'
import { line, styled } from './line.ts'
import { main } from './main.ts'
import { numeral } from './numeral.ts'
import { definitions, table } from './table.ts'

/** The blocks of a page, in one walk over its tree. `base` resolves relative addresses. */
export function blocks(body: AnyNode, base?: string): Part[] {
  const parts: Part[] = []
  const message = main(body)
  const titled = message !== undefined && holds(message, ({ name }) => name === 'h1')
  const chain = new Set<AnyNode>()
  for (let node = message?.parent; node; node = node.parent) chain.add(node)

  let runs: Run[] = []
  let around: Around = { style: {}, kind: 'paragraph', depth: 0, outside: message !== undefined }
  const flush = () => {
    if (runs.length) emit(parts, runs, around)
    runs = []
  }

  const children = (element: Element, inner: Around) => {
    const apart = lined(element)
    for (const child of element.children) {
      visit(child, inner)
      if (apart) flush()
    }
  }

  const visit = (node: AnyNode, outer: Around): void => {
    if (node.type === 'text') {
      if (!runs.length) around = outer
      if (runs.length || node.data.trim()) runs.push({ ...outer.style, text: node.data })
      return
    }
    if (!isElement(node)) {
      if ('children' in node) for (const child of node.children) visit(child, outer)
      return
    }
    if (hidden(node)) return
    if (node.name === 'br') {
      if (runs.length) runs.push(BREAK)
      return
    }
    if (outer.kind === 'quote' && attributes(node)) {
      flush()
      children(node, { ...outer, kind: 'caption', by: 'attribution' })
      flush()
      return
    }
    let inner = outer.role || node.name === 'body' || node.name === 'html' ? outer : placed(node, outer)
    if (isInline(node) && inner.role === outer.role) {
      if (node.name === 'sup' && /^[\d*]+$/.test(wordsOf(node, 8).trim())) runs.push({ text: ' ' })
      // A link around a whole card holds its fields, each on a line of its own.
      const card =
        node.name === 'a' && node.children.some((child) => isElement(child) && !isInline(child)) && lined(node)
      for (const child of node.children) {
        visit(child, { ...inner, style: styled(node, inner.style, base) })
        if (card) flush()
      }
      return
    }
    flush()
    if (node.name === 'table' || node.name === 'dl') {
      const part = node.name === 'table' ? table(node, base) : definitions(node, base)
      if (part && !inner.role && !inner.outside) {
        parts.push(part)
        return
      }
    }
    if (node.name === 'ul' || node.name === 'ol') list(node, inner)
    else {
      inner = shaped(node, inner)
      const words = BOXES.has(node.name) && !inner.item && !inner.role && !inner.outside ? figure(node) : undefined
      if (words) parts.push({ kind: 'callout', runs: line(node, inner.style, base) })
      else children(node, inner)
    }
    flush()
  }

  /** Where an element stands: in the main part, in furniture, or outside. */
  const placed = (element: Element, outer: Around): Around => {
    const role = furniture(element, message !== undefined && !outer.outside)
    if (element === message) return { ...outer, outside: false }
    if (role && !chain.has(element)) return { ...outer, role }
    if (!outer.outside || chain.has(element)) return outer
    if (!titled && holds(element, ({ name }) => name === 'h1')) {
      return {
        ...outer,
        outside: !element.children.some((child) => isElement(child) && child.name === 'h1') && element.name !== 'h1',
      }
    }
    return { ...outer, role: 'page frame' }
  }

  const list = (element: Element, outer: Around) => {
    let number = Number.parseInt(element.attribs.start ?? '1', 10) || 1
    const level = outer.depth + 1
    for (const child of element.children) {
      if (!isElement(child) || child.name !== 'li') {
        visit(child, outer)
        continue
      }
      if (hidden(child)) continue
      flush()
      const item: Item = { level, begun: false }
      if (element.name === 'ol') {
        number = Number.parseInt(child.attribs.value ?? '', 10) || number
        item.number = numeral(number++, element.attribs.type)
      }
      const role = outer.role ? undefined : furniture(child)
      children(child, { ...outer, kind: 'list_item', item, depth: level, ...(role ? { role } : {}) })
      flush()
    }
  }

  visit(body, around)
  flush()
  return parts
}

/** True for the part of a quotation that names who is quoted. */
const attributes = ({ name }: Element): boolean => name === 'cite' || name === 'footer' || name === 'figcaption'

/** What an element makes of the text in it. */
function shaped({ name, attribs, children }: Element, outer: Around): Around {
  const level =
    /^h([1-6])$/.exec(name)?.[1] ?? (attribs.role === 'heading' ? (attribs['aria-level'] ?? '2') : undefined)
  if (level) return { ...outer, kind: 'heading', level: Number(level) || 2 }
  if (name === 'summary' || name === 'legend')
    return { ...outer, kind: 'paragraph', style: outer.style.kind ? outer.style : { kind: 'strong' } }
  if (name === 'blockquote') {
    const by = children.find((child): child is Element => isElement(child) && attributes(child))
    const said = by
      ? wordsOf(by, 200)
          .replace(/\s+/g, ' ')
          .replace(/^\s*[—–-]\s*/, '')
          .trim()
      : ''
    return { ...outer, kind: 'quote', ...(said ? { by: said } : {}) }
  }
  if (name === 'figcaption' || name === 'caption') return { ...outer, kind: 'caption' }
  return outer.kind === 'heading' ? { ...outer, kind: outer.item ? 'list_item' : 'paragraph' } : outer
}
