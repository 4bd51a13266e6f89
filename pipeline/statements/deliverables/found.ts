/** What a sentence reports as made: the rules that license a candidate, kept together because their order is their meaning. */
import type { Leaf, Span } from '../../document.ts'
import type { Sentence } from '../scope.ts'
import { type Candidate, type Candidates, candidates } from './candidates.ts'
import { isExcluded, isGathering, isStanding, isWork, type Kind } from './kinds.ts'
import { byStanding, byVerb, type Licence, type Status, stateOf } from './licence.ts'
import { cited, ownedByOthers } from './others.ts'
import { type Reading, type Standing, verbAt } from './reading.ts'
import { split } from './split.ts'
import { titleEnd, titleStart, trimmed } from './title.ts'
import { forthcoming, hasRole, named as namedBy, underway } from './verbs.ts'

/** A deliverable as one sentence tells it. */
export interface Found {
  title: string
  /** The words the title was read from. */
  span: Span
  kind: Kind
  /** The word that says what it is. */
  kindSpan: Span
  status: Status
  statusSpan: Span
  rule: string
  /** The words that mean it again later: its noun, lower case, singular. */
  word: string
  /** True for "the guide", "this course": it may have been told before. */
  definite: boolean
  /** True where it has a name of its own. */
  proper: boolean
  href?: string
}

interface Licensed {
  candidate: Candidate
  licence: Licence
}

