import type { Deliverable } from '../../../schemas/types.ts'
import type { Span } from '../../document.ts'
import type { VerbGroup } from '../clauses.ts'
import { isGathering, type Kind, kindOf } from './kinds.ts'
import { type Reading, type Standing, verbAt } from './reading.ts'
import { hasRole, makes } from './verbs.ts'

export type Status = Deliverable['status']

/** Why the text says that a thing exists or is coming, and in which state. */
export interface Licence {
  status: Status
  rule: string
  /** The words that decided. */
  span: Span
}

const PLANNED_MODAL =
  /^(should|would|shall|will|devrait|devraient|doit|doivent|devra|devront|debe|deben|debería|deberían|deberá|deberán)$/
const OFFICE =
  /^(office|director-general|director|secretariat|ilo|bureau|directeur|directrice|secrétariat|oit|oficina|directora|secretaría|project|projet|proyecto)$/
const PURPOSE = /^(for|to|towards|toward|pour|afin|para|a|hacia|vers|en|at)$/

/** What the tense and voice of a verb say about the thing made; undefined where it only can or may be made. */
export function stateOf(verb: VerbGroup, { tokens, language }: Reading): Status | undefined {
  if (verb.negated) return undefined
  if (verb.tense === 'past' || verb.tense === 'perfect') return 'delivered'
  if (verb.tense === 'future') return 'planned'
  if (verb.tense === 'modal')
    return PLANNED_MODAL.test(tokens[verb.from]!.lower) || /r[ií]an?$|raient$|rait$/.test(tokens[verb.from]!.lower)
      ? 'planned'
      : undefined
  if (verb.tense === 'progressive') return 'ongoing'
  if (verb.tense === 'present') return verb.voice === 'passive' && language !== 'en' ? 'delivered' : 'ongoing'
  return undefined
}

/** The licence that a verb gives to its object (active) or subject (passive) of the kind. */
export function byVerb(verb: VerbGroup, reading: Reading, kind: Kind | undefined): Licence | undefined {
  const { language } = reading
  const span = { start: verb.start, end: verb.end }
  if (verb.negated) return undefined
  if (hasRole(verb.lemma, 'stop', language) && verb.voice === 'passive' && /^(past|perfect|present)$/.test(verb.tense))
    return { status: 'suspended', rule: 'stopped', span }
  if (!makes(verb.lemma, language, kind)) {
    if (
      hasRole(verb.lemma, 'plan', language) &&
      verb.voice === 'passive' &&
      /^(present|perfect|past|future)$/.test(verb.tense)
    )
      return { status: 'planned', rule: 'planned', span }
    if (hasRole(verb.lemma, 'begin', language) && kind !== undefined && stateOf(verb, reading))
      return { status: 'ongoing', rule: 'begun', span }
    return undefined
  }
  const status = stateOf(verb, reading) ?? governed(verb, reading)
  return status ? { status, rule: verb.voice === 'passive' ? 'made-passive' : 'made', span } : undefined
}

/** The state of an infinitive or participle, taken from the verb that governs it: "helped … establish", "has begun piloting", "worked with … to develop". */
export function governed(verb: VerbGroup, reading: Reading, depth = 0): Status | undefined {
  const { verbs, tokens, nouns, language } = reading
  if (depth > 5) return undefined
  const index = verbs.indexOf(verb)
  const last = verbs[index - 1]
  const before = tokens[verb.from - 1]
  if (verb.tense === 'participle' && verb.voice === 'passive') return reduced(verb, reading)
  // "since signing …", "tras publicar …": done before what the sentence tells
  if (before && /^(since|after|following|après|depuis|tras|desde)$/.test(before.lower) && verb.voice === 'active')
    return 'delivered'
  if (verb.tense === 'infinitive') {
    const plans = nouns.find(({ to }) => to === verb.from - 1 || to === verb.from - 2)
    if (plans && /^(plan|plans|projet|proyecto)$/.test(plans.head) && plans.plural) return 'planned'
    if (plans && /^(intention|intención|propósito|ambition|ambición|dessein)$/.test(plans.head)) return 'planned'
  }
  if (!last) return undefined
  const between = tokens.slice(last.to + 1, verb.from)
  if (
    between.some(
      ({ text, tag }) => text === ';' || text === ':' || (tag === 'subordinator' && verb.tense === 'infinitive'),
    )
  )
    return undefined
  const state =
    stateOf(last, reading) ??
    (last.tense === 'infinitive' || last.tense === 'participle' ? governed(last, reading, depth + 1) : undefined)
  if (verb.tense === 'participle') {
    if (
      before?.tag === 'preposition' &&
      !/^(by|through|par|en|mediante|with|after|following|since)$/.test(before.lower) &&
      !(before.lower === 'in' && hasRole(last.lemma, 'help', language))
    )
      return undefined
    if (hasRole(last.lemma, 'begin', language) && between.every(({ tag }) => tag === 'adverb'))
      return state && 'ongoing'
    // "with the office conducting …, mapping …": the state of the main verb
    return state
  }
  if (before?.tag === 'conjunction' || before?.text === ',') {
    return last.tense === 'infinitive' ? governed(last, reading, depth + 1) : undefined
  }
  if (!state) return undefined
  if (hasRole(last.lemma, 'begin', language)) return state === 'planned' ? 'planned' : 'ongoing'
  if (hasRole(last.lemma, 'plan', language)) return 'planned'
  if (hasRole(last.lemma, 'order', language)) return ordered(last, verb, reading) ? 'planned' : undefined
  if (
    last.lemma === 'be' &&
    between.some(({ lower }) => /^(due|set|planned|scheduled|expected|ready|about)$/.test(lower))
  )
    return 'planned'
  if (!hasRole(last.lemma, 'help', language)) return undefined
  if (last.voice === 'passive') return undefined
  // "The kit helps firms develop plans": a thing that helps makes nothing
  const subject = nouns.findLast(({ to }) => to < last.from)
  if (
    state === 'ongoing' &&
    last.tense === 'present' &&
    (subject === undefined ||
      !/^(office|ilo|project|programme|oit|bureau|oficina|projet|proyecto|programa|fund|team|department)$/.test(
        subject.head,
      ))
  )
    return undefined
  return state
}

