import type { PhrasingContent } from 'mdast'
import lexicon from '../../../schemas/codelists/function-words.json' with { type: 'json' }
import { dateLine } from '../date-line.ts'
import { beginsSmall } from '../wording.ts'

/** Lines above a date that say what it is the date of (a label, a credit, a title), at most. */
const ABOVE = 4

/**
 * Markdown runs the lines of a paragraph together. Where one of them is nothing but a date, with a title above it, the lines were an
 * entry of a list: a label, a title, a date, and a text below, which may be broken over lines itself.
 */
export function ownLines(
  children: PhrasingContent[],
  textOf: (line: PhrasingContent[]) => string,
): PhrasingContent[][] {
  const lines = broken(children)
  if (lines.length < 2) return [children]
  const at = lines.findIndex((line) => dateLine(textOf(line)))
  const [below] = lines.slice(at + 1)
  if (at < 0 || at > ABOVE || (below && beginsSmall(textOf(below)))) return [children]
  const above = lines.slice(0, at)
  // "… will be held on" above a date: the line is of a sentence
  if (
    above.some((line, index) => index > 0 && beginsSmall(textOf(line))) ||
    (above.length && leads(textOf(above.at(-1)!)))
  )
    return [children]
  const rest = lines.slice(at + 1).flatMap((line, index): PhrasingContent[] => (index ? [SPACE, ...line] : line))
  return [...lines.slice(0, at + 1), ...(rest.length ? [rest] : [])]
}

/** Words that end no line of a list: something must follow them. */
const OPEN = new Set(
  Object.values(lexicon).flatMap(({ preposition, determiner, conjunction, be, have }) => [
    ...preposition,
    ...determiner,
    ...conjunction,
    ...be,
    ...have,
  ]),
)
const leads = (text: string): boolean => /[,;(]$/.test(text) || OPEN.has(/\p{L}+$/u.exec(text)?.[0] ?? '')
const SPACE: PhrasingContent = { type: 'text', value: ' ' }

/** The lines of a paragraph as the file breaks them. */
function broken(children: PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of children) {
    if (node.type === 'break') lines.push([])
    else if (node.type !== 'text') lines.at(-1)!.push(node)
    else
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index) lines.push([])
        if (value) lines.at(-1)!.push({ ...node, value })
      }
  }
  return lines.filter((line) => line.length)
}
