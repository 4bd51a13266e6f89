import type { NounPhrase, Parsed, Token, VerbGroup } from '../clauses.ts'
import { isNominal, suchAs } from './verbs.ts'

/** A parsed sentence with its language. */
export interface Reading extends Parsed {
  language: string
}

/** How a noun phrase stands in its clause. */
export type Standing = (
  | /** Object of a verb, or joined to one. */ { as: 'object'; verb: VerbGroup }
  | /** Subject of the verb that follows. */ { as: 'subject'; verb: VerbGroup }
  | /** "the creation of …": object of a noun that stands for a verb; `base` is how that noun stands, `word` the preposition before it. */ {
      as: 'nominal'
      noun: NounPhrase
      base: Standing
      word?: string
    }
  | /** "X such as …", "X, including …": an example or part of an earlier phrase. */ {
      as: 'example'
      of: NounPhrase
      base: Standing
    }
  | /** "three courses: (1) …": an entry of the list that an earlier phrase announces. */ {
      as: 'entry'
      of: NounPhrase | undefined
      base: Standing
    }
  | /** Inside a prepositional phrase; `word` is the preposition. */ { as: 'nested'; word: string }
  | { as: 'alone' }
) & {
  /** Joined without an article over a prepositional phrase ("a guide on wages and training material"): only a like thing stands so. */
  loose?: true
}

