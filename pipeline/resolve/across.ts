import { datasets } from '../../schemas/index.ts'
import type { Account, Thing } from '../record.ts'
import { alike } from './alike.ts'
import { apart, type Ruling } from './judgements.ts'
import { squashed, tokens } from './likeness.ts'
import { inTwoTongues, keysOf, type Telling, translated } from './translated.ts'
import { entriesOf, fullness, textOf } from './values.ts'

/** A word that stands in more drafts than this tells nothing apart and finds no candidates. */
const COMMON = 60
/** How much surer the best match must be than the next one of the same document before the two are merged. */
const MARGIN = 0.1

/**
 * One thing for each event, deliverable, result, statistic and project, with every document's telling of it. Two tellings are
 * of one thing only when each is the other's best match and no other of its document comes near: similar events of one day stay
 * apart. What a person has ruled goes before. The order of documents does not matter.
 */
export function across(accounts: Account[], ruling: Ruling = { same: [], different: [] }): Thing[] {
  const all = accounts.flatMap((account) => account.drafts.map((draft) => ({ account, draft })))
  return datasets.flatMap((dataset) => {
    const tellings = all.filter(({ draft }) => draft.dataset === dataset)
    const groups = dataset === 'sources' ? tellings.map((telling) => [telling]) : joined(tellings, ruling)
    return groups.map((group) => ({ dataset, tellings: group.sort(fullestFirst) }))
  })
}

const fullestFirst = (a: Telling, b: Telling): number =>
  fullness(b.draft) - fullness(a.draft) || (a.account.document.file < b.account.document.file ? -1 : 1)

/** Tellings put together by a ruling, then by their mutual best matches. */
function joined(tellings: Telling[], ruling: Ruling): Telling[][] {
  const group = new Map(tellings.map((telling) => [telling, [telling]]))
  const ruledOut = (one: Telling[], other: Telling[]) =>
    one.some((a) => other.some((b) => apart(ruling, a.draft, b.draft)))
  const join = (one: Telling[], other: Telling[]) => {
    for (const telling of other) {
      one.push(telling)
      group.set(telling, one)
    }
  }
  for (const drafts of ruling.same) {
    const [first, ...others] = tellings.filter(({ draft }) => drafts.includes(draft))
    for (const telling of others) {
      const [one, other] = [group.get(first!)!, group.get(telling)!]
      if (one !== other && !ruledOut(one, other)) join(one, other)
    }
  }
  const pairs = matches(tellings).sort((x, y) => y.score - x.score || compare(x.a, y.a) || compare(x.b, y.b))
  for (const { a, b } of pairs) {
    const [one, other] = [group.get(a)!, group.get(b)!]
    // A document tells a thing once: `within` has seen to that, so two of its drafts are two things.
    if (one === other || one.some(({ account }) => other.some((telling) => telling.account === account))) continue
    if (!ruledOut(one, other)) join(one, other)
  }
  return [...new Set(group.values())]
}

const compare = (a: Telling, b: Telling): number =>
  a.account.document.file < b.account.document.file
    ? -1
    : a.account.document.file > b.account.document.file
      ? 1
      : a.draft.whole.start - b.draft.whole.start

/** Pairs of tellings from two documents, each the clear best match of the other there. */
function matches(tellings: Telling[]): { a: Telling; b: Telling; score: number }[] {
  const best = new Map<Telling, Map<Account, { other: Telling; score: number; clear: boolean }>>()
  const note = (from: Telling, other: Telling, score: number) => {
    const own = best.get(from) ?? new Map()
    best.set(from, own)
    const known = own.get(other.account)
    if (!known || score > known.score)
      own.set(other.account, { other, score, clear: !known || score - known.score >= MARGIN })
    else if (known.score - score < MARGIN) known.clear = false
  }
  for (const [a, b] of candidates(tellings)) {
    const score = alike[a.draft.dataset](a.draft, b.draft) || (inTwoTongues(a, b) ? translated(a, b) : 0)
    if (!score) continue
    note(a, b, score)
    note(b, a, score)
  }
  const pairs: { a: Telling; b: Telling; score: number }[] = []
  for (const [a, others] of best) {
    for (const { other: b, score, clear } of others.values()) {
      const back = best.get(b)!.get(a.account)!
      if (clear && back.clear && back.other === a && compare(a, b) < 0) pairs.push({ a, b, score })
    }
  }
  return pairs
}

/** Pairs from two documents that share a telling word or what a translation keeps: an index by word keeps the work per document flat. */
function* candidates(tellings: Telling[]): Iterable<[Telling, Telling]> {
  const index = new Map<string, Telling[]>()
  const keys = (telling: Telling, { draft } = telling): string[] => [
    ...keysOf(telling),
    ...tokens(`${textOf(draft, 'title')} ${textOf(draft, 'name')} ${textOf(draft, 'statement')}`),
    ...entriesOf(draft, 'aliases').map((alias) => squashed(String(alias))),
    squashed(textOf(draft, 'name')),
  ]
  for (const telling of tellings) {
    const met = new Set<Telling>()
    for (const key of new Set(keys(telling))) {
      const list = index.get(key) ?? []
      index.set(key, list)
      if (list.length <= COMMON) for (const other of list) if (other.account !== telling.account) met.add(other)
      list.push(telling)
    }
    for (const other of met) yield [other, telling]
  }
}
