import edges from '../../../schemas/codelists/title-edges.json' with { type: 'json' }
import { bodyOf, content, type Document, words } from '../../document.ts'
import { implied, type Mention, stated } from '../../mention.ts'
import { type Draft, isOf } from '../../record.ts'
import { matcher, tongue } from '../../statements/events/lexicon.ts'

/** What is told for the days of an event that is still to come, and who is awaited there, is to come as well. */
export function planWith(event: Draft<'events'>, told: Draft[]): void {
  const { status, start } = event.fields
  if (status?.value !== 'planned') return
  for (const one of told) {
    if (isOf(one, 'events') && one.fields.status?.value === 'held' && one.fields.start!.value >= eve(start!.value))
      one.fields.status = implied('planned', status.span)
    if (isOf(one, 'results') && one.fields.kind?.value === 'participants' && one.links.event === event)
      one.fields.nature = implied('intended', status.span)
  }
}

/** Days before an event on which what belongs to it may begin. */
const EVE = 3
const eve = (day: string): string => new Date(Date.parse(day) - EVE * 86_400_000).toISOString().slice(0, 10)

/** "About 60 participants are expected". */
export function awaited(document: Document): Mention<'planned'> | undefined {
  for (const block of content(document)) {
    const match = AWAITED[tongue(document.language)].exec(words(document, bodyOf(block)))
    if (match)
      return stated('planned', { start: block.body + match.index, end: block.body + match.index + match[0].length })
  }
  return undefined
}
const AWAITED = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, matcher(edges.awaited[language])]),
) as Record<'en' | 'fr' | 'es', RegExp>
