import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import { singular } from '../../mentions/singular.ts'
import type { NounPhrase } from '../clauses.ts'
import type { Sentence } from '../scope.ts'
import { alreadyThere } from './already-there.ts'
import type { Candidate, Candidates } from './candidates.ts'
import { isContent } from './content.ts'
import { isExcluded, isGathering, isWork, type Kind, kindOf } from './kinds.ts'
import { byStanding, byVerb, type Licence } from './licence.ts'
import { cited, isOther, ownedByOthers } from './others.ts'
import { type Reading, subjectOf, verbAt } from './reading.ts'
import { relative } from './relative.ts'
import { telling } from './telling.ts'
import { isTurnOfPhrase } from './turns.ts'
import { forthcoming, hasRole, isNominal, makes, underway } from './verbs.ts'

/** "Se espera que el curso esté disponible", "it is expected that a guide …": what a verb of planning says of a whole clause. */
function expected({ phrase }: Candidate, { verbs, tokens, language }: Reading): boolean {
  return verbs.some(
    ({ lemma, to }) =>
      to < phrase.from && hasRole(lemma, 'plan', language) && /^(que|qu'|that)$/.test(tokens[to + 1]?.lower ?? ''),
  )
}

/** Kinds that a participle with its maker tells as made, besides works. */
const MADE = /^(agreement|network|platform|course|training|campaign|body|certification|programme|code|video)$/

/** Why a candidate counts, or undefined. The rules run from the strongest to the weakest; the first that holds is cited. */
export function counts(candidate: Candidate, read: Candidates, sentence: Sentence): Licence | undefined {
  const { reading } = read
  const { phrase, standing, named, work } = candidate
  const kind = named?.kind
  if (!work && !named && isExcluded(phrase.head, reading.language)) return undefined
  if (!work && partOfPlace(candidate, reading)) return undefined
  // "no additional training was offered"
  if (/^(no|neither|aucune?|nul|nulle|ningún|ninguna|ninguno)$/.test(phrase.determiner ?? '')) return undefined
  if (cited(candidate, reading, sentence) || ownedByOthers(candidate, reading)) return undefined
  if (!work && (isDeed(candidate, read) || isDesign(candidate, reading) || isUse(candidate, reading))) return undefined
  if (isTurnOfPhrase(candidate, reading) || (!work && isPredicate(candidate, reading))) return undefined
  if (isContent(candidate, reading) || isManyCounted(candidate, reading) || isShared(candidate, reading))
    return undefined
  const ahead = adjective(candidate, reading)
  // "events such as the Fifth Conference": a gathering given as an example is only cited
  if (
    standing.as === 'example' &&
    kind &&
    isGathering(kind) &&
    /^(the|le|la|les|el|los|las)$/.test(phrase.determiner ?? '') &&
    phrase.proper
  )
    return undefined
  if (alreadyThere(candidate, reading)) return undefined
  if (standing.loose && !alike(candidate, read)) return undefined
  const licence = byStanding(standing, reading, kind)
  // a fund or council with a name of its own that goes on working is an institution
  if (licence?.rule === 'begun' && (kind === 'other' || (phrase.proper && (kind === 'programme' || kind === 'body'))))
    return undefined
  if (licence)
    return (ahead === 'planned' && licence.status === 'delivered') ||
      (expected(candidate, reading) && licence.status !== 'suspended')
      ? { ...licence, status: 'planned' }
      : licence
  const behindIt = named && relative(candidate, read)
  if (behindIt)
    return ahead === 'planned' && behindIt.status === 'delivered' ? { ...behindIt, status: 'planned' } : behindIt
  const decided = { start: phrase.headStart, end: phrase.headEnd }
  if (kind === undefined) return undefined
  const anchor = work ? work.how !== 'capitals' : linked(candidate, sentence)
  if (ahead === 'planned' && !named?.weak && (standing.as === 'subject' || standing.as === 'object'))
    return { status: 'planned', rule: 'forthcoming', span: decided }
  const premodified = participleInside(candidate, reading)
  if (premodified && isToldOf(standing, reading)) return { status: 'delivered', rule: 'newly-made', span: premodified }
  const coming = toCome(candidate, reading)
  if (coming) return { status: 'planned', rule: 'to-come', span: coming }
  const behind = participleBehind(candidate, reading)
  if (behind && (isWork(kind) || anchor || MADE.test(kind)) && !named?.weak)
    return { status: 'delivered', rule: 'made-by', span: behind }
  return telling(candidate, reading, anchor)
}

/** True for what a verb is told of, or reaches, other than one of planning. */
const isToldOf = (standing: Candidate['standing'], { language }: Reading): boolean =>
  (standing.as === 'object' || standing.as === 'subject') && !hasRole(standing.verb.lemma, 'plan', language)

/** "This handbook is a flexible tool, accompanied by …": what a thing is, no second thing. */
function isPredicate({ standing, phrase }: Candidate, reading: Reading): boolean {
  if (
    !/^(?:an?|une?)$/.test(phrase.determiner ?? '') ||
    standing.as !== 'object' ||
    !/^(?:be|être|ser)$/.test(standing.verb.lemma)
  )
    return false
  const subject = subjectOf(standing.verb, reading)
  return (
    subject !== undefined &&
    THAT.test(subject.determiner ?? '') &&
    kindOf(subject, reading.nouns, reading.tokens, reading.language) !== undefined &&
    !subject.plural
  )
}
const THAT = /^(?:the|this|le|la|l'|ce|cet|cette|el|este|esta)$/

/** "publication of the guide": a deed done to a thing, no publication. */
function isDeed({ phrase }: Candidate, { reading, all }: Candidates): boolean {
  const { tokens, language } = reading
  // "whose publication is planned", "cuya publicación", "dont la parution": of a thing told before
  if (isNominal(phrase.head, language) && WHOSE.test(whoseAt(tokens, phrase.from))) return true
  if (phrase.plural || !isNominal(phrase.head, language) || !OF.test(tokens[phrase.to + 1]?.lower ?? '')) return false
  return all.some((one) => one.named !== undefined && one.phrase.from > phrase.to && one.phrase.from - phrase.to <= 2)
}
const WHOSE = /(?:^|\s)(?:whose|cuy[oa]s?|dont (?:la|le|l'|les))$/
/** The word that stands before a phrase, or opens it. */
const whoseAt = (tokens: Candidates['reading']['tokens'], from: number): string =>
  [tokens[from - 1]?.lower ?? '', tokens[from]!.lower]
    .filter((word) => /^(?:whose|cuy|dont|l[ae]s?$|l')/.test(word))
    .join(' ')

/** "the strategy of the project", "a trade agreement": how the work itself is laid out, and what states agree on trade. */
function isDesign({ phrase, named }: Candidate, { tokens }: Reading): boolean {
  if (named?.kind === 'agreement')
    return tokens.slice(phrase.from, phrase.to + 2).some(({ lower }) => /^(?:trade|commercial|comercial)$/.test(lower))
  // "after her certification": she was certified
  if (named?.kind === 'certification') return /^(?:her|his|their|sa|son|leur|su|sus)$/.test(phrase.determiner ?? '')
  if (named?.kind !== 'strategy' && named?.kind !== 'methodology' && named?.kind !== 'action_plan') return false
  const behind = tokens.slice(phrase.to + 1, phrase.to + 4)
  const whose = behind.findIndex(({ lower }) => OWN_WORK.test(lower))
  const before = tokens.slice(phrase.from, phrase.to).some(({ lower }) => /^(?:project|programme)'s$/.test(lower))
  return before || (whose > 0 && behind.slice(0, whose).some(({ lower }) => OF.test(lower)))
}
/** "la aplicación de los módulos", "son application dans les usines": putting to use, no program for a phone. */
const isUse = ({ phrase, named }: Candidate, { tokens }: Reading): boolean =>
  (named?.word === 'aplicación' || named?.word === 'application') &&
  /^(?:la|su|l'|son|leur|sa|the|its)$/.test(phrase.determiner ?? '') &&
  /^(?:of|de|d'|du|des|del|in|en|dans)$/.test(tokens[phrase.to + 1]?.lower ?? '')
const OWN_WORK = /^(?:project|programme|projet|proyecto|programa|initiative|iniciativa)$/
const OF = /^(?:of|de|d'|du|des|del)$/

/** "58 joint committees": so many are told by their number, as a result. */
function isManyCounted({ phrase, named, work }: Candidate, { tokens: list }: Reading): boolean {
  if (!named || work || !phrase.plural) return false
  const count = list.slice(phrase.from, phrase.to).find(({ tag }) => tag === 'number')
  return count !== undefined && /^\d/.test(count.text) && Number(count.text.replace(/\D/g, '')) >= MANY
}
const MANY = 30

/** "5 pour cent des ateliers", "la mitad de los talleres": the whole of a share is there before. */
const isShared = ({ phrase, work }: Candidate, { tokens: list }: Reading): boolean => {
  const at = /^(?:des|les|los|las|the)$/.test(list[phrase.from]!.lower) ? phrase.from : phrase.from - 1
  const before = list.slice(Math.max(0, at - 3), at + 1).map(({ lower }) => lower)
  return !work && phrase.plural && SHARE.test(before.join(' '))
}
const SHARE =
  /(?:^|\s)(?:cent|ciento|%|moitié|tiers|quart|majorité|mitad|tercio|mayoría|half|third|quarter|majority)\s(?:des|du|de|del|of)(?:\s(?:les|los|las|the))?$/

/** `planned` where an adjective of the phrase says that it is to come. */
function adjective({ phrase }: Candidate, { tokens: list, language }: Reading): 'planned' | 'ongoing' | undefined {
  const text = list
    .slice(phrase.from, phrase.to + 4)
    .map(({ lower }) => lower)
    .join(' ')
  const head = list
    .slice(phrase.from, phrase.to + 1)
    .filter(({ text }, at) => at === 0 || !/^\p{Lu}/u.test(text))
    .map(({ lower }) => lower)
    .join(' ')
  const coming = forthcoming(language)
  if (coming?.word?.test(head) || coming?.phrase?.test(text)) return 'planned'
  const going = underway(language)
  if (going?.word?.test(head) || going?.phrase?.test(head)) return 'ongoing'
  return undefined
}

/** "a newly established mechanism": a participle of making before the noun, set in time by an adverb. */
function participleInside({ phrase }: Candidate, { tokens: list, language }: Reading): Span | undefined {
  if (language !== 'en') return undefined
  for (let at = phrase.from; at < phrase.to; at++) {
    const token = list[at]!
    const lead = list[at - 1]?.lower ?? ''
    if ((token.tag === 'participle' || token.tag === 'verb') && /^(newly|recently|jointly|specially)$/.test(lead))
      return { start: token.start, end: token.end }
  }
  return undefined
}

/** "a guide developed by …", "un guide élaboré par …": a participle of making right behind the noun, with its maker or partner. */
function participleBehind({ phrase, named }: Candidate, reading: Reading): Span | undefined {
  const { tokens: list, language } = reading
  let at = phrase.to + 1
  // "une enquête de satisfaction menée auprès de …"
  if (/^(?:de|d'|of)$/.test(list[at]?.lower ?? '') && list[at + 1]?.tag === 'noun' && verbAt(reading, at + 2)) at += 2
  at = behindHung(phrase, reading, at)
  while (list[at] && /^[”"»,]$/.test(list[at]!.text)) at++
  const verb = verbAt(reading, at)
  if (verb?.tense !== 'participle' || verb.voice !== 'passive') return undefined
  // "le réseau, né de cette rencontre"
  if (/^(?:naître|nacer|surgir)$/.test(verb.lemma)) return { start: verb.start, end: verb.end }
  const next = list[verb.to + 1]?.lower ?? ''
  const after = BETWEEN.test(next) ? (list[verb.to + 2]?.lower ?? '') : next
  const apart = list[at - 1]?.text === ','
  if (
    !/^(by|with|jointly|in|par|avec|conjointement|por|con|conjuntamente|under)$/.test(after) &&
    // "achevée en décembre 2021"
    !(/^en$/.test(after) && WHEN.test(list[verb.to + 2]?.lower ?? '')) &&
    // "organisée chaque année"
    !/^(every|each|annually|yearly|chaque|tous|annuellement|cada|anualmente)$/.test(after) &&
    // "menée auprès de 800 usagers"
    !(/^(auprès|among|entre|covering)$/.test(after) && /^(?:an?|une?|una)$/.test(phrase.determiner ?? '')) &&
    !(apart && /^(to|at|for|on|en|à|aux|a|para)$/.test(after))
  )
    return undefined
  // "guidelines issued by national governments"
  const maker = list.slice(verb.to + 2, verb.to + 6).map(({ lower }) => singular(lower, language))
  if (/^(?:by|par|por)$/.test(after) && maker.some((word) => isOther(word, language))) return undefined
  const probe = { ...verb, tense: 'past' as const }
  return byVerb(probe, reading, named?.kind) && language ? { start: verb.start, end: verb.end } : undefined
}

/** "a policy note to be released before the end of the year": what is to be done to it stands behind it. */
function toCome({ phrase, named }: Candidate, reading: Reading): Span | undefined {
  const verb = verbAt(reading, phrase.to + 1)
  if (!/^(?:an?|two|three)$/.test(reading.tokens[phrase.from]!.lower)) return undefined
  return verb?.tense === 'infinitive' && verb.voice === 'passive' && makes(verb.lemma, reading.language, named?.kind)
    ? { start: verb.start, end: verb.end }
    : undefined
}

/** "le réseau des journalistes spécialisés, créé en 2018": behind what hangs on the noun, where the participle agrees with the noun. */
function behindHung(
  { plural, determiner }: NounPhrase,
  { tokens: list, nouns, verbs, language }: Reading,
  at: number,
): number {
  let behind = at
  for (let turns = 0; turns < HUNG; turns++) {
    if (!OF.test(list[behind]?.lower ?? '')) break
    const hung = nouns.find(({ from }) => from === behind || from === behind + 1)
    if (!hung) break
    behind = hung.to + 1
    while (list[behind] && /^(?:adjective|participle)$/.test(list[behind]!.tag)) behind++
  }
  const apart = list[behind]?.text === ','
  const verb = behind > at ? verbs.find(({ from }) => from === (apart ? behind + 1 : behind)) : undefined
  // "une évaluation de haut niveau menée en 2018": without a comma, where the participle has the gender of the article
  if (verb && !apart && !(FEMININE.test(determiner ?? '') && FEMININE_END.test(list[verb.to]!.lower))) return at
  return verb && (language === 'en' || /s$/.test(list[verb.to]!.lower) === (plural ?? false)) ? behind : at
}
const FEMININE = /^(?:une|la|cette|una|esta)$/
const FEMININE_END = /(?:ée|ada|ida|ise|uite|ite)$/

/** Phrases that hang on a noun one behind the other, at most. */
const HUNG = 3

/** Words between a participle and what follows it: "signed yesterday in", "paraphé jeudi à". */
const BETWEEN =
  /^(?:jointly|conjointement|conjuntamente|yesterday|today|recently|hier|récemment|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ayer|hoy|recientemente|lunes|martes|miércoles|jueves|viernes)$/
const WHEN = expression(/^(?:(?:19|20)\d\d|\d{1,2}|ja|fé|fe|mars|mar|av|ab|mai|may|ju|ao|ag|se|oc|no|dé|di|en)/u)

/** True where a link or underlined words that begin in the phrase reach its noun; a longer name that only holds the noun does not count. */
function linked({ phrase }: Candidate, sentence: Sentence): boolean {
  return sentence.block.leaves.some(
    (leaf) =>
      (leaf.kind === 'link' || leaf.kind === 'underline') &&
      leaf.start >= phrase.start &&
      leaf.start < phrase.headEnd &&
      phrase.headStart < leaf.end,
  )
}

/** True for a bare phrase joined over a preposition that is the same sort of thing as the one it is joined to. */
function alike({ named, phrase }: Candidate, { all, reading }: Candidates): boolean {
  if (!named) return false
  const before = all.filter((one) => one.phrase.to < phrase.from && one.named).at(-1)
  if (!before?.named) return false
  const same = (test: (kind: Kind) => boolean) => test(named.kind) && test(before.named!.kind)
  const next = reading.tokens[phrase.to + 1]
  return (same(isGathering) || same(isWork)) && (next?.tag === 'preposition' || phrase.plural || next === undefined)
}

/** "in the workshop", "of the report" as the place of something else: a bare definite phrase inside a name. */
const partOfPlace = ({ phrase }: Candidate, { tokens: list }: Reading): boolean =>
  /^(Ministry|Department|Directorate|Ministère|Ministerio)$/.test(list[phrase.from]!.text)
