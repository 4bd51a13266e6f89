import { expression } from '../../expression.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, type Quantity, type Setting, subjectOf } from '../setting.ts'

/** "Key results include a 26 per cent reduction …". */
const RESULTS = expression(
  /(?<!\p{L})(?:results?|achievements?|outcomes?|impacts?|résultats?|réalisations?|effets?|retombées|resultados?|logros?|impactos?)\s*$/iu,
)
const SUCCESS = expression(
  /(?<!\p{L})(?:(?:success|completion|satisfaction|placement|repayment) rate|(?:taux|tasa) (?:de|d['’])\s?(?:réussite|succès|satisfaction|insertion|remboursement|éxito|satisfacción|inserción|reembolso|finalización))(?!\p{L})/iu,
)

/** "two thirds of its targets": how far a plan was carried out. */
const TARGETS = expression(
  /^(?:\s*(?:per cent|percent|%|pour cent|por ciento))?\s+(?:(?:of|de|des|d['’]|del?)\s?)?(?:the |its |their |all |les |ses |leurs |las |los |sus )?(?:\p{L}+ )?(?:targets|indicators|milestones|projects|activities|objectifs|cibles|indicateurs|projets|activités|metas|indicadores|hitos|proyectos|actividades)(?!\p{L})/iu,
)

/** True for a share that a sentence calls a result, or the rate of a success. */
export function reportsResults(context: Setting, { span }: Quantity, verb: VerbGroup, background: boolean): boolean {
  if (!background && TARGETS.test(between(context, span.end, span.end + 60))) return true
  if (!background && SUCCESS.test(between(context, span.end, span.end + 40))) return true
  const subject = subjectOf(context, verb)
  if (!subject) return false
  const words = between(context, subject.start, verb.start)
  return RESULTS.test(between(context, subject.start, subject.headEnd)) || SUCCESS.test(words)
}

const TRAINED =
  /\b(reached|assisted|enrolled|trained|trainers?|trainees?|format(?:eurs?|rices?)|formador[ae]?s?|participants?|pledges?|delegates|délégués|delegados|formés?|capacitad[oa]s?|participantes|graduates|alumni|lauréat(?:e?s)?|apprenti(?:e?s)|stagiaires|egresad[oa]s|graduad[oa]s|aprendices|becari[oa]s)\b|\bdiplômé(?:e?s)(?!\p{L})/iu
/** "Training participation is split evenly between … (43%) and …". */
const PARTICIPATION =
  /(?<!\p{L})(?:training (?:participation|participants)|participation (?:in|à|en) (?:the |la |el )?(?:training|formation|courses?)|participants? (?:in|to|aux?|en) (?:the )?(?:training|formations?|cursos?))(?!\p{L})/iu
/** "Of the total participants in 2016, 57 per cent …". */
const AMONG =
  /^\W*(?:of|among|parmi|sur|de|entre)\s(?:the |all |les |le |los |las |el )?(?:total |number of |total des |total de )*(?:participants?|trainees|beneficiaries|graduates|trained|stagiaires|bénéficiaires|diplômés|participantes|beneficiari[oa]s|graduad[oa]s)/iu

/** True for a share of those whom the work reached: trainees, participants, those surveyed. */
export const isOfTrained = (context: Setting, { span, value: { phrase } }: Quantity): boolean =>
  AMONG.test(between(context, context.at, span.start)) ||
  TRAINED.test(between(context, span.end, phrase.end + 20)) ||
  PARTICIPATION.test(context.text)
