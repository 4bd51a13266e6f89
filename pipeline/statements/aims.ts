import { type Block, bodyOf, type Document, words } from '../document.ts'
import { standsIn } from '../expression/find.ts'
import { expression } from '../expression.ts'
import { announcements, undertakings } from './change-words.ts'
import { kindOf as gatheringOf } from './events/lexicon.ts'
import type { Scope } from './scope.ts'
import { divide } from './sentences.ts'

/** What the words before a list say its items are: what is hoped for, or what was reached. Undefined for other lists. */
function announced(text: string, language: string): Scope['nature'] {
  const hit = announcements(text, language).at(-1)
  if (!hit) return undefined
  // "The objectives of the training were:": what a gathering was for is none of the project's
  const nouns = text.match(WORD) ?? []
  if (nouns.some((noun) => gatheringOf(noun, language)) && !undertakings(text, language).length) return undefined
  return hit.list as 'achieved' | 'intended'
}
const WORD = expression('[\\p{L}-]+', 'gu')

/** The scope of an item whose list is opened by a sentence with a colon: "The objectives of the project are:", "Results so far:". */
export function announcedScope(document: Document, block: Block, scope: Scope): Scope {
  if (scope.nature || !isItem(document, block)) return scope
  const at = document.blocks.indexOf(block)
  const above = document.blocks.slice(0, at).findLast((one) => !isItem(document, one))
  if (!above || above.kind === 'heading' || document.blocks.indexOf(above) < at - LONGEST) return scope
  const text = words(document, bodyOf(above)).trimEnd()
  const last = /:$/.test(text) ? divide(text, document.language.slice(0, 2)).at(-1) : undefined
  const aims = scope.project !== undefined && standsIn(AIMS, text)
  const nature =
    last && (aims ? 'intended' : announced(text.slice(last.start, last.end), document.language.slice(0, 2)))
  return nature ? { ...scope, nature, item: true } : scope
}
/** "Les objectifs :", with nothing else on the line: in what tells of one project, they are its own. */
const AIMS = /^(?:(?:the|our|les|nos|los|nuestros)\s)?(?:objectives?|goals|aims|objectifs?|objetivos?)\s?:$/i

/** Bullets, paragraphs with a printed number, and lines that lost their bullets: they begin small or end with a semicolon. */
function isItem(document: Document, block: Block): boolean {
  if (block.kind !== 'paragraph') return block.kind === 'list_item'
  return block.number !== undefined || LINE.test(words(document, bodyOf(block)))
}
const LINE = expression(/^\p{Ll}.{0,400}$|;(?:\s(?:and|et|y))?$/su)
/** Items of a list, at most. */
const LONGEST = 24
