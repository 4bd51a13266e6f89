import type { Result } from '../../../schemas/types.ts'
import type { Span } from '../../document.ts'
import { type Matter, outcomeOf } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import type { Setting } from '../setting.ts'
import { whom } from './whom.ts'

/** A change that a sentence asserts or promises, without a number. */
export interface Change {
  kind: Result['kind']
  level: Result['level']
  nature: Result['nature']
  /** The rule that found it. */
  rule: string
  /** The verb. */
  cue: Span
  /** The words that name what changed. */
  matter: Span
  population?: Span
}

/** What changes, and where it is named. */
export type Hit = Span & { matter: Matter }

export type Nature = Result['nature']

/** One way of saying that something changed: given a verb of its family, the change it asserts. */
export type Rule = (setting: Setting, verb: VerbGroup, nature: Nature) => Change | undefined

export const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** A change in a matter, with whom it concerns. */
export function changeIn(
  setting: Setting,
  rule: string,
  verb: Span,
  nature: Nature,
  hit: Hit,
  population?: Span,
): Change {
  const change: Change = {
    ...outcomeOf(hit.matter),
    nature,
    rule: `changes/${rule}`,
    cue: spanOf(verb),
    matter: spanOf(hit),
  }
  const who = population ?? whom(setting, hit)
  return who ? { ...change, population: who } : change
}
