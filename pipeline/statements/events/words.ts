import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'

export interface Word extends Span {
  text: string
  lower: string
}

const WORD = expression(/[\p{L}\p{N}][\p{L}\p{N}’'.\-‑]*|&/gu)
/** An article or preposition that lost its vowel. */
const ELIDED = expression(/^([ldscnLDSCN]|qu|Qu)[’'](?=\p{L})/u)

/** The words of a text; an elided article ("l’atelier") is a word of its own. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].flatMap((match) => {
    const raw = match[0].replace(/[.’'-]+$/, '')
    const elided = ELIDED.exec(raw)
    const cut = elided ? elided[0].length : 0
    const make = (from: number, to: number): Word => {
      const word = raw.slice(from, to)
      return {
        text: word,
        lower: word.toLowerCase().replace(/'/g, '’'),
        start: match.index + from,
        end: match.index + to,
      }
    }
    return cut ? [make(0, cut - 1), make(cut, raw.length)] : raw ? [make(0, raw.length)] : []
  })
