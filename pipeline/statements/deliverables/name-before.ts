import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'

/** Verbs of making known, behind which a name may stand in plain letters. */
const MADE =
  '(?:published|publishes|issued|released|produced|launched|prepared|completed|publié|publiée|diffusé|édité|paru|lancé|publicó|publicado|editó|elaboró|lanzó|difundió)'
/** "published Safe on the lake, a manual for …": a name with one capital, between its verb and the noun that says what it is. */
const NAMED = expression(
  `(?<!\\p{L})${MADE}\\s+(\\p{Lu}[^,.;:()«»“”"]{6,90}),\\s+(?:an?|the|une?|le|la|una?|el)\\s+(?:\\p{L}+\\s)?$`,
  'u',
)
/** Words of such a name, at least: one word more likely is who it was made with. */
const WORDS = 3

/** The name that stands before the noun of a thing made, where its letters lost their italics; offsets into `text`. */
export function nameBefore(text: string, noun: number): Span | undefined {
  const match = NAMED.exec(text.slice(0, noun))
  if (!match || match[1]!.split(/\s+/).length < WORDS) return undefined
  const start = match.index + match[0].indexOf(match[1]!)
  return { start, end: start + match[1]!.length }
}
