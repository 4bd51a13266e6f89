import data from '../../../schemas/codelists/saying-verbs.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import type { VerbGroup } from '../clauses.ts'
import type { Quantity, Setting } from '../setting.ts'
import { standingOf } from './standing.ts'

/** What the subject is, unless words at the edge of the sentence decide: according to estimates, somebody said. */
export function whoseSubject(context: Setting, verb: VerbGroup, self?: Quantity): 'work' | 'world' | undefined {
  if (estimated(context) || says(verb)) return 'world'
  return standingOf(context, verb, self)
}

/** Verbs of saying: what somebody said is no work of theirs. */
const SAYS = new Set(data.saying)
export const says = ({ lemma, voice }: VerbGroup): boolean => voice === 'active' && SAYS.has(lemma)

/** "According to latest estimates, …": what is only estimated is how the world is. */
const ESTIMATES: Record<string, RegExp> = {
  en: expression(
    /^(?:according to|based on)\s+(?:\S+\s+){0,3}?(?:estimates|figures|data|statistics|census)(?!\p{L})/iu,
  ),
  fr: expression(
    /^(?:selon|d['’]après)\s+(?:\S+\s+){0,3}?(?:estimations|chiffres|données|statistiques|recensement)(?!\p{L})/iu,
  ),
  es: expression(
    /^(?:según|de acuerdo con|de acuerdo a)\s+(?:\S+\s+){0,3}?(?:estimaciones|cifras|datos|estadísticas|censo)(?!\p{L})/iu,
  ),
}
const estimated = ({ text, language }: Setting): boolean => ESTIMATES[language]?.test(text) ?? false
