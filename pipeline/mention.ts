import type { Span } from './document.ts'

/** `stated`: the words say it. `implied`: context says it (a year from the heading above, the project a page is about). */
export type Basis = 'stated' | 'implied'

/** A value and the words it was read from. */
export interface Mention<T> {
  value: T
  span: Span
  basis: Basis
}

export const stated = <T>(value: T, span: Span): Mention<T> => ({ value, span, basis: 'stated' })
export const implied = <T>(value: T, span: Span): Mention<T> => ({ value, span, basis: 'implied' })
