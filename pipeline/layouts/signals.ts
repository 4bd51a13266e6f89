import type { Genre } from '../../schemas/types.ts'
import { type Block, bodyOf, content, type Document, words } from '../document.ts'
import { expression } from '../expression.ts'
import { gatherings } from '../statements/events/gathering.ts'
import { isPaper } from './governing-body-document/paper.ts'
import { listedShare } from './news-listing/list.ts'
import { isBrief, likeBrief, saysBrief } from './parts/brief-signs.ts'
import { type Dateline, dateline, isDay } from './parts/dateline.ts'
import { dating } from './parts/dating.ts'
import { type EventField, fields, type ProjectField } from './parts/field.ts'
import { senseOf } from './parts/heading-sense.ts'
import { isStray, knownLabel, pageKinds } from './parts/label.ts'
import { leaning } from './parts/leaning.ts'
import { once } from './parts/once.ts'
import { isSpeech } from './parts/press.ts'
import { aboutAProject, isOnePage } from './parts/project-signs.ts'
import { belowLabel } from './parts/project-title.ts'
import { sibling } from './parts/sibling.ts'
import { titleOf } from './parts/title.ts'
import { undated, untitled } from './parts/undated.ts'
import { opensInTown, wired } from './parts/wired.ts'

/** What the structure of a document shows, and the one genre of pages that it makes. */
export interface Signals {
  genre?: Genre
  /** The line near the top that prints when, and mostly where and as what, the page was published or the event took place. */
  meta?: { block: Block; line: Dateline }
  title?: Block
}

/** Fields that only pages of projects print, and those that they share with others. */
const CORE: ProjectField[] = [
  'objective',
  'beneficiary',
  'outcome',
  'output',
  'activity',
  'funder',
  'budget',
  'code',
  'period',
  'start',
  'end',
]
const DATES = new Set<ProjectField>(['period', 'start', 'end'])
/** Pages of the longest list, project page or article that was printed to PDF. */
const LONGEST = 12
/** How much of its words the items of a list are, at least; less where many of them print their own days under headings. */
const HALF = 0.5
const SMALL = 0.3
const MANY = 4
/** Pages of the longest brief; what is longer is a report or a book. */
const BRIEF = 40
/** Blocks between a line above a title (the topic of the page) and the title, at most. */
const KICKER = 2
/** Characters of a paragraph of running text, at least. */
const PROSE = 60
/** Blocks from the top among which a page prints its date. */
const TOP = 8
const SLOT = /^\W*\d{1,2}\s*[.:h]\s*\d{2}\b|^\W*\d{1,2}\s*[ap]\.?m\.?\b/iu

/** Reads the signals of a document. */
export const signals = once(judge)

function judge(document: Document): Signals {
  const blocks = content(document)
  const signals: Signals = {}
  const title = titleBlock(blocks, document)
  if (title) signals.title = title
  const meta = metaOf(document, blocks)
  if (meta) signals.meta = meta
  const genre = genreOf(document, blocks, signals)
  if (genre) signals.genre = genre
  return signals
}