const finite = ({ tense }: VerbGroup): boolean => tense !== 'participle' && tense !== 'infinitive'
const SKIPPED = /^[“”"'‘’«»*]$/
const LIGHT = /^(place|ligne|point|œuvre|pied|disposition|cabo|marcha|práctica|disposición|effect|motion)$/
const OF = /^(of|de|d'|des|du|del)$/

/** How each noun phrase of a sentence stands, in order. */
export function standings(reading: Reading): Standing[] {
  const found: Standing[] = []
  for (const index of reading.nouns.keys()) found.push(standing(reading, index, found))
  return found
}

/** The token index before `from`, over quotation marks and adverbs. */
function previous(list: Token[], from: number): number {
  let at = from - 1
  while (at >= 0 && (SKIPPED.test(list[at]!.text) || list[at]!.tag === 'adverb')) at--
  return at
}

export const verbAt = ({ verbs }: Reading, token: number): VerbGroup | undefined =>
  verbs.find(({ from, to }) => from <= token && token <= to)
const lastVerbBefore = ({ verbs }: Reading, token: number): VerbGroup | undefined =>
  verbs.findLast(({ to }) => to < token)

function standing(reading: Reading, index: number, found: Standing[]): Standing {
  const { tokens: list, nouns } = reading
  const phrase = nouns[index]!
  const at = previous(list, phrase.from)
  const token = list[at]
  if (!token) return opening(reading, phrase) ?? { as: 'alone' }
  const example = exampleBefore(reading, at)
  if (example !== undefined) {
    const of = nouns.findLast(({ to }) => to < example)
    if (of) return { as: 'example', of, base: rootOf(found, nouns, nouns.indexOf(of)) }
  }
  const verb = verbAt(reading, at)
  if (verb) return { as: 'object', verb }
  if (token.tag === 'preposition' || token.tag === 'to') return afterPreposition(reading, phrase, at, index, found)
  if (token.tag === 'conjunction' || /^[,;]$/.test(token.text)) {
    const subject = opening(reading, phrase)
    const joined = joinedTo(reading, index, at, found)
    if (subject) return joined?.as === 'example' || joined?.as === 'entry' ? joined : subject
    return joined ?? { as: 'alone' }
  }
  if (
    token.text === ':' ||
    (token.text === ')' && /^[\p{N}\p{L}]{1,3}$/u.test(list[at - 1]?.text ?? '') && list[at - 2]?.text === '(') ||
    (token.text === ')' && list[at - 1]?.tag === 'number')
  ) {
    return entry(reading, at, found) ?? opening(reading, phrase) ?? { as: 'alone' }
  }
  return opening(reading, phrase) ?? late(reading, phrase, at) ?? { as: 'alone' }
}

/** "published in 2021 a guide", "a mis en place un comité": the object after something set between. */
function late(reading: Reading, phrase: NounPhrase, at: number): Standing | undefined {
  const { tokens: list } = reading
  const verb = lastVerbBefore(reading, phrase.from)
  if (!verb) return undefined
  const next = list[verb.to + 1]
  const open =
    next !== undefined &&
    (next.tag === 'preposition' || next.tag === 'adverb' || next.text === ',' || LIGHT.test(next.lower))
  const own =
    phrase.determiner !== undefined ||
    list[phrase.from]!.tag === 'number' ||
    LIGHT.test(list[at]!.lower) ||
    verb.voice === 'passive'
  const between = list.slice(verb.to + 1, phrase.from)
  if (
    !open ||
    !own ||
    between.length > 16 ||
    between.some(({ text, tag }) => text === ';' || text === ':' || tag === 'subordinator')
  )
    return undefined
  return { as: 'object', verb }
}

/** Where an example is introduced right before the token after `at`: the first token of the introducing words. */
function exampleBefore({ tokens: list, language }: Reading, at: number): number | undefined {
  for (const words of suchAs(language)) {
    const parts = words.split(' ')
    // "including in …", "for example on the …": a preposition or comma may follow the introducing words
    for (const gap of [0, 1, 2]) {
      const last = at - gap
      const first = last - parts.length + 1
      if (first < 0 || !parts.every((part, i) => list[first + i]!.lower === part)) continue
      const between = list.slice(last + 1, at + 1)
      if (between.some(({ tag, text }) => tag !== 'preposition' && text !== ',')) continue
      if (gap > 0 && parts.length === 1 && words !== 'including' && words !== 'notamment') continue
      return first
    }
  }
  return undefined
}

function afterPreposition(
  reading: Reading,
  phrase: NounPhrase,
  at: number,
  index: number,
  found: Standing[],
): Standing {
  const { tokens: list, nouns, language } = reading
  const token = list[at]!
  const before = nouns[index - 1]
  if (OF.test(token.lower) && before && before.to === at - 1) {
    const noun = isNominal(before.head, language) ? before : undefined
    if (noun) {
      const opener = list[previous(list, noun.from)]
      return {
        as: 'nominal',
        noun,
        base: found[index - 1]!,
        ...(opener?.tag === 'preposition' || opener?.tag === 'to' ? { word: opener.lower } : {}),
      }
    }
    // "mise en place d'un comité", "puesta en marcha de un curso", "development and dissemination of tools"
    const light = LIGHT.test(before.head) ? nouns[index - 2] : undefined
    if (light && isNominal(light.head, language)) return { as: 'nominal', noun: light, base: found[index - 2]! }
    // a container: "a series of workshops" stands as the series does
    return { as: 'nested', word: 'of' }
  }
  if (/^(into|out)$/.test(token.lower) && verbAt(reading, at - 1)?.lemma === 'enter')
    return { as: 'object', verb: verbAt(reading, at - 1)! }
  if (
    /^(a|al)$/.test(token.lower) &&
    language === 'es' &&
    verbAt(reading, at - 1) &&
    !/^(contribuir|ayudar|apoyar|asistir)$/.test(verbAt(reading, at - 1)!.lemma)
  )
    return { as: 'nested', word: 'a' }
  return { as: 'nested', word: token.lower }
}

/** The standing of an earlier phrase; where it is nested, that of the phrase it hangs on. */
function rootOf(found: Standing[], nouns: NounPhrase[], index: number): Standing {
  for (let at = index; at >= 0; at--) {
    const one = found[at]!
    if (one.as !== 'nested') return one.as === 'example' || one.as === 'entry' ? one.base : one
    if (nouns[at]!.from === 0) break
  }
  return { as: 'alone' }
}

/** The verb that the phrase is the subject of, if one follows over prepositional phrases and asides. */
function opening(reading: Reading, phrase: NounPhrase): Standing | undefined {
  const { tokens: list } = reading
  let commas = 0
  let relative = false
  for (let at = phrase.to + 1; at < list.length; at++) {
    const token = list[at]!
    if (token.text === ';' || token.text === ':' || (token.text === '.' && at < list.length - 1)) return undefined
    if (token.text === ',') {
      commas++
      if (relative) relative = false
      continue
    }
    if (token.tag === 'subordinator') {
      relative = true
      continue
    }
    const verb = verbAt(reading, at)
    if (!verb) continue
    if (!finite(verb)) {
      at = verb.to
      continue
    }
    if (relative) {
      relative = false
      at = verb.to
      continue
    }
    const before = list[previous(list, verb.from)]
    if (before?.tag === 'conjunction' || before?.tag === 'subordinator' || before?.tag === 'pronoun') return undefined
    if (before?.text === ',' && commas < 2) return undefined
    return rival(reading, phrase, verb) ? undefined : { as: 'subject', verb }
  }
  return undefined
}

/** "…, a poster, and the ministry organized …": a later phrase with its own article is the subject, unless this one opens the sentence. */
function rival({ tokens: list, nouns }: Reading, phrase: NounPhrase, verb: VerbGroup): boolean {
  const opener = list[previous(list, phrase.from)]
  if (!opener || !(opener.tag === 'conjunction' || opener.text === ',')) return false
  return nouns.some(({ from, to, determiner, proper }) => {
    if (from <= phrase.to || to >= verb.from || !(determiner || proper)) return false
    const before = list[previous(list, from)]
    return before?.tag === 'conjunction' || before?.text === ','
  })
}

/** "a video and a poster": stands as the phrase it is joined to. */
function joinedTo(reading: Reading, index: number, connector: number, found: Standing[]): Standing | undefined {
  const { tokens: list, nouns } = reading
  const phrase = nouns[index]!
  let at = connector
  while (at > 0 && (list[at]!.tag === 'conjunction' || /^[,;]$/.test(list[at]!.text) || SKIPPED.test(list[at]!.text)))
    at--
  const own =
    /^(an?|une?|deux|dos|two|three|four|several|plusieurs|varios|varias|unos|unas|des|another|other)$/.test(
      list[phrase.from]!.lower,
    ) || list[phrase.from]!.tag === 'number'
  for (let back = index - 1; back >= 0; back--) {
    const before = nouns[back]!
    const between = reading.verbs.some((verb) => verb.from > before.to && verb.to < phrase.from && finite(verb))
    if (between) return undefined
    const one = found[back]!
    if (before.to === at) {
      if (one.as !== 'nested') return one
      if (!own && phrase.determiner !== undefined) return one
    }
    if (one.as !== 'nested' && one.as !== 'subject') {
      if (own || list.slice(at + 1, connector + 1).some(({ text }) => text === ';')) return one
      return phrase.determiner === undefined ? { ...one, loose: true } : { as: 'nested', word: 'and' }
    }
  }
  return undefined
}

/** The list that an entry belongs to: the noun phrase or verb before its colon. */
function entry(reading: Reading, at: number, found: Standing[]): Standing | undefined {
  const { tokens: list, nouns } = reading
  const colon = list[at]!.text === ':' ? at : list.findLastIndex(({ text }, i) => i < at && text === ':')
  if (colon < 0) {
    const of = nouns.findLast(({ to }) => to < at)
    return of ? { as: 'entry', of: undefined, base: rootOf(found, nouns, nouns.indexOf(of)) } : undefined
  }
  const verb = verbAt(reading, previous(list, colon))
  if (verb) return { as: 'object', verb }
  const before = nouns.findLast(({ to }) => to < colon)
  if (!before) return undefined
  let root = nouns.indexOf(before)
  while (root > 0 && found[root]!.as === 'nested') root--
  return { as: 'entry', of: nouns[root]!, base: rootOf(found, nouns, root) }
}
