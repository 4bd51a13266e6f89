import data from '../../../schemas/codelists/deliverable-kinds.json' with { type: 'json' }
import { singular } from '../../mentions/singular.ts'
import type { VerbGroup } from '../clauses.ts'
import type { Candidate } from './candidates.ts'
import { kindOf } from './kinds.ts'
import { type Reading, subjectOf } from './reading.ts'
import { hasRole } from './verbs.ts'

const GIVES =
  /^(?:provide|offer|give|supply|fournir|offrir|apporter|donner|dispenser|proporcionar|ofrecer|brindar|dar|prestar)$/
const HOLDS =
  /^(?:include|contain|cover|introduce|address|feature|comprise|comprendre|inclure|contenir|aborder|couvrir|comporter|incluir|contener|abordar|cubrir|comprender)$/
const ATTENDS =
  /^(?:complete|finish|follow|compléter|terminer|achever|suivre|completar|terminar|finalizar|concluir|seguir)$/
const OWN = /^(?:their|his|her|its|leur|leurs|son|sa|su|sus)$/
const IT = /^(?:it|they|he|she|elle|elles|il|ils|ella|ellas|ello)$/
/** Things that have a content: what they hold is no thing of its own. */
const HOLDERS =
  /^(?:platform|database|tool|toolkit|guide|leaflet|brief|report|study|course|training|training_material|workshop|meeting|strategy|action_plan|website|video)$/

/** True for what is only given as a service ("provide guidance to members") or stands inside another thing ("the modules include …"). */
export function isContent(candidate: Candidate, reading: Reading): boolean {
  const { standing, named, work, phrase } = candidate
  if (standing.as !== 'object' || work || !named || standing.verb.voice === 'passive') return false
  const { verb } = standing
  const { language } = reading
  // "completed their training": they took part in it
  if (ATTENDS.test(verb.lemma) && /^(?:course|training)$/.test(named.kind) && OWN.test(phrase.determiner ?? ''))
    return true
  // "Builders bring their own books": nothing made for others
  if (OWN.test(phrase.determiner ?? '') && reading.tokens[phrase.from + 1]?.lower === 'own') return true
  // "equipped the centres (with tools)": they are those who received
  if (verb.lemma === 'equip' && reading.tokens[phrase.from - 1]?.lower !== 'with') return true
  const done = verb.tense === 'past' || verb.tense === 'perfect'
  if (GIVES.test(verb.lemma) && !done) {
    const mass = (data.mass as Record<string, string[]>)[language] ?? []
    // advice and the like has no end that could be reported; a promise of it has one
    const one = /^(?:an?|une?|una)$/.test(phrase.determiner ?? '')
    if (!one && mass.includes(named.word) && verb.tense !== 'future' && verb.tense !== 'progressive') return true
    // "assists schools in providing training": their service
    if (isHelped(verb, reading)) return true
  }
  // what a portal "will include" is promised with it
  return (
    HOLDS.test(verb.lemma) &&
    !done &&
    verb.tense !== 'future' &&
    (isHeld(verb, reading) || singular(phrase.head, language) === 'recommendation')
  )
}

/** "in providing", where the verb before it helps others. */
function isHelped(verb: VerbGroup, { verbs, tokens, language }: Reading): boolean {
  const last = verbs[verbs.indexOf(verb) - 1]
  return (
    verb.tense === 'participle' &&
    tokens[verb.from - 1]?.lower === 'in' &&
    last !== undefined &&
    hasRole(last.lemma, 'help', language)
  )
}

/** True where the verb is said of a thing that has a content, or of "it". */
function isHeld(verb: VerbGroup, reading: Reading): boolean {
  const { tokens, nouns, language } = reading
  if (tokens.slice(0, verb.from).some(({ lower }) => IT.test(lower))) return true
  const subject = subjectOf(verb, reading)
  const named = subject && kindOf(subject, nouns, tokens, language)
  return named !== undefined && HOLDERS.test(named.kind)
}
