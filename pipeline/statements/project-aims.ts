import words from '../../schemas/codelists/project-words.json' with { type: 'json' }
import { allOf, standsIn } from '../expression/find.ts'
import { expression } from '../expression.ts'
import type { Draft } from '../record.ts'
import { purposes } from './change-words.ts'
import { anyOf, kindOf as gatheringOf, tongue } from './events/lexicon.ts'
import { aimIn, planned } from './planned-outcome.ts'
import type { Sentence, Statement } from './scope.ts'
import { between, finite, type Setting, setting } from './setting.ts'

const byTongue = <T>(make: (language: 'en' | 'fr' | 'es') => T) => ({ en: make('en'), fr: make('fr'), es: make('es') })
/** "the project", "its overall objective", "it": what an aim belongs to. */
const OWNER = byTongue((language) => expression(`${anyOf(words.nouns[language])}|${anyOf(words.aims[language])}`, 'iu'))
/** Determiners of several, and those drawn together with "of" and "to". */
const DRAWN = '(?<!\\p{L})(?:these|both|du|au|les|ces|des|aux|del|al|los|las|estos|estas)(?!\\p{L})'
/** Characters before the words of purpose, at most. */
const SUBJECT = 200

/** "This will be done through:", "by achieving the following results:": words that promise what is listed behind them. */
const PROMISES = byTongue((language) => expression(anyOf(words.promises[language]), 'iu'))
/** Characters before a list among which such words stand, and between words of purpose and the list. */
const LEAD = 160
const NEAR = 20

/** True for words that promise the list behind them. "aims at better lives through four areas: …" lists means. */
export function promises(lead: string, language: string): boolean {
  const text = lead.trimEnd().slice(-LEAD)
  const aim = purposes(text, language.slice(0, 2)).at(-1)
  return standsIn(PROMISES[tongue(language)], text) || (aim !== undefined && text.length - aim.end <= NEAR)
}

/** The marks of a list inside a sentence: "(1)", "2)", "(b)", "iii)". */
const MARK = /(?<=^|[\s;:,])\(?(\d{1,2}|[a-h]|i{1,3}|iv|v|vi)\)\s+/gu
/** Characters of an item, at least. */
const ITEM = 15

/**
 * What a project is to reach, as the text of its own page or brief says in a sentence: "The project aims to …", and each item of a
 * list inside it ("through 1) stronger laws; 2) …"). Nothing in texts that only mention a project.
 */
export function projectAims(context: Setting): Draft<'results'>[] {
  const { statement, text } = context
  const { scope } = statement
  if (scope.nature === 'achieved') return []
  if (!scope.project || !scope.own) return saysAim(context) ? [planned(context)] : []
  const aims = isAim(context)
  if (!aims && scope.nature !== 'intended') return []
  const items = itemsOf(statement)
  if (items.length > 1) return items.map((item) => planned(setting({ ...statement, sentence: item })))
  return aims && !/:$/.test(text) ? [planned(context)] : []
}

/** "The project, funded by Norway, aims to …" in a text about something else: the words of purpose close behind their project. */
function saysAim(context: Setting): boolean {
  const { text, at, parsed, language } = context
  const purpose = aimIn(text, language)
  if (!purpose || purpose.start > SUBJECT || /[:?]$/.test(text)) return false
  const [first] = parsed.nouns
  const gathers = first && gatheringOf(between(context, first.headStart, first.headEnd).toLowerCase(), language)
  // "This meeting, held with the Environment Programme, aimed at …", but not "the course is part of a project that aims at …"
  if (gathers && !/(?<!\p{L})(?:which|that|qui|que)\s$/iu.test(text.slice(0, purpose.start))) return false
  const owner = allOf(PROJECT[tongue(language)], text.slice(0, purpose.end)).at(-1)
  if (!owner) return false
  const end = owner.index + owner[0].length
  // "The project ended in May, and the ministry aims …": another clause
  if (/[,;]\s(?:and|but|while|et|mais|y|pero)\s/.test(text.slice(end, purpose.start))) return false
  return !parsed.verbs.some(
    (verb) =>
      finite(verb) && verb.start >= at + end && verb.end <= at + purpose.start && !/^\s*(?:,|\()/.test(text.slice(end)),
  )
}
/** A determiner, and not many words of a name before the noun, which may stand for a part of the project. */
const PROJECT = byTongue((language) =>
  expression(
    `(?:${anyOf(words.determiners[language])}|${DRAWN})\\s?(?:[^\\s.,;:]+\\s){0,5}?${anyOf([...words.nouns[language], ...words.stages[language]])}(?!\\sof action)`,
    'giu',
  ),
)

/** "The project aims to …", "Its objective is to …". */
export function isAim({ statement, text, language }: Setting): boolean {
  const purpose = aimIn(text, language)
  const { project } = statement.scope
  if (!purpose || !project || purpose.start > SUBJECT) return false
  const before = text.slice(0, purpose.end)
  const names = [project.fields.name!, ...(project.fields.aliases ?? [])].map(({ value }) => value)
  return OWNER[tongue(language)].test(before) || names.some((name) => before.includes(name))
}

/** The items of a list that stands inside a sentence. */
function itemsOf({ sentence, document }: Statement): Sentence[] {
  const marks = [...allOf(MARK, sentence.text)]
  if (marks.length < 2 || !/^(?:1|a|i)$/.test(marks[0]![1]!)) return []
  const lead = sentence.text.slice(0, marks[0]!.index)
  if (/\p{L}/u.test(lead) && !promises(lead, document.language)) return []
  return marks.flatMap((mark, index) => {
    const from = mark.index + mark[0].length
    const piece = sentence.text.slice(from, marks[index + 1]?.index ?? sentence.text.length)
    const text = piece.replace(/[\s;,.]*(?:\s(?:and|et|y|e))?[\s;,.]*$/u, '')
    if (text.length < ITEM) return []
    return [{ text, block: sentence.block, start: sentence.start + from, end: sentence.start + from + text.length }]
  })
}
