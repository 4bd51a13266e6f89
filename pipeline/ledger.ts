import type { Block as BlockRow, Number as NumberRow } from '../schemas/types.ts'
import { located, type Span } from './document.ts'
import { blockRows } from './ledger/blocks.ts'
import { claims } from './ledger/claims.ts'
import { numberRows } from './ledger/numbers.ts'
import type { Message } from './message.ts'
import type { Account, Settled } from './record.ts'

export interface Accounted {
  blocks: BlockRow[]
  numbers: NumberRow[]
  /** Share of the characters by disposition, by source id; each adds up to 1. */
  coverage: Record<string, Record<string, number>>
  messages: Message[]
}

/**
 * What became of every block and every number of every document that has a source record: computed from the evidence of the
 * published records and from what layouts set aside, never kept by hand. What nobody accounts for is a message.
 */
export function ledger(accounts: Account[], records: Settled[]): Accounted {
  const all: Accounted = { blocks: [], numbers: [], coverage: {}, messages: [] }
  const claimed = claims(records)
  const cards = new Map(
    records
      .filter(({ dataset }) => dataset === 'sources')
      .map(({ record, thing }) => [thing.tellings[0]!.account, record.id]),
  )
  for (const account of accounts) {
    const source = cards.get(account)
    if (!source) continue
    const own = claimed.get(source) ?? []
    const blocks = blockRows(account, source, own)
    const numbers = numberRows(account, source, own)
    all.blocks.push(...blocks)
    all.numbers.push(...numbers)
    all.coverage[source] = shares(blocks, account.document.text.length)
    const open = (rule: string, reason: string, { start, end }: Span): void => {
      const { file, text } = account.document
      const place = located(account.document, { start, end })
      all.messages.push({ severity: 'warning', rule, reason, file, place, quote: text.slice(start, end).trim() })
    }
    for (const row of blocks)
      if (row.disposition === 'unread') open('ledger.unread', `no layout read this ${row.kind.replace('_', ' ')}`, row)
    for (const row of numbers)
      if (row.role === 'unclaimed')
        open('ledger.unclaimed', 'no record owns this number and nothing says what it is', row)
  }
  return all
}

function shares(rows: BlockRow[], length: number): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { disposition, start, end } of rows) sums[disposition] = (sums[disposition] ?? 0) + end - start
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, length ? sum / length : 0]))
}
