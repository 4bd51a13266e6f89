import edges from '../../schemas/codelists/title-edges.json' with { type: 'json' }
import type { Event } from '../../schemas/types.ts'
import { type Block, bodyOf, content, type Document, type Span, words } from '../document.ts'
import type { Layout } from '../layout.ts'
import { implied, type Mention, stated } from '../mention.ts'
import { instruments } from '../mentions/instruments.ts'
import { sectors } from '../mentions/sectors.ts'
import type { DateValue } from '../mentions/values.ts'
import { type Draft, draft, type Fields, isDraft, isOf, type SetAside, setAside } from '../record.ts'
import { gatherings } from '../statements/events/gathering.ts'
import { lexicon, matcher, tongue } from '../statements/events/lexicon.ts'
import { countriesOf, ownPlaces } from '../statements/events/surroundings.ts'
import { statements } from '../statements/index.ts'
import type { Scope } from '../statements/scope.ts'
import { attendance, counted } from './event-page/attendance.ts'
import { dateOf } from './event-page/date.ts'
import { awaited, planWith } from './event-page/planned.ts'
import { placeBehind, placeBeside, placeTold } from './event-page/where.ts'
import { card, symbolsIn } from './parts/card.ts'
import { type EventField, type Field, fields } from './parts/field.ts'
import { isCredit, isStray, knownLabel, labelOf } from './parts/label.ts'
import { organisersOf } from './parts/organisers.ts'
import { tellsAnEvent } from './parts/same-happening.ts'
import { type Title, titleOf } from './parts/title.ts'
import { toCome } from './parts/to-come.ts'
import { when } from './parts/when.ts'
import { signals } from './signals.ts'

/** Parts of the page that name who speaks when, not what happened. */
const PROGRAMME = new Set<EventField>(['agenda', 'speakers', 'registration', 'language', 'time'])
const SLOT = /^\W*\d{1,2}\s*[.:h]\s*\d{2}\b|^\W*\d{1,2}\s*[ap]\.?m\.?\b/iu

/** The page of one event: title, when and where, what it is about, its programme and speakers. */
export const eventPage: Layout = {
  name: 'event-page',
  genre: 'event-page',
  matches: (document) => signals(document).genre === 'event-page',
  *extract(document) {
    const { title: heading, meta: line } = signals(document)
    if (!heading) return
    // A dateline that opens a text says when the page was written.
    const meta = line && line.block.end - line.block.body > LINE ? undefined : line
    const parts = fields(document, 'event')
    const title = titleOf(words(document, bodyOf(heading)), document.language, heading.body, true)
    const source = card(document, heading, undefined, 'event-page/card')
    source.fields.related_symbols = symbolsIn(document, heading.end, document.text.length)
    yield source
    const own = new Map(
      parts.flatMap((field) => field.blocks.map((block): [Block, Field<EventField>] => [block, field])),
    )
    const event = subject(document, title, parts, meta)
    const told: Draft[] = event ? [event, ...attendance(document, event, parts)] : []
    const asides: SetAside[] = []
    let programme = false
    for (const block of content(document)) {
      const field = own.get(block)
      const inline = parts.find(({ label, value }) => value && label.start >= block.start && value.end <= block.end)
      const text = words(document, bodyOf(block))
      if (block.kind === 'heading')
        programme =
          parts.some(({ label, name }) => label.start === block.body && PROGRAMME.has(name)) ||
          (programme && (block.level ?? 1) > 2)
      const reason = aside(block, heading, meta?.block, inline?.name ?? field?.name, text, programme)
      if (reason) asides.push(setAside(block, ...reason))
      else
        for (const one of statements(document, block, scopeOf(event), told))
          if (!isDraft(one)) asides.push(one)
          else if (event && isOf(one, 'events') && same(event, one))
            event.told.push({ span: one.whole, path: '', relation: 'restates' })
          else {
            // Where the event is says nothing of figures about the world.
            if (isOf(one, 'statistics'))
              one.fields.countries = one.fields.countries?.filter(({ basis }) => basis === 'stated') ?? []
            told.push(one)
          }
    }
    if (event) planWith(event, told)
    const gone = told.filter(
      (one) => isOf(one, 'deliverables') && (tellsAnEvent(one, told) || (event && isItself(one, event))),
    )
    yield* told.filter((one) => !gone.includes(one))
    for (const one of gone) yield setAside(one.whole, 'tells of a gathering that is an event', 'duplicate')
    yield* asides
  },
}

