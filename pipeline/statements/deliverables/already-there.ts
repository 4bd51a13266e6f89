import type { Candidate } from './candidates.ts'
import { isGathering } from './kinds.ts'
import type { Reading } from './reading.ts'

/** True for what was there before somebody was given something, came to its end or took part in it. */
export const alreadyThere = (candidate: Candidate, reading: Reading): boolean =>
  isEquipped(candidate, reading) || isEnded(candidate) || isAttended(candidate)

/** "a doté la bourse du travail d'un logiciel": who is equipped. */
const isEquipped = ({ standing, phrase }: Candidate, { tokens }: Reading): boolean =>
  standing.as === 'object' &&
  !standing.by &&
  standing.verb.voice === 'active' &&
  /^(?:equip|furnish|arm|doter|équiper|munir|dotar|equipar|proveer)$/.test(standing.verb.lemma) &&
  /^(?:the|its|le|la|les|l'|leur|leurs|el|los|las|sus?)$/.test(phrase.determiner ?? '') &&
  tokens[phrase.from - 1]?.tag !== 'preposition'

/** "completed the training": they were there to its end. */
const isEnded = ({ standing, phrase, named }: Candidate): boolean =>
  standing.as === 'object' &&
  standing.verb.voice === 'active' &&
  /^(?:complete|compléter|completar|finish)$/.test(standing.verb.lemma) &&
  /^(?:the|this|la|le|cette|ce|el|este|esta)$/.test(phrase.determiner ?? '') &&
  named !== undefined &&
  isGathering(named.kind)

/** "participated in meetings": only one that is told of for the first time was held for it. */
const isAttended = ({ standing, phrase }: Candidate): boolean =>
  standing.as === 'object' && standing.by === 'attend' && !/^(?:an?|une?|una)$/.test(phrase.determiner ?? '')
