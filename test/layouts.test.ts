/** Each fixture is set out like the layout whose folder it stands in, and like no other; what is read from it is quoted exactly. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publish, readDocument } from '../pipeline/index.ts'
import { layouts } from '../pipeline/layouts/index.ts'
import type { Evidence } from '../schemas/types.ts'

const root = resolve(import.meta.dirname, 'fixtures')
const examples = layouts.flatMap(({ name }) => readdirSync(join(root, name)).map((example) => [name, example] as const))

describe('layouts', () => {
  it.each(examples)('%s: %s', async (name, example) => {
    const file = readdirSync(join(root, name, example)).find((entry) => entry.startsWith('input.'))!
    const said = await readDocument({ file, bytes: new Uint8Array(readFileSync(join(root, name, example, file))) })
    const document = said.account?.document
    expect(said.messages.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(layouts.filter((layout) => layout.matches(document!)).map((layout) => layout.name)).toEqual([name])
    const { tables } = publish([said])
    expect(tables.sources).toHaveLength(1)
    const evidence = tables.evidence as Evidence[]
    expect(evidence.length).toBeGreaterThan(1)
    for (const { start, end, quote } of evidence) expect(document!.text.slice(start, end)).toBe(quote)
  })
})
