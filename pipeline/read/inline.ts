import type { Nodes, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Run } from '../assemble.ts'
import type { LeafKind } from '../document.ts'
import { tangled } from './tangled.ts'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

/** The syntax tree of Markdown text. */
export const tree = (markdown: string): Root => parser.parse(markdown) as Root

type Style = Pick<Run, 'kind' | 'href'>

/** Runs of inline nodes: links over underline over strong over emphasis, since a run has one kind. */
export function runsOf(nodes: Nodes[], style: Style = {}): Run[] {
  const runs: Run[] = []
  let underlined = false
  for (const node of nodes) {
    const current: Style = underlined && !style.kind ? { kind: 'underline' } : style
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        runs.push({ ...current, text: node.value })
        break
      case 'html':
        if (/^<u\b/i.test(node.value)) underlined = true
        else if (/^<\/u\b/i.test(node.value)) underlined = false
        else if (/^<br\b/i.test(node.value)) runs.push({ text: ' ' })
        break
      case 'break':
        runs.push({ text: ' ' })
        break
      case 'image':
      case 'imageReference':
        if (node.alt) runs.push({ ...current, text: node.alt })
        break
      case 'footnoteReference':
        break
      default:
        if ('children' in node) runs.push(...runsOf(node.children as PhrasingContent[], styled(node, current)))
    }
  }
  return runs
}

const KINDS: Partial<Record<Nodes['type'], LeafKind>> = { link: 'link', strong: 'strong', emphasis: 'emphasis' }

/** The style inside a node: an outer link stays a link. */
function styled(node: Nodes, outer: Style): Style {
  const kind = KINDS[node.type]
  if (!kind || outer.kind === 'link') return outer
  return node.type === 'link' ? { kind, href: node.url } : { kind }
}

/** Characters that can begin Markdown or an entity. */
export const MARKED = /[\\*_[<&~`]|www\.|:\/\//

/** Runs of one line of text with inline Markdown. */
export function inline(text: string): Run[] {
  if (!MARKED.test(text) || tangled(text)) return [{ text }]
  // A word joiner, which canonical text drops, keeps the line from being read as a heading, list or quotation.
  const [paragraph] = tree(`\u2060 ${text}`).children
  return paragraph?.type === 'paragraph' ? runsOf(paragraph.children) : [{ text }]
}
