import type { Deliverable } from '../../../schemas/types.ts'
import type { VerbGroup } from '../clauses.ts'
import { finite, type Reading, subjectOf } from './reading.ts'
import { hasRole } from './verbs.ts'

export type Status = Deliverable['status']

/** Whom constituents ask: the Office and its head. */
const OFFICE =
  /^(office|director-general|director|secretariat|ilo|bureau|directeur|directrice|secrétariat|oit|oficina|directora|secretaría|project|projet|proyecto)$/
const EACH = /^(each|every|chaque|cada|todos|tous|toutes|todas|annually|monthly|weekly|anualmente|annuellement)$/
// what should or must be made is a wish; French "devrait" announces
const PLANNED_MODAL = /^(would|shall|will|devrait|devraient|devra|devront|deberá|deberán)$/

/** True for words without a stop and without articles. */
const isHeadline = ({ tokens }: Reading): boolean =>
  /[\p{L}\p{N}]$/u.test(tokens.at(-1)!.text) && !/^(the|a|an|this|it)$/.test(tokens[0]!.lower)

/** What the tense and voice of a verb say about the thing made; undefined where it only can or may be made. */
export function stateOf(verb: VerbGroup, reading: Reading): Status | undefined {
  const { tokens, language } = reading
  if (verb.negated) return undefined
  if (isWish(verb, reading)) return isExpected(verb, reading) ? 'planned' : undefined
  if (verb.tense === 'past' || verb.tense === 'perfect') return 'delivered'
  // "the purpose of the kit is to equip …" says what for, not what is to come
  if (verb.tense === 'future') return isPurpose(verb, reading) ? undefined : 'planned'
  if (verb.tense === 'modal')
    return tokens
      .slice(verb.from, verb.to + 1)
      .some(({ lower }) => PLANNED_MODAL.test(lower) || /r[ií]an?$|raient$|rait$/.test(lower))
      ? 'planned'
      : undefined
  if (verb.tense === 'progressive') return 'ongoing'
  if (isOrder(verb, reading)) return undefined
  // a headline tells in the present what was done: "Programme launches strategy"
  if (verb.tense === 'present' && verb.voice === 'active' && language === 'en' && verb.from > 0 && isHeadline(reading))
    return 'delivered'
  if (verb.tense === 'present' && tokens.slice(verb.to + 1, verb.to + 7).some(({ lower }) => EACH.test(lower)))
    return 'ongoing'
  if (verb.tense === 'present' && tokens.slice(0, verb.to + 3).some(({ lower }) => NOW.test(lower))) return 'ongoing'
  if (verb.tense === 'present') return verb.voice === 'passive' && language !== 'en' ? 'delivered' : 'ongoing'
  return undefined
}
const NOW = /^(?:currently|actuellement|actualmente)$/

/** "recommended that a code be drawn up", "le vœu qu'un guide soit rédigé": wished, not done. */
const isWish = ({ tense, from }: VerbGroup, { tokens }: Reading): boolean =>
  tense === 'present' && /^(?:be|soit|soient|sea|sean)$/.test(tokens[from]!.lower)
