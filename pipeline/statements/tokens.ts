/** The words and marks of a text with their classes, in three languages: the word alone first, then what stands beside it. */
import traps from '../../schemas/codelists/word-traps.json' with { type: 'json' }
import { expression } from '../expression.ts'
import { conjugate } from './conjugate.ts'
import { inEnglish } from './tokens/english.ts'
import { closed, firstGuess } from './tokens/lexicon.ts'
import { inRomance, thatIs } from './tokens/romance.ts'
import type { Tag, Token } from './tokens/token.ts'

/** "(re)integrated" is one word. */
const WORD = expression(/(?:\(re\))?[\p{L}\p{M}\p{N}]+(?:[-‑'’.&/][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu)
const ELISION = /^(?:jusqu|lorsqu|puisqu|quelqu|qu|[ldnsjtmc])['’]/iu

/** Cuts a text into words and marks, and gives each its class by lexicon, form and neighbours. `at` offsets the spans. */
export function tokens(text: string, language: string, at = 0): Token[] {
  const list: Token[] = []
  const push = (word: string, start: number) =>
    list.push({
      text: word,
      lower: word
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/^\(re\)/, 're'),
      start: at + start,
      end: at + start + word.length,
      tag: 'noun',
      forms: [],
    })
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const elided = language === 'fr' && !/^aujourd/i.test(word) ? ELISION.exec(word) : null
    if (elided) {
      push(elided[0], index)
      push(word.slice(elided[0].length), index + elided[0].length)
    } else push(word, index)
  }
  const words = closed(language)
  const verbs = conjugate(language)
  for (const [index, token] of list.entries()) firstGuess(token, index, list, words, verbs, language)
  for (const index of list.keys()) {
    if (language === 'en') inEnglish(list, index)
    else inRomance(list, index, language)
    // "l'automatisation des terminaux": de and les behind a noun; an article elsewhere
    if (language === 'fr' && list[index]!.lower === 'des' && /^(noun|proper)$/.test(list[index - 1]?.tag ?? ''))
      list[index]!.tag = 'preposition'
  }
  if (language === 'fr') for (const index of list.keys()) thatIs(list, index)
  sequences(list, language, traps.joints, 'conjunction')
  sequences(list, language, traps.adverbs, 'adverb')
  return list
}

/** "as well as", "ainsi que": several words that join like one "and"; "en outre", "sin embargo": several that are one adverb. */
function sequences(list: Token[], language: string, all: Record<string, string[][]>, tag: Tag): void {
  for (let at = 0; at < list.length; at++)
    for (const words of all[language] ?? [])
      if (words.every((word, i) => list[at + i]?.lower === word))
        for (const token of list.slice(at, at + words.length)) token.tag = tag
}
