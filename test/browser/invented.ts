/**
 * An invented collection of three sources, so that the site can be tested without the pipeline: a listing whose whole text may be
 * shown, a report in PDF of which only quotations may be shown, and a project page. Offsets are found, never typed.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence, Records } from '../../schemas/types.ts'

const TEXTS: Record<string, string[]> = {
  'source/tanneries-news': [
    'Home Topics Leather',
    'News on leather and tanning',
    'November 2019',
    'Forum on safe tanneries, Kanpur, India, 12-14 November 2019. More than 1,200 tanners met to speak of chrome, gloves & "clean" water.',
    'Forum on safe tanneries, Kanpur: 1,200 tanners took part.',
    '3 December 2019 – Press release: A new guide for <tannery> inspectors',
    'Share this page',
  ],
  'source/gb-902-pol-7': [
    'Tanning and its workers: report of the Office',
    'Inspectors and tools',
    '12. The project Clean Hides for All trained thirty-one inspectors in India and Viet Nam, of whom nine were women.',
    '13. In November 2019 a forum in Kanpur was attended by 1,150 tanners.',
    '14. About 40 to 60 per cent of hides are tanned at home.',
    '15. A guide for tannery inspectors was published and a course is planned for the second half of 2021.',
  ],
  'source/clean-hides': [
    'Clean Hides for All',
    'Budget: US$2.6 million. Funded by Norway, with the Leather Workers Union.',
  ],
}
const text = (source: string) => TEXTS[source]!.join('\n')

type Options = Partial<Pick<Evidence, 'basis' | 'relation' | 'page' | 'boxes'>>
/** Evidence for a field: the place of the words in the source. */
const words = (source: string, path: string, quote: string, options: Options = {}): Evidence => {
  const start = text(source).indexOf(quote)
  if (start < 0) throw new Error(`${source} does not say ${quote}`)
  return { path, source, start, end: start + quote.length, quote, basis: 'stated', relation: 'states', ...options }
}
const news = (path: string, quote: string, options?: Options) => words('source/tanneries-news', path, quote, options)
const report = (path: string, quote: string, page = 3, options: Options = {}) =>
  words('source/gb-902-pol-7', path, quote, {
    page,
    boxes: [{ page, x0: 72, y0: 300.5, x1: 410.2, y1: 312 }],
    ...options,
  })
const page = (path: string, quote: string, options?: Options) => words('source/clean-hides', path, quote, options)

const listed = { countries: [] as string[], sectors: [] as string[], instruments: [] as string[] }
const sha = (content: string) => createHash('sha256').update(content).digest('hex')
const file = (source: string) => ({
  sha256: sha(text(source)),
  bytes: text(source).length,
  characters: text(source).length,
})

const sources: Records['sources'][] = [
  {
    id: 'source/tanneries-news',
    title: 'News on leather and tanning',
    genre: 'news-listing',
    language: 'en',
    related_symbols: [],
    publisher: 'Invented Office',
    url: 'https://example.org/news/tanning.html',
    file: 'tanneries-news.html',
    media_type: 'text/html',
    ...file('source/tanneries-news'),
    licence: 'CC-BY-4.0',
    rights: 'full',
    notes: [{ rule: 'source.misprint', reason: 'a month heading stands twice', start: 0, end: 4, quote: 'Home' }],
    evidence: [news('/title', 'News on leather and tanning')],
  },
  {
    id: 'source/gb-902-pol-7',
    title: 'Tanning and its workers: report of the Office',
    genre: 'governing-body-document',
    language: 'en',
    symbol: 'GB.902/POL/7',
    session: '902nd Session',
    published: '2020-03',
    related_symbols: ['GB.900/POL/2'],
    url: 'https://example.org/gb902.pdf',
    file: 'gb902.pdf',
    media_type: 'application/pdf',
    ...file('source/gb-902-pol-7'),
    pages: 9,
    rights: 'quotes',
    notes: [],
    evidence: [report('/title', 'Tanning and its workers: report of the Office', 1)],
  },
  {
    id: 'source/clean-hides',
    title: 'Clean Hides for All',
    genre: 'project-page',
    language: 'en',
    related_symbols: [],
    file: 'clean-hides.txt',
    media_type: 'text/plain',
    ...file('source/clean-hides'),
    rights: 'quotes',
    notes: [],
    evidence: [page('/title', 'Clean Hides for All')],
  },
]

