import data from '../../../schemas/codelists/saying-verbs.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, finite, type Quantity, type Setting, subjectOf } from '../setting.ts'
import { standingOf } from './standing.ts'

/** What the subject is, unless words at the edge of the sentence decide: according to estimates, somebody said. */
export function whoseSubject(context: Setting, verb: VerbGroup, self?: Quantity): 'work' | 'world' | undefined {
  if (estimated(context) || says(verb) || finds(context, verb)) return 'world'
  return standingOf(context, verb, self)
}

/** Verbs of saying: what somebody said is no work of theirs. */
const SAYS = new Set(data.saying)
export const says = ({ lemma, voice }: VerbGroup): boolean => voice === 'active' && SAYS.has(lemma)

/** "The minister said that deaths had fallen …", "according to the office, …": what the verb says is somebody's report. */
export const isReported = (context: Setting, verb: VerbGroup): boolean =>
  context.parsed.verbs.some(
    (other) =>
      other.end <= verb.start &&
      SAYS.has(other.lemma) &&
      ((finite(other) && says(other)) || THAT.test(between(context, other.end, verb.start))),
  )
const THAT = expression(/^\s*(?:that\s|que\s|qu['’])/iu)

/** "The report puts at 232 million …", "l'étude recense 40 000 …": what a text counts is how the world is. */
const FINDS = new Set(data.finding)
const finds = (context: Setting, verb: VerbGroup): boolean => {
  const subject = FINDS.has(verb.lemma) ? subjectOf(context, verb) : undefined
  return subject !== undefined && TEXTS.test(between(context, subject.start, verb.start))
}
const TEXTS = expression(
  /(?<!\p{L})(?:reports?|stud(?:y|ies)|surveys?|estimates?|figures|data|rapports?|études?|enquêtes?|estimations?|chiffres|données|informes?|estudios?|encuestas?|estimaciones|cifras|datos)(?!\p{L})/iu,
)

/** "The study, made with the Office's support, found 11,300 children at work": how the world is, whoever helped to count. */
export function countedByText(context: Setting, verb: VerbGroup, { value: { counts } }: Quantity): boolean {
  if (verb.voice !== 'active' || (counts !== 'people' && counts !== 'organisations')) return false
  if (!COUNTS.test(verb.lemma) && !FINDS.has(verb.lemma)) return false
  const subject = subjectOf(context, verb)
  return subject !== undefined && TEXTS.test(between(context, subject.start, subject.end))
}
const COUNTS =
  /^(?:find|reveal|detect|uncover|enumerate|dénombrer|constater|trouver|révéler|hallar|encontrar|detectar|revelar|contabilizar)$/

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
