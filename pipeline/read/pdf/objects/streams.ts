import { constants, inflateSync } from 'node:zlib'
import { Unreadable } from './lexer.ts'
import { type Dict, Ref, type Stream, type Value } from './value.ts'

/** Bytes that a stream may unpack to. */
const LARGEST = 64 * 1024 * 1024

/** The bytes of a stream as they were before they were packed; only the packing that nearly all files use is known here. */
export function unpacked({ dict, bytes }: Stream): Uint8Array {
  const filters = list(dict.get('Filter'))
  const parms = list(dict.get('DecodeParms'))
  let out = bytes
  for (const [at, filter] of filters.entries()) {
    if (filter !== '/FlateDecode' && filter !== '/Fl') throw new Unreadable(`a stream packed as ${String(filter)}`)
    try {
      out = inflateSync(out, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH })
    } catch {
      throw new Unreadable('a stream that cannot be unpacked')
    }
    const how = parms[at]
    if (how instanceof Map) out = predicted(out, how)
  }
  return out
}

const list = (value: Value | undefined): Value[] => {
  if (value instanceof Ref) throw new Unreadable('packing told elsewhere')
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

const numberOf = (dict: Dict, key: string, otherwise: number): number => {
  const value = dict.get(key)
  return typeof value === 'number' ? value : otherwise
}

/** Rows told as their difference from what is left of them and above (PNG's way). */
function predicted(bytes: Uint8Array, how: Dict): Uint8Array {
  const predictor = numberOf(how, 'Predictor', 1)
  if (predictor === 1) return bytes
  if (predictor < 10) throw new Unreadable('a stream with a rare predictor')
  const across = Math.max(1, (numberOf(how, 'Colors', 1) * numberOf(how, 'BitsPerComponent', 8)) >> 3)
  const wide = Math.ceil(
    (numberOf(how, 'Colors', 1) * numberOf(how, 'BitsPerComponent', 8) * numberOf(how, 'Columns', 1)) / 8,
  )
  const rows = Math.ceil(bytes.length / (wide + 1))
  const out = new Uint8Array(rows * wide)
  for (let row = 0; row < rows; row++) {
    const from = row * (wide + 1)
    const to = row * wide
    const kind = bytes[from]
    for (let at = 0; at < wide; at++) {
      const raw = bytes[from + 1 + at] ?? 0
      const left = at >= across ? out[to + at - across]! : 0
      const above = row ? out[to - wide + at]! : 0
      const corner = row && at >= across ? out[to - wide + at - across]! : 0
      const guess =
        kind === 0
          ? 0
          : kind === 1
            ? left
            : kind === 2
              ? above
              : kind === 3
                ? (left + above) >> 1
                : nearest(left, above, corner)
      out[to + at] = raw + guess
    }
  }
  return out
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const a = Math.abs(guess - left)
  const b = Math.abs(guess - above)
  const c = Math.abs(guess - corner)
  return a <= b && a <= c ? left : b <= c ? above : corner
}
