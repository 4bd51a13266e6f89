import kinds from '../../schemas/codelists/result-kinds.json' with { type: 'json' }
import type { Result } from '../../schemas/types.ts'
import { expression } from '../expression.ts'
import { moves } from '../mentions/moves.ts'
import { certificates, trainings } from './change-words.ts'
import { type Deed, deedNouns, deedsOf, placeNouns } from './count-words.ts'
import { MOVED } from './figures/movement.ts'
import type { Figure } from './figures.ts'
import { between, finite, type Setting, subjectOf } from './setting.ts'
import { vocabularies } from './vocabulary.ts'

type Kind = Result['kind']

const units = vocabularies((language) =>
  Object.fromEntries(Object.entries(kinds).map(([kind, { units }]) => [kind, units[language]])),
)

/** The kind whose nouns the counted noun stands among. */
export function kindOfNoun(noun: string, language: string): Kind | undefined {
  const words = noun.replaceAll('_', ' ')
  const whole = units(words, language).filter(({ start, end }) => start === 0 && end === words.length)
  return (whole[0] ?? units(words, language).at(-1))?.list as Kind | undefined
}

const PEOPLE: Partial<Record<NonNullable<Figure['deed']>, Kind>> = {
  train: 'people_trained',
  certify: 'people_certified',
  attend: 'participants',
  survey: 'survey_sample',
  hold: 'participants',
}

/** The kind of a counted result: the noun decides, and for people and organisations what was done to them. */
export function resultKind(setting: Setting, figure: Figure): Kind {
  const { counts, unit = '', population = '' } = figure.quantity.value
  const { language } = setting
  const noun = kindOfNoun(unit, language)
  if (figure.relation === 'part' && !unit && figure.host) {
    // "Among them, 865 won a certificate"
    return (counts === 'other' ? gains(setting, figure) : undefined) ?? resultKind(setting, figure.host)
  }
  // "1,050 women had a check-up and 390 returned to school"
  if (figure.relation !== undefined && !unit && counts === 'other' && figure.host?.quantity.value.unit) {
    const { unit: noun, counts: same } = figure.host.quantity.value
    const quantity = { ...figure.quantity, value: { ...figure.quantity.value, unit: noun!, counts: same } }
    return resultKind(setting, { ...figure, quantity })
  }
  if (figure.reason === MOVED) return 'practice_change'
  if (counts === 'share') return shareKind(setting, figure, population)
  if (counts === 'money') return 'other'
  // "trained 210 safety delegates": what was done to them, not what they are called
  if (noun === 'participants' && (figure.deed === 'train' || figure.deed === 'certify') && !ATTENDING.test(unit))
    return PEOPLE[figure.deed]!
  if (noun === 'participants' || noun === 'survey_sample' || noun === 'copies_distributed' || noun === 'pledges') {
    return noun === 'participants' && inSurvey(setting, figure) ? 'survey_sample' : noun
  }
  if (noun === 'body_established' && (figure.deed === 'establish' || figure.deed === 'make')) return noun
  if (figure.deed === 'distribute' && noun === 'products_made') return 'copies_distributed'
  if (figure.deed === 'distribute' && /^(time|fois|vez)$/.test(unit)) return 'copies_distributed'
  if (noun === 'people_reached' && figure.deed === 'attend')
    return inSurvey(setting, figure) ? 'survey_sample' : 'participants'
  if (noun === 'people_reached' && counts !== 'people') return inSurvey(setting, figure) ? 'survey_sample' : noun
  if (counts === 'countries' || noun === 'countries_reached')
    return /region|région|región|territor/.test(unit) ? 'other' : 'countries_reached'
  if (counts === 'people' || noun === 'people_trained' || noun === 'people_reached' || noun === 'people_certified') {
    if (noun === 'body_established' && !isAudience(figure)) return noun
    if (inSurvey(setting, figure)) return 'survey_sample'
    if (noun === 'people_trained' || noun === 'people_certified') return noun
    if (noun === 'people_reached' && figure.deed === 'attend') return 'participants'
    const gained = gains(setting, figure)
    if (gained) return gained
    if (taught(setting, figure)) return 'people_trained'
    // "Thirty experts draft a code": who sits together now
    const { verb, role } = figure.governor ?? {}
    if (verb?.tense === 'present' && role === 'subject' && figure.deed === 'make') return 'participants'
    // "5,600 fishers now wear a life jacket": they hold no meeting
    if (figure.deed === 'hold' && role === 'subject' && verb?.voice === 'active') return 'people_reached'
    return (figure.deed && PEOPLE[figure.deed]) ?? 'people_reached'
  }
  if (counts === 'organisations' || noun === 'organisations_engaged') {
    if (inSurvey(setting, figure)) return 'survey_sample'
    return 'organisations_engaged'
  }
  const gained = counts === 'other' ? gains(setting, figure) : undefined
  if (gained) return gained
  // "140 workshops were reached": places of work, not gatherings
  const active = figure.governor?.role === 'subject' && figure.governor.verb?.voice === 'active'
  if (counts === 'activities' && SHOPS.test(unit) && figure.deed && (active || !HELD.has(figure.deed)))
    return inSurvey(setting, figure) ? 'survey_sample' : 'organisations_engaged'
  // "trained 80 guides": nobody trains a book
  if (noun === 'products_made' && (figure.deed === 'train' || figure.deed === 'certify') && !figure.governor?.noun)
    return PEOPLE[figure.deed]!
  if (noun) return noun
  // a noun we have no word for: those who are trained or attend are people, those who answer a survey are its sample
  const doing =
    figure.deed &&
    /^(train|certify|attend|survey|reach)$/.test(figure.deed) &&
    counts === 'other' &&
    !placeNouns(unit.replaceAll('_', ' '), language).length
  if (doing && (unit || figure.deed === 'train' || figure.deed === 'certify'))
    return inSurvey(setting, figure) ? 'survey_sample' : (PEOPLE[figure.deed!] ?? 'people_reached')
  if (counts === 'products') return 'products_made'
  if (counts === 'activities') return 'activities_held'
  return 'other'
}

