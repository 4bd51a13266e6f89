import data from '../../../schemas/codelists/encounters.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { type Mention, stated } from '../../mention.ts'
import type { DateValue } from '../../mentions/values.ts'
import { anyOf, tongue } from './lexicon.ts'

/** People who came together on a date, where no noun names the gathering: "Two hundred menders met in Chennai on 4 May". */
export interface Encounter {
  title: Mention<string>
  kind: Mention<'meeting'>
  date: Mention<DateValue>
  whole: Span
}

const VERB = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, new RegExp(anyOf(data.met[language]), 'iu')]),
) as Record<'en' | 'fr' | 'es', RegExp>
/** What may stand behind the verb of people who come together; "met the standard" has an object. */
const BEHIND = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, new RegExp(`^\\s+${anyOf(data.behind[language])}`, 'iu')]),
) as Record<'en' | 'fr' | 'es', RegExp>

/** Characters between the verb and its date, and of a subject. */
const NEAR = 80
const LONG = 160

/** The encounter of a sentence, if it tells of one; `dates` are the dates in it that can date events. */
export function encounter(
  text: string,
  language: string,
  dates: Mention<DateValue>[],
  at: number,
): Encounter | undefined {
  const match = VERB[tongue(language)].exec(text)
  if (!match) return undefined
  const verb = { start: match.index, end: match.index + match[0].length }
  if (!BEHIND[tongue(language)].test(text.slice(verb.end))) return undefined
  const lead = /^(?:[^,]{0,60}\d[^,]{0,12},\s+|[«“"]\s*)?/u.exec(text)![0].length
  const subject = text.slice(lead, verb.start).trimEnd()
  if (!/^\p{Lu}|\p{L}\s/u.test(subject) || subject.length < 4 || subject.length > LONG || /[;:”»]/.test(subject))
    return undefined
  const date = dates.find(({ span, value }) => {
    if (value.precision === 'year') return false
    const start = span.start - at
    if (start < lead) return true
    return start >= verb.end && start - verb.end <= NEAR && !/[;]|\.\s/.test(text.slice(verb.end, start))
  })
  if (!date) return undefined
  const span = { start: at + lead, end: at + verb.end }
  return {
    title: stated(text.slice(lead, verb.end), span),
    kind: stated('meeting', { start: at + verb.start, end: at + verb.end }),
    date,
    whole: { start: Math.min(span.start, date.span.start), end: Math.max(span.end, date.span.end) },
  }
}
