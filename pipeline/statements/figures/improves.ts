import { expression } from '../../expression.ts'
import { familiesOf, matters } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, type Setting, subjectOf } from '../setting.ts'

export const BENEFICIARIES = expression(/(?<!\p{L})(?:beneficiar(?:y|ies)|bénéficiaires?|beneficiari[oa]s?)(?!\p{L})/iu)
const OF_THE_WORK = expression(
  /(?<!\p{L})(?:of the (?:project|programme)|du (?:projet|programme)|del (?:proyecto|programa)|partner|partenaires?|assisté(?:e?s)?|aliad[oa]s)(?!\p{L})/iu,
)
const REFLEXIVE = /^(?:se\s|s['’]|est\s|sont\s)/iu
/** "Compliance improved by 12 points", "accidents fell by a third": what the work is about went the way it wants. */
export function improves(context: Setting, verb: VerbGroup): boolean {
  // "se redujo", "est passé": passive in form only
  const active = verb.voice === 'active' || REFLEXIVE.test(between(context, verb.start, verb.end))
  const subject = active ? subjectOf(context, verb) : undefined
  if (!subject) return false
  const said = between(context, subject.start, verb.start)
  if (BENEFICIARIES.test(said) || OF_THE_WORK.test(said)) return true
  const matter = matters(between(context, subject.start, subject.end), context.language).at(-1)?.list
  if (!matter) return false
  const families = familiesOf(verb.lemma, context.language)
  const falls =
    families.includes('lower') || /^(fall|decline|drop|baisser|diminuer|caer|disminuir|bajar)$/.test(verb.lemma)
  const rises = families.includes('raise') || /^(rise|grow|augmenter|aumentar)$/.test(verb.lemma)
  return matter === 'ill'
    ? falls
    : rises && (matter === 'practice' || matter === 'knowledge' || matter === 'conditions')
}
