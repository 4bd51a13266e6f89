import data from '../../../schemas/codelists/deliverable-kinds.json' with { type: 'json' }
import type { Deliverable } from '../../../schemas/types.ts'
import { singular } from '../../mentions/singular.ts'
import type { NounPhrase, Token } from '../clauses.ts'

export type Kind = Deliverable['kind']

/** The word or words that say what a thing is. */
export interface Named {
  kind: Kind
  /** The words as listed, singular. */
  word: string
  /** First and last token. */
  from: number
  to: number
  /** True where the tokens are those of a set-off name, not of the sentence. */
  inside?: true
  /** True for nouns that often mean something else: "approach", "plan", "review". */
  weak: boolean
}

type Lists = Record<string, Map<string, Kind>>

const LISTS: Lists = {}
for (const [kind, words] of Object.entries(data.kinds) as [Kind, Record<string, string[]>][]) {
  for (const [language, list] of Object.entries(words)) {
    LISTS[language] ??= new Map()
    const map = LISTS[language]
    for (const word of list)
      for (const name of [word, word.replaceAll('-', ' '), language === 'en' ? word : plainly(word, language)])
        if (!map.has(name)) map.set(name, kind)
  }
}
/** "commentaires techniques" is looked up word by word in the singular. */
function plainly(words: string, language: string): string {
  return words
    .split(' ')
    .map((word) => singular(word, language))
    .join(' ')
}

