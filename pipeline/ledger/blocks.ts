import type { Block as BlockRow } from '../../schemas/types.ts'
import type { Block } from '../document.ts'
import type { Account, SetAside } from '../record.ts'
import { type Claim, sweep } from './claims.ts'

/** Share of a block's words that must be set aside for the block to be. */
const MOST = 0.5

/** One row a block. Each begins where the one before ends, so that they tile the text. */
export function blockRows({ document, setAsides }: Account, source: string, claims: Claim[]): BlockRow[] {
  const { blocks, text } = document
  const claimsAt = sweep(claims)
  const asidesAt = sweep(setAsides.map((aside) => ({ ...aside.span, aside })))
  return blocks.map((block, index) => {
    const own = claimsAt(block.start, block.end)
    const asides = asidesAt(block.start, block.end).map(({ aside }) => aside)
    const { disposition, reason } = disposed(block, own, asides)
    return {
      id: `${source}#${index + 1}`,
      source,
      ordinal: index + 1,
      kind: block.kind,
      ...(block.number !== undefined && { number: block.number }),
      ...(block.page !== undefined && { page: block.page }),
      start: index ? block.start : 0,
      end: blocks[index + 1]?.start ?? text.length,
      disposition,
      ...(reason && { reason }),
      records: [...new Set(own.map(({ record }) => record))].sort(),
    }
  })
}

type Disposed = { disposition: BlockRow['disposition']; reason?: string }

/** The one disposition of a block: what records tell from it counts before what it is, and that before why it was set aside. */
function disposed(block: Block, claims: Claim[], asides: SetAside[]): Disposed {
  const said = claims.filter(
    ({ basis, dataset }) => basis === 'stated' && !(block.kind === 'heading' && dataset === 'sources'),
  )
  if (block.kind === 'furniture') return { disposition: 'furniture', reason: block.role ?? 'furniture' }
  if (said.some(({ relation }) => relation !== 'restates')) return { disposition: 'record' }
  if (said.length) return { disposition: 'duplicate', reason: 'tells again what a record was read from elsewhere' }
  const aside = mostly(block, asides)
  if (block.kind === 'heading' && (!aside || aside.disposition === 'context')) return { disposition: 'heading' }
  if (aside) return { disposition: aside.disposition, reason: aside.reason }
  if (claims.length) return { disposition: 'context', reason: 'other blocks take their context from it' }
  return { disposition: 'unread' }
}

/** The set-aside that takes most of a block, if set-asides together take most of it. */
function mostly({ start, end, body }: Block, asides: SetAside[]): SetAside | undefined {
  const overlap = ({ span }: SetAside) => Math.min(span.end, end) - Math.max(span.start, start)
  const taken = asides.reduce((sum, aside) => sum + overlap(aside), 0)
  if (taken < MOST * (end - body)) return undefined
  return asides.reduce((most, aside) => (overlap(aside) > overlap(most) ? aside : most))
}