const DEFINITE =
  /^(the|this|that|these|those|its|their|such|le|la|les|l'|ce|cet|cette|ces|son|sa|ses|leur|leurs|el|los|las|este|esta|estos|estas|dicho|dicha|su|sus)$/
const INDEFINITE = /^(an?|another|une?|un autre|una|otro|otra)$/

/** The deliverables that a sentence tells, in order. */
export function found(sentence: Sentence, language: string): Found[] {
  const read = candidates(sentence, language)
  const licensed: Licensed[] = []
  for (const candidate of read.all) {
    const licence = license(candidate, read, sentence)
    if (licence) licensed.push({ candidate, licence })
  }
  const kept = named(dropUmbrellas(licensed, read), read)
  return kept.flatMap(({ candidate, licence }, index) => {
    const next = kept[index + 1]?.candidate
    return describe(candidate, licence, read, sentence, next)
  })
}

/** Why a candidate counts, or undefined. The rules run from the strongest to the weakest; the first that holds is cited. */
function license(candidate: Candidate, read: Candidates, sentence: Sentence): Licence | undefined {
  const { reading } = read
  const { phrase, standing, named, work } = candidate
  const kind = named?.kind
  if (!work && isExcluded(phrase.head, reading.language)) return undefined
  if (!work && partOfPlace(candidate, reading)) return undefined
  if (cited(candidate, reading, sentence) || ownedByOthers(candidate, reading)) return undefined
  const ahead = adjective(candidate, reading)
  if (standing.loose && !alike(candidate, read)) return undefined
  const licence = byStanding(standing, reading, kind)
  if (licence)
    return ahead === 'planned' && licence.status === 'delivered' ? { ...licence, status: 'planned' } : licence
  const decided = { start: phrase.headStart, end: phrase.headEnd }
  if (kind === undefined) return undefined
  const anchor = work ? work.how !== 'capitals' : linked(candidate, sentence)
  if (ahead === 'planned' && !named?.weak && (standing.as === 'subject' || standing.as === 'object'))
    return { status: 'planned', rule: 'forthcoming', span: decided }
  const premodified = participleInside(candidate, reading)
  if (premodified && standing.as === 'object' && !hasRole(standing.verb.lemma, 'plan', reading.language))
    return { status: 'delivered', rule: 'newly-made', span: premodified }
  const behind = participleBehind(candidate, reading)
  if (behind && (isWork(kind) || anchor) && !named?.weak) return { status: 'delivered', rule: 'made-by', span: behind }
  return telling(candidate, read, anchor)
}

/** "A study … found that …", "the one-stop helpdesk … provides", "a linked report": told by what it says or does. */
function telling({ phrase, standing, named, work }: Candidate, read: Candidates, anchor: boolean): Licence | undefined {
  const { reading } = read
  const kind = named!.kind
  const { tokens: list, language } = reading
  const span = { start: phrase.headStart, end: phrase.headEnd }
  const opener = list[phrase.from]!.lower
  const verb = standing.as === 'subject' ? standing.verb : undefined
  const state = verb && stateOf(verb, reading)
  if (isStanding(kind) && !isGathering(kind)) {
    const own = phrase.proper || work !== undefined
    if (!anchor && !(own && verb)) return undefined
    if (standing.as === 'nested' && !anchor) return undefined
    if (verb && state === undefined) return undefined
    const past = verb?.tense === 'past' || (standing.as === 'object' && stateOf(standing.verb, reading) === 'delivered')
    return {
      status: state === 'planned' ? 'planned' : past || (!own && kind === 'platform') ? 'delivered' : 'ongoing',
      rule: 'standing',
      span,
    }
  }
  if (kind === 'agreement' && anchor && verb && state) return { status: 'delivered', rule: 'linked', span }
  if (!isWork(kind) && !(anchor && work)) {
    if (kind === 'course' && anchor && verb)
      return {
        status:
          state === 'planned'
            ? 'planned'
            : /\bannual|annuel|anual/.test(phraseText(phrase, list)) || state === 'ongoing'
              ? 'ongoing'
              : 'delivered',
        rule: 'linked',
        span,
      }
    if (kind === 'training' && anchor && standing.as !== 'nested')
      return { status: state ?? 'delivered', rule: 'linked', span }
    return undefined
  }
  if (anchor)
    return state === undefined && verb
      ? undefined
      : { status: state === 'planned' ? 'planned' : 'delivered', rule: 'linked', span }
  if (!verb || !state) return undefined
  const bare = phrase.determiner === undefined
  const own = /^(ilo|office|oit)('s)?$/.test(list[phrase.from + (bare ? 0 : 1)]?.lower ?? '') || /'s$/.test(opener)
  if (!hasRole(verb.lemma, 'say', language) && !own && !(INDEFINITE.test(opener) && phrase.from <= 1)) return undefined
  if (INDEFINITE.test(opener)) return state === 'planned' ? undefined : { status: 'delivered', rule: 'says', span }
  if ((bare || own) && verb.tense !== 'present' && state === 'delivered' && (!named!.weak || own))
    return { status: 'delivered', rule: 'says', span }
  return undefined
}

const phraseText = ({ from, to }: Candidate['phrase'], list: Reading['tokens']): string =>
  list
    .slice(from, to + 1)
    .map(({ lower }) => lower)
    .join(' ')

/** `planned` where an adjective of the phrase says that it is to come. */
function adjective({ phrase }: Candidate, { tokens: list, language }: Reading): 'planned' | 'ongoing' | undefined {
  const text = list
    .slice(phrase.from, phrase.to + 4)
    .map(({ lower }) => lower)
    .join(' ')
  const head = list
    .slice(phrase.from, phrase.to + 1)
    .map(({ lower }) => lower)
    .join(' ')
  if (
    forthcoming(language).some((word) =>
      (word.includes(' ') ? text : head).match(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u')),
    )
  )
    return 'planned'
  if (underway(language).some((word) => head.match(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u')))) return 'ongoing'
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
  while (list[at] && /^[”"»]$/.test(list[at]!.text)) at++
  const verb = verbAt(reading, at)
  if (!verb || verb.tense !== 'participle' || verb.voice !== 'passive') return undefined
  const next = list[verb.to + 1]?.lower ?? ''
  const after = /^(jointly|conjointement|conjuntamente)$/.test(next) ? (list[verb.to + 2]?.lower ?? '') : next
  if (!/^(by|with|jointly|in|par|avec|conjointement|por|con|conjuntamente|under)$/.test(after)) return undefined
  const probe = { ...verb, tense: 'past' as const }
  return byVerb(probe, reading, named?.kind) && language ? { start: verb.start, end: verb.end } : undefined
}

/** Marked words (link, italics, underlining) that touch the candidate's noun. */
function leafOf({ phrase, named }: Candidate, sentence: Sentence, reading: Reading): Leaf | undefined {
  const start = named ? Math.min(reading.tokens[named.from]?.start ?? phrase.headStart, phrase.headStart) : phrase.headStart
  const end = named ? Math.max(reading.tokens[named.to]?.end ?? phrase.headEnd, phrase.headEnd) : phrase.headEnd
  return sentence.block.leaves.find(
    (leaf) => leaf.kind !== 'strong' && leaf.kind !== 'time' && leaf.start < end && start < leaf.end,
  )
}

function linked({ phrase }: Candidate, sentence: Sentence): boolean {
  return sentence.block.leaves.some(
    (leaf) =>
      (leaf.kind === 'link' || leaf.kind === 'underline') && leaf.start < phrase.headEnd && phrase.headStart < leaf.end,
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

/** A phrase whose entries or examples were taken is no thing of its own, unless it has a name. */
function dropUmbrellas(licensed: Licensed[], { all }: Candidates): Licensed[] {
  const covered = new Set<Candidate['phrase']>()
  for (const { candidate } of licensed) {
    const { standing } = candidate
    if ((standing.as === 'entry' || standing.as === 'example') && standing.of && (candidate.named || candidate.work))
      covered.add(standing.of)
  }
  return licensed.filter(({ candidate }) => !covered.has(candidate.phrase) || (candidate.work && all.length > 0))
}

/** Gives names to what they name: "two leaflets, “A” and “B”", "a guide for firms, [A]", "a course on [A]". */
function named(licensed: Licensed[], { reading, all, standings }: Candidates): Licensed[] {
  const { tokens: list, nouns, language } = reading
  const out = [...licensed]
  const gone = new Set<Candidate>()
  for (const candidate of all) {
    const { work, phrase } = candidate
    if (!work) continue
    const bearer = out.findLast(
      ({ candidate: one }) => one.phrase.to < phrase.from && one.named && !one.work && reaches(one, candidate, reading),
    )
    const entered = out.find((one) => one.candidate === candidate)
    if (bearer && (!candidate.named || apposed(bearer.candidate, candidate, reading))) {
      const own: Candidate = { ...candidate, named: bearer.candidate.named!, standing: bearer.candidate.standing }
      if (entered) out.splice(out.indexOf(entered), 1)
      out.push({ candidate: own, licence: bearer.licence })
      gone.add(bearer.candidate)
      continue
    }
    // no licence of its own or of a bearer: the noun phrase that introduces it
    if (!entered || !candidate.named) {
      const of = candidate.standing.as === 'example' ? candidate.standing.of : undefined
      const introduced = of ? all.find(({ phrase: one }) => one === of) : undefined
      if (entered && introduced?.named) {
        entered.candidate = { ...candidate, named: introduced.named }
        gone.add(introduced)
      } else if (introduced?.named && isWork(introduced.named.kind)) {
        out.push({
          candidate: { ...candidate, named: introduced.named },
          licence: { status: 'delivered', rule: 'named', span: work },
        })
        gone.add(introduced)
      } else if (!entered && !candidate.named && work.how !== 'capitals') {
        const lead = all.findLast(
          (one) =>
            one.named && isWork(one.named.kind) && one.phrase.to < phrase.from && apposed(one, candidate, reading),
        )
        if (lead?.named) {
          out.push({
            candidate: { ...candidate, named: lead.named },
            licence: { status: 'delivered', rule: 'named', span: work },
          })
          gone.add(lead)
        }
      } else if (entered && !candidate.named) {
        // published, but nothing says what: a publication
        entered.candidate = {
          ...candidate,
          named: { kind: 'report', word: 'publication', from: phrase.from, to: phrase.to, weak: false },
        }
      }
    }
  }
  void nouns
  void standings
  void list
  void language
  return out
    .filter(({ candidate }) => !gone.has(candidate) && candidate.named)
    .sort((a, b) => a.candidate.phrase.start - b.candidate.phrase.start)
}

/** True where a name stands within reach of the noun it may name: no finite verb between, and words that lead to a name. */
function reaches(bearer: Candidate, name: Candidate, reading: Reading): boolean {
  const between = reading.tokens.slice(bearer.phrase.to + 1, name.phrase.from)
  if (between.length > 24) return false
  const busy = reading.verbs.some(
    (verb) =>
      verb.from > bearer.phrase.to &&
      verb.to < name.phrase.from &&
      verb.tense !== 'participle' &&
      verb.tense !== 'infinitive',
  )
  if (busy || between.some(({ text }) => text === ';')) return false
  return apposed(bearer, name, reading)
}

/** "guide, W", "leaflets, W and W", "course on W", "report entitled W", "MOOC (…) on W". */
function apposed(bearer: Candidate, name: Candidate, reading: Reading): boolean {
  const { tokens: list, language } = reading
  const between = list.slice(bearer.phrase.to + 1, name.phrase.from).filter(({ text }) => !/^[“”"«»‘’]$/.test(text))
  const last = between.at(-1)
  if (!last) return true
  if (
    reading.verbs.some(
      (verb) =>
        verb.from > bearer.phrase.to &&
        verb.to < name.phrase.from &&
        verb.tense !== 'participle' &&
        verb.tense !== 'infinitive',
    )
  )
    return false
  if (namedBy(language).includes(last.lower)) return between.length <= 8
  const plain = between.filter(({ text }) => !/^[(),]$/.test(text))
  if (/^(on|about|sur|sobre)$/.test(last.lower))
    return (
      plain.length <= 2 && (name.work?.how === 'link' || name.work?.how === 'quoted' || name.work?.how === 'marked')
    )
  if (last.text === ',' || last.text === ':' || last.text === '–' || last.text === '(') return true
  if (last.tag === 'conjunction') return between.some(({ text }) => /^Ww+$/.test(text))
  return false
}

/** Makes the records of one licensed candidate. */
function describe(
  candidate: Candidate,
  licence: Licence,
  { reading }: Candidates,
  sentence: Sentence,
  next: Candidate | undefined,
): Found[] {
  const { phrase, work } = candidate
  const named = candidate.named!
  const { tokens: list } = reading
  const limit = next ? next.from : list.length
  const first = candidate.from < phrase.from ? { ...phrase, from: candidate.from } : phrase
  const whole = trimmed(
    sentence.text,
    { start: titleStart(first, reading), end: titleEnd(phrase, reading, limit) },
    sentence.start,
  )
  const long = work && sentence.text.slice(work.start - sentence.start, work.end - sentence.start).split(' ').length
  const span =
    work &&
    (long! >= 6 ||
      work.how === 'quoted' ||
      named.from < phrase.from ||
      named.to > phrase.to ||
      phrase.from === phrase.to) &&
    !(long! < 6 && work.how === 'marked')
      ? trimmed(sentence.text, work, sentence.start)
      : whole
  const kindToken = list[named.from]
  const kindSpan = kindToken && list[named.to] ? { start: kindToken.start, end: list[named.to]!.end } : span
  const inside = kindSpan.start >= sentence.start && kindSpan.end <= sentence.end
  const leaf = leafOf(candidate, sentence, reading)
  const href = work?.href ?? leaf?.href
  const base: Found = {
    title: sentence.text.slice(span.start - sentence.start, span.end - sentence.start),
    span,
    kind: kindFor(named.kind, candidate, licence, reading),
    kindSpan: work && !inside ? span : kindSpan.end > kindSpan.start ? kindSpan : span,
    status: licence.status,
    statusSpan: licence.span,
    rule: licence.rule,
    word: named.word,
    definite: DEFINITE.test(phrase.determiner ?? ''),
    proper: work !== undefined || phrase.proper,
    ...(href === undefined || href === '#' || href === '' ? {} : { href }),
  }
  return split(base, candidate, reading, sentence)
}

/** A roundtable or forum that was set up is a platform; a dialogue that was held is a meeting. */
function kindFor(kind: Kind, { standing }: Candidate, licence: Licence, reading: Reading): Kind {
  const verb = standing.as === 'object' || standing.as === 'subject' ? standing.verb : undefined
  if (!verb) return kind
  const held =
    /^(hold|host|organize|organise|convene|co-organize|co-organise|tenir|organiser|accueillir|celebrar|organizar|coorganizar|coordinate|coordinar|coordonner)$/.test(
      verb.lemma,
    )
  const words = reading.tokens[standing.as === 'subject' ? 0 : verb.to]?.lower
  void words
  void licence
  if (held && kind === 'platform') return 'meeting'
  return kind
}

export type { Standing }
