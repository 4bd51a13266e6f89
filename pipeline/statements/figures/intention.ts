import { expression } from '../../expression.ts'
import type { VerbGroup } from '../clauses.ts'
import { type Deed, plannedNouns } from '../count-words.ts'
import { between, finite, type Quantity, type Setting, subjectOf } from '../setting.ts'

const HELD = new Set([
  'help',
  'manage',
  'continue',
  'serve',
  'use',
  'succeed',
  'aider',
  'permettre',
  'réussir',
  'servir',
  'ayudar',
  'permitir',
  'lograr',
  'servir',
  'enable',
  'allow',
  'support',
  'go',
])
const HOPED = new Set([
  'aim',
  'plan',
  'seek',
  'expect',
  'intend',
  'hope',
  'target',
  'viser',
  'prévoir',
  'compter',
  'chercher',
  'esperar',
  'prever',
  'buscar',
  'pretender',
  'proponer',
])

const ABLE = expression(/(?<!\p{L})(?:able|en mesure|à même|capable|capaz|capaces)(?!\p{L})/iu)
const THAT = expression(/^\s+(?:à ce\s+)?(?:that|que|qu['’])(?!\p{L})/iu)
const AIM = expression(
  /(?<!\p{L})(?:objectives?|goals?|aims?|targets?|objectifs?|but|cibles?|ambition|objetivos?|metas?|ambición)(?!\p{L})[^,;]*$/iu,
)

/** "The objective for 2009 is to reach 45 countries": what is said of an aim is aimed at. */
export function aims(context: Setting, verb: VerbGroup): boolean {
  const main =
    verb.tense === 'infinitive'
      ? context.parsed.verbs.findLast((other) => other.end <= verb.start && finite(other))
      : verb
  if (!main) return false
  if (/^(?:have|avoir|tener)$/.test(main.lemma))
    return /^\s+(?:pour|por|como|as (?:its|their)|the)\s+(?:objectif|but|objetivo|meta|finalidad|objective|goal|aim)(?!\p{L})/iu.test(
      between(context, main.end, main.end + 30),
    )
  if (!/^(?:be|être|ser|consist|consister|consistir)$/.test(main.lemma)) return false
  const subject = subjectOf(context, main)
  return subject !== undefined && AIM.test(between(context, subject.start, main.start))
}

/** "La coopérative compte 212 membres": no hope, as long as nothing is counted on. */
const numbers = (context: Setting, { lemma, end }: VerbGroup, { span, value: { phrase } }: Quantity): boolean =>
  lemma === 'compter' && between(context, end, Math.min(phrase.start, span.start)).trim() === ''

/** Verbs by which a survey or those asked tell what would be. */
const FOUND =
  /^(?:show|find|reveal|indicate|suggest|say|report|state|montrer|révéler|indiquer|dire|déclarer|affirmer|mostrar|revelar|indicar|decir|declarar|afirmar|señalar)$/u
const isFound = (context: Setting, verb: VerbGroup): boolean =>
  context.parsed.verbs.some(
    (other) => other.end <= verb.start && FOUND.test(other.lemma) && THAT.test(between(context, other.end, verb.start)),
  )

/** True where the words promise rather than report. */
export function isIntended(context: Setting, verb: VerbGroup, deed: Deed | undefined, quantity: Quantity): boolean {
  if (context.statement.scope.nature === 'intended') return true
  if (deed === 'plan' && plannedNouns((quantity.value.unit ?? '').replaceAll('_', ' '), context.language).length)
    return true
  // "the survey shows that 88 per cent would hire one again"
  if (verb.tense === 'modal' && quantity.value.counts === 'share' && isFound(context, verb)) return false
  if (verb.tense === 'future' || verb.tense === 'modal') return true
  if ((HOPED.has(verb.lemma) && !numbers(context, verb, quantity)) || aims(context, verb)) return true
  // "se espera que 2.000 mujeres estén afiliadas", "it is planned that …"
  const hope = context.parsed.verbs.findLast((other) => other.end <= verb.start && other.tense !== 'infinitive')
  if (hope && HOPED.has(hope.lemma) && THAT.test(between(context, hope.end, verb.start))) return true
  if (verb.tense !== 'infinitive') return false
  const main = context.parsed.verbs.findLast((other) => other.end <= verb.start && other.tense !== 'infinitive')
  if (!main) return true
  if (main.tense === 'future' || main.tense === 'modal' || HOPED.has(main.lemma)) return true
  // "were then able to conduct"
  if (ABLE.test(between(context, main.start, verb.start)) && /past|perfect/.test(main.tense)) return false
  return !HELD.has(main.lemma)
}
