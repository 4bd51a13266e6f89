import fields from '../../schemas/codelists/page-fields.json' with { type: 'json' }
import type { Part } from '../assemble.ts'
import { expression } from '../expression.ts'

/** A number that stands alone, with its unit: `97`, `1,200+`, `62%`. */
const NUMBER =
  /^(?:[<>~≈+−–$€£-]|US\$|USD|EUR|CHF)?\s?\d[\d.,\s]*\s?(?:%|\+|k|m|bn|million|billion|millions|milliards?|millones|mil)?$/i
/** A call-out that names only the unit, so that its label is still to come: `100 million`, `97 countries`. */
const UNIT = expression(/^[<>~≈+$€£]?\s?\d[\d.,\s]*\p{L}+$/u)
const MONEY = new Set(Object.values(fields.project.budget).flat())
/** Characters of the words that say what a number counts, at most. */
const LABEL = 90
/** Characters of a label that ends as a sentence does, at most: a longer one is the rest of a sentence below the number of a page. */
const SENTENCE = 45
/** Blocks that make a label, at most. */
const LINES = 2

/**
 * Joins numbers set large in a block of their own with the label below them, whatever elements a page uses for the two: a heading `97`
 * above a heading `Countries` makes one call-out. `titled` is true where headings are marked up, so that one can be a label.
 */
export function figures(parts: Part[], titled: boolean): Part[] {
  const joined: Part[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    if (!set(part) || !/\d/.test(part.runs[0]?.text ?? '')) {
      joined.push(part)
      continue
    }
    // "Budget" and the amount below it: labelled before, not behind
    const above = joined.at(-1)
    if (
      above &&
      MONEY.has(
        text(above)
          .toLowerCase()
          .replace(/[\s:]+$/u, ''),
      )
    ) {
      joined.push({ ...part, kind: 'paragraph' })
      continue
    }
    const label: Part[] = []
    const next = parts[at + 1]
    if (
      part.kind === 'callout' &&
      UNIT.test(text(part)) &&
      next?.kind === 'paragraph' &&
      set(next) &&
      text(next).length <= LABEL &&
      /^\p{Ll}/u.test(text(next))
    ) {
      label.push(next)
    } else if (set(part) && NUMBER.test(text(part)) && !/^\s*(?:19|20)\d\d\s*$/.test(text(part))) {
      for (const below of parts.slice(at + 1, at + 1 + LINES)) {
        if (
          !set(below) ||
          below.kind === 'callout' ||
          text(below).length > (/[.;]$/.test(text(below)) ? SENTENCE : LABEL) ||
          /^\P{L}*\d/u.test(text(below)) ||
          !/\p{L}/u.test(text(below))
        )
          break
        if (below.kind === 'heading' && (label.length || !titled)) break
        label.push(below)
      }
    }
    if (!label.length) {
      joined.push(part)
      continue
    }
    joined.push({ kind: 'callout', runs: [part, ...label].flatMap(({ runs }) => [...runs, { text: ' ' }]) })
    at += label.length
  }
  return joined
}

const set = ({ kind, level }: Part): boolean =>
  kind === 'heading' || kind === 'callout' || (kind === 'paragraph' && level === undefined)
const text = ({ runs }: Part): string =>
  runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
