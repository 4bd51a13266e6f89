import functionWords from '../../schemas/codelists/function-words.json' with { type: 'json' }

const KINDS = ['determiner', 'preposition', 'conjunction', 'pronoun'] as const
const EMPTY = new Set(Object.values(functionWords).flatMap((lexicon) => KINDS.flatMap((kind) => lexicon[kind])))

/** The words of a title that tell it from others: lower case, no accents, no plural s, no articles or prepositions. */
export function tokens(title: string): Set<string> {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.filter((word) => !EMPTY.has(word)).map((word) => (/\p{L}{3,}[^s]s$/u.test(word) ? word.slice(0, -1) : word)),
  )
}

/** Letters and digits alone, for names that are the same but for their typing. */
export const squashed = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Share of words two titles have in common, from 0 to 1 (Dice). */
export function dice(a: Set<string>, b: Set<string>): number {
  return a.size + b.size ? (2 * shared(a, b)) / (a.size + b.size) : 0
}

/** Share of the shorter title's words that stand in the longer one. */
export const containment = (a: Set<string>, b: Set<string>): number =>
  Math.min(a.size, b.size) ? shared(a, b) / Math.min(a.size, b.size) : 0

/** Titles with different numbers (328th, 332nd; phase 1, phase 2) name different things, however alike they are. */
export function sameNumbers(a: Set<string>, b: Set<string>): boolean {
  const digits = (words: Set<string>) =>
    [...words]
      .filter((word) => /\d/.test(word))
      .sort()
      .join(' ')
  const [x, y] = [digits(a), digits(b)]
  return !x || !y || x === y
}

const shared = (a: Set<string>, b: Set<string>): number => {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both
}
