import labels from '../../../schemas/codelists/governing-body-labels.json' with { type: 'json' }
import { type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'

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

/** Capitals often lose their accents: "ORDEN DEL DIA". */
const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const plain = (text: string): string =>
  unaccented(text)
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
  ).map((name) => [name, new Set(labels[name].map(unaccented))]),
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
export const BODY = expression(
  `(?<!\\p{L})(?:${[...labels.body]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/'/g, "['’]"))
    .join('|')})(?!\\p{L})`,
  'giu',
)

/** The name of the body alone. */
const GOVERNING = expression(
  /(?<!\p{L})(?:Governing Body|Conseil d['’][aA]dministration|Consejo de Administraci[oó]n)(?!\p{L})/u,
)
const ORGANIZATION = expression(
  /(?<!\p{L})(?:ILO|OIT|BIT|International Labour (?:Office|Organi[sz]ation|Conference)|Conférence internationale du Travail|Conferencia Internacional del Trabajo)(?!\p{L})/u,
)
/** True where the text names the body or the organization that it governs: others have sessions, committees and decisions too. */
export const namesUs = (text: string): boolean => GOVERNING.test(text) || ORGANIZATION.test(text)
/** True for words that name the body. */
export const namesBody = (text: string): boolean => GOVERNING.test(text)
/** True for the title of a list of what the body or its officers approved. */
export const saysApproved = (text: string): boolean => GOVERNING.test(text) && APPROVED.test(text)
/** True for the title of a report of the body or of its committees. */
export const saysOurs = (text: string): boolean => REPORT.test(text) && GOVERNING.test(text)
const REPORT = expression(/^(?:\p{L}+\s){0,2}(?:reports?|minutes|rapports?|procès-verba|informes?|actas?)(?!\p{L})/iu)
/** True where a text says what the body is asked to do. */
export const asksBody = (text: string): boolean => ASKS.test(text)
const ASKS =
  /(?:Governing Body|Committee) (?:is (?:invited|requested|asked)|may wish|will be (?:invited|asked))|(?:[Cc]onseil|[Cc]ommission)[^.]{0,20} (?:est (?:invitée?|priée?)|voudra (?:sans doute|peut-être)|souhaitera)|(?:Consejo|Comisión)[^.]{0,24} (?:tal vez|quizás?|podría)|(?:draft )?decisions? in paragraph|Conseil d['’]administration est (?:invité|prié)|projets? de décision (?:au|aux|figurant)|(?:invita|pide|solicita) al Consejo de Administración|proyectos? de decisión (?:en|que)/u
const APPROVED = expression(/(?<!\p{L})(?:approved|approuvé|aprobad)/iu)

/** True for words that name what kind of page or paper it is, or, with `numbers`, that print its number: "Document No.". */
export const nameOfBody = (text: string, numbers = false): boolean => {
  const name = plain(text)
  return Object.values(LISTS).some((list) => list.has(name)) || (numbers && NUMBER.has(name))
}
const NUMBER = new Set(labels.number.map(unaccented))

/** True for a title that says that the paper records what was decided: "Decision concerning …", "Outcome of the discussion on …". */
export const saysDecided = (text: string): boolean => {
  const name = plain(text)
  return labels.decides
    .map(unaccented)
    .some((words) => name.startsWith(words) && !/^\p{L}/u.test(name.slice(words.length)))
}
/** True for a line that names the kind of page that leads to a paper: "Conference paper", "Documento de reunión". */
export const namesPage = (text: string): boolean => PAGES.has(plain(text))
const PAGES = new Set(labels.pages.map(unaccented))
/** True for words that say what a paper holds or asks for: "This document provides …", "se invita al Consejo de Administración …". */
export const describesPaper = (text: string): boolean => {
  const name = text.toLowerCase().replace(/’/g, "'")
  return labels.describes.some((words) => name.includes(words))
}
/** True for a sentence that opens with the paper: "This document presents …". */
export const opensAboutPaper = (text: string): boolean => {
  const name = text.toLowerCase().replace(/’/g, "'").trimStart()
  return labels.self.some((words) => name.startsWith(words) && !/^\p{L}/u.test(name.slice(words.length)))
}
/** True for the name of an item that takes in several papers: "Other financial questions". */
export const isGeneric = (text: string): boolean => GENERIC.has(plain(text))
const GENERIC = new Set(labels.generic.map(unaccented))
const OPENING = [...labels.opening, ...labels.summary.filter((name) => name.includes(' '))].sort(
  (a, b) => b.length - a.length,
)
const SUMMARY = new Set([
  ...labels.summary,
  'issues covered',
  'questions traitées',
  'cuestiones abordadas',
  'asuntos tratados',
  'overview',
  'aperçu',
])
const COMMITTEE = expression(`^(?:${labels.committee.join('|')})(?!\\p{L})`, 'iu')
/** "Programme, Financial and Administrative Committee", and no report of it. */
const ENGLISH = expression(/^(?!\p{L}*\s?reports?\s)[\p{L}\s,]+\s(?:[Ss]ub-?)?[Cc]ommittee$/iu)
/** A line that names a committee of the body is short. */
const NAME = 90

const OPENS_NOTE = expression(`^(?:${labels.notes.join('|')})(?!\\p{L})`, 'iu')
/** A reference of a few words behind its mark: "1 GB.297/ESP/4.", "[1] Véase documento GB.273/TC/2.", "(2) See para. 18." */
export const isNote = (text: string): boolean => {
  const mark = /^\s*[[(]?\d{1,3}[\])]?\s+/.exec(text)
  if (!mark || text.length > 160) return false
  const rest = text.slice(mark[0].length)
  return OPENS_NOTE.test(rest) || /^(?:GB|ILC)\.\d[^\s]*\s*(?:[,;.(][^\p{L}]*(?:para\S*|§)?[^\p{L}]*)*$/iu.test(rest)
}

/** The label that a fact of a cover opens with where no colon stands behind it: "Policy implications None." */
function opened(text: string): string | undefined {
  const name = text.slice(0, 90).toLowerCase().replace(/’/g, "'")
  const label = OPENING.find((words) => name.startsWith(`${words} `))
  return label && /^\s[\p{Lu}\d]/u.test(text.slice(label.length)) ? label : undefined
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
  const opening = opened(text)
  if (opening)
    return {
      label: SUMMARY.has(opening) ? 'summary' : 'other',
      value: { start: block.start + Math.min(text.length, opening.length + 1), end: block.end },
    }
  if (text.length > 120) return undefined
  const name = plain(text)
  const section = plain(text.replace(/\s+[A-Z]{2,6}$/, ''))
  if (LISTS.section.has(section)) return { label: 'section', value: { start: block.start, end: block.end } }
  for (const label of Object.keys(LISTS) as Label[])
    if (LISTS[label].has(name)) return { label, value: { start: block.start, end: block.end } }
  if (text.length < NAME && (COMMITTEE.test(text) || ENGLISH.test(text)) && !/[:.;]/.test(text))
    return { label: 'section', value: { start: block.start, end: block.end } }
  if ([...LISTS.agenda].some((phrase) => name.endsWith(phrase)))
    return { label: 'agenda', value: { start: block.start, end: block.end } }
  return undefined
}
