import bodies from '../../../schemas/codelists/sibling-bodies.json' with { type: 'json' }
import { content, type Document } from '../../document.ts'
import { expression } from '../../expression.ts'
import { once } from './once.ts'

/** A paper of a body of another organization: set out like ours, but nobody's report on what the ILO did. */
export interface Sibling {
  body: string
  organization: string
  symbol: string
}

/** Characters from the top among which a paper prints whose it is. */
const HEAD = 700
const OURS = expression(/(?<![\p{L}/])(?:GB|ILC)\.\d/u)
const BODIES = bodies.map(({ organization, symbol, names }) => ({
  organization,
  name: expression(`(?<!\\p{L})(?:${names.map((name) => name.replace(/'/g, "['’]")).join('|')})(?!\\p{L})`, 'iu'),
  symbol: expression(
    `(?<![\\p{L}\\p{N}/])(?:${symbol})[\\p{L}\\d./-]*\\d(?:[\\p{L}\\d./-]*[\\p{L}\\d])?(?:\\([^)\\s]{1,8}\\))?`,
    'u',
  ),
}))

/** The body of another organization whose paper a document is, or undefined: its name at the top, and a symbol of its papers. */
export const sibling = once(judge)

function judge(document: Document): Sibling | undefined {
  const first = content(document)[0]?.start ?? 0
  // A masthead is often set aside as what stands on every page.
  const head = document.text.slice(0, Math.min(first, HEAD) + HEAD)
  if (OURS.test(head)) return undefined
  for (const { organization, name, symbol } of BODIES) {
    const named = name.exec(head)
    // The paper's own symbol stands at its top; a page about a decision cites the paper decided on.
    const printed = named && (symbol.exec(head) ?? (DECISION.test(head) ? symbol.exec(document.text) : null))
    if (printed) return { body: named[0].replace(/\s+/g, ' '), organization, symbol: printed[0] }
  }
  return undefined
}
const DECISION = expression(/(?<!\p{L})(?:Decision|Décision|Decisión|Resolution|Résolution|Resolución)\s\d/u)
