import words_ from '../../../schemas/codelists/title-words.json' with { type: 'json' }
import type { Document, Span } from '../../document.ts'
import type { Draft } from '../../record.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { matcher, tongue } from '../../statements/events/lexicon.ts'
import { divide } from '../../statements/sentences.ts'

const RELATIVE = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, matcher(words_.relative[language])]),
) as Record<'en' | 'fr' | 'es', RegExp>

/** Days between a posting and the gathering it tells of; fewer where it says "this week". */
const REACH = 75
const REACH_NEAR = 10
/** Share of a gathering's own words that a sentence must repeat to tell of it. */
const ENOUGH = 0.5

/** The listed gathering that a posting tells of in its words, and where. */
export function listedGathering(
  document: Document,
  posted: Draft<'events'>,
  text: Span,
  listed: Draft<'events'>[],
): { event: Draft<'events'>; span: Span } | undefined {
  const { language } = document
  const day = posted.fields.start!.value
  for (const { start, end } of divide(document.text.slice(text.start, text.end), language, text.start)) {
    const sentence = document.text.slice(start, end)
    const reach = RELATIVE[tongue(language)].test(sentence) ? REACH_NEAR : REACH
    for (const gathering of gatherings(sentence, language)) {
      const said = contentWords(sentence.slice(gathering.start, Math.max(gathering.end, gathering.end + 160)))
      const phrase = contentWords(sentence.slice(gathering.start, gathering.end))
      const [best] = listed
        .filter(
          ({ fields }) =>
            fields.kind!.value === gathering.kind && daysApart(day, fields.start!.value, fields.end!.value) <= reach,
        )
        .map((event) => {
          const name = contentWords(event.fields.title!.value)
          return { event, score: Math.max(shared(name, said), phrase.size > 3 ? shared(phrase, name) - 0.2 : 0) }
        })
        .filter(({ score }) => score >= ENOUGH)
        .sort((a, b) => b.score - a.score)
      if (best) return { event: best.event, span: { start: start + gathering.start, end: start + gathering.end } }
    }
  }
  return undefined
}

const SMALL = 4
/** Words of four letters and more, without plural endings. */
const contentWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length >= SMALL)
      .map((word) => word.replace(/s$/, '')),
  )

/** Share of the first set's words that stand in the second. */
function shared(a: Set<string>, b: Set<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return a.size ? both / a.size : 0
}

/** Days from a day to the nearest of a range, 0 inside it. */
function daysApart(day: string, start: string, end: string): number {
  const ms = (date: string) => Date.parse(date)
  const gap = Math.max(0, ms(start) - ms(day), ms(day) - ms(end))
  return gap / 86_400_000
}
