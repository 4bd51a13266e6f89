import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const cli = resolve(import.meta.dirname, '../pipeline/cli.ts')
function show(text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'worktrace-show-')), 'a.md')
  writeFileSync(file, text)
  return spawnSync(process.execPath, [cli, 'show', file], { encoding: 'utf8' })
}

describe('worktrace show', () => {
  it('prints the blocks also of a document that no layout fits, and what is wrong in it', { timeout: 60_000 }, () => {
    const { stdout, stderr, status } = show(
      '# A recipe for bread\n\nTake flour, water, salt and some yeast, and leave the the dough alone until 31 April 2021.\n',
    )
    expect(stdout.trim().split('\n')).toEqual([
      '1\theading\tlevel 1\t\tA recipe for bread',
      '2\tparagraph\t\t\tTake flour, water, salt and some yeast, and leave the the dough alone until 31 April 2021.',
      'note\tsource.misprint\t“the” is printed twice\tthe the',
      'note\tsource.impossible-date\tthe month has 30 days\t31 April 2021',
    ])
    expect(stderr).toMatch(/layout\.none/)
    expect(status).toBe(1)
  })

  const bomb = resolve(import.meta.dirname, '../../shared/hostile/generated/contents-array-1e5.pdf')
  it.skipIf(!existsSync(bomb))('names a PDF that takes too long, and ends', { timeout: 90_000 }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'show', bomb], { encoding: 'utf8' })
    expect(stderr).toMatch(/contents-array-1e5\.pdf: error input\.timeout/)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })
})
