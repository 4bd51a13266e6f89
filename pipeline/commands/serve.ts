import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
}

/** The file below a folder that an address names, or undefined where it leads outside or nowhere. */
export async function fileAt(root: string, address: string): Promise<string | undefined> {
  let path: string
  try {
    path = decodeURIComponent(address.split(/[?#]/)[0]!)
  } catch {
    return undefined
  }
  const file = resolve(root, `.${path}`)
  if (path.includes('\0') || (file !== root && !file.startsWith(root + sep))) return undefined
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile()) return file
  const index = join(file, 'index.html')
  return found?.isDirectory() && (await stat(index).catch(() => undefined))?.isFile() ? index : undefined
}

/** Serves a built folder on this machine only, until the process is stopped. */
export function serve({ out, port }: { out: string; port: string }): void {
  const root = resolve(out)
  const server = createServer(async (request, response) => {
    const file = await fileAt(root, request.url ?? '/')
    const missing = file ? undefined : await fileAt(root, '/404.html')
    const send = file ?? missing
    response.writeHead(file ? 200 : 404, {
      'content-type': send ? (TYPES[extname(send)] ?? 'application/octet-stream') : 'text/plain',
    })
    if (send) createReadStream(send).pipe(response)
    else response.end('not found\n')
  })
  server.listen(Number(port), '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${port}/\n`))
}
