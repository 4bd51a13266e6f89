import data from '../../../schemas/codelists/undergone-words.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { oneOf } from '../../mentions/pattern.ts'
import { freshly, matters, undertakings } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { credits } from '../count-words.ts'
import { kindOf as gatheringOf } from '../events/lexicon.ts'
import { inBackground } from '../figures/background.ts'
import { between, clauseStart, finite, isRelative, type Setting, subjectOf } from '../setting.ts'
import { type Known, known } from '../vocabulary.ts'
import { placesIn } from '../where.ts'
import { isCounted } from './arranging.ts'
import { type Change, spanOf } from './change.ts'
import { spelledOut } from './item.ts'
import { isOffice } from './own.ts'
import { matterIn, matterOfSubject, NEAR, reach } from './reach.ts'

/** "The ban was lifted in Togo", "the dispute was settled", "domestic workers were included in the code": what was done to how things stood. */
export function undergoing(setting: Setting): Change[] {
  if (setting.statement.scope.nature === 'intended' || inBackground(setting)) return []
  const somewhere = isSomewhere(setting)
  return setting.parsed.verbs.flatMap((printed): Change[] => {
    const verb = spelledOut(setting, printed)
    if (!finite(verb) || verb.negated) return []
    const region = reach(setting, verb, NEAR)
    const behind = between(setting, region.start, region.end)
    const told = verb.voice === 'passive' && /past|perfect/.test(verb.tense)
    const done = told && (somewhere ? isChange(setting, verb, behind) : enters(setting, verb, behind))
    if (
      !(
        done ||
        stands(setting, verb, behind) ||
        (somewhere && (inForce(setting, verb, behind) || born(setting, verb, behind)))
      )
    )
      return []
    if (isOffice(BY.exec(behind)?.[0] ?? '') || isRelative(setting, verb)) return []
    const turned = /^(?:se|s['’])/iu.test(between(setting, verb.start, verb.end))
    const what =
      subjectOf(setting, verb) ?? (turned ? setting.parsed.nouns.find(({ start }) => start >= verb.end) : undefined)
    if (!what || isCounted(setting, what, verb)) return []
    if (undertakings(between(setting, what.start, what.end), setting.language).length) return []
    if (gatheringOf(between(setting, what.headStart, what.headEnd).toLowerCase(), setting.language)) return []
    if (isOffice(between(setting, what.start, Math.max(what.end, verb.start)))) return []
    const kind = born(setting, verb, behind)
      ? 'body_established'
      : matterIn(setting, { start: what.start, end: region.end })?.matter === 'policy'
        ? 'policy_change'
        : 'practice_change'
    return [
      {
        kind,
        level: 'outcome',
        nature: 'achieved',
        rule: 'changes/undergo',
        cue: spanOf(verb),
        matter: spanOf(what),
      },
    ]
  })
}

/** By whom it was done. */
const BY = expression(/(?<!\p{L})(?:by|par|por)\s[^,;.]{0,40}/iu)

/** The work is told, or a country: what the bodies of the Office do to its own affairs is no result. */
function isSomewhere({ statement, language }: Setting): boolean {
  const { scope } = statement
  return (
    scope.project !== undefined ||
    scope.nature === 'achieved' ||
    credits(statement.sentence.text, language).length > 0 ||
    placesIn(statement).some(({ value }) => value.country !== undefined)
  )
}

function isChange(setting: Setting, verb: VerbGroup, behind: string): boolean {
  const language = known(setting.language)
  if (data.undergoes[language].includes(verb.lemma)) return true
  if (PUT.test(verb.lemma) && INTO[language].test(behind)) return true
  return enters(setting, verb, behind)
}

/** "were put into effect", "ont été prises en compte dans le code": what was proposed was acted upon. */
const PUT = /^(?:put|take|mettre|prendre|poner|tomar)$/
const INTO: Record<Known, RegExp> = {
  en: /^\s(?:in|into)\s(?:effect|practice|operation|force|general use|account\sin)\b/i,
  fr: expression(/^\s(?:en\s(?:pratique|application|vigueur|compte\sdans))(?!\p{L})/iu),
  es: expression(/^\sen\s(?:práctica|vigor|cuenta\sen)(?!\p{L})/iu),
}

/** "was written into the code", where the sentence names none of the bodies of the Office. */
const enters = (setting: Setting, verb: VerbGroup, behind: string): boolean =>
  data.enters[known(setting.language)].includes(verb.lemma) &&
  HOMES[known(setting.language)].test(behind) &&
  !isOffice(setting.text)

/** "now features in the curriculum": it was not there before. */
const stands = (setting: Setting, verb: VerbGroup, behind: string): boolean =>
  verb.tense === 'present' &&
  verb.voice === 'active' &&
  data.stands[known(setting.language)].includes(verb.lemma) &&
  freshly(between(setting, clauseStart(setting, verb), verb.end + FRESH), setting.language).length > 0 &&
  HOMES[known(setting.language)].test(behind)
/** Room behind the verb for "now", in characters. */
const FRESH = 14

/** "The decree came into force": of a rule of a country, no convention. */
function inForce(setting: Setting, verb: VerbGroup, behind: string): boolean {
  if (verb.voice !== 'active' || !/past|perfect/.test(verb.tense) || !IN_FORCE.test(behind)) return false
  const subject = subjectOf(setting, verb)
  const words = subject ? between(setting, subject.start, verb.start) : ''
  return matters(words, setting.language).some(({ list }) => list === 'policy') && !TREATY.test(words)
}
/** "Un comité a vu le jour", "a council emerged from the talks": a body that came about. */
function born(setting: Setting, verb: VerbGroup, behind: string): boolean {
  if (verb.voice !== 'active' || !/past|perfect/.test(verb.tense)) return false
  if (!(SEES.test(verb.lemma) && LIGHT.test(behind)) && !ARISES.test(verb.lemma)) return false
  return matterOfSubject(setting, verb)?.matter === 'body'
}
const SEES = /^(?:see|voir|ver)$/
const LIGHT = /^\s(?:le jour|la luz|the light)\b/iu
const ARISES = /^(?:emerge|arise|spring|émerger|naître|surgir|nacer)$/
const IN_FORCE = /^\s+(?:in(?:to)?\s(?:force|effect)|en\s(?:vigueur|vigor))\b/iu
const TREATY = expression(
  /(?<!\p{L})(?:conventions?|convenios?|protocole?s?|protocolos?|treaty|traité|tratado)(?!\p{L})/iu,
)

/** "in the labour code", "sur la liste": where what enters makes a change. */
const HOMES = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    expression(
      `^\\s+(?:\\p{L}+\\s+){0,2}?(?:of|de|du|del|in|into|under|on|to|within|across|dans|au|aux|à|sur|en|a|al)\\s[^,;]{0,40}?${oneOf(data.homes[language])}(?:s|es|x)?(?!\\p{L})`,
      'iu',
    ),
  ]),
) as Record<Known, RegExp>
