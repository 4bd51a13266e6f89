import type { AnyRecord } from './collection.ts'
import { capital, nameOf, plain } from './names.ts'
import { when } from './when.ts'

/** One line under a record's heading: its state, when, where. */
export function lead(record: AnyRecord): string {
  const state =
    'status' in record && record.status ? plain(record.status) : 'nature' in record ? plain(record.nature) : ''
  const date =
    'date' in record && record.date
      ? when(record.date)
      : 'published' in record && record.published
        ? when(record.published)
        : ''
  const names = 'countries' in record ? record.countries.map((code) => nameOf('countries', code)) : []
  const place = 'place' in record && record.place ? record.place : ''
  const where = [
    place,
    ...(names.length <= 3 ? names.filter((name) => !place.includes(name)) : [`${names.length} countries`]),
  ]
    .filter(Boolean)
    .join(', ')
  return [capital(state), date, where].filter(Boolean).join(' · ')
}
