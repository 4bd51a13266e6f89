import type { Document } from '../../document.ts'

/** A judgement of a document that is made once, however many rules ask for it. What it gives is shared: nobody may change it. */
export function once<T>(judge: (document: Document) => T): (document: Document) => T {
  const known = new WeakMap<Document, { found: T }>()
  return (document) => {
    let made = known.get(document)
    if (!made) {
      made = { found: judge(document) }
      known.set(document, made)
    }
    return made.found
  }
}
