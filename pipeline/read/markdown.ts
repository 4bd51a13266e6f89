import type { Nodes, RootContent } from 'mdast'
import { assemble, type Part, type Run } from '../assemble.ts'
import { attribution } from './attribution.ts'
import { decode } from './decode.ts'
import { runsOf, tree } from './inline.ts'
import { language } from './language.ts'
import { complexity } from './markdown/complexity.ts'
import { ownLines } from './markdown/own-lines.ts'
import { running } from './markdown/running.ts'
import type { Reader } from './reader.ts'
import { callout } from './wording.ts'

/** Reads Markdown with tables, footnotes and links (GFM). */
export const markdown: Reader = async (input) => {
  const { text: raw, messages } = decode(input)
  const complex = complexity(raw)
  if (complex) {
    const reason = `the file has ${complex}`
    return { messages: [...messages, { severity: 'error', rule: 'input.too-complex', reason, file: input.file }] }
  }
  const parts = running(tree(raw).children.flatMap((node) => blocks(node, raw)))
  const words = parts
    .flatMap(({ runs, rows }) => [...runs, ...(rows ?? []).flat().flatMap((cell) => cell.runs)])
    .map((run) => run.text)
  if (!words.join('').trim()) {
    const reason = 'the file holds no words; expected Markdown text'
    return { messages: [...messages, { severity: 'error', rule: 'input.empty', reason, file: input.file }] }
  }
  const tongue = language(words.join(' '))
  if (!tongue.certain) {
    const reason = `too few words to tell the language; read as ${tongue.code}`
    messages.push({ severity: 'info', rule: 'language.assumed', reason, file: input.file })
  }
  const document = assemble(parts, { file: input.file, mediaType: 'text/markdown', language: tongue.code })
  return { document, messages }
}

/** The blocks of a node; `depth` counts the lists around it. */
function blocks(node: RootContent, raw: string, depth = 0): Part[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, runs: runsOf(node.children) }]
    case 'paragraph':
      return ownLines(node.children, (line) => wordsOf(runsOf(line))).map((line) => {
        const runs = runsOf(line)
        return depth
          ? { kind: 'paragraph', level: depth, runs }
          : { kind: callout(wordsOf(runs)) ? 'callout' : 'paragraph', runs }
      })
    case 'blockquote':
      return quotation(node.children.flatMap((child) => blocks(child, raw, depth)))
    case 'list':
      return node.children.flatMap((item) => {
        const [first, ...rest] = item.children.flatMap((child) => blocks(child, raw, depth + 1))
        if (!first) return []
        const printed = node.ordered
          ? /^\s*(\d+)[.)]/.exec(raw.slice(item.position!.start.offset, item.position!.start.offset! + 12))
          : undefined
        const number = printed ? { number: printed[1]!, marker: { text: printed[0].trim() } } : {}
        return [{ ...first, kind: 'list_item', level: depth + 1, ...number } satisfies Part, ...rest]
      })
    case 'table':
      return [
        {
          kind: 'table',
          runs: [],
          rows: node.children.map((row, index) =>
            row.children.map((cell) => ({ runs: runsOf(cell.children), header: index === 0 })),
          ),
        },
      ]
    case 'code':
      return [{ kind: 'paragraph', runs: [{ text: node.value }] }]
    case 'footnoteDefinition':
      return node.children
        .flatMap((child) => blocks(child, raw, depth))
        .map((part) => ({ ...part, kind: 'footnote', number: node.identifier }))
    case 'html':
      return [{ kind: 'paragraph', runs: [{ text: node.value.replace(/<[^>]*>/g, ' ') }] }]
    default:
      return 'children' in node
        ? (node.children as Nodes[]).flatMap((child) => blocks(child as RootContent, raw, depth))
        : []
  }
}

const wordsOf = (runs: Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim()

/** The blocks of a quotation; a last line that names someone says who is quoted. */
function quotation(parts: Part[]): Part[] {
  const last = parts.at(-1)
  const by = parts.length > 1 && last?.kind === 'paragraph' && attribution(wordsOf(last.runs), true) ? last : undefined
  const role = by ? { role: wordsOf(by.runs).replace(/^[–—-]\s?/, '') } : {}
  return parts.map((part) => {
    if (part === by) return { kind: 'caption', role: 'attribution', runs: part.runs }
    return part.kind === 'paragraph' ? { ...part, kind: 'quote', ...role } : part
  })
}
