import { type Block, bodyOf, content, type Document, words } from '../document.ts'
import { expression } from '../expression.ts'
import type { Layout } from '../layout.ts'
import { implied, type Mention, stated } from '../mention.ts'
import { dates } from '../mentions/dates.ts'
import { places } from '../mentions/places.ts'
import { symbols } from '../mentions/symbols.ts'
import { type Draft, draft, type Fields, isDraft, isOf, type SetAside, setAside } from '../record.ts'
import { backgroundHeadings } from '../statements/count-words.ts'
import { countriesOf } from '../statements/events/surroundings.ts'
import { statements } from '../statements/index.ts'
import type { Scope } from '../statements/scope.ts'
import { contents } from './governing-body-document/contents.ts'
import { type Header, header } from './governing-body-document/header.ts'
import { isNote, labelled, ofTheBody } from './governing-body-document/labels.ts'
import { meetings } from './governing-body-document/meetings.ts'
import { decides, isPaper } from './governing-body-document/paper.ts'
import { programme } from './governing-body-document/programme.ts'
import { sift } from './governing-body-document/sift.ts'

/** "(2)" alone between two paragraphs; the name of the file and its page. */
const PAGE_MARK =
  /^\s*(?:\(\d{1,3}\)|GB[\w.-]*[_-][\w.-]*\[?[\w-]+\]?\S*\.docx?\S*(?:\s+(?:\d{1,3}|[ivxl]+))?|GB[\w.-]*_[\w.-]*\[[^\]]+\]\S*(?:\s+(?:\d{1,3}|[ivxl]+))?)\s*$/u
/** Words or a figure without a word: a cell of a table, an entry of an index. */
const WORDLESS = expression(/^(?:[^\p{L}]|(?<!\p{L})\p{L}{1,3}(?!\p{L}))*$/u)

/** Papers, reports and decisions of the Governing Body: a header with body and session, then numbered paragraphs. */
export const governingBodyDocument: Layout = {
  name: 'governing-body-document',
  genre: 'governing-body-document',
  matches: isPaper,
  extract,
}

function* extract(document: Document): Iterable<Draft | SetAside> {
  const top = header(document)
  const source = card(document, top)
  if (source) yield source
  const drafts: Draft[] = []
  const project = top.title && programme(document, top.title)
  if (project) {
    drafts.push(project)
    yield project
  }
  const own = session(document, top)
  const issued = top.published ?? own?.fields.end
  const inContents = contents(document)
  const listed = meetings(document, top, issued)
  const sitting =
    own &&
    tellsAgain(
      own,
      [...listed.values()].flat().filter((item) => isOf(item, 'events')),
    )
      ? undefined
      : own
  if (sitting) yield sitting
  let area: Mention<string> | undefined
  let nations: Mention<string>[] = []
  for (const block of content(document)) {
    if (top.blocks.has(block)) {
      if (block.kind !== 'heading') yield setAside(block, headerReason(document, block), 'context')
      continue
    }
    if ((block.kind === 'heading' && !PAGE_MARK.test(words(document, block))) || isSection(document, block)) {
      area = areaOf(document, block)
      nations = nationsOf(document, block)
      if (block.kind !== 'heading') yield setAside(block, 'the name of a section', 'context')
      for (const item of listed.get(block) ?? [])
        if (isDraft(item)) {
          drafts.push(item)
          yield item
        }
      continue
    }
    if (block.kind === 'footnote' || block.kind === 'caption') {
      yield setAside(block, block.kind === 'footnote' ? 'a note' : 'a caption', 'context')
      continue
    }
    if (isNote(words(document, block))) {
      yield setAside(block, 'a note', 'context')
      continue
    }
    if (PAGE_MARK.test(words(document, block))) {
      yield setAside(block, 'the mark of a page', 'furniture')
      continue
    }
    const told = listed.get(block)
    if (!told && !block.rows && (WORDLESS.test(words(document, block)) || isEntry(document, block))) {
      yield setAside(block, 'a figure without words, of a table or an index', 'context')
      continue
    }
    if (!told && inContents.has(block)) {
      yield setAside(block, 'a table of contents', 'context')
      continue
    }
    if (told) {
      for (const item of told) {
        if (isDraft(item)) drafts.push(item)
        yield item
      }
      continue
    }
    const scope: Scope = { ...(project ? { project } : {}), ...(area ? { area } : {}) }
    if (nations.length) scope.countries = nations
    if (area && ACHIEVED.test(area.value)) scope.nature = 'achieved'
    if (area && backgroundHeadings(area.value, document.language.slice(0, 2)).length) scope.background = true
    const said = statements(document, block, scope, drafts, block.kind === 'quote' ? 'figures' : 'all')
    const happened = [...drafts, ...said.filter(isDraft)].filter((item) => isOf(item, 'events'))
    for (const item of sift(document, block, said, happened)) {
      if (isDraft(item)) {
        drafts.push(item)
        if (isOf(item, 'events')) ahead(item, issued)
      }
      yield item
    }
  }
}

/** "II. Operational aspects" in a plain text: a section's name behind a Roman numeral, read as an item of a list. */
const isSection = (document: Document, block: Block): boolean =>
  block.end - block.body < 120 &&
  !block.rows &&
  !/[.;:,]$/.test(words(document, block)) &&
  ((block.kind === 'list_item' && /^[IVX]+$/.test(block.number ?? '')) || NUMBERED.test(words(document, bodyOf(block))))
