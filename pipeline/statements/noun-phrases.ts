import type { Span } from '../document.ts'
import { isPlural, singular } from '../mentions/singular.ts'
import type { Tag, Token } from './tokens/token.ts'

/** A noun with what stands before it (English) or around it (French, Spanish), without prepositional phrases. */
export interface NounPhrase extends Span {
  /** The head, lower case, singular. */
  head: string
  /** Its token. */
  headAt: number
  headStart: number
  headEnd: number
  plural: boolean
  /** True where the head is written with a capital inside a sentence. */
  proper: boolean
  /** The determiner that opens it, lower case. */
  determiner?: string
  /** First and last token. */
  from: number
  to: number
}

const INSIDE = new Set<Tag>(['noun', 'proper', 'adjective', 'number', 'participle', 'gerund'])
const CORE = new Set<Tag>(['noun', 'proper', 'gerund'])

/** The noun phrases of a token list, in order of place. They do not overlap; tokens in `busy` (verb groups) belong to none. */
export function nounPhrases(list: Token[], language: string, busy: ReadonlySet<number> = new Set()): NounPhrase[] {
  const phrases: NounPhrase[] = []
  for (let index = 0; index < list.length; ) {
    if (busy.has(index)) {
      index++
      continue
    }
    const phrase = language === 'en' ? english(list, index, busy) : romance(list, index, language, busy)
    if (phrase) phrases.push(phrase)
    index = phrase ? phrase.to + 1 : index + 1
  }
  return phrases
}

const build = (list: Token[], from: number, to: number, head: number, language: string): NounPhrase => {
  const word = list[head]!
  const opener = list[from]!
  const phrase: NounPhrase = {
    start: opener.start,
    end: list[to]!.end,
    head: singular(word.text, language),
    headAt: head,
    headStart: word.start,
    headEnd: word.end,
    plural: isPlural(word.text, language),
    proper: word.tag === 'proper',
    from,
    to,
  }
  if (opener.tag === 'determiner') phrase.determiner = opener.lower
  return phrase
}

