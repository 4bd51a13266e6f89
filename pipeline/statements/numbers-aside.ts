import type { Span } from '../document.ts'
import { figures } from './figures.ts'
import type { Statement } from './scope.ts'

/** A number that makes no record, and why. */
export interface NumberAside {
  span: Span
  reason: string
}

/**
 * The numbers of a sentence that count neither the work nor the world: durations, numbers of the design, numbers that only
 * introduce their own list, numbers in names, budgets, numbers told before, and numbers that no verb ties to either. For `setAside(span, reason)`: the ledger
 * classes a number whose own span is set aside as `other` with that reason.
 */
export const asideNumbers = (statement: Statement): NumberAside[] =>
  figures(statement).flatMap(({ as, reason, quantity }) =>
    as === 'result' || as === 'statistic'
      ? []
      : [{ span: { start: quantity.span.start, end: quantity.span.end }, reason }],
  )
