import { type Document, words } from '../document.ts'
import type { Mention } from '../mention.ts'
import type { Draft } from '../record.ts'
import { chains } from '../statements/chains.ts'
import { foldRestated } from '../statements/restates.ts'
import { datesAgree, placesAgree } from './alike.ts'
import { dice, sameNumbers, squashed, tokens } from './likeness.ts'
import { occasions } from './occasions.ts'
import { owners } from './owners.ts'
import { entriesOf, fieldOf, isLater, textOf } from './values.ts'

/** How alike two titles of one document must be to name one thing. */
const SAME_TITLE = 0.85

/** One draft for each thing that a document tells, however often it tells it; links follow the drafts that stay. */
export function within(document: Document, drafts: Draft[]): Draft[] {
  const folded = new Map<Draft, Draft>()
  const kept: Draft[] = []
  const titles = document.blocks.filter(({ kind }) => kind === 'heading')
  const open = foldRestated(
    drafts.toSorted((a, b) => a.whole.start - b.whole.start),
    titles,
  )
  for (const draft of open) {
    const first = kept.find((known) => known.dataset === draft.dataset && toldAgain(document, known, draft))
    if (!first) kept.push(draft)
    else {
      folded.set(draft, first)
      fold(first, draft)
    }
  }
  chains(kept)
  occasions(document, kept)
  owners(document, kept)
  for (const draft of kept) relink(draft, (target) => folded.get(target) ?? target)
  return kept
}

/** Whether a later draft tells what an earlier one told. */
function toldAgain(document: Document, first: Draft, later: Draft): boolean {
  switch (later.dataset) {
    case 'projects':
      return namesOf(first).some((name) => namesOf(later).includes(name))
    case 'events':
      return (
        fieldOf(first, 'nature') === fieldOf(later, 'nature') &&
        sameTitle(first, later) &&
        datesAgree(first, later) &&
        placesAgree(first, later)
      )
    case 'deliverables':
      // "a conference and report on …": two things of one sentence that share words are two
      return (
        (textOf(first, 'title') === textOf(later, 'title') || (isApart(first, later) && sameTitle(first, later))) &&
        placesAgree(first, later)
      )
    case 'results':
    case 'statistics':
      return (
        (later.dataset === 'statistics' && sameFigure(first, later)) ||
        (lettersOf(document, first) === lettersOf(document, later) &&
          ['value', 'low', 'raw', 'unit', 'population', 'nature'].every(
            (name) => fieldOf(first, name) === fieldOf(later, name),
          ))
      )
    default:
      return false
  }
}

/** "150 million migrant workers" in the opening and again below: one large number of the same things, and no share. */
const sameFigure = (a: Draft, b: Draft): boolean =>
  Number(fieldOf(a, 'value') ?? 0) >= MANY &&
  !/^[A-Z]{3}$/.test(textOf(a, 'unit')) &&
  ['value', 'unit'].every((name) => fieldOf(a, name) !== undefined && fieldOf(a, name) === fieldOf(b, name)) &&
  placesAgree(a, b)
const MANY = 10_000

const isApart = ({ whole: a }: Draft, { whole: b }: Draft): boolean => a.end <= b.start || b.end <= a.start

const names = new WeakMap<Draft, string[]>()
/** The names of a project, letters and digits alone, made once for as long as no telling adds to them. */
function namesOf(draft: Draft): string[] {
  const known = names.get(draft)
  if (known) return known
  const made = [textOf(draft, 'name'), ...entriesOf(draft, 'aliases')]
    .map((name) => squashed(String(name)))
    .filter(Boolean)
  names.set(draft, made)
  return made
}

function sameTitle(a: Draft, b: Draft): boolean {
  const [one, other] = [titleOf(a), titleOf(b)]
  if (one.letters === other.letters) return true
  const [these, those] = [one.words, other.words]
  return Math.min(these.size, those.size) > 2 && dice(these, those) >= SAME_TITLE && sameNumbers(these, those)
}

const told = new WeakMap<Draft, string>()
/** The words of a draft, letters and digits alone, made once. */
function lettersOf(document: Document, draft: Draft): string {
  const letters = told.get(draft) ?? squashed(words(document, draft.whole))
  told.set(draft, letters)
  return letters
}

const titles = new WeakMap<Draft, { letters: string; words: Set<string> }>()
/** A draft's title ready for comparing, made once: long documents compare each with many. */
function titleOf(draft: Draft): { letters: string; words: Set<string> } {
  const known = titles.get(draft)
  if (known) return known
  const title = textOf(draft, 'title')
  const made = { letters: squashed(title), words: tokens(title) }
  titles.set(draft, made)
  return made
}

/** Lets the first draft carry what the later one adds: its words, and the fields it alone fills. */
function fold(first: Draft, later: Draft): void {
  first.told.push({ span: later.whole, path: '', relation: 'restates' }, ...later.told)
  for (const field of ['raw', 'value'] as const) {
    const said = (later.fields as Record<string, Mention<unknown> | undefined>)[field]
    if (said && later.dataset === 'statistics')
      first.told.push({ span: said.span, path: `/${field}`, relation: 'restates' })
  }
  const [into, from] = [first.fields, later.fields] as Record<string, Mention<unknown> | Mention<unknown>[]>[]
  for (const [name, field] of Object.entries(from!)) {
    const known = into![name]
    if (known === undefined || (name === 'status' && isLater(later, first))) into![name] = field
    else if (Array.isArray(known) && Array.isArray(field)) into![name] = [...known, ...field]
  }
  names.delete(first)
  first.links = { ...later.links, ...first.links }
}

function relink({ links }: Draft, follow: (target: Draft) => Draft): void {
  if (links.project) links.project = follow(links.project)
  if (links.deliverable) links.deliverable = follow(links.deliverable)
  if (links.event) links.event = follow(links.event)
  if (links.subset_of) links.subset_of = follow(links.subset_of)
  if (links.about) links.about = [...new Set(links.about.map(follow))]
}
