import type { Span } from '../../document.ts'
import type { Deed } from '../count-words.ts'
import type { Governor } from '../governor.ts'
import type { Quantity } from '../setting.ts'

/** A number of a sentence, judged: an achievement of the work, a figure about the world, or neither. */
export interface Figure {
  quantity: Quantity
  /** `told`: a number the document told before ("the five countries"). `open`: nothing decided. */
  as: 'result' | 'statistic' | 'aside' | 'told' | 'open'
  /** Why, in one phrase. */
  reason: string
  /** What was done to what is counted. */
  deed?: Deed
  governor?: Governor
  /** The words that decided. */
  cue: Span
  intended: boolean
  /** The words themselves decide: nothing is left to weigh. */
  sure?: true
  /** The number it is a part or share of, or stands in one list with. */
  host?: Figure
  relation?: 'list' | 'part' | 'from'
}

/** Makes the figure of one number. */
export type Make = (as: Figure['as'], reason: string, more?: Partial<Figure>) => Figure
