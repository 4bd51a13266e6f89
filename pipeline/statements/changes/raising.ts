import { standsIn } from '../../expression/find.ts'
import { actors, familiesOf } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { credits } from '../count-words.ts'
import { inBackground } from '../figures/background.ts'
import { between, type Setting, subjectOf } from '../setting.ts'
import { type Change, changeIn, type Hit, type Nature, type Rule, spanOf } from './change.ts'
import { isItem } from './item.ts'
import { ownSubject } from './own.ts'
import { matterIn, matterOfSubject, NEAR, reach } from './reach.ts'

/** Room for what an infinitive or a gerund changes, in characters. */
const CLOSE = 60
/** Verbs that also just make things: they change only what people know. */
const MAKES = new Set(['generate', 'generar', 'build', 'desarrollar', 'développer'])

const VOICED =
  /\b(?:issues?|questions?|concerns?|points?|matters?|topics?|objections?)\s(?:(?:that\s)?(?:was|were|had\sbeen)\s)?$/i

/** Bodies are strengthened, not raised. */
const FIRM = new Set([
  'empower',
  'equip',
  'autonomiser',
  'outiller',
  'empoderar',
  'strengthen',
  'reinforce',
  'reorganize',
  'reorganise',
  'restructure',
  'modernize',
  'revitalize',
  'réorganiser',
  'restructurer',
  'moderniser',
  'reorganizar',
  'reestructurar',
  'modernizar',
  'renforcer',
  'consolider',
  'fortalecer',
  'reforzar',
  'consolidar',
])

/** Verbs without an object: what they are said of moved. */
const MOVES = new Set([
  'rise',
  'grow',
  'fall',
  'decline',
  'drop',
  'diminish',
  'progresser',
  'baisser',
  'reculer',
  'chuter',
  'crecer',
  'descender',
  'caer',
])

