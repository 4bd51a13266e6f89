import funding from '../../schemas/codelists/funding-words.json' with { type: 'json' }
import type { Span } from '../document.ts'
import { mayStand } from '../expression/find.ts'
import { expression } from '../expression.ts'
import { implied, type Mention, stated } from '../mention.ts'
import { organisations } from '../mentions/organisations.ts'
import { oneOf } from '../mentions/pattern.ts'
import { places } from '../mentions/places.ts'
import type { PlaceValue } from '../mentions/values.ts'
import { isFunder, mayTellFunder } from './events/surroundings.ts'
import type { Sentence, Statement } from './scope.ts'
import { sentences } from './sentences.ts'
import { setting } from './setting.ts'

/** The places that a stretch of a sentence names for the thing itself: not those inside names of organisations, titles or persons. */
export const placesIn = (statement: Statement, within: Span = statement.sentence): Mention<PlaceValue>[] =>
  placesOf(statement).filter(({ span }) => span.start >= within.start && span.end <= within.end)

const told = new WeakMap<Sentence, Mention<PlaceValue>[]>()

/** The places of a whole sentence, read once. */
function placesOf(statement: Statement): Mention<PlaceValue>[] {
  const known = told.get(statement.sentence)
  if (known) return known
  const made = read(statement)
  told.set(statement.sentence, made)
  return made
}

function read(statement: Statement): Mention<PlaceValue>[] {
  const { document, sentence } = statement
  const language = document.language.slice(0, 2)
  const bodies = organisations(sentence.text, language, sentence.start)
  const all = places(sentence.text, language, sentence.start)
  if (!all.length) return all
  const written = datelineEnd(statement)
  const payed = mayStand(PAYER, sentence.text) || mayTellFunder(sentence.text)
  const published = mayStand(PUBLISHED, sentence.text)
  const elsewhere = all.some(({ span }) => span.start >= written)
  return all.filter(
    ({ span, value }) =>
      !(value.kind === 'country' && payed && isFunder(document.text.slice(sentence.start, span.start))) &&
      !bodies.some(
        (body) =>
          body.value.role !== 'government' &&
          body.span.start <= span.start &&
          body.span.end >= span.end &&
          body.span.end - body.span.start > span.end - span.start,
      ) &&
      !insideName(statement, span) &&
      !(published && PUBLISHED.test(document.text.slice(Math.max(sentence.start, span.start - NEAR), span.start))) &&
      !(span.end <= written && (elsewhere || value.country === SEAT)) &&
      !(payed && pays(statement, span)),
  )
}

/**
 * Where a dateline ends: "GENEVA (Harbour News) – …", "ADDIS ABABA, Ethiopia – …". A text was written there, and tells of there unless
 * it names another place or was written at the seat.
 */
const datelineEnd = ({ sentence }: Statement): number =>
  sentence.start === sentence.block.body
    ? sentence.start + (DATELINE.exec(sentence.text)?.[0].length ?? 0)
    : sentence.start
const DATELINE = expression(/^\p{Lu}[^.;:–—()]{2,50}(?:\([^()]{2,40}\)\s*[–—:-]|\s[–—])/u)
const SEAT = 'CH'

/** "un rapport publié le 19 octobre à Genève": where a text came out is not where what it counts is. */
const PUBLISHED = expression(
  /(?<!\p{L})(?:reports?|study|survey|rapports?|étude|enquête|informes?|estudio|encuesta)\s[^.;]{0,30}?(?:published|released|launched|unveiled|presented|publiée?|présentée?|rendue?\s(?:public|publique)|lancée?|publicad[oa]|presentad[oa]|lanzad[oa]|difundid[oa])\s[^.;,]{0,40}?(?:in|at|à|en)\s$/iu,
)
/** Characters before a place among which such words stand. */
const NEAR = 110

const PAYER = expression(
  `${oneOf(Object.values(funding.funded_by).flat())}\\s+(?:(?:the|la|le|el|les|los)\\s+|l['’])?$`,
  'iu',
)

