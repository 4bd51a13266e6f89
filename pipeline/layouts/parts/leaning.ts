import type { Genre } from '../../../schemas/types.ts'
import { type Block, bodyOf, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { clauses } from '../../statements/clauses.ts'
import { leansToProject } from './project-signs.ts'
import { tellsOfUs } from './undated.ts'

/** Blocks and pages of a part of a page that was saved without its frame, at most. */
const SHORT = 60
const SHEETS = 4
/** Characters of a paragraph of running text, at least. */
const PROSE = 120
/** Sentences that report, of all that say something, at least. */
const SHARE = 0.5

/**
 * What a text of the organization leans to whose frame was lost: no key facts, no date, no masthead. A text about a
 * project is read as its page, one that reports as an article; any other stays unread.
 */
export function leaning(document: Document, blocks: Block[], title: Block | undefined): Genre | undefined {
  if (blocks.length > SHORT || (document.pages ?? 1) > SHEETS) return undefined
  const ours = tellsOfUs(document)
  if (title && leansToProject(document, title, ours)) return 'project-page'
  if (!ours || NUMBERED.test(document.text)) return undefined
  const prose = blocks.filter((block) => block !== title && block.end - block.body >= PROSE)
  const told = prose.map((block) =>
    clauses(words(document, bodyOf(block)), document.language).verbs.filter(({ tense }) => FINITE.test(tense)),
  )
  const all = told.flat()
  const reports = (verbs: typeof all) => verbs.filter(({ tense }) => PAST.test(tense)).length >= verbs.length * SHARE
  return prose.length > 1 && all.length > 0 && (reports(all) || reports(told[0]!.slice(0, 1))) ? 'news-item' : undefined
}
const PAST = /^(?:past|perfect)$/
const FINITE = /^(?:present|past|perfect|future|modal)$/
/** Sections and articles with numbers are no article of a newsroom. */
const NUMBERED = expression(
  /^\s*(?:article|section|chapter|artículo|chapitre|capítulo|annex|annexe|anexo)\s+[\dIVX]+(?!\p{L})/imu,
)
