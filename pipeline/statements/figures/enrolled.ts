import { expression } from '../../expression.ts'
import { singular } from '../../mentions/singular.ts'
import { countsOf } from '../../mentions/unit-classes.ts'
import { type Deed, deedNouns } from '../count-words.ts'
import type { Governor } from '../governor.ts'
import { between, type Setting, subjectOf } from '../setting.ts'
import { known } from '../vocabulary.ts'
import { standingOf } from './standing.ts'

const ENROLS = /^(?:enrol|enroll|register|inscrire|immatriculer|inscribir|matricular|registrar)$/u

const JOINS = /^(?:join|adhere|rejoindre|adhérer|intégrer|unir|sumar|integrar|adherir|incorporar)$/u
/** What one belongs to from then on. */
const BODY = expression(
  /^[^.;,]*?(?<!\p{L})(?:groups?|unions?|associations?|co-?operatives?|schemes?|networks?|funds?|groupes?|groupements?|syndicats?|coopératives?|mutuelles?|régimes?|caisses?|réseaux?|fonds|grupos?|sindicatos?|gremios?|cooperativas?|asociaci(?:ón|ones)|redes|red|seguro|mutual(?:es)?|fondos?|régimen)(?!\p{L})/iu,
)
const NEAR = 50

/** "They had enrolled 1,045 children": done to them, unless a course or an event took them in. */
export function enrolled(
  context: Setting,
  { verb, role, deeds, noun }: Governor,
  deed: Deed | undefined,
): Deed | undefined {
  if (deed !== 'attend' || noun || !verb || role === 'place') return deed
  // "85 families joined the savings group": they met nowhere
  if (JOINS.test(verb.lemma) && BODY.test(between(context, verb.end, verb.end + NEAR))) return 'reach'
  if (
    ENROLS.test(verb.lemma) &&
    !deedNouns(context.text, context.language).some(({ list }) => list === 'train' || list === 'attend')
  )
    return 'reach'
  if (role !== 'object' || verb.voice === 'passive') return deed
  const subject = subjectOf(context, verb)
  // "eleven cooperatives that unite 480 women"
  if (
    subject &&
    countsOf(
      singular(between(context, subject.start, subject.headEnd).split(/\s+/u).at(-1)!, known(context.language)),
    ) === 'organisations'
  )
    return 'reach'
  if (!deeds.has('reach') || !ENROLS.test(verb.lemma)) return deed
  return standingOf(context, verb) === 'work' ? deed : 'reach'
}
