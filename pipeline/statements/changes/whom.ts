import type { Span } from '../../document.ts'
import type { NounPhrase } from '../clauses.ts'
import { between, type Setting, tokenBefore } from '../setting.ts'
import type { Hit } from './change.ts'

const OF = /^(of|among|between|for|de|des|du|d'|entre|parmi|para|pour)$/

/** Who or what a change concerns: for bodies and policies themselves, else the phrase after "of", "among", "for". */
export function whom(setting: Setting, hit: Hit): Span | undefined {
  if (hit.matter === 'body' || hit.matter === 'policy') return phraseAround(setting, hit)
  const topical = setting.language === 'en' && TOPICAL.test(between(setting, hit.start, hit.end))
  for (const noun of setting.parsed.nouns) {
    if (noun.start < hit.end || (noun.start > hit.end + 40 && !topical)) continue
    const prior = tokenBefore(setting, noun.start)
    if (prior && (topical ? /^among$/ : OF).test(prior.lower)) return withOthers(setting, noun)
  }
  // "new knowledge … that is helping inspectors": those who are helped
  const help = setting.parsed.verbs.find(({ start, lemma }) => start > hit.end && HELP.test(lemma))
  const helpedOnes = help && setting.parsed.nouns.find((noun) => noun.start >= help.end && noun.start - help.end < 6)
  return helpedOnes && withOthers(setting, helpedOnes)
}

/** "understanding of pay gaps among brokers": what follows "of" is the topic, not who understands. */
const TOPICAL = /knowledge|understanding|awareness|insight/i
const HELP = /^(?:help|assist|enable|aider|ayudar)$/

/** A phrase with those joined to it: "unions, employers and other stakeholders". */
export function withOthers(setting: Setting, noun: NounPhrase): Span {
  let { end } = noun
  for (const next of setting.parsed.nouns) {
    if (next.start <= end) continue
    if (
      !/^\s*(?:,|,?\s*(?:and|et|y|e|as well as|ainsi que|así como))\s*(?:the|les?|las?|los|l['’])?\s*$/iu.test(
        between(setting, end, next.start),
      )
    )
      break
    end = next.end
  }
  return { start: noun.start, end }
}

/** The noun phrase that holds a place, with what "of", "on", "for" hang on it. */
export function phraseAround(setting: Setting, { start, end }: Span): Span | undefined {
  const { nouns } = setting.parsed
  const index = nouns.findIndex((noun) => noun.start <= start && noun.end >= start)
  const first = nouns[index]
  if (!first) return undefined
  let to = Math.max(first.end, end)
  for (const next of nouns.slice(index + 1)) {
    if (
      !/^\s+(?:of|on|for|in|de|des|du|d['’]|del|sur|sobre|para|pour|en)\s*(?:the\s|les?\s|la\s|las?\s|los?\s|l['’])?$/iu.test(
        between(setting, to, next.start),
      )
    )
      break
    to = next.end
  }
  return { start: first.start, end: to }
}

const EDGES =
  /^\s*(?:to\s|a\s|à\s|aux?\s|al?\s)?|(?:\s+(?:to|in|better|de|d['’]|à|a|mejor|mieux|further|more|effectively))*\s*$/giu

/** Those who are helped: all that stands between the verb that helps and the verb for what they now do. */
export function helped(setting: Setting, start: number, end: number): { population?: Span } {
  const words = between(setting, start, end)
  const inner = words.replace(EDGES, '')
  if (!/\p{L}{3}/u.test(inner)) return {}
  const from = start + words.indexOf(inner)
  return { population: { start: from, end: from + inner.length } }
}
