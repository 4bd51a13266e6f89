import edges from '../../../schemas/codelists/title-edges.json' with { type: 'json' }
import type { Event } from '../../../schemas/types.ts'
import { type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { implied, type Mention, stated } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import { clauses } from '../../statements/clauses.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { lexicon, matcher, tongue } from '../../statements/events/lexicon.ts'
import { divide } from '../../statements/sentences.ts'
import type { Item } from './item.ts'
import type { Listing } from './listing.ts'
import type { Title } from './title.ts'

/** Held, unless a mark or the text says that it was called off or put off, or is to come. */
export function statusOf(
  item: Item,
  title: Title,
  listing: Listing,
  date: Mention<DateValue>,
  text: string,
  body: Span | undefined,
): Mention<Event['status']> {
  if (title.status) return stated(title.status.value, title.status.span)
  const { postponed, cancelled } = lexicon(listing.document.language)
  for (const [value, pattern] of [
    ['cancelled', cancelled],
    ['postponed', postponed],
  ] as const) {
    for (const line of [...item.labels, ...item.subtitles]) if (pattern.test(line.text)) return stated(value, line)
    const match = body && pattern.exec(text)
    // What was put off to the very date that is printed took place then.
    const moved = match && text.slice(match.index).includes(date.span ? words(listing.document, date.span) : '')
    if (match && body && !moved && isAboutItself(text, match.index, listing.document.language))
      return stated(value, { start: body.start + match.index, end: body.start + match.index + match[0].length })
  }
  const where = title
  const over = listing.pages.has('past') || (listing.posted !== undefined && date.value.end < listing.posted)
  const future = body && !over ? announced(text, body.start, listing.document.language) : undefined
  if (future) return stated('planned', future)
  const coming =
    (listing.pages.has('upcoming') && listing.page) ||
    (listing.horizon !== undefined && date.value.start > listing.horizon && date.span)
  return coming ? implied('planned', coming) : implied('held', { start: where.start, end: where.end })
}

/** "will be held", "se tiendra": where the first sentences of an item speak of it in the future. */
function announced(text: string, at: number, language: string): Span | undefined {
  for (const sentence of divide(text, language, 0).slice(0, 2)) {
    const words = text.slice(sentence.start, sentence.end)
    const verb = clauses(words, language).verbs.find(
      ({ tense, start, end }) => tense === 'future' && !/^(?:is|are|was|were)(?!\p{L})/iu.test(words.slice(start, end)),
    )
    const match =
      FUTURE[tongue(language)].exec(words) ?? (verb && { 0: words.slice(verb.start, verb.end), index: verb.start })
    if (match && !SPEECH.test(words.slice(0, match.index)))
      return { start: at + sentence.start + match.index, end: at + sentence.start + match.index + match[0].length }
  }
  return undefined
}

const FUTURE = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, matcher(edges.future[language])]),
) as Record<'en' | 'fr' | 'es', RegExp>
/** Somebody's words, or what followed: "agreed that the plan will be published". */
const SPEECH = expression(/[“"«]|(?<!\p{L})(?:that|que|which|qui|who|so)(?!\p{L})/iu)

/** "The workshop has been cancelled", "postponed until further notice"; not "flights were cancelled". */
function isAboutItself(text: string, at: number, language: string): boolean {
  const before = text.slice(Math.max(0, text.slice(0, at).lastIndexOf('. ') + 1), at)
  return (
    /^\W*$/u.test(before) ||
    gatherings(before, language).length > 0 ||
    /(?<!\p{L})(it|this|celle-ci|il|elle|este|esta)\s+(has been|was|is|a été|est|ha sido|fue)\s*$/iu.test(before)
  )
}
