import type { VerbGroup } from '../clauses.ts'
import { isGathering, isWork, type Kind } from './kinds.ts'
import type { Licence } from './licence.ts'
import type { Reading } from './reading.ts'
import { stateOf } from './state.ts'
import { hasRole } from './verbs.ts'

/** "will be made available", "fut mis à disposition": handed over. */
export function available(verb: VerbGroup, reading: Reading): Licence | undefined {
  // "can be downloaded from the site", "peut être consulté"
  if (verb.tense === 'modal' && verb.voice === 'passive' && !verb.negated && CONSULTED.test(verb.lemma))
    return CAN.test(reading.tokens[verb.from]!.lower)
      ? { status: 'delivered', rule: 'available', span: { start: verb.start, end: verb.end } }
      : undefined
  const next = reading.tokens[verb.to + 1]?.lower ?? ''
  const handed =
    (verb.lemma === 'make' && next === 'available') ||
    (verb.lemma === 'put' && next === 'in') ||
    (verb.lemma === 'poner' && next === 'a')
  const status = stateOf(verb, reading)
  return handed && status ? { status, rule: 'available', span: { start: verb.start, end: verb.end } } : undefined
}

const FORCE =
  /^(?:force|effect|operation|service|use|vigueur|fonction|fonctions|activité|fonctionnement|vigor|funcionamiento|operación|servicio|funciones)$/
const CONSULTED = /^(?:consult|access|download|view|order|browse|consulter|télécharger|consultar|descargar)$/
const CAN = /^(?:can|may|peut|peuvent|puede|pueden)$/

/** "est en cours", "se encuentra en elaboración", "se halla en curso": how a thing stands. */
const BE = /^(?:be|être|ser|encontrar|hallar|trouver|quedar)$/

/** `behind` for what stands behind its verb: "Nació una red". "took place", "has started", "a eu lieu", "tuvo lugar". */
export function occurring(
  verb: VerbGroup,
  reading: Reading,
  kind: Kind | undefined,
  behind = false,
): Licence | undefined {
  const { tokens, language } = reading
  const next = tokens[verb.to + 1]?.lower
  // "two briefs followed", never "the report follows the study"
  const alone =
    behind || next === undefined || /^(punctuation|preposition|adverb|conjunction)$/.test(tokens[verb.to + 1]!.tag)
  const takes =
    hasRole(`${verb.lemma} ${next}`, 'appear', language) || (alone && hasRole(verb.lemma, 'appear', language))
  const status = stateOf(verb, reading)
  if (!status || verb.negated) return undefined
  const span = { start: verb.start, end: verb.end }
  // "entered into force", never "entered into a partnership"
  if (takes && /^(?:enter|entrer|entrar)$/.test(verb.lemma) && !FORCE.test(tokens[verb.to + 2]?.lower ?? ''))
    return undefined
  if (takes) return { status, rule: 'took-place', span }
  if (kind && isGathering(kind) && hasRole(verb.lemma, 'finish', language) && status === 'delivered')
    return { status, rule: 'ended', span }
  // "the funds continued to rise": what they did, not what was done
  if (tokens[verb.to + 1]?.tag === 'to' && tokens[verb.to + 2]?.lower !== 'be') return undefined
  // "meetings continue to be held"
  const kept = tokens[verb.to + 1]?.tag === 'to' && tokens[verb.to + 2]?.lower === 'be'
  if (hasRole(verb.lemma, 'begin', language) && (status === 'delivered' || (kept && status === 'ongoing')))
    return { status: 'ongoing', rule: 'begun', span }
  if (BE.test(verb.lemma)) {
    const rest = tokens
      .slice(verb.to + 1, verb.to + 5)
      .map(({ lower }) => lower)
      .join(' ')
    if (
      /^(also |now |already |currently |well |still )*(under way|underway|ongoing|in progress|in preparation|being|under development|under discussion|under negotiation|under review|under consideration|in the making|in the pipeline|in print|on hold|nearing completion|close to completion|at an advanced stage|in draft form)|^en cours|^à l' (étude|essai|examen)|^en (discussion|négociation|discusión|negociación|estudio|revisión)|^en chantier|^en (preparación|curso|marcha|elaboración|proceso|desarrollo|construcción)|^en (?:fase de|etapa de|vías de|phase de|phase d'|préparation|gestation|rédaction|traduction|impression|voie|redacción|traducción|imprenta|diseño|ejecución)(?!\p{L})/u.test(
        rest,
      )
    )
      return { status: 'ongoing', rule: 'underway', span }
    if (
      /^(also |now |already |currently )?(available|online|complete|in place|ready)|^(disponible|en ligne|en línea|prêt)/.test(
        rest,
      )
    )
      return { status: status === 'ongoing' && kind && isWork(kind) ? 'delivered' : status, rule: 'available', span }
    if (/^(?:at the disposal|à (?:la )?disposition|a (?:la )?disposición)/.test(rest))
      return { status: status === 'planned' ? 'planned' : 'delivered', rule: 'available', span }
    if (RUNS.test(rest)) return { status: status === 'planned' ? 'planned' : 'ongoing', rule: 'at-work', span }
    if (/^(?:also |now )?(?:forthcoming|due out)(?! in the)|^(?:à paraître|à venir)|^de próxima/.test(rest))
      return { status: 'planned', rule: 'forthcoming', span }
  }
  return undefined
}

/** "is operational", "est opérationnelle", "está operativa", "en funcionamiento": a thing at work. */
const RUNS =
  /^(?:also |now |already |fully |aussi |désormais |pleinement |déjà |ya |plenamente |ahora )?(?:operational|up and running|in operation|opérationnel|en service|en fonction|en activité|operativ[oa]|en funcionamiento|en operación|en servicio)/
