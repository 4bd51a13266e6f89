/** A block to compare: what it is, and its words without white space or marks that readers may print differently. */
export interface Told {
  kind: string
  text: string
}

/** Spaces, quotation marks and hyphens do not count; nor do the raised marks of notes; letters and digits do. */
export const plain = (text: string): string =>
  text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '')
    .normalize('NFKC')
    .replace(/[“”"«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** Precision, recall and F1 of blocks that are exactly alike. */
export function compared(found: Told[], truth: Told[], typed: boolean) {
  const key = ({ kind, text }: Told) => (typed ? `${kind} ${plain(text)}` : plain(text))
  const left = new Map<string, number>()
  for (const block of truth) left.set(key(block), (left.get(key(block)) ?? 0) + 1)
  let hits = 0
  const wrong: Told[] = []
  for (const block of found) {
    const count = left.get(key(block)) ?? 0
    if (count) {
      hits++
      left.set(key(block), count - 1)
    } else wrong.push(block)
  }
  const missing = [...left].filter(([, count]) => count > 0).map(([block]) => block)
  const precision = hits / found.length || 0
  const recall = hits / truth.length || 0
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0, wrong, missing }
}
