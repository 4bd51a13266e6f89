import type { VerbGroup } from '../clauses.ts'
import { isGathering, type Kind } from './kinds.ts'
import type { Licence } from './licence.ts'
import { occurring } from './occurring.ts'
import { type Reading, type Standing, subjectOf } from './reading.ts'
import { governed, stateOf } from './state.ts'
import { hasRole, makes } from './verbs.ts'

const PURPOSE = /^(for|to|towards|toward|pour|afin|para|a|hacia|vers|en|at)$/

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

const ACTIVITY =
  /^(?:activity|activities|output|outputs|outcome|outcomes|fruit|activités?|produits?|fruits?|actividad|actividades|producto|productos|frutos?)$/
const PAPERS =
  /^(?:proposal|bill|law|act|plan|strategy|policy|proposition|loi|projet|stratégie|politique|propuesta|ley|proyecto|estrategia|política|iniciativa)$/

/** Nouns for applying something, which was there before. */
const APPLIES =
  /^(?:implementation|application|use|mise en œuvre|utilisation|implementación|aplicación|utilización|ejecución|puesta en práctica|uso)$/
/** Nouns for agreeing to something, and kinds that exist by being agreed. */
const ADOPTION = /^(?:adoption|approval|endorsement|approbation|adopción|aprobación)$/
const ADOPTED = new Set<Kind>(['action_plan', 'code', 'agreement', 'methodology', 'template', 'standard_contract'])
/** Kinds that exist by being run. */
const RUN = new Set<Kind>(['campaign', 'programme', 'certification', 'platform', 'action_plan', 'network'])

/** "initiated the development of …", "through the creation of …", "Following the publication of …". */
export function byNoun(
  standing: Extract<Standing, { as: 'nominal' }>,
  reading: Reading,
  kind: Kind | undefined,
): Licence | undefined {
  const { noun, base, word } = standing
  // "the implementation of management systems": to apply is to make only what is run
  if (APPLIES.test(noun.head) && kind !== undefined && !(isGathering(kind) || RUN.has(kind))) return undefined
  // "the revision of the sector's agreement": it was there before
  if (ADOPTION.test(noun.head) && !(kind !== undefined && ADOPTED.has(kind))) return undefined
  if (kind === 'agreement' && /^(revision|review|révision|revisión|implementation|ejecución)$/.test(noun.head))
    return undefined
  const { verbs, language } = reading
  const span = { start: noun.start, end: noun.end }
  const verb = base.as === 'object' || base.as === 'subject' ? base.verb : undefined
  if (verb) {
    if (verb.negated) return undefined
    // "ont débouché sur la création d'un observatoire"
    const bound = base.as === 'object' && base.by ? (stateOf(verb, reading) ?? governed(verb, reading)) : undefined
    if (bound && base.as === 'object' && base.by !== 'attend')
      return {
        status: base.by === 'begin' && bound !== 'planned' ? 'ongoing' : bound === 'ongoing' ? 'delivered' : bound,
        rule: 'nominal',
        span,
      }
    // "Il convient de mentionner la création de …": what is worth mentioning was done
    if (base.as === 'object' && MENTIONS.test(verb.lemma) && noun.determiner)
      return { status: 'delivered', rule: 'nominal', span }
    const state = stateOf(verb, reading) ?? governed(verb, reading)
    if (!state) return undefined
    // "The result was the adoption of a code", "Another activity was the organization of a fair"
    const named = base.as === 'object' && /^(?:be|être|ser)$/.test(verb.lemma) && noun.determiner !== undefined
    if (named && reading.tokens.slice(0, verb.from).some(({ lower }) => FEAT.test(lower) || ACTIVITY.test(lower)))
      return { status: state === 'planned' ? 'planned' : 'delivered', rule: 'feat', span }
    // "The proposal provides for the creation of a fund": what is only on paper
    if (hasRole(verb.lemma, 'hold', language) && PAPERS.test(subjectOf(verb, reading)?.head ?? '')) return undefined
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
