import { bodyOf, type Document, words } from '../../document.ts'
import { implied, stated } from '../../mention.ts'
import { quantities } from '../../mentions/quantities.ts'
import { type Draft, draft } from '../../record.ts'
import { countedFields } from '../../statements/populations.ts'
import type { EventField, Field } from '../parts/field.ts'

/** The count of people beside "Participants". */
export const counted = (document: Document, parts: Field<EventField>[]) =>
  parts
    .filter(({ name }) => name === 'participants')
    .flatMap(({ value, blocks }) => (value ? [value] : blocks.slice(0, 3).map(bodyOf)))
    .flatMap((line) => quantities(words(document, line), document.language, line.start))
    .find(({ value }) => value.counts === 'people' || value.counts === 'other')

/** Who is printed to take part, counted: a result of the event. */
export function attendance(document: Document, event: Draft<'events'>, parts: Field<EventField>[]): Draft<'results'>[] {
  const count = counted(document, parts)
  if (!count) return []
  const { status, countries } = event.fields
  const made = draft('results', 'event-page/participants', count.value.phrase, {
    statement: stated(words(document, count.value.phrase), count.value.phrase),
    kind: stated('participants', count.value.phrase),
    nature: status?.value === 'planned' ? implied('intended', status.span) : stated('achieved', count.value.phrase),
    level: stated('output', count.value.phrase),
    ...countedFields(document.text, count),
    countries: (countries ?? []).map(({ value, span }) => implied(value, span)),
    aggregation: stated({ mode: 'additive' }, count.span),
  })
  made.links.event = event
  return [made]
}
