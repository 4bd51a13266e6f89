import { type Block, content, type Document, words } from '../document.ts'
import { expression } from '../expression.ts'
import type { Layout } from '../layout.ts'
import { type Mention, stated } from '../mention.ts'
import { dates } from '../mentions/dates.ts'
import { type Draft, draft, type Fields, isDraft, type SetAside, setAside } from '../record.ts'
import { backgroundHeadings } from '../statements/count-words.ts'
import { statements } from '../statements/index.ts'
import type { Scope } from '../statements/scope.ts'
import { countsBelow, headed, isHeading, isMore } from './parts/brief-headings.ts'
import { countrySections } from './parts/country-sections.ts'
import { datedPoints } from './parts/dated-points.ts'
import { fields } from './parts/field.ts'
import { senseOf } from './parts/heading-sense.ts'
import { indicators } from './parts/indicators.ts'
import { isKind, opensWithKind, projectTitle } from './parts/project-title.ts'
import { promised } from './parts/promised.ts'
import { relatedProjects } from './parts/related-projects.ts'
import { subject } from './parts/subject.ts'
import { titlesListed, withTitle } from './parts/titles-listed.ts'
import { signals } from './signals.ts'

const SPEAKER = expression(
  /^\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|del|van|von|da|la|bin|al|el)){1,4},\s+\p{L}/u,
)
const FIRST_PERSON = expression(
  /(?<!\p{L})(?:I|we|my|our|me|us|je|nous|notre|mon|ma|yo|nosotros|nuestro|nuestra|mi)(?!\p{L})|(?<!\p{L})j['’]/iu,
)
/** An attribution is one line. */
const LINE = 180

/** Briefs, fact sheets and results leaflets of one project: prose, lists of results, call-outs and pull quotes, often by country. */
export const projectBrief: Layout = {
  name: 'project-brief',
  genre: 'project-brief',
  matches: (document) => signals(document).genre === 'project-brief',
  extract,
}

function* extract(document: Document): Iterable<Draft | SetAside> {
  const blocks = content(document)
  const title = projectTitle(document, blocks)
  if (!title) return
  yield card(document, title, blocks)
  const project = subject(document, title, fields(document, 'project'))
  yield project
  const countries = countrySections(document, blocks)
  const drafts: Draft[] = [project]
  let framework: number | undefined
  let reports: number | undefined
  let background = false
  // "The project in numbers": what is counted below is what it did
  const counted = blocks.slice(0, TOP).some((block) => countsBelow(words(document, block)))
  const points = new Map<Block, Draft[]>([...relatedProjects(document), ...datedPoints(document, project)])
  const titles = titlesListed(document, project)
  for (const [at, block] of blocks.entries()) {
    if (block === title) continue
    const point = points.get(block)
    if (point) {
      drafts.push(...point)
      yield* point
      continue
    }
    const text = words(document, block)
    if (isHeading(document, block) && !isListed(block, blocks[at + 1])) {
      framework = intends(document, block, framework, text)
      reports = framework === undefined ? achieves(document, block, reports, text) : undefined
      background = isBackground(text, document.language)
      if (block.kind !== 'heading')
        yield setAside(
          block,
          text === words(document, title) ? 'the title again' : 'a heading or label',
          text === words(document, title) ? 'duplicate' : 'context',
        )
      continue
    }
    if (countries.has(block)) framework = undefined
    const aside = asideOf(document, block, blocks, at, framework !== undefined)
    if (aside) {
      yield setAside(block, aside, 'context')
      continue
    }
    const country = countries.get(block)
    const scope: Scope = {
      project,
      own: true,
      ...(country ? { countries: [country] } : {}),
      ...(framework !== undefined
        ? { nature: 'intended' as const }
        : reports !== undefined || (counted && !background)
          ? { nature: 'achieved' as const }
          : promised(document, block, project)
            ? { nature: 'intended' as const }
            : {}),
      ...(background && framework === undefined && reports === undefined ? { background: true as const } : {}),
    }
    const table = indicators(document, block, scope)
    if (table) {
      for (const item of table) if (isDraft(item)) drafts.push(item)
      yield* table
      continue
    }
    const quoted = block.kind === 'quote' || spoken(document, block, blocks[at + 1])
    const read = statements(document, block, scope, drafts, quoted ? 'figures' : 'all')
    for (const item of withTitle(titles.get(block), read)) {
      if (isDraft(item)) drafts.push(item)
      yield item
    }
  }
  covered(project, countries)
}

/** Blocks from the top among which a page says that it counts. */
const TOP = 5

/** A list item that looks like a heading stays a list item. */
const isListed = (block: Block, next: Block | undefined): boolean => block.kind === 'list_item' && next !== undefined

/** The level of the framework heading that rules here; undefined outside. Numbered headings below it belong to it. */
function intends(document: Document, block: Block, framework: number | undefined, text: string): number | undefined {
  const level = block.kind === 'heading' ? (block.level ?? 2) : 9
  if (headed(text, 'framework')) return level
  if (framework === undefined) return undefined
  const below = block.number !== undefined || level > framework
  void document
  return below && !headed(text, 'brief') ? framework : undefined
}

/** The level of the heading of results that rules here: country headings below it belong to it, others end it. */
function achieves(document: Document, block: Block, reports: number | undefined, text: string): number | undefined {
  const level = block.kind === 'heading' ? (block.level ?? 2) : 9
  if (headed(text, 'results')) return level
  if (reports === undefined || headed(text, 'brief') || headed(text, 'closing') || isTopic(document, block))
    return undefined
  return level > reports || level === 9 ? reports : undefined
}

const isBackground = (text: string, language: string): boolean =>
  senseOf(text) === 'background' || backgroundHeadings(text, language.slice(0, 2)).length > 0

/** "Background", "Why it matters", "Contact": a label that pages of projects print too. */
const isTopic = (document: Document, block: Block): boolean =>
  fields(document, 'project').some(({ label }) => label.start >= block.start && label.end <= block.end)

/** Why a block is read but makes nothing: attributions, captions, lines that only point on, numbered headings of a list. */
function asideOf(document: Document, block: Block, blocks: Block[], at: number, intended: boolean): string | undefined {
  const text = words(document, block)
  const next = blocks[at + 1]
  if (block.kind === 'caption' || block.kind === 'footnote') return block.role ?? `a ${block.kind}`
  if (isMore(text)) return 'a line that points to more'
  if (/^(?:(?:https?:\/\/|www\.)\S+|[a-z0-9-]+(?:\.[a-z]{2,})+\/\S*)$/iu.test(text)) return 'an address'
  if (isAttribution(text) && spoken(document, blocks[at - 1], block)) return 'an attribution'
  if (
    intended &&
    block.kind === 'list_item' &&
    block.number !== undefined &&
    next?.kind === 'list_item' &&
    next.number === undefined &&
    !/[.;]$/.test(text)
  )
    return 'the heading of a list'
  return undefined
}

const isAttribution = (text: string): boolean => text.length < LINE && SPEAKER.test(text) && !/[.!?]$/.test(text)

/** True for somebody's words set off from the text: first person, and the speaker on the line below. */
function spoken(document: Document, block: Block | undefined, below: Block | undefined): boolean {
  if (!block || !below || block.kind === 'list_item' || block.kind === 'heading') return false
  return (
    isAttribution(words(document, below)) &&
    (FIRST_PERSON.test(words(document, block)) ||
      /^[“"«]/.test(words(document, block)) ||
      block.end - block.start < 400)
  )
}

/** The countries of the sections are the project's. */
function covered(project: Draft<'projects'>, countries: Map<Block, Mention<string>>): void {
  const all = new Map<string, Mention<string>>()
  for (const mention of countries.values()) if (!all.has(mention.value)) all.set(mention.value, mention)
  if (all.size) project.fields.countries = [...all.values()]
}

const NUMBERED = /(?:#|n\.?\s?[º°o]s?\.?|no\.|issue|número|numéro)\s*\d+,?/giu
const blank = (words: string): string => ' '.repeat(words.length)

/** A date of its own line near the top or the end is the date of publication; other dates are not. */
function card(document: Document, title: Block, blocks: Block[]): Draft<'sources'> {
  const fields: Fields<'sources'> = { title: stated(words(document, title), title) }
  for (const block of [...blocks.slice(0, 6), ...blocks.slice(-4)]) {
    const text = words(document, block)
    if (text.length > (opensWithKind(text) ? 120 : 60) || block.kind === 'callout') continue
    // "n.º 3, diciembre de 2022": the number of the paper is no day
    const date = dates(text.replace(NUMBERED, blank), document.language, block.start)[0]
    if (
      date &&
      // "Project brief | June 2022"
      (isKind(text) ||
        opensWithKind(text) ||
        date.span.end - date.span.start >=
          text.replace(/^(?:date|fecha|published|publié|publicado)[^:]{0,12}:\s*/iu, '').length - 1)
    ) {
      fields.published = stated(date.value.edtf, date.span)
      break
    }
  }
  return draft('sources', 'project-brief/title', title, fields)
}
