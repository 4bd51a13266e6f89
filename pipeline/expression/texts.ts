/** What is made of a text once, however many rules ask for it: kept for the document that is read, and no longer. */

/** Texts kept at a time: more than the sentences of a long document. */
const MOST = 2000

const kept: Map<string, unknown>[] = []

/** A function of texts that makes each result once in a document. */
export function perText<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  kept.push(known)
  return (text) => {
    let made = known.get(text)
    if (made === undefined) {
      made = make(text)
      if (known.size >= MOST) known.clear()
      known.set(text, made)
    }
    return made
  }
}

/** Lets go of all that is kept: what one document costs does not depend on those read before it. */
export function forgetTexts(): void {
  for (const known of kept) known.clear()
}
