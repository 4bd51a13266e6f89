import { expression } from '../expression.ts'
import { moves } from '../mentions/moves.ts'
import { placeNouns, plannedNouns } from './count-words.ts'
import { antecedent } from './figures/antecedent.ts'
import { balanced } from './figures/balance.ts'
import { callout, isCallout } from './figures/callout.ts'
import { deedOf } from './figures/deed.ts'
import type { Figure } from './figures/figure.ts'
import { host } from './figures/host.ts'
import { leaves, movement } from './figures/movement.ts'
import { surveyBefore } from './figures/sample.ts'
import { toldBefore } from './figures/told-before.ts'
import { weigh } from './figures/weigh.ts'
import { governor } from './governor.ts'
import { DESIGN, isDefinite, notACount } from './not-counts.ts'
import { bracketed, sized } from './projects/sized.ts'
import { kindOfNoun } from './result-kind.ts'
import type { Statement } from './scope.ts'
import { between, type Quantity, type Setting, setting } from './setting.ts'

export type { Figure }

/** Judges the numbers of a sentence. */
export type Judge = (statement: Statement) => Figure[]

/** The judged numbers of a sentence, in order. */
export function figures(statement: Statement): Figure[] {
  const context = setting(statement)
  const judged: Figure[] = []
  for (const quantity of context.quantities) {
    const previous = judged.at(-1)
    if (previous && quantity.span.start < previous.quantity.span.end) continue
    judged.push(balanced(context, judge(context, quantity, judged)))
  }
  return judged
}

function judge(context: Setting, quantity: Quantity, before: Figure[]): Figure {
  const cue = quantity.span
  const make = (as: Figure['as'], reason: string, more: Partial<Figure> = {}): Figure => ({
    quantity,
    as,
    reason,
    cue,
    intended: context.statement.scope.nature === 'intended',
    ...more,
  })
  const aside = notACount(context, quantity)
  if (aside) return make('aside', aside)
  if (moves(context.text, quantity.span.start - context.at, quantity.span.end - context.at))
    return make('aside', 'where a change began')
  if (leaves(context, quantity)) return make('aside', 'where a change began')
  if (isBudget(context, quantity)) return make('aside', 'money of a budget')
  const survey = surveyBefore(context, quantity)
  if (survey) return make('result', ASKED, { cue: survey, deed: 'survey' })
  if (isCallout(context) && before.length && isDefinite(context, quantity) && isKnown(context, quantity))
    return make('told', 'a number the reader knows')
  if (isCallout(context)) return callout(context, quantity, make)
  const moved = movement(context, quantity, make)
  if (moved) return moved
  // "eight recommendations and 21 measures"
  const last = before.at(-1)
  if (
    last?.reason === DESIGN &&
    !plannedNouns(quantity.value.unit ?? '', context.language).length &&
    quantity.value.counts === 'other' &&
    host(context, quantity, before)?.relation === 'list'
  )
    return make('aside', DESIGN)
  const joined = host(context, quantity, before) ?? antecedent(context, quantity, before, figures)
  if (
    joined &&
    joined.host.as !== 'aside' &&
    joined.host.as !== 'open' &&
    !isFinding(context, joined.host, quantity) &&
    !isWhere(joined.host, quantity)
  ) {
    const { host: first, relation } = joined
    // "120,000 children in the quarries of five countries": where they are
    if (relation === 'from' && first.as === 'statistic' && quantity.value.counts === 'countries')
      return make('aside', 'where a figure is from')
    const own = governor(context, quantity)
    const listed = relation === 'list' && quantity.value.unit !== undefined
    const deed = listed || !own ? first.deed : (deedOf(own, quantity) ?? first.deed)
    const as = first.as === 'told' ? 'result' : first.as
    const inherited: Partial<Figure> = { host: first, relation, cue: first.cue, intended: first.intended }
    if (deed) inherited.deed = deed
    // a part is what its whole is
    if (relation === 'part') inherited.sure = true
    const bare = quantity.value.unit === undefined && own?.verb !== undefined
    const acts = own?.role === 'subject' && (own.verb?.start ?? 0) >= quantity.span.end
    const held = bare && (relation !== 'part' || acts) ? own : first.governor
    if (held) inherited.governor = held
    return make(as, relation === 'part' ? 'a part of another count' : first.reason, inherited)
  }
  if (isDefinite(context, quantity)) {
    if (quantity.value.unit === 'member_state') return make('statistic', 'a known whole', { sure: true })
    if (isKnown(context, quantity)) return make('told', 'a number the reader knows')
    if (toldBefore(context, quantity)) return make('told', 'the same number was told before')
  }
  const weighed = weigh(context, quantity, make)
  return weighed.as === 'statistic' && isOrigin(context, weighed) ? make('aside', 'where people come from') : weighed
}

