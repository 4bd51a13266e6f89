import data from '../../../schemas/codelists/encounters.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { firstOf } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
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
  (['en', 'fr', 'es'] as const).map((language) => [language, expression(anyOf(data.met[language]), 'iu')]),
) as Record<'en' | 'fr' | 'es', RegExp>
/** What may stand behind the verb of people who come together; "met the standard" has an object. */
const BEHIND = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, expression(`^\\s+${anyOf(data.behind[language])}`, 'iu')]),
) as Record<'en' | 'fr' | 'es', RegExp>

/** "The Committee on Ports met on 4 May": an organ whose sitting is called by its name. */
const ORGAN = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, expression(anyOf(data.organs[language]), 'iu')]),
) as Record<'en' | 'fr' | 'es', RegExp>
const ARTICLE = /^(?:the|an?|le|la|les|l[’']|el|los|las|une?|una?)\s*/iu

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
  const opened = opening(text, language, dates, at)
  if (opened) return opened
  const match = firstOf(VERB[tongue(language)], text)
  if (!match) return undefined
  const verb = { start: match.index, end: match.index + match[0].length }
  if (!BEHIND[tongue(language)].test(text.slice(verb.end))) return undefined
  const opens = /^(?:[^,]{0,60}\d[^,]{0,12},\s+|[«“"]\s*)?/u.exec(text)![0].length
  // "In May 2019, the menders met"; in "The Committee met on 4 May, …" the date stands behind the verb.
  const lead = opens > verb.start ? 0 : opens
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
  const organ = ORGAN[tongue(language)].test(subject)
  const from = lead + (organ ? (ARTICLE.exec(subject)?.[0].length ?? 0) : 0)
  const span = { start: at + from, end: at + (organ ? lead + subject.length : verb.end) }
  return {
    title: stated(text.slice(span.start - at, span.end - at), span),
    kind: stated('meeting', { start: at + verb.start, end: at + verb.end }),
    date,
    whole: { start: Math.min(span.start, date.span.start), end: Math.max(span.end, date.span.end) },
  }
}

const MEETING = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    expression(`^${anyOf(data.meeting[language])}\\s(?:[^,]{0,70}),\\s+(?:the|la|le|l[’']|el)\\s*`, 'iu'),
  ]),
) as Record<'en' | 'fr' | 'es', RegExp>
/** Words that the name of an organ does not go beyond: its verb. */
const VERBS = expression(/\s(?:a|ont|avait|est|s[’']est|ha|había|se|has|had|have|elected|was|decided|\p{L}+ó)\s/u)

/** "Réunie les 11 et 12 novembre 1996, la Commission des ports a élu …": the organ stands behind the date. */
function opening(text: string, language: string, dates: Mention<DateValue>[], at: number): Encounter | undefined {
  const match = firstOf(MEETING[tongue(language)], text)
  if (!match) return undefined
  const date = dates.find(({ span, value }) => value.precision !== 'year' && span.end - at <= match[0].length)
  const verb = VERBS.exec(text.slice(match[0].length))
  if (!date || !verb || verb.index > LONG) return undefined
  const name = text.slice(match[0].length, match[0].length + verb.index)
  if (!ORGAN[tongue(language)].test(name)) return undefined
  const span = { start: at + match[0].length, end: at + match[0].length + name.length }
  return {
    title: stated(name, span),
    kind: stated('meeting', { start: at, end: at + match[0].indexOf(' ') }),
    date,
    whole: { start: at, end: span.end },
  }
}