function genreOf(document: Document, blocks: Block[], { meta, title }: Signals): Genre | undefined {
  if (sibling(document)) return undefined
  const posted = meta && labelNear(document, blocks, meta, title)
  const short = (document.pages ?? 1) <= BRIEF
  if (
    short &&
    !isPaper(document) &&
    isBrief(document) &&
    !isArticle(document, blocks, title) &&
    (saysBrief(document) || posted?.nature !== 'publication')
  )
    return 'project-brief'
  if (printed(document, blocks)) return undefined
  const text = title ? words(document, { start: title.body, end: title.end }) : ''
  const named = title && titleOf(text, document.language, title.body, true)
  const pages = pageKinds(text)
  const list = listedShare(document)
  const labelled = fields(document, 'project')
  const project = new Set(labelled.map(({ name }) => name))
  const event = new Set<EventField>(fields(document, 'event').map(({ name }) => name))
  const core = CORE.filter((name) => project.has(name)).length
  const slots = blocks.filter((block) => slotted(document, block)).length
  // "Start date: 1 July 2018" is a fact of a project, no item
  const own = labelled.filter(({ name }) => DATES.has(name)).length
  const days = list.items - own
  if (
    days >= 2 &&
    list.regular &&
    list.share >= (list.headed && list.datelines >= MANY ? SMALL : HALF) &&
    slots < 3 &&
    !(core >= 3 && (list.share < 0.8 || isOnePage(labelled, list.datelines - own - list.rows))) &&
    // one month at the top of a sheet of facts files nothing
    !(core >= 2 && list.datelines === 0)
  ) {
    const label = meta?.line.labels[0]
    const single =
      (label && days <= 3 && list.datelines <= 1) ||
      (posted?.nature === 'publication' && list.datelines <= 1 && isPress(document, blocks, meta))
    if (!single) return 'news-listing'
  }
  if (days === 1 && (list.headed || pages.size > 0 || isListTitle(text))) return 'news-listing'
  const projectTitle = PROJECT.test(text + opening(document, blocks, title))
  const boxed = labelled.some(({ name, label }) => name === 'details' && PROJECT.test(words(document, label)))
  if (
    (core >= 3 ||
      boxed ||
      (core >= 2 && projectTitle) ||
      (core >= 1 && (project.has('details') || (project.has('partner') && named?.reports === false))) ||
      (meta === undefined && project.has('objective') && project.has('background') && named?.reports === false)) &&
    !event.has('agenda')
  )
    return 'project-page'
  const gathers = named?.gathering !== undefined && !named.reports
  const when = event.has('when') || event.has('start') || (meta !== undefined && gathers) || named?.date !== undefined
  const label = posted
  if (label?.nature === 'publication') return 'news-item'
  if (label?.nature === 'project' && aboutAProject(document, title)) return 'project-page'
  if (
    (event.has('when') || event.has('start')) &&
    (event.has('where') ||
      event.has('time') ||
      gathers ||
      slots > 2 ||
      event.has('agenda') ||
      event.has('registration'))
  )
    return 'event-page'
  if (slots >= 3 && (gathers || when || event.has('agenda'))) return 'event-page'
  if (label?.nature === 'happening') return 'event-page'
  if (gathers && when && !isPress(document, blocks, meta)) return 'event-page'
  if (
    gathers &&
    (event.has('agenda') || event.has('speakers') || event.has('registration') || event.has('participants'))
  )
    return 'event-page'
  if (meta && hasProse(document, blocks, meta.block)) return 'news-item'
  const spoken =
    labelled.length === 0 &&
    blocks.some(
      (block) => block.kind === 'paragraph' && isSpeech(words(document, bodyOf(block)), document.language.slice(0, 2)),
    )
  const reports = (named?.reports ?? false) || spoken || blocks.some((block) => opensInTown(words(document, block)))
  const open = title
    ? undated(document, blocks, title, { project: PROJECT.test(text), gathers, reports })
    : untitled(document, blocks)
  if (open !== 'event-page' && !spoken && aboutAProject(document, title))
    // "Results of the Safe Ports programme": a paper that looks back
    return (saysBrief(document) || senseOf(text) === 'results') && !core ? 'project-brief' : 'project-page'
  if (open === 'news-item' && reports) return open
  if (!isPaper(document) && likeBrief(document)) return 'project-brief'
  return open ?? leaning(document, blocks, title)
}

/** A title that reports or a text that opens with its town, and nothing but running text: no brief, however often it names its project. */
const isArticle = (document: Document, blocks: Block[], title: Block | undefined): boolean =>
  title !== undefined &&
  blocks.every((block) => block === title || block.kind === 'paragraph' || block.kind === 'quote') &&
  (titleOf(words(document, bodyOf(title)), document.language, title.body, true).reports ||
    blocks.some((block) => opensInTown(words(document, block))))

const PROJECT = expression(/(?<!\p{L})(?:project|programme|projet|proyecto|programa)(?!\p{L})/iu)

/** A paper of a Governing Body or conference: symbols on its cover, paragraphs with printed numbers. */
function printed(document: Document, blocks: Block[]): boolean {
  if ((document.pages ?? 1) > LONGEST || isPaper(document)) return true
  const numbered = blocks.filter(
    (block) => block.number && /^\d+(\.\d+)*$/.test(block.number) && block.end - block.start > 220,
  ).length
  return numbered >= 6 && listedShare(document).datelines < numbered / 3
}

const slotted = (document: Document, block: Block): boolean => {
  if (block.rows) return block.rows.some((row) => row[0] !== undefined && SLOT.test(words(document, row[0])))
  return SLOT.test(words(document, { start: block.body, end: block.end }))
}

