/**
 * Regular expressions whose classes of letters are made ready quickly. The engine takes about a millisecond for each `\p{L}`, which has
 * some 650 ranges, and hundreds of such classes stand in our rules: longer than all else that happens to a short document. Here they
 * stand for the letters of the scripts of Europe in full, and for the blocks of all other scripts of the basic plane as wholes.
 */
import { CLASSES } from './expression/classes.ts'

/**
 * An expression of the given source, or like the given one, in which `\p{L}`, `\p{N}`, `\p{M}`, `\p{Lu}` and `\p{Ll}` (and `\P` of
 * each outside of a class) are such classes. It is made once for all who ask, except global and sticky ones, which remember where they stopped.
 */
export function expression(source: string | RegExp, flags = ''): RegExp {
  const text = typeof source === 'string'
  const pattern = text ? source : source.source
  if (text ? STATEFUL.test(flags) : source.global || source.sticky)
    return new RegExp(compact(pattern), text ? flags : source.flags)
  const those = known.get(pattern)
  const same = those?.find((one) => (text ? one.flags === flags : alike(one, source)))
  if (same) return same
  const made = new RegExp(compact(pattern), text ? flags : source.flags)
  if (known.size >= KEPT) known.clear()
  known.set(pattern, [...(those ?? []), made])
  return made
}

/** Flags of expressions that remember where they stopped. */
const STATEFUL = /[gy]/

/** The expressions made so far, by the source they were made for. */
const known = new Map<string, RegExp[]>()
/** More than all rules have; sources made of the words of documents have no end. */
const KEPT = 5000

const alike = (one: RegExp, other: RegExp): boolean =>
  one.ignoreCase === other.ignoreCase &&
  one.unicode === other.unicode &&
  one.multiline === other.multiline &&
  one.dotAll === other.dotAll

/** A pair of a backslash and what it makes special, or a bracket. */
const SPECIAL = /\\(?:([pP])\{(\w+)\}|.)|[[\]]/gs

function compact(source: string): string {
  let inside = false
  return source.replace(SPECIAL, (all, letter: string | undefined, name: string) => {
    if (all === '[' || all === ']') {
      inside = all === '['
      return all
    }
    const ranges = letter && CLASSES[name]
    if (!ranges || (inside && letter === 'P')) return all
    return inside ? ranges : letter === 'P' ? `[^${ranges}]` : `[${ranges}]`
  })
}
