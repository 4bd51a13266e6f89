import { resolved, type Schema, schemas, type Table } from '../../schemas/index.ts'

/** One column of a table: where its value stands in a record, and the schema of that value. */
export interface Column {
  name: string
  path: string[]
  schema: Schema
  required: boolean
}

/** The columns of a dataset, from its schema. Evidence has a dataset of its own; an object of plain fields gives a column for each. */
export function columns(table: Table): Column[] {
  const { properties = {}, required = [] } = schemas[table]
  return Object.entries(properties)
    .filter(([name]) => name !== 'evidence')
    .flatMap(([name, property]): Column[] => {
      const schema = resolved(property)
      const own = required.includes(name)
      if (schema.type !== 'object' || !schema.properties) return [{ name, path: [name], schema, required: own }]
      return Object.entries(schema.properties).map(([part, inner]) => ({
        name: `${name}_${part}`,
        path: [name, part],
        schema: resolved(inner),
        required: false,
      }))
    })
}

/** The value at a column's path; undefined where it is absent. */
export const valueAt = (row: object, { path }: Column): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], row)
