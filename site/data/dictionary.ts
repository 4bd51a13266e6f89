import { resolved, type Schema, schemas } from '../../schemas/index.ts'
import type { Dataset } from '../../schemas/types.ts'
import type { AnyRecord } from './collection.ts'

/** One line of a data dictionary. */
export interface Entry {
  field: string
  type: string
  what: string
  required: boolean
  codes: string[]
  /** Share of rows in which the field has a value, 0 to 1. */
  filled: number
}

const has = (value: unknown): boolean =>
  value !== undefined && value !== null && (!Array.isArray(value) || value.length > 0)

const typeOf = (node: Schema): string => {
  if (node.type !== 'array')
    return node.type === 'integer' ? 'whole number' : (node.type ?? 'text').replace('string', 'text')
  const items = resolved(node.items ?? {})
  return `list of ${items.type === 'object' ? 'objects' : 'text'}`
}

/** The data dictionary of a dataset: every field of its schema, with the share of rows that fill it. Objects show their own fields below. */
export function dictionary(dataset: Dataset, records: readonly AnyRecord[]): Entry[] {
  const { properties = {}, required = [] } = schemas[dataset]
  return Object.entries(properties).flatMap(([field, node]): Entry[] => {
    const own = resolved(node)
    const values = records.map((record) => (record as unknown as Record<string, unknown>)[field])
    const share = (test: (value: unknown) => boolean) =>
      records.length ? values.filter(test).length / records.length : 0
    const items = own.items ? resolved(own.items) : undefined
    const entry: Entry = {
      field,
      type: typeOf(own),
      what: own.description ?? own.title ?? '',
      required: required.includes(field),
      codes: own.enum ?? items?.enum ?? [],
      filled: share(has),
    }
    if (own.type !== 'object') return [entry]
    const inner = Object.entries(own.properties ?? {}).map(([key, child]): Entry => {
      const part = resolved(child)
      return {
        field: `${field}.${key}`,
        type: typeOf(part),
        what: part.description ?? '',
        required: false,
        codes: part.enum ?? [],
        filled: share((value) => has((value as Record<string, unknown> | undefined)?.[key])),
      }
    })
    return [entry, ...inner]
  })
}
