import type { Block as BlockRow, Number as NumberRow } from '../schemas/types.ts'
import type { Document } from './document.ts'
import type { Message } from './message.ts'
import type { Account, Settled } from './record.ts'

export interface Accounted {
  blocks: BlockRow[]
  numbers: NumberRow[]
  coverage: Record<string, Record<string, number>>
  messages: Message[]
}

/** What became of every block and every number of every document. */
export function ledger(_accounts: Account[], _records: Settled[]): Accounted {
  return { blocks: [], numbers: [], coverage: {}, messages: [] }
}
export type { Document }
