import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { words } from '../pipeline/document.ts'
import { markdown } from '../pipeline/read/markdown.ts'
import { input, shape, sound } from './reading.ts'

const read = async (words: string) => {
  const { document, messages } = await markdown(input('page.md', words))
  if (document) expect(sound(document)).toBe(true)
  return { document, messages, blocks: shape(document) }
}

describe('Markdown', () => {
  it('keeps the lines of an entry apart where one of them is a date', async () => {
    const { blocks } = await read(`- **Noticia**
  [Canteros de Tacna piden cascos](https://example.org/c)
  5 de mayo de 2021, Tacna, Perú
  Los canteros entregaron
  un pliego.

The course will be held on
4 May 2021
in Tacna.
`)
    expect(blocks).toEqual([
      'list_item 1 Noticia',
      'paragraph 1 Canteros de Tacna piden cascos',
      'paragraph 1 5 de mayo de 2021, Tacna, Perú',
      'paragraph 1 Los canteros entregaron un pliego.',
      'paragraph The course will be held on 4 May 2021 in Tacna.',
    ])
  })

  it('reads headings, emphasis, links, lists, quotations and tables without their marks', async () => {
    const { document, blocks } = await read(`# Safer quarries

The **union** met the [owners](https://example.org/o) in *Kota*, <u>for the first time</u>; costs fell by \\$5.

Results
-------

1. Masks
   - for cutters
   - for loaders

   Given out in May.
2. Water

> We can breathe now.

| District | Visits |
|---|---|
| Kota | **12** |

Twenty visits[^1].

[^1]: As of June.
`)
    expect(blocks).toEqual([
      'heading 1 Safer quarries',
      'paragraph The union met the owners in Kota, for the first time; costs fell by $5.',
      'heading 2 Results',
      'list_item 1 #1 1. Masks',
      'list_item 2 for cutters',
      'list_item 2 for loaders',
      'paragraph 1 Given out in May.',
      'list_item 1 #2 2. Water',
      'quote We can breathe now.',
      'table District\tVisits\nKota\t12',
      'paragraph Twenty visits.',
      'footnote #1 As of June.',
    ])
    const leaves = document!.blocks[1]!.leaves.map((leaf) => [leaf.kind, words(document!, leaf), leaf.href])
    expect(leaves).toEqual([
      ['strong', 'union', undefined],
      ['link', 'owners', 'https://example.org/o'],
      ['emphasis', 'Kota', undefined],
      ['underline', 'for the first time', undefined],
    ])
  })

  it('takes numbers that run through a report for those of paragraphs, and joins a paragraph cut by a page', async () => {
    const long =
      'The Office sent two inspectors to each of the eleven districts, where they stayed for a whole week and wrote down the hours of every single cutter'
    const { blocks } = await read(`# Report

## First part

1. ${long}.
2. ${long} and of every

loader who worked there.

## Second part

3. ${long}.
 - They came back in June.
`)
    expect(blocks.map((block) => block.slice(0, 20))).toEqual([
      'heading 1 Report',
      'heading 2 First part',
      'paragraph #1 1. The Office'.slice(0, 20),
      'paragraph #2 2. The Office'.slice(0, 20),
      'heading 2 Second par',
      'paragraph #3 3. The Office'.slice(0, 20),
      'list_item 1 They cam',
    ])
    expect(blocks[3]).toMatch(/and of every loader who worked there\.$/)
  })

  it('refuses what would keep its parser busy', async () => {
    for (const hostile of [
      '>'.repeat(5000),
      '[a](b'.repeat(20_000),
      `${'- '.repeat(3000)}x`,
      `${' '.repeat(900)}- x`,
    ]) {
      const start = performance.now()
      const { messages } = await read(`# Title\n\n${hostile}\n`)
      expect(messages.map(({ rule }) => rule)).toEqual(['input.too-complex'])
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})

const report = new URL('../../shared/sources/003_60d93bb91ee12553.txt', import.meta.url)
describe.skipIf(!existsSync(report))('the original report as Markdown (../shared/sources)', () => {
  it('numbers its paragraphs from 1 to 64', async () => {
    const hashed = readFileSync(report, 'utf8').replace(/^[▶►] /gm, '## ')
    const { document } = await read(hashed)
    const numbered = document!.blocks.filter(({ kind, number }) => kind === 'paragraph' && number)
    expect(numbered.map(({ number }) => Number(number))).toEqual(Array.from({ length: 64 }, (_, at) => at + 1))
  })
})
