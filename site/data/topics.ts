import type { Dataset } from '../../schemas/types.ts'
import { slug } from './address.ts'
import { type AnyRecord, collection } from './collection.ts'
import { nameOf } from './names.ts'

/** A way of looking at the records across datasets: by country, sector, instrument or organisation. */
export interface Topic {
  key: string
  title: string
  what: string
  /** Fields that hold its codes or names. */
  fields: string[]
}

/** What is recorded for one country, sector, instrument or organisation. */
export interface TopicEntry {
  code: string
  name: string
  segment: string
  records: Map<Dataset, AnyRecord[]>
  total: number
}

export const topics: Topic[] = [
  {
    key: 'countries',
    title: 'Countries',
    what: 'Countries that a text names as the place of the thing itself. A city counts for its country; an organisation’s name does not.',
    fields: ['countries'],
  },
  { key: 'sectors', title: 'Sectors', what: 'Economic sectors, by the ILO’s own names for them.', fields: ['sectors'] },
  {
    key: 'instruments',
    title: 'Instruments',
    what: 'Conventions, Recommendations, Protocols and declarations that the records are concerned with, by NORMLEX code.',
    fields: ['instruments'],
  },
  {
    key: 'organisations',
    title: 'Organisations',
    what: 'Who organized, paid for or took part in what is recorded, under the name the text uses or the one registered for it.',
    fields: ['organisers', 'partners', 'funders'],
  },
]

const topicByField = new Map(topics.flatMap((topic) => topic.fields.map((field) => [field, topic] as const)))
const RECORDS: Dataset[] = ['events', 'deliverables', 'results', 'statistics', 'projects']

const made = new Map<string, TopicEntry[]>()

/** The entries of a topic, those with most records first. */
export function entriesOf(topic: Topic): TopicEntry[] {
  const known = made.get(topic.key)
  if (known) return known
  const entries = new Map<string, TopicEntry>()
  for (const dataset of RECORDS) {
    for (const record of collection[dataset] as AnyRecord[]) {
      const codes = topic.fields.flatMap(
        (field) => ((record as unknown as Record<string, unknown>)[field] as string[] | undefined) ?? [],
      )
      for (const code of new Set(codes)) {
        const segment = slug(code)
        let entry = entries.get(segment)
        if (!entry) {
          entry = { code, name: nameOf(topic.key, code), segment, records: new Map(), total: 0 }
          entries.set(segment, entry)
        }
        const list = entry.records.get(dataset) ?? []
        if (list.at(-1) === record) continue
        list.push(record)
        entry.records.set(dataset, list)
        entry.total++
      }
    }
  }
  const sorted = [...entries.values()].sort((a, b) => b.total - a.total || a.name.localeCompare(b.name, 'en'))
  made.set(topic.key, sorted)
  return sorted
}

/** Where a value of a field leads: the page of its country, sector, instrument or organisation. */
export function topicOf(field: string, code: string): string | undefined {
  const topic = topicByField.get(field)
  return topic ? `${topic.key}/${slug(code)}/` : undefined
}
