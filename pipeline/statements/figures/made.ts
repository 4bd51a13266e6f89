import { familiesOf } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { deedsAt } from '../governor.ts'
import { finite, type Setting } from '../setting.ts'
import { standingOf } from './standing.ts'

/** Verbs that say what something holds. */
export const CONTAINS = new Set([
  'cover',
  'couvrir',
  'cubrir',
  'abarcar',
  'amparar',
  'consist',
  'comprise',
  'contain',
  'include',
  'comprendre',
  'contenir',
  'comporter',
  'constar',
  'contener',
  'comprender',
  'incluir',
])

/** Deeds of what was made: it reaches people, it brings them together. */
export const GATHERS = new Set<string>(['reach', 'attend'])
/** True where the sentence told before the verb what was done, by no subject that is the world. */
export const done = (context: Setting, verb: VerbGroup): boolean =>
  context.parsed.verbs.some(
    (other) =>
      other.end <= verb.start &&
      /past|perfect/.test(other.tense) &&
      finite(other) &&
      standingOf(context, other) !== 'world',
  )

/** "developed a kit that consists of 14 guides": something made in the same sentence. */
export const made = (context: Setting, verb: VerbGroup): boolean =>
  context.parsed.verbs.some(
    (other) =>
      other.end <= verb.start &&
      /past|perfect/.test(other.tense) &&
      (deedsAt(context, other).has('make') || familiesOf(other.lemma, context.language).includes('adopt')),
  )
