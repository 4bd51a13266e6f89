import type { VerbGroup } from '../clauses.ts'
import { type Deed, plannedNouns } from '../count-words.ts'
import type { Quantity, Setting } from '../setting.ts'

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

/** True where the words promise rather than report. */
export function isIntended(context: Setting, verb: VerbGroup, deed: Deed | undefined, quantity: Quantity): boolean {
  if (context.statement.scope.nature === 'intended') return true
  if (deed === 'plan' && plannedNouns((quantity.value.unit ?? '').replaceAll('_', ' '), context.language).length)
    return true
  if (verb.tense === 'future' || verb.tense === 'modal') return true
  if (HOPED.has(verb.lemma)) return true
  if (verb.tense !== 'infinitive') return false
  const main = context.parsed.verbs.findLast((other) => other.end <= verb.start && other.tense !== 'infinitive')
  if (!main) return true
  if (main.tense === 'future' || main.tense === 'modal' || HOPED.has(main.lemma)) return true
  return !HELD.has(main.lemma)
}
