/** One record for one thing, however many documents tell it; two for sister things, however alike their names. */
import { describe, expect, it, vi } from 'vitest'
import { publish } from '../../pipeline/index.ts'
import { stated } from '../../pipeline/mention.ts'
import { draft } from '../../pipeline/record.ts'
import { alike } from '../../pipeline/resolve/alike.ts'
import { contrasts } from '../../pipeline/resolve/likeness.ts'
import type { Deliverable, Event, Project, Result } from '../../schemas/types.ts'
import { brief, item, listing, paper, published, reading } from './salt.ts'

vi.setConfig({ testTimeout: 60_000 })

const events = async (texts: Record<string, string>) => (await published(texts)).tables.events as Event[]
const told = (list: Event[], words: string) => list.filter(({ title }) => title.includes(words))

describe('across documents', () => {
  it('tells an event of a listing and of a paper once, with the narrower date and both as evidence', async () => {
    const all = await events({
      'list.txt': listing(item('Tripartite workshop on safety in salt pans', '14 - 16 May 2013, Accra, Ghana')),
      'paper.txt': paper('A tripartite workshop on safety in salt pans was held in May 2013.'),
    })
    const [workshop, ...others] = told(all, 'workshop on safety in salt pans')
    expect(others).toEqual([])
    expect(workshop).toMatchObject({
      date: '2013-05-14/2013-05-16',
      start: '2013-05-14',
      precision: 'day',
      place: 'Accra',
    })
    expect(workshop!.sources).toHaveLength(2)
    const whole = workshop!.evidence.filter(({ path }) => path === '')
    expect(whole.map(({ relation }) => relation).sort()).toEqual(['corroborates', 'states'])
    expect(workshop!.evidence.filter(({ path }) => path === '/date').map(({ relation }) => relation)).toContain(
      'corroborates',
    )
  })

  it('keeps three sister events of one day apart, and a fourth that another document tells', async () => {
    const when = '10 June 2013, Udaipur, India'
    const three = ['carvers', 'loaders', 'cutters'].map((who) =>
      item(`Seminar on the health of stone ${who} in quarries`, when),
    )
    const all = await events({
      'a.txt': listing(...three),
      'b.txt': listing(
        item('Seminar on the health of stone loaders in quarries', when),
        item('Seminar on the health of stone polishers in quarries', when),
      ),
    })
    const seminars = told(all, 'Seminar on the health')
    expect(seminars.map(({ title, sources }) => [title.match(/stone (\w+)/)![1], sources.length]).sort()).toEqual([
      ['carvers', 1],
      ['cutters', 1],
      ['loaders', 2],
      ['polishers', 1],
    ])
  })

  it('does not take a body that meets again and again for one event where only its name agrees', async () => {
    const texts = {
      'a.txt': paper('The International Labour Conference discussed salt in June 2013.'),
      'b.txt': paper('The International Labour Conference discussed fish in 2013.'),
    }
    expect(told(await events(texts), 'International Labour Conference')).toHaveLength(2)
    const numbered = {
      'a.txt': paper('The International Labour Conference discussed salt at its 102nd Session in June 2013.'),
      'b.txt': paper('The International Labour Conference discussed fish at its 102nd Session (2013).'),
    }
    expect(told(await events(numbered), 'International Labour Conference')).toHaveLength(1)
  })

  it('tells a project of a brief and of a paper once', async () => {
    const { tables } = await published({
      'brief.txt': brief('The project trained 350 salt workers.', 'A toolkit for cooperatives was developed.'),
      'paper.txt': paper(
        'The Safer Salt Pans project trained 35 inspectors.',
        'The ILO project “Safer Salt Pans” published a study.',
      ),
    })
    const projects = tables.projects as Project[]
    expect(projects.map(({ name, sources }) => [name, sources.length])).toEqual([['Safer Salt Pans', 2]])
  })

  it.each([
    ['Better Ships Fund', [], 'Better Ships Fund', [], 1],
    ['Better Ships Fund', [], 'Better Ships Fund Madagascar', ['MG'], 0],
    ['Better Ships for All Ports Programme', [], 'Better Ships for All Ports Programme Phase II', [], 0],
    ['Advancing decent work on Asian ships', [], 'Advancing decent work on ships in Asia', [], 1],
  ] as const)('%s %j / %s %j: %i', (name, countries, other, there, same) => {
    const span = { start: 0, end: 1 }
    const project = (words: string, codes: readonly string[]) =>
      draft('projects', 'test', span, {
        name: stated(words, span),
        countries: codes.map((code) => stated(code, span)) as never,
      })
    const score = alike.projects(project(name, countries), project(other, there))
    expect(score > 0 ? 1 : 0).toBe(same)
  })

  it('tells a deliverable once whose title one document gives in full', async () => {
    const { tables } = await published({
      'brief.txt': brief(
        'The project trained 350 salt workers.',
        'The project published a practical guide for salt employers on heat and brine in Ghana.',
      ),
      'paper.txt': paper('In Ghana, the Office published a practical guide for salt employers on heat.'),
    })
    const guides = (tables.deliverables as Deliverable[]).filter(({ kind }) => kind === 'guide')
    expect(guides).toHaveLength(1)
    expect(guides[0]!.sources).toHaveLength(2)
  })

  it('tells a count once that two documents put differently, and another count of the same people apart', async () => {
    const counts = async (paragraph: string) => {
      const { tables } = await published({
        'brief.txt': brief(
          'In Ghana, the project trained 426 salt workers.',
          'A toolkit for cooperatives was developed.',
        ),
        'paper.txt': paper('The Office published a study on brine.', paragraph),
      })
      return (tables.results as Result[])
        .filter(({ unit }) => unit === 'worker')
        .map(({ value, sources }) => [value, sources.length])
    }
    expect(await counts('By the end of the season, 426 salt workers had been trained in Ghana.')).toEqual([
      [350, 1],
      [426, 2],
    ])
    expect(await counts('By the end of the season, 462 salt workers had been trained in Ghana.')).toEqual([
      [350, 1],
      [426, 1],
      [462, 1],
    ])
    expect(await counts('By the end of the season, 426 salt workers had been trained in Peru.')).toEqual([
      [350, 1],
      [426, 1],
      [426, 1],
    ])
  })

  it('keeps both values where documents contradict each other', async () => {
    const title = 'Regional conference on the future of salt winning'
    const all = await events({
      'a.txt': listing(item(title, '10 June 2013, Accra, Ghana')),
      'b.txt': listing(item(`CANCELLED: ${title}`, '10 June 2013, Accra, Ghana')),
    })
    const [conference, ...others] = told(all, 'future of salt winning')
    expect(others).toEqual([])
    expect(conference!.evidence.some(({ path, relation }) => path === '/status' && relation === 'contradicts')).toBe(
      true,
    )
  })

  it('takes a gathering for one whose last day two documents give differently, and keeps both', async () => {
    const title = 'Regional conference on the future of salt winning'
    const both = (second: string) => ({
      'a.txt': listing(item(title, '10 - 11 June 2013, Accra, Ghana')),
      'b.txt': listing(item(title, second)),
    })
    const [conference, ...others] = told(await events(both('10 - 12 June 2013, Accra, Ghana')), 'future of salt')
    expect(others).toEqual([])
    const dates = conference!.evidence.filter(({ path }) => path === '/date')
    expect(dates.map(({ relation }) => relation).sort()).toEqual(['contradicts', 'states'])
    expect(told(await events(both('17 - 18 June 2013, Accra, Ghana')), 'future of salt')).toHaveLength(2)
  })

  it('publishes the same whatever the order of the documents', async () => {
    const said = await reading({
      'a.txt': listing(item('Tripartite workshop on safety in salt pans', '14 - 16 May 2013, Accra, Ghana')),
      'b.txt': paper('A tripartite workshop on safety in salt pans was held in May 2013.'),
      'c.txt': brief('The project published a guide on safe salt winning.', 'The project trained 350 salt workers.'),
    })
    expect(publish(said.toReversed())).toEqual(publish(said))
  })
})

describe('titles that contrast', () => {
  it.each([
    ['Workshop on inspection in the rubber industry', 'Workshop on inspection in the electronics industry'],
    ['Seminar for fishers', 'Seminar for farmers'],
    ['Safety guide: garment supply chains', 'Safety guide: coffee supply chains'],
  ])('%s / %s', (a, b) => {
    expect(contrasts(a, b)).toBe(true)
    expect(contrasts(b, a)).toBe(true)
  })

  it.each([
    ['Practical guide for employers on forced labour', 'Practical guide for Malaysian employers on forced labour'],
    [
      'Meeting on decent work in Asian garment supply chains',
      'Meeting on promoting decent work in garment supply chains in Asia',
    ],
    ['Forum on salt, Accra', 'Forum on salt'],
  ])('%s / %s do not', (a, b) => {
    expect(contrasts(a, b)).toBe(false)
    expect(contrasts(b, a)).toBe(false)
  })
})