function english(list: Token[], index: number, busy: ReadonlySet<number>): NounPhrase | undefined {
  // "In 2021 Uganda adopted …": when it was is no part of who did it
  if (isYear(list[index]) && WHEN.test(list[index - 1]?.lower ?? '')) return undefined
  let at = index
  while (list[at]?.tag === 'determiner') at++
  let last = -1
  const first = at
  for (; at < list.length; at++) {
    const token = list[at]!
    if (
      token.tag === 'adverb' &&
      /^(participle|adjective)$/.test(list[at + 1]?.tag ?? '') &&
      (at > index || index < first)
    )
      continue
    if (
      token.tag === 'punctuation' &&
      /^[“"'‘’]$/.test(token.text) &&
      INSIDE.has(list[at + 1]?.tag ?? 'punctuation') &&
      at > index
    )
      continue
    // "a comprehensive, practical handbook": a comma between adjectives behind an article
    if (
      token.text === ',' &&
      last < 0 &&
      index < first &&
      list[at - 1]?.tag === 'adjective' &&
      /^(?:adjective|noun)$/.test(list[at + 1]?.tag ?? '') &&
      /^(?:adjective|noun)$/.test(list[at + 2]?.tag ?? '')
    )
      continue
    // "a training of trainers manual", "a coaching (TSC) workshop": set between the halves of one name
    const skip = last >= 0 ? between(list, at, busy) : 0
    if (skip) {
      at += skip - 1
      continue
    }
    // "two major regional and national campaigns"
    if (
      token.tag === 'conjunction' &&
      last < 0 &&
      (index < first || list[index]!.tag === 'number') &&
      list[at - 1]?.tag === 'adjective' &&
      (list[at + 1]?.tag === 'adjective' || /-/.test(list[at + 1]?.text ?? '')) &&
      leadsToNoun(list, at)
    )
      continue
    if (!INSIDE.has(token.tag) || busy.has(at)) break
    if (isYear(token) && MONTH.test(list[at - 1]?.lower ?? '') && WHEN.test(list[at - 2]?.lower ?? '')) break
    // a gerund or participle stays inside only where a noun still follows: "training course", "developed tools", not "courses given in"
    if (token.tag === 'participle' && !leadsToNoun(list, at)) break
    if (token.tag === 'gerund') {
      const follows = list[at + 1]
      const nounish =
        /^(training|briefing|meeting|building|mapping|funding|planning|monitoring|learning|clothing|fishing|farming|mining|manufacturing|processing|housing|marketing|engineering|hearing|gathering|networking|screening|coaching|mentoring|stocktaking|briefing|offering|working)$/.test(
          token.lower,
        )
      const compound = index < first && last >= 0 && COMPOUND.test(token.lower) && !isPlural(list[at - 1]!.text, 'en')
      if (compound && follows?.tag === 'noun') {
        last = at
        continue
      }
      if (last >= 0 && !nounish && !(PAIRED.test(`${list[at - 1]!.lower} ${token.lower}`) && leadsToNoun(list, at)))
        break
      if (!nounish && (at === index || follows?.tag === 'determiner' || !leadsToNoun(list, at))) break
      if (nounish && follows && follows.tag === 'determiner') break
    }
    if (CORE.has(token.tag)) last = at
    else if (token.tag === 'number' && last < 0 && !leadsToNoun(list, at)) break
  }
  if (last < 0) return undefined
  // "project 2021": a number after the head belongs to it
  const tail = list[last + 1]?.tag === 'number' && list[last]!.tag === 'proper' ? last + 1 : last
  return build(list, index, tail, last, 'en')
}

const isYear = (token: Token | undefined): boolean => /^(?:19|20)\d\d$/.test(token?.text ?? '')
const WHEN = /^(?:in|since|by|during|until|from|before|after|late|early|mid)$/
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
/** Gerunds that stand between a noun and what it is for: "an accident reporting form", "the job matching service". */
const COMPOUND =
  /^(?:reporting|matching|tracking|rating|costing|counselling|bargaining|testing|scoring|sharing|accounting|budgeting|setting|handling|recording|signalling|referring)$/

/** Two words that stand before a noun as one. */
const PAIRED =
  /^(?:awareness raising|capacity building|knowledge sharing|experience sharing|information sharing|decision making|policy making|problem solving|standard setting|team building|income generating)$/

/** Tokens inside a name that part its halves: "(ToT)", "of trainers" behind "training"; 0 where none do. */
function between(list: Token[], at: number, busy: ReadonlySet<number>): number {
  const goesOn = (next: number) => !busy.has(next) && list[next]?.tag === 'noun'
  const word = list[at + 1]
  if (
    list[at]!.text === '(' &&
    list[at + 2]?.text === ')' &&
    /^\p{Lu}\p{L}*\p{Lu}$/u.test(word?.text ?? '') &&
    goesOn(at + 3)
  )
    return 3
  const trained = list[at]!.lower === 'of' && list[at - 1]?.lower === 'training'
  if (!trained || !/^(?:trainers|facilitators|instructors|inspectors|mentors)$/.test(word?.lower ?? '')) return 0
  if (goesOn(at + 2)) return 2
  return list[at + 2]?.text === '(' && between(list, at + 2, busy) ? 5 : 0
}

function leadsToNoun(list: Token[], index: number): boolean {
  for (let at = index + 1; at < list.length; at++) {
    const { tag } = list[at]!
    if (tag === 'noun' || tag === 'proper') return true
    if (tag === 'conjunction' && list[at - 1]!.tag === 'adjective' && list[at + 1]?.tag === 'adjective') continue
    if (tag !== 'adjective' && tag !== 'participle' && tag !== 'gerund' && tag !== 'number' && tag !== 'adverb')
      return false
  }
  return false
}

const LIGHT = /^(?:cabo|marcha|práctica|pie|place|œuvre|ligne|pied)$/

function romance(list: Token[], index: number, language: string, busy: ReadonlySet<number>): NounPhrase | undefined {
  let at = index
  // a year before an article is no part of the phrase: "en 2018 un guide"
  while (
    (list[at]?.tag === 'determiner' && (at === index || list[at - 1]?.tag !== 'number')) ||
    list[at]?.tag === 'adjective' ||
    list[at]?.tag === 'number'
  )
    at++
  const head = list[at]
  if (!head || !(head.tag === 'noun' || head.tag === 'proper')) return undefined
  // "llevaron a cabo talleres", "mis en place comités": the noun that only completes the verb
  if (at === index && list[at - 1]?.tag === 'preposition' && LIGHT.test(head.lower))
    return build(list, at, at, at, language)
  let last = at
  for (let next = at + 1; next < list.length; next++) {
    const token = list[next]!
    if (busy.has(next)) break
    if (token.tag === 'noun' || token.tag === 'proper' || token.tag === 'adjective') last = next
    else if (token.tag === 'number' && list[next - 1]!.tag === 'proper') last = next
    else if (token.tag !== 'adverb') break
  }
  return build(list, index, last, at, language)
}
