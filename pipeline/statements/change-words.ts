import marks from '../../schemas/codelists/change-marks.json' with { type: 'json' }
import objects from '../../schemas/codelists/change-objects.json' with { type: 'json' }
import families from '../../schemas/codelists/change-verbs.json' with { type: 'json' }
import type { Result } from '../../schemas/types.ts'
import { allOf, firstOf } from '../expression/find.ts'
import { expression } from '../expression.ts'
import { type Known, known, vocabularies } from './vocabulary.ts'

/** What a verb does to what it changes. */
export type Family =
  | 'raise'
  | 'lower'
  | 'lead'
  | 'give'
  | 'become'
  | 'adopt'
  | 'train'
  | 'benefit'
  | 'use'
  | 'learn'
  | 'cooperate'
  | 'expect'
  | 'aim'
  | 'begin'
  | 'achieve'
  | 'embed'
  | 'found'
  | 'sign'
  | 'introduce'
  /** Tells of no change: to be, to say, to meet. */
  | 'idle'

/** What can change: knowledge, policies, practices … */
export type Matter = keyof typeof objects

const byLemma = Object.fromEntries(
  Object.entries(families as Record<string, Record<string, string[]>>).map(([language, lists]) => {
    const map = new Map<string, Family[]>()
    for (const [family, lemmas] of Object.entries(lists)) {
      for (const lemma of lemmas) map.set(lemma, [...(map.get(lemma) ?? []), family as Family])
    }
    return [language, map]
  }),
)

/** The families of a verb; none for verbs that change nothing. */
export const familiesOf = (lemma: string, language: string): Family[] => byLemma[known(language)]!.get(lemma) ?? []

/** The kind and level of a result whose matter changed. */
export const outcomeOf = (matter: Matter): { kind: Result['kind']; level: Result['level'] } => ({
  kind: objects[matter].kind as Result['kind'],
  level: objects[matter].level as Result['level'],
})

const matterLists = vocabularies((language) =>
  Object.fromEntries(Object.entries(objects).map(([matter, { words }]) => [matter, words[language]])),
)

/** Where things that can change are named; "capacity-building" names none. */
export const matters = (text: string, language: string) =>
  matterLists(text, language).filter(({ end }) => !/^[-‑]/.test(text.slice(end)))

type Mark = Exclude<keyof typeof marks, 'idioms' | 'movers' | 'aspect' | 'announces' | 'deed'>
const mark = (name: Mark) => vocabularies((language) => ({ [name]: marks[name][language] }))

export const gains = mark('gain')
export const forces = mark('force')
export const actors = mark('actors')
export const achievements = mark('achieved')
export const nows = mark('now')
export const certificates = mark('certificate')
export const firsts = mark('first')
export const undertakings = mark('undertaking')
export const services = mark('services')
export const trainings = mark('trainings')
export const standings = mark('standing')
export const produced = mark('produced')
export const agreements = mark('agreement')
export const freshly = mark('fresh')
export const lastings = mark('lasting')
const said = mark('purpose')
/** "aims to", "the overall goal of the programme (2019-22) is to": words of purpose, in order. */
export const purposes = (text: string, language: string): { start: number; end: number }[] =>
  [
    ...said(text, language),
    ...[...allOf(GOAL[known(language)], text)].map(({ 0: whole, index }) => ({
      start: index,
      end: index + whole.length,
    })),
  ].sort((a, b) => a.start - b.start)
/** The noun of an aim, whose it is, and the verb. */
const GOAL: Record<Known, RegExp> = {
  en: expression(
    /(?<!\p{L})(?:goal|aim|objective|purpose|ambition)s?\s(?:of|for)\s[^.;:]{3,120}?\s(?:is|are|was|were)\sto(?!\p{L})/giu,
  ),
  fr: expression(
    /(?<!\p{L})(?:objectif|but|finalité)\s(?:du|de|des)\s[^.;:]{3,120}?\s(?:est|était|a été)\s(?:de\s|d[’'])/giu,
  ),
  es: expression(/(?<!\p{L})(?:objetivo|propósito|finalidad|meta)\s(?:del|de)\s[^.;:]{3,120}?\s(?:es|era|fue)\s/giu),
}

/** Nouns of deeds that an item among results opens with: "adoption of …", "mise en place d'un …". */
export const deedNouns = vocabularies((language) => ({
  legal: marks.deed.legal[language],
  founding: marks.deed.founding[language],
  practice: marks.deed.practice[language],
}))

/** What opens a list of things hoped for, or of things reached: "the objectives are", "principaux logros". */
export const announcements = vocabularies((language) => ({
  intended: marks.announces.intended[language],
  achieved: marks.announces.achieved[language],
}))

/** Verbs that promise a change after "is expected to". */
export const moves = (lemma: string, language: string): boolean => marks.movers[known(language)].includes(lemma)
/** Verbs that leave the sense to the verb after them: "helped expand", "continued to improve". */
export const isAspect = (lemma: string, language: string): boolean => marks.aspect[known(language)].includes(lemma)

const idiomLists = Object.fromEntries(
  (Object.keys(marks.idioms) as Known[]).map((language) => [
    language,
    marks.idioms[language].map(({ words, class: matter }) => ({
      matter: matter as Matter,
      pattern: expression(`(?<![\\p{L}\\p{N}])${words.replace(/'/g, "['’]")}(?![\\p{L}\\p{N}])`, 'iu'),
    })),
  ]),
)

/** Set phrases that assert a change. */
export const idioms = (text: string, language: string): { matter: Matter; start: number; end: number }[] =>
  idiomLists[known(language)]!.flatMap(({ matter, pattern }) => {
    const hit = firstOf(pattern, text)
    return hit ? [{ matter, start: hit.index, end: hit.index + hit[0].length }] : []
  })