const isExpected = ({ from }: VerbGroup, { verbs, tokens, language }: Reading): boolean =>
  verbs.some(
    ({ lemma, to }) =>
      to < from && hasRole(lemma, 'plan', language) && /^(?:que|qu'|that)$/.test(tokens[to + 1]?.lower ?? ''),
  )

/** "Publish two studies": what is to be done, in words that do not say when. */
export const isOrder = ({ tense, from, lemma }: VerbGroup, { tokens, language }: Reading): boolean =>
  language === 'en' && tense === 'present' && from === 0 && tokens[0]!.lower === lemma

/** True for "is to" behind a noun for what something is meant for. */
function isPurpose(verb: VerbGroup, { tokens, nouns }: Reading): boolean {
  if (!/^(?:is|are|was|were)$/.test(tokens[verb.from]!.lower) && tokens[verb.from]!.tag !== 'to') return false
  return nouns.some(
    ({ head, to }) =>
      to < verb.from && verb.from - to <= BEFORE && /^(?:purpose|aim|objective|goal|intention|idea)s?$/.test(head),
  )
}
/** Words between that noun and its verb, at most. */
const BEFORE = 14

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
    // "Plans are afoot to open a centre"
    const main = verbs[index - 1]
    const said =
      main && /^(?:be|exist|être|exister|haber|existir)$/.test(main.lemma) ? subjectOf(main, reading) : undefined
    if (said?.plural && said.head === 'plan' && finite(main!)) return 'planned'
    if (plans && /^(intention|intención|propósito|ambition|ambición|dessein)$/.test(plans.head)) return 'planned'
  }
  // "The Office proposes: (i) to create …; (ii) to publish …": the verb before the colon rules all entries
  if (
    verb.tense === 'infinitive' &&
    (before?.text === ')' || (before?.tag === 'to' && tokens[verb.from - 2]?.text === ')'))
  ) {
    const colon = tokens.findIndex(({ text }) => text === ':')
    const main = colon > 0 && colon < verb.from ? verbs.findLast(({ to }) => to < colon) : undefined
    if (main && hasRole(main.lemma, 'plan', language)) return 'planned'
    if (main && ordered(main, verb, reading)) return 'planned'
  }
  if (!last) return undefined
  const between = tokens.slice(last.to + 1, verb.from)
  if (
    between.some(
      ({ text, tag }) => text === ';' || text === ':' || (tag === 'subordinator' && verb.tense === 'infinitive'),
    )
  )
    return undefined
  // "vient de publier", "acaba de publicar"
  if (/^(?:venir|acabar)$/.test(last.lemma) && /^(?:de|d')$/.test(before?.lower ?? '') && between.length === 1)
    return 'delivered'
  const state =
    stateOf(last, reading) ??
    (last.tense === 'infinitive' || last.tense === 'participle' ? governed(last, reading, depth + 1) : undefined)
  if (verb.tense === 'participle') {
    // "a help desk for countries negotiating agreements": what those do of whom it is said
    const doer = nouns.find(({ to }) => to === verb.from - 1)
    if (
      verb.voice === 'active' &&
      doer?.plural &&
      /^(for|to|among|of|pour|para)$/.test(tokens[doer.from - 1]?.lower ?? '')
    )
      return undefined
    // "activities to help unions, such as organizing courses": what was done
    if (before?.lower === 'as' && tokens[verb.from - 2]?.lower === 'such') {
      const main = verbs.findLast((one) => one.to < verb.from && stateOf(one, reading) !== undefined)
      return main && stateOf(main, reading) === 'delivered' ? 'delivered' : undefined
    }
    if (
      before?.tag === 'preposition' &&
      !/^(by|through|par|en|mediante|with|after|following|since)$/.test(before.lower) &&
      !(before.lower === 'in' && (hasRole(last.lemma, 'help', language) || lentFor(last, reading)))
    )
      return undefined
    if (hasRole(last.lemma, 'begin', language) && between.every(({ tag }) => tag === 'adverb'))
      return state && 'ongoing'
    if (hasRole(last.lemma, 'help', language) && onlyHelps(last, state, reading)) return undefined
    // "with the office conducting …, mapping …": the state of the main verb
    return state
  }
  // "… de dresser un inventaire et de lancer une application": the preposition said again
  const again =
    (before?.tag === 'preposition' || before?.tag === 'to') &&
    /^(,|y|e|et|and|ou|o)$/.test(tokens[verb.from - 2]?.lower ?? '') &&
    last.tense === 'infinitive'
  if (again) return governed(last, reading, depth + 1)
  // "cooperated with W, to deliver a course, with W to run a survey": what was done together
  const comma = between.findLastIndex(({ text }) => text === ',')
  const together = /^(?:with|avec|con)$/
  const first = tokens[last.to + 1]?.lower ?? ''
  if (verb.tense === 'infinitive' && before?.text === ',' && finite(last) && together.test(first)) {
    if (state && hasRole(last.lemma, 'help', language)) return state
  }
  if (verb.tense === 'infinitive' && !finite(last) && together.test(between[comma + 1]?.lower ?? ''))
    return comma >= 0 ? state : undefined
  if (before?.tag === 'conjunction' || before?.text === ',') {
    return last.tense === 'infinitive' ? governed(last, reading, depth + 1) : undefined
  }
  // "people wishing to run workshops"
  if (
    last.tense === 'participle' &&
    last.voice === 'active' &&
    hasRole(last.lemma, 'plan', language) &&
    nouns.some(({ to }) => to === last.from - 1)
  )
    return undefined
  if (!state) return undefined
  if (hasRole(last.lemma, 'begin', language)) return state === 'planned' ? 'planned' : 'ongoing'
  // before the verbs of planning: "decide" is of both sorts
  if (ordered(last, verb, reading)) return 'planned'
  // "Il conviendrait de lancer une campagne": advised, not planned
  if (
    last.lemma === 'convenir' &&
    /^(?:il|convendría|conviene)$/.test(tokens[Math.max(0, last.from - (language === 'fr' ? 1 : 0))]!.lower)
  )
    return undefined
  if (hasRole(last.lemma, 'plan', language)) return 'planned'
  // "a fait réaliser une enquête": had it done
  if (hasRole(last.lemma, 'cause', language)) return state
  if (
    last.lemma === 'be' &&
    between.some(({ lower }) => /^(due|set|planned|scheduled|expected|ready|about)$/.test(lower))
  )
    return 'planned'
  if (!hasRole(last.lemma, 'help', language) || hasRole(last.lemma, 'order', language)) return undefined
  if (last.voice === 'passive') return undefined
  return onlyHelps(last, state, reading) ? undefined : state
}

/** "Assistance was provided to unions in framing a charter". */
const lentFor = (verb: VerbGroup, reading: Reading): boolean =>
  verb.voice === 'passive' &&
  /^(?:provide|give|extend|offer|lend)$/.test(verb.lemma) &&
  /^(?:assistance|support|advice|help|aid|backing|guidance)$/.test(subjectOf(verb, reading)?.head ?? '')

/** "The kit helps firms develop plans": a thing that helps makes nothing. */
function onlyHelps(verb: VerbGroup, state: Status | undefined, reading: Reading): boolean {
  const subject = subjectOf(verb, reading)
  return (
    state === 'ongoing' &&
    verb.tense === 'present' &&
    (subject === undefined ||
      !/^(office|ilo|project|programme|oit|bureau|oficina|projet|proyecto|programa|fund|team|department)$/.test(
        subject.head,
      ))
  )
}

/** "tools developed by …": a participle behind its noun tells a finished thing; "to be developed" does not come here. */
function reduced(verb: VerbGroup, reading: Reading): Status | undefined {
  const next = reading.tokens[verb.to + 1]
  return next === undefined || /^(preposition|adverb|punctuation|conjunction|to)$/.test(next.tag)
    ? 'delivered'
    : undefined
}

/** "requested the Office to develop", "invitó al Director General a publicar": asked of the Office, not of governments or constituents. */
function ordered(order: VerbGroup, verb: VerbGroup, { tokens, language }: Reading): boolean {
  if (!hasRole(order.lemma, 'order', language)) return false
  const whom = tokens.slice(order.to + 1, verb.from).map(({ lower }) => lower)
  return order.voice === 'active' && whom.length < 12 && whom.some((word) => OFFICE.test(word))
}
