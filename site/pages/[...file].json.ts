import type { APIRoute } from 'astro'
import { schemas, shared } from '../../schemas/index.ts'
import { collection, DATASETS } from '../data/collection.ts'
import { sheet } from '../data/table.ts'

/** Every schema under its own name, `event.schema` and so on. */
const published = new Map(
  Object.values({ ...schemas, ...shared }).map((schema) => [schema.$id!.replace(/\.json$/, ''), schema]),
)

/** JSON beside the pages: each record's twin, the rows of each dataset's table, the schemas. */
export const getStaticPaths = () => [
  ...DATASETS.flatMap((name) => (collection[name] as { id: string }[]).map(({ id }) => ({ params: { file: id } }))),
  ...DATASETS.map((name) => ({ params: { file: `${name}/rows` } })),
  ...[...published.keys()].map((name) => ({ params: { file: `schemas/${name}` } })),
]

export const GET: APIRoute = ({ params }) => {
  const file = params.file ?? ''
  const dataset = DATASETS.find((name) => file === `${name}/rows`)
  if (dataset) return Response.json(sheet(dataset))
  const found = file.startsWith('schemas/') ? published.get(file.slice('schemas/'.length)) : collection.get(file)
  return new Response(`${JSON.stringify(found, null, 2)}\n`)
}
