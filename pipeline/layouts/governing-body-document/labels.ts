import labels from '../../../schemas/codelists/governing-body-labels.json' with { type: 'json' }
import { type Document, type Span, words } from '../../document.ts'

export type Label =
  | 'date'
  | 'original'
  | 'summary'
  | 'author'
  | 'related'
  | 'other'
  | 'body'
  | 'section'
  | 'decision'
  | 'agenda'
  | 'contents'

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[▶►•\s\d.]+/u, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:.]+$/u, '')

const LISTS = Object.fromEntries(
  (
    [
      'date',
      'original',
      'summary',
      'author',
      'related',
      'other',
      'body',
      'section',
      'decision',
      'agenda',
      'contents',
    ] as const
  ).map((name) => [name, new Set(labels[name])]),
) as Record<Label, Set<string>>

/** "First item on the agenda: …": the heading of an item, not of a paper. */
export const isItem = (text: string): boolean => {
  const name = plain(text)
  return [...LISTS.agenda].some((phrase) => name.includes(`${phrase}:`) && name.indexOf(phrase) < ITEM)
}
const ITEM = 36

/** True for words that say that a paper is a record of decisions or minutes. */
export const isRecord = (text: string): boolean => LISTS.decision.has(plain(text))

/** The words after which the name of the body follows its session: "of the Governing Body". */
export const ofTheBody = (language: string): string => labels.of[language.slice(0, 2) as 'en'] ?? labels.of.en

/** The name of the body or of its Office inside a line: "of the Governing Body of the International Labour Office". */
export const BODY = new RegExp(
  `(?<!\\p{L})(?:${[...labels.body]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/'/g, "['’]"))
    .join('|')})(?!\\p{L})`,
  'giu',
)

/** True for words that name what kind of page or paper it is, or, with `numbers`, that print its number: "Document No.". */
export const nameOfBody = (text: string, numbers = false): boolean => {
  const name = plain(text)
  return Object.values(LISTS).some((list) => list.has(name)) || (numbers && NUMBER.has(name))
}
const NUMBER = new Set(labels.number)
const COMMITTEE = new RegExp(`^(?:${labels.committee.join('|')})(?!\\p{L})`, 'iu')
/** A line that names a committee of the body is short. */
const NAME = 90

const OPENS_NOTE = new RegExp(`^(?:${labels.notes.join('|')})(?!\\p{L})`, 'iu')
/** A reference of a few words behind its mark: "1 GB.297/ESP/4.", "[1] Véase documento GB.273/TC/2.", "(2) See para. 18." */
export const isNote = (text: string): boolean => {
  const mark = /^\s*[[(]?\d{1,3}[\])]?\s+/.exec(text)
  if (!mark || text.length > 160) return false
  const rest = text.slice(mark[0].length)
  return OPENS_NOTE.test(rest) || /^(?:GB|ILC)\.\d[^\s]*\s*(?:[,;.(][^\p{L}]*(?:para\S*|§)?[^\p{L}]*)*$/iu.test(rest)
}

/** A block that a header prints with a label, and where its value stands: behind the colon, or the whole block. */
export interface Labelled {
  label: Label
  value: Span
}

/** Reads the label of a header line, or gives undefined. */
export function labelled(document: Document, block: Span): Labelled | undefined {
  const text = words(document, block)
  const colon = text.indexOf(':')
  if (colon > 0 && colon < 60) {
    const name = plain(text.slice(0, colon))
    for (const label of ['date', 'original', 'summary', 'author', 'related', 'other'] as const) {
      if (!LISTS[label].has(name)) continue
      const value = text.slice(colon + 1)
      return {
        label,
        value: { start: block.start + colon + 1 + value.length - value.trimStart().length, end: block.end },
      }
    }
  }
  if (text.length > 120) return undefined
  const name = plain(text)
  const section = plain(text.replace(/\s+[A-Z]{2,6}$/, ''))
  if (LISTS.section.has(section)) return { label: 'section', value: { start: block.start, end: block.end } }
  for (const label of Object.keys(LISTS) as Label[])
    if (LISTS[label].has(name)) return { label, value: { start: block.start, end: block.end } }
  if (text.length < NAME && COMMITTEE.test(text) && !/[:.;]/.test(text))
    return { label: 'section', value: { start: block.start, end: block.end } }
  if ([...LISTS.agenda].some((phrase) => name.endsWith(phrase)))
    return { label: 'agenda', value: { start: block.start, end: block.end } }
  return undefined
}
