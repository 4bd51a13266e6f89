import { expression } from '../../expression.ts'
import { places } from '../../mentions/places.ts'
import { certificates, firsts, lastings, undertakings } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, type Setting, subjectOf } from '../setting.ts'
import { changeIn, type Hit, type Rule, spanOf } from './change.ts'
import { ownSubject } from './own.ts'
import { bodyIn, FAR, matterIn, matterOfSubject, reach, rest } from './reach.ts'

/** Room for "permanent" behind "became", in characters. */
const LASTING = 30

/** "became the first … to receive a certificate", "converted the committee into a standing commission". */
export const becoming: Rule = (setting, verb, nature) => {
  const region = reach(setting, verb, FAR)
  const whole = rest(setting, verb.end, FAR)
  const words = between(setting, whole.start, whole.end)
  if (certificates(words, setting.language).length && firsts(words, setting.language).length)
    return {
      kind: 'people_certified',
      level: 'output',
      nature,
      rule: 'changes/first',
      cue: spanOf(verb),
      matter: region,
      population: region,
    }
  const better = BETTER.test(words) ? (matterOfSubject(setting, verb) ?? peopleOf(setting, verb)) : undefined
  if (better && better.matter !== 'ill' && better.matter !== 'policy')
    return changeIn(setting, 'become', verb, nature, {
      ...better,
      matter: better.matter === 'body' ? 'practice' : better.matter,
    })
  const hit = matterIn(setting, region)
  if (hit?.matter === 'policy') return changeIn(setting, 'become', verb, nature, hit)
  // "turned the group into a council"
  const body = bodyIn(setting, region)
  if (body) return changeIn(setting, 'become', verb, nature, body)
  // "the committee has become permanent"
  const own = lastings(words.slice(0, LASTING), setting.language).length ? matterOfSubject(setting, verb) : undefined
  if (own?.matter === 'body') return changeIn(setting, 'become', verb, nature, own)
  // "the mutual fund has become independent"; not a country
  const what = subjectOf(setting, verb)
  const name = what ? between(setting, what.start, what.end) : ''
  return what &&
    lastings(words.slice(0, LASTING), setting.language).length &&
    !undertakings(name, setting.language).length &&
    !places(name, setting.language).length
    ? changeIn(setting, 'become', verb, nature, { ...spanOf(what), matter: 'practice' }, spanOf(what))
    : undefined
}

/** "have become more efficient", "sont devenus plus sûrs". */
const BETTER = expression(
  /^\s+(?:(?:much|far|even|aún|mucho|encore|beaucoup|bien)\s+)?(?:more\s+\p{L}+|(?:safer|healthier|stronger|better|cleaner|fairer|easier|faster|quicker)|plus\s+\p{L}+|meilleure?s?|más\s+\p{L}+|mejor(?:es)?)(?!\p{L})/iu,
)

/** "Inspectors have become more confident". */
function peopleOf(setting: Setting, verb: VerbGroup): Hit | undefined {
  const subject = ownSubject(setting, verb)
  return subject && { ...spanOf(subject), matter: 'practice' }
}
