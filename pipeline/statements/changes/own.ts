import statutory from '../../../schemas/codelists/statutory-bodies.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { oneOf } from '../../mentions/pattern.ts'
import { places } from '../../mentions/places.ts'
import { isPlural, singular } from '../../mentions/singular.ts'
import { countsOf } from '../../mentions/unit-classes.ts'
import { actors, undertakings } from '../change-words.ts'
import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { between, isRelative, type Setting, subjectOf } from '../setting.ts'
import { known } from '../vocabulary.ts'

const OFFICE = expression(
  /(?<!\p{L})(?:ILO|OIT|BIT|ITC-?ILO|Turin Cent(?:re|er)|Centre de Turin|Centro de Turín|Office|Bureau|Oficina|we|nous|nosotros)(?!\p{L})/u,
)

/** True for words that name the Office or a statutory body. */
export const isOffice = (words: string): boolean => OFFICE.test(words) || STATUTORY.test(words)

/** The bodies by name, and any conference. */
const STATUTORY = expression(
  `${oneOf(statutory.bodies.flatMap(({ en, fr, es }) => [...en, ...fr, ...es]))}|conference|conférence|conferencia`,
  'iu',
)

/** True where a statutory body does it: what it decides in session is no result of the work. */
export const isStatutory = (setting: Setting, subject: NounPhrase, verb: VerbGroup): boolean =>
  STATUTORY.test(
    between(setting, isRelative(setting, verb) ? setting.at : subject.start, Math.max(subject.end, verb.start)),
  )

/** The subject of a verb where it is somebody whom the work is for: a ministry, unions, a country; not the project or the ILO itself. */
export function ownSubject(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const subject = subjectOf(setting, verb)
  if (!subject) return undefined
  const { language } = setting
  const words = between(setting, subject.start, Math.max(subject.end, subject.headEnd))
  if (undertakings(words, language).length || OFFICE.test(words) || isStatutory(setting, subject, verb))
    return undefined
  if (actors(words, language).length) return subject
  return places(words, language).some(({ value }) => value.kind === 'country') ? subject : undefined
}

/** Its own subject, or people whom no list of actors names: "weavers have obtained …". */
export const peopleSubject = (setting: Setting, verb: VerbGroup): NounPhrase | undefined => {
  const own = ownSubject(setting, verb)
  if (own) return own
  const subject = subjectOf(setting, verb)
  return subject && isCrowd(between(setting, subject.start, subject.headEnd), setting.language) ? subject : undefined
}

/** People or bodies by the noun that heads the phrase, in the plural: "weavers", "quarry owners". */
const isCrowd = (words: string, language: string): boolean => {
  const head = words.split(/\s+/u).at(-1)!
  return isPlural(head, known(language)) && /^(?:people|organisations)$/.test(countsOf(singular(head, known(language))))
}

const JOINED = expression(
  /(?:ILO|OIT|BIT|Office|Bureau|Oficina)(?:\s+\([^)]*\))?(?:,\s[^,;]{2,60}){0,4},?\s+(?:and|et|y)\s+(?:the\s+|les?\s+|la\s+|el\s+|los\s+|l['’])?$/u,
)
const JOINS = expression(
  /(?:\s|,)(?:and|et|y)\s+(?:the\s+|la\s+|le\s+|l['’])?(?:ILO|OIT|BIT|Office|Bureau|Oficina)(?!\p{L})/u,
)

/** "The ILO and the ministry signed …": the Office is one of those who did it. */
export const withOffice = (setting: Setting, { start }: NounPhrase, verb: VerbGroup): boolean =>
  JOINED.test(between(setting, setting.at, start)) || JOINS.test(between(setting, start, verb.start))
