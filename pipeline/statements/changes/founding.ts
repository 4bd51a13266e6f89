import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, type Setting, subjectOf } from '../setting.ts'
import { placesIn } from '../where.ts'
import { type Change, changeIn, type Hit, type Rule, spanOf } from './change.ts'
import { isOffice, ownSubject } from './own.ts'
import { matterIn, matterOfSubject, reach } from './reach.ts'

/** Room for what was founded, in characters. */
const OBJECT = 50

/** "The employers have set up a council", "A tripartite committee was set up in Togo": a body that others founded. */
export const founding: Rule = (setting, verb) => {
  // French makes the past of "naître" with a present of "être"
  if (!/past|perfect/.test(verb.tense) && verb.lemma !== 'naître') return undefined
  if (verb.lemma === 'nacer') return founded(setting, verb)
  if (verb.voice === 'passive') return founded(setting, verb)
  const subject = ownSubject(setting, verb)
  const region = reach(setting, verb, OBJECT)
  const body = subject && matterIn(setting, region)
  const hit = body?.matter === 'body' ? body : subject && membership(setting, region)
  if (!hit) return undefined
  return changeIn(setting, 'found', verb, 'achieved', hit, spanOf(hit))
}

/** "formed their first trade union", "crearon una cooperativa": bodies of members. */
function membership(setting: Setting, { start, end }: Span): Hit | undefined {
  const match = MEMBERS.exec(between(setting, start, end))
  const from = match && start + match[0].length - match[1]!.length
  return match && from !== null ? { start: from, end: from + match[1]!.length, matter: 'body' } : undefined
}
const MEMBERS = expression(
  /^\s+(?:l['’]|(?:up|an?|the|their|its|own|first|new|une?|leurs?|premiers?|première|la|el|los|les|nouve\p{L}+|una?|sus?|primera?|propi[oa]s?|nuev[oa]s?|trade|women['’]s|workers['’])\s+)*((?:trade\s+)?unions?|cooperatives?|associations?|federations?|syndicats?|coopératives?|fédérations?|unions?|ligues?|guildes?|sindicatos?|uniones|unión|ligas?|gremios?|cooperativas?|asociaci(?:ón|ones)|federaci(?:ón|ones))(?!\p{L})/iu,
)

/** A body that was founded, where the work or a country is said to be where: not one of the Office's own, nor what steers a project. */
function founded(setting: Setting, verb: VerbGroup): Change | undefined {
  const { statement } = setting
  // "se creó una comisión": what was founded stands behind
  const turned = /^(?:se|s['’])/iu.test(between(setting, verb.start, verb.end))
  // "Quedó constituida la primera asociación", "est née l'Union des cueilleuses": the subject stands behind
  const behind = turned || (setting.language !== 'en' && !subjectOf(setting, verb))
  const region = reach(setting, verb, OBJECT)
  const hit =
    matterOfSubject(setting, verb) ?? (behind ? (matterIn(setting, region) ?? membership(setting, region)) : undefined)
  if (hit?.matter !== 'body' || isRunByProjects(between(setting, hit.start, hit.end))) return undefined
  if (
    INTERNAL.test(between(setting, setting.at, verb.start)) ||
    isOffice(between(setting, verb.end, verb.end + OBJECT))
  )
    return undefined
  const { scope } = statement
  // "the European Union was born in 1993"
  if (/^\s(?:europ|afric|panafric|nations|unidas)/iu.test(between(setting, hit.end, hit.end + 8))) return undefined
  const somewhere =
    /^(?:naître|nacer)$/.test(verb.lemma) ||
    scope.project !== undefined ||
    scope.nature === 'achieved' ||
    placesIn(statement).some(({ value }) => value.country)
  return somewhere ? changeIn(setting, 'found', verb, 'achieved', hit, spanOf(hit)) : undefined
}
/** Networks and platforms are things that projects make and run themselves. */
export const isRunByProjects = (words: string): boolean => RUN.test(words)
const RUN = expression(/^(?:networks?|platforms?|units?|réseau|plateforme|unité|red|plataforma|unidad)/iu)

/** What steers a project. */
export const INTERNAL = expression(
  /(?<!\p{L})(?:steering|drafting|evaluation|interdepartmental|pilotage|rédaction|évaluation|directivo|redacción|evaluación)(?!\p{L})/iu,
)
