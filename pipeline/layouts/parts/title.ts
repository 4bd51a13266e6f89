import data from '../../../schemas/codelists/title-words.json' with { type: 'json' }
import type { Event } from '../../../schemas/types.ts'
import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { Mention } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import { organisations } from '../../mentions/organisations.ts'
import { places } from '../../mentions/places.ts'
import type { DateValue } from '../../mentions/values.ts'
import { clauses } from '../../statements/clauses.ts'
import { conjugate } from '../../statements/conjugate.ts'
import { type Gathering, gatherings } from '../../statements/events/gathering.ts'
import { anyOf, lexicon, tongue } from '../../statements/events/lexicon.ts'
import { knownLabel, type Label } from './label.ts'
import { isWhere } from './where.ts'

/** What the title of an item or an event page says besides its name. Spans are offsets into the document. */
export interface Title extends Span {
  /** Where the printed title begins; places in `gathering` count from here. */
  origin: number
  /** The words of the title, without label, date and place at its edges. */
  text: string
  /** A label printed into it: "Video: …". */
  label?: Label & { span: Span }
  status?: { value: Event['status']; span: Span }
  place?: Span
  date?: Mention<DateValue>
  /** The gathering that it names, if what it names is a gathering ("Report of the meeting" names a report). */
  gathering?: Gathering
  /** A sentence that reports ("Workshop concludes in Lima"). */
  reports: boolean
}

const byTongue = <T>(make: (language: 'en' | 'fr' | 'es') => T) => ({ en: make('en'), fr: make('fr'), es: make('es') })
const POSTING = byTongue((language) => expression(anyOf(data.postings[language]), 'iu'))
const CLOSING = byTongue((language) => expression(anyOf(data.closing[language]), 'iu'))
const PREPOSITION = expression(
  /(?<![\p{L}-])(of|on|for|from|at|to|in|with|by|through|via|during|du|de|des|d’|sur|pour|à|au|dans|del|sobre|para|en|con)(?![\p{L}-])/iu,
)

