/** Kept in one piece: what a line of the header is depends on what the lines before it were. */
import type { Block, Document, Span } from '../../document.ts'
import { type Mention, stated } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import { places } from '../../mentions/places.ts'
import { symbols } from '../../mentions/symbols.ts'
import { once } from '../parts/once.ts'
import { BODY, isItem, isRecord, type Label, labelled, nameOfBody, namesPage, saysDecided } from './labels.ts'
import { type Line, lines } from './lines.ts'
import { best, type Candidate, endsTitle, isTitle, withoutMark } from './title-lines.ts'

/** "346th Session", "346e session", "346.ª reunión". */
export const SESSION =
  /\b\d{1,3}(?:st|nd|rd|th) (?:\([A-Z][a-z]+\) )?Session\b|\b\d{1,3}\s?(?:re|ère|e|ème|ᵉ|er) session\b|\b\d{1,3}\s?(?:\.\s?)?(?:ª|a|º)\.?\s?(?:reunión|Reunión)\b/iu
/** How many blocks a header may take before the text begins. */
const HEADER = 24
/** A session line is a line: longer text only cites a session. */
const LINE = 160
/** Letters that may stand beside what a line of the header is read for: "of the", "No.". */
const BESIDE = 8
const SYMBOL = /^(?:GB|ILC|CIT)\b/u
/** The symbol of the papers of a session as a whole: "GB.292". */
const SITTING = /^(?:GB|ILC)\.\d{2,3}$/u
/** A summary is longer than a label. */
const TOLD = 12

export interface Header {
  /** The blocks that hold the header; what stands between and behind them is the text. */
  blocks: Set<Block>
  body?: Span
  session?: Mention<string>
  /** The words that say when and where the session sits. */
  sits?: Span
  title?: Span
  published?: Mention<string>
  symbol?: Mention<string>
  related: Mention<string>[]
  /** Where a label says that this is a record of decisions or minutes. */
  decides: boolean
  /** Where a line names the section, the committee or the item that the paper is for. */
  filed: boolean
  /** Where a line says that this is the page that leads to a paper: "Meeting document". */
  page: boolean
}

/** Reads the lines that stand before the text of a paper: body, session, date, title, summary, related documents. */
export const header = once(read)

function read(document: Document): Header {
  const language = document.language.slice(0, 2)
  const found: Header = { blocks: new Set(), related: [], decides: false, filed: false, page: false }
  let candidates: Candidate[] = []
  let open: Label | undefined
  /** The line that calls the paper a record of decisions: its title where only items follow. */
  let record: Line | undefined
  /** Where the line of an agenda item or of the session stands above the lines that may be the title. */
  let asked = false
  // Plain texts only guess at headings.
  const marked = document.mediaType !== 'text/plain'
  let anchored = false
  let above: Candidate[] = []
  const settle = () => {
    if (!candidates.length) candidates = above
    const title = best(candidates, anchored, marked)
    if (!title || found.title) return
    if (record && record.start < title.start && isItem(title.text)) {
      found.title = { start: record.start, end: record.end }
      candidates = []
      return
    }
    found.title = { start: title.start, end: title.start + withoutMark(document.text.slice(title.start, title.end)) }
    found.blocks.add(title.block)
    found.decides ||= saysDecided(title.text)
    for (const other of candidates) if (other.start < title.end || other.rank < 9) found.blocks.add(other.block)
    candidates = []
  }
  for (const line of lines(document, HEADER)) {
    if (begins(line)) break
    const label = labelled(document, line)
    const role = label?.label
    if (role === 'body' && /:\s*$/.test(line.text)) break
    if (role === 'contents') {
      settle()
      break
    }
    if (role === 'body') found.body ??= label!.value
    if (role === 'decision') {
      found.decides = true
      if (candidates.length) settle()
      record ??= line
    }
    const own = symbols(line.text, language, line.start)
    if (role === 'related' || (!role && open === 'related' && own.length)) {
      found.related.push(...own.map(({ value, span }) => stated(value.symbol, span)))
      found.blocks.add(line.block)
      open = 'related'
      continue
    }
    if (role === 'date') published(found, label!.value, document, language)
    if (role === 'agenda' || role === 'section') {
      // What stands above the line of an item or a committee is the body's, unless it says what the whole paper is.
      if (candidates.some(({ text }) => saysDecided(text))) settle()
      // "Record of Decisions" above the first item is the title.
      if (record && !candidates.length) found.title ??= { start: record.start, end: record.end }
      if (!found.title && candidates.length) above = candidates
      candidates = []
      anchored = true
      found.filed = true
      asked ||= role === 'agenda'
    }
    if (role) {
      // A label that stands alone has its words in the block behind it.
      open = label!.value.start === line.start ? role : undefined
      if (role === 'summary') settle()
      found.blocks.add(line.block)
      continue
    }
    if (open === 'summary' || open === 'other' || open === 'author') {
      const told = open === 'summary' && line.text.length > TOLD
      open = undefined
      if (told && found.title) {
        found.blocks.add(line.block)
        continue
      }
    }
    // "(Geneva, 14–18 December 1998)" below a name says when that met, not the body.
    if (line.text.startsWith('(') && (found.title || candidates.length)) {
      settle()
      continue
    }
    const last = candidates.at(-1)
    if (last && endsTitle(line.text)) {
      candidates.push({ ...line, rank: last.rank })
      continue
    }
    if (line.text.length < LINE && reads(line, found, document, language, candidates.length > 0)) {
      found.blocks.add(line.block)
      if (found.decides && candidates.length) settle()
      else if (found.session && !candidates.length) anchored = true
      continue
    }
    if (isTitle(line, asked)) {
      const rank = line.block.kind === 'heading' ? (line.block.level ?? 6) : 9
      if (found.title) {
        if (rank < 9) break
        continue
      }
      if ((!anchored || marked) && rank < 9 && candidates.some((one) => one.rank < rank)) {
        settle()
        break
      }
      candidates.push({ ...line, rank })
    } else if (!found.title) settle()
  }
  settle()
  if (!found.title && record) found.title = { start: record.start, end: record.end }
  if (!found.session && found.title) sessionIn(found, document.text.slice(found.title.start, found.title.end))
  const day = found.published ?? signed(document, language)
  if (day) found.published = day
  const symbol = found.symbol?.value
  found.related = found.related.filter(
    ({ value }, index, list) => value !== symbol && list.findIndex((one) => one.value === value) === index,
  )
  return found
}

