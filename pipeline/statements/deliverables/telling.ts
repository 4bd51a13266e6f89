import { acted, completes, meets, serves } from './acting.ts'
import { byName } from './by-name.ts'
import type { Candidate } from './candidates.ts'
import type { Case } from './case.ts'
import { inUse } from './in-use.ts'
import { isGathering, isStanding, isWork, kindOf } from './kinds.ts'
import type { Licence } from './licence.ts'
import { madeElsewhere } from './others.ts'
import { type Reading, subjectOf } from './reading.ts'
import { governed, type Status, stateOf } from './state.ts'
import { attended, objectOf } from './undergone.ts'
import { hasRole } from './verbs.ts'

const INDEFINITE = /^(an?|another|une?|otro|otra|una)$/
const COUNTED =
  /^(two|three|four|five|six|several|deux|trois|quatre|cinq|plusieurs|dos|tres|cuatro|cinco|varios|varias)$/
const LATEST = /^(?:latest|newest|reciente|último|última|dernier|dernière|récent|récente)$/
const THROUGH = /^(through|via|par|mediante|through|moyennant|par)$/
const PEOPLE_OR_ROOM = /^(body|network|platform)$/

/** The ways in which a thing can be told that nobody is said to have made; each gives a licence or passes. */
const TELLINGS: ((one: Case) => Licence | undefined)[] = [
  byName,
  standingThing,
  promised,
  underWay,
  series,
  toldIn,
  through,
  marked,
  said,
  acted,
  completes,
  meets,
  serves,
  equipped,
  attended,
  objectOf,
  inUse,
]

/** "A study … found that …", "the one-stop helpdesk … provides", a linked report: told by what it is, does or says. */
export function telling(candidate: Candidate, reading: Reading, anchor: boolean): Licence | undefined {
  const { standing, phrase, named } = candidate
  const verb = standing.as === 'subject' ? standing.verb : undefined
  const state = verb && stateOf(verb, reading)
  if (verb && state === undefined) return undefined
  const one: Case = {
    ...candidate,
    reading,
    kind: named!.kind,
    anchor,
    span: { start: phrase.headStart, end: phrase.headEnd },
    ...(state ? { state } : {}),
  }
  for (const way of TELLINGS) {
    const licence = way(one)
    if (licence) return licence
  }
  return undefined
}

/** Platforms, networks and bodies that run: linked, or named and said to be, serve, provide. */
function standingThing({ kind, phrase, work, standing, anchor, reading, state, span }: Case): Licence | undefined {
  if (!isStanding(kind) || isGathering(kind)) return undefined
  const own = phrase.proper || work !== undefined
  const verb = standing.as === 'subject' ? standing.verb : undefined
  const exists =
    verb !== undefined &&
    (hasRole(verb.lemma, 'exist', reading.language) ||
      (verb.tense === 'present' && verb.voice === 'active' && kind !== 'course'))
  if (!anchor && !(own && (exists || amongSuch(standing, reading)) && kind !== 'body')) return undefined
  if (own && !anchor && reading.tokens.slice(phrase.from, phrase.to + 1).some(({ tag }) => tag === 'conjunction'))
    return undefined
  const past = verb?.tense === 'past' || (standing.as === 'object' && stateOf(standing.verb, reading) === 'delivered')
  const status: Status =
    state === 'planned' ? 'planned' : past || (!own && kind === 'platform') ? 'delivered' : 'ongoing'
  return { status, rule: 'standing', span }
}

/** "platforms such as the Child Labour Platform and Alliance 8.7": by name, among others of its sort. */
function amongSuch(standing: Candidate['standing'], { nouns, tokens, language }: Reading): boolean {
  if (standing.as !== 'example' || !standing.of.plural) return false
  const sort = kindOf(standing.of, nouns, tokens, language)
  return sort !== undefined && isStanding(sort.kind) && !isGathering(sort.kind)
}

/** "Training for managers will help …": what a plan says will be, without a maker. */
function promised({ kind, phrase, standing, named, state, reading, span }: Case): Licence | undefined {
  const bare = phrase.determiner === undefined || INDEFINITE.test(phrase.determiner)
  const opens = phrase.from <= 1
  if (state !== 'planned' || standing.as !== 'subject' || !bare || !opens || named!.weak || PEOPLE_OR_ROOM.test(kind))
    return undefined
  return standing.verb.voice === 'active' && reading ? { status: 'planned', rule: 'promised', span } : undefined
}

