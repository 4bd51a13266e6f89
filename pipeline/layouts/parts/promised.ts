import { type Block, bodyOf, content, type Document, words } from '../../document.ts'
import type { Draft } from '../../record.ts'
import { promises } from '../../statements/project-aims.ts'

/** True for the items of a list below a line that says what the project is for, and ends in a colon. */
export function promised(document: Document, block: Block, project: Draft<'projects'>): boolean {
  if (block.kind !== 'list_item' || block.start < project.whole.start) return false
  const blocks = content(document)
  const lead = blocks.slice(0, blocks.indexOf(block)).findLast(({ kind }) => kind !== 'list_item')
  if (!lead || lead.kind === 'heading' || lead.rows) return false
  const text = words(document, bodyOf(lead))
  return /:$/.test(text) && promises(text, document.language)
}
