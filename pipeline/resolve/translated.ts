/**
 * Tellings in two languages. They share few words, so what a translation keeps speaks for one thing: its days, its countries, its
 * number, the project it belongs to, and in two versions of one paper (the same symbol) the number of the paragraph.
 */
import { blockAt, type Document } from '../document.ts'
import type { Account, Draft } from '../record.ts'
import { datesAgree, namesOf, quantitiesAgree, sameCountries, sameSession } from './alike.ts'
import { dice, tokens } from './likeness.ts'
import { fieldOf, textOf } from './values.ts'

export interface Telling {
  account: Account
  draft: Draft
}

/** True where two tellings are not in one language. */
export const inTwoTongues = (a: Telling, b: Telling): boolean => tongue(a.account) !== tongue(b.account)
const tongue = ({ document }: Account): string => document.language.slice(0, 2)

/** What a telling can be found by in another language, beside its names. */
export function keysOf({ account, draft }: Telling): string[] {
  const kind = textOf(draft, 'kind')
  const symbol = symbolOf(account)
  const paragraph = symbol && paragraphOf(account.document, draft)
  return [
    ...(draft.dataset === 'events' ? [`day ${textOf(draft, 'date')} ${kind}`] : []),
    ...(fieldOf(draft, 'value') === undefined ? [] : [`number ${textOf(draft, 'value')} ${kind}`]),
    ...(paragraph ? [`paragraph ${symbol} ${paragraph} ${kind}`] : []),
  ]
}

/** Likeness by what a translation keeps alone; names and numbers that stay as they are add to it. */
const KEPT = 0.6
const NAMES = 0.4
/** Smaller counts are met by chance where the papers are not versions of one another. */
const TELLING = 20

/** How surely two drafts of one dataset in two languages tell the same thing: 0 (they do not) to 1. */
export function translated(a: Telling, b: Telling): number {
  const [one, other] = [a.draft, b.draft]
  if (!(['kind', 'nature', 'status', 'level'] as const).every((name) => fieldOf(one, name) === fieldOf(other, name)))
    return 0
  if (!sameCountries(one, other) || !datesAgree(one, other)) return 0
  const versions = symbolOf(a.account) !== '' && symbolOf(a.account) === symbolOf(b.account)
  if (!(versions ? sameParagraph(a, b) && sameFigure(one, other) : sameOccasion(one, other))) return 0
  const words = (draft: Draft) => tokens(textOf(draft, 'title') || textOf(draft, 'name') || textOf(draft, 'statement'))
  return KEPT + NAMES * dice(words(one), words(other))
}

/** Of the days and countries of a gathering (or the same session of a statutory body), or a telling number of one project. */
function sameOccasion(a: Draft, b: Draft): boolean {
  if (a.dataset === 'events')
    return (
      fieldOf(a, 'nature') === 'happening' &&
      (textOf(a, 'precision') === 'day' || sameSession(a, b)) &&
      textOf(a, 'date') === textOf(b, 'date') &&
      countriesOf(a) > 0
    )
  const value = fieldOf(a, 'value')
  const [here, there] = [a.links.project, b.links.project]
  const project = here && there && namesOf(here).some((name) => namesOf(there).includes(name))
  return Boolean(project) && typeof value === 'number' && value >= TELLING && sameFigure(a, b)
}

const countriesOf = (draft: Draft): number => (draft.fields as { countries?: unknown[] }).countries?.length ?? 0

/** The same number, or none in either; the noun counted is in the language of its text, but shares are shares. */
const sameFigure = (a: Draft, b: Draft): boolean =>
  fieldOf(a, 'value') === undefined
    ? fieldOf(b, 'value') === undefined
    : quantitiesAgree(a, b, { units: SIGN.test(textOf(a, 'unit')) || SIGN.test(textOf(b, 'unit')) })
/** Units that are the same in every language. */
const SIGN = /^(?:per_cent|[A-Z]{3})$/

function sameParagraph(a: Telling, b: Telling): boolean {
  const here = paragraphOf(a.account.document, a.draft)
  return here !== '' && here === paragraphOf(b.account.document, b.draft)
}

/** The number of the paragraph that a draft stands in, with its item's where it stands in one (`12 a`); empty where none is printed. */
function paragraphOf(document: Document, draft: Draft): string {
  const block = blockAt(document, draft.whole.start)
  if (!block?.number || NUMBERED.test(block.number)) return block?.number ?? ''
  const above = document.blocks
    .slice(0, document.blocks.indexOf(block))
    .findLast(({ number }) => NUMBERED.test(number ?? ''))
  return above ? `${above.number} ${block.number}` : ''
}
const NUMBERED = /^\d+$/

/** The symbol of a paper, printed alike on its versions in all languages. */
function symbolOf({ card, drafts }: Account): string {
  const source = drafts.find(({ dataset }) => dataset === 'sources')
  return card.symbol ?? (source ? textOf(source, 'symbol') : '')
}
