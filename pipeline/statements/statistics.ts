import type { Span } from '../document.ts'
import { implied, type Mention, stated } from '../mention.ts'
import { dates } from '../mentions/dates.ts'
import { sectors } from '../mentions/sectors.ts'
import { type Draft, draft, type Fields } from '../record.ts'
import { complement } from './complement.ts'
import { type Figure, figures } from './figures.ts'
import { nounOf, saidOf, saidToBe } from './noun-of.ts'
import { countedFields } from './populations.ts'
import type { Statement } from './scope.ts'
import { type Setting, setting, subjectOf } from './setting.ts'
import { clauseAround, countriesOf, placesIn } from './where.ts'

/** The figures about the world that a sentence states: never what the work achieved. */
export function statistics(statement: Statement): Draft<'statistics'>[] {
  const context = setting(statement)
  const { text, at } = context
  const { document, sentence, scope } = statement
  const language = document.language.slice(0, 2)
  const drafts = new Map<Figure, Draft<'statistics'>>()
  for (const figure of figures(statement)) {
    if (figure.as !== 'statistic') continue
    const whole: Span = { start: at, end: at + text.length }
    const near = clauseAround(statement, figure.quantity.span)
    const host = figure.host && drafts.get(figure.host)
    const fields: Fields<'statistics'> = {
      statement: stated(text, whole),
      ...countedFields(
        document.text,
        figure.quantity,
        inherited(host?.fields.unit, figure) ??
          nounOf(context, figure) ??
          lastOf([...drafts.values()]) ??
          unitBefore(statement) ??
          saidToBe(context, figure) ??
          saidOf(context, figure),
      ),
      countries: countriesOf(statement, near, true),
      sectors: sectors(sentence.text, language, sentence.start).map(({ value, span, basis }) => ({
        value,
        span,
        basis,
      })),
    }
    if (!fields.population) {
      const who = complement(context, figure)
      if (who) fields.population = stated(document.text.slice(who.start, who.end), who)
    }
    const about = aboutOf(context, figure)
    if (about) fields.about = stated(document.text.slice(about.start, about.end), about)
    const place = placesIn(statement, near)[0]
    if (place) fields.place = stated(document.text.slice(place.span.start, place.span.end), place.span)
    const when = dates(sentence.text, language, sentence.start)[0]
    if (when) fields.date = { value: when.value.edtf, span: when.span, basis: when.basis }
    else if (scope.date) fields.date = implied(scope.date.value, scope.date.span)
    drafts.set(figure, draft('statistics', `statistics/${figure.reason.replaceAll(' ', '-')}`, whole, fields))
  }
  return [...drafts.values()]
}

/** What the number that it stands with counts: a million is no share, although one stands before it. */
const inherited = (unit: Mention<string> | undefined, { quantity: { value } }: Figure): Mention<string> | undefined =>
  unit?.value === 'per_cent' && (value.value ?? value.high ?? 0) > WHOLE ? undefined : unit
const WHOLE = 1000

/** What the number just before in the sentence counts, if it is no share and no money. */
const lastOf = (drafts: Draft<'statistics'>[]): Mention<string> | undefined => {
  const unit = drafts.findLast(({ fields }) => fields.unit)?.fields.unit
  return unit && /^(?:per_cent|[A-Z]{3})$/.test(unit.value) ? undefined : unit
}

/** "Around 800 miners … . The remaining 300 are women": the noun that the sentence before counts. */
function unitBefore({ document, before, scope, sentence }: Statement): Mention<string> | undefined {
  if (!before || before.block !== sentence.block) return undefined
  const last = figures({ document, sentence: before, scope }).findLast(
    ({ as, quantity }) => as === 'statistic' && quantity.value.unit && !/^(?:share|money)$/.test(quantity.value.counts),
  )
  return last && countedFields(document.text, last.quantity).unit
}

/** What a figure is a figure of: the population of a share, else the subject of the verb, else what is counted. */
function aboutOf(context: Setting, { quantity, governor }: Figure): Span | undefined {
  const { population, counts } = quantity.value
  const { text } = context.statement.document
  if (population && (counts === 'share' || governor?.role === 'subject')) {
    const at = text.indexOf(population, quantity.value.phrase.start)
    if (at >= 0) return { start: at, end: at + population.length }
  }
  const subject = governor?.verb && subjectOf(context, governor.verb)
  if (subject && subject.start !== quantity.span.start) return { start: subject.start, end: subject.end }
  return undefined
}
