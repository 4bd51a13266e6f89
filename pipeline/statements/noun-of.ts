import { expression } from '../expression.ts'
import { implied, type Mention, stated } from '../mention.ts'
import { populationAt } from '../mentions/population.ts'
import { quantities } from '../mentions/quantities.ts'
import { isPlural, singular } from '../mentions/singular.ts'
import { complement } from './complement.ts'
import { MOVED } from './figures/movement.ts'
import { says } from './figures/whose.ts'
import type { Figure } from './figures.ts'
import { WHOLE } from './not-counts.ts'
import { countedFields } from './populations.ts'
import { between, finite, type Setting, subjectOf } from './setting.ts'
import { known } from './vocabulary.ts'

const NUMBER_OF = expression(
  /(?<!\p{L})(?:number|figure|nombre|chiffre|número|cifra|rate|taux|tasa)\s+(?:of|de|d['’])\s*(?:the\s+|les\s+|los\s+|las\s+)?/iu,
)

/** "The number of insured masons rose to 3,150": what is counted stands in the subject. */
export function numberOf({ text, at, language }: Setting, { quantity }: Figure): Mention<string> | undefined {
  const hit = NUMBER_OF.exec(text.slice(0, quantity.span.start - at))
  if (!hit || quantity.value.counts !== 'other') return undefined
  const from = hit.index + hit[0].length
  const noun = populationAt(text, from, language as 'en' | 'fr' | 'es')
  return noun && stated(noun.unit, { start: at + from, end: at + noun.end })
}

/** "3 of 212 dyeing sheds": the noun of the whole that it is a part of. */
export function wholeOf(context: Setting, { quantity }: Figure): Mention<string> | undefined {
  if (quantity.value.counts !== 'other' || quantity.value.unit !== undefined) return undefined
  const whole = context.quantities.find(({ span }) => span.start >= quantity.span.end)
  if (!whole?.value.unit || whole.value.counts === 'share' || whole.value.counts === 'money') return undefined
  if (!WHOLE.test(between(context, quantity.span.end, whole.span.start))) return undefined
  return countedFields(context.statement.document.text, whole).unit
}

/** What a number without a noun counts, by the words before it: the number of …, or a noun that it explains. */
export function nounOf(context: Setting, figure: Figure): Mention<string> | undefined {
  if (figure.quantity.value.counts !== 'other') return undefined
  return wholeOf(context, figure) ?? numberOf(context, figure) ?? explained(context, figure)
}

/** "most migrant workers – 96 million – are men", "child labourers (160 million)": the noun right before the mark. */
function explained(context: Setting, { quantity: { span, value } }: Figure): Mention<string> | undefined {
  const start = Math.min(value.phrase.start, span.start)
  const mark = /\s*(?:[–—(,]|\s-\s)\s*$/u.exec(between(context, context.at, start))
  if (!mark) return undefined
  const end = context.at + mark.index
  const at = context.parsed.nouns.findLastIndex((one) => one.end <= end)
  const noun = context.parsed.nouns[at]
  if (!noun || between(context, noun.end, end).trim()) return undefined
  // "buyers of shells" are buyers, "the majority of divers" are divers
  const before = context.parsed.nouns[at - 1]
  const hangs = before && /^\s*(?:of|de|des|d['’])\s*$/iu.test(between(context, before.end, noun.start))
  const many =
    hangs && isPlural(between(context, before.start, before.headEnd).split(' ').at(-1)!, known(context.language))
  return read(context, many ? before.start : noun.start)
}

/** "68 million are women". */
export function saidToBe(context: Setting, figure: Figure): Mention<string> | undefined {
  const who = figure.quantity.value.counts === 'other' ? complement(context, figure) : undefined
  return who && !/^\p{Lu}/u.test(between(context, who.start, who.end)) ? read(context, who.start) : undefined
}

/** "Youth unemployment has grown by 10 million": a large number without a noun is one of what its verb is said of. */
export function saidOf(context: Setting, { quantity }: Figure): Mention<string> | undefined {
  const { counts, unit, value } = quantity.value
  if (counts !== 'other' || unit !== undefined || (value ?? 0) < LARGE) return undefined
  const verb = context.parsed.verbs.findLast((one) => finite(one) && one.end <= quantity.span.start)
  if (!verb || says(verb)) return undefined
  const subject = subjectOf(context, verb)
  if (!subject || subject.end > quantity.span.start) return undefined
  const head = between(context, subject.start, subject.headEnd).split(/\s+/u).at(-1)!
  return /^\p{Ll}{4,}$/u.test(head)
    ? stated(singular(head, known(context.language)), { start: subject.headEnd - head.length, end: subject.headEnd })
    : undefined
}
const LARGE = 1000

/** The unit of a noun phrase, without its article; nothing for a single thing. */
function read({ text, at, language }: Setting, start: number): Mention<string> | undefined {
  const article =
    /^(?:the|these|those|most|many|all|some|les|ces|certains|los|las|estos|estas|muchos|muchas)\s+/iu.exec(
      text.slice(start - at),
    )?.[0].length ?? 0
  const from = start - at + article
  const noun = populationAt(text, from, language as 'en' | 'fr' | 'es')
  return noun && stated(noun.unit, { start: at + from, end: at + noun.end })
}

/** "Another 1.4 million were insured": more of what the sentence before counts. */
export function furtherOf(
  { statement, at, text, language }: Setting,
  { quantity }: Figure,
): Mention<string> | undefined {
  const { before } = statement
  if (!before || !FURTHER.test(text.slice(0, quantity.span.start - at))) return undefined
  const last = quantities(before.text, language, before.start).findLast(({ value }) => value.unit !== undefined)
  const unit = last && countedFields(statement.document.text, last).unit
  return unit && implied(unit.value, unit.span)
}
/** "Nineteen of the 31 groups have registered. Eight have opened an account": a bare number that acts is said of those who acted before. */
export function actorsBefore(context: Setting, { quantity }: Figure): Mention<string> | undefined {
  const { statement, at, language, parsed } = context
  const { before } = statement
  const next = parsed.verbs.find((verb) => verb.start >= quantity.span.end)
  if (!next || !finite(next) || next.start - quantity.span.end > 1) return undefined
  // "Owners have begun to pay by the hour: 37 have done so"
  if (/[:;]\s*$/.test(between(context, at, quantity.span.start))) {
    const [first] = parsed.nouns
    return first && first.end < quantity.span.start ? read(context, first.start) : undefined
  }
  if (!before || quantity.span.start !== at) return undefined
  const first = quantities(before.text, language, before.start).find(
    ({ value }) =>
      value.unit !== undefined && value.counts !== 'share' && value.counts !== 'money' && value.counts !== 'time',
  )
  const unit = first && countedFields(statement.document.text, first).unit
  return unit && implied(unit.value, unit.span)
}

const FURTHER = expression(
  /(?<!\p{L})(?:another|a further|an additional|autres|quelque|otr[oa]s)\s+(?:(?:some|about|more than|over|nearly)\s+)?$/iu,
)

/** "Deaths at sea fell from 38 to 21": what the verb is said of is counted. */
export function moverOf(context: Setting, { quantity, governor, reason }: Figure): Mention<string> | undefined {
  const verb = governor?.verb
  const subject = reason === MOVED && quantity.value.counts === 'other' && verb ? subjectOf(context, verb) : undefined
  if (!subject) return undefined
  const { text, at, language } = context
  const article = /^(?:the|les|los|las)\s+/iu.exec(text.slice(subject.start - at))?.[0].length ?? 0
  const from = subject.start - at + article
  const noun = populationAt(text, from, language as 'en' | 'fr' | 'es')
  return noun && stated(noun.unit, { start: at + from, end: at + noun.end })
}
