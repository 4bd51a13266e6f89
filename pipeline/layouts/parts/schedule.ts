import { type Block, bodyOf, type Document, words } from '../../document.ts'
import { implied, type Mention, stated } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import { type Draft, draft } from '../../record.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { countriesOf, ownPlaces } from '../../statements/events/surroundings.ts'
import { when } from './when.ts'

/** A line of a schedule ("5 June: opening of the Conference, Geneva") as the happening it announces; the year is that of the page. */
export function scheduled(document: Document, block: Block, published: Mention<string>): Draft<'events'>[] {
  const { start, end } = bodyOf(block)
  const text = words(document, { start, end })
  if (text.length > 400 || block.rows) return []
  const { language } = document
  const [date] = dates(text, language, start, { near: published.value })
  if (!date || date.basis === 'stated' || date.span.start - start > 12 || date.value.precision !== 'day') return []
  const colon = /^\s*(?::|[–-])\s*/u.exec(document.text.slice(date.span.end, end))
  if (!colon) return []
  const from = date.span.end + colon[0].length
  const rest = document.text.slice(from, end)
  const stop = /[.;](?=\s|$)/u.exec(rest)?.index ?? rest.length
  const [gathering] = gatherings(rest.slice(0, stop), language)
  if (!gathering) return []
  const name = { start: from, end: from + stop }
  const head = { start: from + gathering.head.start, end: from + gathering.head.end }
  const places = ownPlaces(rest, language, from)
  return [
    draft(
      'events',
      'schedule/line',
      { start, end: name.end },
      {
        title: stated(words(document, name), name),
        nature: stated('happening', head),
        kind: stated(gathering.kind, head),
        status:
          date.value.start > published.value ? implied('planned', published.span) : implied('held', published.span),
        ...when(date),
        countries: countriesOf(places),
        organisers: [],
        sectors: [],
        instruments: [],
      },
    ),
  ]
}
