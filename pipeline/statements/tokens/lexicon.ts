/** The class a word has by itself: closed lists, forms of verbs, capitals and endings. Its neighbours decide later. */
import lexicon from '../../../schemas/codelists/function-words.json' with { type: 'json' }
import traps from '../../../schemas/codelists/word-traps.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import type { Form } from '../conjugate.ts'
import type { Tag, Token } from './token.ts'

export type Closed = Map<string, { tag: Tag; aux?: Token['aux'] }>
const closedLists = new Map<string, Closed>()

/** The closed-class words of a language. */
export function closed(language: string): Closed {
  const found = closedLists.get(language)
  if (found) return found
  const lists = (lexicon as Record<string, Record<string, string[]>>)[language] ?? lexicon.en
  const map: Closed = new Map()
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words) {
      if (name === 'be' || name === 'have' || name === 'do' || name === 'go') map.set(word, { tag: 'aux', aux: name })
      else if (name !== 'get' && !map.has(word)) map.set(word, { tag: name as Tag })
    }
  }
  closedLists.set(language, map)
  return map
}

/** Nouns that look like adjectives or adverbs: "manual", "tutorial", "signalement". */
const NAMES = new Set(traps.nouns)
const SPOKEN = expression(/[\p{L}\p{N}]/u)
const NUMERIC = expression(/^\p{N}/u)
const CAPITAL = expression(/^\p{Lu}/u)

/** Gives a word its class where list, form or ending tells it; `noun` where nothing does. */
export function firstGuess(
  token: Token,
  index: number,
  list: Token[],
  words: Closed,
  verbs: Map<string, Form[]>,
  language: string,
): void {
  const { lower, text } = token
  if (!SPOKEN.test(text)) {
    token.tag = lower === '&' ? 'conjunction' : 'punctuation'
    return
  }
  if (NUMERIC.test(text)) {
    token.tag = 'number'
    return
  }
  if (
    lower.includes('-') &&
    lower.split('-').every((part) => words.get(part)?.tag === 'number' || /^(et|y|and)$/.test(part))
  ) {
    token.tag = 'number'
    return
  }
  const known = words.get(lower)
  if (
    known &&
    !(text.length > 1 && text === text.toUpperCase() && language === 'en' && /^(who|it|us|may)$/i.test(text))
  ) {
    token.tag = known.tag
    if (known.aux) token.aux = known.aux
    if (language === 'en' && lower === 'to') token.tag = 'to'
    if (language !== 'en') token.forms = verbs.get(lower) ?? []
    if (token.aux) token.forms = []
    return
  }
  if (language === 'en' && lower === 'to') {
    token.tag = 'to'
    return
  }
  const capital = CAPITAL.test(text)
  const first = index === 0 || list[index - 1]!.tag === 'punctuation'
  const forms = verbs.get(lower)
  if (forms && (!capital || first)) token.forms = forms
  if (capital && (!first || !forms)) {
    token.tag = 'proper'
    return
  }
  if (
    language === 'en' &&
    // "apply", "comply" and "rely" are verbs
    !forms &&
    /ly$/.test(lower) &&
    !/^(family|assembly|supply|reply|ally|early|daily|weekly|monthly|quarterly|yearly|fortnightly|bimonthly|friendly|elderly|timely|costly|scholarly)$/.test(
      lower,
    )
  )
    token.tag = 'adverb'
  if (language === 'es' && /mente$/.test(lower) && lower !== 'mente') token.tag = 'adverb'
  if (
    language === 'fr' &&
    !NAMES.has(lower) &&
    /(amment|emment|ivement|ellement|iquement|alement|airement|ièrement|ointement|[aiou]blement|fortement|nettement|largement|grandement|pleinement|clairement|également|étroitement|efficacement|rapidement)$/.test(
      lower,
    )
  )
    token.tag = 'adverb'
  if (NAMES.has(lower)) return
  if (language === 'en' && !forms && /(al|ive|ous|ful|less|ible|able|ary|ic)$/.test(lower) && lower.length > 5)
    token.tag = 'adjective'
}
