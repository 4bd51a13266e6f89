import type { Span } from '../document.ts'
import { type Draft, isOf } from '../record.ts'

type Counted = Draft<'results'> | Draft<'statistics'>

/** How far apart a call-out and the sentence it repeats may stand, in characters: about four pages. */
const FAR = 14_000
const PEOPLE = new Set(['people_trained', 'people_certified', 'people_reached', 'participants', 'survey_sample'])

export const isCalledOut = ({ rule }: Draft): boolean =>
  rule === 'results/a-call-out' || rule === 'results/an-indicator' || rule === 'statistics/a-call-out-about-the-world'

/**
 * The draft of the same document that a later draft only tells again: for a call-out, the sentence with the same number of the same
 * things, and so for a count in a title; for a change, the sentence before that tells the same body, policy or person. Undefined
 * where it tells something new.
 */
export function restatesOf(
  later: Counted,
  drafts: readonly Draft[],
  titles: readonly Span[] = [],
): Counted | undefined {
  const others = drafts.filter(
    (one): one is Counted => one !== later && (isOf(one, 'results') || isOf(one, 'statistics')),
  )
  if (later.fields.raw) {
    const inTitle = titles.some(({ start, end }) => start <= later.whole.start && later.whole.end <= end)
    if (!isCalledOut(later) && !inTitle) return undefined
    return others
      .filter((one) => inTitle || !isCalledOut(one) || one.whole.start < later.whole.start)
      .filter(
        (one) =>
          (countsTheSame(one, later) || (inTitle && isSameFigure(one, later))) && apart(one.whole, later.whole) < FAR,
      )
      .toSorted((a, b) => nearer(a, later) - nearer(b, later))[0]
  }
  if (!isOf(later, 'results')) return undefined
  return others.findLast(
    (one) =>
      isOf(one, 'results') && !one.fields.raw && one.whole.start < later.whole.start && changesTheSame(one, later),
  )
}

/** Folds drafts that only tell again into the draft they repeat, as `told`. Others stay, in order; links move with them. */
export function foldRestated(drafts: Draft[], titles: readonly Span[] = []): Draft[] {
  const kept = new Map<Draft, Draft>()
  for (const one of drafts) {
    if (!isOf(one, 'results') && !isOf(one, 'statistics')) continue
    const said = restatesOf(one, drafts, titles)
    const first = (said && (kept.get(said) as typeof said | undefined)) ?? said
    if (!first || first === one) continue
    kept.set(one, first)
    first.told.push({ span: one.whole, path: '', relation: 'restates' })
    if (one.fields.raw) first.told.push({ span: one.fields.raw.span, path: '/raw', relation: 'restates' })
    if (one.fields.value) first.told.push({ span: one.fields.value.span, path: '/value', relation: 'restates' })
    first.told.push(...one.told)
  }
  for (const { links } of drafts) if (links.subset_of) links.subset_of = kept.get(links.subset_of) ?? links.subset_of
  return drafts.filter((one) => !kept.has(one))
}

const apart = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0)
/** Sentences before a call-out come before those behind it at the same distance; prose before another call-out. */
const nearer = (one: Counted, later: Counted): number =>
  apart(one.whole, later.whole) + (one.whole.start > later.whole.start ? FAR / 4 : 0) + (isCalledOut(one) ? FAR : 0)

/** Same number of the same things: the same noun, words in common, or people both times. */
function countsTheSame(one: Counted, later: Counted): boolean {
  const { value, unit, population } = one.fields
  const range = ['low', 'high'] as const
  const sameRange = range.every((end) => one.fields[end] && one.fields[end]!.value === later.fields[end]?.value)
  if (!sameRange && (value?.value === undefined || value.value !== later.fields.value?.value)) return false
  if (isOf(one, 'results') && isOf(later, 'results') && one.fields.nature?.value !== later.fields.nature?.value)
    return false
  if (unit && unit.value === later.fields.unit?.value) return true
  const words = wordsOf(`${unit?.value ?? ''} ${population?.value ?? ''}`)
  const others = wordsOf(`${later.fields.unit?.value ?? ''} ${later.fields.population?.value ?? ''}`)
  if ([...others].some((word) => words.has(word))) return true
  return isPeople(one) && isPeople(later)
}

/** "18 million divers" in the title, "More than 18 million islanders" in the text: a number so large is the same. */
const isSameFigure = (one: Counted, later: Counted): boolean =>
  isOf(one, 'statistics') &&
  (one.fields.value?.value ?? 0) >= MANY &&
  one.fields.value?.value === later.fields.value?.value
const MANY = 10_000

const isPeople = (one: Counted): boolean => isOf(one, 'results') && PEOPLE.has(one.fields.kind!.value)

const wordsOf = (phrase: string): Set<string> =>
  new Set((phrase.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/(e?s)$/, '')))

const PRONOUN = /^(?:this|it|they|these|ce|cela|il|elle|ceci|esto|este|esta|ello|se)\b/iu

/** The same body, policy or first, told again: the same name, or a pronoun in the next sentence. */
function changesTheSame(one: Draft<'results'>, later: Draft<'results'>): boolean {
  const kind = later.fields.kind!.value
  const planned = (draft: Draft) => draft.rule === 'results/planned-outcome'
  if (kind !== one.fields.kind!.value || planned(one) || planned(later)) return false
  if (kind !== 'body_established' && kind !== 'policy_change' && kind !== 'people_certified') return false
  const next = later.whole.start - one.whole.end
  if (next < 3 && PRONOUN.test(later.fields.statement!.value)) return true
  const words = wordsOf(one.fields.population?.value ?? '')
  const others = wordsOf(later.fields.population?.value ?? '')
  if (words.size < 2 || others.size < 2) return false
  const both = [...words].filter((word) => others.has(word)).length
  return (2 * both) / (words.size + others.size) >= 0.6
}