/** Members who were trained or who attended are people; members of a body that was set up are the body. */
const isAudience = ({ deed }: Figure): boolean =>
  deed === 'train' ||
  deed === 'certify' ||
  deed === 'attend' ||
  deed === 'reach' ||
  deed === 'survey' ||
  deed === 'distribute'

/** Nouns that say no more of people than that they were there. */
const ATTENDING = /^(?:participant|participante|attendee|asistente)$/
const SHOPS = /^(?:workshop|atelier|taller)$/
const HELD = new Set<Deed>(['hold', 'make', 'plan', 'establish'])
const TAKES =
  /^(?:receive|complete|undergo|obtain|gain|earn|follow|finish|get|take|décrocher|passer|aprobar|recevoir|suivre|obtenir|terminer|achever|recibir|obtener|completar|cursar|terminar|finalizar)$/
/** Characters behind such a verb in which a course or a certificate is named. */
const TAKEN = 40

/** "64 inspectors completed a course", "26 formateurs ont obtenu une certification". */
function gains(setting: Setting, { governor }: Figure): Kind | undefined {
  const verb = governor?.verb
  if (!verb || governor.role !== 'subject' || !TAKES.test(verb.lemma)) return undefined
  const words = between(setting, verb.end, Math.min(setting.at + setting.text.length, verb.end + TAKEN))
  if (/^\s*(?:an?\s+active\s+)?part(?:e)?\b/iu.test(words)) return undefined
  if (certificates(words, setting.language).length) return 'people_certified'
  return trainings(words, setting.language).length ? 'people_trained' : undefined
}

/** "The course prepares 22 rescuers", "the workshop left ten promoters": whom a training did something to. */
function taught(setting: Setting, { governor, deed }: Figure): boolean {
  const verb = governor?.verb
  if (!verb || governor.role !== 'object' || verb.voice === 'passive') return false
  if (deed !== undefined && deed !== 'make' && deed !== 'reach' && deed !== 'establish') return false
  const subject = subjectOf(setting, verb)
  if (!subject) return false
  const head = deedNouns(between(setting, subject.start, subject.headEnd), setting.language)
  return head.some(({ list, end }) => list === 'train' && subject.start + end === subject.headEnd)
}

