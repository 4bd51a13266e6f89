import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Builds the pages from a data folder with Astro, in a process of its own; throws with its words when it fails. */
export async function site(data: string, out: string): Promise<void> {
  const command = join(root, 'node_modules/astro/bin/astro.mjs')
  const child = spawn(process.execPath, [command, 'build', '--outDir', out, '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, WORKTRACE_DATA: data, WORKTRACE_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done))
  if (code !== 0) throw new Error(`the site could not be built (astro ended with ${code})\n${Buffer.concat(said)}`)
}
