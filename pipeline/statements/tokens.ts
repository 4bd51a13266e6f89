/** The words and marks of a text with their classes, in three languages: one table of rules that is read from top to bottom. */
import lexicon from '../../schemas/codelists/function-words.json' with { type: 'json' }
import verbLists from '../../schemas/codelists/verbs.json' with { type: 'json' }
import traps from '../../schemas/codelists/word-traps.json' with { type: 'json' }
import type { Span } from '../document.ts'
import { expression } from '../expression.ts'
import { conjugate, type Form } from './conjugate.ts'

/** Word classes. `verb` is a main verb in place; `participle` a past participle; `gerund` an -ing form; `aux` be, have, do. */
export type Tag =
  | 'noun'
  | 'proper'
  | 'adjective'
  | 'determiner'
  | 'number'
  | 'verb'
  | 'participle'
  | 'gerund'
  | 'aux'
  | 'modal'
  | 'reflexive'
  | 'to'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'pronoun'
  | 'adverb'
  | 'punctuation'

export interface Token extends Span {
  text: string
  lower: string
  tag: Tag
  /** Verb readings of the form, in or out of place. */
  forms: Form[]
  /** Auxiliaries only. */
  aux?: 'be' | 'have' | 'do' | 'go'
}

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

const NOUNS = new Set(verbLists.en.nouns)
/** Participles that lead to a name. */
const NAMING = new Set(traps.naming)
/** Nouns of deeds that look like participles. */
const OPENERS = new Set(traps.openers)
/** Pairs of words that are one noun, whatever the first could be alone: "supply chain". */
const PAIRS = new Set(traps.pairs)
/** Nouns that look like adjectives or adverbs: "manual", "tutorial", "signalement". */
const NAMES = new Set(traps.nouns)
/** "(re)integrated" is one word. */
const WORD = expression(/(?:\(re\))?[\p{L}\p{M}\p{N}]+(?:[-‑'’.&/][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu)
const SPOKEN = expression(/[\p{L}\p{N}]/u)
const NUMERIC = expression(/^\p{N}/u)
const CAPITAL = expression(/^\p{Lu}/u)
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

/** "6 400 cueilleuses, soit 1 900 de plus": no form of être. */
function thatIs(list: Token[], index: number): void {
  const token = list[index]!
  const prior = list[index - 1]
  if (token.lower !== 'soit' || (prior && prior.tag !== 'punctuation')) return
  if (!/^(?:number|determiner|adverb|preposition)$/.test(list[index + 1]?.tag ?? '')) return
  token.tag = 'conjunction'
  token.forms = []
  delete token.aux
}

/** "as well as", "ainsi que": several words that join like one "and"; "en outre", "sin embargo": several that are one adverb. */
function sequences(list: Token[], language: string, all: Record<string, string[][]>, tag: Tag): void {
  for (let at = 0; at < list.length; at++)
    for (const words of all[language] ?? [])
      if (words.every((word, i) => list[at + i]?.lower === word))
        for (const token of list.slice(at, at + words.length)) token.tag = tag
}

function firstGuess(
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
    !/^(family|assembly|supply|reply|ally|early|daily|weekly|monthly|friendly)$/.test(lower)
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

const ENDS_CLAUSE = new Set<Tag>(['punctuation', 'subordinator'])
const NOMINAL = new Set<Tag>(['noun', 'proper', 'adjective', 'number'])

/** The nearest token before `index` that is not an adverb. */
export function before(list: Token[], index: number): Token | undefined {
  for (let i = index - 1; i >= 0; i--) if (list[i]!.tag !== 'adverb') return list[i]
  return undefined
}

const has = (token: Token | undefined, as: Form['as']): boolean => token?.forms.some((form) => form.as === as) ?? false

/** Decides English forms that can be verb, noun or participle, from their neighbours. */
function inEnglish(list: Token[], index: number): void {
  const token = list[index]!
  if (token.lower === 'that' && relativeThat(list, index)) token.tag = 'subordinator'
  if (token.lower === 'no' && list[index + 1]?.text === '.' && list[index + 2]?.tag === 'number') token.tag = 'noun'
  if (PAIRS.has(`${token.lower} ${list[index + 1]?.lower}`)) return
  // "the following tools", "the following two guides"
  if (token.lower === 'following' && list[index - 1]?.tag === 'determiner') {
    token.tag = 'adjective'
    return
  }
  if (token.tag !== 'noun' || !token.forms.length) {
    if (token.tag === 'noun' && /[a-z]{3}ed$/.test(token.lower))
      token.tag = afterAux(list, index) ? 'participle' : 'adjective'
    return
  }
  const prev = before(list, index)
  const next = list[index + 1]
  if (has(token, 'gerund')) {
    // "the drafting of", "their training": a noun
    const named =
      prev?.tag === 'determiner' && (!next || /^(preposition|punctuation|conjunction|aux|modal)$/.test(next.tag))
    // "a kit on wage setting for …": the second half of a name, where no article opens a phrase with a subject
    const compound =
      prev?.tag === 'noun' &&
      !/s$/.test(prev.lower) &&
      list[index - 2]?.tag === 'preposition' &&
      list[index - 1] === prev &&
      (!next || /^(preposition|punctuation|conjunction)$/.test(next.tag))
    token.tag = named || compound ? 'noun' : 'gerund'
    return
  }
  if (has(token, 'past') || has(token, 'participle')) {
    const irregularPast = !has(token, 'participle')
    const bare = has(token, 'base') && has(token, 'participle') // set, put, cut, run
    if (irregularPast) token.tag = 'verb'
    // given, written, drawn: never finite alone
    else if (!has(token, 'past') && !has(token, 'base')) token.tag = 'participle'
    else if (NAMING.has(token.lower) && /^[“"«‘']$|^\p{Lu}/u.test(next?.text ?? '')) token.tag = 'participle'
    else if ((next?.lower === 'up' && list[index + 2]?.lower === 'of') || setOff(list, index)) token.tag = 'participle'
    else if (next?.lower === 'that' && /^(noun|proper|punctuation)$/.test(prev?.tag ?? '')) token.tag = 'verb'
    else if (token.lower === 'helped' && next?.lower !== 'by' && prev?.tag !== 'aux') token.tag = 'verb'
    else if (bare && (prev?.tag === 'to' || prev?.tag === 'modal')) token.tag = 'verb'
    else if (
      prev?.tag === 'aux' ||
      (prev?.tag === 'conjunction' && before(list, list.indexOf(prev))?.tag === 'participle')
    )
      token.tag = 'participle'
    else if (
      coordinated(list, index, 'past') &&
      next?.lower !== 'by' &&
      (!has(token, 'base') || /^(up|out|together|down)$/.test(next?.lower ?? '') || next?.tag === 'determiner')
    )
      token.tag = 'verb'
    else if (!prev && opensPoint(list, index)) token.tag = 'verb'
    else if (!prev || prev.tag === 'determiner' || prev.tag === 'preposition' || prev.tag === 'number')
      token.tag = bare ? 'noun' : 'participle'
    else if (next?.lower === 'by') token.tag = 'participle'
    else if (bare && (prev.tag === 'adjective' || next?.lower === 'of')) token.tag = 'noun'
    else if (prev.tag === 'adjective') token.tag = 'participle'
    else if (prev.tag === 'gerund' && nextNominal(list, index)) token.tag = 'participle'
    else token.tag = !has(token, 'past') || mainVerbFollows(list, index) ? 'participle' : 'verb'
    return
  }
  // "an instructor's guide"
  if (/'s?$/.test(list[index - 1]?.lower ?? '')) return
  const nounish = NOUNS.has(token.forms[0]!.lemma)
  if (has(token, 'base')) {
    if (prev?.tag === 'to' || prev?.tag === 'modal' || prev?.aux === 'do') token.tag = 'verb'
    else if (prev?.tag === 'pronoun' && /^(they|we|you|i)$/.test(prev.lower)) token.tag = 'verb'
    else if (coordinated(list, index, 'base')) token.tag = 'verb'
    // "inspectors now use checklists"
    else if (list[index - 1]?.lower === 'now' && /^(noun|proper)$/.test(prev?.tag ?? '')) token.tag = 'verb'
    else if (
      prev &&
      !/^(determiner|adjective|preposition|number)$/.test(prev.tag) &&
      helped(list, index) &&
      (!nounish || opensPhrase(next))
    )
      token.tag = 'verb'
    else if (
      prev &&
      /^(noun|proper|subordinator)$/.test(prev.tag) &&
      (/(?:[^s]s|^children|men|^people)$/.test(prev.lower) || /^(who|which|that)$/.test(prev.lower))
    ) {
      const quiet =
        !nounish ||
        (opensPhrase(next) && next?.tag !== 'noun') ||
        (/^(preposition|adverb)$/.test(next?.tag ?? '') && hasDeterminer(list, index) && !verbAfter(list, index))
      if (quiet && !verbBefore(list, index)) token.tag = 'verb'
    } else if (!prev && opensPhrase(next) && (next?.tag === 'determiner' || orders(token, index, nounish)))
      token.tag = 'verb'
    // "aspects of the work with the bank include a chapter": the subject is further off
    else if (
      prev &&
      /^(noun|proper)$/.test(prev.tag) &&
      !nounish &&
      (/^(an?|the|its|their)$/.test(next?.lower ?? '') ||
        (next?.lower === 'on' && /^(?:depend|rely)$/.test(token.lower))) &&
      !verbBefore(list, index)
    )
      token.tag = 'verb'
    return
  }
  if (has(token, 'present')) {
    // "now counts 80 firms"
    if (
      /^(now|also|still|already|currently)$/.test(list[index - 1]?.lower ?? '') &&
      /^(number|determiner)$/.test(next?.tag ?? '')
    ) {
      token.tag = 'verb'
      return
    }
    if (prev?.tag === 'pronoun' || (prev?.tag === 'subordinator' && prev.lower !== 'whose')) token.tag = 'verb'
    else if (prev?.tag === 'conjunction' && (coordinated(list, index, 'present') || (!nounish && opensPhrase(next))))
      token.tag = 'verb'
    else if (prev && /^(noun|proper|gerund)$/.test(prev.tag)) {
      if (!nounish) token.tag = 'verb'
      else if (next && /^(determiner|to|pronoun|adverb)$/.test(next.tag) && !/^(and|of)$/.test(next.lower))
        token.tag = 'verb'
      // "the Office offers three annual courses"
      else if (next?.tag === 'number' && /^\p{Ll}/u.test(next.text) && !verbBefore(list, index)) token.tag = 'verb'
      else if (headline(list, index) && opensPhrase(next)) token.tag = 'verb'
    } else if (prev?.tag === 'punctuation' && prev.lower === ')' && (!nounish || next?.tag === 'determiner'))
      token.tag = 'verb'
  }
}

/** "Conduct research on silk", "Publish two studies": a verb at the head that is no noun or adjective. */
const orders = ({ lower }: Token, index: number, nounish: boolean): boolean =>
  index === 0 && !nounish && !ADJECTIVAL.test(lower)
const ADJECTIVAL =
  /^(?:complete|open|present|direct|separate|select|perfect|clean|clear|live|secure|free|own|level|total|welcome|slow|lower|narrow|dry|empty|right|correct|mature|further|better|elaborate|approximate|duplicate|alternate)$/

/** True in words without a stop and without another verb: "Programme launches strategy for mills". */
const headline = (list: Token[], index: number): boolean =>
  !/^[.;:!?]$/.test(list.at(-1)!.text) &&
  list.every(
    ({ tag, forms }, at) =>
      at === index ||
      !(
        tag === 'aux' ||
        tag === 'modal' ||
        tag === 'verb' ||
        (at > index && forms.length > 0 && tag === 'noun' && has(list[at], 'past'))
      ),
  )

/** "that" before a verb refers back; after a verb and before a noun phrase it opens a clause. */
function relativeThat(list: Token[], index: number): boolean {
  const next = list.slice(index + 1).find(({ tag }) => tag !== 'adverb')
  const prev = before(list, index)
  if (!next) return false
  if (next.tag === 'aux' || next.tag === 'modal' || next.tag === 'pronoun') return true
  if (/^(determiner|number|proper)$/.test(next.tag) && /^(noun|proper|verb)$/.test(prev?.tag ?? '')) return true
  const forms = next.forms.length > 0 && !/^(determiner|adjective)$/.test(next.tag)
  return forms && /^(noun|proper|gerund)$/.test(prev?.tag ?? '')
}

/** "the network, launched with support in 2011, now counts": between two commas, and a verb follows the second. */
function setOff(list: Token[], index: number): boolean {
  if (list[index - 1]?.lower !== ',' || list[index + 1]?.tag !== 'preposition') return false
  const close = list.findIndex(({ lower }, i) => i > index && lower === ',')
  if (close < 0 || list.slice(index + 1, close).some(({ tag }) => /^(aux|modal|verb|subordinator)$/.test(tag)))
    return false
  const next = list.slice(close + 1).find(({ tag }) => tag !== 'adverb')
  return next !== undefined && (/^(aux|modal|verb)$/.test(next.tag) || has(next, 'past') || has(next, 'present'))
}

/** True where what stands next opens a noun phrase or complement. */
const opensPhrase = (next: Token | undefined): boolean =>
  next !== undefined && /^(determiner|noun|proper|adjective|number|to|pronoun|participle|gerund)$/.test(next.tag)
const nextNominal = (list: Token[], index: number): boolean => NOMINAL.has(list[index + 1]?.tag ?? 'punctuation')

const afterAux = (list: Token[], index: number): boolean => before(list, index)?.aux !== undefined

/** "develop and implement", "hosted …; helped …": the word joined before is a verb of the same form. */
function coordinated(list: Token[], index: number, as: Form['as']): boolean {
  const prev = before(list, index)
  if (!prev || !(prev.tag === 'conjunction' || prev.lower === ',')) return false
  for (let i = list.indexOf(prev) - 1, steps = 0; i >= 0 && steps < 18; i--, steps++) {
    const token = list[i]!
    if (token.tag === 'verb') return has(token, as)
    if (token.tag === 'subordinator' || token.lower === ';') return false
  }
  return false
}

/** "helped (the institute) organize": a form of help, let or make stands before without another verb between. */
function helped(list: Token[], index: number): boolean {
  for (let i = index - 1, steps = 0; i >= 0 && steps < 9; i--, steps++) {
    const token = list[i]!
    if (token.tag === 'punctuation' || token.tag === 'subordinator' || token.tag === 'preposition') return false
    if (token.forms.some(({ lemma }) => lemma === 'help') && token.tag !== 'noun') return true
    if (token.tag === 'verb') return false
  }
  return false
}

function verbBefore(list: Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const token = list[i]!
    if (ENDS_CLAUSE.has(token.tag)) return false
    if (token.tag === 'verb' || token.tag === 'aux' || token.tag === 'modal') return true
  }
  return false
}

/** True where the noun phrase that ends before `index` opens with a determiner, as a subject does. */
function hasDeterminer(list: Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const { tag } = list[i]!
    if (tag === 'determiner' || tag === 'number') return true
    if (!NOMINAL.has(tag) && tag !== 'participle') return false
  }
  return false
}

/** True where another form that can be a finite verb comes later in the clause. */
function verbAfter(list: Token[], index: number): boolean {
  for (let i = index + 1; i < list.length; i++) {
    const token = list[i]!
    if (ENDS_CLAUSE.has(token.tag) || token.tag === 'conjunction') return false
    if (token.tag === 'aux' || token.tag === 'modal' || has(token, 'past')) return true
  }
  return false
}

/** "developed a kit", "Trained 300 inspectors", "set up a hotline": a point of a list whose maker stands in the words above it. */
function opensPoint(list: Token[], index: number): boolean {
  const particle = /^(?:up|out|down|together|forward|in|on)$/.test(list[index + 1]?.lower ?? '')
  const object = list[index + (particle ? 2 : 1)]
  return /^(?:determiner|number)$/.test(object?.tag ?? '') && !mainVerbFollows(list, index)
}

/** True where a finite verb still comes in the clause, so that a form in -ed before it is a participle: "a kit designed for … was issued". */
function mainVerbFollows(list: Token[], index: number): boolean {
  if (!verbBefore(list, index) && /^(an?|the|its|their|this|these)$/.test(list[index + 1]?.lower ?? '')) return false
  if (verbBefore(list, index)) return !nextOpensObject(list, index)
  for (let i = index + 1; i < list.length; i++) {
    const token = list[i]!
    if (token.tag === 'conjunction' || ENDS_CLAUSE.has(token.tag) || token.tag === 'pronoun') return false
    if (token.tag === 'to') {
      i++
      continue
    }
    if (token.tag === 'modal' || token.tag === 'aux') return true
    // "complaints settled out of court rose": a form that is nothing but a past
    if (has(token, 'past') && !has(token, 'participle') && !has(token, 'base') && token.tag !== 'proper') return true
  }
  return false
}

/** True where a noun phrase follows at once, as after a finite transitive verb. */
const nextOpensObject = (list: Token[], index: number): boolean =>
  /^(determiner|number)$/.test(list[index + 1]?.tag ?? '')

/** Decides French and Spanish forms: after a determiner, preposition or adjective a simple finite form is a noun. */
function inRomance(list: Token[], index: number, language: string): void {
  const token = list[index]!
  if (!token.forms.length) return
  const prev = before(list, index)
  if (token.tag === 'modal') {
    if (prev?.tag === 'determiner') token.tag = 'noun'
    return
  }
  if (token.tag !== 'noun') return
  if (has(token, 'gerund')) {
    token.tag = 'gerund'
    return
  }
  const finite = token.forms.some(
    ({ as }) => as === 'present' || as === 'past' || as === 'future' || as === 'conditional' || as === 'subjunctive',
  )
  const nominal =
    !prev ||
    prev.tag === 'determiner' ||
    prev.tag === 'preposition' ||
    prev.tag === 'adjective' ||
    prev.tag === 'number'
  if (has(token, 'participle')) {
    // conduit, dit, traduit: finite where a subject stands before and an object follows
    const both =
      finite &&
      prev !== undefined &&
      (prev.tag === 'noun' || prev.tag === 'proper') &&
      list[index + 1]?.tag === 'determiner' &&
      !verbBefore(list, index)
    token.tag = both ? 'verb' : 'participle'
    if (prev?.tag === 'determiner' && !NOMINAL.has(list[index + 1]?.tag ?? 'punctuation')) token.tag = 'noun'
    // "Puesta en marcha de una línea": a deed that opens a line
    if (!prev && OPENERS.has(token.lower) && list[index + 1]?.tag === 'preposition') token.tag = 'noun'
    // "base de données", "hoja de datos": nothing passive follows "de" at once
    if (prev && prev === list[index - 1] && (/^(de|d'|des|du|del)$/.test(prev.lower) || prev.tag === 'adjective'))
      token.tag = 'noun'
    return
  }
  if (has(token, 'base')) {
    token.tag = prev?.tag === 'determiner' ? 'noun' : 'verb'
    return
  }
  if (!finite) return
  const onlyPast = token.forms.every(({ as }) => as === 'past')
  const marked =
    onlyPast ||
    (language === 'es' ? /[óáí]n?$|(aron|ieron)$/.test(token.lower) : /(èrent|ra|ront|ait|aient)$/.test(token.lower))
  const sure =
    has(token, 'present') && (/(er|ir)$/.test(token.forms[0]!.lemma) || list[index + 1]?.tag === 'determiner')
  // "Participan 64 recolectoras", "cinco países costeros elaboran": no noun has the form
  const plural = language === 'es' && has(token, 'present') && /\p{L}{3}[ae]n$/u.test(token.lower)
  // "prie le Directeur général", "decide convocar": a clause of a decision opens with its verb
  const clause =
    language === 'fr' &&
    /^\p{Ll}/u.test(token.text) &&
    (list[index + 1]?.tag === 'determiner' || /^(?:au|aux|à)$/.test(list[index + 1]?.lower ?? ''))
  if (!prev) token.tag = marked || plural || (sure && (language === 'es' || clause)) ? 'verb' : 'noun'
  else if (plural && prev.tag === 'adjective' && !verbBefore(list, index)) token.tag = 'verb'
  else if (nominal && !(prev.tag === 'preposition' || (marked && prev.tag === 'number'))) token.tag = 'noun'
  else if (prev.tag === 'preposition') token.tag = 'noun'
  else if (prev.tag === 'conjunction' || prev.tag === 'punctuation') {
    token.tag =
      marked ||
      plural ||
      (language === 'es' && sure) ||
      (list[index + 1]?.tag === 'determiner' && token.forms.every(({ as }) => as !== 'subjunctive'))
        ? 'verb'
        : 'noun'
  } else if (
    token.forms.every(({ as }) => as === 'subjunctive') &&
    prev.tag !== 'subordinator' &&
    prev.tag !== 'adverb' &&
    prev.tag !== 'reflexive'
  )
    token.tag = 'noun'
  else token.tag = 'verb'
}