/** "strengthened the skills of …", "has expanded cooperation", "accidents were reduced". */
export const raising: Rule = (setting, verb, nature) => {
  // "the issues raised in paragraph 25": spoken of, not lifted
  if (verb.lemma === 'raise' && VOICED.test(between(setting, setting.at, verb.start))) return undefined
  const families = familiesOf(verb.lemma, setting.language)
  const raises = families.includes('raise')
  if (nature === 'intended' && verb.lemma === 'build') return undefined
  if (/^\s+(?:on|upon|sobre)\b/i.test(between(setting, verb.end, verb.end + 10))) return undefined
  const passive = verb.voice === 'passive'
  // "mettre fin à" lowers, "mettre en ligne" does not
  if (verb.lemma === 'mettre' && !/^\s+(?:fin|un terme)\s/i.test(between(setting, verb.end, verb.end + 10)))
    return undefined
  if (MOVES.has(verb.lemma)) return passive ? undefined : moving(setting, verb, nature)
  const length = verb.tense === 'infinitive' || verb.tense === 'participle' ? CLOSE : NEAR
  const turned = passive && /^(?:se|s['’])/iu.test(between(setting, verb.start, verb.end))
  const hit = passive
    ? ((isItem(setting) ? matterIn(setting, { start: setting.at, end: verb.start }) : undefined) ??
      matterOfSubject(setting, verb) ??
      matterOfFirst(setting, verb) ??
      (turned ? matterIn(setting, reach(setting, verb, length)) : undefined))
    : matterIn(setting, reach(setting, verb, length))
  if (SENSITIZES.has(verb.lemma) && !passive) {
    const informed = sensitized(setting, verb, nature)
    if (informed) return informed
  }
  if (!hit)
    return passive
      ? strengthened(setting, verb, nature)
      : (moving(setting, verb, nature) ?? bettering(setting, verb, nature))
  if (hit.matter === 'body' && !(passive && FIRM.has(verb.lemma))) return undefined
  // "has generated incomes for …"
  const earns = verb.lemma === 'generate' && hit.matter === 'conditions' && !setting.quantities.length
  if (MAKES.has(verb.lemma) && !earns && hit.matter !== 'knowledge' && !(passive && hit.matter === 'relation'))
    return undefined
  if (!raises && hit.matter !== 'ill') return undefined
  // "improved the detection of undeclared work"
  if (hit.matter === 'ill' && !families.includes('lower')) return passive ? undefined : bettering(setting, verb, nature)
  return changeIn(setting, passive ? 'raised' : 'raise', verb, nature, hit)
}

/** "The labour inspectorate was reorganized": those whom the work is for were made stronger. */
function strengthened(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  const subject = FIRM.has(verb.lemma) ? ownSubject(setting, verb) : undefined
  return (
    subject && changeIn(setting, 'raised', verb, nature, { ...spanOf(subject), matter: 'practice' }, spanOf(subject))
  )
}

/** "Safety at the yard has improved": a thing that moves by itself, where the words credit the work with it. */
function moving(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  const { statement, language, text } = setting
  if (nature !== 'achieved' || !/past|perfect/.test(verb.tense) || inBackground(setting)) return undefined
  const next = setting.parsed.tokens[verb.to + 1]
  const credit = credits(text, language).some(({ start }) => start + setting.at === next?.start)
  if (next && !credit && /^(?:determiner|noun|proper|adjective|number|pronoun)$/.test(next.tag)) return undefined
  // "fell from 38 to 21": the count tells it
  if (setting.quantities.some(({ span, value }) => span.start >= verb.start && value.counts !== 'countries'))
    return undefined
  // what a section of a report says has moved, moved in the work that it reports on
  const reported = statement.scope.area !== undefined && verb.tense === 'perfect'
  const minds = /^(?:knowledge|relation)$/.test(
    (matterOfSubject(setting, verb) ?? counted(setting, verb))?.matter ?? '',
  )
  if (
    !reported &&
    !minds &&
    statement.scope.nature !== 'achieved' &&
    !credits(text, language).length &&
    !standsIn(SINCE, text)
  )
    return undefined
  const hit = matterOfSubject(setting, verb) ?? counted(setting, verb)
  if (!hit || hit.matter === 'policy' || hit.matter === 'body') return undefined
  const falls = familiesOf(verb.lemma, language).includes('lower')
  if (falls !== (hit.matter === 'ill')) return undefined
  return changeIn(setting, 'moved', verb, nature, hit)
}
/** "the number of inspections tripled", "le taux d'accidents": what is counted. */
function counted(setting: Setting, verb: VerbGroup): Hit | undefined {
  const subject = subjectOf(setting, verb)
  if (!subject || !COUNTER.test(between(setting, subject.headStart, subject.headEnd))) return undefined
  return matterIn(setting, { start: subject.headEnd, end: verb.start })
}
const COUNTER = /^(?:number|rate|level|share|incidence|nombre|taux|niveau|número|tasa|nivel|incidencia)s?$/iu

const SINCE =
  /^(?:as a result|consequently|en conséquence|par conséquent|como resultado|en consecuencia),|\b(?:since then|since the project|depuis lors|depuis le projet|desde entonces|desde que comenzó el proyecto)\b/i

const BETTERS = new Set(['improve', 'enhance', 'améliorer', 'mejorar', 'moderniser', 'modernize', 'modernizar'])

/** "It also improved the detection of undeclared work": whatever was made better has changed. */
function bettering(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  if (nature !== 'achieved' || !BETTERS.has(verb.lemma) || !/past|perfect/.test(verb.tense)) return undefined
  const next = setting.parsed.tokens[verb.to + 1]
  const object = setting.parsed.nouns.find(({ start }) => start === next?.start)
  if (!object || next?.tag !== 'determiner') return undefined
  return changeIn(setting, 'raise', verb, nature, { start: object.start, end: object.end, matter: 'practice' })
}

const SENSITIZES = new Set([
  'sensitize',
  'sensitise',
  'sensibiliser',
  'sensibilizar',
  'concienciar',
  'empower',
  'autonomiser',
  'empoderar',
])
const EMPOWERS = /^(?:empower|autonomiser|empoderar)$/

/** "La campagne a sensibilisé les familles", "has empowered farming communities": they know what they did not know. */
function sensitized(setting: Setting, verb: VerbGroup, nature: Nature): Change | undefined {
  const object = setting.parsed.nouns.find(({ start }) => start >= verb.end && start - verb.end < 6)
  if (!object || !actors(between(setting, object.start, object.end), setting.language).length) return undefined
  if (setting.quantities.some(({ span }) => span.start >= verb.end)) return undefined
  const matter = EMPOWERS.test(verb.lemma) ? 'practice' : 'knowledge'
  return changeIn(setting, 'raise', verb, nature, { ...spanOf(object), matter }, spanOf(object))
}

/** "Exploitation of women and men from the district will be reduced": what the first phrase of a sentence names, if its first verb says it. */
function matterOfFirst(setting: Setting, verb: VerbGroup): Hit | undefined {
  const { parsed, quantities, at } = setting
  const first = parsed.nouns[0]
  if (!first || parsed.verbs[0] !== verb || quantities.some(({ span }) => span.start < verb.start)) return undefined
  return first.start - at < OPENING ? matterIn(setting, first) : undefined
}
/** Characters before the first phrase of a sentence, at most: an article. */
const OPENING = 5
