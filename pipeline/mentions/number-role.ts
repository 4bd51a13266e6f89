import type { Language } from './language.ts'
import type { Numeral } from './numerals.ts'

export type NumberRole =
  | 'date'
  | 'symbol'
  | 'ordinal'
  | 'enumerator'
  | 'instrument'
  | 'age'
  | 'page'
  | 'other'
  | 'quantity'

export interface Role {
  role: NumberRole
  reason?: string
}

const AFTER: [RegExp, Role][] = [
  [/^(?:st|nd|rd|th|er|ère|ème|e|[ºª°]|\.[ºª°])(?![\p{L}])/u, { role: 'ordinal' }],
  [/^\)/u, { role: 'enumerator' }],
  [/^(?:\.\d{2})?\s?(?:h\b|hrs|hours GMT|a\.m\.|p\.m\.)/iu, { role: 'other', reason: 'a clock time' }],
]
const NAME =
  /(?:\b(?:SDGs?|ODD|ODS|Goals?|Tier|Volume|Vol\.|Phase|Outcome|Output|Part|Chapter|Chapitre|Annex|Table|Figure|Box|Step|Level|Grade|Article|article|Section|ISO|COVID|Agenda|COOP|Alliance|target|Target|indicator|Indicator|Objectif|Objetivo|Fase|Version|Room|building)[\s-]?|[A-Z]{1,8}-)$/u
const SESSION =
  /\b(?:No\.|Nos?\.?|nº|n°|núm\.?|Item|item|paragraphs?|paras?\.?|párrafos?|paragraphes?)\s?(?:\d+[,\s]*(?:and|et|y|to)?\s*)?$/u
const AGE =
  /\b(?:aged?|ages|âgés? de|de entre|edad de|under the age of|moins de)\s(?:between\s)?(?:\d+\s?(?:and|to|[-–])\s?)?$/iu
const MARK = /(?:^|[\s:;,])\(?$/u

/** What a number in a text is, by its form and neighbours alone. `quantity`: it counts or measures, as far as form can tell. */
export function roleOf(
  text: string,
  numeral: Numeral,
  _language: Language,
  dated: readonly { start: number; end: number }[],
): Role {
  const { start, end } = numeral
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 24)
  if (dated.some((span) => span.start <= start && end <= span.end)) return { role: 'date' }
  if (numeral.form !== 'digits')
    return numeral.glued && /^-(?:stop|way|year|month|week|day)/.test(after)
      ? { role: 'other', reason: 'part of a compound word' }
      : { role: 'quantity' }
  if (
    /(?:GB|ILC|EB|WHA|A|E|S|TD|GDFTWEFS|INS|POL|LILS|PFA|WCMS)[./_\d-]*$/u.test(before) &&
    /[./_\d]$|[A-Z]$/.test(before)
  )
    return { role: 'symbol' }
  if (/[\p{L}/][./]?$/u.test(before) && !/(?:US|CA|AU|NZ)?[$€£]$/.test(before))
    return { role: 'other', reason: 'part of a name' }
  if (
    /(?:Convention|Recommendation|Protocol|Convenio|Recomendación|Recommandation|convention)[^.;]{0,40}\(?(?:Nos?\.?|n[°º]|núm\.?)\s?(?:\d+[,\s]*(?:and|et|y)?\s*)*$/iu.test(
      before,
    )
  )
    return { role: 'instrument' }
  if (/\(No\.\s?$/.test(before)) return { role: 'instrument' }
  if (SESSION.test(before)) return { role: 'other', reason: 'a number of a paragraph, item or list' }
  for (const [pattern, role] of AFTER)
    if (pattern.test(after) && (role.role !== 'enumerator' || MARK.test(before))) return role
  if (NAME.test(before)) return { role: 'other', reason: 'part of a name' }
  if (AGE.test(before)) return { role: 'age' }
  if (/^\s?[-–]\s?\d+\s(?:years? old|ans|años)/.test(after) || /^[\s-]years?[\s-]old/.test(after))
    return { role: 'age' }
  if (/^\/\d/.test(after) || /\d[./]$/.test(before)) return { role: 'other', reason: 'part of an address or number' }
  if (numeral.value !== undefined && /^(?:19|20)\d\d$/.test(text.slice(start, end)) && !/^\s\p{Ll}/u.test(after))
    return { role: 'date' }
  if (
    numeral.value !== undefined &&
    /^(?:19|20)\d\d$/.test(text.slice(start, end)) &&
    /(?:\p{Lu}\p{L}*|,|\(|\bthe|\bof|\bits|\bthis|\bin|\bsince)\s?$/u.test(before)
  )
    return { role: 'date' }
  if (numeral.glued) return { role: 'other', reason: 'part of a name' }
  return { role: 'quantity' }
}
