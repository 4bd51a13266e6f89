import type { Span } from '../document.ts'
import { expression } from '../expression.ts'
import { type Mention, stated } from '../mention.ts'
import type { QuantityValue } from '../mentions/values.ts'
import type { Fields } from '../record.ts'
import type { Quantity } from './setting.ts'

type Counted = Pick<Fields<'results'>, 'value' | 'low' | 'high' | 'qualifier' | 'unit' | 'population' | 'raw'>

/** A quantity as fields, each with its own words: the number, the qualifier before it, the noun and the phrase that it counts. */
export function countedFields(text: string, { value: quantity, span }: Quantity, inherited?: Mention<string>): Counted {
  const { value, low, high, qualifier, unit, population, raw } = quantity
  const fields: Counted = { raw: stated(raw, span) }
  if (value !== undefined) fields.value = stated(value, span)
  if (low !== undefined) fields.low = stated(low, span)
  if (high !== undefined) fields.high = stated(high, span)
  if (qualifier && qualifier !== 'exact') fields.qualifier = stated(qualifier, qualifierSpan(text, quantity, span))
  const whom = population ? phraseSpan(text, quantity, span, population) : undefined
  if (population && whom) fields.population = stated(text.slice(whom.start, whom.end), whom)
  if (unit) fields.unit = stated(unit, unitSpan(text, unit, whom ?? span))
  else if (inherited) fields.unit = { ...inherited, basis: 'implied' }
  return fields
}

/** "More than", "environ": between the start of the phrase and the number, or behind the number. */
function qualifierSpan(text: string, { phrase }: QuantityValue, span: Span): Span {
  const before = text.slice(phrase.start, span.start).trimEnd()
  if (before) return { start: phrase.start, end: phrase.start + before.length }
  const after = /^\s*(or more|or less|ou plus|ou moins|o más|o menos|plus|\+)/iu.exec(
    text.slice(span.end, span.end + 16),
  )
  return after ? { start: span.start, end: span.end + after[0].length } : span
}

function phraseSpan(text: string, { phrase }: QuantityValue, span: Span, population: string): Span | undefined {
  const from = Math.min(phrase.start, span.start)
  const to = Math.max(phrase.end, span.end) + 4
  const after = text.indexOf(population, span.end)
  if (after >= 0 && after < to) return { start: after, end: after + population.length }
  const before = text.indexOf(population, from)
  return before >= 0 && before < to ? { start: before, end: before + population.length } : undefined
}

/** The word of the phrase that the unit is the singular of; the whole phrase where the unit is a symbol or made of several words. */
function unitSpan(text: string, unit: string, whom: Span): Span {
  const words = text.slice(whom.start, whom.end)
  const stem = unit.slice(0, Math.max(3, unit.length - 2)).toLowerCase()
  const lower = words.toLowerCase()
  const at = lower.search(expression(`(?<!\\p{L})${stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u'))
  if (at < 0) return whom
  const word = /^[\p{L}\p{M}'’-]+/u.exec(words.slice(at))![0]
  return { start: whom.start + at, end: whom.start + at + word.length }
}
