import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './collection.ts'

type Entry = string | { code?: string; name?: string | Record<string, string>; title?: string }

/** Names of the codes of a codelist; empty when the list is not there. Lists are arrays of rows with a code, or rows keyed by their code. */
function codelist(file: string): Map<string, string> {
  const path = join(root, 'schemas/codelists', file)
  const names = new Map<string, string>()
  if (!existsSync(path)) return names
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const rows: [string, Entry][] = Array.isArray(list)
    ? list.map((row: Entry) => [typeof row === 'string' ? row : (row.code ?? ''), row])
    : Object.entries(list as Record<string, Entry>)
  for (const [code, row] of rows) {
    const name = typeof row === 'string' ? row : (row.name ?? row.title)
    const english = typeof name === 'object' ? (name.en ?? Object.values(name)[0]) : name
    if (code && english) names.set(code, english)
  }
  return names
}

const countries = codelist('countries.json')
const sectors = codelist('sectors.json')
const instruments = codelist('instruments.json')
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
const tongues = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** `people_trained` as a reader says it: "people trained"; "Governing Body document" keeps its capitals. */
export const plain = (code: string): string =>
  code === 'governing-body-document' ? 'Governing Body document' : code.replace(/[_-]+/g, ' ')

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The English name of a code of a field; the code itself in plain words where the lists do not know it. */
export function nameOf(field: string, code: string): string {
  if (field === 'countries') return countries.get(code) ?? (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code)
  if (field === 'sectors') return sectors.get(code) ?? capital(plain(code))
  if (field === 'instruments') return instruments.has(code) ? `${code}, ${instruments.get(code)}` : code
  if (field === 'languages' || field === 'language') return tongues.of(code) ?? code
  return code
}
