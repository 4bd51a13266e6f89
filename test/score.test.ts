/**
 * The gate: what the embedded digests and the fixtures with gold give, against what a careful reader wrote down. A dataset that
 * falls below its floor in test/floors.json fails; floors are raised when the score has risen, never lowered to pass.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { collection } from '../pipeline/collection.ts'
import { gather } from '../pipeline/commands/gather.ts'
import { golds } from '../pipeline/commands/golds.ts'
import { compared, measured } from '../pipeline/commands/score.ts'
import { readDocument } from '../pipeline/index.ts'
import { datasetOf, type Gold, KINDS } from '../pipeline/score/gold.ts'
import { differenceLine } from '../pipeline/score/lines.ts'
import { Places } from '../pipeline/score/places.ts'
import { type Difference, type Measured, type Report, score } from '../pipeline/score/score.ts'
import { rates } from '../pipeline/score/tally.ts'

vi.setConfig({ testTimeout: 180_000 })
const here = import.meta.dirname
const floors: Record<'digests' | 'fixtures', Record<string, number>> = JSON.parse(
  readFileSync(join(here, 'floors.json'), 'utf8'),
)

/** Datasets below their floor, with what is missed there. */
function below(report: Report, differences: Difference[], floor: Record<string, number>): string[] {
  return Object.entries(floor).flatMap(([kind, least]) => {
    const { f1 } = rates(report[kind as keyof Report])
    if (f1 === undefined || Math.round(1000 * f1) / 10 >= least) return []
    const own = differences.filter((one) => one.kind === kind).map(differenceLine)
    return [`${kind}: F1 ${(100 * f1).toFixed(1)}, at least ${least} is expected`, ...own]
  })
}

/** Quotations of a gold that its document does not contain. */
const strays = (gold: Gold, { texts }: Measured): string[] => {
  const names = [gold.source, ...(gold.renderings ?? [])]
  const text = [...texts].find(([file]) => names.includes(file.split('/').at(-1)!))?.[1]
  const places = new Places(text ?? '')
  return [...new Set(KINDS.map(datasetOf))]
    .flatMap((dataset) => gold[dataset] ?? [])
    .map(({ quote }) => quote)
    .filter((quote) => quote.replace(/[^\p{L}\p{N}]/gu, '').length >= 6 && places.of(quote).length === 0)
    .map((quote) => `${gold.source}: «${quote}»`)
}

describe('the embedded digests', () => {
  it('score no less than the floors', async () => {
    const expected = await golds(join(here, 'gold'))
    const found = await collection(resolve(here, '../sources'))
    expect(expected.map(({ source }) => source).sort()).toEqual(found.files)
    const part = measured(await gather(found), found)
    expect(expected.flatMap((gold) => strays(gold, part))).toEqual([])
    const { report, differences, unread } = compared(expected, [part])
    expect(unread).toEqual([])
    expect(below(report, differences, floors.digests)).toEqual([])
  })
})

describe('the fixtures with gold, each alone', () => {
  const root = join(here, 'fixtures')
  const examples = readdirSync(root).flatMap((layout) =>
    readdirSync(join(root, layout))
      .map((example) => `${layout}/${example}`)
      .filter((example) => existsSync(join(root, example, 'gold.json'))),
  )

  it.skipIf(examples.length === 0)('score no less than the floors', async () => {
    const expected: Gold[] = []
    const parts: Measured[] = []
    for (const example of examples) {
      const gold = JSON.parse(readFileSync(join(root, example, 'gold.json'), 'utf8')) as Gold
      const own = gold.renderings?.[0] ?? gold.source
      const file = `${example.replace('/', '--')}${extname(own)}`
      expected.push({ ...gold, source: file, renderings: [] })
      const bytes = new Uint8Array(readFileSync(join(root, example, own)))
      parts.push(measured([await readDocument({ file, bytes })]))
    }
    const { report, differences, unread } = compared(expected, parts)
    expect(unread).toEqual([])
    expect(below(report, differences, floors.fixtures)).toEqual([])
  })
})

