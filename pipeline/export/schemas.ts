import { shared, schemas as tables } from '../../schemas/index.ts'
import type { Exporter } from './exporter.ts'

/** The JSON Schemas that every record answers to. */
export const schemas: Exporter = {
  name: 'schemas',
  export: () =>
    [...Object.values(tables), shared.definitions].map((schema) => ({
      path: `schemas/${schema.$id}`,
      mediaType: 'application/schema+json',
      content: `${JSON.stringify(schema, null, 2)}\n`,
    })),
}
