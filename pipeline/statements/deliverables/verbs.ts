import data from '../../../schemas/codelists/reporting-verbs.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import type { Kind } from './kinds.ts'

type Role =
  | 'help'
  | 'order'
  | 'begin'
  | 'plan'
  | 'stop'
  | 'hold'
  | 'say'
  | 'finish'
  | 'exist'
  | 'receive'
  | 'gather'
  | 'appear'
  | 'equip'
  | 'accompany'
  | 'achieve'
  | 'among'
  | 'cause'
  | 'show'
  | 'use'
type Words = Record<string, string[]>

const sets = new Map<string, Set<string>>()
const set = (role: string, language: string): Set<string> => {
  const key = `${role}.${language}`
  const found = sets.get(key) ?? new Set((data as unknown as Record<string, Words>)[role]?.[language] ?? [])
  sets.set(key, found)
  return found
}

/** True where the verb makes, holds or publishes things of the kind; without a kind, where it makes anything at all. */
export function makes(lemma: string, language: string, kind?: Kind): boolean {
  const restricted = (data.restricted as Record<string, Record<string, string[]>>)[language]?.[lemma]
  if (restricted?.length && (kind === undefined || restricted.includes(kind))) return true
  return set('make', language).has(lemma)
}

/** True where the verb has the role: it helps, begins, plans, stops, holds or says. */
export const hasRole = (lemma: string, role: Role, language: string): boolean => set(role, language).has(lemma)

/** True for nouns that stand for a making verb: "development", "création", "elaboración". */
export const isNominal = (head: string, language: string): boolean =>
  head in ((data.nominal as Record<string, Record<string, string>>)[language] ?? {})

/** Verbs that make, begin or attend a thing by the words between them and it, each as it is said: "sign off on", "give rise to". */
const IDIOMS = { make: data.makes_by as Words, begin: data.begins_by as Words, attend: data.attends_by as Words }
const idioms = Object.fromEntries(
  Object.keys(IDIOMS.make).map((language) => [
    language,
    new Map(
      (['make', 'begin', 'attend'] as const).flatMap((does) =>
        (IDIOMS[does][language] ?? []).map((words): [string, keyof typeof IDIOMS] => [words, does]),
      ),
    ),
  ]),
)
/** What a verb with the words behind it does to what follows, if it does. */
export const idiom = (words: string, language: string): keyof typeof IDIOMS | undefined => idioms[language]?.get(words)

const phrases = Object.fromEntries(
  Object.entries(data.such_as).map(([language, list]) => [language, list.map((words) => words.split(' '))]),
)
/** The words that introduce examples or parts, phrase by phrase, in order of length. */
export const suchAs = (language: string): string[][] => phrases[language] ?? []

/** The adjectives of one list and its phrases of several words, each as one expression. */
const told = (lists: Words) =>
  Object.fromEntries(
    Object.entries(lists).map(([language, list]) => {
      const anyOf = (words: string[]) =>
        words.length ? expression(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'u') : undefined
      return [
        language,
        {
          word: anyOf(list.filter((one) => !one.includes(' '))),
          phrase: anyOf(list.filter((one) => one.includes(' '))),
        },
      ]
    }),
  )
const FORTHCOMING = told(data.forthcoming)
const UNDERWAY = told(data.underway)
/** Words that put a thing into the future, or say that it goes on: adjectives of the noun, phrases around it. */
export const forthcoming = (language: string) => FORTHCOMING[language]
export const underway = (language: string) => UNDERWAY[language]
/** "intended for", "destiné aux", "dirigido a": participles that tell for whom or about what a thing is. */
export const tellsWhom = (lemma: string, language: string): boolean => set('tells_whom', language).has(lemma)
/** "entitled", "intitulé", "denominado". */
export const named = (language: string): string[] => (data.named as Words)[language] ?? []
/** "in collaboration with" and the like. */
export const together = (language: string): string[] => (data.with as Words)[language] ?? []
