import type { AnyNode, Element } from 'domhandler'
import type { Part, Run } from '../../assemble.ts'
import type { BlockKind } from '../../document.ts'
import { dateLine } from '../date-line.ts'
import { marker } from '../marker.ts'
import { callout, credit, ends } from '../wording.ts'
import { hidden, holds, isElement, isInline, wordsOf } from './dom.ts'
import { furniture } from './furniture.ts'
import { line, type Style, styled } from './line.ts'
import { main } from './main.ts'
import { definitions, table } from './table.ts'

/** A list item that is being read: its first block carries the number. */
interface Item {
  level: number
  begun: boolean
  number?: string
}

/** What the elements around a piece of text say about it. */
interface Around {
  style: Style
  kind: BlockKind
  level?: number
  item?: Item
  /** Depth of lists. */
  depth: number
  /** Furniture: its role. Quotations: who said it. */
  role?: string
  /** Outside the main part of the page. */
  outside: boolean
}

/** A line break inside a block. */
const BREAK: Run = { text: '\n' }

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
    let inner = outer.role || node.name === 'body' || node.name === 'html' ? outer : placed(node, outer)
    if (isInline(node) && inner.role === outer.role) {
      if (node.name === 'sup' && /^[\d*]+$/.test(wordsOf(node, 8).trim())) runs.push({ text: ' ' })
      for (const child of node.children) visit(child, { ...inner, style: styled(node, inner.style, base) })
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

/** What an element makes of the text in it. */
function shaped({ name, attribs, children }: Element, outer: Around): Around {
  const level =
    /^h([1-6])$/.exec(name)?.[1] ?? (attribs.role === 'heading' ? (attribs['aria-level'] ?? '2') : undefined)
  if (level) return { ...outer, kind: 'heading', level: Number(level) || 2 }
  if (name === 'summary' || name === 'legend')
    return { ...outer, kind: 'paragraph', style: outer.style.kind ? outer.style : { kind: 'strong' } }
  if (name === 'blockquote') {
    const by = children.find(
      (child): child is Element => isElement(child) && (child.name === 'cite' || child.name === 'footer'),
    )
    const said = by
      ? wordsOf(by, 200)
          .replace(/\s+/g, ' ')
          .replace(/^\s*[—–-]\s*/, '')
          .trim()
      : ''
    return { ...outer, kind: 'quote', ...(said ? { level: 0 } : {}) }
  }
  if (name === 'figcaption' || name === 'caption') return { ...outer, kind: 'caption' }
  return outer.kind === 'heading' ? { ...outer, kind: outer.item ? 'list_item' : 'paragraph' } : outer
}

/** Boxes that can be a figure with its label; a paragraph or heading is looked at when its words are known. */
const BOXES = new Set(['div', 'section', 'article', 'figure'])
/** Characters of a figure with its label, at most. */
const FIGURE = 80

/** The words of a box that holds one number and what it counts (`426` over `workers certified`), or undefined. */
function figure(element: Element): string | undefined {
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

/** True for a box of nothing but such fields, without loose words between them: each is a line of its own. */
function lined({ name, children }: Element): boolean {
  if (/^(?:p|h\d|blockquote|figcaption|caption|summary|dt)$/.test(name)) return false
  let fields = 0
  let marked = false
  for (const child of children) {
    if (child.type === 'text') {
      if (child.data.trim()) return false
    } else if (isElement(child) && !hidden(child)) {
      if (!FIELDS.has(child.name)) return false
      fields++
      marked ||= child.name === 'time' || child.attribs.class !== undefined
    }
  }
  return fields > 1 && marked
}

/** A list number in the style of `type`: `1`, `a`, `A`, `i`, `I`. */
function numeral(value: number, type?: string): string {
  if (type === 'a' || type === 'A')
    return value > 26 ? String(value) : String.fromCharCode(type.charCodeAt(0) + value - 1)
  if (type !== 'i' && type !== 'I') return String(value)
  const steps: [number, string][] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = value
  let roman = ''
  for (const [size, letters] of steps) {
    while (rest >= size && roman.length < 12) {
      roman += letters
      rest -= size
    }
  }
  return type === 'I' ? roman.toUpperCase() : roman
}

const textOf = (runs: Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** Adds the part, or the parts, that the runs of one block make. */
function emit(parts: Part[], runs: Run[], around: Around): void {
  for (const segment of segments(runs, around.kind === 'heading')) {
    const text = textOf(segment)
    if (!text) continue
    const { item, outside, kind } = around
    const role =
      around.role ?? (outside ? 'page frame' : credit(text) && kind !== 'heading' ? 'photo credit' : undefined)
    if (role) parts.push({ kind: 'furniture', role, runs: segment })
    else if (item?.begun)
      parts.push({
        kind: kind === 'quote' || kind === 'caption' ? kind : 'paragraph',
        level: item.level,
        runs: segment,
      })
    else if (item) {
      item.begun = true
      const number = item.number === undefined ? {} : { number: item.number }
      parts.push({
        kind: 'list_item',
        level: item.level,
        ...number,
        ...printed(segment, text, item.number === undefined),
      })
    } else if (kind === 'heading') parts.push({ kind, level: around.level!, ...printed(segment, text, true) })
    else if (kind === 'paragraph' && callout(text)) parts.push({ kind: 'callout', runs: segment })
    else if (kind === 'paragraph') parts.push({ kind, ...printed(segment, text, true) })
    else parts.push({ kind, runs: segment })
  }
}

/** The runs of a block parted at its line breaks, where these part lines of their own; elsewhere a break is a space. */
function segments(runs: Run[], together: boolean): Run[][] {
  const lines: Run[][] = [[]]
  let breaks = 0
  for (const run of runs) {
    if (run === BREAK) {
      breaks++
      continue
    }
    if (breaks && run.text.trim()) {
      const above = lines.at(-1)!
      const own = textOf(above)
      const apart =
        breaks > 1 ||
        ends(own) ||
        dateLine(own) ||
        credit(own) ||
        dateLine(run.text.trim()) ||
        credit(run.text.trim()) ||
        strong(above, run)
      if (apart && !together) lines.push([])
      else above.push({ text: ' ' })
      breaks = 0
    }
    lines.at(-1)!.push(run)
  }
  return lines
}

/** True when a line in bold stands above a line that is not: a label or a title. */
const strong = (above: Run[], run: Run): boolean =>
  run.kind !== 'strong' && above.every(({ kind, text }) => kind === 'strong' || !text.trim())

/** A block's printed number or bullet, parted from its words. */
function printed(
  runs: Run[],
  text: string,
  looking: boolean,
): Pick<Part, 'runs' | 'number' | 'marker'> & Partial<Pick<Part, 'kind' | 'level'>> {
  const found = looking ? marker(text) : undefined
  if (
    !found ||
    found.style === 'letter-o' ||
    (found.style === 'dash' && found.printed !== '-' && found.printed !== '–')
  )
    return { runs }
  if (!found.rest) return { runs }
  const rest = without(runs, found.printed)
  if (!rest) return { runs }
  if (found.number !== undefined) return { runs: rest, number: found.number, marker: { text: found.printed } }
  return found.style === 'arrow' ? { runs: rest } : { runs: rest, kind: 'list_item', level: 1 }
}

/** The runs without the marker they begin with; undefined where it is split over runs. */
function without(runs: Run[], printedMarker: string): Run[] | undefined {
  const first = runs.findIndex(({ text }) => text.trim())
  const lead = runs[first]!.text.trimStart()
  if (!lead.startsWith(printedMarker)) return undefined
  return [{ ...runs[first]!, text: lead.slice(printedMarker.length) }, ...runs.slice(first + 1)]
}
