import type { Span } from '../document.ts'
import type { Draft } from '../record.ts'
import { figures } from './figures.ts'
import type { Statement } from './scope.ts'

/** A number that makes no record, and why. */
export interface NumberAside {
  span: Span
  reason: string
}

/**
 * The numbers of a sentence that count neither the work nor the world: durations, numbers of the design, numbers that only
 * introduce their own list, numbers in names, budgets, numbers told before, numbers inside a planned outcome or a title that is
 * one record, and numbers that no verb ties to either. `counted` are the drafts that own a number of the sentence. For
 * `setAside(span, reason)`: the ledger classes a number whose own span is set aside as `other` with that reason.
 */
export const asideNumbers = (statement: Statement, counted: readonly Draft[]): NumberAside[] =>
  figures(statement).flatMap(({ as, reason, quantity: { span } }) => {
    const owned = counted.some(({ fields }) => covers((fields as { raw?: { span: Span } }).raw?.span, span))
    if (owned) return []
    const counts = as === 'result' || as === 'statistic'
    return [{ span: { start: span.start, end: span.end }, reason: counts ? 'a number inside what is told' : reason }]
  })

const covers = (outer: Span | undefined, inner: Span): boolean =>
  outer !== undefined && outer.start <= inner.start && outer.end >= inner.end
