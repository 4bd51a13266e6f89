import brief from '../../../schemas/codelists/brief-headings.json' with { type: 'json' }
import { type Block, bodyOf, content, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { countsBelow, headed, isHeading, isMore } from './brief-headings.ts'
import { countrySections } from './country-sections.ts'
import { fields } from './field.ts'
import { header } from './paper-header.ts'
import { opensWithKind } from './project-title.ts'

/** "The project", "the Green Builders programme", "projet Maîtres d'atelier". */
const PROJECT = expression(
  /(?<!\p{L})(?:[Tt]he|[Tt]his|[Ll]e|[Cc]e|[Dd]u|[Ee]l|[Ee]ste|[Dd]el|[Aa]u|[Aa]l)\s+(?:\p{Lu}[\p{L}\d’'-]*\s+(?:(?:of|for|in|at|to|and|the)\s+)?){0,5}(?:project|programme|projet|proyecto|programa)(?!\p{L})/gu,
)
const WORD = expression(/(?<!\p{L})(?:projects?|programmes?|projets?|proyectos?|programas?)(?!\p{L})/iu)
const DATED = expression(
  /^\W{0,3}(?:\d{1,2}(?:er)?\s(?:de\s)?\p{L}{3,10}\s(?:de\s)?(?:19|20)\d{2}\s?[-–]\s?)?\d{1,2}(?:er)?\s(?:de\s)?\p{L}{3,10}\s(?:de\s)?(?:19|20)\d{2}(?:\W{0,3}|,\s.{0,60})$/u,
)
/** Labels of a project page, each on its own line, from which a document is a page and not a brief. */
const LABELS = 2
const LISTED = 3
/** Characters of a line that tells a result, at most. */
const SHORT = 220
/** Counts that a heading of results has below it, at least. */
const COUNTED = 3
const NAMED_OFTEN = 4

/** Facts that pages of projects print under labels. */
const FACTS = new Set<string>(brief.facts)

/** "TRAINING: 312 weavers completed …", "48 inspectors …": lines that open with a figure, as leaflets of results print them. */
const FIGURED = expression(
  /^(?:[^\d:.]{3,60}:\s+)?(?:(?:more than|over|almost|nearly|about|plus de|près de|más de|cerca de|unos|unas|some|around)\s+)?\d[\d.,\s]*\s+\p{L}/iu,
)
const FIGURES = { lines: 4, characters: 320 }
const REVIEW = expression(`(?<!\\p{L})(?:${brief.reviews.join('|')})(?!\\p{L})`, 'iu')
/** Characters from the top among which a paper says that it looks back. */
const HEAD = 300

/** Blocks from the top among which a paper prints what kind of paper it is. */
const TOP = 5
/** How many signs of a brief a document must show. */
const ENOUGH = 3

/** Paragraphs of prose that make a paper of a document that shows but one sign of a brief. */
const PROSE = { paragraphs: 3, characters: 120 }

/** True for a document that calls itself a brief or fact sheet, or looks like one. */
export const isBrief = (document: Document): boolean => signals(document) >= ENOUGH

/** True for prose on a project with one sign of a brief at least: a brief, where the document is set out like nothing else. */
export const likeBrief = (document: Document): boolean =>
  signals(document) > 0 &&
  content(document).filter((block) => block.end - block.start >= PROSE.characters).length >= PROSE.paragraphs

/** True for a document whose first lines say that it is a brief, a fact sheet, an infographic. */
export const saysBrief = (document: Document): boolean =>
  content(document)
    .slice(0, TOP)
    .some((block) => opensWithKind(words(document, block)))

/** How many signs of a brief a document shows: call-outs, quotations, country sections, pointers to more, headings of results, talk of the project. */
function signals(document: Document): number {
  const blocks = content(document)
  if (blocks.length < 6 || header(document) || !WORD.test(document.text)) return 0
  const dated = blocks.filter((block) => block.end - block.start < 90 && DATED.test(words(document, block))).length
  if (dated >= LISTED) return 0
  const said = saysBrief(document)
  const labels = new Set(fields(document, 'project').flatMap(({ name }) => (FACTS.has(name) ? [name] : []))).size
  if (labels >= LABELS) return said ? ENOUGH : 0
  const named = [...document.text.matchAll(PROJECT)].length
  const reported = reports(document, blocks)
  const figured = blocks.filter(
    (block) => block.end - block.start < FIGURES.characters && FIGURED.test(words(document, bodyOf(block))),
  ).length
  if (named === 0 && !said && !reported && figured < FIGURES.lines) return 0
  const sections = new Set([...countrySections(document, blocks).values()].map(({ value }) => value)).size
  const signs = [
    blocks.filter(({ kind }) => kind === 'callout').length >= 2,
    blocks.some(({ kind, role }) => kind === 'quote' && role !== undefined),
    sections >= 2,
    sections >= 3,
    blocks.some((block) => isMore(words(document, block))),
    blocks.filter(
      (block) =>
        isHeading(document, block) &&
        (headed(words(document, block), 'brief') || headed(words(document, block), 'framework')),
    ).length >= 2,
    figured >= FIGURES.lines,
    figured >= FIGURES.lines && (named > 0 || REVIEW.test(document.text.slice(0, HEAD))),
    REVIEW.test(document.text.slice(0, HEAD)),
    named >= NAMED_OFTEN,
    said,
    reported,
    blocks.slice(0, TOP).some((block) => countsBelow(words(document, block))),
    /(?:results|project|impact|policy) brief|country results? story|results? story|fact ?sheet|note de synthèse|fiche (?:de )?projet|ficha (?:del )?proyecto|reseña/i.test(
      document.text.slice(0, 400),
    ),
  ]
  return signs.filter(Boolean).length
}

/** True for a heading of results right above a list of counts. */
function reports(document: Document, blocks: Block[]): boolean {
  return blocks.some((block, at) => {
    if (!isHeading(document, block) || !headed(words(document, block), 'results')) return false
    const below = blocks.slice(at + 1, at + 1 + COUNTED * 2)
    const counts = below.filter(
      (one) => one.kind !== 'heading' && one.end - one.start < SHORT && /\d/.test(words(document, one)),
    )
    return counts.length >= COUNTED
  })
}
