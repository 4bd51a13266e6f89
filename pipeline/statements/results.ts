import type { Aggregation, Result } from '../../schemas/types.ts'
import type { Span } from '../document.ts'
import { expression } from '../expression.ts'
import { implied, type Mention, stated } from '../mention.ts'
import { dates } from '../mentions/dates.ts'
import { type Draft, draft, type Fields } from '../record.ts'
import { toldUnderResults } from './changes/told.ts'
import { FROM, isCounted, isMade } from './changes/told-otherwise.ts'
import { type Change, changes } from './changes.ts'
import { complement } from './complement.ts'
import { type Figure, figures } from './figures.ts'
import { actorsBefore, furtherOf, moverOf, numberOf, wholeOf } from './noun-of.ts'
import { plannedOutcome, plannedPurpose } from './planned-outcome.ts'
import { countedFields } from './populations.ts'
import { projectAims } from './project-aims.ts'
import { levelOf, resultKind } from './result-kind.ts'
import type { Statement } from './scope.ts'
import { between, type Setting, setting } from './setting.ts'
import { clauseAround, countriesOf, placesIn } from './where.ts'

/**
 * The achievements and changes that a sentence reports or promises: one draft for each quantity of the work, one for each
 * change without a number. `events` and `deliverables` are those told so far, the nearest last.
 */
export function results(
  statement: Statement,
  events: Draft<'events'>[],
  deliverables: Draft<'deliverables'>[],
): Draft<'results'>[] {
  const context = setting(statement)
  const counted = quantified(context, events, deliverables)
  // a number that only says where ("in five districts") does not make a planned outcome a count
  const counts = figures(statement).some(({ as, governor }) => as === 'result' && governor?.role !== 'place')
  const bullet = counts ? undefined : plannedOutcome(context)
  if (bullet) return [bullet]
  const aims = projectAims(context)
  // items of a list that count something tell it by their counts
  if (aims.length > 1 && !counts) return aims
  const all = [...counted, ...qualitative(context, deliverables)]
  if (all.length) return all
  if (aims.length) return aims
  const purpose = plannedPurpose(context)
  if (purpose) return [purpose]
  const { start, end } = statement.sentence
  // what was made tells it
  return deliverables.some(({ whole }) => whole.start >= start && whole.end <= end)
    ? []
    : toldUnderResults(context).map((change) => resultOf(context, change))
}

function quantified(
  context: Setting,
  events: Draft<'events'>[],
  deliverables: Draft<'deliverables'>[],
): Draft<'results'>[] {
  const { statement, text, at } = context
  const document = statement.document
  const drafts = new Map<Figure, Draft<'results'>>()
  for (const figure of figures(statement)) {
    if (figure.as !== 'result' || inTitle(context, figure.quantity.span, [...events, ...deliverables])) continue
    const kind = resultKind(context, figure)
    const whole: Span = { start: at, end: at + text.length }
    const host = figure.host && drafts.get(figure.host)
    const fields: Fields<'results'> = {
      statement: stated(text, whole),
      kind: stated(kind, figure.cue),
      nature: natureMention(statement, figure.intended ? 'intended' : 'achieved', figure.cue),
      level: stated(levelOf(kind), figure.cue),
      ...countedFields(document.text, figure.quantity, host?.fields.unit ?? unitOf(document.text, figure.host)),
      countries:
        eachIn(context, figure) ??
        countriesOf(statement, clauseAround(statement, figure.quantity.span), figure.quantity.value.phrase),
      aggregation: stated(aggregation(figure, kind, host !== undefined), figure.quantity.span),
    }
    if (!fields.unit) {
      const noun = wholeOf(context, figure) ?? numberOf(context, figure) ?? moverOf(context, figure)
      if (noun) fields.unit = noun
    }
    if (!fields.unit) {
      const unit = [...drafts.values()].at(-1)?.fields.unit
      // "removed 260 children and enrolled 115", "de los cuales 19 eran mujeres"
      if (unit && figure.quantity.value.counts === 'other') fields.unit = { ...unit, basis: 'implied' }
    }
    if (!fields.unit && figure.quantity.value.counts === 'other') {
      const same = furtherOf(context, figure) ?? actorsBefore(context, figure)
      if (same) fields.unit = same
    }
    if (!fields.population && figure.relation === 'part') {
      const who = complement(context, figure)
      if (who) fields.population = stated(document.text.slice(who.start, who.end), who)
    }
    const when = whenOf(statement, figure.quantity.span)
    if (when) fields.date = when
    const result = draft('results', `results/${figure.reason.replaceAll(' ', '-')}`, whole, fields)
    if (host && figure.relation === 'part') result.links.subset_of = host
    connect(result, statement, events, deliverables)
    if (!fields.countries!.length) fields.countries = whereItWas(statement, kind, events)
    drafts.set(figure, result)
  }
  return [...drafts.values()]
}

