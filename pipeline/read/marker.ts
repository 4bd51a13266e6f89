/** A bullet or number at the beginning of a line. */
import { expression } from '../expression.ts'
export interface Marker {
  /** As printed: `12.`, `(a)`, `•`. */
  printed: string
  /** Without punctuation; absent for bullets. */
  number?: string
  /** What list it belongs to: markers of one style continue one another. */
  style: 'bullet' | 'dash' | 'letter-o' | 'arrow' | 'decimal' | 'nested' | 'parenthesis' | 'letter' | 'roman'
  rest: string
  /** The letter that a bullet was read as. */
  slip?: string
}

const RULES: [Marker['style'], RegExp][] = [
  ['arrow', /^([▶►❱➤⯈]\uFE0E?)\s*(?=\S)/u],
  ['bullet', expression(/^([•▪‣◦●○■□◆◇➢✓✔·∙⁃❖❑➤❯º°\uF000-\uF0FF])(?:\s+|(?=[\p{L}\d“"«])|$)/u)],
  ['dash', /^([-–—*+])(?:\s+(?=\S)|$)/u],
  ['letter-o', expression(/^([oO])\s+(?=[\p{Lu}\d])/u)],
  // "01. - 03.08.2019" is a date
  ['decimal', expression(/^((?<number>\d{1,3})[.)])(?!\s*[-–]\s*\d{1,2}[./]\d)(?:\s+(?=\S)|(?=\p{Lu}\p{Ll})|$)/u)],
  // "2-Soutenir le …", not "2-Day course"
  ['decimal', expression(/^((?<number>\d)\s?[-–])\s?(?!Da[yi]|Year|Month|Week|Hour)(?=\p{Lu}\p{Ll}{3,})/u)],
  ['nested', expression(/^((?<number>\d{1,2}(?:\.\d{1,2})+)\.?)\s+(?=\p{Lu})/u)],
  ['parenthesis', /^(\((?<number>\d{1,3}|[a-z]|[ivx]{1,5})\))\s*(?=\S)/u],
  ['letter', /^((?<number>[a-z])\))\s+(?=\S)/u],
  ['roman', /^((?<number>[ivx]{1,5})\)|(?<upper>[IVX]{1,5})\.)\s+(?=\S)/u],
]

/** The marker a line begins with, or undefined. The line has no leading white space. */
export function marker(line: string): Marker | undefined {
  for (const [style, rule] of RULES) {
    const match = rule.exec(line)
    if (!match) continue
    const found: Marker = { printed: match[1]!, style, rest: line.slice(match[0].length) }
    const number = match.groups?.number ?? match.groups?.upper
    if (number) found.number = number
    const slip =
      style === 'letter-o'
        ? found.printed
        : style === 'dash'
          ? /^([oO])\s+(?=\p{Lu})/u.exec(found.rest)?.[1]
          : undefined
    if (slip) {
      found.slip = slip
      found.rest = found.rest.replace(/^[oO]\s+(?=\p{Lu})/u, '')
    }
    return found
  }
  return undefined
}
