import data from '../../../schemas/codelists/undergone-words.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { oneOf } from '../../mentions/pattern.ts'
import { undertakings } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { credits } from '../count-words.ts'
import { kindOf as gatheringOf } from '../events/lexicon.ts'
import { inBackground } from '../figures/background.ts'
import { between, finite, isRelative, type Setting, subjectOf } from '../setting.ts'
import { type Known, known } from '../vocabulary.ts'
import { placesIn } from '../where.ts'
import { isCounted } from './arranging.ts'
import { type Change, spanOf } from './change.ts'
import { spelledOut } from './item.ts'
import { isOffice } from './own.ts'
import { matterIn, NEAR, reach } from './reach.ts'

/** "The ban was lifted in Togo", "the dispute was settled", "domestic workers were included in the code": what was done to how things stood. */
export function undergoing(setting: Setting): Change[] {
  if (setting.statement.scope.nature === 'intended' || inBackground(setting) || !isSomewhere(setting)) return []
  return setting.parsed.verbs.flatMap((printed): Change[] => {
    const verb = spelledOut(setting, printed)
    if (!finite(verb) || verb.voice !== 'passive' || verb.negated || !/past|perfect/.test(verb.tense)) return []
    const region = reach(setting, verb, NEAR)
    const behind = between(setting, region.start, region.end)
    if (!isChange(setting, verb, behind) || isOffice(BY.exec(behind)?.[0] ?? '') || isRelative(setting, verb)) return []
    const turned = /^(?:se|s['’])/iu.test(between(setting, verb.start, verb.end))
    const what =
      subjectOf(setting, verb) ?? (turned ? setting.parsed.nouns.find(({ start }) => start >= verb.end) : undefined)
    if (!what || isCounted(setting, what, verb)) return []
    if (undertakings(between(setting, what.start, what.end), setting.language).length) return []
    if (gatheringOf(between(setting, what.headStart, what.headEnd).toLowerCase(), setting.language)) return []
    if (isOffice(between(setting, what.start, Math.max(what.end, verb.start)))) return []
    const policy = matterIn(setting, { start: what.start, end: region.end })?.matter === 'policy'
    return [
      {
        kind: policy ? 'policy_change' : 'practice_change',
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
  return data.enters[language].includes(verb.lemma) && HOMES[language].test(behind)
}

/** "in the labour code", "sur la liste": where what enters makes a change. */
const HOMES = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => [
    language,
    expression(
      `^\\s+(?:up\\s)?(?:in|into|under|on|to|within|across|dans|au|aux|à|sur|en|a|al)\\s[^,;]{0,40}?${oneOf(data.homes[language])}(?:s|es|x)?(?!\\p{L})`,
      'iu',
    ),
  ]),
) as Record<Known, RegExp>
