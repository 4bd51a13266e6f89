import { type Block, bodyOf, content, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { Draft } from '../../record.ts'
import { familiesOf } from '../../statements/change-words.ts'
import { isCredit } from './label.ts'

/**
 * True for the items of a list that stands under no heading of its own, where the heading of the objectives was lost: its items are
 * numbered, or it stands above the page's first heading and most items open with what is to get better.
 */
export function aimsAlone(document: Document, block: Block, project: Draft<'projects'>): boolean {
  if (block.kind !== 'list_item') return false
  const blocks = content(document)
  const at = blocks.indexOf(block)
  return numberedAlone(document, blocks, at) || betteringAlone(document, blocks, at, project)
}

/** The list around a block: the items next to each other that are like it. */
function listAround(blocks: readonly Block[], at: number, isItem: (one: Block) => boolean): [from: number, to: number] {
  let from = at
  let to = at + 1
  while (from > 0 && isItem(blocks[from - 1]!)) from--
  while (to < blocks.length && isItem(blocks[to]!)) to++
  return [from, to]
}

const isNumbered = ({ kind, number }: Block): boolean => kind === 'list_item' && /^\d+$/.test(number ?? '')

function numberedAlone(document: Document, blocks: readonly Block[], at: number): boolean {
  if (!isNumbered(blocks[at]!)) return false
  const [from, to] = listAround(blocks, at, isNumbered)
  const before = blocks[from - 1]
  if (before && (before.kind === 'heading' || /[:.]$/.test(words(document, before)))) return false
  return to - from > 1
}

/** Items of a list without numbers, at least. */
const FEW = 3

/** "Increase awareness …", "Strengthen unions …", "Support the ratification …", below the opening words of a page. */
function betteringAlone(document: Document, blocks: readonly Block[], at: number, project: Draft<'projects'>): boolean {
  if (blocks[at]!.start < project.whole.start) return false
  const [from, to] = listAround(blocks, at, ({ kind }) => kind === 'list_item')
  if (to - from < FEW || /:$/.test(words(document, blocks[from - 1] ?? blocks[at]!))) return false
  // below a heading its words decide: "Recommendations" of an evaluation are no aims
  const above = blocks.slice(0, from).filter(({ start, kind }) => kind === 'heading' && start > project.whole.end)
  if (above.some((heading) => !isCredit(words(document, heading)))) return false
  const better = blocks.slice(from, to).filter((item) => opensWithBettering(document, item))
  return better.length * 2 > to - from
}

function opensWithBettering(document: Document, item: Block): boolean {
  const text = words(document, bodyOf(item))
  const [first] = text.toLowerCase().match(OPENING) ?? []
  return first !== undefined && !IS_NOUN.test(text) && familiesOf(first, document.language.slice(0, 2)).length > 0
}
const OPENING = expression(/^\p{L}+/u)
/** "Increase in exports", "Support for dockers": verbs by their form alone. */
const IS_NOUN = expression(/^\p{L}+\s(?:in|of|for|by|from)(?!\p{L})/u)