/** The event again, by its kind and its number or the words of its title. */
function isItself({ fields }: Draft<'deliverables'>, event: Draft<'events'>): boolean {
  if (!GATHERINGS.has(fields.kind!.value)) return false
  const own = contentWords(event.fields.title!.value)
  const said = contentWords(fields.title!.value)
  return said.length > 0 && said.filter((word) => own.includes(word)).length / said.length >= ENOUGH
}
/** Share of the words of a gathering that stand in the title of the page, from which on it is the event. */
const ENOUGH = 0.6
const GATHERINGS = new Set(['meeting', 'workshop', 'training', 'course', 'event_series', 'other'])
const contentWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}|\d+/gu) ?? []

/** Why a block tells nothing beyond the event itself. */
function aside(
  block: Block,
  heading: Block,
  meta: Block | undefined,
  field: EventField | undefined,
  text: string,
  programme: boolean,
): [string, SetAside['disposition']] | undefined {
  if (block === heading) return ['title of the page', 'context']
  if (block === meta) return ['when and where the event takes place', 'context']
  if (isCredit(text)) return ['photo credit', 'furniture']
  if (block.kind === 'heading' || knownLabel(text)) return ['heading or label of a part of the page', 'context']
  if (field === 'documents') return ['paper of the event', 'context']
  if (field && PROGRAMME.has(field)) return ['programme, speakers or registration of the event', 'context']
  if (field) return ['labelled fact of the event', 'context']
  if (programme || block.rows || SLOT.test(text)) return ['programme of the event', 'context']
  if (isStray(text)) return ['words about the page', 'set_aside']
  return undefined
}

const scopeOf = (event?: Draft<'events'>): Scope => {
  const scope: Scope = {}
  if (event?.fields.date) scope.date = event.fields.date
  if (event?.fields.countries?.length) scope.countries = event.fields.countries
  return scope
}

