import type { Span } from '../document.ts'
import type { Figure } from './figures.ts'
import { between, type Setting } from './setting.ts'

/** "30,000 are nationals": what a number without a noun is said to be. */
export function complement(context: Setting, { quantity }: Figure): Span | undefined {
  const verb = context.parsed.verbs.find(({ start }) => start >= quantity.span.end)
  if (!verb || !/^\s*,?\s*$/.test(between(context, quantity.span.end, verb.start))) return undefined
  const noun = context.parsed.nouns.find(({ start }) => start >= verb.end)
  return noun && noun.start - verb.end < 8 ? { start: noun.start, end: noun.end } : undefined
}
