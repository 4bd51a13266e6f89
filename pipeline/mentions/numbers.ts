import lexicon from '../../schemas/codelists/numbered-names.json' with { type: 'json' }
import { type Mention, stated } from '../mention.ts'
import { type Claim, claims, lookup } from './claims.ts'
import { type Language, lexiconOf } from './language.ts'
import { type Numeral, numerals } from './numerals.ts'
import { compiled, oneOf } from './pattern.ts'

export interface NumberValue {
  role: Claim['role'] | 'quantity'
  /** Why, where the role is `other`. */
  reason?: string
}

const timeUnit = compiled(`^(?:\\s|[-‑])(?:\\p{L}+\\s)?${oneOf(lexicon.timeUnits)}(?![\\p{L}])`, 'iu')

/** The role of a number that no rule has claimed. */
function unclaimed(text: string, { start, end, form, glued }: Numeral): NumberValue {
  const left = text.slice(Math.max(0, start - 4), start)
  const right = text.slice(end, end + 40)
  if (timeUnit.test(right)) return { role: 'other', reason: 'duration' }
  if (form === 'words' && glued) return { role: 'other', reason: 'part of a word' }
  if (
    form === 'digits' &&
    (/[\p{L}_][-‑]?$/u.test(left) || (glued && /^\p{L}/u.test(right))) &&
    !/(?:US|EU|CHF|[€$£])$/.test(left)
  )
    return { role: 'other', reason: 'part of a name' }
  return { role: 'quantity' }
}

/** Every number in a text, digits and words from two up, with its role. `quantity`: a candidate for a record. */
export function numbers(text: string, language: string, at = 0): Mention<NumberValue>[] {
  const own = lexiconOf<Language>({ en: 'en', fr: 'fr', es: 'es' }, language)
  const found = numerals(text, own)
  if (found.length === 0) return []
  const claimAt = lookup(claims(text, language))
  return found.map((numeral) => {
    const claim = claimAt(numeral.start, numeral.end)
    const value: NumberValue = claim
      ? { role: claim.role, ...(claim.reason && { reason: claim.reason }) }
      : unclaimed(text, numeral)
    return stated(value, { start: numeral.start + at, end: numeral.end + at })
  })
}
