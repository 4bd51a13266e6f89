import type { Span } from '../../document.ts'
import { arrives } from '../../mentions/moves.ts'
import { subjects, worldWords } from '../count-words.ts'
import { governor } from '../governor.ts'
import { between, finite, type Quantity, type Setting, subjectOf } from '../setting.ts'
import { inBackground } from './background.ts'
import { EVALUATED } from './evaluated.ts'
import type { Figure, Make } from './figure.ts'
import { isIntended } from './intention.ts'
import { standingOf } from './standing.ts'
import { isReported } from './whose.ts'

/** The reason of figures that a change came to. */
export const MOVED = 'what a change came to'
/** Nouns that say that something is measured, and of the world only by what they measure: "the rate of accidents". */
const MEASURES =
  /^(?:rate|share|proportion|taux|part|proportion|tasa|parte|proporción|remainder|production|production|producción)$/u
/** More than that many of anything are counted in the world, not by one project. */
const LARGE = 10_000_000

/**
 * "The number of insured masons rose from 400 to 3,150": what a change came to is an achievement, unless it is the world that
 * changed ("unemployment rose from 5 to 6 per cent"). Undefined for other numbers.
 */
export function movement(context: Setting, quantity: Quantity, make: Make): Figure | undefined {
  if (!arrives(context.text, quantity.span.start - context.at) && !labelled(context, quantity)) return undefined
  const held = governor(context, quantity)
  const verb = held?.verb
  if (!verb)
    return context.parsed.verbs.some(finite) || inBackground(context)
      ? undefined
      : make('result', MOVED, { sure: true })
  const intended = isIntended(context, verb, undefined, quantity)
  const reported =
    /past|perfect/.test(verb.tense) ||
    verb.voice === 'passive' ||
    (verb.tense === 'participle' && verb.voice === 'active')
  if (!reported && !intended) return undefined
  const subject = subjectOf(context, verb)
  const said = subject ? between(context, subject.start, verb.start) : ''
  const evaluated = EVALUATED.test(context.text)
  const world =
    !evaluated && subjects(said, context.language).some(({ list, word }) => list === 'world' && !MEASURES.test(word))
  if (subject === undefined && !scoped(context) && isOfWorld(subjects(before(context, verb), context.language).at(-1)))
    return undefined
  // "she said that the working poor had fallen from 15 to 6 per cent"
  if (isReported(context, verb) && standingOf(context, verb) !== 'work') return undefined
  const large = (quantity.value.value ?? 0) >= LARGE
  if (world || large || inBackground(context) || worldWords(context.text, context.language).length) return undefined
  return make('result', MOVED, {
    sure: true,
    governor: held,
    cue: { start: verb.start, end: verb.end },
    intended,
  })
}

const isOfWorld = (hit?: { list: string; word: string }): boolean => hit?.list === 'world' && !MEASURES.test(hit.word)
const scoped = ({ statement: { scope } }: Setting): boolean =>
  scope.project !== undefined || scope.nature === 'achieved'
const before = (context: Setting, { start }: Span): string => between(context, context.at, start)

/** "Severe burns: from 310 to 118 a year", a line without a verb. */
const labelled = (context: Setting, { span }: Quantity): boolean =>
  /^[^:.;]{3,60}\s?:\s+(?:from|de|du|del?)\s+(?:US)?[$€£]?\d[^:;.]{0,24}\s(?:to|à|a|al?)\s+(?:US)?[$€£]?$/iu.test(
    between(context, context.at, span.start),
  )

/** Where such a labelled movement began. */
export const leaves = (context: Setting, { span }: Quantity): boolean =>
  /^[^:.;]{3,60}\s?:\s+(?:from|de|du|del?)\s+(?:US)?[$€£]?$/iu.test(between(context, context.at, span.start)) &&
  /^\D{0,24}\s(?:to|à|a|al?)\s+(?:US)?[$€£]?\d/iu.test(between(context, span.end, span.end + 40))
