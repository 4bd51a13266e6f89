/** Documents are read in processes of their own: whatever one does, it ends in a message that names it, and the others are read as ever. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { collection } from '../pipeline/collection.ts'
import { gather } from '../pipeline/commands/gather.ts'
import { publish, readDocument } from '../pipeline/index.ts'
import { crew } from '../pipeline/isolated/crew.ts'
import { LIMITS } from '../pipeline/isolated/limits.ts'
import { pdfOf, set } from './read-pdf-writer.ts'
import { item, listing, paper } from './resolve/salt.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const script = resolve(import.meta.dirname, 'isolated/misbehaving.ts')
const limits = { ...LIMITS, seconds: 2, memory: 400 }
const says = 'The Office trained forty saltworkers in the mending of pans in Accra in May 2013.'
const report = pdfOf([{ texts: set(`1. ${says} `.repeat(3).trim(), { x: 60, y: 80, width: 470 }) }])

/** A page that draws a form that draws a form ten times, and so on: ten thousand million words. */
function nested(): Uint8Array {
  const forms = Array.from({ length: 10 }, (_, at) => {
    const stream = at === 9 ? 'BT /F 9 Tf (salt) Tj ET' : '/X Do '.repeat(10)
    const inner = at === 9 ? '/Font << /F 3 0 R >>' : `/XObject << /X ${at + 6} 0 R >>`
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${inner} >> /Length ${stream.length} >>\nstream\n${stream}\nendstream`
  })
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources << /XObject << /X 5 0 R >> >> /Contents 15 0 R >>',
    ...forms,
    '<< /Length 6 >>\nstream\n/X Do \nendstream',
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`)
}

describe('reading in processes of their own', () => {
  let folder: string
  const inside = (...files: string[]) => files.map((file) => ({ folder, file }))
  /** What a document says when nothing else is read before it. */
  const alone = async (file: string) => {
    const input = { file, bytes: new Uint8Array(await readFile(join(folder, file))) }
    return [{ messages: [] }, await readDocument(input)]
  }
  const read = async (...files: string[]) => {
    const outcomes = await crew(inside(...files), 1, limits, script)
    return outcomes.map(({ said }) => said)
  }
  const told = (said: Awaited<ReturnType<typeof read>>[number]) =>
    said.flatMap(({ messages }) => messages.map(({ severity, rule, file }) => [severity, rule, file]))

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'worktrace-isolated-'))
    const texts = {
      'good.txt': listing(item('Tripartite workshop on safety in salt pans', '14 - 16 May 2013, Accra, Ghana')),
      'more.txt': paper('A tripartite workshop on safety in salt pans was held in May 2013.', says),
    }
    for (const name of ['late', 'hang', 'wait', 'full', 'die'])
      await writeFile(join(folder, `${name}.txt`), texts['good.txt'])
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
    await writeFile(join(folder, 'good.pdf'), report)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('says the same as reading here', async () => {
    const found = await read('good.txt', 'good.pdf', 'more.txt')
    expect(found).toEqual([await alone('good.txt'), await alone('good.pdf'), await alone('more.txt')])
    expect(found[0]![1]!.account!.drafts.length).toBeGreaterThan(1)
  })

  describe('documents that go wrong', () => {
    const bad = ['hang.txt', 'wait.txt', 'full.txt', 'die.txt']
    let found: Awaited<ReturnType<typeof read>>
    beforeAll(async () => {
      found = await read('good.pdf', ...bad.flatMap((file) => [file, 'good.pdf']))
    })

    it.each([
      ['hang.txt', 'is busy for ever', 'input.timeout'],
      ['wait.txt', 'never answers', 'input.timeout'],
      ['full.txt', 'fills the memory', 'input.too-complex'],
      ['die.txt', 'ends what reads it', 'input.unreadable'],
    ])('%s, which %s, is named', (file, _, rule) =>
      expect(told(found[1 + 2 * bad.indexOf(file)]!)).toEqual([['error', rule, file]]),
    )
    it('those around them are read to the letter', async () => {
      const expected = JSON.stringify(await alone('good.pdf'))
      for (const [at, said] of found.entries()) if (at % 2 === 0) expect(JSON.stringify(said)).toBe(expected)
    })
  })

  it('a document pays for nothing that an earlier one left behind', async () => {
    const [late, after] = await read('late.txt', 'good.pdf')
    expect(told(late!)).toEqual([])
    expect(JSON.stringify(after)).toBe(JSON.stringify(await alone('good.pdf')))
  })

  it('a real bomb is given up, and the next document is read', async () => {
    await writeFile(join(folder, 'nested.pdf'), nested())
    const [bomb, after] = await crew(inside('nested.pdf', 'good.pdf'), 1, limits)
    expect(told(bomb!.said)).toEqual([['error', 'input.timeout', 'nested.pdf']])
    expect(after!.said).toEqual(await alone('good.pdf'))
  })

  it('a process that cannot be started is a message about the document', async () => {
    const [outcome] = await crew(inside('good.pdf'), 1, limits, join(folder, 'missing.ts'))
    expect(told(outcome!.said)).toEqual([['error', 'input.unreadable', 'good.pdf']])
  })
})

describe('a collection', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'worktrace-many-'))
    for (let at = 0; at < 26; at++) {
      const title = `Workshop number ${at} on safety in salt pans`
      await writeFile(join(folder, `${at}.txt`), listing(item(title, `${1 + (at % 28)} May 2013, Accra, Ghana`)))
    }
    await writeFile(join(folder, 'report.pdf'), report)
    await writeFile(join(folder, 'report.txt'), report)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is published alike, however many processes read it', async () => {
    const found = await collection(folder)
    const few = { ...found, files: found.files.slice(-5) }
    const tables = async (part: typeof found, workers: number) =>
      JSON.stringify(publish(await gather(part, workers)).tables)
    expect(await tables(found, 3)).toBe(await tables(found, 1))
    expect(await tables(few, 3)).toBe(await tables(few, 1))
  })

  it('a PDF that is called a text is read as what it is', async () => {
    const found = await collection(folder)
    const said = await gather({ ...found, files: ['report.pdf', 'report.txt'] }, 1)
    const quotes = said.flatMap(({ messages }) => messages.map(({ file, quote }) => [file, quote?.includes(says)]))
    expect(quotes).toEqual([
      ['report.pdf', true],
      ['report.txt', true],
    ])
  })
})
