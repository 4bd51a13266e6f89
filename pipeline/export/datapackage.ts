import { datasets, type Schema, schemas, type Table } from '../../schemas/index.ts'
import { type Column, columns } from './columns.ts'
import type { Exporter } from './exporter.ts'

const TYPES: Record<string, string> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  string: 'string',
  array: 'string',
  object: 'string',
}

const field = ({ name, schema, required }: Column) => ({
  name,
  type: TYPES[schema.type ?? 'string'] ?? 'string',
  ...(schema.description && { description: schema.description }),
  ...((required || schema.enum) && {
    constraints: {
      ...(required && schema.type !== 'array' && { required: true }),
      ...(schema.enum && { enum: schema.enum }),
    },
  }),
})

/** Single ids that name a record of another dataset become foreign keys. */
function foreignKeys(table: Table) {
  const target = (schema: Schema) =>
    datasets.find((dataset) => schema.pattern?.startsWith(`^${schemas[dataset].$id?.split('.')[0]}/`))
  return columns(table).flatMap(({ name, path, schema }) => {
    const dataset = schema.type === 'string' && name !== 'id' && path.length === 1 ? target(schema) : undefined
    return dataset
      ? [{ fields: [name], reference: { resource: dataset === table ? '' : dataset, fields: ['id'] } }]
      : []
  })
}

/** Data Package 2.0: the CSV files with table schemas, keys and foreign keys. */
export const datapackage: Exporter = {
  name: 'datapackage',
  export: (tables) => {
    const resources = (Object.keys(tables) as Table[]).map((table) => {
      const fields = columns(table).map(field)
      const keys = foreignKeys(table)
      return {
        name: table,
        path: `${table}.csv`,
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        description: schemas[table].description,
        schema: {
          fields,
          ...(fields.some(({ name }) => name === 'id') && { primaryKey: ['id'] }),
          ...(keys.length && { foreignKeys: keys }),
        },
      }
    })
    const content = {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'worktrace',
      title: 'Worktrace: what the ILO reports it did',
      description:
        'Events, deliverables and results read from texts of the International Labour Organization, each value with the words it was read from.',
      licenses: [
        {
          name: 'CC-BY-4.0',
          path: 'https://creativecommons.org/licenses/by/4.0/',
          title: 'Creative Commons Attribution 4.0',
        },
      ],
      resources,
    }
    return [
      { path: 'datapackage.json', mediaType: 'application/json', content: `${JSON.stringify(content, null, 2)}\n` },
    ]
  },
}
