/** The layer rules of the house: who may import whom, and where disk, network, clock and environment may be touched. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const files = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name)
    return statSync(join(root, path)).isDirectory() ? files(path) : /\.(ts|astro|mjs)$/.test(name) ? [path] : []
  })

/** The room a file stands in. */
const room = (path: string): string => {
  const inside = relative('pipeline', path)
  if (path.startsWith('schemas/')) return 'schemas'
  if (path.startsWith('site/')) return 'site'
  if (inside.startsWith('..')) return 'outside'
  return inside.includes('/') ? inside.split('/')[0]! : inside.replace(/\.(ts|mjs)$/, '')
}

const base = ['schemas', 'document', 'message', 'mention', 'expression']
const drafts = [...base, 'record', 'layout']
/** Each room and the rooms it may import from, itself apart. */
const MAY: Record<string, string[]> = {
  schemas: [],
  document: ['schemas'],
  message: ['schemas', 'document'],
  expression: [],
  mention: ['schemas', 'document'],
  assemble: base,
  record: base,
  layout: [...base, 'record'],
  read: [...base, 'assemble'],
  mentions: base,
  statements: [...drafts, 'mentions'],
  resolve: [...drafts, 'mentions', 'statements'],
  settle: [...drafts, 'resolve'],
  ledger: [...drafts, 'mentions'],
  validate: drafts,
  export: drafts,
  layouts: [...drafts, 'mentions', 'statements'],
  // It compares titles as the resolver does, so that both mean the same by likeness.
  score: [...drafts, 'resolve'],
}
/** Only these touch disk, network, clock and environment. */
const EDGES = new Set(['cli', 'commands', 'collection', 'isolated', 'worktrace', 'site'])

const sources = [...files('pipeline'), ...files('schemas').filter((file) => file !== 'schemas/generate.ts')]
const imports = (path: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1]!,
  )

describe('the house', () => {
  it('has no import against the layers', () => {
    const wrong: string[] = []
    for (const path of sources) {
      const allowed = MAY[room(path)]
      if (!allowed) continue
      for (const name of imports(path).filter((name) => name.startsWith('.'))) {
        const target = room(relative(root, resolve(root, dirname(path), name)))
        if (target !== room(path) && !allowed.includes(target)) wrong.push(`${path} imports ${name} (${target})`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('has no import sideways: between readers, layouts or exporters', () => {
    const wrong: string[] = []
    for (const folder of ['read', 'layouts', 'export']) {
      const list = readFileSync(join(root, 'pipeline', folder, 'index.ts'), 'utf8')
      const peers = [...list.matchAll(/['"]\.\/([\w-]+)\.ts['"]/g)].map((match) => match[1]!)
      const listed =
        folder === 'read'
          ? peers.filter((name) => ['html', 'markdown', 'text', 'pdf'].includes(name))
          : peers.filter((name) => name !== 'exporter')
      expect(listed.length).toBeGreaterThan(2)
      for (const peer of listed) {
        for (const name of imports(join('pipeline', folder, `${peer}.ts`))) {
          const other = name.match(/^\.\/([\w-]+)\.ts$/)?.[1]
          if (other && listed.includes(other)) wrong.push(`${folder}/${peer}.ts imports ${other}.ts`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('shares in layouts/parts only what knows no layout', () => {
    const wrong = files('pipeline/layouts/parts').flatMap((path) =>
      imports(path)
        .filter((name) => /^\.\.\/(?!\.\.\/)/.test(name))
        .map((name) => `${path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('touches disk, network, clock and environment at the edges only', () => {
    const outside =
      /node:(fs|child_process|http|https|net|os|process)\b|process\.env|Date\.now\(|new Date\(\)|\bfetch\(/
    const wrong = sources
      .filter((path) => !EDGES.has(room(path)))
      .filter((path) => outside.test(readFileSync(join(root, path), 'utf8')))
    expect(wrong).toEqual([])
  })

  it('knows no document by its name', () => {
    const names = readdirSync(join(root, 'sources')).filter((name) => /\.(txt|html|pdf|md)$/.test(name))
    expect(names.length).toBeGreaterThan(3)
    const wrong = sources.filter((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return names.some((name) => text.includes(name.replace(/\.\w+$/, '')))
    })
    expect(wrong).toEqual([])
  })

  it('has no room called utils, helpers, common or manager', () => {
    expect(
      [...sources, ...files('site')].filter((path) => /(^|\/)(utils?|helpers?|common|managers?)\b/i.test(path)),
    ).toEqual([])
  })

  it('states a reason at the top of each file over 300 lines', () => {
    const wrong = sources
      .filter((path) => path !== 'schemas/types.ts')
      .filter((path) => {
        const text = readFileSync(join(root, path), 'utf8')
        return text.split('\n').length > 300 && !/^(#!.*\n)?\/[*/]/.test(text)
      })
    expect(wrong).toEqual([])
  })

  it('has a fixture for each layout', () => {
    const layouts = readdirSync(join(root, 'pipeline/layouts'))
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => name.replace('.ts', ''))
      .filter((name) => readFileSync(join(root, `pipeline/layouts/${name}.ts`), 'utf8').includes(': Layout = {'))
    expect(layouts.length).toBeGreaterThan(3)
    expect(layouts.filter((name) => !existsSync(join(root, 'test/fixtures', name)))).toEqual([])
  })
})
