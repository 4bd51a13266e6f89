import { idioms, outcomeOf } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { type Deed, deedsOf } from '../count-words.ts'
import { finite, type Setting } from '../setting.ts'
import type { Change } from './change.ts'
import { phraseAround } from './whom.ts'

const FIRST_TIME = /first time|première fois|primera vez/i
const ACTIVITIES: Deed[] = ['make', 'hold', 'distribute']

/** Set phrases that assert a change: "bore fruit", "opened the door", "for the first time … was invited". */
export function sayings(setting: Setting): Change[] {
  // "for the first time the rate was above 50 per cent": a figure about the world
  const hasShare = setting.quantities.some(({ value }) => value.counts === 'share')
  return idioms(setting.text, setting.language).flatMap(({ matter, start, end }): Change[] => {
    const cue = { start: setting.at + start, end: setting.at + end }
    const words = setting.text.slice(start, end)
    if (FIRST_TIME.test(words) && (hasShare || !broughtNew(setting, cue.start))) return []
    // "for which know-how is well received" says how it mostly is
    if (/\breceived$/i.test(words) && /\b(?:is|are)\s+$/i.test(setting.text.slice(0, start))) return []
    const named = matter === 'body' ? setting.parsed.nouns.find((noun) => noun.start >= cue.end) : undefined
    const population = named && phraseAround(setting, named)
    return [
      {
        ...outcomeOf(matter),
        nature: 'achieved',
        rule: 'changes/saying',
        cue,
        matter: cue,
        ...(population && { population }),
      },
    ]
  })
}

/** True where what happened "for the first time" is a change in what others do, not one more product or activity. */
function broughtNew({ parsed, language }: Setting, at: number): boolean {
  const past = (verb: VerbGroup) => finite(verb) && /past|perfect/.test(verb.tense)
  const verb =
    parsed.verbs.find((one) => past(one) && one.start >= at) ??
    parsed.verbs.findLast((one) => past(one) && one.end <= at)
  if (!verb || verb.negated) return false
  const deeds = deedsOf(verb.lemma, language)
  return !ACTIVITIES.some((deed) => deeds.has(deed))
}
