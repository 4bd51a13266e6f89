import saying from '../../../schemas/codelists/saying-verbs.json' with { type: 'json' }
import data from '../../../schemas/codelists/takeover-words.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { oneOf } from '../../mentions/pattern.ts'
import { actors, familiesOf, undertakings } from '../change-words.ts'
import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { credits, type Deed, deedsOf } from '../count-words.ts'
import { kindOf } from '../deliverables/kinds.ts'
import { kindOf as gatheringOf } from '../events/lexicon.ts'
import { inBackground } from '../figures/background.ts'
import { between, finite, isRelative, type Setting } from '../setting.ts'
import { type Known, known } from '../vocabulary.ts'
import { placesIn } from '../where.ts'
import { isCounted, WITH } from './arranging.ts'
import { type Change, spanOf } from './change.ts'
import { says } from './handing-over.ts'
import { isOffice, isStatutory, ownSubject, withOffice } from './own.ts'

/** Deeds that the counts, gatherings and things of a sentence tell, or that change nothing. */
const DEEDS: Deed[] = ['attend', 'survey', 'distribute', 'train', 'certify', 'plan']
const MAKES: Deed[] = ['make', 'hold', 'establish']
/** Verbs of what nobody decides, or of how a report is told. */
const HAPPENS = new Set(data.happens)
/** Room between a verb and what it is done to, in characters. */
const NEXT = 14

/**
 * What bodies that the work is for have done, by verbs that no rule knows: "The federation employed a safety adviser", "the court has
 * cleared its lists". Only where the sentence names where, or credits the work, or tells what holds since.
 */
export function deedsOfOthers(setting: Setting, told: Change[]): Change[] {
  const { statement, parsed, language, text } = setting
  const { scope } = statement
  if (language !== 'en' || scope.nature === 'intended' || scope.gathering || scope.headline) return []
  if (inBackground(setting) || SPOKEN.test(text) || told.length) return []
  if (OF_LATE.test(text) && !credits(text, language).length) return []
  const placed =
    scope.project !== undefined ||
    scope.nature === 'achieved' ||
    credits(text, language).length > 0 ||
    placesIn(statement).some(({ value }) => value.country !== undefined)
  return parsed.verbs.flatMap((verb): Change[] => {
    if (!finite(verb) || verb.negated || verb.voice === 'passive' || !/past|perfect/.test(verb.tense)) return []
    const fresh = verb.tense === 'perfect' || verb.lemma === 'learn' || begun(setting, verb) !== undefined
    if (isRelative(setting, verb) || !(placed || fresh)) return []
    // "what yards have tried", ", designed in cooperation with …"
    const subject = doer(setting, verb)
    const comma = parsed.tokens[verb.from - 1]?.text === ','
    if (!subject || (comma && !WITH.test(between(setting, subject.end, verb.start)))) return []
    if (parsed.tokens[subject.from - 1]?.tag === 'subordinator') return []
    const object = begun(setting, verb) ?? objectOf(setting, verb)
    if (!object) return []
    return [
      {
        kind: 'practice_change',
        level: 'outcome',
        nature: 'achieved',
        rule: 'changes/others',
        cue: spanOf(verb),
        matter: spanOf(object),
        population: spanOf(subject),
      },
    ]
  })
}
/** Somebody's own words. */
const SPOKEN = /[“”"«»]/u
/** What goes on in the world at large, not what came of the work. */
const OF_LATE = expression(
  /(?<!\p{L})(?:in|over|during)\s(?:recent|the\s(?:last|past)(?:\s(?:few|two|three|several))?)\s(?:years|decades?|months|times)(?!\p{L})/iu,
)

/** Who did it: a body, not people at large, by itself and not counted. */
function doer(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const { language } = setting
  const begins = begun(setting, verb)
  if (begins && (HAPPENS.has(begins.lemma) || says(setting, begins, 'talks'))) return undefined
  if (!begins && (familiesOf(verb.lemma, language).includes('idle') || says(setting, verb, 'talks'))) return undefined
  if (HAPPENS.has(verb.lemma) || saying.saying.includes(verb.lemma)) return undefined
  const deeds = deedsOf(verb.lemma, language)
  if (DEEDS.some((deed) => deeds.has(deed))) return undefined
  const subject = ownSubject(setting, verb)
  if (!subject || isCounted(setting, subject, verb) || withOffice(setting, subject, verb)) return undefined
  const words = between(setting, subject.start, verb.start).replace(WITH, '')
  if (isOffice(words) || isStatutory(setting, subject, verb) || ATTENDS.test(words) || LOOSE.test(words))
    return undefined
  return subject
}
/** "went on paying instructors", "came to open their courses", "had begun to publish reports": what they now do. */
function begun(setting: Setting, verb: VerbGroup): VerbGroup | undefined {
  if (!BEGINS.test(verb.lemma)) return undefined
  const next = setting.parsed.verbs.find(({ start }) => start >= verb.end)
  const gap = next ? between(setting, verb.end, next.start) : ''
  if (!next || next.voice === 'passive' || !/^(?:infinitive|participle)$/.test(next.tense)) return undefined
  return (verb.lemma === 'go' ? /^\s(?:on|over)\s$/ : /^\s$/).test(gap) ? next : undefined
}
const BEGINS = /^(?:go|come|begin|start|cease)$/

/** Those who speak at sittings, or who were only there. */
const ATTENDS =
  /\b(?:members?|participants?|delegat\w+|representatives?|speakers?|experts?|consultants?|evaluators?|donors?|chairperson|vice-chair\w*|people|persons?|famil(?:y|ies)|households?|child(?:ren)?|youth|migrants?|refugees?|patients?|working group|working party|meeting|team|staff|office|state|evaluation)\b/i
/** "many governments", "most countries": the world, not the work. */
const LOOSE = /^(?:many|most|some|other|more|few|all|developing|industrialized)\s/i

/** What was done, where it is no talk, gathering or thing told as a work of its own. */
function objectOf(setting: Setting, verb: VerbGroup): NounPhrase | undefined {
  const { parsed, language, quantities } = setting
  const object = parsed.nouns.find(({ start }) => start >= verb.end)
  if (!object || object.start - verb.end > NEXT || /[,;:(.]/.test(between(setting, verb.end, object.start)))
    return undefined
  const next = parsed.tokens[verb.to + 1]
  if (next?.tag === 'preposition' && !ONTO.test(next.lower)) return undefined
  const words = between(setting, object.start, Math.max(object.end, object.headEnd))
  if (TALK[known(language)].test(words) || undertakings(words, language).length) return undefined
  if (quantities.some(({ span }) => span.start >= verb.start && span.start <= object.end)) return undefined
  if (gatheringOf(between(setting, object.headStart, object.headEnd).toLowerCase(), language)) return undefined
  const makes = MAKES.some((deed) => deedsOf(verb.lemma, language).has(deed))
  if (makes && kindOf(object, parsed.nouns, parsed.tokens, language)) return undefined
  // "left the union": a body as the object of who knows what
  return makes && !actors(words, language).length && /^\p{Lu}/u.test(words) ? undefined : object
}

/** "embarked on a reform", "switched to hourly rates". */
const ONTO = /^(?:on|upon|into|onto|to)$/

const TALK = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    expression(`(?<!\\p{L})${oneOf(data.talk[language])}(?:s|es)?(?!\\p{L})`, 'iu'),
  ]),
) as Record<Known, RegExp>
