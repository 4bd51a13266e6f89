import { createHash } from 'node:crypto'
import type { Dataset } from '../../schemas/types.ts'
import type { Account, Draft } from '../record.ts'

/** First part of the ids of each dataset. */
export const singular: Record<Dataset, string> = {
  sources: 'source',
  events: 'event',
  deliverables: 'deliverable',
  results: 'result',
  statistics: 'statistic',
  projects: 'project',
}

/** How a later run knows a telling again: the file, the words that tell it and, where one sentence tells several, its own words. */
export function mark({ account, draft }: { account: Account; draft: Draft }): string {
  const { text } = account.document
  const fields = draft.fields as Record<string, { span?: { start: number; end: number } } | undefined>
  const own = (fields.raw ?? fields.title ?? fields.name)?.span ?? draft.whole
  const said = [account.card.file, text.slice(draft.whole.start, draft.whole.end), text.slice(own.start, own.end)]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)
}
