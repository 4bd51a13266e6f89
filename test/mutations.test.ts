/** A small change of a text changes exactly the records that it is about, and no other. */
import { describe, expect, it, vi } from 'vitest'
import { publish, readDocument } from '../pipeline/index.ts'
import { datasets } from '../schemas/index.ts'
import { input } from './reading.ts'
import { brief, item, listing, paper } from './resolve/salt.ts'

vi.setConfig({ testTimeout: 120_000 })

type Row = { id: string; evidence?: unknown; [field: string]: unknown }
/** What each record says, without where it stands: dataset and id → its values. */
async function records(text: string, file = 'text.txt'): Promise<Map<string, string>> {
  const { tables } = publish([await readDocument(input(file, text))])
  const rows = datasets.filter((name) => name !== 'sources').flatMap((name) => tables[name] as Row[])
  return new Map(rows.map(({ evidence, ...values }) => [values.id, JSON.stringify(values)]))
}

interface Change {
  gone: string[]
  come: string[]
  other: string[]
}
/** Ids that are gone, come, or say something else. */
async function change(before: string, after: string): Promise<Change> {
  expect(after).not.toBe(before)
  const [old, now] = [await records(before), await records(after)]
  return {
    gone: [...old.keys()].filter((id) => !now.has(id)).sort(),
    come: [...now.keys()].filter((id) => !old.has(id)).sort(),
    other: [...old]
      .filter(([id, values]) => now.has(id) && now.get(id) !== values)
      .map(([id]) => id)
      .sort(),
  }
}
const none: Change = { gone: [], come: [], other: [] }

const bullets = [
  'The project published a guide on heat and shade.',
  'In the seasons after the opening of the school near the mouth of the river, 426 salt workers had their skills certified.',
  'A tripartite committee on brine, which meets in the hall of the district, was created.',
  'The project trained 35 inspectors.',
]
const text = brief(...bullets)

describe('mutations of a brief', () => {
  it('tells four things to begin with', async () => {
    const ids = [...(await records(text)).keys()]
    expect(ids).toEqual(
      expect.arrayContaining([
        'deliverable/guide-on-heat-and-shade',
        'result/426-salt-workers',
        'deliverable/tripartite-committee-on-brine',
        'result/35-inspectors',
      ]),
    )
  })

  it.each(bullets.map((bullet, at) => [bullet, at] as const))(
    'without “%s”: its records are gone, no other changes',
    async (bullet, at) => {
      const { gone, come, other } = await change(text, text.replace(`- ${bullet}\n`, ''))
      expect([come, other]).toEqual([[], []])
      expect(gone).toContain(
        [
          'deliverable/guide-on-heat-and-shade',
          'result/426-salt-workers',
          'deliverable/tripartite-committee-on-brine',
          'result/35-inspectors',
        ][at],
      )
      expect(gone.every((id) => /heat|426|brine|35/.test(id))).toBe(true)
    },
  )

  it('426 made 462: one result has another value, and another id with it', async () => {
    const { gone, come, other } = await change(text, text.replace('426', '462'))
    expect({ gone, come, other }).toEqual({
      gone: ['result/426-salt-workers'],
      come: ['result/462-salt-workers'],
      other: [],
    })
    const [before, after] = [await records(text), await records(text.replace('426', '462'))]
    const [a, b] = [before.get('result/426-salt-workers')!, after.get('result/462-salt-workers')!]
    expect(b).toBe(a.replaceAll('426', '462'))
  })

  it('two bullets changed about: nothing changes', async () => {
    const swapped = brief(bullets[2]!, bullets[1]!, bullets[0]!, bullets[3]!)
    expect(await change(text, swapped)).toEqual(none)
  })

  it('a call-out that repeats a sentence adds nothing; one with another number is a record of its own and changes no other', async () => {
    const called = (words: string) => text.replace('350 salt workers trained', `${words}\n\n350 salt workers trained`)
    expect(await change(text, called('35 inspectors trained'))).toEqual(none)
    const { gone, come, other } = await change(text, called('53 inspectors trained'))
    expect({ gone, other }).toEqual({ gone: [], other: [] })
    expect(come).toHaveLength(1)
    expect(come[0]).toContain('53')
  })

  it('a page break in a sentence: nothing changes', async () => {
    const broken = text.replace('near the mouth of', 'near the mouth\n\fof')
    const moved = text.replace('in the hall of the', 'in the hall\n\fof the')
    expect(await change(text, broken)).toEqual(none)
    expect(await change(broken, moved)).toEqual(none)
  })
})

describe('mutations of a list and of a paper', () => {
  const items = [
    item('Workshop on tides and pay', '14 - 16 May 2013, Accra, Ghana'),
    item('Seminar on the health of salt loaders', '10 June 2013, Udaipur, India'),
    item('Forum on shade', '3 July 2013, Lima, Peru'),
  ]

  it('items changed about: the same events; one taken out: one event less', async () => {
    expect(await change(listing(...items), listing(items[2]!, items[0]!, items[1]!))).toEqual(none)
    const { gone, come, other } = await change(listing(...items), listing(items[0]!, items[2]!))
    expect({ gone, come, other }).toEqual({
      gone: ['event/2013-06-10-seminar-on-the-health-of-salt-loaders'],
      come: [],
      other: [],
    })
  })

  it('another day: that event alone has another date', async () => {
    const before = await records(listing(...items))
    const after = await records(listing(...items).replace('10 June 2013', '11 June 2013'))
    const changed = [...before.values()].filter((values) => ![...after.values()].includes(values))
    expect(changed.map((values) => JSON.parse(values).title)).toEqual(['Seminar on the health of salt loaders'])
    expect(after.size).toBe(before.size)
  })

  it('paragraphs changed about: the same records, whatever their numbers', async () => {
    const told = [
      'The Office published a study on brine.',
      'In 2013 the Office trained 35 inspectors in Ghana.',
      'A workshop on tides was held in Accra in May 2013.',
    ]
    expect(await change(paper(...told), paper(told[1]!, told[2]!, told[0]!))).toEqual(none)
  })
})
