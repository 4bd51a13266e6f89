import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './collection.ts'

/** The part of JSON Schema that ours use. */
export interface Schema {
  $ref?: string
  title?: string
  description?: string
  type?: string
  enum?: string[]
  items?: Schema
  required?: string[]
  properties?: Record<string, Schema>
  $defs?: Record<string, Schema>
}

const files = new Map<string, Schema>()

/** A schema of the project, by file name. */
export function schema(file: string): Schema {
  let found = files.get(file)
  if (!found) {
    found = JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8')) as Schema
    files.set(file, found)
  }
  return found
}

/** A schema with its `$ref` into our definitions followed; what stands beside the reference wins. */
export function followed(node: Schema): Schema {
  if (!node.$ref) return node
  const [file, pointer] = node.$ref.split('#') as [string, string | undefined]
  const target = (pointer ?? '').split('/').slice(2)
  const definition = target.length ? schema(file).$defs?.[target[0]!] : schema(file)
  return { ...definition, ...node }
}
