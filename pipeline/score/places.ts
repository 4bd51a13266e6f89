/** Where words stand in a text, by offsets. */
export interface Stretch {
  start: number
  end: number
}

const TAG = /<[^>]*>/g
const LINK = /\]\([^)]*\)/g
const ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z]+);/gi
/** Fewest letters that locate anything. */
const LEAST = 6
/** Words at either end of a quotation that locate it where the whole is set differently. */
const ENDS = 5

/** A text ready for finding quotations however they are typed: its letters and digits, and where each stood. */
export class Places {
  #letters = ''
  #at: number[] = []

  constructor(text: string) {
    const letters: string[] = []
    let at = 0
    for (const character of text) {
      for (const letter of bare(character)) {
        letters.push(letter)
        this.#at.push(...Array.from({ length: letter.length }, () => at))
      }
      at += character.length
    }
    this.#letters = letters.join('')
  }

  /** Every stretch where a quotation stands; by its first and last words where it does not stand as a whole. */
  of(quote: string): Stretch[] {
    const plain = quote.replace(TAG, ' ').replace(LINK, ']').replace(ENTITY, ' ')
    const whole = this.#find(bare(plain))
    if (whole.length) return whole
    const words = plain.split(/\s+/)
    return words.length < 2 * ENDS
      ? []
      : [words.slice(0, ENDS), words.slice(-ENDS)].flatMap((end) => this.#find(bare(end.join(' '))))
  }

  #find(needle: string): Stretch[] {
    const found: Stretch[] = []
    if (needle.length < LEAST) return found
    for (let at = this.#letters.indexOf(needle); at >= 0; at = this.#letters.indexOf(needle, at + 1))
      found.push({ start: this.#at[at]!, end: this.#at[at + needle.length - 1]! + 1 })
    return found
  }
}

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Characters between the nearest two of two sets of stretches: 0 where they overlap, Infinity where one set is empty. */
export function distance(these: Stretch[], those: Stretch[]): number {
  let least = Number.POSITIVE_INFINITY
  for (const a of these) for (const b of those) least = Math.min(least, Math.max(a.start - b.end, b.start - a.end, 0))
  return least
}
