import type { Leaf, Span } from '../../document.ts'
import type { Sentence } from '../scope.ts'
import type { Candidate } from './candidates.ts'
import type { Found, Licensed } from './found.ts'
import { isWork, type Kind } from './kinds.ts'
import { nameBefore } from './name-before.ts'
import type { Reading } from './reading.ts'
import { split } from './split.ts'
import { titleEnd, titleStart, trimmed } from './title.ts'

const DEFINITE =
  /^(the|this|that|these|those|its|their|such|le|la|les|l'|ce|cet|cette|ces|son|sa|ses|leur|leurs|el|los|las|este|esta|estos|estas|dicho|dicha|su|sus)$/
const HELD =
  /^(hold|host|organize|organise|convene|co-organize|co-organise|tenir|organiser|accueillir|celebrar|organizar|coorganizar|coordinate|coordinar|coordonner)$/
const SET_UP =
  /^(establish|create|set|institute|launch|form|créer|établir|instituer|lancer|mettre|crear|establecer|instaurar|constituir|poner)$/
/** A name this long says all; a shorter one takes the words that follow. */
const LONG = 6

/** Makes the records of one licensed candidate; `next` is the one after it. */
export function describe(
  { candidate, licence }: Licensed,
  reading: Reading,
  sentence: Sentence,
  next: Candidate | undefined,
): Found[] {
  const { work } = candidate
  const named = candidate.named!
  // "a standard operating procedure": the listed name goes on behind what was read as its phrase
  const phrase =
    named.inside || named.to <= candidate.phrase.to || named.from > candidate.phrase.to
      ? candidate.phrase
      : { ...candidate.phrase, to: named.to }
  const { tokens: list } = reading
  const cut = (span: Span): string => sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
  const twin = next && sharesTail(candidate, next, reading) ? next : undefined
  const limit = next && !twin ? next.from : list.length
  const from = Math.min(candidate.from, named.inside ? candidate.from : Math.max(named.from, candidate.from - 2))
  const start = titleStart({ ...phrase, from }, reading)
  const end = titleEnd(twin ? twin.phrase : phrase, reading, limit, named.kind === 'agreement')
  const whole = trimmed(sentence.text, { start, end }, sentence.start)
  const own = work ? trimmed(sentence.text, work, sentence.start) : undefined
  const beside = !named.inside || phrase.from === phrase.to
  const long = own !== undefined && cut(own).split(' ').length >= LONG
  const before = own || !isWork(named.kind) ? undefined : nameBefore(sentence.text, start - sentence.start)
  const apart = before && { start: sentence.start + before.start, end: sentence.start + before.end }
  const span =
    apart ??
    (own && (long || work!.how === 'quoted' || (beside && work!.how !== 'marked') || (!named.inside && long))
      ? own
      : whole)
  const title = twin
    ? `${cut({ start: whole.start, end: phrase.end })}${cut({ start: twin.phrase.end, end: whole.end })}`
    : cut(span)
  const kindSpan = named.inside ? span : { start: list[named.from]!.start, end: list[named.to]!.end }
  const href = work?.href ?? leafOf(candidate, sentence, reading)?.href
  const base: Found = {
    title,
    span,
    kind: kindFor(named.kind, candidate),
    kindSpan,
    status: licence.status,
    statusSpan: licence.span,
    rule: licence.rule,
    word: named.word,
    definite: DEFINITE.test(phrase.determiner ?? '') || licence.rule === 'newly-made' || madeBefore(candidate, reading),
    plural: phrase.plural,
    proper: work !== undefined || phrase.proper,
    ...(candidate.said === 'beside' ? { part: true as const } : {}),
    ...(href === undefined || href === '#' || href === '' ? {} : { href }),
  }
  return split(base, candidate, reading, sentence)
}

/** "conference and report on X": two nouns joined at once share what follows the second. */
function sharesTail({ phrase }: Candidate, next: Candidate, { tokens: list }: Reading): boolean {
  const between = list.slice(phrase.to + 1, next.phrase.from)
  return (
    next.phrase.determiner === undefined &&
    next.phrase.from === next.phrase.to &&
    between.length === 1 &&
    between[0]!.tag === 'conjunction' &&
    phrase.determiner !== undefined
  )
}

/** "a newly developed method": new to the reader, but perhaps told before. */
const madeBefore = ({ phrase }: Candidate, { tokens: list }: Reading): boolean =>
  list.slice(phrase.from, phrase.to).some(({ lower, tag }) => tag === 'adverb' && lower === 'newly')

/** A roundtable that was held is a meeting; a forum that was set up is a platform. */
function kindFor(kind: Kind, { standing, named }: Candidate): Kind {
  const verb = standing.as === 'object' || standing.as === 'subject' ? standing.verb : undefined
  if (!verb) return kind
  if (kind === 'platform' && /round ?table|mesa|table ronde|hub|space/.test(named?.word ?? '') && HELD.test(verb.lemma))
    return 'meeting'
  if (
    kind === 'meeting' &&
    /^(forum|foro|round table|table ronde|mesa redonda)$/.test(named?.word ?? '') &&
    SET_UP.test(verb.lemma)
  )
    return 'platform'
  return kind
}

/** Marked words (link, italics, underlining) that touch the candidate's noun. */
function leafOf({ phrase, named }: Candidate, sentence: Sentence, reading: Reading): Leaf | undefined {
  const start = named
    ? Math.min(reading.tokens[named.from]?.start ?? phrase.headStart, phrase.headStart)
    : phrase.headStart
  const end = named ? Math.max(reading.tokens[named.to]?.end ?? phrase.headEnd, phrase.headEnd) : phrase.headEnd
  return sentence.block.leaves.find(
    (leaf) => leaf.kind !== 'strong' && leaf.kind !== 'time' && leaf.start < end && start < leaf.end,
  )
}
