import { expression } from '../../expression.ts'
import { isPlace } from '../governor.ts'
import { between, finite, type Quantity, type Setting } from '../setting.ts'
import type { Figure } from './figure.ts'
import { MOVED } from './movement.ts'

const OF_WHICH =
  /\b(?:of which|of whom|including|among them|dont|parmi lesquels|parmi lesquelles|de los cuales|de las cuales|de ellos|de ellas|incluidos|incluidas|entre ellos|entre ellas)\s+(?:\S+\s+){0,3}$/iu
const OF_THEM = expression(
  /^[^,.;]{0,14}?\b(?:of them|of these|of (?:their|its|the) members|de (?:leurs|ses) membres|de sus miembros|d['’]entre eux|d['’]entre elles|de ellos|de ellas)(?!\p{L})/iu,
)
const LISTED =
  /^(?:[^.;:]|\b(?:and|et|y|e|as well as|ainsi que|así como)\b)*(?:,|\band|\bet|\by|\be|&|as well as|ainsi que|así como)\s+(?:(?:the|les|los|las|over|some|about|more than|nearly|plus de|más de|otros|otras|autres|other)\s+)*$/iu
const FROM =
  /\s(?:from|in|de|des|d['’]|provenant de|procedentes de|representing|représentant|en representación de|representando a|que representan a|agrupando a)\s+(?:(?:over|more than|some|about|nearly|plus de|más de|unos|unas|environ)\s+)*$/iu

const TOTALS = expression(
  /(?<!\p{L})(?:for|worth|totalling|amounting to|pour|d['’]un montant|d['’]une valeur|totalisant|por)\s*(?:an?\s+|un\s+)?(?:total|montant|monto|valor)?\s*(?:of|de|cumulé de|total de)?\s*$/iu,
)
const RESTATED = expression(
  /(?<!\p{L})(?:soit|that is|i\.e\.|or|es decir|o sea|lo que equivale a|ce qui représente)\s*,?\s+(?:(?:by|an?|une?|una?|de|del)\s+)*(?:\p{L}+\s+(?:of|de|d['’]|del)\s*)?(?:un\s+|el\s+)?$/iu,
)

const WHO_THEY_ARE = expression(
  /^(?:\s*(?:per cent|percent|%|pour cent|por ciento))?(?:\s+(?:of them|of whom|d['’]entre eux|de ellos|de ellas))?\s+(?:(?:are|were|being|sont|étaient|son|eran|fueron)\s+)?(?:young\s+|de jeunes\s+|des\s+)?(?:women|female|men|girls|boys|femmes|hommes|filles|mujeres|hombres|niñas)(?=\s*(?:[.,;)]|$))/iu,
)

/** The number before that this one stands in a list with, is part of, or comes from. */
export function host(
  context: Setting,
  quantity: Quantity,
  before: Figure[],
): { host: Figure; relation: 'list' | 'part' | 'from' } | undefined {
  const first = before.at(-1)
  if (!first) return undefined
  const start = Math.min(quantity.value.phrase.start, quantity.span.start)
  const gap = between(context, first.quantity.span.end, start)
  const verbsBetween = context.parsed.verbs.filter(
    (verb) =>
      verb.start >= first.quantity.span.end && verb.end <= start && (finite(verb) || verb.tense === 'infinitive'),
  )
  // "300 foremen completed the course; 18 per cent are women"
  if (
    quantity.value.counts === 'share' &&
    first.as === 'result' &&
    first.quantity.value.counts === 'people' &&
    /^[^.]*[;,(]\s*$/.test(gap) &&
    WHO_THEY_ARE.test(between(context, quantity.span.end, quantity.span.end + 60))
  )
    return { host: first, relation: 'part' }
  if (/[.;]\s/.test(gap)) return undefined
  // "fell from 52 to 33 per cent, that is by 37 per cent": the same told in other words
  if (first.reason === MOVED && RESTATED.test(gap)) return { host: first, relation: 'list' }
  // "granted 3,400 loans for a total of US$1.9 million"
  if (quantity.value.counts === 'money' && TOTALS.test(gap) && first.as === 'result')
    return { host: first, relation: 'list' }
  if (OF_WHICH.test(gap)) return { host: first, relation: 'part' }
  const behind = between(context, quantity.span.end, Math.max(quantity.value.phrase.end, quantity.span.end) + 24)
  // "9,430 farmers sat through three classes, 47 per cent of them women"
  const people = before.findLast(({ quantity: { value } }) => value.counts === 'people')
  if (
    quantity.value.counts === 'share' &&
    people &&
    first.quantity.value.counts !== 'people' &&
    first.quantity.value.counts !== 'share' &&
    OF_THEM.test(behind) &&
    WHO_THEY_ARE.test(between(context, quantity.span.end, quantity.span.end + 60))
  )
    return { host: people, relation: 'part' }
  // "120 masons, and 70 per cent of them found work"
  if (quantity.value.counts === 'share' && first.quantity.value.counts !== 'share' && OF_THEM.test(behind))
    return { host: first, relation: 'part' }
  if (verbsBetween.length) {
    // "over 100 pledges to tackle …, a third of all pledges": a share of what was counted before
    const unit = first.quantity.value.unit
    const shares =
      quantity.value.counts === 'share' &&
      unit !== undefined &&
      (quantity.value.population ?? '').toLowerCase().includes(unit)
    return shares ? { host: first, relation: 'part' } : undefined
  }
  if (quantity.value.counts === 'share' && first.quantity.value.counts !== 'share') {
    const { unit } = first.quantity.value
    const { population } = quantity.value
    const named = unit !== undefined && (population ?? '').toLowerCase().includes(unit.replaceAll('_', ' '))
    const pronoun = /^(?:them|whom|which|eux|elles|ellos|ellas)\b/iu.test(population ?? '')
    return named || pronoun || (!population && /^[^.;]*[,(]\s*(?:el|la|le|les|los|las)?\s*$/i.test(gap))
      ? { host: first, relation: 'part' }
      : undefined
  }
  // "3,150 workers were trained in four countries and 820 won a certificate": a bare number counts what the sentence is about
  if (!quantity.value.unit && isPlace(context, first.quantity) && LISTED.test(gap)) {
    const subject = before.findLast((one) => one.quantity.value.unit && !isPlace(context, one.quantity))
    if (subject) return { host: subject, relation: 'from' }
  }
  const alike = quantity.value.counts === first.quantity.value.counts
  // "1,045 workers (612 women and 433 men)"
  if (alike && /^[^.;()]*\(\s*$/.test(gap)) return { host: first, relation: 'part' }
  // "prices rose by 40 per cent, and five exporters signed": a count with a verb of its own stands in no list with a share
  const apart = !alike && /^(?:share|money)$/.test(first.quantity.value.counts) && saysOwn(context, quantity)
  if (!apart && LISTED.test(gap))
    return first.relation === 'part' && first.host && alike
      ? { host: first.host, relation: 'part' }
      : { host: first, relation: 'list' }
  if (FROM.test(gap) && !isPlaceApart(context, first, quantity)) return { host: first, relation: 'from' }
  return undefined
}

/** True where a finite verb stands right behind what is counted. */
const saysOwn = (context: Setting, { span, value: { phrase } }: Quantity): boolean => {
  const end = Math.max(phrase.end, span.end)
  const next = context.parsed.verbs.find((verb) => verb.start >= end && finite(verb))
  return next !== undefined && /^\s*(?:\p{L}+(?:ly|ment|mente)\s+)?$/u.test(between(context, end, next.start))
}

/** "five sectors in five countries": both are places, the second hangs on the first. */
const isPlaceApart = (context: Setting, first: Figure, quantity: Quantity): boolean =>
  isPlace(context, quantity) && !first.governor