/** "requested the Office to develop", "invitó al Director General a publicar": asked of the Office, not of governments or constituents. */
function ordered(order: VerbGroup, verb: VerbGroup, { tokens }: Reading): boolean {
  const whom = tokens.slice(order.to + 1, verb.from).map(({ lower }) => lower)
  return order.voice === 'active' && whom.length < 12 && whom.some((word) => OFFICE.test(word))
}

/** "tools developed by …": a participle behind its noun tells a finished thing; "to be developed" does not come here. */
function reduced(verb: VerbGroup, reading: Reading): Status | undefined {
  const next = reading.tokens[verb.to + 1]
  return next === undefined || /^(preposition|adverb|punctuation|conjunction|to)$/.test(next.tag)
    ? 'delivered'
    : undefined
}

/** The licence that a phrase has by its standing, if any. */
export function byStanding(standing: Standing, reading: Reading, kind: Kind | undefined): Licence | undefined {
  const { language } = reading
  switch (standing.as) {
    case 'object': {
      const { verb } = standing
      if (verb.voice === 'passive' && verb.tense !== 'participle')
        return language === 'en' ? undefined : byVerb(verb, reading, kind)
      if (verb.voice === 'passive') return undefined
      return byVerb(verb, reading, kind) ?? held(verb, reading)
    }
    case 'subject':
      return standing.verb.voice === 'passive'
        ? (byVerb(standing.verb, reading, kind) ?? available(standing.verb, reading))
        : occurring(standing.verb, reading, kind)
    case 'nominal':
      return byNoun(standing, reading)
    case 'example':
    case 'entry': {
      // parts of what somebody received were made by nobody that the text names
      if (
        standing.as === 'example' &&
        standing.base.as === 'object' &&
        hasRole(standing.base.verb.lemma, 'receive', language)
      )
        return undefined
      const licence = byStanding(standing.base, reading, kind)
      return licence && { ...licence, rule: standing.as }
    }
    default:
      return undefined
  }
}

/** "Support included …", "efforts featured: …": the parts of what was done. */
function held(verb: VerbGroup, reading: Reading): Licence | undefined {
  const { language, nouns, tokens } = reading
  if (!hasRole(verb.lemma, 'hold', language)) return undefined
  const status = stateOf(verb, reading)
  const subject = nouns.findLast(({ to, from }) => to < verb.from && tokens[from - 1]?.tag !== 'preposition')
  // what a kit or a portal contains is its content, unless it is promised
  if (subject && status !== 'planned' && kindOf(subject, nouns, tokens, language)) return undefined
  if (!status || !subject || tokens[verb.from - 1]?.tag === 'pronoun' || tokens[verb.from - 1]?.tag === 'subordinator')
    return undefined
  return {
    status: status === 'ongoing' ? 'delivered' : status,
    rule: 'held',
    span: { start: verb.start, end: verb.end },
  }
}

/** "will be made available", "fut mis à disposition": handed over. */
function available(verb: VerbGroup, reading: Reading): Licence | undefined {
  const next = reading.tokens[verb.to + 1]?.lower ?? ''
  const handed =
    (verb.lemma === 'make' && next === 'available') ||
    (verb.lemma === 'put' && next === 'in') ||
    (verb.lemma === 'poner' && next === 'a')
  const status = stateOf(verb, reading)
  return handed && status ? { status, rule: 'available', span: { start: verb.start, end: verb.end } } : undefined
}

