import type { AnyNode, Element } from 'domhandler'
import type { Run } from '../../assemble.ts'
import type { LeafKind } from '../../document.ts'
import { hidden, isElement, isInline } from './dom.ts'

/** What surrounds a piece of text: the innermost of link, time and emphasis that a run can carry. */
export type Style = Pick<Run, 'kind' | 'href' | 'datetime'>

const KINDS: Record<string, LeafKind> = {
  a: 'link',
  time: 'time',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  u: 'underline',
}
/** A link says more than a time, a time more than emphasis. */
const RANK: Record<LeafKind, number> = { link: 3, time: 2, strong: 1, underline: 1, emphasis: 1 }

/** The style inside an element. Links keep their address, resolved against `base` where the page gives one. */
export function styled({ name, attribs }: Element, outer: Style, base?: string): Style {
  const kind = KINDS[name]
  if (!kind || (name === 'a' && attribs.href === undefined) || (outer.kind && RANK[outer.kind] >= RANK[kind]))
    return outer
  if (kind === 'link') {
    const href = address(attribs.href!, base)
    return href === undefined ? outer : { kind, href }
  }
  return kind === 'time' && attribs.datetime ? { kind, datetime: attribs.datetime.trim() } : { kind }
}

/** An address a reader may follow; scripts and data are none. */
function address(href: string, base?: string): string | undefined {
  const trimmed = href.trim()
  if (/^[\s\p{Cc}]*(?:javascript|data|vbscript|file|blob)\s*:/iu.test(trimmed)) return undefined
  if (!base || trimmed.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed
  return URL.canParse(trimmed, base) ? new URL(trimmed, base).href : trimmed
}

/** The runs below a node as one line: blocks inside it are parted by spaces. */
export function line(node: AnyNode, style: Style = {}, base?: string): Run[] {
  if (node.type === 'text') return [{ ...style, text: node.data }]
  if (!isElement(node) || hidden(node)) return []
  if (node.name === 'br') return [{ text: ' ' }]
  const inner = styled(node, style, base)
  const runs = node.children.flatMap((child) => line(child, inner, base))
  return isInline(node) ? runs : [{ text: ' ' }, ...runs, { text: ' ' }]
}
