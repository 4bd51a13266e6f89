import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { writeInvented } from './invented.ts'

const root = resolve(import.meta.dirname, '../..')
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The site, built from the invented collection into a folder of its own. */
export interface Published {
  folder: string
  /** Path of every page, from the root: `event/x/index.html`. */
  pages: string[]
  html(page: string): string
}

/** Builds the site; `without` leaves every dataset empty, as for a folder in which nothing could be read. */
export function build(without = false): Published {
  const folder = mkdtempSync(join(tmpdir(), 'worktrace-site-'))
  writeInvented(join(folder, 'data'), without)
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder], {
    cwd: root,
    env: {
      ...process.env,
      WORKTRACE_DATA: join(folder, 'data'),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    stdio: 'pipe',
  })
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  return { folder, pages, html: (page) => readFileSync(join(folder, page), 'utf8') }
}

/** Serves a folder under a path of its own, as a site that is not at the root of its host. Only `404.html` and the assets are at the root too. */
export async function serve(folder: string, under = '/some/where'): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    try {
      const inside = path.startsWith(`${under}/`) ? path.slice(under.length) : path
      if (inside === path && !/^\/(404\.html|assets\/.*)$/.test(path)) throw new Error('outside')
      const file = join(folder, inside, inside.endsWith('/') ? 'index.html' : '')
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(readFileSync(file))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}/`, server }
}
