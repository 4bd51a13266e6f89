/** Writes types.ts from the JSON Schemas: `npm run types`. */
import { readdirSync, writeFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'

const here = import.meta.dirname
const names = readdirSync(here)
  .filter((file) => file.endsWith('.schema.json') && file !== 'definitions.schema.json')
  .map((file) => file.replace('.schema.json', ''))
  .sort()
const all = {
  title: 'Everything',
  type: 'object' as const,
  additionalProperties: false,
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, { $ref: `${name}.schema.json` }])),
}
const source = await compile(all as never, 'Everything', {
  cwd: here,
  bannerComment: '/* Generated from the JSON Schemas by `npm run types`. Change the schemas, not this file. */',
  additionalProperties: false,
  style: { singleQuote: true, semi: false, printWidth: 120 },
})
const datasets = {
  sources: 'Source',
  events: 'Event',
  deliverables: 'Deliverable',
  results: 'Result',
  statistics: 'Statistic',
  projects: 'Project',
}
const tail = `
export type Genre = Source['genre']
/** The record type of each dataset. */
export interface Records {
${Object.entries(datasets)
  .map(([name, type]) => `  ${name}: ${type}`)
  .join('\n')}
}
export type Dataset = keyof Records
`
writeFileSync(`${here}/types.ts`, source + tail)
