import calendar from '../../schemas/codelists/calendar.json' with { type: 'json' }

/**
 * The words of the calendar as signs. Forms of dates name a month up to four times, and an expression that lists some eighty spellings at each
 * place takes longer to make ready than all else that is done to a short text. So the words are read first, each by a look-up: the
 * first letter becomes a sign, the others fillers, and every offset stays what it was. The signs are code points that Unicode keeps
 * free for such use inside a program (U+FDD0 to U+FDEF, noncharacters).
 */

const FIRST = 0xfdd0
const FILLER = '\uFDEF'
const WEEKDAY = '\uFDE8'
/** Spellings that a rule must tell apart: in English "may" and "march" in small letters are verbs, "august" an adjective; "Mar" may be cut off. */
const APART = new Map([
  ['may', { sign: '\uFDE0', month: 5 }],
  ['march', { sign: '\uFDE1', month: 3 }],
  ['mar', { sign: '\uFDE2', month: 3 }],
  ['Mar', { sign: '\uFDE3', month: 3 }],
  ['august', { sign: '\uFDE4', month: 8 }],
])

const signs = new Map<string, string>(calendar.weekdays.map((word) => [word.toLowerCase(), WEEKDAY]))
const monthBySign = new Map<string, number>([...APART.values()].map(({ sign, month }) => [sign, month]))
for (const [index, names] of calendar.months.entries()) {
  const sign = String.fromCharCode(FIRST + index + 1)
  monthBySign.set(sign, index + 1)
  for (const name of names) signs.set(name.toLowerCase(), sign)
}

/** A run of letters of the three languages. */
const WORD = /[A-Za-zÀ-ÖØ-öø-ÿ]{3,}/g
const FREE = /[\uFDD0-\uFDEF]/g

/** A text with signs in the place of months and days of the week; as long as it was. */
export const signed = (text: string): string =>
  text.replace(FREE, '\uFFFD').replace(WORD, (word) => {
    const sign = APART.get(word)?.sign ?? signs.get(word.toLowerCase())
    return sign === undefined ? word : sign.padEnd(word.length, FILLER)
  })

/** Source of a month in such a text. */
export const MONTH = `[\\uFDD1-\\uFDDC\\uFDE0-\\uFDE4]\\uFDEF*(?!\\uFDEF)\\.?`
/** Source of a day of the week. */
export const DAY_OF_WEEK = `${WEEKDAY}\\uFDEF*(?!\\uFDEF)`

/** 1 to 12. */
export const monthOf = (word: string): number => monthBySign.get(word[0]!)!
/** True for "may", "march" and "mar" in small letters at the beginning. */
export const beginsAsVerb = (words: string): boolean => /^[\uFDE0-\uFDE2]/.test(words)
/** True for a month in small letters that is another word as well. */
export const isOtherWord = (month: string): boolean => /^[\uFDE0-\uFDE2\uFDE4]\uFDEF*$/.test(month)
/** True for "Mar", with or without a full stop. */
export const isMar = (month: string): boolean => /^[\uFDE2\uFDE3]/.test(month)