/** An article behind the last preposition: "photos from the workshop" are photos. */
const DETERMINER = expression(
  /(?<!\p{L})(?:of|on|for|from|at|to|in|with|by|after|before|during|since|about|through)\s+(?:(?:the|an?|its|their|our|this|that|[\p{Lu}][\p{L}]*[’']s)\s+)?(?:\p{L}+\s+){0,2}$|(?<!\p{L})(?:the|an?|its|their|our|this)\s+[^,]*$/iu,
)

/** "Strengthening the system through data modelling training": what is done, not what is held. */
const DOING = expression(/^\s*\p{L}+ing\s|(?<!\p{L})(?:through|via|during|by)\s/iu)

/** "… (PLEDGE) Advisory Committee Meeting": whatever the body is called, it met. */
const BODY = /\b(?:committee|council|board|group|task force|commission)\s+$/iu

/** Reads a title. `gathered`: the context says that it names a gathering, so that a place behind it is where that met. */
export function titleOf(text: string, language: string, at: number, gathered = false): Title {
  let start = 0
  let end = text.length
  const title: Title = { start: at, end: at + text.length, origin: at, text, reports: false }
  const marks = () => {
    const mark = marked(text.slice(start, end), language)
    if (!mark || title.status) return
    title.status = { value: mark.value, span: { start: at + start + mark.start, end: at + start + mark.end } }
    if (mark.start === 0) start += mark.length
    else end = start + mark.start
  }
  if (gathered) end = tailPlace(text, language, at, start, end, title)
  marks()
  const colon = /^([^:]{3,40}):\s+(?=\S)/u.exec(text.slice(start, end))
  const label = colon && knownLabel(colon[1]!)
  if (colon && label && label.nature === 'publication') {
    title.label = { ...label, span: { start: at + start, end: at + start + colon[1]!.length } }
    if (label.kind !== 'news') start += colon[0].length
  }
  if (colon && label && label.nature === 'happening') {
    title.label = { ...label, span: { start: at + start, end: at + start + colon[1]!.length } }
    if (label.kind === 'other') start += colon[0].length
  }
  title.reports = reporting(text.slice(start, end), language)
  const gathering = title.reports ? undefined : named(text.slice(start, end), language)
  if (gathering) title.gathering = moved(gathering, start)
  if (gathering || gathered) end = edges(text, language, at, start, end, title)
  marks()
  title.start = at + start
  title.end = at + end
  title.text = text.slice(start, end)
  return title
}

/** "POSTPONED: …", "[Cancelled] …", "… (cancelled)": what an edge of a title says became of the event, and where. */
function marked(text: string, language: string) {
  const { postponed, cancelled } = lexicon(language)
  for (const [value, pattern] of [
    ['postponed', postponed],
    ['cancelled', cancelled],
  ] as const) {
    const edge = expression(
      `^[\\[(*\\s]*(?:${pattern.source})[\\])*\\s]*[:–-]?\\s*|\\s*[\\[(–-]+\\s*(?:event |événement |evento )?(?:${pattern.source})[\\])*!.\\s]*$`,
      'iu',
    ).exec(text)
    if (edge) return { value, start: edge.index, end: edge.index + edge[0].trimEnd().length, length: edge[0].length }
  }
  return undefined
}

/** Takes a place off the end that no comma parts from the name, as rows of flattened tables end: "… in tanneries Geneva". Returns where the name ends. */
function tailPlace(text: string, language: string, at: number, start: number, end: number, title: Title): number {
  const name = text.slice(start, end)
  const whole = /\s(\p{Lu}[\p{L}’'-]+(?:[\s,]+\p{Lu}[\p{L}’'-]+){0,4})$/u.exec(name)
  if (!whole || !/(?:\p{Ll}|\))$/u.test(name.slice(0, whole.index)) || !isWhere(whole[1]!, language)) return end
  const before = /(\S+)$/u.exec(name.slice(0, whole.index))![1]!
  if (PREPOSITION.test(before) || /^(?:and|et|y|e|the|la|le|el|les|los)$/iu.test(before)) return end
  title.place = { start: at + end - whole[1]!.length, end: at + end }
  const mark = /\s*\(\d{1,2}\)$/u.exec(name.slice(0, whole.index))
  return start + (mark?.index ?? whole.index)
}

/** Takes dates and places off the end: ", Geneva", "(Lima, 3-5 May 2011)", "– 12 May 2010". Returns where the name ends. */
function edges(text: string, language: string, at: number, start: number, end: number, title: Title): number {
  for (;;) {
    const name = text.slice(start, end)
    const bracket = /\s*\(([^()]{3,70})\)\s*\.?$/u.exec(name)
    const tail = bracket ?? /\s*(?:[,|]|\s[–-])\s+([^,|]{2,60}(?:,\s+[^,|]{2,40})?)\.?$/u.exec(name)
    const short = bracket ? undefined : /\s*,\s+([^,|]{2,60})\.?$/u.exec(name)
    const cut = [tail, short].find((one) => one && takes(one[1]!, start + one.index + one[0].lastIndexOf(one[1]!)))
    if (!cut || cut.index < 4) return end
    end = start + cut.index
  }
  function takes(words: string, offset: number): boolean {
    const date = dates(words, language, at + offset)[0]
    const rest = date ? words.slice(0, date.span.start - at - offset) + words.slice(date.span.end - at - offset) : words
    const bare = rest.replace(/^[\s,–-]+|[\s,–-]+$/gu, '')
    if (date && (!bare || isWhere(bare, language))) {
      title.date ??= date
      if (bare)
        title.place ??= {
          start: at + offset + words.indexOf(bare),
          end: at + offset + words.indexOf(bare) + bare.length,
        }
      return true
    }
    if (date || !isWhere(bare, language) || title.place) return false
    // "… in Islamabad, Pakistan" is part of the name.
    if (/(?<!\p{L})(?:in|at|à|en)\s+\p{Lu}[\p{L}’' -]*,?\s*$/u.test(text.slice(start, offset))) return false
    title.place = { start: at + offset, end: at + offset + words.length }
    return true
  }
}

/** True for titles that report: a finite verb, or a verb of holding behind the gathering ("Workshop held in Lima"). */
function reporting(text: string, language: string): boolean {
  const [first] = gatherings(text, language)
  if (first && CLOSING[tongue(language)].test(text.slice(first.head.end))) {
    const after = text.slice(first.head.end)
    const verb = CLOSING[tongue(language)].exec(after)!
    // "Workshop on child labour held in Lima"; but a name may go on: "Meeting of Experts on Closed Mines".
    if (verb[0] === verb[0].toLowerCase()) return true
  }
  if (headline(text, language)) return true
  const quoted = [...text.matchAll(/[«“"][^»”"]*[»”"]/gu)].filter((quote) => quote.index > 0)
  return clauses(text, language).verbs.some(
    ({ tense, start, end }) =>
      !quoted.some((quote) => quote.index < start && end < quote.index + quote[0].length) &&
      (tense === 'present' || tense === 'past' || tense === 'perfect' || tense === 'future' || tense === 'modal') &&
      !/^\p{Lu}.*\p{Lu}/u.test(text.slice(Math.max(0, start - 1), end)) &&
      !isNoun(text, start, end, language),
  )
}

/** "Nigeria Hosts Tripartite Workshop on …": a country or body, and a verb set with a capital as all words of a headline are. */
function headline(text: string, language: string): boolean {
  if (tongue(language) !== 'en') return false
  const opener = [...places(text, language), ...organisations(text, language)].find(({ span }) => span.start <= 4)
  const verb = opener && /^\s+(\p{Lu}\p{Ll}+s)\s+\p{L}/u.exec(text.slice(opener.span.end))
  if (!verb) return false
  const word = verb[1]!.toLowerCase()
  return (
    conjugate(language)
      .get(word)
      ?.some(({ as }) => as === 'present') ?? false
  )
}

/** A verb form that is a gathering noun, or one capitalised among capitals, is part of a name. */
const isNoun = (text: string, start: number, end: number, language: string): boolean =>
  gatherings(text, language).some(({ head }) => head.start < end && start < head.end) ||
  (/^\p{Lu}/u.test(text.slice(start)) && start > 0)

/** How far into a title the word that makes it a notice stands, in characters. */
const OPENING = 24

/** The gathering that is the subject of a title, or of a part of it behind a colon or a dash. */
function named(text: string, language: string): Gathering | undefined {
  // The parts between colons, bars and dashes; hyphens inside words divide nothing.
  const parts = [...text.matchAll(/(?:(?!\s-\s)[^:|–])+/gu)].map((part) => ({ text: part[0], at: part.index }))
  const posting = POSTING[tongue(language)].exec(text)
  if (posting && posting.index + posting[0].length <= OPENING && !/^\p{L}*\s*\d/u.test(text)) {
    const first = gatherings(text, language)[0]
    if (!first || posting.index < first.head.start) return undefined
  }
  for (const part of parts) {
    const found = gatherings(part.text, language)
    const [first] = found
    if (!first) continue
    const before = part.text.slice(0, first.head.start)
    // "Refugee access to jobs sensitization workshop": the last noun is what all before it describes.
    const last = part === parts.at(-1) && /^[\s.!]*$/u.test(part.text.slice(first.head.end))
    if (
      last &&
      !first.plural &&
      tongue(language) === 'en' &&
      (BODY.test(before) || (!DETERMINER.test(before) && !DOING.test(before)))
    )
      return moved(first, part.at)
    if (PREPOSITION.test(before.replace(/^\s*(?:the\s+)?\p{L}+\s+of\s+the\s+ILO\s+/iu, '')) && !first.named) continue
    if (PREPOSITION.test(before) && !/^\s*(on the occasion|\d+(st|nd|rd|th))/iu.test(before)) continue
    return moved(first, part.at)
  }
  return undefined
}

const moved = (one: Gathering, by: number): Gathering => ({
  ...one,
  start: one.start + by,
  end: one.end + by,
  head: { start: one.head.start + by, end: one.head.end + by },
})
