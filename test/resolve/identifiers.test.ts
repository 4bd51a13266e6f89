/** Ids are permanent: none vanishes when documents are read again, in another order, or with one more or one less. */
import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { collection } from '../../pipeline/collection.ts'
import { gather } from '../../pipeline/commands/gather.ts'
import { type Publication, publish, type Said } from '../../pipeline/index.ts'
import { brief, item, listing, page, paper, reading } from './salt.ts'

vi.setConfig({ testTimeout: 120_000 })

const texts = {
  'a.txt': listing(
    item('Tripartite workshop on safety in salt pans', '14 - 16 May 2013, Accra, Ghana'),
    item('Seminar on the health of salt loaders', '10 June 2013, Udaipur, India'),
  ),
  'b.txt': paper(
    'A tripartite workshop on safety in salt pans was held in May 2013.',
    'In 2013 the Office trained 35 inspectors in Ghana.',
  ),
  'c.txt': brief('The project published a guide on safe salt winning.', 'The project trained 350 salt workers.'),
}
const live = ({ tables }: Publication): string[] =>
  ['sources', 'events', 'deliverables', 'results', 'statistics', 'projects']
    .flatMap((name) => tables[name as 'events'] as { id: string }[])
    .map(({ id }) => id)
    .sort()
const gone = ({ messages }: Publication) => messages.filter(({ rule }) => rule === 'identifier.gone')
/** Ids of an earlier run that neither stand for a record nor say where they went. */
const vanished = (before: Publication, after: Publication): string[] => {
  const now = new Set(live(after))
  return live(before).filter((id) => {
    const { merged_into, renamed_to, removed } = after.known[id] ?? {}
    return !now.has(id) && !merged_into && !renamed_to && !removed
  })
}

describe('identifiers', () => {
  it('are the same when the documents are read again, in whatever order', async () => {
    const said = await reading(texts)
    const first = publish(said)
    expect(live(first).length).toBeGreaterThan(10)
    const again = publish(said.toReversed(), first.known)
    expect(live(again)).toEqual(live(first))
    expect(again.known).toEqual(first.known)
    expect(gone(again)).toEqual([])
  })

  it('all stay with one more document, and what it adds gets ids of its own', async () => {
    const said = await reading(texts)
    const first = publish(said)
    const more = await reading({
      'd.html': page('The project will publish a guide on safe salt winning. Two workshops will be organized.'),
    })
    const after = publish([...said, ...more], first.known)
    expect(vanished(first, after)).toEqual([])
    expect(gone(after)).toEqual([])
    expect(live(after).length).toBeGreaterThan(live(first).length)
  })

  it('stay with what another document still tells, and say what is gone, once', async () => {
    const said = await reading(texts)
    const first = publish(said)
    const workshop = live(first).find((id) => id.startsWith('event/2013-05'))!
    const after = publish(said.slice(1), first.known)
    expect(live(after)).toContain(workshop)
    expect(vanished(first, after)).toEqual([])
    const seminar = live(first).find((id) => id.includes('health-of-salt-loaders'))!
    expect(after.known[seminar]?.removed).toBeTruthy()
    expect(gone(after).map(({ reason }) => reason.split(' ')[0])).toContain(seminar)
    const later = publish(said.slice(1), after.known)
    expect(gone(later)).toEqual([])
    expect(live(publish(said, later.known))).toEqual(live(first))
  })

  it('lead to the one record that tells what two told before', async () => {
    const said = await reading(texts)
    const [a, b] = [publish(said.slice(0, 1)), publish(said.slice(1, 2))]
    const both = publish(said.slice(0, 2), { ...a.known, ...b.known })
    const [kept, merged] = [
      'event/2013-05-14-tripartite-workshop-on-safety-in-salt-pans',
      'event/2013-05-tripartite-workshop-on-safety-in-salt-pans',
    ]
    expect(live(a)).toContain(kept)
    expect(live(b)).toContain(merged)
    expect(live(both)).toContain(kept)
    expect(live(both)).not.toContain(merged)
    expect(both.known[merged]?.merged_into).toBe(kept)
    expect(vanished(a, both)).toEqual([])
    expect(vanished(b, both)).toEqual([])
  })

  it('that lead elsewhere are never given to something else, and a renamed record keeps its new id', async () => {
    const said = await reading(texts)
    const first = publish(said)
    const id = live(first).find((one) => one.includes('health-of-salt-loaders'))!
    const today = 'event/salt-loaders-udaipur'
    const renamed = publish(said, { ...first.known, [id]: { ...first.known[id], renamed_to: today } })
    expect(live(renamed)).toContain(today)
    expect(live(renamed)).not.toContain(id)
    const fresh = await reading({
      'other.txt': listing(item('Seminar on the health of salt loaders', '10 June 2013, Lima, Peru')),
    })
    const after = publish([...said, ...fresh], renamed.known)
    expect(live(after)).not.toContain(id)
    expect(live(after)).toContain(today)
  })

  it('of the embedded digests are all remembered: each stands for a record or says where it went', async () => {
    const found = await collection(resolve(import.meta.dirname, '../../sources'))
    const said: Said[] = await gather(found)
    const now = publish(said, found.known, found.judgements)
    const known = found.known ?? {}
    const here = new Set(live(now))
    const lost = Object.keys(known).filter(
      (id) => !here.has(id) && !known[id]!.merged_into && !known[id]!.renamed_to && !known[id]!.removed,
    )
    // When a change of the rules moves an id, `npm run worktrace -- ids --write` records where it went.
    expect(lost).toEqual([])
  })
})