/** "Core Skills Training is being taken up by …": a course by name, at work. */
function underWay({ kind, phrase, standing, work, anchor, state, reading, span }: Case): Licence | undefined {
  if (kind !== 'training' && kind !== 'course') return undefined
  const named = phrase.proper || work !== undefined
  if (standing.as === 'subject' && state && named && standing.verb.voice === 'passive')
    return { status: state, rule: 'at-work', span }
  if (!anchor || standing.as === 'nested') return undefined
  const yearly = reading.tokens
    .slice(phrase.from, phrase.to + 1)
    .some(({ lower }) => /^(annual|annuel|annuelle|anual)$/.test(lower))
  return { status: yearly ? 'ongoing' : (state ?? 'delivered'), rule: 'linked', span }
}

/** "A feature of the programme is a series of seminars." */
function series({ kind, standing, phrase, reading, span }: Case): Licence | undefined {
  if (kind !== 'event_series' || standing.as !== 'object' || !INDEFINITE.test(phrase.determiner ?? '')) return undefined
  const { verb } = standing
  if (!/^(be|être|ser|include|comprendre|incluir)$/.test(verb.lemma)) return undefined
  const status = stateOf(verb, reading)
  return status ? { status, rule: 'is-a', span } : undefined
}

/** "summarized in two reports", "présentés dans une étude": a work that holds what was found. */
function toldIn({ kind, standing, phrase, reading, span }: Case): Licence | undefined {
  if (standing.as !== 'nested') return undefined
  if (isGathering(kind)) return shownAt({ standing, phrase, reading, span })
  if (!isWork(kind) || !/^(in|into|as|dans|en)$/.test(standing.word)) return undefined
  const { tokens: list, verbs, language } = reading
  const latest = list.slice(phrase.from, phrase.to + 1).some(({ lower }) => LATEST.test(lower))
  const counted = latest || INDEFINITE.test(phrase.determiner ?? '') || COUNTED.test(list[phrase.from]!.lower)
  const verb = verbs.findLast(({ to }) => to < phrase.from - 1)
  if (!counted || !verb || verb.negated) return undefined
  const near = verb.to === phrase.from - 2
  const gathers = hasRole(verb.lemma, 'gather', language)
  if (!(gathers || (near && verb.voice === 'passive' && hasRole(verb.lemma, 'say', language)))) return undefined
  if (
    !near &&
    list.slice(verb.to + 1, phrase.from).some(({ tag, text }) => tag === 'subordinator' || /^[;:,]$/.test(text))
  )
    return undefined
  const status =
    near && verb.tense === 'participle' && verb.voice === 'passive'
      ? 'delivered'
      : (stateOf(verb, reading) ?? governed(verb, reading))
  return status ? { status: status === 'ongoing' ? 'delivered' : status, rule: 'told-in', span } : undefined
}

