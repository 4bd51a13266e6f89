import edges from '../../schemas/codelists/title-edges.json' with { type: 'json' }
import { blockAt, type Document, type Span } from '../document.ts'
import { expression } from '../expression.ts'
import { type Draft, isOf } from '../record.ts'
import { anyOf, tongue } from '../statements/events/lexicon.ts'
import { containment, tokens } from './likeness.ts'
import { fieldOf, textOf } from './values.ts'

const LAUNCHED = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, expression(anyOf(edges.launched[language]), 'iu')]),
) as Record<'en' | 'fr' | 'es', RegExp>
/** Gatherings that are themselves what was made: a course exists as a product and runs on dates. */
const RUNS = new Set(['course', 'training', 'workshop', 'launch', 'campaign', 'exhibition'])
/** Fewest words of a deliverable's title that make it known in an event's. */
const ENOUGH = 2
const STOP = /[.!?]\s/

/**
 * Links what was made to the event of the same document at which it was launched ("the report was launched at the forum") or that it
 * ran as ("the inaugural course of the MOOC …").
 */
export function occasions(document: Document, drafts: readonly Draft[]): void {
  const events = drafts
    .filter((one) => isOf(one, 'events'))
    .filter((one) => fieldOf(one, 'nature') === 'happening')
    .map((event) => ({ event, runs: runs(event) ? tokens(textOf(event, 'title')) : undefined }))
  if (!events.length) return
  for (const made of drafts.filter((one) => isOf(one, 'deliverables'))) {
    if (made.links.event) continue
    const own = tokens(textOf(made, 'title'))
    const found = events.flatMap(({ event, runs }) =>
      (runs && ranAs(own, runs)) || launchedAt(document, made, event) ? [event] : [],
    )
    if (found.length === 1) made.links.event = found[0]!
  }
}

const runs = (event: Draft): boolean => RUNS.has(textOf(event, 'kind')) && fieldOf(event, 'status') !== 'cancelled'

/** The words of the title of what was made all stand in the title of the event. */
const ranAs = (own: Set<string>, event: Set<string>): boolean =>
  own.size >= ENOUGH && own.size <= event.size && containment(own, event) === 1

/** The event's words follow those of the thing in one block, with "launched" between them; in the next sentence only where its noun is named again. */
function launchedAt(document: Document, made: Draft<'deliverables'>, event: Draft<'events'>): boolean {
  const title: Span = made.fields.title?.span ?? made.whole
  const name: Span = event.fields.title?.span ?? event.whole
  if (title.end > name.start || blockAt(document, title.start) !== blockAt(document, name.start)) return false
  const between = document.text.slice(title.end, name.start)
  if (!LAUNCHED[tongue(document.language)].test(between)) return false
  const [, ...later] = between.split(STOP)
  if (later.length === 0) return true
  if (later.length > 1) return false
  const again = tokens(later[0]!)
  return [...tokens(textOf(made, 'title')), textOf(made, 'kind')].some((word) => again.has(word))
}
