import placeless from '../../../schemas/codelists/dateline-words.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { places } from '../../mentions/places.ts'
import { anyOf } from '../../statements/events/lexicon.ts'

const SMALL = new Set(placeless.small)
/** "Online", "Virtual (Zoom)", "Geneva and online"; not "Online seminar" or "Conversatorio en línea". */
const ONLINE = anyOf(placeless.online)
const ONLINE_ALONE = expression(
  `^(?:\\p{Lu}[\\p{L}’' ,-]*(?:,|/|&|\\+|\\(|\\s(?:and|et|y|or|ou|o))\\s*)?${ONLINE}(?:\\s*(?:[,(/–-]|via|on|par|por|vía)\\s*.*)?$`,
  'iu',
)

/** Words set like a place: names with a capital, and the small words between them. */
export function isPlace(words: string): boolean {
  if (ONLINE_ALONE.test(words) && words.length < 60) return true
  const list = words.split(/[\s,/]+/).filter(Boolean)
  return (
    list.length > 0 &&
    list.length <= 10 &&
    !/[.!?:;“”"]\s|\d{3}/.test(words) &&
    /^\p{Lu}/u.test(words) &&
    list.every((word) => /^[(«]?(?:[dl][’'])?\p{Lu}/u.test(word) || SMALL.has(word.toLowerCase()))
  )
}

/** True for words that are nothing but places: "Geneva", "Islamabad, Pakistan", "online". */
export function isWhere(words: string, language: string): boolean {
  if (!isPlace(words)) return false
  if (/^(online|virtual|en ligne|en línea|zoom|hybrid)/iu.test(words)) return true
  const found = places(words, language)
  if (!found.length) return false
  // A town that no list knows, before its country: "Zakopane, Poland".
  const last = found.at(-1)!
  if (last.value.kind === 'country' && /^\p{Lu}[\p{L}’' -]{1,30},\s*$/u.test(words.slice(0, last.span.start)))
    return true
  const left = [...found].reverse().reduce((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), words)
  return !/[\p{L}\p{N}]{4,}/u.test(left.replace(/\b(and|the|City|Republic)\b/gu, ''))
}
