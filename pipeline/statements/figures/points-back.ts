import { standsIn } from '../../expression/find.ts'
import { deedsOf } from '../count-words.ts'
import { type Setting, setting } from '../setting.ts'

/** "These had 4,150 members" behind "… helped to set up 23 committees": a pronoun for what the sentence before says was made. */
export function pointsBack({ statement, text, language }: Setting): boolean {
  if (!statement.before || !standsIn(BACK, text)) return false
  const prior = setting({ ...statement, sentence: statement.before })
  return prior.parsed.verbs.some((verb) =>
    [...deedsOf(verb.lemma, language)].some(
      (deed) => deed === 'make' || deed === 'establish' || deed === 'pledge' || deed === 'hold',
    ),
  )
}
const BACK =
  /^(?:[^,]{0,40},?\s)?(?:[Tt]hese|[Tt]hey|[Ii]t|[Cc]eux-ci|[Cc]elles-ci|[Cc]elui-ci|[Cc]elle-ci|[Ii]ls?|[Ee]lles?|[Éé]st[oa]s|[Ee]st[oa]s|[Ee]ll[oa]s)\s/u