/** The words that listed names are made of, by language, and how many words the longest name with each has. */
const LONGEST: Record<string, Map<string, number>> = {}
for (const [language, names] of Object.entries(LISTS)) {
  const map = new Map<string, number>()
  for (const name of names.keys()) {
    const words = name.match(/[^ ']+'?/g) ?? []
    for (const word of words) map.set(word, Math.max(map.get(word) ?? 0, words.length))
  }
  LONGEST[language] = map
}

const WEAK = new Set(data.weak)
const HELD_ONLY = new Set(data.held_only)
const PLURALS = data.plurals as Record<string, Kind>
const CONTAINERS = data.containers as Record<string, string[]>
const REACH = 4

const oneOf = (list: string[]) => (kind: Kind) => list.includes(kind)
export const isGathering = oneOf(data.gatherings)
export const isWork = oneOf(data.works)
export const isStanding = oneOf(data.standing)
/** True for nouns that name what others adopt or enact, never a deliverable: resolution, law, minutes. */
export const isExcluded = (head: string, language: string): boolean =>
  ((data.not as Record<string, string[]>)[language] ?? []).includes(head)

/** The longest listed name that has the token at `head` for its noun: "training course", "trousse d'outils", "code of conduct". */
export function nameAt(list: Token[], head: number, language: string): Named | undefined {
  const words = LISTS[language] ?? LISTS.en!
  const whole = singular(list[head]!.lower, language)
  const most = LONGEST[language] ?? LONGEST.en!
  // "a country-kit", "an e-guide": what stands behind the hyphen
  const noun = most.has(whole) ? whole : whole.slice(whole.lastIndexOf('-') + 1)
  const longest = (LONGEST[language] ?? LONGEST.en!).get(noun)
  if (!longest) return undefined
  // no further than words go that listed names are made of, and acronyms set between them
  const partOf = ({ lower }: Token, next: boolean): boolean =>
    most.has(lower) || /[-'()]/.test(lower) || (next && most.has(singular(lower, language)))
  const reach = (by: 1 | -1, limit: number): number => {
    let far = 0
    while (far < limit) {
      const at = head + by * (far + 1)
      const token = list[at]
      const set = list[at - 1]?.text === '(' && list[at + 1]?.text === ')'
      if (!token || !(set || partOf(token, by > 0 && far === 0))) break
      far++
    }
    return far
  }
  const before = reach(-1, Math.min(language === 'en' ? REACH : 1, longest - 1))
  const behind = reach(1, Math.min(REACH, longest - 1))
  for (let size = Math.min(before + behind, longest - 1); size >= 0; size--) {
    for (let back = Math.min(before, size); back >= 0; back--) {
      const from = head - back
      const to = head + size - back
      if (size - back > behind) continue
      // "training-of-trainers (ToT) programme": the acronym is no part of a listed name
      const name = spelled(list, from, to, head, noun, language).replace(/\( \S+ \) /g, '')
      const kind = words.get(name) ?? words.get(name.replaceAll('-', ' '))
      // "Conseil d'administration", "Conseil national": a body by its capital, no advice
      if (kind === 'policy_advice' && head > 0 && /^Conseil/.test(list[head]!.text)) return undefined
      if (kind) return { kind, word: name, from, to, weak: WEAK.has(name) }
    }
  }
  return undefined
}

/** The words from `from` to `to` with the noun in the singular, joined as printed. */
function spelled(list: Token[], from: number, to: number, head: number, noun: string, language: string): string {
  let text = ''
  for (let at = from; at <= to; at++) {
    const token = list[at]!
    const word =
      at === head
        ? noun
        : language !== 'en' && at === head + 1 && token.tag !== 'preposition'
          ? singular(token.lower, language)
          : token.lower
    text += (at > from && !text.endsWith("'") ? ' ' : '') + word
  }
  return text
}

/** True for "a series of", "a set of", "a number of": the thing itself follows. */
export const isContainer = (head: string, language: string): boolean =>
  (CONTAINERS[language] ?? CONTAINERS.en!).includes(head)

/** "human resources", "ressources extrabudgétaires": means, and nothing made. */
const MEANS = /^(?:resource|ressource|recurso)$/
const OF_BUDGET =
  /^(?:human|financial|natural|budgetary|extrabudgetary|extra-budgetary|limited|additional|existing|humaine?s?|financi[eè]re?s?|naturelles?|budgétaires?|extrabudgétaires?|human[oa]s?|financier[oa]s?|naturales?|extrapresupuestari[oa]s?)$/

/** What the noun phrase is, by its head; by the noun after "of" where the head only holds ("a set of guidelines"). */
export function kindOf(phrase: NounPhrase, phrases: NounPhrase[], list: Token[], language: string): Named | undefined {
  const head = phrase.headAt
  const own = nameAt(list, head, language)
  if (own && MEANS.test(own.word) && [list[head - 1], list[head + 1]].some((one) => OF_BUDGET.test(one?.lower ?? '')))
    return undefined
  // "Conseil d'administration", "Assistance Fund": a name, no advice
  if (own?.kind === 'policy_advice' && phrase.proper && language !== 'en') return undefined
  // "el Convenio sobre la seguridad" is an instrument, "un convenio entre" an agreement
  if (own?.word === 'convenio' && phrase.proper) return undefined
  if (own && /^(?:protocol|protocole|protocolo)$/.test(own.word) && phrase.proper && phrase.from > 0) return undefined
  if (own && !HELD_ONLY.has(own.word)) {
    const turned = phrase.plural ? PLURALS[own.word] : undefined
    return turned ? { ...own, kind: turned } : own
  }
  if (!isContainer(phrase.head, language)) return undefined
  const inner = phrases.find(({ from }) => from > phrase.to)
  const link = list[phrase.to + 1]
  if (!inner || !link || !/^(of|de|d'|des)$/.test(link.lower) || inner.from > phrase.to + 2) return undefined
  const noun = inner.headAt
  const held = kindOf(inner, phrases, list, language) ?? nameAt(list, noun, language)
  if (!held) return undefined
  // "earlier phases of the partnership": stretches of time
  if (phrase.head === 'phase' && !isWork(held.kind) && !isGathering(held.kind) && held.kind !== 'campaign')
    return undefined
  return /^(series|série|serie|cycle|ciclo)$/.test(phrase.head) && isGathering(held.kind)
    ? { ...held, kind: 'event_series' }
    : held
}
