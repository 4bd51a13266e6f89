import words_ from '../../../schemas/codelists/funding-words.json' with { type: 'json' }
import type { Project } from '../../../schemas/types.ts'
import { bodyOf, type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { type Mention, stated } from '../../mention.ts'
import { dates } from '../../mentions/dates.ts'
import { organisations } from '../../mentions/organisations.ts'
import { places } from '../../mentions/places.ts'
import { quantities } from '../../mentions/quantities.ts'
import { sectors } from '../../mentions/sectors.ts'
import { symbols } from '../../mentions/symbols.ts'
import type { DateValue } from '../../mentions/values.ts'
import type { Fields } from '../../record.ts'
import { matcher, tongue } from '../../statements/events/lexicon.ts'
import { countriesOf, ownPlaces } from '../../statements/events/surroundings.ts'
import type { Field, ProjectField } from './field.ts'

type Facts = Fields<'projects'>

/** The lines that stand behind or under a label. */
export const linesOf = (field: Field<string>): Span[] =>
  field.value ? [field.value] : field.blocks.filter((block) => block.kind !== 'heading').map((block) => bodyOf(block))

/** What the labelled facts of a page say about its project: money, dates, code, partners, countries. First mention wins. */
export function facts(document: Document, found: Field<ProjectField>[]): Facts {
  const made: Facts = {}
  for (const field of found) for (const line of linesOf(field)) read(document, field.name, line, made)
  return made
}

function read(document: Document, name: ProjectField, line: Span, made: Facts): void {
  const text = words(document, line)
  const { language } = document
  switch (name) {
    case 'funder':
      made.funders = distinct([...(made.funders ?? []), ...namesIn(document, line)])
      budget(text, language, line.start, made)
      break
    case 'budget': {
      budget(text, language, line.start, made)
      // "Budget and timeframe: A$ 2 million (2015–2018)"
      const [first] = dates(text, language, line.start)
      if (first?.value.edtf.includes('/')) period([first], made)
      break
    }
    case 'period':
      period(dates(text, language, line.start), made)
      break
    case 'start':
      made.start ??= edge(dates(text, language, line.start)[0], 'start')!
      if (!made.start) delete made.start
      break
    case 'end':
      made.end ??= edge(dates(text, language, line.start).at(-1), 'end')!
      if (!made.end) delete made.end
      break
    case 'code': {
      const [symbol] = symbols(text, language, line.start)
      const code = symbol ? symbol.value.symbol : /^[A-Z0-9][A-Z0-9/.\-_ ]{2,30}$/u.test(text) ? text : undefined
      if (code && /\d/.test(code)) made.symbol ??= stated(code, symbol?.span ?? line)
      break
    }
    case 'partner':
      made.partners = distinct([...(made.partners ?? []), ...namesIn(document, line)])
      break
    case 'country':
      made.countries = distinct([...(made.countries ?? []), ...countriesOf(places(text, language, line.start))])
      break
    case 'sector':
      made.sectors = distinct([
        ...(made.sectors ?? []),
        ...sectors(text, language, line.start).map(({ value, span }) => stated(value, span)),
      ])
      break
    case 'status':
      status(text, language, line, made)
      break
    case 'details':
      detail(document, line, made)
      break
    default:
  }
}

/** A value that a box of facts prints without a label: its form tells what it is. */
function detail(document: Document, line: Span, made: Facts): void {
  const text = words(document, line)
  if (text.length > 160) return
  const found = dates(text, document.language, line.start)
  const money = quantities(text, document.language, line.start).some(({ value }) => value.counts === 'money')
  if (found.length) period(found, made)
  if (money) budget(text, document.language, line.start, made)
  const [symbol] = symbols(text, document.language, line.start)
  if (symbol) made.symbol ??= stated(symbol.value.symbol, symbol.span)
  if (found.length || money || symbol || /[.:?]$/.test(text)) return
  const bodies = organisations(text, document.language)
  const nation = places(text, document.language).some(
    ({ value, span }) => value.kind === 'country' && span.end - span.start >= text.length - 5,
  )
  const named = countriesOf(places(text, document.language, line.start))
  const rest = document.text.slice(0, line.start) + document.text.slice(line.end)
  if (!bodies.length && named.length > 1 && named.every(({ span }) => rest.includes(words(document, span)))) {
    // "Benin, Cameroon": where the page speaks of them, else they pay
    made.countries = distinct([...(made.countries ?? []), ...named])
    return
  }
  if (bodies.length || nation) made.funders = distinct([...(made.funders ?? []), ...namesIn(document, line)])
}

function period(found: Mention<DateValue>[], made: Facts): void {
  const first = found[0]
  const last = found.at(-1)
  if (!first || !last) return
  const start = edge(first, 'start')
  const range = first !== last || first.value.edtf.includes('/')
  // the two ends of one period on two lines
  if (!range && made.start && !made.end && made.start.value < first.value.start) made.end = edge(first, 'end')!
  const end = range ? edge(last, 'end') : undefined
  if (start) made.start ??= start
  if (end) made.end ??= end
}

/** One end of a date, no more precise than it is printed: "March 2019 – June 2022" ends in 2022-06. */
export function edge(date: Mention<DateValue> | undefined, which: 'start' | 'end'): Mention<string> | undefined {
  if (!date) return undefined
  const [from, to] = date.value.edtf.split('/') as [string, string?]
  const value = which === 'start' ? from : (to ?? from)
  return value && value !== '..' ? { value, span: date.span, basis: date.basis } : undefined
}

function budget(text: string, language: string, at: number, made: Facts): void {
  const money = quantities(text, language, at).find(
    ({ value }) => value.counts === 'money' && value.value !== undefined && /^[A-Z]{3}$/.test(value.unit ?? ''),
  )
  if (!money || made.budget) return
  const { value, unit, raw, phrase } = money.value
  made.budget = stated<NonNullable<Project['budget']>>({ value: value!, currency: unit!, raw }, phrase)
}

/** The names in a line of donors or partners: parted at commas, semicolons and "and" between names; without amounts and articles. */
export function namesIn(document: Document, line: Span): Mention<string>[] {
  const text = words(document, line)
  const bodies = organisations(text, document.language)
  const cuts: Span[] = []
  let from = 0
  for (const match of text.matchAll(/\s*(?:[;,/•]|\s(?:and|et|y|e)\s(?=(?:the\s|le\s|la\s|el\s)?\p{Lu}))\s*/gu)) {
    // "Ministry of Labour, Employment and Trade" is one name.
    if (bodies.some(({ span }) => span.start < match.index && span.end > match.index + match[0].length)) continue
    cuts.push({ start: from, end: match.index })
    from = match.index + match[0].length
  }
  cuts.push({ start: from, end: text.length })
  return cuts.flatMap(({ start, end }) => {
    const piece = text.slice(start, end)
    const bare = piece
      .replace(/\s*\([^)]*(?:\d|US\$|EUR|€)[^)]*\)\s*/gu, '')
      .replace(/[:–-]?\s*(?:US\$|USD|EUR|€|CHF|\$)\s?[\d.,’'\s]+.*$/u, '')
    const name = bare
      .replace(/^(?:and\s+|et\s+|y\s+)?(?:the|le|la|les|l’|el|los|las)\s+/iu, '')
      .replace(/^[\s–-]+|[\s.,:–-]+$/gu, '')
    if (name.length < 2 || name.length > 120 || !/^\p{Lu}/u.test(name)) return []
    const at = line.start + start + piece.indexOf(name)
    return [stated(name, { start: at, end: at + name.length })]
  })
}

const byTongue = <T>(make: (language: 'en' | 'fr' | 'es') => T) => ({ en: make('en'), fr: make('fr'), es: make('es') })
const STATES = byTongue((language) => ({
  closed: matcher(words_.closed[language]),
  ongoing: matcher(words_.ongoing[language]),
  planned: matcher(words_.planned[language]),
}))

function status(text: string, language: string, line: Span, made: Facts): void {
  for (const [value, pattern] of Object.entries(STATES[tongue(language)]) as [
    'closed' | 'ongoing' | 'planned',
    RegExp,
  ][])
    if (pattern.test(text)) made.status ??= stated(value, line)
}

/** "supported by Norway", "soutenue par la France": who pays or runs it. */
const BY = expression(/(?<!\p{L})(?:by|par|por)\s+(?:the\s|la\s|le\s|l['’]|el\s|los\s|les\s)?$/iu)

/** Countries that a title names for the project. */
export const countriesIn = (document: Document, span: Span): Mention<string>[] =>
  countriesOf(
    ownPlaces(words(document, span), document.language, span.start).filter(
      (one) => one.value.kind !== 'demonym' && !BY.test(document.text.slice(span.start, one.span.start)),
    ),
  )

export const distinct = <T>(list: Mention<T>[]): Mention<T>[] =>
  list.filter((one, index) => list.findIndex((other) => other.value === one.value) === index)
