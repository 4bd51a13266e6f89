/** Commands that a maintainer runs: what they print and their exit code. */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { build } from '../pipeline/commands/build.ts'
import { diff } from '../pipeline/commands/diff.ts'
import { ids } from '../pipeline/commands/ids.ts'
import { score } from '../pipeline/commands/score.ts'
import { trace } from '../pipeline/commands/trace.ts'
import { item, listing, paper } from './resolve/salt.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
const cli = resolve(import.meta.dirname, '../pipeline/cli.ts')

/** Runs a command in this process; gives its exit code and what it printed. */
async function run(command: () => Promise<number>): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const into = (name: 'out' | 'err') => (words: string | Uint8Array) => {
    printed[name] += String(words)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ]
  try {
    return { code: await command(), ...printed }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

const workshop = 'event/2013-05-14-tripartite-workshop-on-safety-in-salt-pans'

describe('commands', () => {
  let folder: string
  let sources: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'worktrace-commands-'))
    sources = join(folder, 'sources')
    await mkdir(sources)
    await writeFile(
      join(sources, 'a.txt'),
      listing(item('Tripartite workshop on safety in salt pans', '14 - 16 May 2013, Accra, Ghana')),
    )
    await writeFile(
      join(sources, 'b.txt'),
      paper(
        'A tripartite workshop on safety in salt pans was held in May 2013.',
        'The Office published a study on brine.',
      ),
    )
    await mkdir(join(folder, 'gold'))
    const gold = {
      source: 'a.txt',
      events: [
        {
          title: 'Tripartite workshop on safety in salt pans',
          nature: 'happening',
          kind: 'workshop',
          date: '2013-05-14/2013-05-16',
          countries: ['GH'],
          quote: 'Tripartite workshop on safety in salt pans',
          agreed: true,
        },
        {
          title: 'Round table on salt wages',
          nature: 'happening',
          kind: ['meeting', 'dialogue', 'other'],
          date: '2012-02-04',
          countries: ['PE'],
          quote: 'Round table on salt wages',
          agreed: true,
        },
        {
          title: 'Seminar that the list does not hold',
          nature: 'happening',
          kind: 'seminar',
          date: '2013-09-01',
          countries: [],
          quote: 'what the law of the country says',
          agreed: true,
        },
      ],
    }
    await writeFile(join(folder, 'gold', 'a.json'), JSON.stringify(gold))
  })

  it('score compares with gold, as a table and as JSON, and names what is missing', async () => {
    const table = await run(() => score({ gold: join(folder, 'gold'), sources, misses: true }))
    expect(table.code).toBe(0)
    expect(table.out).toMatch(/^events\s+3\s+2\s+66\.7\s+2\s+2\s+100\.0\s+80\.0/m)
    expect(table.out).toContain('a.txt: missed events: Seminar that the list does not hold')
    const json = await run(() => score({ gold: join(folder, 'gold'), sources, json: true, alone: true }))
    expect(JSON.parse(json.out).events).toMatchObject({ gold: 3, found: 2, predicted: 2, right: 2 })
  })

  it('score says which gold has no document', async () => {
    const empty = join(folder, 'other')
    await mkdir(empty)
    await writeFile(join(empty, 'b.txt'), paper('The Office published a study on brine.'))
    const { code, err } = await run(() => score({ gold: join(folder, 'gold'), sources: empty }))
    expect(code).toBe(1)
    expect(err).toContain('a.txt')
  })

  it('trace leads from a record to the words, sentence, block and rule it was read with', async () => {
    const json = await run(() => trace(workshop, { sources, json: true }))
    expect(json.code).toBe(0)
    const { id, steps } = JSON.parse(json.out)
    expect(id).toBe(workshop)
    const wholes = steps.filter(({ field }: { field: string }) => field === '')
    expect(wholes.map(({ file, relation }: { file: string; relation: string }) => [file, relation]).sort()).toEqual([
      ['a.txt', 'states'],
      ['b.txt', 'corroborates'],
    ])
    for (const { rule } of wholes) expect(rule).toMatch(/^\w[\w-]*\//)
    const told = wholes.find(({ file }: { file: string }) => file === 'b.txt')
    expect(told.sentence).toBe('A tripartite workshop on safety in salt pans was held in May 2013.')
    expect(told.block).toMatchObject({ number: '2' })
    const text = await run(() => trace(workshop, { sources }))
    expect(text.out).toContain('/date = "2013-05-14/2013-05-16"')
  })

  it('trace says that there is no such record', async () => {
    const { code, err } = await run(() => trace('event/2013-nothing', { sources }))
    expect([code, err]).toEqual([1, 'event/2013-nothing: no record has this id\n'])
  })

  it('ids remembers what was published, and what a build publishes leads on from what went', async () => {
    const first = await run(() => ids({ sources, write: true, json: true }))
    expect(JSON.parse(first.out).fresh).toContain(workshop)
    const again = await run(() => ids({ sources, json: true }))
    expect(JSON.parse(again.out)).toEqual({ fresh: [], moved: {}, removed: {} })

    const register = join(sources, 'identifiers.json')
    const known = JSON.parse(await readFile(register, 'utf8'))
    known.identifiers[workshop].renamed_to = 'event/salt-workshop-accra'
    await writeFile(register, JSON.stringify(known))
    const traced = await run(() => trace(workshop, { sources }))
    expect(traced.out).toContain(`${workshop} is now event/salt-workshop-accra`)
    const out = join(folder, 'out')
    expect((await run(() => build({ sources, out, site: false, gold: join(folder, 'gold') }))).code).toBe(0)
    const published = JSON.parse(await readFile(join(out, 'data/identifiers.json'), 'utf8')).identifiers
    expect(published[workshop].renamed_to).toBe('event/salt-workshop-accra')
    expect(JSON.parse(await readFile(join(out, 'data/accuracy.json'), 'utf8')).events.gold).toBe(3)
  })

  it('diff names what is added, removed, moved and changed between two builds', async () => {
    const own = join(folder, 'diff')
    await mkdir(own)
    const publishTo = async (out: string, paragraph: string) => {
      await writeFile(join(own, 'b.txt'), paper(paragraph, 'The Office published a study on brine.'))
      await run(() => build({ sources: own, out: join(folder, out), site: false }))
    }
    await publishTo('one', 'In May 2013 a workshop on tides was held in Accra.')
    await publishTo(
      'two',
      'In May 2013 a workshop on tides was held in Lima. A seminar on shade was held in June 2013.',
    )
    const data = (out: string) => join(folder, out, 'data')
    const { code, out } = await run(() => diff(data('one'), data('two'), { json: true }))
    expect(code).toBe(1)
    const changes = JSON.parse(out) as { change: string; dataset: string; id: string; fields?: object }[]
    const events = changes.filter(({ dataset }) => dataset === 'events')
    expect(events.map(({ change, id }) => [change, id])).toEqual([
      ['changed', 'event/2013-05-workshop-on-tides'],
      ['added', 'event/2013-06-seminar-on-shade'],
    ])
    expect(events[0]!.fields).toMatchObject({ place: ['Accra', 'Lima'], countries: [['GH'], ['PE']] })
    expect(changes.some(({ id }) => id.includes('study-on-brine'))).toBe(false)
    expect((await run(() => diff(data('one'), data('one'), {}))).code).toBe(0)
  })

  it('score --help says what it does, and knows --json', () => {
    const out = execFileSync(process.execPath, [cli, 'score', '--help'], { encoding: 'utf8' })
    expect(out).toContain('--json')
  })
})
