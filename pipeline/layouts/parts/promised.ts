import { type Block, bodyOf, content, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { Draft } from '../../record.ts'
import { familiesOf } from '../../statements/change-words.ts'
import { promises } from '../../statements/project-aims.ts'

/** True for the items of a list below a line that says what the project is for, and ends in a colon; or that says it by itself.
 * `unnamed` for a list under no heading that is known: a caption may stand where its heading was. */
export function promised(document: Document, block: Block, project: Draft<'projects'>, unnamed = false): boolean {
  if (block.kind !== 'list_item' || block.start < project.whole.start) return false
  const blocks = content(document)
  const at = blocks.findLastIndex(({ kind }, index) => kind !== 'list_item' && index < blocks.indexOf(block))
  const lead = blocks[at]
  if (lead?.kind === 'heading' && unnamed) return bettersAll(document, blocks.slice(at + 1))
  if (!lead || lead.kind === 'heading' || lead.rows) return false
  const text = words(document, bodyOf(lead))
  if (/:$/.test(text)) return promises(text, document.language) || DOES.test(text)
  return DOES.test(text) || bettersAll(document, blocks.slice(at + 1))
}

/** Items of a list that lost its heading, at least. */
const FEW = 3

/** "Increase awareness …", "Strengthen unions …", "Support the ratification …": most items open with what is to get better. */
function bettersAll(document: Document, below: readonly Block[]): boolean {
  const end = below.findIndex(({ kind }) => kind !== 'list_item')
  const items = below.slice(0, end < 0 ? below.length : end)
  const better = items.filter((item) => {
    const [first] = words(document, bodyOf(item)).toLowerCase().match(OPENING) ?? []
    return first !== undefined && familiesOf(first, document.language.slice(0, 2)).length > 0
  })
  return items.length >= FEW && better.length * 2 > items.length
}
const OPENING = /^\p{L}+/u
/** "The project has a strategy to:", "supports action across the chain to -", "the ILO helps:": what stands below is what it is for. */
const DOES = expression(
  /(?<!\p{L})(?:project|programme|strategy|initiative|projet|stratégie|proyecto|programa|estrategia)(?!\p{L})[^.;:]{0,70}?\s(?:to|pour|para)\s?[:–—-]$|(?<!\p{L})(?:the ILO|l['’]OIT|la OIT)\s(?:helps|will help|aide à|ayuda a)\s?:$/iu,
)