/** "validated at a workshop", "présentés lors d'un atelier", "se presentaron en un seminario": an undated gathering where work was shown. */
function shownAt({ standing, phrase, reading, span }: Pick<Case, 'standing' | 'phrase' | 'reading' | 'span'>) {
  const { tokens: list, verbs, language } = reading
  if (standing.as !== 'nested' || !INDEFINITE.test(phrase.determiner ?? '')) return undefined
  const lead = list[phrase.from - 1]!.lower
  const late = /^(d'|de)$/.test(lead) && /^(lors|cours|occasion)$/.test(list[phrase.from - 2]?.lower ?? '')
  if (!late && !/^(at|in|during|en|durante|dans)$/.test(lead)) return undefined
  const verb = verbs.findLast(({ to }) => to < phrase.from - 1)
  if (verb?.voice !== 'passive' || phrase.from - verb.to > 4 || !hasRole(verb.lemma, 'show', language)) return undefined
  // "The project was launched at a ceremony": its start, and no more
  if (
    /^(?:project|programme|program|initiative|phase|projet|proyecto|programa|fase)$/.test(
      subjectOf(verb, reading)?.head ?? '',
    )
  )
    return undefined
  const status = verb.tense === 'participle' ? 'delivered' : stateOf(verb, reading)
  return status && !verb.negated ? ({ status, rule: 'shown-at', span } as Licence) : undefined
}

/** "will build capacity through a suite of tools", "mediante un curso": the means are things made. */
function through({ kind, standing, phrase, named, reading, span }: Case): Licence | undefined {
  if (standing.as !== 'nested' || !THROUGH.test(standing.word) || !INDEFINITE.test(phrase.determiner ?? ''))
    return undefined
  if (PEOPLE_OR_ROOM.test(kind) || named!.weak) return undefined
  const main = reading.verbs.findLast((verb) => verb.to < phrase.from && stateOf(verb, reading) !== undefined)
  const status = main && stateOf(main, reading)
  return main && status && main.lemma !== 'be' ? { status, rule: 'through', span } : undefined
}

/** Linked works and agreements, and names set off that say what they are. */
function marked({ kind, work, anchor, standing, phrase, named, state, span }: Case): Licence | undefined {
  const verb = standing.as === 'subject' ? standing.verb : undefined
  if (kind === 'agreement') {
    const bare = phrase.determiner === undefined || INDEFINITE.test(phrase.determiner)
    // "collective agreements set higher wages": what such agreements do
    if (
      phrase.plural &&
      !anchor &&
      /^(?:collective agreement|convention collective|convenio colectivo|accord collectif)$/.test(named!.word)
    )
      return undefined
    const ties = INDEFINITE.test(phrase.determiner ?? '') && verb !== undefined && TIES.test(verb.lemma)
    return verb && state && (anchor || ties || (bare && state === 'delivered'))
      ? { status: state === 'planned' ? 'planned' : 'delivered', rule: 'linked', span }
      : undefined
  }
  if (!anchor) return undefined
  // a plan or an approach in quotation marks may be anybody's
  if (work?.how === 'quoted' && PLAN.test(kind)) return undefined
  const counts = isWork(kind) || (kind === 'other' && !named!.weak) || (work !== undefined && !isGathering(kind))
  return counts ? { status: state === 'planned' ? 'planned' : 'delivered', rule: 'linked', span } : undefined
}

/** What an agreement does by being there. */
const TIES =
  /^(?:bind|link|seal|cement|consolidate|lier|unir|sceller|consolider|consacrer|vincular|sellar|consolidar|consagrar)$/
const PLAN = /^(?:action_plan|strategy|programme|methodology)$/

/** "now has a register", "dispose désormais d'un guide", "Gracias al proyecto, … cuenta con una base de datos". */
function equipped({ kind, standing, phrase, named, reading, span }: Case): Licence | undefined {
  const { tokens: list } = reading
  const verb =
    standing.as === 'object'
      ? standing.verb
      : standing.as === 'nested' && standing.word === 'con'
        ? reading.verbs.find(({ to, lemma }) => to < phrase.from && phrase.from - to <= 5 && lemma === 'contar')
        : undefined
  if (!verb || named!.weak || !INDEFINITE.test(phrase.determiner ?? '') || isGathering(kind)) return undefined
  if (!/^(have|avoir|tener|disposer|disponer|contar|possess)$/.test(verb.lemma) || verb.negated) return undefined
  const since =
    verb.lemma === 'contar' ||
    list
      .slice(0, phrase.from)
      .some(({ lower }) => /^(now|thanks|désormais|maintenant|dorénavant|déjà|grâce|ahora|gracias|ya|hoy)$/.test(lower))
  const status = stateOf(verb, reading) === 'planned' ? 'planned' : 'delivered'
  return since ? { status, rule: 'equipped', span } : undefined
}

/** "A brief on … shows", "Office research has found": a work that somebody cites as new, never "studies show". */
function said({ kind, standing, phrase, named, state, reading, span }: Case): Licence | undefined {
  if (!isWork(kind) || standing.as !== 'subject' || !state || state === 'planned') return undefined
  const { verb } = standing
  const { tokens: list, language } = reading
  const bare = phrase.determiner === undefined
  const opener = list[phrase.from]!.lower
  const maker = list[phrase.from + (bare ? 0 : 1)]?.lower ?? ''
  const own = /^(ilo|office|oit)(['’]s)?$/.test(maker) || /['’]s$/.test(opener)
  const one = INDEFINITE.test(opener)
  if (madeElsewhere(phrase, reading)) return undefined
  if (!hasRole(verb.lemma, 'say', language) && !own && !((one || EDITION.test(phrase.head)) && phrase.from <= 1))
    return undefined
  if (one || EDITION.test(phrase.head)) return { status: 'delivered', rule: 'says', span }
  // "The evaluation of the programme found …": of what it is tells which
  const which = /^(?:of|de|du|des|del)$/.test(list[phrase.to + 1]?.lower ?? '') && phrase.from <= 1
  if (kind === 'assessment' && which && /^(?:past|perfect)$/.test(verb.tense) && REPORTS.test(verb.lemma))
    return { status: 'delivered', rule: 'says', span }
  const fresh = verb.tense !== 'present' && state === 'delivered'
  return (bare || own) && fresh && (!named!.weak || own) ? { status: 'delivered', rule: 'says', span } : undefined
}

const REPORTS =
  /^(?:find|conclude|recommend|show|confirm|reveal|note|conclure|constater|recommander|montrer|confirmer|relever|concluir|constatar|recomendar|mostrar|confirmar)$/
/** A new edition of a work is a new work. */
const EDITION = /^(?:edition|édition|edición)$/