/** "funded by Norway", "financé par la Norvège": who pays is not where the work is. */
const pays = ({ document, sentence }: Statement, { start }: Span): boolean =>
  PAYER.test(document.text.slice(sentence.start, start))

/** "the Lima School of Trades": a place in the run of a longer name. */
function insideName({ document, sentence }: Statement, { start, end }: Span): boolean {
  const after = document.text.slice(end, sentence.end)
  const before = document.text.slice(sentence.start, start)
  if (
    /^\s\p{Lu}\p{Ll}+/u.test(after) &&
    !/^\s(?:Economy|Government|Authorities|Labour|Workers)\s\p{Ll}/u.test(after) &&
    !/^\s(?:The|In|El|La|Le|En)\b/u.test(after)
  )
    return true
  return (
    /\p{Lu}[\p{L}-]+\s(?:of|for|de|du|des|del|d['’])\s?(?:the\s|la\s|el\s|l['’])?$/u.test(before) &&
    !/\b(?:Government|Republic|Kingdom|State|Gouvernement|Gobierno|Province|Department|Provincia|Departamento|Département)\b/u.test(
      before.slice(-24),
    )
  )
}

/**
 * Country codes for a stretch of a sentence: from the places it names, else from what stands before it in the sentence, else from the
 * context, marked `implied`. Demonyms count only where asked for: everywhere, or inside the words that are counted.
 */
export function countriesOf(statement: Statement, within?: Span, demonyms: boolean | Span = false): Mention<string>[] {
  const counts = ({ value, span }: Mention<PlaceValue>): boolean =>
    value.country !== undefined &&
    (value.kind !== 'demonym' ||
      (typeof demonyms === 'boolean' ? demonyms : demonyms.start <= span.start && span.end <= demonyms.end))
  const here = placesIn(statement, within)
  const seen = new Set<string>()
  const found: Mention<string>[] = []
  for (const { value, span } of here.filter(counts)) {
    if (seen.has(value.country!)) continue
    seen.add(value.country!)
    found.push(stated(value.country!, span))
  }
  // "In Latin America, …": a region of its own ends the countries that the context would lend.
  if (found.length || here.some(({ value }) => value.kind === 'region')) return found
  const lent = (statement.scope.countries ?? []).map(({ value, span }) => implied(value, span))
  if (lent.length) return lent
  // "… in Zambia granted 3,400 loans; 96 per cent were repaid"
  const before = within
    ? placesIn(statement, { start: statement.sentence.start, end: within.start }).filter(counts)
    : []
  const codes = new Set(before.map(({ value }) => value.country!))
  if (before.length) return codes.size === 1 ? [implied(before[0]!.value.country!, before[0]!.span)] : []
  return carried(statement, demonyms === true)
}

/** Where the nearest sentence before in the paragraph is set, if in one country: "In Nepal, the union … . As a result, 240 families …". */
function carried({ document, sentence, scope }: Statement, demonyms: boolean): Mention<string>[] {
  const block = sentences(document, sentence.block)
  const at = block.findIndex(({ start }) => start === sentence.start)
  for (const before of block.slice(0, Math.max(at, 0)).toReversed()) {
    const named = placesIn({ document, sentence: before, scope })
    if (!named.length) continue
    const own = named.filter(({ value }) => value.country && (demonyms || value.kind !== 'demonym'))
    const codes = new Set(own.map(({ value }) => value.country!))
    return codes.size === 1 && own.length === named.length ? [implied(own[0]!.value.country!, own[0]!.span)] : []
  }
  return []
}

/** The stretch between the marks that part clauses, around a place in the sentence, and an opening "In Peru, …". */
export function clauseAround(statement: Statement, at: Span): Span {
  const { text } = setting(statement)
  const from = statement.sentence.start
  const before = text.slice(0, at.start - from)
  const after = text.slice(at.end - from)
  const opening = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '))
  const closing = after.search(/;/)
  return {
    start: opening < 0 ? from : from + opening + 1,
    end: closing < 0 ? statement.sentence.end : at.end + closing,
  }
}
