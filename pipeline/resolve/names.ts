import type { Dataset } from '../../schemas/types.ts'
import type { Mention } from '../mention.ts'
import type { Draft, Thing } from '../record.ts'
import { slug } from './slug.ts'

type Value = (name: string) => string

/** What an id of each dataset is made of, and what tells namesakes apart, in the order in which it is tried. */
const MADE_OF: Record<Dataset, { name: (value: Value) => string[]; apart: string[] }> = {
  sources: { name: (value) => [value('symbol') || value('title')], apart: ['published', 'session', 'file'] },
  events: {
    name: (value) => [value('date').split('/')[0]!, value('title')],
    apart: ['place', 'countries', 'kind', 'description', 'file'],
  },
  deliverables: {
    name: (value) => [value('title')],
    apart: ['kind', 'date', 'countries', 'area', 'audience', 'languages', 'file'],
  },
  results: {
    name: (value) => (value('raw') ? [value('raw'), value('population') || value('unit')] : [value('statement')]),
    apart: ['kind', 'countries', 'project', 'date', 'statement', 'file'],
  },
  statistics: {
    name: (value) => [value('raw'), value('population') || value('unit')],
    apart: ['place', 'countries', 'about', 'date', 'statement', 'file'],
  },
  projects: { name: (value) => [value('name')], apart: ['symbol', 'countries', 'start', 'file'] },
}

/**
 * Names for a thing from short to long: each adds one more of its values to the one before. All are made from what the fullest
 * telling says, never from a place in the text or a position in a list.
 */
export function* names(thing: Thing): Generator<string> {
  const { draft, account } = thing.tellings[0]!
  const value: Value = (name) =>
    name === 'file' ? stem(account.document.file) : name === 'project' ? projectOf(draft) : text(draft, name)
  const { name, apart } = MADE_OF[thing.dataset]
  let last = slug(name(value).filter(Boolean).join(' '))
  if (last) yield last
  for (const field of apart) {
    const more = slug(value(field), 40)
    if (!more || last.includes(more)) continue
    last = last ? `${last}-${more}` : more
    yield last
  }
}

/** A field's values as words. */
function text(draft: Draft, name: string): string {
  const field = (draft.fields as Record<string, Mention<unknown> | Mention<unknown>[] | undefined>)[name]
  if (!field) return ''
  return (Array.isArray(field) ? field : [field]).map(({ value }) => String(value)).join(' ')
}

const projectOf = (draft: Draft): string => (draft.links.project ? text(draft.links.project, 'name') : '')
/** The file's name without folders and ending. */
const stem = (file: string): string =>
  file
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '')
