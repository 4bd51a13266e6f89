import numberWords from '../../schemas/codelists/number-words.json' with { type: 'json' }
import lexicon from '../../schemas/codelists/quantity-words.json' with { type: 'json' }
import { expression } from '../expression.ts'
import { compiled, oneOf } from './pattern.ts'

/** Words between the verb and "from", at most: "rose in the two provinces from 13 to 32". */
const WORDS = 5

const before = compiled(
  `(?<![\\p{L}])${oneOf(Object.values(lexicon.moves).flat())}(?:,\\s+[^,;.\\d]{2,20},)?(?:\\s+[\\p{L}’'-]+){0,${WORDS}}?\\s+(?:from|de|du|del|desde|des)\\s+(?:(?:US)?[$€£]\\s?|(?:un|una|el|le|la|about|around|some|environ)\\s+)*$`,
  'iu',
)
const after = expression(
  /^(?:\s?(?:%|\p{L}+\.?)){0,4}?,?\s+(?:to|à|au|a|al|hasta|jusqu['’]à)\s+(?:(?:un|una|el|le|la|about|nearly|over|almost|more than|près de|plus de|más de|casi)\s+)*(?:(?:US)?[$€£]\s?)?[\p{L}\d]/iu,
)
/** Characters before and behind a number in which the verb and the other number stand. */
const REACH = 90

const number = `(?:(?:US)?[$€£]\\s?)?(?:\\d(?:[\\d.,\\s]*\\d)?|${oneOf(Object.values(numberWords).flatMap(({ words }) => Object.keys(words)))}(?![\\p{L}-]))`
const arrived = compiled(
  `(?<![\\p{L}])${oneOf([...Object.values(lexicon.moves).flat(), ...lexicon.changed])}(?:,\\s+[^,;.\\d]{2,20},)?(?:\\s+[\\p{L}’'-]+){0,${WORDS}}?\\s+${oneOf(lexicon.changedFrom)}\\s*(?:(?:\\p{L}+\\s+){0,2})?${number}(?:[^.;:()\\d]|(?:19|20)\\d\\d){0,60}?(?<![\\p{L}])${oneOf([...lexicon.changedTo, "jusqu'à"])}\\s+(?:\\p{L}+\\s+){0,2}(?:(?:US)?[$€£]\\s?)?$`,
  'iu',
)

/** True where a number is the last of a movement, "rose from 13 to 32": what a change came to. */
export const arrives = (text: string, start: number): boolean =>
  arrived.test(text.slice(Math.max(0, start - REACH), start))

/** True where a number is the first of a movement, "rose from 13 to 32": where it began, and not the low end of a range. */
export const moves = (text: string, start: number, end: number): boolean =>
  before.test(text.slice(Math.max(0, start - REACH), start)) && after.test(text.slice(end, end + REACH))
