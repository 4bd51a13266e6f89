import data from '../../../schemas/codelists/takeover-words.json' with { type: 'json' }
import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import { oneOf } from '../../mentions/pattern.ts'
import { actors, matters, undertakings } from '../change-words.ts'
import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { kindOf as gatheringOf } from '../events/lexicon.ts'
import { inBackground } from '../figures/background.ts'
import { between, isRelative, type Setting, subjectOf } from '../setting.ts'
import { type Known, known } from '../vocabulary.ts'
import { placesIn } from '../where.ts'
import { type Change, spanOf } from './change.ts'
import { DUTY } from './deciding.ts'
import { INTERNAL, isRunByProjects } from './founding.ts'
import { byName, says } from './handing-over.ts'
import { isOffice, isStatutory, ownSubject, withOffice } from './own.ts'

/** Room between a verb and what it arranges, and behind a passive for who did it, in characters. */
const NEXT = 40
const AGENT = 60

/** "The unions appointed officers in their branches", "social security was opened to vendors by law": bodies that the work is for order their affairs anew. */
export function arrangings(setting: Setting): Change[] {
  if (setting.statement.scope.nature === 'intended' || inBackground(setting)) return []
  return setting.parsed.verbs.flatMap((verb): Change[] => {
    if (verb.negated || !/past|perfect/.test(verb.tense)) return []
    // "se dotaron de un reglamento": done to themselves
    const turned = /^(?:se|s['’])/iu.test(between(setting, verb.start, verb.end))
    const change =
      verb.voice === 'passive'
        ? (undergone(setting, verb) ?? (turned ? done(setting, verb) : undefined))
        : done(setting, verb)
    return change ? [change] : []
  })
}

/** "Sugar mills gave up …", "The ministry decided to offer the course". */
function done(setting: Setting, verb: VerbGroup): Change | undefined {
  const { language, parsed } = setting
  const arranges = says(setting, verb, 'arranges')
  const resolves = says(setting, verb, 'resolves') && TO[known(language)].test(between(setting, verb.end, verb.end + 6))
  if (!(arranges || resolves) || isRelative(setting, verb)) return undefined
  const subject = doer(setting, verb)
  if (!subject) return undefined
  if (resolves) {
    const deed = parsed.verbs.find(({ start }) => start >= verb.end)
    if (!deed || says(setting, deed, 'talks')) return undefined
    return changeOf(setting, verb, { start: verb.end, end: deed.end }, subject)
  }
  const object = parsed.nouns.find(({ start }) => start >= verb.end)
  if (!object || object.start - verb.end > NEXT || /[,;:(]/.test(between(setting, verb.end, object.start)))
    return undefined
  // "agreed to lengthen the terms" is a deed, whatever they are the terms of
  const deed = parsed.verbs.find(
    ({ start, tense, voice }) =>
      start > verb.end &&
      start < object.start &&
      (tense === 'infinitive' || (tense === 'participle' && voice === 'active')),
  )
  // "han conseguido reducir": the verb behind tells what was done
  if (deed?.tense === 'infinitive' && deed.start === verb.end + 1) return undefined
  if (!deed && isTalk(setting, object)) return undefined
  if (MR.test(between(setting, verb.end, verb.end + NEXT))) return undefined
  if (undertakings(between(setting, object.start, object.end), language).length) return undefined
  return changeOf(setting, verb, { start: object.start, end: object.end }, subject)
}

/** Who did it, where it is one of those whom the work is for, by itself and not counted. */
function doer(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const subject = ownSubject(setting, verb) ?? byName(setting, verb) ?? agency(setting, verb)
  if (!subject || withOffice(setting, subject, verb) || isStatutory(setting, subject, verb)) return undefined
  // who helped stands aside
  const words = between(setting, subject.start, verb.start).replace(WITH, '')
  if (isOffice(words) || WORLD.test(words)) return undefined
  // ", drafted with the help of …" hangs on what was drafted
  const aside = WITH.test(between(setting, subject.end, verb.start))
  if (!aside && setting.parsed.tokens[verb.from - 1]?.text === ',') return undefined
  return isCounted(setting, subject, verb) ? undefined : subject
}

/** "many governments": the world, not the work. */
const WORLD = expression(
  /^(?:many|most|all|developing|industrialized|la plupart des|de nombreux|muchos|la mayoría de los)\s(?:\p{L}+\s)?(?:governments|countries|states|gouvernements|pays|états|gobiernos|países|estados)/iu,
)

/** "the inspectorate, with the help of the Office, replaced …". */
export const WITH = /,\s(?:with|in|under|through|following|thanks|on)\s[^,;:]{3,60},\s$/i

/** "six million young people had …": the number tells it. */
export const isCounted = (setting: Setting, { start, end }: NounPhrase, verb: VerbGroup): boolean =>
  setting.quantities.some(
    ({ span }) =>
      // "the two federations" are known before
      !/(?:^|\s)(?:the|both|les|los|las)\s$/iu.test(between(setting, span.start - 6, span.start)) &&
      ((span.start >= start - NUMBER && span.end <= end) || (span.end <= verb.start && verb.start - span.end < NUMBER)),
  )
/** Room before a phrase for its number, and behind it ("180 of them"), in characters. */
const NUMBER = 16

/** "The mutual health services opened their doors": what serves people, as one who acts. */
function agency(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const subject = subjectOf(setting, verb)
  return subject?.determiner && AGENCIES[known(setting.language)].test(between(setting, subject.start, subject.headEnd))
    ? subject
    : undefined
}

/** "was opened to vendors by an Act of Parliament"; of an institution, in a place, also without saying who did it. */
function undergone(setting: Setting, verb: VerbGroup): Change | undefined {
  const made = says(setting, verb, 'makes') && DUTY.test(between(setting, verb.end, verb.end + AGENT))
  if (!made && !(['arranges', 'founds', 'repeals'] as const).some((list) => says(setting, verb, list))) return undefined
  const subject = subjectOf(setting, verb)
  const signs = SIGNS.test(verb.lemma)
  if (
    !subject ||
    (!signs && !made && isTalk(setting, subject)) ||
    isOffice(setting.text) ||
    isCounted(setting, subject, verb)
  )
    return undefined
  const words = between(setting, subject.start, Math.max(subject.end, subject.headEnd))
  if (TREATY.test(words)) return undefined
  if (isRunByProjects(words) || INTERNAL.test(between(setting, setting.at, verb.start))) return undefined
  const agent = BY[known(setting.language)].exec(between(setting, verb.end, verb.end + AGENT))?.[0]
  const by = agent && (actors(agent, setting.language).length > 0 || RULES.test(agent))
  const institution = INSTITUTIONS[known(setting.language)].test(words) && placesIn(setting.statement).length > 0
  // "a bill on debts was tabled"
  const law = says(setting, verb, 'repeals') && matters(words, setting.language).some(({ list }) => list === 'policy')
  if (!by && !(institution && !signs) && !made && !law) return undefined
  const change = changeOf(setting, verb, { start: subject.start, end: verb.end }, subject)
  return made ? { ...change, rule: 'changes/make-a-duty' } : change
}

function changeOf(setting: Setting, verb: VerbGroup, matter: Span, population: NounPhrase): Change {
  const policy = matters(between(setting, matter.start, matter.end), setting.language).some(
    ({ list }) => list === 'policy',
  )
  return {
    kind: policy ? 'policy_change' : 'practice_change',
    level: 'outcome',
    nature: 'achieved',
    rule: 'changes/arrange',
    cue: spanOf(verb),
    matter,
    population: spanOf(population),
  }
}

/** Gatherings, and papers that are only talk: to open a workshop or launch an appeal arranges nothing. */
function isTalk(setting: Setting, { start, end, headStart, headEnd, determiner }: NounPhrase): boolean {
  // "paper registers" are registers
  const words = between(setting, setting.language === 'en' ? headStart : start, Math.max(end, headEnd))
  if (PAPER[known(setting.language)].test(words)) return true
  // "its visits to farms" are a habit of theirs
  if (determiner && OWN.test(determiner)) return false
  return gatheringOf(between(setting, headStart, headEnd).toLowerCase(), setting.language) !== undefined
}
const OWN = /^(?:its|their|leurs?|ses|son|sa|sus?)$/i

const listed = (list: 'institutions' | 'agencies' | 'talk') =>
  Object.fromEntries(
    (['en', 'fr', 'es'] as const).map((language) => [
      language,
      expression(`(?<!\\p{L})${oneOf(data[list][language])}(?:s|es)?(?!\\p{L})`, 'iu'),
    ]),
  ) as Record<Known, RegExp>
const INSTITUTIONS = listed('institutions')
const AGENCIES = listed('agencies')
const PAPER = listed('talk')
/** Whether a convention was ratified is told by the rule for what was adopted. */
const TREATY = expression(/(?<!\p{L})(?:convention|convenio|protocole?|protocolo)(?!\p{L})/iu)
const SIGNS = /^(?:sign|signer|firmar|suscribir)$/

const TO: Record<Known, RegExp> = {
  en: /^\s+(?:to|on)\s/iu,
  fr: expression(/^\s+(?:de\s|d['’])/iu),
  es: expression(/^\s+(?!que)\p{L}+/iu),
}
const BY: Record<Known, RegExp> = {
  en: expression(/(?<!\p{L})by\s(?:the\s|an?\s|its\s)?[^,;.]{3,50}/iu),
  fr: expression(/(?<!\p{L})par\s(?:la\s|le\s|les\s|l['’]|une?\s)?[^,;.]{3,50}/iu),
  es: expression(/(?<!\p{L})(?:por|mediante)\s(?:la\s|el\s|los\s|las\s|una?\s)?[^,;.]{3,50}/iu),
}
const RULES = expression(
  /(?<!\p{L})(?:law|act|decree|order|loi|décret|arrêté|ley|decreto|resolución|parliament|president|presidential)(?!\p{L})/iu,
)
/** "elected Mr Hoff": how a sitting begins. */
const MR = expression(/^\s+(?:a\s+|al\s+|à\s+la\s+)?(?:Mr|Ms|Mrs|M|Mme|MM|Mlle|Sr|Sra|Sres|Dr)\.?\s/u)
