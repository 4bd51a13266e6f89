import data from '../../../schemas/codelists/brief-headings.json' with { type: 'json' }
import fieldsData from '../../../schemas/codelists/page-fields.json' with { type: 'json' }
import { content, type Document, words } from '../../document.ts'
import { headed, isHeading, isMore } from './headings.ts'
import { header } from './paper.ts'
import { countrySections } from './sections.ts'

const PROJECT =
  /(?<!\p{L})(?:the|this|le|ce|du|el|este|del)\s+(?:project|programme|projet|programme|proyecto|programa)(?!\p{L})/giu
const DATED = /^\W{0,3}\d{1,2}(?:er)?\s(?:de\s)?\p{L}{3,10}\s(?:de\s)?(?:19|20)\d{2}(?:\W{0,3}|,\s.{0,60})$/u
/** Labels of a project page, each on its own line, from which a document is a page and not a brief. */
const LABELS = 2
const LISTED = 3
const NAMED_OFTEN = 4

const FACTS = new Set(
  data.facts.flatMap((name) =>
    Object.values((fieldsData.project as Record<string, Record<string, string[]>>)[name] ?? {}).flat(),
  ),
)

/** How many signs of a brief a document shows: call-outs, quotations, country sections, pointers to more, headings of results, talk of the project. */
export function signals(document: Document): number {
  const blocks = content(document)
  if (blocks.length < 6 || header(document)) return 0
  const dated = blocks.filter((block) => block.end - block.start < 90 && DATED.test(words(document, block))).length
  if (dated >= LISTED) return 0
  const labels = blocks.filter(
    (block) =>
      FACTS.has(
        words(document, block)
          .toLowerCase()
          .replace(/’/g, "'")
          .replace(/[\s:]+$/u, ''),
      ) || FACTS.has(/^([^:]{3,30}):/u.exec(words(document, block))?.[1]?.toLowerCase() ?? ''),
  ).length
  if (labels >= LABELS) return 0
  const named = [...document.text.matchAll(PROJECT)].length
  if (named === 0) return 0
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
    named >= NAMED_OFTEN,
    /(?:results|project|impact|policy) brief|fact ?sheet|note de synthèse|fiche (?:de )?projet|ficha (?:del )?proyecto|reseña/i.test(
      document.text.slice(0, 400),
    ),
  ]
  return signs.filter(Boolean).length
}
