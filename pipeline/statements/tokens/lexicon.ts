/** The class a word has by itself: closed lists, forms of verbs, capitals and endings. Its neighbours decide later. */
import lexicon from '../../../schemas/codelists/function-words.json' with { type: 'json' }
import traps from '../../../schemas/codelists/word-traps.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { conjugate, type Form } from '../conjugate.ts'
import type { Tag, Token } from './token.ts'

type Closed = Map<string, { tag: Tag; aux?: Token['aux'] }>
const closedLists = new Map<string, Closed>()

/** The closed-class words of a language. */
function closed(language: string): Closed {
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

/** What a word is by itself, wherever it stands. */
export interface Lexeme {
  lower: string
  /** Its class where list, form or ending tells it; `noun` where nothing does. */
  tag: Tag
  forms: Form[]
  aux?: Token['aux']
  /** Of no closed class and with a capital: a name, unless it opens a sentence and has forms of a verb. */
  capital?: true
}

const NO_FORMS: Form[] = []
const lexemes = new Map<string, Map<string, Lexeme>>()
const MOST = 20_000

/** The words met so far, each looked up once. */
export function lexemeOf(text: string, language: string): Lexeme {
  let known = lexemes.get(language)
  if (!known || known.size > MOST) {
    known = new Map()
    lexemes.set(language, known)
  }
  let found = known.get(text)
  if (!found) {
    found = lexeme(text, language)
    known.set(text, found)
  }
  return found
}

/** Nouns that look like adjectives or adverbs: "manual", "tutorial", "signalement". */
const NAMES = new Set(traps.nouns)
const SPOKEN = expression(/[\p{L}\p{N}]/u)
const NUMERIC = expression(/^\p{N}/u)
const CAPITAL = expression(/^\p{Lu}/u)

function lexeme(text: string, language: string): Lexeme {
  const lower = text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^\(re\)/, 're')
  const is = (tag: Tag, forms = NO_FORMS): Lexeme => ({ lower, tag, forms })
  if (!SPOKEN.test(text)) return is(lower === '&' ? 'conjunction' : 'punctuation')
  if (NUMERIC.test(text)) return is('number')
  const words = closed(language)
  if (
    lower.includes('-') &&
    lower.split('-').every((part) => words.get(part)?.tag === 'number' || /^(et|y|and)$/.test(part))
  )
    return is('number')
  const verbs = conjugate(language)
  const known = words.get(lower)
  if (
    known &&
    !(text.length > 1 && text === text.toUpperCase() && language === 'en' && /^(who|it|us|may)$/i.test(text))
  ) {
    if (known.aux) return { ...is(known.tag), aux: known.aux }
    if (language === 'en') return is(lower === 'to' ? 'to' : known.tag)
    return is(known.tag, verbs.get(lower))
  }
  if (language === 'en' && lower === 'to') return is('to')
  const forms = verbs.get(lower)
  const found = is(ending(lower, forms, language), forms)
  return CAPITAL.test(text) ? { ...found, capital: true } : found
}

/** The class that the ending of a word tells. */
function ending(lower: string, forms: Form[] | undefined, language: string): Tag {
  let tag: Tag = 'noun'
  if (
    language === 'en' &&
    // "apply", "comply" and "rely" are verbs
    !forms &&
    /ly$/.test(lower) &&
    !/^(?:half|semi|bi|twice)-?(?:yearly|annually|monthly|weekly)$/.test(lower) &&
    !/^(family|assembly|supply|reply|ally|early|daily|weekly|monthly|quarterly|yearly|fortnightly|bimonthly|friendly|elderly|timely|costly|scholarly)$/.test(
      lower,
    )
  )
    tag = 'adverb'
  if (language === 'es' && /mente$/.test(lower) && lower !== 'mente') tag = 'adverb'
  if (
    language === 'fr' &&
    !NAMES.has(lower) &&
    /(amment|emment|ivement|ellement|iquement|alement|airement|ièrement|ointement|[aiou]blement|fortement|nettement|largement|grandement|pleinement|clairement|également|étroitement|efficacement|rapidement)$/.test(
      lower,
    )
  )
    tag = 'adverb'
  if (NAMES.has(lower)) return tag
  if (language === 'en' && !forms && /(al|ive|ous|ful|less|ible|able|ary|ic)$/.test(lower) && lower.length > 5)
    tag = 'adjective'
  return tag
}
