import data from '../../../schemas/codelists/page-fields.json' with { type: 'json' }
import { expression } from '../../expression.ts'

/** Longest label in characters, its punctuation included. */
export const LONG = 60

/** Labels are compared without their accents, which many texts have lost. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['`]/g, '’')
    .replace(/\s?\((?:e?s|x)\)/g, '')
    .replace(/^[\s\d.)]+|[\s:.?–-]+$/gu, '')
    .replace(/\s+/g, ' ')

/** The labels by their words. */
export interface Table<Name extends string> {
  get(label: string): Name | undefined
}
const BEFORE = expression(`^(?:(?:${data.before.map(plain).join('|')})\\s+)+`, 'u')
const AFTER = expression(`(?:\\s+(?:${data.after.map(plain).join('|')}))+$`, 'u')
const BETWEEN = expression(`\\s*/\\s*|\\s(?:${data.between.join('|')})\\s`, 'u')
/** "Proposed donor", "Budget and timeframe", "Country/region" are known by what they are made of. */
export function tableOf<Name extends string>(list: Record<Name, Record<'en' | 'fr' | 'es', string[]>>): Table<Name> {
  const names = new Map(
    (Object.entries(list) as [Name, Record<'en' | 'fr' | 'es', string[]>][]).flatMap(([name, languages]) =>
      Object.values(languages).flatMap((labels) => labels.map((label): [string, Name] => [plain(label), name])),
    ),
  )
  const known = (label: string): Name | undefined =>
    names.get(label) ?? names.get(label.replace(BEFORE, '')) ?? names.get(label.replace(AFTER, ''))
  return {
    get(label) {
      const whole = known(label)
      if (whole || label.length > LONG) return whole
      const parts = label.split(BETWEEN).map(known)
      return parts.length > 1 && !parts.includes(undefined) ? parts[0] : undefined
    },
  }
}