/** The first heading of the first rank; else the first heading that names no part of a page; else the first short line. */
function titleBlock(blocks: Block[], document: Document): Block | undefined {
  const parts = new Set([...fields(document, 'event'), ...fields(document, 'project')].map(({ label }) => label.start))
  const headings = blocks.filter((block) => block.kind === 'heading')
  const named = (block: Block) =>
    !parts.has(block.body) &&
    !knownLabel(words(document, block)) &&
    !isStray(words(document, block)) &&
    !BYLINE.test(words(document, block))
  const short = blocks.findIndex(
    (block) =>
      block.kind === 'paragraph' &&
      block.end - block.start < 220 &&
      named(block) &&
      !dateline(words(document, block), document.language),
  )
  // "The problem" heads a part of the page even where it is the highest heading, if lines stand above it
  const isPart = (block: Block, all: Block[]) => parts.has(block.body) && all.indexOf(block) > 0
  const below = belowLabel(document, blocks)
  if (below) return below
  const first = headings.find(
    (block) =>
      (block.level ?? 1) === 1 &&
      !isStray(words(document, block)) &&
      !isPart(block, blocks) &&
      !BYLINE.test(words(document, block)) &&
      !isDay(words(document, block), document.language),
  )
  if (first) return first
  const guessed = blocks
    .slice(0, TOP)
    .find((block) => block.kind === 'heading' && named(block) && !dateline(words(document, block), document.language))
  // Plain texts only guess at headings: one far below the first short line heads a part of the page.
  // "3. Dialogue is stronger": a number heads a part, too.
  const far = guessed && short >= 0 && blocks.indexOf(guessed) - short > (guessed.number ? 0 : KICKER)
  return far && !/[.!?]$/.test(words(document, blocks[short]!)) ? blocks[short] : (guessed ?? blocks[short])
}

/** "By Rose Atieno": who wrote it. */
const BYLINE = expression(/^(?:by|par|por)\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){1,3}$/iu)

/** A dateline among the first blocks. */
function metaOf(document: Document, blocks: Block[]): Signals['meta'] {
  for (const block of blocks.slice(0, TOP)) {
    if (block.rows) continue
    const line = dateline(words(document, bodyOf(block)), dating(document), block.body)
    if (line && line.date.value.precision === 'day') return { block, line }
  }
  for (const block of blocks.slice(0, TOP)) {
    const line = block.kind === 'paragraph' && block.end - block.start > PROSE ? wired(document, block) : undefined
    if (line) return { block, line }
  }
  return undefined
}

/** The label that the meta line prints, or that stands alone above the title or beside the date. */
function labelNear(document: Document, blocks: Block[], { block, line }: NonNullable<Signals['meta']>, title?: Block) {
  for (const span of line.labels) {
    const label = knownLabel(words(document, span))
    if (label) return label
  }
  const at = blocks.indexOf(block)
  for (const near of blocks.slice(0, at + 2)) {
    if (near === title) continue
    const label = knownLabel(words(document, near))
    if (label) return label
  }
  const said = POSTED.test(words(document, bodyOf(block)))
  return said || (line.labels.length && line.place) || (line.place && block.end - block.start > PROSE * 2)
    ? ({ nature: 'publication', kind: 'news' } as const)
    : undefined
}

/** "Posted at …", "Publié le …": the day is that of the page. */
const POSTED = expression(
  /(?:^\W*|\|\s*)(?:first\s+|last\s+)?(?:posted|published|updated|publié|publiée|mis en ligne|publicad[oa])(?!\p{L})/iu,
)

/** "GENEVA (ILO News) –", "GINEBRA (Noticias de la OIT)": the opening of a press text. */
const isPress = (document: Document, blocks: Block[], meta: Signals['meta']): boolean =>
  blocks.some(
    (block) => block !== meta?.block && /^\p{Lu}[\p{L}\s,]{2,40}\([^)]{3,40}\)\s*[–—-]/u.test(words(document, block)),
  )

/** At least one paragraph of some length behind the date. */
const hasProse = (document: Document, blocks: Block[], meta: Block): boolean =>
  blocks.slice(blocks.indexOf(meta) + 1).some((block) => block.kind === 'paragraph' && block.end - block.start > 160) &&
  !gatherings(words(document, meta), document.language).length

/** The first words of a page behind its title, where a project says that it is one. */
function opening(document: Document, blocks: Block[], title?: Block): string {
  const at = title ? blocks.indexOf(title) + 1 : 0
  return ` ${blocks
    .slice(at, at + 2)
    .map((block) => words(document, block))
    .join(' ')
    .slice(0, 220)}`
}

const isListTitle = (text: string): boolean =>
  /^(what[’']?s new|news|latest news|news and events|newsroom|actualités?|nouveautés|quoi de neuf|noticias|novedades|actualidad)\b/iu.test(
    text,
  ) && text.length < 70
