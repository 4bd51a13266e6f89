import edges from '../../../schemas/codelists/title-edges.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { Mention } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import { instruments } from '../../mentions/instruments.ts'
import type { DateValue } from '../../mentions/values.ts'
import { clauses } from '../clauses.ts'
import type { Gathering } from './gathering.ts'
import { anyOf, lexicon, matcher, tongue } from './lexicon.ts'

const FROM = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, expression(`${anyOf(edges.from[language])}\\s*$`, 'iu')]),
) as Record<'en' | 'fr' | 'es', RegExp>

/**
 * The dates of a sentence that can date an event: not parts of names ("2030 Agenda", "Convention, 1981"), not limits ("since 2019").
 * `posted` is the day of the text, which lends its year to days printed without one.
 */
export function eventDates(text: string, language: string, at = 0, posted?: string): Mention<DateValue>[] {
  const legal = instruments(text, language, at)
  return dates(text, language, at, posted ? { near: posted } : {}).filter(({ span, value, basis }) => {
    if (value.edtf.includes('..')) return false
    if (LEFT[tongue(language)].test(text.slice(Math.max(0, span.start - at - BACK), span.start - at))) return false
    if (basis === 'implied' && value.precision !== 'day') return false
    if (legal.some((one) => one.span.start <= span.start && one.span.end >= span.end)) return false
    const before = text.slice(Math.max(0, span.start - at - 24), span.start - at)
    const after = text.slice(span.end - at, span.end - at + 40)
    if (value.precision === 'year') {
      if (
        /^[\s-]+(Agenda|Declaration|Strategy|Protocol|Recommendation|Convention|Act|Programme|Code|Déclaration|Protocole|Strategy)\b/u.test(
          after,
        )
      )
        return false
      if (
        /(Agenda|Horizon|Vision|Convention|Convenio|Act|Law|Ley|Loi|Recommendation|Protocol|Strategy|Programme)s?,?\s*(de\s+)?$/u.test(
          before,
        )
      )
        return false
      if (/[–-]\d\d/.test(text.slice(span.start - at, span.end - at))) return false
      if (WORKED[tongue(language)].test(text.slice(Math.max(0, span.start - at - BACK), span.start - at))) return false
    }
    return (value.precision !== 'year' && SCHEDULED.test(before)) || !FROM[tongue(language)].test(before)
  })
}

/** "re-scheduled from 4 May": the day on which it did not take place. */
const LEFT = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, expression(`${anyOf(edges.left[language])}\\s*$`, 'iu')]),
) as Record<'en' | 'fr' | 'es', RegExp>
/** "a workshop to review activities in 2021": the year of what was looked at, not of the gathering. */
const WORKED = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    expression(
      `(?<!\\p{L})${anyOf(edges.worked[language])}\\s+(?:in|of|for|during|over|en|de|du|pour|par|para|del|durante)\\s+(?:the\\s+years?\\s+|l['’]année\\s+|el\\s+año\\s+)?$`,
      'iu',
    ),
  ]),
) as Record<'en' | 'fr' | 'es', RegExp>
/** Characters before a day among which such words stand. */
const BACK = 40

/** "prevista para noviembre": a day that was set, and no limit. */
const SCHEDULED =
  /(?:previst[oa]s?|programad[oa]s?|fijad[oa]s?|anunciad[oa]s?|convocad[oa]s?|scheduled|planned|prévue?s?|programmée?s?) (?:para|for|pour)(?: (?:el|la|le))?\s*$/iu

/** "the workshop planned in Quito in November". */
const FIXED = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, matcher(edges.fixed[language])]),
) as Record<'en' | 'fr' | 'es', RegExp>
/** "the holding, in May 2024, of a workshop": an article between date and gathering, the verb a few words before. */
const CLOSE = 14
const CLAUSE = 50
const told = (before: string, held: RegExp, language: string): boolean =>
  held.test(before) || HOLDING[tongue(language)].test(before)
const HOLDING = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, matcher(edges.holding[language])]),
) as Record<'en' | 'fr' | 'es', RegExp>
/** How far a gathering and its date may stand apart, in characters. */
const FAR = 170

