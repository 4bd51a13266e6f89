import type { Candidate } from './candidates.ts'
import { isGathering } from './kinds.ts'
import { type Reading, subjectOf } from './reading.ts'

/** True for turns of phrase of news prose that hold a word for a thing and tell of none. */
export const isTurnOfPhrase = (candidate: Candidate, reading: Reading): boolean =>
  isAsBefore(candidate, reading) ||
  isCourseTaken(candidate, reading) ||
  isAsked(candidate, reading) ||
  isVisited(candidate, reading) ||
  isGathered(candidate, reading)

/** "A similar approach was applied in Laos": like one told before, which is another. */
const isAsBefore = ({ phrase, named, work }: Candidate, { tokens }: Reading): boolean =>
  !work && named?.weak === true && tokens.slice(phrase.from, phrase.to + 1).some(({ lower }) => LIKE.test(lower))
const LIKE =
  /^(?:similar|same|comparable|such|like|semblable|similaire|même|analogue|tel|telle|mism[oa]|semejante|parecid[oa]|similares|semblables|similaires)$/

/** "chart its future course", "changed course": the way things take. */
function isCourseTaken({ phrase, named, standing }: Candidate, { tokens }: Reading): boolean {
  if (named?.word !== 'course') return false
  const words = tokens.slice(phrase.from, phrase.to + 1).map(({ lower }) => lower)
  if (OWN.test(words[0]!) && words.some((word) => /^(?:future|own|new)$/.test(word))) return true
  if (standing.as === 'object' && TAKES.test(standing.verb.lemma) && words.length <= 2) return true
  return (
    tokens[phrase.to + 1]?.lower === 'of' && /^(?:action|events|time|history)$/.test(tokens[phrase.to + 2]?.lower ?? '')
  )
}
const OWN = /^(?:its|their|our|his|her|the)$/
const TAKES = /^(?:chart|plot|change|set|steer|alter|correct|reverse|map|stay)$/

/** "show what tools were used", "which plans were issued": asked, not told. */
function isAsked({ phrase }: Candidate, { tokens }: Reading): boolean {
  if (ASKS.test(phrase.determiner ?? '') && phrase.from > 0) return true
  let at = phrase.from - 1
  while (at > 0 && /^(?:noun|adjective|conjunction)$/.test(tokens[at]!.tag)) at--
  return at > 0 && ASKS.test(tokens[at]!.lower) && at < phrase.from - 1
}
const ASKS = /^(?:what|which|whatever|quels?|quelles?|qué|cuáles|cuál)$/

/** "The ILO participates in a conference on cooperatives": staff went there; somebody else held it. */
function isVisited({ standing, named }: Candidate, reading: Reading): boolean {
  if (standing.as !== 'object' || standing.by !== 'attend' || !named || !isGathering(named.kind)) return false
  if (standing.verb.voice === 'passive') return false
  const subject = subjectOf(standing.verb, reading)
  return subject !== undefined && STAFF.test(subject.head)
}
const STAFF =
  /^(?:ilo|oit|bit|office|director|director-general|official|delegation|bureau|fonctionnaire|délégation|oficina|directora?|funcionario|delegación|minister|ministre|ministr[oa])s?$/

/** "GSO has been collecting data on wages": what offices of statistics do all the time. */
const isGathered = ({ standing, named }: Candidate, { tokens }: Reading): boolean =>
  named !== undefined &&
  /^(?:data|donnée|dato)$/.test(named.word) &&
  standing.as === 'object' &&
  /^(?:collect|gather|collecter|recueillir|recoger|recopilar|recabar)$/.test(standing.verb.lemma) &&
  (standing.verb.tense === 'progressive' || /^(?:been|being)$/.test(tokens[standing.verb.to - 1]?.lower ?? ''))
