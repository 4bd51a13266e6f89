import data from '../../schemas/codelists/saying-verbs.json' with { type: 'json' }
import { expression } from '../expression.ts'
import { finite, type Setting } from './setting.ts'

const SAYING = new Set(data.saying)

/**
 * True for words in quotation marks that somebody says, and that are no title: "“Of every ten women eight have no contract”, she said".
 * `from` is where they open, `behind` a place inside them.
 */
export function isSpoken({ at, text, parsed }: Setting, from: number, behind: number): boolean {
  const close = text.slice(behind - at).search(/[”»]/)
  const to = behind + close
  const words = text.slice(from - at + 1, to - at).trim()
  const count = words.split(/\s+/).length
  if (count >= LONG || (count >= BITS && /^\p{Ll}/u.test(words))) return true
  if (!parsed.verbs.some((verb) => finite(verb) && verb.start > from && verb.end <= to)) return false
  if (count >= SPOKEN || FIRST_PERSON.test(words) || /[,.!?]$/.test(words)) return true
  // "the quota is “25 per cent”, he said"
  return parsed.verbs.some(
    (verb) =>
      SAYING.has(verb.lemma) &&
      finite(verb) &&
      ((verb.start >= to && verb.start - to < NEAR) || (verb.end <= from && from - verb.end < NEAR)),
  )
}
/** Words of a quotation that is no title, at least. */
const SPOKEN = 9
/** Words that no title has. */
const LONG = 22
/** Words of a bit of speech that begins small, at least: “projet 16/6” is a name. */
const BITS = 5
/** Characters between a quotation and the verb of saying. */
const NEAR = 40
const FIRST_PERSON = expression(
  /(?<!\p{L})(?:I|we|our|my|nous|notre|nos|je|j['’]ai|mes|nosotr[oa]s|hemos|nuestr[oa]s?|mis?)(?!\p{L})/iu,
)
