import abbreviations from '../../schemas/codelists/abbreviations.json' with { type: 'json' }
import calendar from '../../schemas/codelists/calendar.json' with { type: 'json' }
import type { Block, Document, Span } from '../document.ts'
import { expression } from '../expression.ts'
import type { Sentence } from './scope.ts'

const SHORT: Record<string, Set<string>> = Object.fromEntries(
  Object.entries(abbreviations).map(([language, words]) => [language, new Set(words)]),
)

const MONTHS = calendar.months.flat().join('|')
/** A stop, its closing marks, the raised mark of a note, and what follows: white space and the first character of a new sentence. */
const STOP = expression(
  `([.!?…]+)([”’"'»)\\]]*)(\\s?\\d{1,2}(?=\\s+(?!(?:${MONTHS})(?!\\p{L}))\\p{Lu}))?\\s+(?=[\\p{Lu}\\p{N}“‘"'«([¿¡▶►])`,
  'gu',
)

const divided = new WeakMap<Block, Sentence[]>()

/**
 * The sentences of a block (or of each cell of a table), in order, without the block's printed number and without outer white space.
 * A block is divided once: whoever asks again has the same sentences, and what is known of them.
 */
export function sentences(document: Document, block: Block): readonly Sentence[] {
  const known = divided.get(block)
  if (known) return known
  const made = ofBlock(document, block)
  divided.set(block, made)
  return made
}

function ofBlock(document: Document, block: Block): Sentence[] {
  const pieces: Span[] = block.rows ? block.rows.flat() : [{ start: block.body, end: block.end }]
  const language = document.language.slice(0, 2)
  return pieces.flatMap((piece) =>
    divide(document.text.slice(piece.start, piece.end), language, piece.start).map(({ start, end }) => ({
      start,
      end,
      text: document.text.slice(start, end),
      block,
    })),
  )
}

/** Divides a text into the spans of its sentences, offset by `at`. */
export function divide(text: string, language: string, at = 0): Span[] {
  const spans: Span[] = []
  let from = 0
  const close = (to: number) => {
    const piece = text.slice(from, to)
    const start = from + piece.length - piece.trimStart().length
    const end = from + piece.trimEnd().length
    if (end > start) spans.push({ start: at + start, end: at + end })
    from = to
  }
  for (const stop of text.matchAll(STOP)) {
    const next = stop.index + stop[0].length
    if (goesOn(text, stop.index, stop[1]!, next, language) || LABEL.test(text.slice(from, stop.index).trimStart()))
      continue
    close(stop.index + stop[0].trimEnd().length)
  }
  close(text.length)
  return spans
}

/** "Outcome 1. The authorities …": a label with its number opens its sentence. */
const LABEL =
  /^(?:outcome|output|objective|result|component|pillar|résultat|objectif|produit|effet|composante|resultado|objetivo|producto|componente)\s\d{1,2}(?:\.\d{1,2})*$/iu

/** True where a stop does not end its sentence: "No. 188", "e.g.", initials, an open bracket, "…" in mid-sentence. */
function goesOn(text: string, stop: number, marks: string, next: number, language: string): boolean {
  if (marks === '…' || /^\.{2,}$/.test(marks)) return !/\p{Lu}/u.test(text[next]!)
  if (marks !== '.') return false
  const before = text.slice(Math.max(0, stop - 24), stop)
  const word = /[\p{L}\p{N}.-]+$/u.exec(before)?.[0] ?? ''
  const lower = word.toLowerCase()
  const known = SHORT[language] ?? SHORT.en!
  const pair = /[\p{L}.-]+ [\p{L}.-]+$/u.exec(before)?.[0].toLowerCase() ?? ''
  if (known.has(pair)) return true
  if (known.has(lower)) {
    // "no", "art", "p" and the like are abbreviations only before a figure or a name; "No." alone can end a sentence.
    return /^(no|nos|n|co|ed|add|st|est|min|ms|m|al|me|par|ex|dec|mar|ene|ago|av|ee|rev|corr|inc|ltd|jr|sr|gen|ext|mm)$/.test(
      lower,
    )
      ? /\p{N}/u.test(text[next]!) || (/^(st|ms|m|me|mm|ee|gen|av|sr)$/.test(lower) && /\p{Lu}/u.test(text[next]!))
      : true
  }
  // Initials: "J. Smith", "U.S. Department"; but "Vitamin C. The" stays rare enough to lose.
  return /^(\p{Lu}|(\p{Lu}\.)+\p{Lu})$/u.test(word)
}
