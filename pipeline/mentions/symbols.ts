import { type Mention, stated } from '../mention.ts'
import { longest } from './pattern.ts'
import type { SymbolValue } from './values.ts'

const TAIL = String.raw`(?:\s?\((?:Add|Rev|Corr)\.?\s?\d*\.?\))*`
const FORMS = [
  String.raw`GB\.?\s?\d{2,3}(?:[\/-]\s?[A-Z0-9]+(?:\.\d+)?)+(?:\/[A-Za-z]+)?` + TAIL,
  String.raw`ILC\.?\s?\d{2,3}(?:[\/]\s?[A-Z0-9()]+)+` + TAIL,
  String.raw`[AES]\/\d{1,3}\/[A-Z0-9./]+(?:\s\(Sect\.\s?\d+\))?` + TAIL,
  String.raw`(?:TD\/B|EB\d{2,3}|WHA\d{2}|WPR|E\/CN)(?:[./][A-Z0-9()]+)+`,
  String.raw`WCMS[_ ]\d{5,6}`,
]
const pattern = new RegExp(`(?<![\\p{L}\\p{N}/])(?:${FORMS.join('|')})`, 'gu')

/** Document symbols as printed, white space removed: GB.328/INS/5/1(Add.), ILC.109/I/C, A/81/6 (Sect. 12). */
export const symbols = (text: string, _language: string, at = 0): Mention<SymbolValue>[] =>
  longest(
    [...text.matchAll(pattern)].map((match) => {
      const printed = match[0].replace(/[.,;:]+$/, '')
      const span = { start: at + match.index, end: at + match.index + printed.length }
      return stated({ symbol: printed.replace(/\s+/g, '') }, span)
    }),
  )