const FORUM = 'Forum on safe tanneries'
const events: Records['events'][] = [
  {
    id: 'event/2019-11-12-forum-on-safe-tanneries',
    title: FORUM,
    nature: 'happening',
    kind: 'forum',
    status: 'held',
    date: '2019-11-12/2019-11-14',
    start: '2019-11-12',
    end: '2019-11-14',
    precision: 'day',
    place: 'Kanpur',
    organisers: [],
    about: [],
    ...listed,
    countries: ['IN'],
    sectors: ['textiles'],
    project: 'project/clean-hides-for-all',
    participants: {
      value: 1200,
      qualifier: 'more_than',
      unit: 'tanner',
      population: 'tanners',
      raw: 'More than 1,200',
    },
    sources: ['source/tanneries-news', 'source/gb-902-pol-7'],
    evidence: [
      news('', TEXTS['source/tanneries-news']![3]!),
      news('/title', FORUM),
      news('/date', '12-14 November 2019'),
      news('/place', 'Kanpur'),
      news('/countries/0', 'India'),
      news('/participants', 'More than 1,200'),
      news('/participants', '1,200 tanners took part', { relation: 'restates' }),
      report('/participants', '1,150 tanners', 4, { relation: 'contradicts' }),
      report('/date', 'In November 2019', 4, { relation: 'corroborates' }),
      page('/project', 'Clean Hides for All', { basis: 'implied' }),
    ],
  },
  {
    id: 'event/2019-12-03-a-new-guide',
    title: 'A new guide for <tannery> inspectors',
    nature: 'publication',
    kind: 'press_release',
    status: 'published',
    date: '2019-12-03',
    start: '2019-12-03',
    end: '2019-12-03',
    precision: 'day',
    organisers: [],
    about: ['event/2019-11-12-forum-on-safe-tanneries'],
    ...listed,
    url: 'https://example.org/pr?a=1&b=2',
    sources: ['source/tanneries-news'],
    evidence: [
      news('/title', 'A new guide for <tannery> inspectors'),
      news('/date', '3 December 2019'),
      news('/kind', 'Press release'),
    ],
  },
  // Enough rows for a second page of the table.
  ...Array.from({ length: 230 }, (_, at): Records['events'] => {
    const year = 2010 + (at % 9)
    return {
      id: `event/${year}-notice-${at}`,
      title: `Notice number ${at} of the year ${year}`,
      nature: 'publication',
      kind: at % 3 ? 'news' : 'brief',
      status: 'published',
      date: `${year}`,
      start: `${year}-01-01`,
      end: `${year}-12-31`,
      precision: 'year',
      organisers: [],
      about: [],
      ...listed,
      countries: at % 2 ? ['VN'] : [],
      sources: ['source/tanneries-news'],
      evidence: [news('', 'Home Topics Leather', { basis: 'implied' })],
    }
  }),
]
const deliverables: Records['deliverables'][] = [
  {
    id: 'deliverable/guide-for-tannery-inspectors',
    title: 'guide for tannery inspectors',
    kind: 'guide',
    status: 'delivered',
    ...listed,
    countries: ['IN', 'VN'],
    partners: ['Leather Workers Union'],
    instruments: ['C155'],
    languages: ['en', 'vi'],
    audience: 'tannery inspectors',
    event: 'event/2019-12-03-a-new-guide',
    project: 'project/clean-hides-for-all',
    area: 'Inspectors and tools',
    sources: ['source/gb-902-pol-7'],
    evidence: [
      report('/title', 'guide for tannery inspectors'),
      report('/status', 'was published'),
      report('/countries/0', 'India', 3, { basis: 'implied' }),
      report('/countries/1', 'Viet Nam', 3, { basis: 'implied' }),
      report('/area', 'Inspectors and tools', 2, { basis: 'implied' }),
    ],
  },
  {
    id: 'deliverable/course',
    title: 'course',
    kind: 'course',
    status: 'planned',
    date: '2021',
    ...listed,
    partners: [],
    languages: [],
    sources: ['source/gb-902-pol-7'],
    evidence: [report('/title', 'course', 4), report('/date', 'second half of 2021', 4)],
  },
]
const trained =
  'The project Clean Hides for All trained thirty-one inspectors in India and Viet Nam, of whom nine were women.'
