import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { root } from './collection.ts'

const FACE = 'node_modules/@fontsource-variable/source-serif-4/files'
const FONTS = ['latin', 'latin-ext', 'vietnamese'].flatMap((script) =>
  ['normal', 'italic'].map((style) => `source-serif-4-${script}-wght-${style}.woff2`),
)

/**
 * The files that pages load, all from the site itself. They pass through no bundler, so that their addresses can be
 * relative and the site works under any path.
 */
export const assets = new Map<string, Uint8Array<ArrayBuffer> | string>([
  ['site.css', readFileSync(join(root, 'site/styles/site.css'), 'utf8')],
  ['table.js', stripTypeScriptTypes(readFileSync(join(root, 'site/scripts/table.ts'), 'utf8'))],
  ['icon.svg', readFileSync(join(root, 'site/styles/icon.svg'), 'utf8')],
  ...FONTS.map((font) => [font, new Uint8Array(readFileSync(join(root, FACE, font)))] as const),
])

/** An asset's path from the root of the site, with a mark that changes when the file does. */
export function asset(name: string): string {
  const content = assets.get(name)
  if (content === undefined) throw new Error(`no asset ${name}`)
  return `assets/${name}?${createHash('sha256').update(content).digest('hex').slice(0, 8)}`
}
