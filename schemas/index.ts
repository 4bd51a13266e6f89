import block from './block.schema.json' with { type: 'json' }
import definitions from './definitions.schema.json' with { type: 'json' }
import deliverable from './deliverable.schema.json' with { type: 'json' }
import event from './event.schema.json' with { type: 'json' }
import evidence from './evidence.schema.json' with { type: 'json' }
import identifiers from './identifiers.schema.json' with { type: 'json' }
import judgements from './judgements.schema.json' with { type: 'json' }
import message from './message.schema.json' with { type: 'json' }
import number from './number.schema.json' with { type: 'json' }
import project from './project.schema.json' with { type: 'json' }
import register from './register.schema.json' with { type: 'json' }
import result from './result.schema.json' with { type: 'json' }
import source from './source.schema.json' with { type: 'json' }
import statistic from './statistic.schema.json' with { type: 'json' }
import type { Dataset } from './types.ts'

/** As much of JSON Schema as the tables of the project use. */
export interface Schema {
  $id?: string
  $ref?: string
  title?: string
  description?: string
  type?: string
  pattern?: string
  enum?: string[]
  minimum?: number
  minLength?: number
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  $defs?: Record<string, Schema>
}

/** The record datasets in the order in which they are published. */
export const datasets: Dataset[] = ['sources', 'events', 'deliverables', 'results', 'statistics', 'projects']

/** The schema of one row of each published dataset. */
export const schemas = {
  sources: source,
  events: event,
  deliverables: deliverable,
  results: result,
  statistics: statistic,
  projects: project,
  evidence,
  blocks: block,
  numbers: number,
  messages: message,
} as unknown as Record<Table, Schema>

export type Table = Dataset | 'evidence' | 'blocks' | 'numbers' | 'messages'

/** Shapes that datasets share, and the files that stand beside the documents of a collection. */
export const shared = { definitions, register, identifiers, judgements } as unknown as Record<
  'definitions' | 'register' | 'identifiers' | 'judgements',
  Schema
>

/** The schema that a `$ref` names; any other schema unchanged, its own description first. */
export function resolved(schema: Schema): Schema {
  if (!schema.$ref) return schema
  const path = schema.$ref.split('#')[1]!.split('/').slice(1)
  let target: unknown = shared.definitions
  for (const name of path) target = (target as Record<string, unknown>)[name]
  const found = resolved(target as Schema)
  return schema.description === undefined ? found : { ...found, description: schema.description }
}
