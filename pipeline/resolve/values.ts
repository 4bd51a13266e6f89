import type { Mention } from '../mention.ts'
import type { Draft } from '../record.ts'

/** The value of a field of a draft, whatever its dataset; undefined where it has none. */
export const fieldOf = (draft: Draft, name: string): unknown =>
  (draft.fields as Record<string, Mention<unknown> | undefined>)[name]?.value

/** The entries of a list field; empty where it has none. */
export const entriesOf = (draft: Draft, name: string): unknown[] =>
  ((draft.fields as Record<string, Mention<unknown>[] | undefined>)[name] ?? []).map(({ value }) => value)

/** A field as words; empty where the draft has none. */
export const textOf = (draft: Draft, name: string): string => String(fieldOf(draft, name) ?? '')

/** How many fields a draft fills: the fullest telling leads. */
export const fullness = (draft: Draft): number =>
  Object.values(draft.fields as Record<string, unknown>).filter((field) => !Array.isArray(field) || field.length > 0)
    .length

/** States in the order in which they follow one another; the latest one told wins. */
const COURSE = ['planned', 'ongoing', 'delivered', 'held']
/** Whether the state of one draft comes after that of another. */
export const isLater = (a: Draft, b: Draft): boolean => laterState(textOf(a, 'status'), textOf(b, 'status'))
export const laterState = (state: string, than: string): boolean => COURSE.indexOf(state) > COURSE.indexOf(than)
