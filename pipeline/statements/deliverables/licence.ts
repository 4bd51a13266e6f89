import type { Span } from '../../document.ts'
import type { VerbGroup } from '../clauses.ts'
import { isGathering, type Kind, kindOf } from './kinds.ts'
import { available, occurring } from './occurring.ts'
import { type Reading, type Standing, subjectOf } from './reading.ts'
import { governed, type Status, stateOf } from './state.ts'
import { hasRole, makes } from './verbs.ts'

/** Why the text says that a thing exists or is coming, and in which state. */
export interface Licence {
  status: Status
  rule: string
  /** The words that decided. */
  span: Span
}

const PURPOSE = /^(for|to|towards|toward|pour|afin|para|a|hacia|vers|en|at)$/

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

/** The licence that a phrase has by its standing, if any. */
export function byStanding(standing: Standing, reading: Reading, kind: Kind | undefined): Licence | undefined {
  const { language } = reading
  switch (standing.as) {
    case 'object': {
      const { verb } = standing
      // "se han beneficiado con la aplicación de los módulos": they took part
      if (
        verb.voice === 'passive' &&
        hasRole(verb.lemma, 'receive', language) &&
        !hasRole(verb.lemma, 'equip', language)
      )
        return undefined
      if (verb.voice === 'passive' && verb.tense !== 'participle') {
        // "An agreement was followed by a joint workplan"
        if (verb.lemma === 'follow' && kind !== undefined) {
          const status = stateOf(verb, reading)
          return status && { status, rule: 'followed', span: { start: verb.start, end: verb.end } }
        }
        // "dyers were given a manual"
        return language === 'en' && !hasRole(verb.lemma, 'accompany', language) && !GIVES.test(verb.lemma)
          ? undefined
          : byVerb(verb, reading, kind)
      }
      // "Está en preparación un atlas": the subject behind its verb
      if (language === 'es' && /^(?:ser|encontrar|hallar)$/.test(verb.lemma)) return occurring(verb, reading, kind)
      if (verb.voice === 'passive') return undefined
      if (isContent(verb, reading)) return undefined
      return byVerb(verb, reading, kind) ?? held(verb, reading) ?? available(verb, reading)
    }
    case 'subject':
      // "le comité sera doté d'un site": who is equipped is not made
      if (standing.verb.voice === 'passive' && EQUIPS.test(standing.verb.lemma)) return undefined
      return standing.verb.voice === 'passive'
        ? (byVerb(standing.verb, reading, kind) ?? available(standing.verb, reading))
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

/** "Support included …", "efforts featured: …": the parts of what was done. */
function held(verb: VerbGroup, reading: Reading): Licence | undefined {
  const { language, nouns, tokens } = reading
  const among = hasRole(verb.lemma, 'among', language) && /^(among|amongst|parmi|entre)$/.test(tokens[0]!.lower)
  if (!among && !hasRole(verb.lemma, 'hold', language)) return undefined
  const status = stateOf(verb, reading)
  const subject = subjectOf(verb, reading)
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

/** Words for things of all sorts, whose parts are what there is: "Key resources include …". */
const UMBRELLAS =
  /^(?:resource|tool|output|product|publication|material|deliverable|achievement|ressource|outil|produit|matériel|réalisation|recurso|herramienta|producto|publicación|logro)$/

/** "gave technical support to the setting up of …", "a prêté son concours à la création", "dio lugar a la creación". */
const lendsHand = (verb: VerbGroup, to: number, { tokens }: Reading): boolean =>
  LENDS.test(verb.lemma) && tokens.slice(verb.to + 1, to).some(({ lower }) => HAND.test(lower))
const LENDS =
  /^(?:give|lend|provide|offer|extend|prêter|apporter|fournir|donner|offrir|accorder|prestar|brindar|proporcionar|dar|ofrecer|aportar)$/
const HAND =
  /^(?:support|assistance|help|rise|appui|concours|soutien|aide|lieu|naissance|apoyo|asistencia|ayuda|colaboración|acompañamiento|lugar|origen)$/

const MENTIONS = /^(?:mention|note|mentionner|citer|signaler|noter|souligner|mencionar|citar|destacar|señalar)$/

const SHOWS =
  /^(?:validation|restitution|présentation|presentation|dissemination|validación|presentación|difusión|socialización)$/

/** "The forum was the setting for the launch of the report". */
const MEETS = /^(?:coincide|come|follow|mark|coïncider|intervenir|marquer|coincidir|marcar)$/
const LAUNCH = /^(?:launch|release|publication|lancement|lanzamiento|publicación)$/

/** "The creation of a committee was one of the main achievements": told as something reached. */
function isFeat(verb: VerbGroup, { tokens }: Reading): boolean {
  if (!/^(?:be|être|ser|constitute|constituer|constituir|mark|represent|représenter)$/.test(verb.lemma)) return false
  return tokens.slice(verb.to + 1, verb.to + 9).some(({ lower }) => FEAT.test(lower))
}
const FEAT =
  /^(?:achievements?|accomplishments?|milestones?|results?|successe?s?|réalisations?|résultats?|réussites?|acquis|avancées?|logros?|hitos?|resultados?|éxitos?)$/

/** Nouns for applying something, which was there before. */
const APPLIES =
  /^(?:implementation|application|use|mise en œuvre|utilisation|implementación|aplicación|utilización|ejecución|puesta en práctica|uso)$/
/** Kinds that exist by being run. */
const RUN = new Set<Kind>(['campaign', 'programme', 'certification', 'platform', 'action_plan', 'network'])

/** "initiated the development of …", "through the creation of …", "Following the publication of …". */
function byNoun(
  standing: Extract<Standing, { as: 'nominal' }>,
  reading: Reading,
  kind: Kind | undefined,
): Licence | undefined {
  const { noun, base, word } = standing
  // "the implementation of management systems": to apply is to make only what is run
  if (APPLIES.test(noun.head) && kind !== undefined && !(isGathering(kind) || RUN.has(kind))) return undefined
  // "the revision of the sector's agreement": it was there before
  if (kind === 'agreement' && /^(revision|review|révision|revisión|implementation|ejecución)$/.test(noun.head))
    return undefined
  const { verbs, language } = reading
  const span = { start: noun.start, end: noun.end }
  const verb = base.as === 'object' || base.as === 'subject' ? base.verb : undefined
  if (verb) {
    if (verb.negated) return undefined
    // "Il convient de mentionner la création de …": what is worth mentioning was done
    if (base.as === 'object' && MENTIONS.test(verb.lemma) && noun.determiner)
      return { status: 'delivered', rule: 'nominal', span }
    const state = stateOf(verb, reading) ?? governed(verb, reading)
    if (!state) return undefined
    // "Se halla en curso la preparación de una guía": the subject behind its verb
    const stands = base.as === 'object' && language === 'es' ? occurring(verb, reading, undefined) : undefined
    if (stands) return { ...stands, status: stands.rule === 'underway' ? 'ongoing' : stands.status }
    if (hasRole(verb.lemma, 'begin', language))
      return { status: state === 'planned' ? 'planned' : 'ongoing', rule: 'nominal', span }
    if (hasRole(verb.lemma, 'plan', language)) return { status: 'planned', rule: 'nominal', span }
    if (hasRole(verb.lemma, 'stop', language)) return { status: 'suspended', rule: 'nominal', span }
    const lends =
      makes(verb.lemma, language) ||
      hasRole(verb.lemma, 'help', language) ||
      hasRole(verb.lemma, 'hold', language) ||
      hasRole(verb.lemma, 'achieve', language) ||
      /^(lead|see|complete|mark|conclude|finalize|oversee|fund|finance|result|provide|begin)$/.test(verb.lemma)
    if (base.as === 'subject' && verb.voice === 'active' && isFeat(verb, reading))
      return { status: 'delivered', rule: 'feat', span }
    if (base.as === 'subject' && verb.voice === 'active') {
      const going = occurring(verb, reading, undefined)
      // "The launch of the portal marked …": what opens a sentence as done
      if (!going && state === 'delivered' && noun.from <= 1 && noun.determiner && !APPLIES.test(noun.head))
        return { status: 'delivered', rule: 'nominal', span }
      // "The publication of the manual coincides with …"
      if (LAUNCH.test(noun.head) && noun.from <= 1 && noun.determiner && MEETS.test(verb.lemma) && state === 'ongoing')
        return { status: 'delivered', rule: 'nominal', span }
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
    // "have benefited from the application of …": they took part
    if (main && hasRole(main.lemma, 'receive', language) && !makes(main.lemma, language, kind)) return undefined
    // "il a été procédé à la révision de …"
    const proceeds = verbs.findLast((one) => one.to < noun.from && noun.from - one.to <= 3)
    if (proceeds && /^(?:procéder|proceder)$/.test(proceeds.lemma)) {
      const done = stateOf(proceeds, reading)
      if (done) return { status: done, rule: 'nominal', span }
    }
    if (/^(following|after|since|with|après|depuis|avec|tras|después|desde|con|suite)$/.test(word))
      return { status: 'delivered', rule: 'nominal', span }
    const led =
      main &&
      (hasRole(main.lemma, 'help', language) ||
        /^(lead|feed|result|participate|engage|assist|aboutir|concevoir|culminar|déboucher|desembocar|derivar|traduire|traducir|concrétiser|concretar|plasmar|materializar|mener|llevar|concourir)$/.test(
          main.lemma,
        ) ||
        lendsHand(main, noun.from, reading))
    if (led && state) return { status: state, rule: 'nominal', span }
    if (/^(through|by|via|par|mediante|por|à travers)$/.test(word) && state)
      return { status: state, rule: 'nominal', span }
    // "two days given to the validation of a study": it is there to be shown
    const shown = SHOWS.test(noun.head) || (LAUNCH.test(noun.head) && /^(?:be|être|ser)$/.test(main?.lemma ?? ''))
    if (/^(?:à|a|to|for|pour|para)$/.test(word) && shown && noun.determiner && state === 'delivered')
      return { status: 'delivered', rule: 'nominal', span }
    if (PURPOSE.test(word)) return undefined
  }
  return undefined
}