/** The date of a gathering in its sentence: inside its name, behind it, or before it; undefined where none can be told to be its own. */
export function dateOf(
  text: string,
  language: string,
  gathering: Gathering,
  others: Span[],
  found: Mention<DateValue>[],
  at: number,
): Mention<DateValue> | undefined {
  const { held } = lexicon(language)
  const place = (date: Mention<DateValue>): Span => ({ start: date.span.start - at, end: date.span.end - at })
  const inner = innerDate(text, gathering, found, at)
  if (inner) return inner
  const heads = others.filter((other) => other !== gathering.head)
  const parted = (start: number, end: number) => heads.some((head) => head.start >= start && head.end <= end)
  const after = found.find((date) => place(date).start >= gathering.end)
  const before = found.filter((date) => place(date).end <= gathering.start).at(-1)
  const moved = after && found.find((date) => place(date).start >= place(after).end && date !== after)
  // "the seminar planned for 12 April will now take place on 3 May": the day it was moved to
  if (moved && MOVED[tongue(language)].test(text.slice(gathering.end, place(moved).start))) return moved
  if (after) {
    const gap = text.slice(gathering.end, place(after).start)
    // An enumeration of several dates ("in Lima in May and in Quito in June") belongs to several; the first is taken.
    const near = gap.length <= FAR && !/;|\.\s/.test(gap) && !parted(gathering.end, place(after).start)
    if (
      near &&
      (direct(gap) ||
        held.test(gap) ||
        FIXED[tongue(language)].test(gap) ||
        (held.test(text.slice(Math.max(0, gathering.start - 60), gathering.start)) &&
          !clauses(gap, language).verbs.some(({ tense }) => tense !== 'participle')))
    )
      return after
    // "Two dialogues and a seminar were held in May 2021": one date for the whole list.
    // … but not where the first of them has a verb of its own before it
    const alone = () =>
      !clauses(text.slice(0, gathering.start), language).verbs.some(({ tense }) => /past|perfect/.test(tense))
    if (gap.length <= 90 && held.test(gap) && !/[;.]/.test(gap) && /\b(and|et|y)\b/.test(gap) && alone()) return after
  }
  if (before) {
    const gap = text.slice(place(before).end, gathering.start)
    const clause = text.slice(place(before).end, gathering.end + 80)
    const opens = /^(?:[\p{L}’']+\s+){0,4}$/u.test(text.slice(0, place(before).start).replace(/^.*[;:]\s*/u, ''))
    if (
      gap.length <= FAR &&
      !/;|\.\s/.test(gap) &&
      !parted(place(before).end, gathering.start) &&
      (((gap.length < CLOSE || WHERE.test(gap)) &&
        told(text.slice(0, place(before).start).slice(-CLAUSE), held, language)) ||
        ((held.test(clause) || gathering.named) && (opens || held.test(gap))) ||
        (opens && gathersFor(gap, language)))
    )
      return before
  }
  return undefined
}

const MOVED = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    expression(`${anyOf(edges.moved[language])}(?:\\s+${anyOf(edges.moved_to[language])})?\\s*$`, 'iu'),
  ]),
) as Record<'en' | 'fr' | 'es', RegExp>

/** "On 4 May the project brought 40 growers together in Lima for a": people who met, and the article right before what for. */
export const gathersFor = (before: string, language: string): boolean => GATHERED[tongue(language)].test(before)
const GATHERED = {
  en: expression(
    /(?<!\p{L})(?:br(?:ought|ings)\s[^.;]{3,70}\stogether|joined|came|travelled|sat down)\s(?:[^.;]{0,60}\s)?(?:for|at|to|in)\s+an?\s+$/iu,
  ),
  fr: expression(
    /(?<!\p{L})(?:réunissa(?:it|ient)|rassembl(?:é|ait|aient)|retrouvée?s|rencontrée?s)\s(?:[^.;]{0,90}\s)?(?:pour|lors d[’']|à|dans)\s*une?\s+$/iu,
  ),
  es: expression(
    /(?<!\p{L})(?:congreg(?:ó|aron)|junt(?:ó|aron)|encontraron|acudieron)\s(?:[^.;]{0,90}\s)?(?:para|en|a)\s+una?\s+$/iu,
  ),
}

/** "held on 5 May in Lomé a workshop\": nothing but where between the date and the gathering. */
const WHERE = expression(
  /^[\s,]*(?:in|at|à|au|en)\s+\p{Lu}[\p{L}’'-]+(?:[\s,-]+\p{Lu}[\p{L}’'-]+){0,3}[\s,]+(?:an?|the|its|un|une|le|la|l[’']|el|su)?\s*$/u,
)

/** A date that is part of the name or stands right before it: "the 2019 Public Forum", "the 2022 Durban Conference", "Forum 2022". */
export function innerDate(
  text: string,
  { start, end, named }: Gathering,
  found: Mention<DateValue>[],
  at: number,
): Mention<DateValue> | undefined {
  const inside = found.find(({ span }) => span.start - at >= start - 1 && span.end - at <= end)
  if (inside) return inside
  return found.find(
    ({ span, value }) =>
      named &&
      value.precision === 'year' &&
      span.end - at <= start &&
      /^\s+(\p{Lu}[\p{L}-]+\s+)?$/u.test(text.slice(span.end - at, start)) &&
      !/\b(in|en|during|durante)\s*$/iu.test(text.slice(0, span.start - at)),
  )
}

/** Nothing but places, prepositions and brackets between a gathering and its date: "in Walvis Bay, Namibia, on". */
const direct = (gap: string): boolean =>
  /^[\s,(–-]*(?:(?:in|at|on|of|from|for|during|the|à|au|en|le|les|du|de|des|el|los|del|a|al|celebrad[oa]s?|tenue?s?|dates?)\s+|\p{Lu}[\p{L}’'.-]*[\s,]*|\()*[\s,(–-]*$/u.test(
    gap,
  )
