/** The words and marks of a text with their classes, in three languages: the word alone first, then what stands beside it. */

import traps from '../../schemas/codelists/word-traps.json' with { type: 'json' }
import { isOfWord } from '../expression/letters.ts'
import { expression } from '../expression.ts'
import { inEnglish } from './tokens/english.ts'
import { lexemeOf } from './tokens/lexicon.ts'
import { inRomance, thatIs } from './tokens/romance.ts'
import type { Tag, Token } from './tokens/token.ts'

const ELISION = /^(?:jusqu|lorsqu|puisqu|quelqu|qu|[ldnsjtmc])['’]/iu

/** Cuts a text into words and marks, and gives each its class by lexicon, form and neighbours. `at` offsets the spans. */
export function tokens(text: string, language: string, at = 0): Token[] {
  const list: Token[] = []
  const push = (from: number, to: number) => {
    const word = text.slice(from, to)
    const { lower, tag, forms, aux, capital } = lexemeOf(word, language)
    const first = !list.length || list.at(-1)!.tag === 'punctuation'
    const named = capital && !(first && forms.length)
    const token: Token = {
      text: word,
      lower,
      start: at + from,
      end: at + to,
      tag: named ? 'proper' : tag,
      forms: capital && !first ? [] : forms,
    }
    if (aux) token.aux = aux
    list.push(token)
  }
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = wordEnd(text, from)
    if (to === from) {
      to++
      continue
    }
    const elided = language === 'fr' ? elision(text.slice(from, to)) : 0
    if (elided) push(from, from + elided)
    push(from + elided, to)
  }
  for (let index = 0; index < list.length; index++) {
    if (language === 'en') inEnglish(list, index)
    else inRomance(list, index, language)
    // "l'automatisation des terminaux": de and les behind a noun; an article elsewhere
    if (language === 'fr' && list[index]!.lower === 'des' && /^(noun|proper)$/.test(list[index - 1]?.tag ?? ''))
      list[index]!.tag = 'preposition'
  }
  if (language === 'fr') for (const index of list.keys()) thatIs(list, index)
  sequences(list, JOINTS[language], 'conjunction')
  sequences(list, ADVERBS[language], 'adverb')
  return list
}

/** Letters of the article or pronoun that a word opens with: "l’atelier", "qu’elle". */
const elision = (word: string): number => (/^aujourd/i.test(word) ? 0 : (ELISION.exec(word)?.[0].length ?? 0))

/** What joins two parts of one word: "e-mail", "d'accord", "and/or". */
const JOINER = new Set("-‑'’.&/")
/** "public–private": a dash between small letters; "2012–13" and "Togo–Benin" stay two. */
const isDash = (text: string, at: number): boolean => text[at] === '–' && SMALL.test(text.slice(at - 1, at + 2))
const SMALL = expression(/^\p{Ll}–\p{Ll}$/u)
/** "(re)integrated" is one word. */
const AGAIN = '(re)'

/** Where the word or mark ends that begins at a place; there itself where white space stands. */
function wordEnd(text: string, from: number): number {
  let at = from
  const again = text[from] === '(' && text.startsWith(AGAIN, from) && isOfWord(text.charCodeAt(from + AGAIN.length))
  if (again) at += AGAIN.length
  else if (!isOfWord(text.charCodeAt(from))) {
    if (/\s/.test(text[from]!)) return from
    return text.codePointAt(from)! > 0xffff ? from + 2 : from + 1
  }
  for (;;) {
    while (isOfWord(text.charCodeAt(at))) at++
    if (!(JOINER.has(text[at]!) || isDash(text, at)) || !isOfWord(text.charCodeAt(at + 1))) return at
    at++
  }
}

type Sequences = Map<string, string[][]>
const byFirst = (all: Record<string, string[][]>): Record<string, Sequences> =>
  Object.fromEntries(Object.entries(all).map(([language, list]) => [language, Map.groupBy(list, (words) => words[0]!)]))
const JOINTS = byFirst(traps.joints)
const ADVERBS = byFirst(traps.adverbs)

/** "as well as", "ainsi que": several words that join like one "and"; "en outre", "sin embargo": several that are one adverb. */
function sequences(list: Token[], all: Sequences | undefined, tag: Tag): void {
  for (let at = 0; at < list.length; at++)
    for (const words of all?.get(list[at]!.lower) ?? [])
      if (words.every((word, i) => list[at + i]?.lower === word))
        for (const token of list.slice(at, at + words.length)) token.tag = tag
}
