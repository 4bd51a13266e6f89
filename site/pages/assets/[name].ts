import type { APIRoute } from 'astro'
import { assets } from '../../data/assets.ts'

export const getStaticPaths = () => [...assets.keys()].map((name) => ({ params: { name } }))

export const GET: APIRoute = ({ params }) => new Response(assets.get(params.name ?? '') ?? null)
