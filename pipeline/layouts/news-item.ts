import { type Block, bodyOf, content, type Document, type Span, words } from '../document.ts'
import type { Layout } from '../layout.ts'
import { implied, type Mention, stated } from '../mention.ts'
import { type Draft, isDraft, isOf, type SetAside, setAside } from '../record.ts'
import { countriesOf, ownPlaces } from '../statements/events/surroundings.ts'
import { statements } from '../statements/index.ts'
import { foldRestated } from '../statements/restates.ts'
import type { Scope } from '../statements/scope.ts'
import { sentences } from '../statements/sentences.ts'
import { card, symbolsIn } from './parts/card.ts'
import { isCredit, isStray, knownLabel } from './parts/label.ts'
import { sameHappening, tellsAnEvent } from './parts/same-happening.ts'
import { scheduled } from './parts/schedule.ts'
import { signals } from './signals.ts'

/** Sittings of statutory bodies meet at their seat, webinars nowhere. */
const NOWHERE = new Set(['session', 'webinar'])
/** Where most articles are written, whatever they tell of. */
const SEAT = 'CH'

/** One article or press release: label, title, a line of when and where, and the text. */
export const newsItem: Layout = {
  name: 'news-item',
  genre: 'news-item',
  matches: (document) => signals(document).genre === 'news-item',
  *extract(document) {
    const { title: named, meta } = signals(document)
    const title = named ?? opening(document)
    if (!title) return
    const published = meta && stated(meta.line.date.value.edtf, meta.line.date.span)
    const source = card(document, title, published, 'news-item/card')
    source.fields.related_symbols = symbolsIn(document, (meta?.block ?? title).end, document.text.length)
    yield source
    const scope: Scope = published ? { date: published } : {}
    const told: Draft[] = []
    const asides: SetAside[] = []
    for (const block of content(document)) {
      const reason = furniture(
        document,
        block === title,
        block === meta?.block && !isText(meta.block),
        words(document, bodyOf(block)),
      )
      if (reason) asides.push(setAside(block, reason[1], reason[0]))
      else {
        const lines = published ? scheduled(document, block, published) : []
        const said = statements(document, block, scope, told)
        for (const one of [...lines, ...said.filter((one) => !lines.length || !isOf(one, 'events'))])
          if (isDraft(one)) told.push(one)
          else asides.push(one)
      }
      if (block === title) told.push(...statements(document, block, { ...scope, headline: true }, told).filter(isDraft))
    }
    const where = setting(document, named, meta?.line.place)
    for (const one of told) {
      if (!isOf(one, 'events')) continue
      if (published) toCome(one, published)
      if (!one.fields.countries!.length && !NOWHERE.has(one.fields.kind!.value)) one.fields.countries = where
    }
    const all = content(document)
    const lead = meta ? all.slice(all.indexOf(title) + 1, all.indexOf(meta.block)) : []
    const kept = foldRestated(merged(told), named ? [named, ...lead] : [])
    const events = kept.filter((one): one is Draft<'events'> => isOf(one, 'events'))
    for (const one of kept)
      yield isOf(one, 'deliverables') && tellsAnEvent(one, events)
        ? setAside(one.whole, 'tells of a gathering that is an event', 'duplicate')
        : one
    yield* asides
  },
}

/** The first sentence stands for a title that was lost. */
function opening(document: Document): Block | undefined {
  const [block] = content(document)
  const first = block && sentences(document, block)[0]
  return block && first ? { ...block, end: first.end } : undefined
}

/** A dateline that opens the text ("Abidjan, 4 May 2022 (AIP) – …") stands in a paragraph that tells more. */
const isText = ({ body, end }: Block): boolean => end - body > LONG
/** Characters of a line that is nothing but a dateline, at most. */
const LONG = 140

/** An article names its gathering again and again: the one with the most days keeps the others' places. */
function merged(told: Draft[]): Draft[] {
  const events = told
    .filter((one): one is Draft<'events'> => isOf(one, 'events'))
    .sort((a, b) => days(b) - days(a) || a.whole.start - b.whole.start)
  const gone = new Map<Draft, Draft<'events'>>()
  for (const [index, one] of events.entries()) {
    const twin = events
      .slice(0, index)
      .find(
        (other) =>
          !gone.has(other) &&
          (days(other) !== days(one) || namesIt(other, one) || namesIt(one, other)) &&
          other.fields.kind!.value === one.fields.kind!.value &&
          one.fields.kind!.value !== 'other' &&
          sameHappening(other, one),
      )
    if (!twin) continue
    gone.set(one, twin)
    twin.told.push({ span: one.whole, path: '', relation: 'restates' })
    for (const field of ['place', 'participants'] as const)
      if (!twin.fields[field] && one.fields[field]) Object.assign(twin.fields, { [field]: one.fields[field] })
  }
  for (const one of told)
    if (isOf(one, 'results') && one.links.event) one.links.event = gone.get(one.links.event) ?? one.links.event
  return told.filter((one) => !gone.has(one))
}

/** "World of Work Summit" and "A World of Work Summit on the theme …" of one day. */
const namesIt = (a: Draft<'events'>, b: Draft<'events'>): boolean => {
  const [short, long] = [a, b].map(
    ({ fields }) => new Set(fields.title!.value.toLowerCase().match(/\p{L}{4,}/gu) ?? []),
  )
  return short!.size > 1 && [...short!].every((word) => long!.has(word))
}

const days = ({ fields }: Draft<'events'>): number => Date.parse(fields.end!.value) - Date.parse(fields.start!.value)

/** The country that the title names, or the dateline unless it is the seat of the organization: where what the article tells took place. */
function setting(document: Document, title: Block | undefined, place?: Span): Mention<string>[] {
  for (const span of [...(title ? [bodyOf(title)] : []), ...(place ? [place] : [])]) {
    const found = countriesOf(ownPlaces(words(document, span), document.language, span.start))
    if (found.length === 1 && (span !== place || found[0]!.value !== SEAT))
      return found.map(({ value, span }) => implied(value, span))
  }
  return []
}

/** What begins after the day of the article was still to come. */
function toCome({ fields }: Draft<'events'>, published: Mention<string>): void {
  if (fields.status?.value === 'held' && fields.start!.value > published.value)
    fields.status = implied('planned', published.span)
}

/** Why a block tells nothing of its own; undefined for the text. */
function furniture(
  _: Document,
  title: boolean,
  meta: boolean,
  text: string,
): [SetAside['disposition'], string] | undefined {
  if (title) return ['context', 'title of the article']
  if (meta) return ['context', 'when and where the article was published']
  if (isCredit(text)) return ['furniture', 'photo credit']
  if (isStray(text)) return ['set_aside', 'words about the page']
  if (knownLabel(text)) return ['context', 'label of the article']
  return undefined
}
