import { expression } from '../expression.ts'
import { type Mention, stated } from '../mention.ts'
import { populationAt } from '../mentions/population.ts'
import { complement } from './complement.ts'
import type { Figure } from './figures.ts'
import { between, type Setting } from './setting.ts'

const NUMBER_OF = expression(
  /(?<!\p{L})(?:number|nombre|número|rate|taux|tasa)\s+(?:of|de|d['’])\s*(?:the\s+|les\s+|los\s+|las\s+)?/iu,
)

/** "The number of insured masons rose to 3,150": what is counted stands in the subject. */
export function numberOf({ text, at, language }: Setting, { quantity }: Figure): Mention<string> | undefined {
  const hit = NUMBER_OF.exec(text.slice(0, quantity.span.start - at))
  if (!hit || quantity.value.counts !== 'other') return undefined
  const from = hit.index + hit[0].length
  const noun = populationAt(text, from, language as 'en' | 'fr' | 'es')
  return noun && stated(noun.unit, { start: at + from, end: at + noun.end })
}

/** What a number without a noun counts, by the words around it: the number of …; a noun that it explains; what they are said to be. */
export function nounOf(context: Setting, figure: Figure): Mention<string> | undefined {
  if (figure.quantity.value.counts !== 'other') return undefined
  return numberOf(context, figure) ?? explained(context, figure) ?? saidToBe(context, figure)
}

/** "most migrant workers – 96 million – are men", "child labourers (160 million)": the noun right before the mark. */
function explained(context: Setting, { quantity: { span, value } }: Figure): Mention<string> | undefined {
  const start = Math.min(value.phrase.start, span.start)
  const mark = /\s*(?:[–—(,]|\s-\s)\s*$/u.exec(between(context, context.at, start))
  if (!mark) return undefined
  const end = context.at + mark.index
  const noun = context.parsed.nouns.findLast((one) => one.end <= end)
  if (!noun || between(context, noun.end, end).trim()) return undefined
  return read(context, noun.start)
}

/** "68 million are women". */
function saidToBe(context: Setting, figure: Figure): Mention<string> | undefined {
  const who = complement(context, figure)
  return who && !/^\p{Lu}/u.test(between(context, who.start, who.end)) ? read(context, who.start) : undefined
}

/** The unit of a noun phrase, without its article; nothing for a single thing. */
function read({ text, at, language }: Setting, start: number): Mention<string> | undefined {
  const article = /^(?:the|these|those|les|ces|los|las|estos|estas)\s+/iu.exec(text.slice(start - at))?.[0].length ?? 0
  const from = start - at + article
  const noun = populationAt(text, from, language as 'en' | 'fr' | 'es')
  return noun && stated(noun.unit, { start: at + from, end: at + noun.end })
}
