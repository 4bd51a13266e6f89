#!/usr/bin/env node
// Starts the command line with the Node that the project pins, whatever Node runs this file.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
const node = existsSync(pinned) ? pinned : process.execPath
const cli = fileURLToPath(new URL('./cli.ts', import.meta.url))
const { status, error } = spawnSync(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit' })
if (error) console.error(`worktrace: ${error.message}`)
process.exitCode = status ?? 1
