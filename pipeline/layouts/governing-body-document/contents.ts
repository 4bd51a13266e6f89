import { type Block, content, type Document, words } from '../../document.ts'
import { labelled } from './labels.ts'

/** Lines of a table of contents, at most; characters of one, at most. */
const LINES = 80
const LINE = 260

/** The lines between the head of a table of contents and the first paragraph of the text, where all of them are short. */
export function contents(document: Document): Set<Block> {
  const blocks = content(document)
  const head = blocks.findIndex((block) => labelled(document, block)?.label === 'contents')
  if (head < 0) return new Set()
  const first = blocks.findIndex(
    (block, at) => at > head && block.kind !== 'heading' && block.number === '1' && block.end - block.body > LINE / 2,
  )
  const lines = blocks.slice(head + 1, first < 0 ? head + 1 : first)
  if (!lines.length || lines.length > LINES) return new Set()
  return lines.every((block) => words(document, block).length <= LINE && !block.rows) ? new Set(lines) : new Set()
}
