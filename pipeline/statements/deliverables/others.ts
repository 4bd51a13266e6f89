import data from '../../../schemas/codelists/reporting-verbs.json' with { type: 'json' }
import { standsIn } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { places } from '../../mentions/places.ts'
import { actors } from '../change-words.ts'
import type { NounPhrase, VerbGroup } from '../clauses.ts'
import type { Sentence } from '../scope.ts'
import type { Candidate } from './candidates.ts'
import { isGathering, isWork, type Kind } from './kinds.ts'
import { finite, type Reading, subjectOf } from './reading.ts'
import { hasRole } from './verbs.ts'

const OTHERS = data.others as Record<string, string[]>
const GOVERNING =
  /Governing Body|General Assembly|Conseil d['’]administration|Consejo de Administración|Assemblée générale|Asamblea General/
/** Bodies whose reports the ILO cites. */
const FOREIGN = expression(`(?<!\\p{L})(?:${data.foreign.join('|')})(?!\\p{L})`, 'u')
const OWN = /\b(ILO|Office|project|programme|OIT|Bureau|BIT|projet|Oficina|proyecto|programa)\b/

/** True for papers written for a meeting of constituents, and what such a meeting decides: only cited, never delivered. */
export function cited({ phrase, named }: Candidate, reading: Reading, sentence: Sentence): boolean {
  const from = phrase.start - sentence.start
  const after = sentence.text.slice(phrase.end - sentence.start, phrase.end - sentence.start + 70)
  const before = sentence.text.slice(Math.max(0, from - 40), from)
  const words = sentence.text.slice(from, phrase.end - sentence.start)
  if (
    /^[^.;,]{0,30}\b(submitted|presented|provided|soumis|présenté|presentado|sometido)\b[^.;]{0,30}/u.test(after) &&
    GOVERNING.test(after)
  )
    return true
  if (/^\W{0,3}\(?GB\.\d+/.test(after) || /^[^.;]{0,40}\(GB\.\d+/.test(after)) return true
  if (
    /\b(midterm|mid-term|final|present|this|interim)\b.{0,12}\breport\b/i.test(words) &&
    named?.kind === 'report' &&
    (standsIn(GOVERNING, sentence.text) || /^(this|the present)/i.test(words))
  )
    return true
  if (/\b(present|présent)\b/.test(words) && /\b(informe|rapport|document|documento)\b/.test(words)) return true
  if (
    /\b(as (noted|outlined|described|explained|detailed) in|in line with|in accordance with|according to|tel qu|conformément à|de conformidad con)\s+(the|le|la|el)?\s*$/i.test(
      before,
    ) &&
    !phrase.proper &&
    !sentence.block.leaves.some((leaf) => leaf.start < phrase.end && phrase.start < leaf.end)
  )
    return true
  // "the consideration of all other items on the agenda"
  if (named?.kind === 'study' && AGENDA.test(words + after)) return true
  // "according to a study": cited for what it says, not told as made
  return (
    CITES.test(before) &&
    !phrase.proper &&
    isWork(named?.kind ?? 'other') &&
    !reading.tokens.slice(phrase.from, phrase.to).some(({ lower }) => NEW.test(lower))
  )
}
const AGENDA =
  /^[^.;]{0,60}(?:on the agenda|agenda items?|à l['’]ordre du jour|de l['’]ordre du jour|del orden del día)/iu
const CITES = expression(
  /(?:^|\P{L})(?:according to|selon|d['’]après|suivant|según|de acuerdo con|conforme a)\s+(?:an?|the|une?|la|le|l['’]|una?|el)?\s*$/iu,
)
const NEW = /^(?:new|latest|recent|nouvelle?|récente?|dernière?|nuev[oa]|reciente|último|última)$/

/** True for words that mean authorities. */
export const isOther = (word: string, language: string): boolean => (OTHERS[language] ?? OTHERS.en!).includes(word)

/** True where a government, parliament or conference made the thing, and the sentence names no help from the Office or a project. */
export function ownedByOthers({ phrase, named, standing }: Candidate, reading: Reading): boolean {
  const { tokens, language } = reading
  const others = OTHERS[language] ?? OTHERS.en!
  const verb = standing.as === 'object' ? standing.verb : undefined
  const kind = named?.kind
  // "Malaysia's plan", "the Government's plan": theirs, whatever was done with it
  const opener = tokens
    .slice(phrase.from, phrase.to + 1)
    .some(
      ({ lower }, i) => i < phrase.to - phrase.from && /'s$/.test(lower) && others.includes(lower.replace(/'s$/, '')),
    )
  if (opener && (kind === 'action_plan' || kind === 'strategy' || kind === 'programme')) return true
  // social partners sign collective agreements
  if (
    standing.as === 'nominal' &&
    named &&
    COLLECTIVE.test(named.word) &&
    !OWN.test(tokens.map(({ text }) => text).join(' '))
  )
    return true
  const told = standing.as === 'subject' ? standing.verb : undefined
  const lays = told?.voice === 'passive' && (ADOPTS.test(told.lemma) || kind === 'body' || kind === 'programme')
  if (lays && byRule(told, reading)) return true
  if (!verb || verb.voice === 'passive' || !kind) return false
  // "2,130 fishers received advice", "Thirty-two firms set up a committee": so many are told by their number, as a result
  if ((hasRole(verb.lemma, 'receive', language) || SHARED.has(kind)) && isCounted(subjectOf(verb, reading), reading))
    return true
  if (isGathering(kind) || hasRole(verb.lemma, 'receive', language)) return false
  // "the Government intends to adopt …": the subject is that of the verb before
  const main = finite(verb) ? verb : (reading.verbs.findLast((one) => one.to < verb.from && finite(one)) ?? verb)
  const subject = subjectOf(main, reading)
  // what a semicolon parts is told of others
  const clause = tokens.slice(verb.from).findIndex(({ text }) => text === ';')
  const words = tokens
    .slice(0, clause < 0 ? undefined : verb.from + clause)
    .map(({ text }) => text)
    .join(' ')
  const own = OWN.test(words)
  if (subject && !own && FOREIGN.test(words.slice(0, 80))) return true
  // partners who sign or bargain among themselves: a change that they made
  if (subject && kind === 'agreement' && !own) return true
  if (!subject) return false
  const theirs = others.includes(subject.head)
  // what states adopt is a change of theirs, whoever helped
  if (ADOPTS.test(verb.lemma) && (theirs || isCountry(subject, reading) || (kind === 'code' && !own))) return true
  if (own) return false
  if (theirs || (kind === 'body' && isCountry(subject, reading))) return true
  // "hotels introduced bonus schemes": what constituents run for themselves
  return RULES.has(kind) && actors(subject.head, language).length > 0
}
/** What others lay down for themselves. */
const RULES = new Set<Kind>(['programme', 'strategy', 'action_plan'])
/** "was approved by decree", "fue aprobado por el Congreso": what a state laid down. */
function byRule({ to }: VerbGroup, { tokens, language }: Reading): boolean {
  const by = tokens.findIndex(({ lower }, at) => at > to && at < to + 4 && /^(?:by|par|por|mediante)$/.test(lower))
  if (by < 0) return false
  const agent = tokens.slice(by + 1, by + 5).map(({ lower }) => lower)
  const others = OTHERS[language] ?? OTHERS.en!
  return agent.some((word) => others.includes(word) || DECREE.test(word))
}
const DECREE = /^(?:decree|law|order|décret|arrêté|loi|decreto|ley|resolución)$/
const COLLECTIVE =
  /^(?:collective agreement|convention collective|accord collectif|convenio colectivo|contrato colectivo)$/
/** What each of many may set up or adopt for itself. */
const SHARED = new Set<Kind>(['body', 'action_plan', 'code'])
const isCounted = (subject: NounPhrase | undefined, { tokens }: Reading): boolean =>
  subject?.plural === true && tokens.slice(subject.from, subject.to).some(({ tag }) => tag === 'number')
const ADOPTS = /^(?:adopt|approve|endorse|enact|ratify|adopter|approuver|entériner|adoptar|aprobar|ratificar)$/

/** True for a subject that is the name of a country. */
function isCountry({ start, end, proper }: NounPhrase, { tokens, language }: Reading): boolean {
  if (!proper) return false
  const text = tokens
    .filter((token) => token.start >= start && token.end <= end)
    .map((token) => token.text)
    .join(' ')
  const [first, ...more] = places(text, language)
  return first?.value.kind === 'country' && more.length === 0 && first.span.end - first.span.start >= text.length - 4
}

/** "A study by the University of …", "un rapport de la Banque …": somebody else's. */
export function madeElsewhere(phrase: Candidate['phrase'], { tokens: list }: Reading): boolean {
  const by = list.findIndex(
    ({ lower }, at) =>
      (at > phrase.to && at < phrase.to + 8 && /^(by|from|par|por)$/.test(lower)) ||
      (at === phrase.to + 1 && /^(of|de|du|del|d')$/.test(lower)),
  )
  if (by < 0) return false
  const maker = list.slice(by + 1, by + 4).filter(({ tag }) => tag !== 'determiner')
  return (
    maker[0]?.tag === 'proper' &&
    !maker.some(({ lower }) => /^(ilo|office|oit|bit|bureau|oficina|turin|project|projet|proyecto)/.test(lower))
  )
}
