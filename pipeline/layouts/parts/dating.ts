import { once } from './once.ts'

/** 22/03/2016, 3/22/16 with four digits of the year: days and months in digits, parted by slashes or hyphens. */
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?![\d/-])/gu
const MONTHS = 12

/**
 * The language in which a document writes its days in digits: English ones print the day or the month first, and the document
 * itself decides where one of its dates has a first or a second number that is no month.
 */
export const dating = once(({ text, language }): string => {
  if (language !== 'en') return language
  let [british, american] = [false, false]
  for (const [, first, , second] of text.matchAll(NUMERIC)) {
    british ||= Number(first) > MONTHS
    american ||= Number(second) > MONTHS
  }
  return british === american ? language : british ? 'en-GB' : 'en-US'
})
