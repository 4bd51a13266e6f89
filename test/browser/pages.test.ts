/** What must hold for the pages as files: valid, closed to the outside, complete without a script, small. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import Ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { HtmlValidate } from 'html-validate'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Schema, schemas, shared } from '../../schemas/index.ts'
import { tables } from './invented.ts'
import { build, type Published } from './published.ts'
import { templates } from './templates.ts'

let site: Published
beforeAll(() => {
  site = build()
}, 120_000)

const fileOf = (address: string) => (address.endsWith('.html') ? address : `${address}index.html`)
const documentOf = (page: string) => parseHTML(site.html(page)).document
const FORUM = 'event/2019-11-12-forum-on-safe-tanneries/index.html'

describe('the invented collection', () => {
  it('answers to the schemas', () => {
    const ajv = new Ajv.default({ strict: false })
    formats.default(ajv)
    for (const schema of Object.values(shared)) ajv.addSchema(schema as Schema)
    for (const [table, rows] of Object.entries(tables)) {
      const valid = ajv.compile(schemas[table as keyof typeof tables] as Schema)
      for (const row of rows) expect(valid(row), `${table} ${JSON.stringify(valid.errors)}`).toBe(true)
    }
  })
})

describe('every page', () => {
  it('exists for every record, and its JSON twin beside it', () => {
    for (const name of ['sources', 'events', 'deliverables', 'results', 'statistics', 'projects'] as const) {
      for (const { id } of tables[name]) {
        expect(site.pages).toContain(`${id}/index.html`)
        expect(existsSync(join(site.folder, `${id}.json`))).toBe(true)
      }
    }
  })

  it('has the content policy, no inline script or style, and a footer that says what this is', () => {
    for (const page of site.pages) {
      const document = documentOf(page)
      const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? ''
      expect(policy).toMatch(/^default-src 'none';/)
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      expect(document.querySelectorAll('style, [style], script:not([src])').length, page).toBe(0)
      expect(
        [...document.querySelectorAll('*')].filter((node) =>
          [...node.attributes].some(({ name }) => name.startsWith('on')),
        ),
      ).toEqual([])
      expect(document.querySelector('footer')?.textContent).toMatch(/extracted by a program.*not an ILO\s+publication/s)
      expect(document.querySelectorAll('h1').length).toBe(1)
    }
  })

  it('loads nothing from elsewhere, links to http, https and mailto only, and no link inside is broken', () => {
    for (const page of site.pages.filter((name) => name !== '404.html')) {
      const document = documentOf(page)
      for (const node of document.querySelectorAll('[src], link[href]')) {
        expect(node.getAttribute('src') ?? node.getAttribute('href')).toMatch(/^\.{1,2}\//)
      }
      for (const link of document.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href')!
        if (/^[a-z]+:/i.test(href)) expect(href).toMatch(/^(https?|mailto):/)
        else if (!href.startsWith('#')) {
          const target = normalize(join(dirname(page), href.split(/[?#]/)[0]!))
          expect(
            existsSync(join(site.folder, target, href.split(/[?#]/)[0]!.endsWith('/') ? 'index.html' : '')),
            `${page} → ${href}`,
          ).toBe(true)
        }
        const anchor = href.startsWith('#') ? href.slice(1) : undefined
        if (anchor) expect(document.getElementById(anchor), `${page} ${href}`).not.toBeNull()
      }
    }
  })

  it('is valid HTML, on every template', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
    for (const address of Object.values(templates)) {
      const report = await validator.validateString(site.html(fileOf(address)), address)
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${address}:${line} ${ruleId} ${message}`),
        ),
      ).toEqual([])
    }
  })
})

describe('a record page', () => {
  it('shows beside a value its very words, in their context, with a way to the place', () => {
    const document = documentOf(FORUM)
    const field = (label: string) =>
      [...document.querySelectorAll('dt')].find((term) => term.textContent === label)!.parentElement!
    const date = field('Date')
    expect(date.querySelector('.value')?.textContent).toBe('12 to 14 November 2019')
    expect(date.querySelector('mark')?.textContent).toBe('12-14 November 2019')
    expect(date.querySelector('.around')?.textContent).toMatch(/Kanpur, India,/)
    const places = [...date.querySelectorAll('a.place')].map((link) => link.getAttribute('href'))
    expect(places).toEqual([
      'https://example.org/news/tanning.html#:~:text=12%2D14%20November%202019',
      'https://example.org/gb902.pdf#page=4',
    ])
  })

  it('keeps bounds, shows disagreement and parts the stated from the implied', () => {
    const document = documentOf(FORUM)
    const text = document.body.textContent.replace(/\s+/g, ' ')
    expect(text).toContain('more than 1,200 tanners')
    expect(text).toContain('The sources disagree about this record')
    expect(document.querySelector('.note.contradicts mark')?.textContent).toBe('1,150 tanners')
    expect(document.querySelector('.note.restates mark')?.textContent).toBe('1,200 tanners took part')
    expect(document.querySelector('.value.implied')?.textContent?.trim()).toBe('Clean Hides for All')
    expect(documentOf('statistic/hides-tanned-at-home/index.html').querySelector('.figure')?.textContent).toBe(
      'about 40 to 60 per cent',
    )
  })

  it('is linked both ways', () => {
    const hrefs = (page: string) =>
      [...documentOf(page).querySelectorAll('main a')].map((link) => link.getAttribute('href'))
    expect(hrefs(FORUM)).toContain('../../result/participants-forum/')
    expect(hrefs('result/participants-forum/index.html')).toContain('../../event/2019-11-12-forum-on-safe-tanneries/')
    expect(hrefs('project/clean-hides-for-all/index.html')).toContain('../../deliverable/guide-for-tannery-inspectors/')
  })

  it('escapes what the texts say', () => {
    const html = site.html('event/2019-12-03-a-new-guide/index.html')
    expect(html).toContain('A new guide for &lt;tannery&gt; inspectors')
    expect(html).not.toContain('<tannery>')
  })

  it('is at most 12 KB over the wire', () => {
    for (const page of site.pages.filter((name) => /^(event|deliverable|result|statistic|project)\//.test(name))) {
      expect(gzipSync(site.html(page)).length, page).toBeLessThan(12 * 1024)
    }
  })
})

describe('rights', () => {
  it('shows the whole text, marked and linked, only where the licence allows it', () => {
    const full = documentOf('source/tanneries-news/index.html')
    expect(full.querySelectorAll('.text a.claim').length).toBeGreaterThan(3)
    expect(full.querySelector('.text')?.textContent).toContain('Share this page')
    expect(documentOf('source/gb-902-pol-7/index.html').querySelector('.text')).toBeNull()
  })
})

describe('a dataset page', () => {
  it('is a whole table without a script, two hundred rows a page', () => {
    expect(documentOf('events/index.html').querySelectorAll('#rows tbody tr').length).toBe(200)
    expect(documentOf('events/2/index.html').querySelectorAll('#rows tbody tr').length).toBe(32)
  })

  it('leads from an id that was renamed to the record of today, and says why one is gone', () => {
    const moved = documentOf('event/first-name/index.html')
    const link = moved.querySelector('main .lead a')?.getAttribute('href') ?? ''
    expect(site.pages).toContain(`${link.replace(/^(\.\.\/)+/, '')}index.html`)
    expect(moved.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(`0; url=${link}`)
    const gone = documentOf('event/never-was/index.html')
    expect(gone.querySelector('main .lead')?.textContent).toContain('The text told of no meeting.')
    expect(gone.querySelector('meta[http-equiv="refresh"]')).toBeNull()
  })

  it('shows precision and recall of datasets and fields, computed from the counts', () => {
    const rows = [...documentOf('quality/index.html').querySelectorAll('section[aria-labelledby="accuracy"] tbody tr')]
    expect(rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining('80.0 %'),
      expect.stringContaining('75.0 %'),
    ])
    expect(rows[0]?.textContent).toContain('50.0 %')
  })

  it('puts downloads first, with rows, bytes and checksum', () => {
    const document = documentOf('events/index.html')
    expect(document.querySelector('h2')?.textContent).toBe('Download')
    expect(document.querySelector('.downloads .sum')?.textContent).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a collection in which nothing could be read', () => {
  it('still has its pages', () => {
    const empty = build(true)
    expect(empty.pages).toEqual(
      expect.arrayContaining(['index.html', 'events/index.html', 'quality/index.html', '404.html']),
    )
    expect(empty.html('index.html')).not.toMatch(/NaN|undefined/)
  }, 60_000)
})

describe('the snippets of a dataset page', () => {
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, { cwd: join(site.folder, 'data'), encoding: 'utf8' })
  const code = (language: string) =>
    documentOf('events/index.html').querySelector(`pre[aria-label="${language} code"]`)?.textContent ?? ''

  it('run in JavaScript', () => {
    expect(run(process.execPath, ['--input-type=module', '-e', code('JavaScript')]).stdout.trim()).toBe('232')
  })
  it.skipIf(spawnSync('python3', ['--version']).error)('run in Python', () => {
    expect(run('python3', ['-c', code('Python')]).stdout.trim()).toBe('232')
  })
})