/** "took place", "has started", "a eu lieu", "tuvo lugar". */
function occurring(verb: VerbGroup, reading: Reading, kind: Kind | undefined): Licence | undefined {
  const { tokens, language } = reading
  const next = tokens[verb.to + 1]?.lower
  // "two briefs followed", never "the report follows the study"
  const alone = next === undefined || /^(punctuation|preposition|adverb|conjunction)$/.test(tokens[verb.to + 1]!.tag)
  const takes =
    hasRole(`${verb.lemma} ${next}`, 'appear', language) || (alone && hasRole(verb.lemma, 'appear', language))
  const status = stateOf(verb, reading)
  if (!status || verb.negated) return undefined
  const span = { start: verb.start, end: verb.end }
  if (takes) return { status, rule: 'took-place', span }
  if (kind && isGathering(kind) && hasRole(verb.lemma, 'finish', language) && status === 'delivered')
    return { status, rule: 'ended', span }
  if (hasRole(verb.lemma, 'begin', language) && status === 'delivered')
    return { status: 'ongoing', rule: 'begun', span }
  if (verb.lemma === 'be' || verb.lemma === 'être' || verb.lemma === 'ser') {
    const rest = tokens
      .slice(verb.to + 1, verb.to + 5)
      .map(({ lower }) => lower)
      .join(' ')
    if (
      /^(also |now |already |currently )?(under way|underway|ongoing|in progress|in preparation|being|under development)|^en cours|^en (preparación|curso|marcha|elaboración|proceso)|^en préparation/.test(
        rest,
      )
    )
      return { status: 'ongoing', rule: 'underway', span }
    if (
      /^(also |now |already |currently )?(available|online|complete|in place|ready)|^(disponible|en ligne|en línea|prêt)/.test(
        rest,
      )
    )
      return { status, rule: 'available', span }
  }
  return undefined
}

/** "initiated the development of …", "through the creation of …", "Following the publication of …". */
function byNoun(standing: Extract<Standing, { as: 'nominal' }>, reading: Reading): Licence | undefined {
  const { noun, base, word } = standing
  const { verbs, language } = reading
  const span = { start: noun.start, end: noun.end }
  const verb = base.as === 'object' || base.as === 'subject' ? base.verb : undefined
  if (verb) {
    if (verb.negated) return undefined
    const state = stateOf(verb, reading) ?? governed(verb, reading)
    if (!state) return undefined
    if (hasRole(verb.lemma, 'begin', language))
      return { status: state === 'planned' ? 'planned' : 'ongoing', rule: 'nominal', span }
    if (hasRole(verb.lemma, 'plan', language)) return { status: 'planned', rule: 'nominal', span }
    if (hasRole(verb.lemma, 'stop', language)) return { status: 'suspended', rule: 'nominal', span }
    const lends =
      makes(verb.lemma, language) ||
      hasRole(verb.lemma, 'help', language) ||
      hasRole(verb.lemma, 'hold', language) ||
      /^(lead|see|complete|mark|conclude|finalize|oversee|fund|finance|result|provide|begin)$/.test(verb.lemma)
    if (base.as === 'subject' && verb.voice === 'active') {
      const going = occurring(verb, reading, undefined)
      return state === 'planned'
        ? { status: 'planned', rule: 'nominal', span }
        : going && { ...going, status: going.rule === 'underway' ? 'ongoing' : going.status }
    }
    return lends || base.as === 'subject' ? { status: state, rule: 'nominal', span } : undefined
  }
  if (base.as === 'nested' && word !== undefined) {
    const main =
      verbs.findLast((one) => one.to < noun.from && stateOf(one, reading)) ?? verbs.find((one) => stateOf(one, reading))
    const state = main && stateOf(main, reading)
    if (/^(following|after|since|with|après|depuis|avec|tras|después|desde|con|suite)$/.test(word))
      return { status: 'delivered', rule: 'nominal', span }
    const led =
      main &&
      (hasRole(main.lemma, 'help', language) ||
        /^(lead|feed|result|participate|engage|assist|aboutir|concevoir|culminar|déboucher|desembocar|derivar)$/.test(
          main.lemma,
        ))
    if (led && state) return { status: state, rule: 'nominal', span }
    if (/^(through|by|via|par|mediante|por|à travers)$/.test(word) && state)
      return { status: state, rule: 'nominal', span }
    if (PURPOSE.test(word)) return undefined
  }
  return undefined
}

/** True where the sentence says that others than the Office made it: "The Government adopted …". */
export const hasVerb = (reading: Reading, token: number): boolean => verbAt(reading, token) !== undefined