/** True where the text begins: a numbered paragraph or clause. */
const begins = ({ block, text }: Line): boolean =>
  block.number !== undefined && block.kind !== 'heading' && block.body > block.start && text.length > 30

/** Reads a line that prints the symbol, the session, when and where it sits, or the date, and nothing else. */
function reads(line: Line, found: Header, document: Document, language: string, late: boolean): boolean {
  const { text, start } = line
  const session = SESSION.exec(text)
  const alone = SITTING.exec(text)
  const own = alone
    ? [stated({ symbol: text.trim() }, { start, end: start + text.trimEnd().length })]
    : symbols(text, language, start).filter(({ value }) => SYMBOL.test(value.symbol))
  const when = dates(text, language, start)
  const where = places(text, language, start)
  const spans = [...own, ...when, ...where].map(({ span }) => ({ start: span.start - start, end: span.end - start }))
  if (session) spans.push({ start: session.index, end: session.index + session[0].length })
  // Below the title days and places are those of a table.
  const day = when.some(({ value }) => value.precision === 'day' && value.start === value.end)
  const below = late || found.title !== undefined
  if (below && !session && !own.length && spans.length && !day && !(when.length && where.length)) return false
  // Another session than the paper's own is one that it tells of.
  if (below && session && found.session && Number.parseInt(session[0], 10) !== Number.parseInt(found.session.value, 10))
    return false
  if (!spans.length) return /^[A-Z]{2,6}(?:\/[A-Z]{2,6})?$/.test(text.trim())
  let rest = text
  for (const span of spans) rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end)
  for (const piece of rest.split(/[|:]/)) {
    if (isRecord(piece)) found.decides = true
    if (namesPage(piece)) found.page = true
    if (nameOfBody(piece, true)) rest = rest.replace(piece, ' ')
  }
  rest = rest.replace(BODY, ' ')
  if ((rest.match(/\p{L}/gu)?.length ?? 0) > BESIDE) return false
  const [symbol] = own
  if (symbol && !found.symbol) found.symbol = stated(symbol.value.symbol, symbol.span)
  if (session && !found.session) sessionIn(found, text, start)
  const [name] = text.matchAll(BODY)
  if (name && !found.body) found.body = { start: start + name.index, end: start + name.index + name[0].length }
  const [date] = when
  if (!date) return true
  // A single day is the day of issue; days and months beside a session say when it sits.
  const single = date.value.precision === 'day' && date.value.start === date.value.end
  if (single && (!session || text.includes('|'))) published(found, line, document, language)
  else if (!single) found.sits ??= { start: line.start, end: line.end }
  return true
}

function sessionIn(found: Header, text: string, at = found.title!.start): void {
  const hit = SESSION.exec(text)
  if (hit) found.session = stated(hit[0], { start: at + hit.index, end: at + hit.index + hit[0].length })
}

function published(found: Header, span: Span, document: Document, language: string): void {
  const text = document.text.slice(span.start, span.end)
  const date = dates(text, language, span.start).find(({ value }) => value.precision === 'day')
  if (date && date.span.end - date.span.start > 6 && date.value.start === date.value.end)
    found.published ??= stated(date.value.edtf, date.span)
}

/** Older papers are dated at their end: "Geneva, 2 October 1998." */
function signed(document: Document, language: string): Mention<string> | undefined {
  const last = document.blocks.filter(({ kind }) => kind !== 'furniture').slice(-SIGNED)
  for (const { start, end } of last.reverse()) {
    if (end - start > 60) continue
    const text = document.text.slice(start, end)
    const [date] = dates(text, language, start)
    const [place] = places(text, language, start)
    if (!date || !place || date.value.precision !== 'day' || place.span.start !== start) continue
    const rest = text.slice(place.span.end - start, date.span.start - start) + text.slice(date.span.end - start)
    if (/^[\s,.]*(?:le|el)?[\s,.]*$/u.test(rest)) return stated(date.value.edtf, date.span)
  }
  return undefined
}

/** Blocks from the end among which a paper is dated: notes and a list of points for decision stand behind the date. */
const SIGNED = 14