describe('the measure', () => {
  const text =
    'In May 2013 a forum on salt took place in Accra. A seminar on brine was held in June 2013. It trained 35 inspectors.'
  const evidence = (quote: string) => [
    { path: '', source: 'source/a', start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote },
  ]
  const row = (fields: object, quote: string) => ({
    id: 'event/x',
    countries: [],
    sources: ['source/a'],
    evidence: evidence(quote),
    ...fields,
  })
  const forum = row(
    { title: 'forum on salt', date: '2013-05', nature: 'happening', kind: 'forum' },
    'a forum on salt took place',
  )
  const seminar = row(
    { title: 'seminar on brine', date: '2013-06', nature: 'happening', kind: 'seminar' },
    'A seminar on brine was held',
  )
  const trained = row(
    { statement: 'It trained 35 inspectors.', value: 35, unit: 'inspector', population: 'inspectors' },
    'It trained 35 inspectors',
  )
  const gold = (more: Partial<Gold>): Gold => ({ source: 'a.txt', ...more })
  const of = (golden: Partial<Gold>, tables: Record<string, object[]>) =>
    score([gold(golden)], {
      tables: {
        sources: [{ id: 'source/a', file: 'a.txt' }],
        events: [],
        deliverables: [],
        results: [],
        statistics: [],
        projects: [],
        ...tables,
      },
      texts: new Map([['a.txt', text]]),
    })
  const wanted = { title: 'forum on salt', date: '2013-05', quote: 'a forum on salt took place', agreed: true }

  it('counts what is found, missed and invented', () => {
    const { report, differences } = of(
      {
        events: [
          wanted,
          { ...wanted, title: 'seminar on brine', date: '2013-07', quote: 'A seminar on brine was held' },
        ],
      },
      { events: [forum, seminar] },
    )
    expect(report.events).toMatchObject({ gold: 2, found: 1, predicted: 2, right: 1 })
    expect(rates(report.events)).toEqual({ recall: 0.5, precision: 0.5, f1: 0.5 })
    expect(differences.map(({ what }) => what).sort()).toEqual(['missed', 'unexpected'])
  })

  it('takes a record that another reader might leave out as right when found, not as missed when absent', () => {
    const arguable = {
      ...wanted,
      title: 'seminar on brine',
      date: '2013-06',
      quote: 'A seminar on brine was held',
      agreed: false,
    }
    expect(of({ events: [wanted, arguable] }, { events: [forum, seminar] }).report.events).toMatchObject({
      gold: 1,
      found: 1,
      right: 2,
    })
    expect(rates(of({ events: [wanted, arguable] }, { events: [forum] }).report.events).f1).toBe(1)
  })

  it('takes each record once, and calls a second one for the same thing a repetition', () => {
    const { report, differences } = of({ events: [wanted] }, { events: [forum, { ...forum, id: 'event/y' }] })
    expect(report.events).toMatchObject({ found: 1, predicted: 2, right: 1 })
    expect(differences.map(({ what }) => what)).toEqual(['repeated'])
  })

  it('tells a number of other things, and another number of the same, from the right one', () => {
    const row35 = { value: 35, unit: 'inspector', population: 'inspectors', quote: '35 inspectors', agreed: true }
    const found = (fields: object) =>
      of({ results: [row35] }, { results: [{ ...trained, ...fields }] }).report.results.found
    expect(found({})).toBe(1)
    expect(found({ value: 53 })).toBe(0)
    expect(found({ unit: 'boat', population: 'boats' })).toBe(0)
  })

  it('compares fields of what was found, and accepts any of several values', () => {
    const { report } = of(
      { events: [{ ...wanted, kind: ['forum', 'meeting'], nature: 'publication', countries: [['GH'], []] }] },
      { events: [forum] },
    )
    expect(report.events.fields.kind).toMatchObject({ compared: 1, agree: 1 })
    expect(report.events.fields.nature).toMatchObject({ compared: 1, agree: 0, expected: 1, given: 1, right: 0 })
    expect(report.events.fields.countries).toMatchObject({ compared: 1, agree: 1 })
  })

  it('finds quotations whatever their typing, and beyond the first plane', () => {
    const places = new Places('𝔘 Ein “Café” in\nAccra – wait')
    expect(places.of('cafe in ACCRA')).toEqual([{ start: 8, end: 22 }])
    expect(places.of('cafes in Accra')).toEqual([])
  })
})