/** "In the two countries, 6,000 dockers …": the countries say where, and are no whole that others are counted with. */
const isWhere = (first: Figure, { value: { counts } }: Quantity): boolean =>
  first.as === 'told' && first.quantity.value.counts === 'countries' && counts !== 'countries'

/**
 * "An enquiry among 640 women shows that half of them …": what a survey found is how the world is, unless it asked those whom the
 * work had trained.
 */
const isFinding = (
  { language }: Setting,
  { reason, deed, quantity: { value: asked } }: Figure,
  { value: { counts } }: Quantity,
): boolean =>
  (reason === ASKED || deed === 'survey') &&
  counts === 'share' &&
  !TAUGHT.has(kindOfNoun(asked.unit ?? '', language) ?? '')
const TAUGHT = new Set<string>(['people_trained', 'people_certified', 'participants'])
const ASKED = 'whom a survey asked'

const FROM = expression(/(?<!\p{L})(?:from|de|des)\s+$/iu)

/** "Captains from five coastal countries compare …": says who meets, and is no figure about the world. */
const isOrigin = (
  context: Setting,
  {
    governor,
    quantity: {
      span,
      value: { value, counts, phrase },
    },
  }: Figure,
): boolean =>
  counts === 'countries' &&
  value !== undefined &&
  value <= FEW &&
  governor?.verb !== undefined &&
  governor.verb.start >= span.end &&
  FROM.test(between(context, context.at, Math.min(phrase.start, span.start)))

/** "an initiative worth US$2 million", "un projet d'un montant de". */
const WORTH = expression(
  /(?<!\p{L})(?:project|programme|initiative|scheme|projet|proyecto|programa|iniciativa)\s+(?:\p{L}+\s+){0,4}?(?:worth|of|valued at|d['’]un montant de|d['’]une valeur de|de|por valor de|por un monto de|por un valor de)\s+(?:(?:about|some|environ|unos|más de|more than|plus de)\s+)?$/iu,
)

/** Characters behind an amount among which the project stands whose size it is. */
const AHEAD = 60

/** Money that the sentence gives as what the project has to spend. */
const isBudget = (context: Setting, { span, value: { counts } }: Quantity): boolean => {
  if (counts === 'money' && WORTH.test(between(context, context.at, span.start))) return true
  if (counts === 'money' && sized(between(context, span.end, span.end + AHEAD))) return true
  if (counts === 'money' && bracketed(between(context, context.at, span.start))) return true
  const { scope } = context.statement
  const budget = scope.project?.fields.budget?.span
  return budget !== undefined && budget.start < span.end && span.start < budget.end
}

/** "The two countries", "the three national councils": places and bodies, few enough to be known one by one. */
const isKnown = ({ language }: Setting, { value: { value, counts, unit } }: Quantity): boolean =>
  value !== undefined &&
  value <= FEW &&
  (counts === 'countries' ||
    counts === 'organisations' ||
    placeNouns((unit ?? '').replaceAll('_', ' '), language).length > 0 ||
    (counts === 'other' && kindOfNoun(unit ?? '', language) === undefined))
const FEW = 12
