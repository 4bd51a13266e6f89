import type { Mention } from '../mention.ts'
import { quantities } from '../mentions/quantities.ts'
import type { QuantityValue } from '../mentions/values.ts'
import { clauses, type NounPhrase, type Parsed, type Token, type VerbGroup } from './clauses.ts'
import { local } from './local-money.ts'
import type { Sentence, Statement } from './scope.ts'

export type Quantity = Mention<QuantityValue>

/** A sentence with all that is needed to judge its numbers and verbs; every place in it is an offset into the document's text. */
export interface Setting {
  statement: Statement
  language: string
  text: string
  /** Where the sentence begins. */
  at: number
  parsed: Parsed
  quantities: Quantity[]
}

const made = new WeakMap<Sentence, Setting>()

/** Parses a sentence and reads its quantities, once. */
export function setting(statement: Statement): Setting {
  const { sentence, document } = statement
  const found = made.get(sentence)
  if (found && found.statement.scope === statement.scope) return found
  const language = document.language.slice(0, 2)
  const { text, start: at } = sentence
  const parsed = clauses(text, language, at)
  const fresh: Setting = {
    statement,
    language,
    text,
    at,
    parsed,
    quantities: quantities(text, language, at)
      .map((quantity) => local(cut(built(quantity, parsed, document.text), parsed, document.text), document))
      .sort((a, b) => a.span.start - b.span.start),
  }
  made.set(sentence, fresh)
  return fresh
}

const AROUND = /^(?:around|about|autour de|en torno a|alrededor de)\s*$/i
const BUILDS =
  /^(?:organize|organise|structure|build|centre|center|revolve|group|arrange|articuler|organiser|structurer|articular|organizar|estructurar|construir|girar)$/

/** "organized around 30 outputs": there "around" belongs to the verb and does not make the number a rough one. */
function built(quantity: Quantity, { verbs }: Parsed, text: string): Quantity {
  const { phrase, qualifier } = quantity.value
  if (qualifier !== 'about' || !AROUND.test(text.slice(phrase.start, quantity.span.start))) return quantity
  const verb = verbs.findLast(({ end }) => end <= phrase.start)
  if (!verb || !BUILDS.test(verb.lemma) || phrase.start - verb.end > 2) return quantity
  const { qualifier: _, ...value } = quantity.value
  return { ...quantity, value: { ...value, phrase: { start: quantity.span.start, end: phrase.end } } }
}

const THAT = /(?:that|which|who|qui|que|dont|quienes|cuales|où|where)\s+(?:\S+\s+)?$/iu

/** Ends the counted phrase before a verb that is said of it: "2,000 carters and account for …" counts carters. */
function cut(quantity: Quantity, { verbs }: Parsed, text: string): Quantity {
  const { phrase, population } = quantity.value
  if (!population) return quantity
  const from = text.indexOf(population, quantity.span.end)
  if (from < 0 || from > phrase.end) return quantity
  const verb = verbs.find((one) => one.start > from && one.start < from + population.length && finite(one))
  if (!verb || THAT.test(text.slice(from, verb.start))) return quantity
  const kept = text.slice(from, verb.start).replace(/(?:[\s,]|\b(?:and|or|et|ou|y|o|e))+$/iu, '')
  if (!/\p{L}{3}/u.test(kept)) return quantity
  return {
    ...quantity,
    value: { ...quantity.value, population: kept, phrase: { start: phrase.start, end: from + kept.length } },
  }
}

/** The words between two offsets of the document, as far as they lie in the sentence. */
export const between = ({ text, at }: Setting, start: number, end: number): string =>
  text.slice(Math.max(0, start - at), Math.max(0, end - at))

const FINITE = new Set(['past', 'present', 'perfect', 'future', 'progressive', 'modal'])
export const finite = (verb: VerbGroup): boolean => FINITE.has(verb.tense)

const RELATIVE =
  /^(that|which|who|whom|whose|where|qui|que|dont|où|lequel|laquelle|lesquels|cual|cuales|quien|quienes|cuyo)$/

const COMPLEMENT = /^(?:that|que)$/

/** True where a relative pronoun opens the clause of the verb: "a sector that employs". */
export function isRelative({ parsed }: Setting, verb: VerbGroup): boolean {
  for (let index = verb.from - 1, steps = 0; index >= 0 && steps < 4; index--, steps++) {
    const token = parsed.tokens[index]!
    // "reported that unions had …": what was reported hangs on no noun
    if (RELATIVE.test(token.lower))
      return !(COMPLEMENT.test(token.lower) && parsed.verbs.some(({ to }) => to === index - 1))
    if (token.tag !== 'adverb' && token.tag !== 'pronoun' && token.tag !== 'reflexive') return false
  }
  return false
}

/** The token just before an offset. */
export const tokenBefore = ({ parsed }: Setting, offset: number): Token | undefined =>
  parsed.tokens.findLast(({ end }) => end <= offset)

