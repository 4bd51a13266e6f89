import functionWords from '../../schemas/codelists/function-words.json' with { type: 'json' }
import { perText } from '../expression/texts.ts'
import { expression } from '../expression.ts'

const KINDS = ['determiner', 'preposition', 'conjunction', 'pronoun'] as const
const EMPTY = new Set(Object.values(functionWords).flatMap((lexicon) => KINDS.flatMap((kind) => lexicon[kind])))

const ACCENTS = expression(/\p{M}/gu)
const SIGNS = expression(/[^\p{L}\p{N}]/gu)
const WORDS = expression(/[\p{L}\p{N}]+/gu)
const PLURAL = expression(/\p{L}{3,}[^s]s$/u)

/** The words of a title that tell it from others, in order: lower case, no accents, no plural s, no articles or prepositions. */
const telling = perText((title): readonly string[] => {
  const words = title.normalize('NFKD').replace(ACCENTS, '').toLowerCase().match(WORDS) ?? []
  return words.filter((word) => !EMPTY.has(word)).map((word) => (PLURAL.test(word) ? word.slice(0, -1) : word))
})

/** The telling words of a title, each once. */
export const tokens = perText((title): Set<string> => new Set(telling(title)))

/** Letters and digits alone, for names that are the same but for their typing. */
export const squashed = perText((name) => name.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(SIGNS, ''))

/** Share of words two titles have in common, from 0 to 1 (Dice). */
export function dice(a: Set<string>, b: Set<string>): number {
  return a.size + b.size ? (2 * shared(a, b)) / (a.size + b.size) : 0
}

/** Share of the shorter title's words that stand in the longer one. */
export const containment = (a: Set<string>, b: Set<string>): number =>
  Math.min(a.size, b.size) ? shared(a, b) / Math.min(a.size, b.size) : 0

/** Letters at the beginning by which two forms of one word are known: Asia, Asian; promote, promoting. */
const STEM = 4
/** Words an alignment looks at: more than a title has, fewer than make it slow. */
const LONGEST = 60

/**
 * Whether one title has a word where the other has another: "inspection in the rubber industry", "inspection in the electronics
 * industry". Such titles are of sister things, however many words they share; a word more on one side alone is a fuller name.
 */
export function contrasts(title: string, other: string): boolean {
  const [a, b] = [telling(title).slice(0, LONGEST), telling(other).slice(0, LONGEST)]
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i]![j] = akin(a[i]!, b[j]!)
        ? longest[i + 1]![j + 1]! + 1
        : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!)
    }
  }
  let [i, j, here, there] = [0, 0, 0, 0]
  while (i < a.length && j < b.length) {
    if (akin(a[i]!, b[j]!)) {
      if (here && there) return true
      ;[here, there] = [0, 0]
      i++
      j++
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) {
      // A word that the other title has elsewhere was only moved.
      if (!b.some((word) => akin(word, a[i]!))) here++
      i++
    } else {
      if (!a.some((word) => akin(word, b[j]!))) there++
      j++
    }
  }
  here += a.slice(i).filter((word) => !b.some((known) => akin(known, word))).length
  there += b.slice(j).filter((word) => !a.some((known) => akin(known, word))).length
  return here > 0 && there > 0
}

const akin = (a: string, b: string): boolean =>
  a === b || (a.length >= STEM && b.length >= STEM && a.slice(0, STEM) === b.slice(0, STEM))

/** Phases and parts are numbered in Roman figures too; a single letter is left out, it may be anything. */
const NUMBERED = /\d|^(?:i{2,3}|iv|vi{1,3}|ix)$/

/** Titles with different numbers (328th, 332nd; phase 1, phase 2) name different things, however alike they are. */
export function sameNumbers(a: Set<string>, b: Set<string>): boolean {
  const [x, y] = [numbersIn(a), numbersIn(b)]
  return !x || !y || x === y
}

/** The numbers among the words of a title. */
export const numbersIn = (words: Set<string>): string =>
  [...words]
    .filter((word) => NUMBERED.test(word))
    .sort()
    .join(' ')

const shared = (a: Set<string>, b: Set<string>): number => {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both
}
