import type { Span } from '../../document.ts'
import type { VerbGroup } from '../clauses.ts'
import { isGathering, type Kind, kindOf } from './kinds.ts'
import { byNoun } from './nominal.ts'
import { available, occurring } from './occurring.ts'
import { previous, type Reading, type Standing, subjectOf } from './reading.ts'
import { governed, type Status, stateOf } from './state.ts'
import { hasRole, makes } from './verbs.ts'

/** Why the text says that a thing exists or is coming, and in which state. */
export interface Licence {
  status: Status
  rule: string
  /** The words that decided. */
  span: Span
}

/** Verbs whose passive has for its subject who is given something. */
const EQUIPS = /^(?:doter|équiper|munir|pourvoir|dotar|equipar|proveer|equip|furnish|arm)$/
const GIVES = /^(?:give|hand|issue|send|offer)$/
const PRACTICE = /^(?:practice|pratique|práctica)$/

/** The licence that a verb gives to its object (active) or subject (passive) of the kind. */
export function byVerb(verb: VerbGroup, reading: Reading, kind: Kind | undefined): Licence | undefined {
  const { language } = reading
  const span = { start: verb.start, end: verb.end }
  if (verb.negated) return undefined
  // "se ponen en práctica los principios": to apply is not to make
  if (PRACTICE.test(reading.tokens[verb.to + 2]?.lower ?? '')) return undefined
  if (hasRole(verb.lemma, 'stop', language) && verb.voice === 'passive' && /^(past|perfect|present)$/.test(verb.tense))
    return { status: 'suspended', rule: 'stopped', span }
  // "dio a conocer un informe", "sacó a la luz una guía"
  const gives = verb.lemma === 'conocer' ? reading.verbs[reading.verbs.indexOf(verb) - 1] : undefined
  if (gives?.lemma === 'dar' && verb.from - gives.to === 2) {
    const status = stateOf(gives, reading)
    return status && { status, rule: 'made', span: { start: gives.start, end: verb.end } }
  }
  if (!makes(verb.lemma, language, kind)) {
    // "le Centre s'engage à …": what promises is not what is promised
    const promises = reading.tokens.slice(verb.from, verb.to + 1).some(({ tag }) => tag === 'reflexive')
    if (
      hasRole(verb.lemma, 'plan', language) &&
      verb.voice === 'passive' &&
      !(promises && /^(?:engager|comprometer)$/.test(verb.lemma)) &&
      /^(present|perfect|past|future)$/.test(verb.tense)
    )
      return { status: 'planned', rule: 'planned', span }
    if (hasRole(verb.lemma, 'begin', language) && kind !== undefined && stateOf(verb, reading))
      return { status: 'ongoing', rule: 'begun', span }
    return undefined
  }
  // "the secretariat has been entrusted to the Office": there to be given
  if (kind === 'body' && /^(?:encargar|confier|entrust)$/.test(verb.lemma)) return undefined
  // "the materials are designed to be used alone": what they are like
  if (isLaidOut(verb, reading)) return undefined
  const status = stateOf(verb, reading) ?? governed(verb, reading)
  return status ? { status, rule: verb.voice === 'passive' ? 'made-passive' : 'made', span } : undefined
}

