import funding from '../../../schemas/codelists/funding-words.json' with { type: 'json' }
import data from '../../../schemas/codelists/surroundings.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { mayStand } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'
import { organisations } from '../../mentions/organisations.ts'
import { places } from '../../mentions/places.ts'
import type { PlaceValue } from '../../mentions/values.ts'
import { anyOf } from './lexicon.ts'

/** Words before a place that make it the seat of an office: "headquarters in", "bureau de l’OIT à". */
const SEAT = expression(`${anyOf(data.seats)}[^.;]{0,40}$`, 'iu')
/** "at ILO headquarters in Geneva": the seat is where it took place. */
const AT_SEAT = expression(
  `(?<!\\p{L})(?:at|au|à|aux|en|in)\\s+(?:(?:the|its|their|la|el|los|le|son|leur|su)\\s+)?(?:ILO[’']?s?\\s+)?${anyOf(['headquarters', 'head office', 'siège', 'sede'])}[^.;,]{0,40}$`,
  'iu',
)
const FUNDS = expression(
  `${anyOf([...Object.values(funding.funded_by).flat(), ...data.funds])}\\s*(?:the\\s+|la\\s+|le\\s+|les\\s+|l[’']|el\\s+)?(?:\\p{Lu}[\\p{L} ]{2,30}(?:,|\\sand|\\set|\\sy)\\s+(?:la\\s+|le\\s+)?)?$`,
  'iu',
)
/** True for words behind which a country stands as the one who pays: "funded by Sweden", "grâce aux fonds du Japon". */
export const isFunder = (before: string): boolean => FUNDS.test(before.slice(-REACH))
/** False for a text in which no such words stand. */
export const mayTellFunder = (text: string): boolean => mayStand(FUNDS, text)
const REACH = 90
const PERSON = expression(`${anyOf(data.before_persons)}\\s+$`, 'iu')

/** "14:00 Geneva time", "heure de Genève": a clock, not a place. */
const HOUR = expression(/(?<!\p{L})(?:heure|hora|hrs?)\s+(?:de\s+|d[’']\s?)?$/iu)

/** The places a text names for the thing itself: not inside names of organisations, not in names of persons, not the seat of an office. */
export function ownPlaces(text: string, language: string, at = 0): Mention<PlaceValue>[] {
  const bodies = organisations(text, language, at)
  return places(text, language, at).filter(({ span, value }) => {
    const before = text.slice(0, span.start - at)
    const after = text.slice(span.end - at)
    if (bodies.some((body) => body.span.start <= span.start && body.span.end >= span.end && !same(body.span, span)))
      return false
    if (
      SEAT.test(before.slice(-70)) &&
      !AT_SEAT.test(before.slice(-70)) &&
      /(?<!\p{L})(in|à|a|au|en|of|for|pour|para|de)\s+(the\s+)?$/iu.test(before) &&
      value.kind !== 'demonym'
    )
      return false
    if (value.kind === 'country' && isFunder(before)) return false
    if (/^\s+time(?!\p{L})/iu.test(after) || HOUR.test(before)) return false
    // "with Colombia Pérez", "Ms China Ruiz": a given name before a surname.
    if (PERSON.test(before.slice(-24)) && /^\s+\p{Lu}\p{Ll}+/u.test(after)) return false
    // "ILO – Sweden Regional Meeting": who meets, not where.
    if (/\p{Lu}[\p{L}]*\s?[–-]\s?$/u.test(before) && /^\s+\p{Lu}/u.test(after)) return false
    return true
  })
}

const same = (a: Span, b: Span) => a.start === b.start && a.end === b.end

/** Countries named by places, each once, at its first mention. */
export function countriesOf(found: Mention<PlaceValue>[]): Mention<string>[] {
  const seen = new Map<string, Mention<string>>()
  for (const { value, span } of found)
    if (value.country && !seen.has(value.country)) seen.set(value.country, stated(value.country, span))
  return [...seen.values()]
}
