/** What a person decides about records is data of the collection, and holds whatever is read again. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { collection } from '../../pipeline/collection.ts'
import { publish } from '../../pipeline/index.ts'
import type { Event, Judgement } from '../../schemas/types.ts'
import { item, listing, paper, reading } from './salt.ts'

vi.setConfig({ testTimeout: 60_000 })

const texts = {
  'a.txt': listing(item('Tripartite workshop on safety in salt pans', '14 - 16 May 2013, Accra, Ghana')),
  'b.txt': paper('A tripartite workshop on safety in salt pans was held in May 2013.'),
  'c.txt': paper('A training course on brine was held in May 2013.'),
}
const workshop = 'event/2013-05-14-tripartite-workshop-on-safety-in-salt-pans'
const course = 'event/2013-05-training-course-on-brine'
const same: Judgement = {
  verdict: 'same',
  tellings: [{ record: workshop }, { record: course }],
  reason: 'The course was a part of the workshop.',
}
const different: Judgement = {
  verdict: 'different',
  tellings: [
    { record: workshop, source: 'source/past-events' },
    { record: workshop, source: 'source/work-in-salt-pans-progress-report' },
  ],
  reason: 'Two workshops in one month.',
}
const dated = (tables: { events: object[] }) =>
  (tables.events as Event[]).filter(({ date }) => date.startsWith('2013-05'))

describe('judgements', () => {
  it('join what the words alone leave apart, and part what they join', async () => {
    const said = await reading({ 'a.txt': texts['a.txt'], 'c.txt': texts['c.txt'] })
    expect(dated(publish(said).tables)).toHaveLength(2)
    const [joined, ...others] = dated(publish(said, {}, [same]).tables)
    expect(others).toEqual([])
    expect(joined).toMatchObject({ id: workshop, date: '2013-05-14/2013-05-16' })
    expect(joined!.sources).toHaveLength(2)

    const told = await reading({ 'a.txt': texts['a.txt'], 'b.txt': texts['b.txt'] })
    expect(dated(publish(told).tables)).toHaveLength(1)
    const parted = publish(told, {}, [different])
    expect(parted.messages).toEqual([])
    expect(dated(parted.tables).map(({ sources }) => sources.length)).toEqual([1, 1])
  })

  it('hold when everything is read again with the ids of the run before, in another order and with more documents', async () => {
    const said = await reading({ 'a.txt': texts['a.txt'], 'c.txt': texts['c.txt'] })
    const first = publish(said, publish(said).known, [same])
    expect(first.known[course]?.merged_into).toBe(workshop)
    const again = publish(said.toReversed(), first.known, [same])
    expect(again.messages).toEqual([])
    expect(again.tables).toEqual(first.tables)
    expect(again.known).toEqual(first.known)

    const told = await reading({ 'a.txt': texts['a.txt'], 'b.txt': texts['b.txt'] })
    const one = publish(told, publish(told).known, [different])
    const two = publish(told.toReversed(), one.known, [different])
    expect(two.messages).toEqual([])
    expect(two.tables).toEqual(one.tables)
    const more = publish([...told, ...said.slice(1)], one.known, [different])
    expect(dated(more.tables)).toHaveLength(3)
    expect(dated(more.tables).map(({ id }) => id)).toEqual(
      expect.arrayContaining(dated(one.tables).map(({ id }) => id)),
    )
  })

  it('withdrawn, give each record its own id back', async () => {
    const said = await reading({ 'a.txt': texts['a.txt'], 'c.txt': texts['c.txt'] })
    const before = publish(said)
    const joined = publish(said, before.known, [same])
    const after = publish(said, joined.known)
    expect(dated(after.tables).map(({ id }) => id)).toEqual(dated(before.tables).map(({ id }) => id))
  })

  it.each([
    ['judgement.unknown', { ...same, tellings: [{ record: workshop }, { record: 'event/2013-no-such-thing' }] }],
    [
      'judgement.unknown',
      { ...different, tellings: [{ record: workshop, source: 'source/nowhere' }, { record: course }] },
    ],
    ['judgement.mixed', { ...same, tellings: [{ record: workshop }, { record: 'source/past-events' }] }],
    ['judgement.void', { ...different, tellings: [{ record: workshop }, { record: workshop }] }],
  ] as [string, Judgement][])('%s is said and the others are applied', async (rule, judgement) => {
    const said = await reading({ 'a.txt': texts['a.txt'], 'c.txt': texts['c.txt'] })
    const { tables, messages } = publish(said, {}, [judgement, same])
    expect(messages.map((message) => [message.rule, message.file, message.severity])).toEqual([
      [rule, 'judgements.json', 'warning'],
    ])
    expect(dated(tables)).toHaveLength(1)
  })

  it('that contradict each other leave the records apart, aloud', async () => {
    const said = await reading({ 'a.txt': texts['a.txt'], 'c.txt': texts['c.txt'] })
    const { tables, messages } = publish(said, {}, [same, { ...same, verdict: 'different' }])
    expect(messages.map(({ rule }) => rule)).toEqual(['judgement.contradictory'])
    expect(dated(tables)).toHaveLength(2)
  })

  it('are read from judgements.json beside the documents, which must answer to its schema', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'worktrace-judgements-'))
    await writeFile(join(folder, 'a.txt'), texts['a.txt'])
    await writeFile(join(folder, 'judgements.json'), JSON.stringify({ judgements: [same] }))
    const found = await collection(folder)
    expect(found.files).toEqual(['a.txt'])
    expect(found.judgements).toEqual([same])
    await writeFile(join(folder, 'judgements.json'), JSON.stringify({ judgements: [{ ...same, verdict: 'perhaps' }] }))
    const refused = await collection(folder)
    expect(refused.judgements).toEqual([])
    expect(refused.messages.map(({ rule, file }) => [rule, file])).toEqual([['register.invalid', 'judgements.json']])
  })
})
