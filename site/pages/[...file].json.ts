import type { APIRoute } from 'astro'
import { collection, DATASETS } from '../data/collection.ts'
import { datasets } from '../data/datasets.ts'
import { schema } from '../data/schema.ts'
import { sheet } from '../data/table.ts'

const SCHEMAS = [
  'definitions',
  'block',
  'number',
  'message',
  'register',
  ...DATASETS.map((name) => datasets[name].singular),
]

/** JSON beside the pages: each record's twin, the rows of each dataset's table, the schemas. */
export const getStaticPaths = () => [
  ...DATASETS.flatMap((name) => (collection[name] as { id: string }[]).map(({ id }) => ({ params: { file: id } }))),
  ...DATASETS.map((name) => ({ params: { file: `${name}/rows` } })),
  ...SCHEMAS.map((name) => ({ params: { file: `schemas/${name}.schema` } })),
]

export const GET: APIRoute = ({ params }) => {
  const file = params.file ?? ''
  const dataset = DATASETS.find((name) => file === `${name}/rows`)
  if (dataset) return Response.json(sheet(dataset))
  if (file.startsWith('schemas/'))
    return new Response(`${JSON.stringify(schema(`${file.slice('schemas/'.length)}.json`), null, 2)}\n`)
  return new Response(`${JSON.stringify(collection.get(file), null, 2)}\n`)
}