/** "40 in Togo, 60 in Mali and 42 in Niger": each number has its own country behind it. */
function eachIn(
  { statement, at, text, quantities }: Setting,
  { quantity: { span } }: Figure,
): Mention<string>[] | undefined {
  if (quantities.length < 2) return undefined
  const next = quantities.find(({ span: other }) => other.start >= span.end)
  const rest = text.slice(span.end - at, (next?.span.start ?? at + text.length) - at)
  const hit = EACH.exec(rest)
  if (!hit) return undefined
  const here = { start: span.end, end: span.end + hit[0].length }
  const named = placesIn(statement, here).filter(({ value }) => value.country !== undefined)
  return named.length === 1 ? [stated(named[0]!.value.country!, named[0]!.span)] : undefined
}
const EACH = expression(/^\s+(?:in|en|au|aux|à|dans)\s+[^,;.()]{3,60}/iu)

/** What a number of another sentence counts. */
const unitOf = (text: string, figure: Figure | undefined): Mention<string> | undefined =>
  figure && countedFields(text, figure.quantity).unit

const AT_EVENTS = new Set<Result['kind']>([
  'participants',
  'activities_held',
  'organisations_engaged',
  'countries_reached',
])

/** Where the gathering was that the sentence just before tells of: "Three sessions were hosted by …" after "… met in Quito". */
function whereItWas(statement: Statement, kind: Result['kind'], events: Draft<'events'>[]): Mention<string>[] {
  const { before } = statement
  if (!before || !AT_EVENTS.has(kind) || placesIn(statement).length) return []
  const event = events.findLast(({ whole }) => whole.start >= before.start && whole.start < before.end)
  return (event?.fields.countries ?? []).map(({ value, span }) => implied(value, span))
}

/** Changes that a count of those who made them, or of what they made, tells already. */
const COUNTABLE = new Set([
  'changes/adopt',
  'changes/found',
  'changes/sign',
  'changes/introduce',
  'changes/habit',
  'changes/arrange',
])

function qualitative(context: Setting, deliverables: Draft<'deliverables'>[]): Draft<'results'>[] {
  // "32 cooperatives adopted a rule": the count tells it
  const counted = figures(context.statement).filter(({ as, governor }) => as === 'result' && governor?.verb)
  const told = counted.flatMap(({ governor }) => (governor!.role !== 'place' ? [governor!.verb!.start] : []))
  // "Over 6,700 people gained access …", "3,500 firms improved their practices": whose change is counted
  // … and so is what is counted in the world: "only 14 States have ratified it"
  const theirs = figures(context.statement)
    .filter(
      ({ as, governor, quantity: { span, value } }) =>
        (as === 'result' || as === 'statistic') &&
        governor?.verb &&
        !(value.counts === 'countries' && FROM.test(between(context, span.start - 12, span.start))),
    )
    .flatMap(({ governor }) => (governor!.role === 'subject' ? [governor!.verb!.start] : []))
  const own = changes(context).filter(
    (change) =>
      !(COUNTABLE.has(change.rule) && told.includes(change.cue.start)) &&
      !theirs.includes(change.cue.start) &&
      !(change.rule === 'changes/saying' && theirs.length) &&
      !isMade(context, change, deliverables) &&
      !isCounted(context, change),
  )
  return own.map((change) => resultOf(context, change))
}

