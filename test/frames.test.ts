import { describe, expect, it } from 'vitest'
import { publish, readDocument } from '../pipeline/index.ts'

type Rows = Record<'sources' | 'events' | 'projects' | 'blocks', Record<string, unknown>[]>

const read = async (file: string, lines: string[]) =>
  publish([await readDocument({ file, bytes: new TextEncoder().encode(lines.join('\n')) })]).tables as unknown as Rows

const PROSE = [
  'Quiet Harbours was launched in January 2019 to show that docks can be made safe without slowing the work down.',
  'The project works with port authorities, unions and the companies that load ships in three harbours of the coast.',
  'Inspectors of the three ports now visit ships together, and they use one list of questions when they go on board.',
]

describe('the frame of a brief', () => {
  const lines = [
    ...['International', '', 'Labour', '', 'Organization', ''],
    'PROJECT BRIEF                                       May 2022',
    '',
    'QUIET HARBOURS',
    '',
    'Funded by the Government of Norway and the European Union',
    '',
    ...PROSE.flatMap((text) => [text, '']),
    ...['Start: January 2019', '', 'Budget: US$ 2.5 million', ''],
  ]
  it('has its masthead over several lines, and the month beside the kind of paper', async () => {
    const { sources, blocks } = await read('brief.txt', lines)
    expect(sources[0]).toMatchObject({ genre: 'project-brief', published: '2022-05' })
    expect(blocks.slice(0, 3).map(({ disposition }) => disposition)).toEqual(['furniture', 'furniture', 'furniture'])
  })
  it('takes no line on who pays for the title', async () => {
    const { sources, projects } = await read('brief.txt', lines)
    expect(sources[0]!.title).toBe('QUIET HARBOURS')
    expect(projects.map(({ name }) => name)).toEqual(['QUIET HARBOURS'])
  })
})

describe('what was launched', () => {
  it('is not what it was launched for, nor the document’s own project', async () => {
    const { events } = await read('page.md', [
      '# Project: Quiet Harbours',
      '',
      'The project “Quiet Harbours” is paid for by Norway.',
      '',
      PROSE[0]!,
      '',
      'The team launched on 4 May 2020 a guide to cranes.',
    ])
    expect(events.map(({ title }) => title)).toEqual(['launch of a guide'])
  })
})

describe('the frame of a page', () => {
  const page = (rows: string[]) => [
    '# Quiet harbours in Ghana and Togo (QH)',
    '',
    'Development cooperation project | Updated on 3 May 2021',
    '',
    ...['**When**', '1 July 2016 – 30 September 2020', '', '**Where**', 'Ghana, Togo', ''],
    ...['## Background', '', PROSE[0]!, '', '## Objective', '', 'The project aims to make the docks safe.', ''],
    ...['## Activities', '', PROSE[1]!, '', '## Target group', '', 'Dockers of the two ports.', ''],
    ...rows,
  ]
  const rows = Array.from(
    { length: 7 },
    (_, at) => `| ${at + 3} March 2018 | Seminar on lifting gear ${at + 1} | Lomé, Togo |`,
  )
  it('is that of a project although a table lists its events, and each row is one', async () => {
    const table = ['## Events', '', '| Date | Title | Place |', '|---|---|---|', ...rows]
    const { sources, events } = await read('page.md', page(table))
    expect(sources[0]!.genre).toBe('project-page')
    expect(events).toHaveLength(7)
    expect(events[0]).toMatchObject({ start: '2018-03-03', countries: ['TG'], nature: 'happening' })
  })
  it('lists events with place and date before a colon', async () => {
    const { events } = await read(
      'page.md',
      page(['## Events', '', '- Lomé, 9–10 July 2019: Forum of harbour masters']),
    )
    expect(events.map(({ title, start }) => [title, start])).toEqual([['Forum of harbour masters', '2019-07-09']])
  })
  it('names no project by the line that says what kind of page it is', async () => {
    const { projects } = await read('page.html', [
      '<html lang="fr"><body><main><h1>Ports tranquilles au Bénin et au Togo</h1>',
      '<p>Projet de coopération pour le développement | Document mis à jour le 3 février 2021</p>',
      '<dl><dt>Période</dt><dd>du 1er mai 2019 au 31 août 2022</dd><dt>Budget total</dt><dd>2 000 000 EUR</dd>',
      '<dt>Partenaires financiers</dt><dd>Norvège</dd></dl>',
      '<h2>Contexte</h2><p>Les dockers des deux ports se blessent souvent, et peu d’entre eux sont assurés.</p>',
      '</main></body></html>',
    ])
    expect(projects.map(({ name }) => name)).toEqual(['Ports tranquilles au Bénin et au Togo'])
  })
})
