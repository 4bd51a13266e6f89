/** Records lead to one another: what was made to the event it was launched at, a plan to the report of it, news to the gathering it is about. */
import { describe, expect, it, vi } from 'vitest'
import type { Deliverable, Event, Result } from '../../schemas/types.ts'
import { brief, item, listing, page, paper, published } from './salt.ts'

vi.setConfig({ testTimeout: 60_000 })

const deliverables = async (texts: Record<string, string>) =>
  (await published(texts)).tables.deliverables as Deliverable[]
const titled = (list: Deliverable[], words: string) => list.filter(({ title }) => title.includes(words))

describe('links', () => {
  it('lead from what was made to the event at which it was launched', async () => {
    const { tables } = await published({
      'paper.txt': paper(
        'The Office published a study on brine and skin, which was launched at the 2013 Forum on Coastal Work.',
        'The Office published a guide on shade. The Forum on Tidal Work took place in May 2013.',
      ),
    })
    const forum = (tables.events as Event[]).find(({ title }) => title.includes('Coastal Work'))!
    const [study] = titled(tables.deliverables as Deliverable[], 'study on brine and skin')
    expect(study!.event).toBe(forum.id)
    expect(study!.evidence.find(({ path }) => path === '/event')?.quote).toContain('Forum on Coastal Work')
    const [guide] = titled(tables.deliverables as Deliverable[], 'guide on shade')
    expect(guide!.event).toBeUndefined()
  })

  it('lead from a result to what was made, and from both to the project', async () => {
    const { tables } = await published({
      'brief.txt': brief('A training programme on brine was organized, in which 42 inspectors were trained.'),
    })
    const project = (tables.projects as { id: string }[])[0]!.id
    const result = (tables.results as Result[]).find(({ value }) => value === 42)!
    const [programme] = titled(tables.deliverables as Deliverable[], 'training programme on brine')
    expect(result.deliverable).toBe(programme!.id)
    expect([result.project, programme!.project]).toEqual([project, project])
  })

  it('say of a plan what a later text reports of it, or that none does', async () => {
    const plan = page(
      'The project will publish a practical guide on the heat of salt pans in Ghana. A regional network on tides will be established.',
    )
    const alone = await deliverables({ 'page.html': plan })
    expect(titled(alone, 'guide').map(({ status, follow_up }) => [status, follow_up?.state])).toEqual([
      ['planned', 'no_report_found'],
    ])

    const both = await deliverables({
      'page.html': plan,
      'paper.txt': paper('In Ghana, the Office published a practical guide on the heat of salt pans.'),
    })
    const guides = titled(both, 'guide on the heat of salt pans')
    expect(guides).toHaveLength(1)
    expect(guides[0]).toMatchObject({
      status: 'delivered',
      follow_up: { state: 'delivered', source: 'source/work-in-salt-pans-progress-report' },
    })
    expect(titled(both, 'network')[0]!.follow_up).toEqual({ state: 'no_report_found' })
  })

  it('say of a plan what another record reports under a like name, not under a sister name', async () => {
    const plan = page('The project will publish a guide on heat and shade. Two workshops will be organized.')
    const like = await deliverables({
      'page.html': plan,
      'paper.txt': paper('The Office published a guide on heat and shade in coastal lagoons and ports.'),
    })
    const planned = like.find(({ follow_up }) => follow_up?.deliverable)
    expect(planned?.follow_up).toMatchObject({ state: 'delivered', source: 'source/work-in-salt-pans-progress-report' })
    expect(like.map(({ id }) => id)).toContain(planned!.follow_up!.deliverable)
    const sister = await deliverables({
      'page.html': plan,
      'paper.txt': paper('The Office published a guide on heat and noise.'),
    })
    expect(titled(sister, 'heat and shade').map(({ follow_up }) => follow_up?.state)).toEqual(['no_report_found'])
  })

  it('lead from news to the gathering of another text that it is about', async () => {
    const { tables } = await published({
      'news.txt': `What's new\n\n1. Press release\n\nForum on the future of salt winning in coastal lagoons ends\n\n20 May 2013\n\n2. News\n\nSalt in the soup\n\n10 May 2013\n\n3. News\n\nMore salt in the soup\n\n9 May 2013\n`,
      'list.txt': listing(
        item('Forum on the future of salt winning in coastal lagoons', '14 - 16 May 2013, Accra, Ghana'),
      ),
    })
    const events = tables.events as Event[]
    const forum = events.find(({ nature, title }) => nature === 'happening' && title.includes('coastal lagoons'))!
    expect(
      events.filter(({ about }) => about.length).map(({ title, about }) => [title.includes('ends'), about]),
    ).toEqual([[true, [forum.id]]])
  })
})