/** True where people answered or took part in a survey, a study or an assessment. */
function inSurvey(setting: Setting, figure: Figure): boolean {
  const first = figure.relation === 'list' && figure.host ? figure.host : figure
  if (figure.deed === 'survey' || first.deed === 'survey') return true
  const verb = figure.governor?.verb
  if (!verb) return false
  const subject = figure.governor?.role === 'object' ? subjectOf(setting, verb) : undefined
  if (subject && deedNouns(between(setting, subject.start, subject.end), setting.language).at(-1)?.list === 'survey')
    return true
  if (figure.deed !== 'attend') return false
  const words = between(setting, verb.end, Math.min(setting.at + setting.text.length, verb.end + 90))
  const nearest = deedNouns(words, setting.language).find(
    ({ list }) => list === 'survey' || list === 'attend' || list === 'train',
  )
  return nearest?.list === 'survey'
}

/** What a share is a share of. */
function shareKind(setting: Setting, figure: Figure, population: string): Kind {
  const group =
    figure.host && figure.relation === 'part' ? resultKind(setting, figure.host) : ofThose(population, setting)
  if (group && (!ACTORS.has(group) || !acts(setting, figure))) return group
  if (figure.host && figure.relation === 'part') return 'practice_change'
  // "rose from 45 to 68 per cent of factories": the share changed, whatever it is a share of
  const { start } = figure.quantity.span
  if (
    setting.quantities.some(
      ({ span }) => span.end <= start && moves(setting.text, span.start - setting.at, span.end - setting.at),
    )
  )
    return 'practice_change'
  const noun = kindOfNoun(population, setting.language)
  // "66 per cent of the graduates were in work": what they now are, not that they graduated
  if (noun && noun !== 'products_made' && figure.deed) return noun
  return 'practice_change'
}

/** Kinds that count people who may do something afterwards. */
const ACTORS = new Set<Kind>([
  'people_trained',
  'people_certified',
  'people_reached',
  'participants',
  'organisations_engaged',
])

/** "of those trained", "des personnes formées", "de los participantes": which of the people of the work. */
function ofThose(population: string, { language }: Setting): Kind | undefined {
  if (TRAINED.test(population)) return 'people_trained'
  const noun = kindOfNoun(population, language)
  return noun === 'participants' || noun === 'people_trained' || noun === 'people_certified' ? noun : undefined
}
const TRAINED = expression(/(?<!\p{L})(?:trained|trainees|formé(?:e?s)?|capacitad[oa]s)(?!\p{L})/iu)

/** True where a share is said to do something ("63 per cent had started a business"), not to be somebody ("40 per cent are women"). */
function acts(setting: Setting, { quantity }: Figure): boolean {
  const end = Math.max(quantity.span.end, quantity.value.phrase.end)
  const verb = setting.parsed.verbs.find((one) => one.start >= quantity.span.end && finite(one))
  if (!verb || verb.start - end > NEAR || /[,;:]/.test(between(setting, end, verb.start))) return false
  if (!/^(?:be|être|ser|estar)$/.test(verb.lemma)) {
    const deeds = deedsOf(verb.lemma, setting.language)
    return !(deeds.has('train') || deeds.has('certify') || deeds.has('attend') || deeds.has('survey'))
  }
  const what = between(setting, verb.end, verb.end + NEAR)
  return !SOMEBODY.test(what)
}
/** Characters between a share and its verb, at most. */
const NEAR = 40
const SOMEBODY =
  /^\s*(?:(?:young|rural|indigenous|jeunes|des|les|las|los)\s+)?(?:wom[ae]n|m[ae]n|female|male|girls?|boys?|youth|young|under|aged|over|members|femmes|hommes|filles|garçons|jeunes|âgé|membres|mujeres|hombres|niñas|niños|jóvenes|menores|miembros|indígenas|migrant|refugee|réfugié|refugiad)/iu

/** The kind of a count that stands in a table, by what was done and what is counted. */
export function kindOfCount(
  counts: Figure['quantity']['value']['counts'],
  unit: string,
  deeds: ReadonlySet<Deed>,
  language: string,
): Kind {
  const noun = kindOfNoun(unit, language)
  if (counts === 'people') {
    const deed = (['certify', 'train', 'survey', 'attend'] as const).find((one) => deeds.has(one))
    return noun ?? (deed && PEOPLE[deed]) ?? 'people_reached'
  }
  if (noun) return noun
  if (counts === 'organisations') return 'organisations_engaged'
  if (counts === 'countries') return 'countries_reached'
  if (counts === 'products') return 'products_made'
  return counts === 'activities' ? 'activities_held' : 'other'
}

/** Where a kind stands in the results chain, as a rule. */
export const levelOf = (kind: Kind): Result['level'] => kinds[kind].level as Result['level']