/** "are designed in a flexible manner", "está diseñado para": how a thing known by a common noun is laid out. */
function isLaidOut(verb: VerbGroup, { tokens, nouns, standings }: Reading): boolean {
  if (!/^(?:design|concevoir|diseñar)$/.test(verb.lemma) || verb.voice !== 'passive' || verb.tense !== 'present')
    return false
  const at = standings?.findIndex((one) => one.as === 'subject' && one.verb === verb) ?? -1
  const subject = nouns[at]
  return (
    subject !== undefined &&
    !subject.proper &&
    /^(?:the|these|this|les?|la|l'|los|las|el)$/.test(subject.determiner ?? '') &&
    /^(?:to|for|in|as|so|pour|para|de|afin)$/.test(tokens[verb.to + 1]?.lower ?? '')
  )
}

/** "The portal assembled knowledge", "the kit provides training": what a work or a platform holds is its content, unless it is promised. */
function isContent(verb: VerbGroup, reading: Reading): boolean {
  if (stateOf(verb, reading) === 'planned') return false
  const at = reading.standings?.findIndex((one) => one.as === 'subject' && one.verb === verb) ?? -1
  const subject = verb.voice === 'active' ? reading.nouns[at] : undefined
  const named = subject && kindOf(subject, reading.nouns, reading.tokens, reading.language)
  // "The Child Labour Platform published guidance": people under a name of their own
  if (named?.kind === 'platform' && subject?.proper && ISSUES.test(verb.lemma)) return false
  return named !== undefined && /^(platform|database|tool|toolkit|guide|leaflet|brief|report)$/.test(named.kind)
}

const ISSUES = /^(?:publish|launch|issue|release|develop|produce|publier|lancer|élaborer|publicar|lanzar|elaborar)$/

/** Verbs whose passive still has a thing for its object: "were provided with a kit", "was accompanied by a film". */
const RECEIVED = ['accompany', 'equip'] as const

/** "The project foresees a rapid assessment": promised by the plan of the work itself, never by a law. */
function foreseen(verb: VerbGroup, reading: Reading, kind: Kind | undefined): Licence | undefined {
  if (kind === undefined || !FORESEES.test(verb.lemma) || verb.negated || verb.voice !== 'active') return undefined
  const subject = subjectOf(verb, reading)
  return subject && WORK.test(subject.head) && /^(?:present|progressive|future)$/.test(verb.tense)
    ? { status: 'planned', rule: 'planned', span: { start: verb.start, end: verb.end } }
    : undefined
}
const FORESEES = /^(?:foresee|envisage|plan|anticipate|prévoir|envisager|programmer|prever|contemplar|proyectar)$/
const WORK =
  /^(?:project|programme|initiative|office|ilo|bit|oit|team|projet|bureau|équipe|proyecto|iniciativa|oficina|equipo)$/

/** "signed off on a plan", "has embarked on a survey". */
function byIdiom(
  by: 'make' | 'begin' | 'attend',
  verb: VerbGroup,
  reading: Reading,
  kind: Kind | undefined,
): Licence | undefined {
  const status = verb.negated ? undefined : (stateOf(verb, reading) ?? governed(verb, reading))
  if (!status) return undefined
  const span = { start: verb.start, end: verb.end }
  // "were invited to a workshop": it was held
  if (by === 'attend')
    return kind && isGathering(kind) && status === 'delivered' ? { status, rule: 'attended', span } : undefined
  return by === 'make'
    ? { status: status === 'ongoing' ? 'delivered' : status, rule: 'made', span }
    : { status: status === 'planned' ? 'planned' : 'ongoing', rule: 'begun', span }
}

/** The licence that a phrase has by its standing, if any. */
export function byStanding(standing: Standing, reading: Reading, kind: Kind | undefined): Licence | undefined {
  const { language } = reading
  switch (standing.as) {
    case 'object': {
      const { verb } = standing
      if (standing.by) return byIdiom(standing.by, verb, reading, kind)
      // "se han beneficiado con la aplicación de los módulos": they took part
      if (
        verb.voice === 'passive' &&
        hasRole(verb.lemma, 'receive', language) &&
        !hasRole(verb.lemma, 'equip', language)
      )
        return undefined
      if (verb.voice === 'passive' && verb.tense !== 'participle') {
        // "An agreement was followed by a joint workplan"
        if (/^(?:follow|suivre|seguir)$/.test(verb.lemma) && kind !== undefined) {
          const status = stateOf(verb, reading)
          return status && { status, rule: 'followed', span: { start: verb.start, end: verb.end } }
        }
        // "dyers were given a manual"
        return language === 'en' &&
          !RECEIVED.some((role) => hasRole(verb.lemma, role, language)) &&
          !GIVES.test(verb.lemma)
          ? undefined
          : byVerb(verb, reading, kind)
      }
      // "Está en preparación un atlas": the subject behind its verb
      if (language === 'es' && /^(?:ser|encontrar|hallar)$/.test(verb.lemma)) return occurring(verb, reading, kind)
      if (verb.voice === 'passive') return undefined
      if (isContent(verb, reading)) return undefined
      return (
        byVerb(verb, reading, kind) ??
        foreseen(verb, reading, kind) ??
        held(verb, reading) ??
        available(verb, reading) ??
        inverted(verb, reading, kind)
      )
    }
    case 'subject':
      // "le comité sera doté d'un site": who is equipped is not made
      if (standing.verb.voice === 'passive' && EQUIPS.test(standing.verb.lemma)) return undefined
      return standing.verb.voice === 'passive'
        ? (byVerb(standing.verb, reading, kind) ??
            available(standing.verb, reading) ??
            (BEING.test(standing.verb.lemma) ? occurring(standing.verb, reading, kind) : undefined))
        : occurring(standing.verb, reading, kind)
    case 'nominal':
      return byNoun(standing, reading, kind)
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

/** "se encuentra en fase de prueba", "se trouve en cours" */
const BEING = /^(?:encontrar|hallar|trouver)$/

/** "Nació una red de aprendices", "Est née une alliance": what came about, behind its verb. */
const inverted = (verb: VerbGroup, reading: Reading, kind: Kind | undefined): Licence | undefined =>
  reading.nouns.some(({ to }, at) => to < verb.from && verb.from - to <= 3 && reading.standings?.[at]?.as !== 'nested')
    ? undefined
    : occurring(verb, reading, kind, true)

/** "Support included …", "efforts featured: …": the parts of what was done. */
function held(verb: VerbGroup, reading: Reading): Licence | undefined {
  const { language, nouns, tokens } = reading
  const among = hasRole(verb.lemma, 'among', language) && /^(among|amongst|parmi|entre)$/.test(tokens[0]!.lower)
  if (!among && !hasRole(verb.lemma, 'hold', language)) return undefined
  const status = stateOf(verb, reading)
  const subject = subjectOf(verb, reading)
  // "The bank incorporated indicators in its manual": what others took up is a change of theirs
  if (!among && subject && TAKES_UP.test(verb.lemma) && !subject.plural && /^(?:past|perfect)$/.test(verb.tense))
    return undefined
  // what a kit or a portal contains is its content, unless it is promised
  if (among)
    return (
      status && {
        status: status === 'ongoing' ? 'delivered' : status,
        rule: 'among',
        span: { start: verb.start, end: verb.end },
      }
    )
  if (
    subject &&
    !(
      previous(tokens, verb.from) === subject.to && PEOPLE.test(kindOf(subject, nouns, tokens, language)?.kind ?? '')
    ) &&
    status !== 'planned' &&
    !(subject.plural && UMBRELLAS.test(subject.head)) &&
    kindOf(subject, nouns, tokens, language)
  )
    return undefined
  if (!status || !subject || tokens[verb.from - 1]?.tag === 'pronoun' || tokens[verb.from - 1]?.tag === 'subordinator')
    return undefined
  return {
    status: status === 'ongoing' ? 'delivered' : status,
    rule: 'held',
    span: { start: verb.start, end: verb.end },
  }
}

/** Who includes things in their work, and does not hold them. */
const PEOPLE = /^(?:body|network)$/
const TAKES_UP = /^(?:incorporate|incorporer|incorporar)$/
/** Words for things of all sorts, whose parts are what there is: "Key resources include …". */
const UMBRELLAS =
  /^(?:resource|tool|output|product|publication|material|deliverable|achievement|ressource|outil|produit|matériel|réalisation|recurso|herramienta|producto|publicación|logro)$/
