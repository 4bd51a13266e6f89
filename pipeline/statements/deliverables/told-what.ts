import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import { instruments } from '../../mentions/instruments.ts'
import { organisations } from '../../mentions/organisations.ts'
import { places } from '../../mentions/places.ts'
import type { NounPhrase } from '../clauses.ts'
import { isExcluded, isWork, type Kind, kindOf, type Named } from './kinds.ts'
import { finite, type Reading, type Standing } from './reading.ts'
import { makes } from './verbs.ts'

/** What a sentence says that a name is, and the noun phrase that says it. */
export interface Said {
  named: Named
  by: NounPhrase
  /** "X is a tool", "X was made as a tool", "X, a tool, …"; "X: a tool that …" as an item. */
  how: 'is' | 'as' | 'beside' | 'glossed'
}

/** Kinds that one may be told to be, besides works. */
const BEINGS = new Set<Kind>(['platform', 'course', 'campaign'])
const ONE = /^(?:an?|une?|una?|another|otra?|otro)$/
const AS = /^(?:as|comme|como)$/
/** Words that praise: "dialogue is a powerful tool" tells of no tool. */
const PRAISE =
  /^(?:powerful|key|important|effective|essential|vital|crucial|critical|invaluable|valuable|main|fundamental|puissant|précieux|efficace|essentiel|privilégié|poderos[oa]|valios[oa]|eficaz|esencial|fundamental|clave)$/
/** Tokens between "as" and the noun that says what a thing was made as, at most. */
const REACH = 10

/** "Loom.Smart is a training tool", "has been developed as a module for owners", "A and B, two tools that …, were translated". */
export function toldWhat(index: number, reading: Reading, how: Standing[], text: string): Said | undefined {
  const { nouns } = reading
  const phrase = nouns[index]!
  const standing = how[index]!
  if (standing.as !== 'subject' && standing.as !== 'object' && standing.as !== 'alone') return undefined
  if (!isName(phrase, reading, text)) return undefined
  return (
    (standing.as === 'subject' ? (isOne(standing, reading) ?? madeAs(standing, reading)) : undefined) ??
    beside(index, reading) ??
    glossed(index, reading)
  )
}

/** What the noun of a phrase is, where one can be told to be such a thing. */
function being(phrase: NounPhrase | undefined, { nouns, tokens, language }: Reading): Named | undefined {
  if (!phrase || phrase.proper) return undefined
  const named = kindOf(phrase, nouns, tokens, language)
  if (!named || named.weak || !(isWork(named.kind) || BEINGS.has(named.kind))) return undefined
  return tokens.slice(phrase.from, phrase.to + 1).some(({ lower }) => PRAISE.test(lower)) ? undefined : named
}

function isOne({ verb }: Extract<Standing, { as: 'subject' }>, reading: Reading): Said | undefined {
  if (!/^(?:be|être|ser)$/.test(verb.lemma) || verb.voice !== 'active' || verb.negated) return undefined
  const by = reading.nouns.find(({ from }) => from > verb.to && from - verb.to <= 2)
  const named = by && (ONE.test(by.determiner ?? '') || by.plural) ? being(by, reading) : undefined
  return by && named ? { named, by, how: 'is' } : undefined
}

function madeAs({ verb }: Extract<Standing, { as: 'subject' }>, reading: Reading): Said | undefined {
  const { tokens, nouns, language } = reading
  if (verb.voice !== 'passive' || !makes(verb.lemma, language)) return undefined
  const as = tokens.findIndex(({ lower }, at) => at > verb.to && AS.test(lower))
  if (as < 0 || !ONE.test(tokens[as + 1]?.lower ?? '')) return undefined
  for (const by of nouns) {
    if (by.from <= as || by.from > as + REACH) continue
    const named = being(by, reading)
    if (named) return { named, by, how: 'as' }
  }
  return undefined
}

/** "A and B, global tools which …": the phrase in apposition to one or more names. */
function beside(index: number, reading: Reading): Said | undefined {
  const { nouns, tokens } = reading
  let last = index
  while (nouns[last + 1]?.proper && joins(nouns[last]!, nouns[last + 1]!, reading)) last++
  const comma = nouns[last]!.to + 1
  const by = nouns[last + 1]
  if (tokens[comma]?.text !== ',' || by?.from !== comma + 1) return undefined
  if (!(by.determiner === undefined ? by.plural && last > index - 1 : ONE.test(by.determiner))) return undefined
  const next = tokens[by.to + 1]
  if (!next || !/^(?:subordinator|preposition|participle|gerund|verb|punctuation|to)$/.test(next.tag)) return undefined
  // "A, tools and B": a list, no apposition
  if (next.text === ',' && tokens.slice(by.to + 2).some(({ tag }) => tag === 'conjunction')) return undefined
  const named = being(by, reading)
  return named && { named, by, how: 'beside' }
}

/** "My.Loom: a training package for …", "Start.Loom – A tool for owners": a name at the head, and what it is behind a mark. */
function glossed(index: number, reading: Reading): Said | undefined {
  const { nouns, tokens, verbs } = reading
  const phrase = nouns[index]!
  const by = nouns[index + 1]
  const mark = tokens[phrase.to + 1]?.text
  if (phrase.from !== 0 || !by || by.from !== phrase.to + 2 || !/^[:–—]$/.test(mark ?? '')) return undefined
  if (!ONE.test(by.determiner ?? '') || verbs.some((verb) => finite(verb) && verb.to < by.to)) return undefined
  const named = being(by, reading)
  return named && { named, by, how: 'glossed' }
}

const joins = (a: NounPhrase, b: NounPhrase, { tokens }: Reading): boolean =>
  tokens.slice(a.to + 1, b.from).every(({ tag, text }) => tag === 'conjunction' || text === ',')

/** A first word with nothing but its first letter large is no name; nor are organisations, places and instruments. */
function isName(phrase: NounPhrase, { tokens, language }: Reading, text: string): boolean {
  if (!phrase.proper || isExcluded(phrase.head, language)) return false
  const words = tokens.slice(phrase.from, phrase.to + 1).filter(({ tag }) => tag !== 'determiner')
  if (!words.every(({ tag, text: word }) => tag === 'proper' || /^\p{Lu}|^[’'“”"]$/u.test(word))) return false
  if (phrase.from === 0 && words.length === 1 && !INNER.test(words[0]!.text)) return false
  const span = { start: phrase.headStart, end: phrase.headEnd }
  const at = tokens[0]!.start
  return ![
    ...organisations(text, language, at),
    ...places(text, language, at),
    ...instruments(text, language, at),
  ].some((mention: { span: Span }) => mention.span.start < span.end && span.start < mention.span.end)
}
/** Capitals, numbers or stops inside a word. */
const INNER = expression(/.[\p{Lu}\p{N}.]/u)
