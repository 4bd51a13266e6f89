import { type Block, bodyOf, content, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { Draft } from '../../record.ts'
import { promises } from '../../statements/project-aims.ts'

/** True for the items of a list below a line that says what the project is for, and ends in a colon. */
export function promised(document: Document, block: Block, project: Draft<'projects'>): boolean {
  if (block.kind !== 'list_item' || block.start < project.whole.start) return false
  const blocks = content(document)
  const lead = blocks.slice(0, blocks.indexOf(block)).findLast(({ kind }) => kind !== 'list_item')
  if (!lead || lead.kind === 'heading' || lead.rows) return false
  const text = words(document, bodyOf(lead))
  return (/:$/.test(text) && promises(text, document.language)) || DOES.test(text)
}
/** "The project has a strategy to:", "supports action across the chain to -", "the ILO helps:": what stands below is what it is for. */
const DOES = expression(
  /(?<!\p{L})(?:project|programme|strategy|initiative|projet|stratégie|proyecto|programa|estrategia)(?!\p{L})[^.;:]{0,70}?\s(?:to|pour|para)\s?[:–—-]$|(?<!\p{L})(?:the ILO|l['’]OIT|la OIT)\s(?:helps|will help|aide à|ayuda a)\s?:$/iu,
)
