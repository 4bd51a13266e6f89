import edges from '../../../schemas/codelists/title-edges.json' with { type: 'json' }
import { type Block, bodyOf, type Document, words } from '../../document.ts'
import { type Mention, stated } from '../../mention.ts'
import { clauses } from '../../statements/clauses.ts'
import { matcher, tongue } from '../../statements/events/lexicon.ts'

const FUTURE = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, matcher(edges.future[language])]),
) as Record<'en' | 'fr' | 'es', RegExp>

/** `planned`, with the words that say so, where the first paragraphs of a page speak of the event in the future. */
export function toCome(document: Document, prose: Block[]): Mention<'planned'> | undefined {
  for (const block of prose.slice(0, 3)) {
    const { start } = bodyOf(block)
    const match = FUTURE[tongue(document.language)].exec(words(document, bodyOf(block)))
    if (match) return stated('planned', { start: start + match.index, end: start + match.index + match[0].length })
    const verb = clauses(words(document, bodyOf(block)), document.language).verbs.find(
      ({ tense, start: from, end }) =>
        tense === 'future' && !/^(?:is|are|was|were)(?!\p{L})/iu.test(words(document, bodyOf(block)).slice(from, end)),
    )
    if (verb) return stated('planned', { start: start + verb.start, end: start + verb.end })
  }
  return undefined
}