/** The draft of a change. */
function resultOf({ statement, text, at }: Setting, change: Change): Draft<'results'> {
  const whole: Span = { start: at, end: at + text.length }
  // the verb together with what it changed: one word alone proves nothing
  const said: Span = {
    start: Math.min(change.cue.start, change.matter.start),
    end: Math.max(change.cue.end, change.matter.end),
  }
  const fields: Fields<'results'> = {
    statement: stated(text, whole),
    kind: stated(change.kind, said),
    nature: natureMention(statement, change.nature, said),
    level: stated(change.level, said),
    countries: countriesOf(statement, clauseAround(statement, change.cue)),
  }
  if (change.population)
    fields.population = stated(
      statement.document.text.slice(change.population.start, change.population.end),
      change.population,
    )
  const when = whenOf(statement, change.cue)
  if (when) fields.date = when
  const result = draft('results', change.rule, whole, fields)
  if (statement.scope.project) result.links.project = statement.scope.project
  return result
}

/** What the words themselves decide is stated; what a heading decides is implied. */
const natureMention = (statement: Statement, nature: Result['nature'], cue: Span): Mention<Result['nature']> =>
  statement.scope.nature === nature ? implied(nature, cue) : stated(nature, cue)

/** Whether the value may be summed: shares and samples never; a part not with its whole. */
function aggregation({ relation, quantity }: Figure, kind: Result['kind'], here: boolean): Aggregation {
  if (quantity.value.counts === 'share' || kind === 'survey_sample') return { mode: 'not_additive' }
  // a part of what another sentence counts
  return { mode: relation !== 'part' ? 'additive' : here ? 'subset_of' : 'overlaps' }
}

/** The date of the sentence that stands nearest to the number or verb; else what the headings imply. */
function whenOf({ document, sentence, scope }: Statement, { start }: Span): Mention<string> | undefined {
  const own = dates(sentence.text, document.language.slice(0, 2), sentence.start)
  const nearest = own.toSorted((a, b) => Math.abs(a.span.start - start) - Math.abs(b.span.start - start))[0]
  if (nearest) return { value: nearest.value.edtf, span: nearest.span, basis: nearest.basis }
  return scope.date && implied(scope.date.value, scope.date.span)
}

/** True for a number that stands inside the printed name of an event or a deliverable, not at its beginning. */
const inTitle = (
  { statement, at }: Setting,
  { start, end }: Span,
  drafts: (Draft<'events'> | Draft<'deliverables'>)[],
): boolean =>
  drafts.some(({ fields }) => {
    const title = fields.title
    // "Training of 212 inspectors": the capital is that of the item
    const opens = statement.scope.nature === 'achieved' && title?.span.start === at
    return (
      title !== undefined &&
      !opens &&
      /^\p{Lu}/u.test(String(title.value)) &&
      title.span.start + 12 < start &&
      title.span.end >= end
    )
  })

/** Joins a result to the project of the section, and to the nearest event or deliverable of its block that it can count. */
function connect(
  result: Draft<'results'>,
  { scope, sentence }: Statement,
  events: Draft<'events'>[],
  deliverables: Draft<'deliverables'>[],
): void {
  if (scope.project) result.links.project = scope.project
  const inBlock = ({ whole }: Draft) => whole.start >= sentence.block.start && whole.start <= sentence.end
  const own = ({ whole }: Draft) => whole.start >= sentence.start && whole.start <= sentence.end
  const made = deliverables.findLast(own)
  // What the sentence itself tells of is nearer than a gathering told before it.
  const event = events.findLast(own) ?? (made ? undefined : events.findLast(inBlock))
  const deliverable = made ?? deliverables.findLast(inBlock)
  const kind = result.fields.kind!.value
  if (
    event &&
    event.fields.nature?.value !== 'publication' &&
    (kind === 'participants' || kind === 'organisations_engaged' || kind === 'countries_reached')
  ) {
    result.links.event = event
    if (kind === 'participants' && !event.fields.participants) {
      const { raw, value, low, high, qualifier, unit, population } = result.fields
      const plain = Object.fromEntries(
        Object.entries({ value, low, high, qualifier, unit, population, raw }).flatMap(([name, mention]) =>
          mention ? [[name, mention.value]] : [],
        ),
      )
      event.fields.participants = stated(plain as never, raw!.span)
    }
  }
  if (deliverable) result.links.deliverable = deliverable
}
