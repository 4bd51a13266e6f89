/** Tellings in two languages are one record where what a translation keeps agrees, and two where it does not. */
import { describe, expect, it, vi } from 'vitest'
import type { Deliverable, Event, Project, Result } from '../../schemas/types.ts'
import { brief, paper, papier, published } from './salt.ts'

vi.setConfig({ testTimeout: 60_000 })

const symbol = (text: string, printed: string): string => text.replace(/320(?:th|e) session/i, `${printed}\n\n$&`)
const english = 'In Ghana, the Office trained 426 salt workers and published a guide on brine.'
const french = 'Au Ghana, le Bureau a formé 426 travailleurs du sel et publié un guide sur la saumure.'

const versions = async (paragraph: string, printed = 'GB.320/POL/7', filler?: string) => {
  const { tables } = await published({
    'a.txt': symbol(paper(english), 'GB.320/POL/7'),
    'b.txt': symbol(papier(...[filler, paragraph].filter((one) => one !== undefined)), printed),
  })
  return {
    results: (tables.results as Result[]).map(({ value, sources }) => [value, sources.length]),
    guides: (tables.deliverables as Deliverable[]).map(({ kind, sources }) => [kind, sources.length]),
    sources: tables.sources.length,
  }
}

describe('two versions of one paper', () => {
  it('tell what stands in the same paragraph once; the sources stay two', async () => {
    expect(await versions(french)).toEqual({ results: [[426, 2]], guides: [['guide', 2]], sources: 2 })
  })

  it('tell two things where number, country or paragraph is another', async () => {
    const apart = [
      [426, 1],
      [426, 1],
    ]
    expect((await versions(french.replace('Ghana', 'Pérou').replace('Au', 'Au'))).results).toEqual(apart)
    expect((await versions(french, undefined, 'Le Bureau a rendu visite à des sauniers.')).results).toEqual(apart)
    expect((await versions(french.replace('426', '462'))).results).toEqual([
      [426, 1],
      [462, 1],
    ])
  })

  it('are versions by their symbol alone', async () => {
    expect((await versions(french, 'GB.320/POL/8')).results).toEqual([
      [426, 1],
      [426, 1],
    ])
  })

  it('keep the words of each language as evidence, and none of them contradicts the other', async () => {
    const { tables } = await published({
      'a.txt': symbol(paper(english), 'GB.320/POL/7'),
      'b.txt': symbol(papier(french), 'GB.320/POL/7'),
    })
    const [count] = tables.results as Result[]
    expect(count).toMatchObject({ value: 426, unit: 'worker' })
    expect(count!.evidence.map(({ quote }) => quote)).toContain('travailleurs du sel')
    expect(count!.evidence.filter(({ relation }) => relation === 'contradicts')).toEqual([])
  })
})

describe('two documents in different languages', () => {
  const gatherings = async (there: string) => {
    const { tables } = await published({
      'a.txt': paper('A regional workshop on salt was held in Accra, Ghana, on 14-16 May 2013.'),
      'b.txt': papier(there),
    })
    return (tables.events as Event[]).filter(({ kind }) => kind === 'workshop').map(({ sources }) => sources.length)
  }

  it('tell a gathering once by its days, its country and its kind', async () => {
    expect(await gatherings('Un atelier régional sur le sel a eu lieu à Accra (Ghana) du 14 au 16 mai 2013.')).toEqual([
      2,
    ])
    expect(await gatherings('Un atelier régional sur le sel a eu lieu à Lima (Pérou) du 14 au 16 mai 2013.')).toEqual([
      1, 1,
    ])
    expect(await gatherings('Un atelier régional sur le sel a eu lieu à Accra (Ghana) du 14 au 17 mai 2013.')).toEqual([
      1, 1,
    ])
  })

  it('keep two gatherings apart that could each be the one of the other text', async () => {
    const two = [
      'Un atelier national sur les marais a eu lieu à Accra (Ghana) du 14 au 16 mai 2013.',
      'Un atelier national sur la pêche a eu lieu à Accra (Ghana) du 14 au 16 mai 2013.',
    ]
    expect(await gatherings(two.join(' '))).toEqual([1, 1, 1])
  })

  it('tell the count of one project once', async () => {
    const { tables } = await published({
      'brief.txt': brief(
        'In Ghana, the project trained 426 salt workers.',
        'A toolkit for cooperatives was developed.',
      ),
      'papier.txt': papier('Au Ghana, le projet Safer Salt Pans a formé 426 travailleurs du sel.'),
    })
    expect((tables.projects as Project[]).map(({ name, sources }) => [name, sources.length])).toEqual([
      ['Safer Salt Pans', 2],
    ])
    expect(
      (tables.results as Result[]).filter(({ value }) => value === 426).map(({ sources }) => sources.length),
    ).toEqual([2])
  })
})
