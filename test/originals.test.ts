/**
 * The five originals, where they stand beside the project: accuracy against the hand-made annotations never falls below
 * test/floors.json, every piece of evidence is a slice of its text, and every rendering tells what its text tells.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { golds as goldOf } from '../pipeline/commands/golds.ts'
import { compared, measured } from '../pipeline/commands/score.ts'
import { type Publication, publish, readDocument, type Said } from '../pipeline/index.ts'
import { rates } from '../pipeline/score/tally.ts'
import type { Event } from '../schemas/types.ts'

const shared = resolve(import.meta.dirname, '../../shared')
const floors: Record<string, number> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, 'floors.json'), 'utf8'),
).originals
const reading = (folder: string, file: string): Promise<Said> =>
  readDocument({ file, bytes: new Uint8Array(readFileSync(join(shared, folder, file))) })
const texts = existsSync(shared) ? readdirSync(join(shared, 'sources')).filter((file) => file.endsWith('.txt')) : []

const renderings = texts.length ? readdirSync(join(shared, 'renderings')) : []
const golds: { source: string }[] = texts.length
  ? readdirSync(join(shared, 'gold'))
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(shared, 'gold', file), 'utf8')))
  : []
/** How far the F1 of a rendering may lie from that of its text. */
const TOLERANCE = 0.02

/** F1 by dataset, as the scorer beside the project measures it. */
function scored({ tables }: Publication, gold: string): Record<string, { f1: number }> {
  const data = mkdtempSync(join(tmpdir(), 'worktrace-originals-'))
  for (const [name, rows] of Object.entries(tables)) writeFileSync(join(data, `${name}.json`), JSON.stringify(rows))
  const args = ['--data', data, '--gold', gold, '--sources', join(shared, 'sources'), '--json']
  const out = execFileSync(process.execPath, [join(shared, 'tools/score.mjs'), ...args], { encoding: 'utf8' })
  return JSON.parse(out.trim().split('\n').at(-1)!)
}

/** Every block has been read, every number has a role, and the blocks tile the texts. */
function accounted({ tables }: Publication): void {
  const blocks = tables.blocks as { source: string; start: number; end: number; disposition: string }[]
  const numbers = tables.numbers as { role: string }[]
  expect(blocks.filter(({ disposition }) => disposition === 'unread')).toEqual([])
  expect(numbers.filter(({ role }) => role === 'unclaimed')).toEqual([])
  for (const { id, characters } of tables.sources as { id: string; characters: number }[]) {
    const own = blocks.filter(({ source }) => source === id)
    expect(own.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(characters)
  }
}

describe.skipIf(texts.length === 0)('the five originals', () => {
  let said: Said[]
  let published: Publication

  beforeAll(async () => {
    said = []
    for (const file of texts) said.push(await reading('sources', file))
    published = publish(said)
  }, 120_000)

  it('are all read, without an error', () => {
    expect(published.messages.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(published.tables.sources).toHaveLength(texts.length)
  })

  it('score no less than the floors', () => {
    const report = scored(published, join(shared, 'gold'))
    const reached = Object.fromEntries(
      Object.keys(floors).map((name) => [name, Math.round(1000 * report[name]!.f1) / 10]),
    )
    const below = Object.entries(floors).filter(([name, floor]) => reached[name]! < floor)
    expect({ below, reached: below.length ? reached : {} }).toEqual({ below: [], reached: {} })
  })

  it('score no less when each is published alone', async () => {
    const parts = said.map((one) => measured([one]))
    const { report, unread } = compared(await goldOf(join(shared, 'gold')), parts)
    expect(unread).toEqual([])
    const reached = Object.entries(floors).map(([name, floor]) => [
      name,
      floor,
      rates(report[name as 'events']).f1! * 100,
    ])
    expect(reached.filter(([, floor, f1]) => Math.round(10 * Number(f1)) / 10 < Number(floor))).toEqual([])
  })

  it('leave no block unread and no number unclaimed, and the blocks tile each text', () => accounted(published))

  it.each([
    ['000_listing.html', 0],
    ['001_listing.html', 1],
    ['002_project.html', 2],
  ])('tell the same events as a web page: %s', async (file, at) => {
    const facts = (one: Said) =>
      (publish([one]).tables.events as Event[])
        .map(({ title, nature, kind, status, date, place, countries }) => ({
          title,
          nature,
          kind,
          status,
          date,
          place,
          countries,
        }))
        .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
    expect(facts(await reading('renderings', file))).toEqual(facts(said[at]!))
  })

  it.each(renderings)(
    'give the same records from %s as from the text, and leave nothing unread',
    async (file) => {
      const gold = golds.find(({ source }) => source.slice(0, 3) === file.slice(0, 3))!
      const folder = mkdtempSync(join(tmpdir(), 'worktrace-gold-'))
      writeFileSync(join(folder, 'gold.json'), JSON.stringify({ ...gold, renderings: [file] }))
      const rendered = publish([await reading('renderings', file)])
      accounted(rendered)
      const report = scored(rendered, folder)
      const truth = scored(publish([said[texts.indexOf(gold.source)]!]), folder)
      for (const [dataset, { f1 }] of Object.entries(truth))
        expect(
          Math.abs(report[dataset]!.f1 - f1),
          `${dataset}: ${report[dataset]!.f1} against ${f1}`,
        ).toBeLessThanOrEqual(TOLERANCE)
    },
    60_000,
  )

  it('give the numbered paragraphs 1 to 64 of the report, each once and whole, from its tagged PDF', async () => {
    const numbered = ({ account }: Said) =>
      account!.document.blocks
        .filter(({ number, kind }) => number && /^\d+$/.test(number) && kind !== 'furniture' && kind !== 'footnote')
        .map(({ number, body, end }) => [
          number,
          account!.document.text.slice(body, end).replace(/[^\p{L}\p{N}]/gu, ''),
        ])
    const fromText = numbered(said[3]!)
    expect(fromText.map(([number]) => Number(number))).toEqual(Array.from({ length: 64 }, (_, at) => at + 1))
    expect(numbered(await reading('renderings', '003_report_tagged.pdf'))).toEqual(fromText)
  }, 60_000)
})
