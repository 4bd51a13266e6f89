import lists from '../../schemas/codelists/count-verbs.json' with { type: 'json' }
import { known, type Lists, vocabularies } from './vocabulary.ts'

/** What a verb, or a noun made from one, does to the things it counts. */
export type Deed =
  | 'train'
  | 'certify'
  | 'attend'
  | 'reach'
  | 'survey'
  | 'make'
  | 'distribute'
  | 'hold'
  | 'pledge'
  | 'establish'
  | 'engage'
  | 'plan'
  | 'world'

type Words = Record<string, Record<string, string[]>>

const byLemma: Record<string, Map<string, Set<Deed>>> = {}
for (const [language, deeds] of Object.entries(lists.verbs as Words)) {
  const map = new Map<string, Set<Deed>>()
  for (const [deed, lemmas] of Object.entries(deeds)) {
    for (const lemma of lemmas) map.set(lemma, (map.get(lemma) ?? new Set()).add(deed as Deed))
  }
  byLemma[language] = map
}

const NONE: ReadonlySet<Deed> = new Set()

/** All that a verb can do to what it counts; empty for verbs that say nothing about counts. */
export const deedsOf = (lemma: string, language: string): ReadonlySet<Deed> =>
  byLemma[known(language)]!.get(lemma) ?? NONE

const single = (words: Record<string, string[]>) => vocabularies((language) => ({ yes: words[language]! }))
const many = (words: Words) => vocabularies((language) => words[language] as Lists)

/** Nouns that carry a deed: "training for …", "participation of …", "survey of …". */
export const deedNouns = many(lists.nouns as Words)
/** Subjects that are the work itself (`work`) or the world (`world`). */
export const subjects = vocabularies((language) => ({
  work: lists.subjects.work[language],
  world: lists.subjects.world[language],
}))
/** Nouns whose numbers describe how something is set out: areas, pillars, phases. */
export const designNouns = single(lists.design)
/** Nouns of a plan's own units: deliverables, activities, milestones. */
export const plannedNouns = single(lists.planned)
/** Nouns of places and branches that work reaches: countries, districts, sectors. */
export const placeNouns = single(lists.places)
/** Prepositions that set something in a place. */
export const inside = single(lists.in)
/** Words that make an amount of money a budget. */
export const budgetWords = single(lists.budget)
/** Words that make a figure one of the whole world or of a year. */
export const worldWords = single(lists.world_words)
/** Headings of sections that describe the background. */
export const backgroundHeadings = single(lists.background)
/** Words that credit the work with what follows: "thanks to the project". */
export const credits = single(lists.thanks)
/** Verbs of winning or paying out money for people. */
export const winsMoney = (lemma: string, language: string): boolean => lists.wins[known(language)].includes(lemma)
