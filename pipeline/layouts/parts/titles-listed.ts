import { type Block, bodyOf, content, type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { implied, stated } from '../../mention.ts'
import { type Draft, draft, isDraft, isOf, type SetAside } from '../../record.ts'
import { clauses } from '../../statements/clauses.ts'
import { kindInside } from '../../statements/deliverables/candidates.ts'
import { isHeading } from './brief-headings.ts'
import { senseOf } from './heading-sense.ts'

/** Characters of a title, at least and at most. */
const SHORT = 8
const LONG = 200
/** Words of a title that names something. */
const WORDS = 2

/** "(2020)", "(PDF, 1.2 MB)", "– 8 March 2021", ", 2022": what stands behind a title in a list of them. */
const BEHIND = expression(
  /[\s,;]*(?:\((?:[^()]*\d[^()]*|pdf|video|vídeo|vidéo)\)|\[[^\]]*\]|[–—-]\s[^–—]*(?:19|20)\d\d|,\s(?:\p{L}+\s(?:de\s)?)?(?:19|20)\d\d|\.)$/iu,
)
/** "Gloves on! (animated video)": what the thing is, in brackets behind its name. */
const GLOSS = expression(/^(.{4,}?)\s\(([^()\d]{4,60})\)$/u)

/**
 * The works that a page lists under a heading of publications or tools, each by its title alone: "Growing safely: A training manual".
 * `told` are the blocks whose own words tell a deliverable already.
 */
export function titlesListed(document: Document, project: Draft<'projects'>): Map<Block, Draft<'deliverables'>> {
  const found = new Map<Block, Draft<'deliverables'>>()
  let heading: Block | undefined
  for (const block of content(document)) {
    if (block.kind !== 'list_item' && isHeading(document, block)) {
      if (block.kind === 'heading' || senseOf(words(document, bodyOf(block))) !== undefined)
        heading = senseOf(words(document, bodyOf(block))) === 'works' ? block : undefined
      continue
    }
    // prose stands between the heading and what is listed: the list is of something else
    if (block.kind === 'paragraph' && block.end - block.start > LONG) heading = undefined
    if (!heading || block.kind !== 'list_item') continue
    const title = titleIn(document, block)
    if (title) found.set(block, made(document, title, heading, project))
  }
  return found
}

/** What the words of such an item tell, and the work that its title names where they tell of none. */
export function withTitle(title: Draft<'deliverables'> | undefined, read: (Draft | SetAside)[]): (Draft | SetAside)[] {
  if (!title) return read
  const inner = read.find((one) => isDraft(one) && isOf(one, 'deliverables'))
  // "Gloves on! (animated video)": the name goes before what it is
  if (inner && inner.whole.start < title.whole.end) return read
  const rest = read.filter((one) => (isDraft(one) ? !isOf(one, 'deliverables') : one.disposition !== 'context'))
  return [title, ...rest]
}

/** The title that an item of such a list is, if it is no sentence. */
function titleIn(document: Document, block: Block): Span | undefined {
  const start = block.body
  let text = words(document, bodyOf(block))
  for (let cut = BEHIND.exec(text); cut; cut = BEHIND.exec(text)) text = text.slice(0, cut.index)
  const glossed = GLOSS.exec(text)
  const title = (glossed?.[1] ?? text).replace(/^[«“"‘]\s?|\s?[»”"’]$/gu, '')
  if (title.length < SHORT || title.length > LONG || title.split(/\s+/u).length < WORDS) return undefined
  if (!/^\P{L}{0,3}[\p{Lu}\d]/u.test(title) || /[.;]\s/u.test(title)) return undefined
  const [name] = title.split(/:\s/u)
  const finite = clauses(name!, document.language.slice(0, 2)).verbs.some(({ tense }) => FINITE.has(tense))
  const linked = block.leaves.some(({ start: from, end }) => from <= start + 1 && end - from >= title.length - 1)
  if (finite && !linked) return undefined
  const at = document.text.indexOf(title, start)
  return { start: at, end: at + title.length }
}
const FINITE = new Set(['past', 'present', 'perfect', 'progressive', 'future', 'modal'])

function made(document: Document, title: Span, heading: Block, project: Draft<'projects'>): Draft<'deliverables'> {
  const language = document.language.slice(0, 2)
  const name = words(document, title)
  const gloss = GLOSS.exec(document.text.slice(title.start, title.end + LONG))?.[2]
  const kind = kindInside(name, language)?.kind ?? (gloss ? kindInside(gloss, language)?.kind : undefined)
  const above = kindInside(words(document, bodyOf(heading)).split(/\s(?:and|et|y|&)\s/u)[0]!, language)?.kind
  const made = draft('deliverables', 'deliverables/title-listed', title, {
    title: stated(name, title),
    kind: kind ? stated(kind, title) : implied(above ?? 'report', bodyOf(heading)),
    status: implied('delivered', bodyOf(heading)),
    countries: [],
  })
  made.links.project = project
  return made
}