/** The event that the page is about; undefined where the page prints no date for it. */
function subject(
  document: Document,
  title: Title,
  parts: Field<EventField>[],
  meta: ReturnType<typeof signals>['meta'],
): Draft<'events'> | undefined {
  const { language } = document
  const lines = (name: EventField): Span[] =>
    parts
      .filter((field) => field.name === name)
      .flatMap((field) => (field.value ? [field.value] : field.blocks.slice(0, name === 'when' ? 1 : 3).map(bodyOf)))
  const prose = content(document).filter((block) => block.kind === 'paragraph' && block.end - block.start > 80)
  const date = dateOf(document, { when: lines('when'), start: lines('start'), end: lines('end') }, title, meta, prose)
  if (!date) return undefined
  const place =
    lines('where')[0] ??
    meta?.line.place ??
    title.place ??
    placeBehind(document, lines('when')) ??
    (meta && placeBeside(document, meta.block)) ??
    placeTold(document, prose.slice(0, 3))
  const placed = place ? ownPlaces(words(document, place), language, place.start) : []
  const named = ownPlaces(title.text, language, title.start).filter(({ value }) => value.kind !== 'demonym')
  const first = prose.find((block) => !parts.some(({ blocks }) => blocks.includes(block)))
  const kind = kindOf(document, title)
  const text = first ? words(document, bodyOf(first)) : ''
  const organisers = lines('organiser').flatMap((line) => listed(document, line))
  const found: Fields<'events'> = {
    title: stated(title.text, { start: title.start, end: title.end }),
    nature: { value: 'happening', span: kind.span, basis: kind.basis },
    kind,
    status: statusOf(document, title, date, prose),
    ...when(date),
    countries: countriesOf(placed.length ? placed : named),
    organisers: organisers.length ? organisers : organisersOf(text, language, first?.body ?? 0),
    sectors: sectors(title.text, language, title.start)
      .map(({ value, span }) => stated(value, span))
      .slice(0, 1),
    instruments: instruments(title.text, language, title.start)
      .map(({ value, span }) => stated(value.code, span))
      .slice(0, 1),
  }
  if (place) {
    const country = placed.filter(({ value }) => value.kind === 'country').at(-1)
    const kept =
      country && country.span.start > place.start
        ? document.text.slice(place.start, country.span.start).replace(/[\s,(]*(the\s+)?$/u, '')
        : words(document, place)
    const span = { start: place.start, end: place.start + kept.length }
    found.place = stated(kept, span)
  }
  if (first) found.description = stated(text, bodyOf(first))
  const count = counted(document, parts)
  if (count) {
    const { counts: _, phrase, ...quantity } = count.value
    found.participants = stated(quantity, phrase)
  }
  return draft('events', 'event-page/subject', { start: title.start, end: title.end }, found)
}

/** Characters of a line of when and where, at most. */
const LINE = 140
/** Blocks from the top among which a label says what kind of event it is. */
const TOP = 8

/** The kind of event: as the title names it, as a label says, as the text calls it ("This webinar sheds light on …"). */
function kindOf(document: Document, title: Title): Mention<Event['kind']> {
  if (title.gathering) {
    const { head, kind } = title.gathering
    return stated(kind, { start: title.origin + head.start, end: title.origin + head.end })
  }
  if (title.label?.nature === 'happening' && title.label.kind !== 'other')
    return stated(title.label.kind, title.label.span)
  const blocks = content(document).slice(0, TOP)
  for (const block of blocks) {
    const text = words(document, bodyOf(block))
    const label = knownLabel(text) ?? (text.length < LABEL ? labelOf(text) : undefined)
    if (label?.nature === 'happening' && label.kind !== 'other') return stated(label.kind, bodyOf(block))
  }
  for (const block of blocks) {
    const text = words(document, bodyOf(block))
    const said = gatherings(text, document.language).find(({ bare, definite, plural }) => bare && definite && !plural)
    if (said) return stated(said.kind, { start: block.body + said.head.start, end: block.body + said.head.end })
  }
  return implied('other', { start: title.start, end: title.end })
}

/** Characters of a line that says what kind of event a page is about, at most: "Tripartite regional meeting". */
const LABEL = 60

function statusOf(
  document: Document,
  title: Title,
  date: Mention<DateValue>,
  prose: Block[],
): Mention<Event['status']> {
  if (title.status) return stated(title.status.value, title.status.span)
  const { cancelled, postponed } = lexicon(document.language)
  for (const block of prose) {
    const text = words(document, bodyOf(block))
    for (const [value, pattern] of [
      ['cancelled', cancelled],
      ['postponed', postponed],
    ] as const) {
      const match = pattern.exec(text)
      if (
        match &&
        /(?:event|meeting|workshop|conference|webinar|seminar|forum|it|course|réunion|atelier|conférence|événement|reunión|taller|evento|conferencia)\s+(?:has been|have been|was|is|a été|est|ha sido|fue|será)\s+$/iu.test(
          text.slice(0, match.index),
        )
      )
        return stated(value, { start: block.body + match.index, end: block.body + match.index + match[0].length })
    }
  }
  return toCome(document, prose) ?? awaited(document) ?? open(document) ?? implied('held', date.span)
}

/** "Please register here": who is still invited to register is invited to what is to come. */
const REGISTER = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [language, matcher(edges.register[language])]),
) as Record<'en' | 'fr' | 'es', RegExp>

function open(document: Document): Mention<'planned'> | undefined {
  for (const block of content(document)) {
    const match = REGISTER[tongue(document.language)].exec(words(document, bodyOf(block)))
    if (match)
      return stated('planned', { start: block.body + match.index, end: block.body + match.index + match[0].length })
  }
  return undefined
}

/** The organisers beside their label, each by the name printed. */
function listed(document: Document, line: Span): Mention<string>[] {
  const text = words(document, line)
  const made: Mention<string>[] = []
  for (const match of text.matchAll(
    /(?:^|[,;]\s*|\s(?:and|et|y)\s+)(?:the\s+|le\s+|la\s+|l[’']|el\s+)?(\p{Lu}[^,;]*?)(?=\s*(?:[,;]|\s(?:and|et|y)\s+(?:the\s+)?\p{Lu}|$))/gu,
  )) {
    const start = line.start + match.index + match[0].lastIndexOf(match[1]!)
    made.push(stated(match[1]!.replace(/\.$/, ''), { start, end: start + match[1]!.replace(/\.$/, '').length }))
  }
  return made.filter((one, index) => made.findIndex((other) => other.value === one.value) === index)
}

/** A gathering in the text that is the page's own event: days that meet, and one kind. */
function same(event: Draft<'events'>, one: Draft<'events'>): boolean {
  const [a, b] = [event.fields, one.fields]
  return (
    a.start!.value <= b.end!.value &&
    b.start!.value <= a.end!.value &&
    (a.kind!.value === b.kind!.value || a.kind!.value === 'other' || b.kind!.value === 'other')
  )
}
