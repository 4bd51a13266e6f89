import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { finite, previous, type Reading, rootOf, SKIPPED, type Standing, verbAt } from './reading.ts'
import { hasRole } from './verbs.ts'

/** The verb that the phrase is the subject of, if one follows over prepositional phrases and asides. */
export function opening(reading: Reading, phrase: NounPhrase): Standing | undefined {
  const { tokens: list } = reading
  let commas = 0
  let relative = false
  for (let at = phrase.to + 1; at < list.length; at++) {
    const token = list[at]!
    if (
      token.text === ';' ||
      token.text === ':' ||
      (token.text === '.' && at < list.length - 1 && list[at + 1]!.tag !== 'number')
    )
      return undefined
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
      // "qui s'inscrit dans …": read as a participle, and yet the verb of its clause
      if (relative && list[verb.from]!.tag !== 'aux' && list[verb.from - 1]?.tag === 'reflexive') relative = false
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
    // "Sessions for weavers, were also held": one comma too many
    const stray = phrase.from === 0 && verb.voice === 'passive' && !phrase.proper
    if (before?.text === ',' && commas < 2 && !stray) return undefined
    return rival(reading, phrase, verb) ? undefined : { as: 'subject', verb }
  }
  return undefined
}

/** "…, a poster, and the ministry organized …": a later phrase with its own article is the subject, unless this one opens the sentence. */
function rival({ tokens: list, nouns, verbs }: Reading, phrase: NounPhrase, verb: VerbGroup): boolean {
  const opener = list[previous(list, phrase.from)]
  if (!opener || !(opener.tag === 'conjunction' || opener.text === ',')) return false
  return nouns.some(({ from, to, determiner, proper }) => {
    if (from <= phrase.to || to >= verb.from || !(determiner || proper)) return false
    // "a committee bringing together the ministries and the weavers was set up"
    if (verbs.some((one) => one.tense === 'participle' && one.from > phrase.to && one.to < from)) return false
    const before = list[previous(list, from)]
    return before?.tag === 'conjunction' || before?.text === ','
  })
}

/** "a video and a poster": stands as the phrase it is joined to. */
export function joinedTo(reading: Reading, index: number, connector: number, found: Standing[]): Standing | undefined {
  const { tokens: list, nouns } = reading
  const phrase = nouns[index]!
  let at = connector
  while (at > 0 && (list[at]!.tag === 'conjunction' || /^[,;]$/.test(list[at]!.text) || SKIPPED.test(list[at]!.text)))
    at--
  const own =
    /^(an?|un[ea]?|deux|dos|two|three|four|several|plusieurs|varios|varias|unos|unas|des|another|other)$/.test(
      list[phrase.from]!.lower,
    ) || list[phrase.from]!.tag === 'number'
  const semicolon = list.slice(at + 1, connector + 1).some(({ text }) => text === ';')
  // "…: a manual covering wages; and a guide": the next entry of the list
  if (semicolon && own) {
    const first = found.findLast(({ as }) => as === 'entry')
    if (first) return strict(first)
  }
  // "a database is being built, as well as an index": joined over the verb
  if (own && /^(que|qu'|como|as)$/.test(list[connector]!.lower)) {
    const one = found.findLast((standing) => standing.as !== 'nested' && standing.as !== 'alone')
    if (one) return one
  }
  for (let back = index - 1; back >= 0; back--) {
    const before = nouns[back]!
    // "the register (RIT), the database": an acronym is only told
    if (list[before.from - 1]?.text === '(' && list[before.to + 1]?.text === ')' && before.from === before.to) continue
    const between = reading.verbs.some((verb) => verb.from > before.to && verb.to < phrase.from && finite(verb))
    if (between) return undefined
    const one = found[back]!
    if (before.to === at) {
      if (one.as !== 'nested') return own || semicolon ? strict(one) : one
      // "through the Platform, Alliance 8.7 and the Coalition": names in one list
      if (before.proper && phrase.proper) return one
      if (!own && phrase.determiner !== undefined) return one
    }
    // "An inventory of risks, a plan and a set of signs were made": one of several subjects
    if (one.as === 'subject' && own && one.verb.from > phrase.to && list[connector]!.text === ',') return strict(one)
    if (one.as !== 'nested' && one.as !== 'subject') {
      // "the most important are the register and the new guidelines"
      if (one.as === 'object' && /^(?:be|être|ser)$/.test(one.verb.lemma) && phrase.determiner) return strict(one)
      if (own || semicolon) return strict(one)
      return phrase.determiner === undefined ? { ...one, loose: true } : { as: 'nested', word: 'and' }
    }
  }
  return undefined
}

/** Joined for certain: by its article or a semicolon. */
function strict(one: Standing): Standing {
  const { loose, ...rest } = one
  return loose ? (rest as Standing) : one
}

/** The list that an entry belongs to: the noun phrase or verb before its colon. */
export function entry(reading: Reading, at: number, found: Standing[]): Standing | undefined {
  const { tokens: list, nouns } = reading
  const colon = list[at]!.text === ':' ? at : list.findLastIndex(({ text }, i) => i < at && text === ':')
  if (colon < 0) {
    const of = nouns.findLast(({ to }) => to < at)
    return of ? { as: 'entry', of: undefined, base: rootOf(found, nouns, nouns.indexOf(of)) } : undefined
  }
  const verb = verbAt(reading, previous(list, colon))
  // "two manuals were developed: a …; and a …": parts of what stands before the verb
  const whole = verb?.voice === 'passive' && finite(verb) ? found.findLastIndex(isSubjectOf(verb)) : -1
  if (verb && whole >= 0) return { as: 'entry', of: nouns[whole]!, base: found[whole]! }
  // "les outils suivants ont vu le jour : …"
  const born = reading.verbs.findLast((one) => one.to < colon && finite(one))
  const came = born && found.findLastIndex(isSubjectOf(born))
  if (born && came !== undefined && came >= 0 && isBorn(born, reading))
    return { as: 'entry', of: nouns[came]!, base: found[came]! }
  if (verb) return { as: 'object', verb }
  const before = nouns.findLast(({ to }) => to < colon)
  if (!before) return undefined
  let root = nouns.indexOf(before)
  while (root > 0 && found[root]!.as === 'nested') root--
  return { as: 'entry', of: nouns[root]!, base: rootOf(found, nouns, root) }
}

const isSubjectOf =
  (verb: VerbGroup) =>
  (one: Standing): boolean =>
    one.as === 'subject' && one.verb === verb

/** "took place", "ont vu le jour": came about. */
const isBorn = ({ lemma, to }: VerbGroup, { tokens, language }: Reading): boolean =>
  hasRole(`${lemma} ${tokens[to + 1]?.lower}`, 'appear', language)