/**
 * The noun phrase that a verb is said of, as far as a shallow parse can tell: the nearest one before it that no preposition
 * governs. "The head of the office trained …" gives "The head". A relative pronoun gives what it refers to. Undefined where
 * the subject is a pronoun or missing.
 */
export function subjectOf(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const { parsed, language } = setting
  const prior = parsed.tokens
    .slice(0, verb.from)
    .findLast(({ tag, lower }) => tag !== 'adverb' && !(tag === 'pronoun' && language === 'es' && CLITIC.test(lower)))
  // "Weavers, who used to sell to traders, have obtained …": what stands between commas behind the subject
  const aside = prior?.text === ',' ? besideOf(setting, prior) : undefined
  if (aside) return aside
  if (prior && (prior.tag === 'conjunction' || prior.text === ',')) {
    // "they create jobs and contribute to …": the subject of the verb before
    const shared = parsed.verbs.findLast(
      (other) => other.end <= verb.start && finite(other) && !isRelative(setting, other),
    )
    if (shared) return subjectOf(setting, shared)
  }
  const limit = clauseStart(setting, verb)
  const before = parsed.nouns.filter((noun) => noun.end <= verb.start && noun.start >= limit)
  if (isRelative(setting, verb)) return bearer(setting, before)
  const inner = antecedent(setting, verb)
  if (inner) return inner
  for (const noun of before.toReversed()) {
    const prior = parsed.tokens[noun.from - 1]
    if (prior && prior.start >= limit && (prior.tag === 'preposition' || prior.tag === 'to')) continue
    // "le travail des enfants": hangs on the noun before it
    if (prior && prior.start >= limit && HANGS.test(parsed.tokens[noun.from]!.lower) && /noun|proper/.test(prior.tag))
      continue
    if (prior && prior.tag === 'conjunction' && governed(setting, noun, limit)) continue
    // "the time needed to settle a dispute fell": the object of an infinitive
    if (parsed.verbs.some(({ tense, to }) => tense === 'infinitive' && to === noun.from - 1)) continue
    return noun
  }
  return undefined
}

/** "Managers who took part have introduced …": right behind a relative clause, what that clause is about. */
function antecedent(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const { parsed, language } = setting
  if (language !== 'en') return undefined
  const last = parsed.verbs.findLast((other) => other.end <= verb.start && finite(other))
  if (!last || !isRelative(setting, last)) return undefined
  const parts = parsed.tokens.slice(last.to + 1, verb.from)
  return parts.some(({ tag, text }) => PARTS.test(tag) || /^[,;:.()–—]$/.test(text))
    ? undefined
    : subjectOf(setting, last)
}
const PARTS = /^(?:conjunction|subordinator|pronoun|verb)$/

/** Spanish object pronouns, which stand between a subject and its verb. */
const CLITIC = /^(?:l[aeo]s?|nos)$/

/** "la Secretaría de la Integración Social, que instauró …": of a Spanish name of several phrases, the first. */
function bearer({ parsed, language }: Setting, before: NounPhrase[]): NounPhrase | undefined {
  let at = before.length - 1
  while (language === 'es' && at > 0 && before[at]!.proper && before[at - 1]!.proper) {
    const [head, last] = [before[at - 1]!, before[at]!]
    const link = parsed.tokens.slice(head.to + 1, last.from)
    if (link.length !== 1 || !OF.test(link[0]!.lower)) break
    at--
  }
  return before[at]
}
const OF = /^del?$/

/** The noun phrase right before a relative clause between commas, of which `close` is the second. */
function besideOf({ parsed }: Setting, close: Token): NounPhrase | undefined {
  const { tokens, nouns } = parsed
  const at = tokens.findLastIndex(
    (token, index) => token.text === ',' && token.end <= close.start && RELATIVE.test(tokens[index + 1]?.lower ?? ''),
  )
  const open = tokens[at]
  if (!open || tokens.slice(at + 1).some((token) => token.start < close.start && /^[;:.]$/.test(token.text)))
    return undefined
  return nouns.findLast((noun) => noun.end <= open.start && open.start - noun.end < 2)
}

const HANGS = /^(?:des|du)$/

/** True where a phrase after "and" still hangs on the preposition before: "between unions and employers". */
function governed({ parsed }: Setting, noun: NounPhrase, limit: number): boolean {
  for (let index = noun.from - 1; index >= 0; index--) {
    const token = parsed.tokens[index]!
    if (token.start < limit) return false
    if (token.tag === 'preposition') return true
    if (token.tag === 'verb' || token.tag === 'aux' || token.text === ',') return false
  }
  return false
}

/** Where the clause of a verb begins: after the last finite verb before it, or a mark that parts clauses. */
export function clauseStart({ parsed, at }: Setting, verb: VerbGroup): number {
  let start = at
  for (const other of parsed.verbs) {
    if (other.end <= verb.start && finite(other) && other !== verb) start = Math.max(start, other.end)
  }
  for (const token of parsed.tokens) {
    if (token.end <= verb.start && (token.text === ';' || token.text === ':')) start = Math.max(start, token.end)
  }
  return start
}