const results: Records['results'][] = [
  {
    id: 'result/thirty-one-inspectors',
    statement: trained,
    kind: 'people_trained',
    nature: 'achieved',
    level: 'output',
    value: 31,
    unit: 'inspector',
    population: 'inspectors',
    raw: 'thirty-one',
    countries: ['IN', 'VN'],
    project: 'project/clean-hides-for-all',
    aggregation: { mode: 'additive' },
    sources: ['source/gb-902-pol-7'],
    evidence: [
      report('', trained),
      report('/value', 'thirty-one'),
      report('/countries/0', 'India'),
      report('/countries/1', 'Viet Nam'),
      report('/kind', 'trained'),
    ],
  },
  {
    id: 'result/nine-women',
    statement: 'nine were women',
    kind: 'people_trained',
    nature: 'achieved',
    level: 'output',
    value: 9,
    unit: 'woman',
    raw: 'nine',
    countries: [],
    aggregation: { mode: 'subset_of', of: 'result/thirty-one-inspectors' },
    deliverable: 'deliverable/guide-for-tannery-inspectors',
    sources: ['source/gb-902-pol-7'],
    evidence: [report('', 'of whom nine were women'), report('/value', 'nine')],
  },
  {
    id: 'result/participants-forum',
    statement: 'More than 1,200 tanners met',
    kind: 'participants',
    nature: 'achieved',
    level: 'output',
    value: 1200,
    qualifier: 'more_than',
    unit: 'tanner',
    raw: 'More than 1,200',
    countries: ['IN'],
    event: 'event/2019-11-12-forum-on-safe-tanneries',
    sources: ['source/tanneries-news'],
    evidence: [news('', 'More than 1,200 tanners met'), news('/value', 'More than 1,200')],
  },
]
const statistics: Records['statistics'][] = [
  {
    id: 'statistic/hides-tanned-at-home',
    statement: 'About 40 to 60 per cent of hides are tanned at home.',
    low: 40,
    high: 60,
    qualifier: 'about',
    unit: 'per_cent',
    raw: '40 to 60 per cent',
    about: 'hides',
    countries: [],
    sectors: [],
    sources: ['source/gb-902-pol-7'],
    evidence: [
      report('', 'About 40 to 60 per cent of hides are tanned at home.', 5),
      report('/value', 'About 40 to 60 per cent', 5),
    ],
  },
]
const projects: Records['projects'][] = [
  {
    id: 'project/clean-hides-for-all',
    name: 'Clean Hides for All',
    aliases: [],
    status: 'ongoing',
    funders: ['Norway'],
    budget: { value: 2600000, currency: 'USD', raw: 'US$2.6 million' },
    partners: ['Leather Workers Union'],
    countries: [],
    sectors: [],
    objectives: [],
    planned_outcomes: [],
    sources: ['source/clean-hides', 'source/gb-902-pol-7'],
    evidence: [
      page('/name', 'Clean Hides for All'),
      page('/budget', 'US$2.6 million'),
      page('/funders/0', 'Norway'),
      page('/partners/0', 'Leather Workers Union'),
      report('/name', 'Clean Hides for All', 3, { relation: 'corroborates' }),
    ],
  },
]

const all = { events, deliverables, results, statistics, projects }

const blocks = Object.entries(TEXTS).flatMap(([source, parts]) => {
  let at = 0
  return parts.map((part, index) => {
    const ordinal = index + 1
    const start = at
    at += part.length + 1
    const end = Math.min(at, text(source).length)
    const quoting = Object.values(all)
      .flat()
      .filter((record) =>
        record.evidence.some((piece) => piece.source === source && piece.start < end && piece.end > start),
      )
    const disposition = quoting.length ? 'record' : ordinal === 2 ? 'heading' : ordinal === 7 ? 'furniture' : 'context'
    return {
      id: `${source}#${ordinal}`,
      source,
      ordinal,
      kind: ordinal === 2 ? 'heading' : 'paragraph',
      ...(source.includes('gb-') ? { page: 1 + (index >> 1) } : {}),
      start,
      end,
      disposition,
      records: quoting.map(({ id }) => id).slice(0, 5),
    }
  })
})
const numbers = Object.keys(TEXTS).flatMap((source) =>
  [...text(source).matchAll(/\d[\d,]*/g)].map((match) => ({
    id: `${source}@${match.index}`,
    source,
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
    role: match[0].length === 4 ? 'date' : 'value',
  })),
)
const messages = [
  {
    severity: 'warning',
    rule: 'number.unclaimed',
    reason: 'no record owns this number',
    file: 'gb902.pdf',
    source: 'source/gb-902-pol-7',
    page: 3,
    quote: '14',
  },
]

/** Everything that an exporter would hand over, by dataset. */
export const tables = { sources, ...all, blocks, numbers, messages }

/** Writes the collection as a data folder, the way the exporters do. */
export function writeInvented(folder: string, without = false): void {
  mkdirSync(join(folder, 'texts'), { recursive: true })
  const index = Object.entries(tables).map(([table, rows]) => {
    const content = `${JSON.stringify(without ? [] : rows)}\n`
    writeFileSync(join(folder, `${table}.json`), content)
    return {
      path: `${table}.json`,
      table,
      rows: without ? 0 : rows.length,
      bytes: Buffer.byteLength(content),
      media_type: 'application/json',
      sha256: sha(content),
    }
  })
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
  const today = without ? {} : { 'event/first-name': { renamed_to: tables.events[0]!.id } }
  const gone = { 'event/never-was': { removed: 'The text told of no meeting.' } }
  writeFileSync(join(folder, 'identifiers.json'), JSON.stringify({ identifiers: { ...today, ...gone } }))
  const fields = { kind: { compared: 8, agree: 6, expected: 8, given: 8, right: 6 } }
  const counts = { gold: 10, found: 8, predicted: 16, right: 8, fields }
  if (!without) writeFileSync(join(folder, 'accuracy.json'), JSON.stringify({ events: counts }))
  writeFileSync(
    join(folder, 'texts/tanneries-news.json'),
    JSON.stringify({ id: 'source/tanneries-news', text: text('source/tanneries-news') }),
  )
}