/** Sections of a report that tell what was reached, by outcome or as a whole; not what is expected. */
const ACHIEVED =
  /^(?:(?:Outcome|Output|Résultat|Resultado|Producto|Produit)\s\d|(?:(?:Main|Key|Selected)\s)?(?:[Rr]esults|[Aa]chievements)(?!\s(?:expected|framework|chain|to be))|(?:Principaux\s)?(?:[Rr]ésultats|[Rr]éalisations)(?!\s(?:attendus|escomptés|visés))|(?:Principales\s)?(?:[Rr]esultados|[Ll]ogros)(?!\s(?:esperados|previstos)))/u
/** "Outcome 2: Organized fishers": a line that names and numbers a part of the programme. */
const NUMBERED = expression(
  /^(?:Outcome|Output|Objective|Strategic objective|Pillar|Action area|Component|Résultat|Objectif|Objectif stratégique|Produit|Axe|Volet|Composante|Pilier|Resultado|Objetivo|Objetivo estratégico|Producto|Eje|Pilar|Componente)\s\d{1,2}(?:\.\d+)?\s?[:.–-]\s?\p{Lu}/u,
)

/** "31.990 México": a figure and a place, of a table that lost its columns. */
const isCell = (document: Document, text: string): boolean => {
  if (text.length > 40 || !/^[\s$€\d.,]+\s/.test(text)) return false
  const name = text.replace(/^[\s$€\d.,]+/, '')
  const [place] = places(name, document.language)
  return place !== undefined && place.span.start === 0 && place.span.end === name.length
}

/** A line of an index: the number of an item and the symbol of its paper, or that symbol alone. */
const isEntry = (document: Document, block: Block): boolean => {
  const text = words(document, block)
  if (isCell(document, text)) return true
  const [first] = symbols(text.slice(0, 60), document.language, 0)
  return (
    text.length < 200 &&
    first !== undefined &&
    !/[.;]$/.test(text) &&
    /^\s*(?:\d{1,3}[.)]?\s+)?$/.test(text.slice(0, first.span.start))
  )
}

/** True where a list of meetings gives the session itself, with its days. */
const tellsAgain = (sitting: Draft<'events'>, listed: Draft<'events'>[]): boolean =>
  listed.some(
    ({ fields }) =>
      fields.kind?.value === 'session' &&
      fields.start!.value >= sitting.fields.start!.value &&
      fields.end!.value <= sitting.fields.end!.value &&
      Number.parseInt(fields.title!.value, 10) === Number.parseInt(sitting.fields.title!.value, 10),
  )

/** What begins after the paper was issued had not been held when it was written. */
function ahead({ fields }: Draft<'events'>, issued: Mention<string> | undefined): void {
  if (issued && fields.status?.value === 'held' && fields.start && fields.start.value > issued.value)
    fields.status = implied('planned', issued.span)
}

function headerReason(document: Document, block: Block): string {
  const label = labelled(document, block)?.label
  return label ? `the paper's header: ${label}` : "the paper's header"
}

function card(document: Document, top: Header): Draft<'sources'> | undefined {
  const title = top.title ?? top.session?.span
  if (!title) return undefined
  const fields: Fields<'sources'> = { title: stated(words(document, title).replace(/\s+/g, ' '), title) }
  if (top.session) fields.session = top.session
  if (top.published) fields.published = top.published
  if (top.symbol) fields.symbol = top.symbol
  if (top.related.length) fields.related_symbols = top.related
  return draft('sources', 'governing-body-document/header', title, fields)
}

/** The countries of a heading that names nothing else: "B. Nepal", "Chile et Pérou". */
function nationsOf(document: Document, block: Block): Mention<string>[] {
  const text = document.text.slice(block.body, block.end)
  const found = places(text, document.language, block.body).filter(({ value }) => value.kind === 'country')
  const rest = found.reduce(
    (left, { span }) => left.replace(document.text.slice(span.start, span.end), ''),
    text.replace(/^\W*(?:[A-Z]|\d+(?:\.\d+)*)\.\s/, ''),
  )
  return (rest.match(/\p{L}/gu)?.length ?? 0) <= JOINS ? countriesOf(found) : []
}
/** Letters of the words that join two countries. */
const JOINS = 4

/** The heading without its arrow and number. */
function areaOf(document: Document, block: Block): Mention<string> | undefined {
  const text = document.text.slice(block.body, block.end)
  const lead = /^[▶►•\s]*(?:(?:[IVX]+|[A-Z]|\d+)\.\s+)?/u.exec(text)![0].length
  const words = text.slice(lead).trim()
  return words ? stated(words, { start: block.body + lead, end: block.end }) : undefined
}

/** The session that the paper is for, where its line prints when it sits. It lies ahead of a paper dated before its end. */
function session(document: Document, top: Header): Draft<'events'> | undefined {
  if (!top.sits || !top.session) return undefined
  const language = document.language.slice(0, 2)
  const text = words(document, top.sits)
  const when = dates(text, language, top.sits.start).find(({ span }) => span.start !== top.published?.span.start)
  if (!when) return undefined
  const where = places(text, language, top.sits.start).find(
    ({ value }) => value.kind === 'city' || value.kind === 'country',
  )
  // a paper without a date was written for the session; minutes and decisions after it
  const ahead = !decides(document, top) && (!top.published || top.published.value < when.value.end)
  const fields: Fields<'events'> = {
    title: stated(`${top.session.value} ${ofTheBody(language)}`, top.session.span),
    nature: stated('happening', top.session.span),
    kind: stated('session', top.session.span),
    status: ahead ? implied('planned', top.published?.span ?? when.span) : stated('held', when.span),
    date: stated(when.value.edtf, when.span),
    start: stated(when.value.start, when.span),
    end: stated(when.value.end, when.span),
    precision: stated(when.value.precision, when.span),
  }
  if (where?.value.place) fields.place = stated(where.value.place, where.span)
  if (where?.value.country) fields.countries = [stated(where.value.country, where.span)]
  return draft('events', 'governing-body-document/session', top.sits, fields)
}
