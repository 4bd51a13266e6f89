import type { Span } from '../../document.ts'
import { expression } from '../../expression.ts'
import { familiesOf, gains, type Matter, matters, undertakings } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, finite, type Setting, subjectOf } from '../setting.ts'
import type { Hit } from './change.ts'

/** How far after a verb what it changes is looked for, in characters: near for an object, far for what follows a receiver. */
export const NEAR = 90
export const FAR = 170
/** How far after "stronger", "elimination of" what it is said of is looked for, in characters. */
const GAIN = 70

const STOP = /[;:]|\s(?:which|that|qui|que|so that|in order|afin)\s|,\s(?:but|mais|pero|aunque)\s/iu

/** The stretch after a verb in which what it changes is named: up to the next finite verb, purpose or relative clause. */
export function reach(setting: Setting, verb: VerbGroup, length: number): Span {
  const leads = familiesOf(verb.lemma, setting.language).includes('lead')
  const next = setting.parsed.verbs.find(
    (other) => other.start >= verb.end && (finite(other) || (other.tense === 'infinitive' && !leads)),
  )
  const limit = Math.min(verb.end + length, next?.start ?? Number.POSITIVE_INFINITY, setting.at + setting.text.length)
  const stop = STOP.exec(between(setting, verb.end, limit))
  return { start: verb.end, end: stop ? verb.end + stop.index : limit }
}

/** The rest of the sentence after a place, at most `length` characters. */
export const rest = ({ at, text }: Setting, from: number, length: number): Span => ({
  start: from,
  end: Math.min(at + text.length, from + length),
})

/** The first thing that can change, named in a stretch: "awareness of working conditions" is about awareness. */
export function matterIn(setting: Setting, span: Span): Hit | undefined {
  const first = matters(between(setting, span.start, span.end), setting.language)[0]
  return first && { start: span.start + first.start, end: span.start + first.end, matter: first.list as Matter }
}

/** The last body named in a stretch: what something became. */
export function bodyIn(setting: Setting, span: Span): Hit | undefined {
  const body = matters(between(setting, span.start, span.end), setting.language).findLast(({ list }) => list === 'body')
  return body && { start: span.start + body.start, end: span.start + body.end, matter: 'body' }
}

/** What a gain ("stronger", "elimination of") is a gain in; "a new project" is a gain in itself. */
export function gainIn(setting: Setting, span: Span): Hit | undefined {
  const { language } = setting
  const words = between(setting, span.start, span.end)
  for (const gain of gains(words, language)) {
    const from = span.start + gain.end
    const near = matterIn(setting, { start: from, end: Math.min(span.end, from + GAIN) })
    if (near) return { ...near, start: span.start + gain.start }
    if (!/^(?:new|first|nouveau|nouvel|nouvelle|nuevo|nueva)$/i.test(gain.word)) continue
    const made = undertakings(words.slice(gain.end, gain.end + 30), language)[0]
    if (made) return { start: span.start + gain.start, end: from + made.end, matter: 'relation' }
  }
  return undefined
}

/** What changed where it is the subject of a passive: what its first noun phrase names, not what hangs on it. */
export function matterOfSubject(setting: Setting, verb: VerbGroup): Hit | undefined {
  const subject = subjectOf(setting, verb)
  if (!subject) return undefined
  const hits = matters(between(setting, subject.start, verb.start), setting.language)
  const own = hits.findLast(({ start }) => subject.start + start < subject.end)
  return own && { start: subject.start + own.start, end: subject.start + own.end, matter: own.list as Matter }
}

/**
 * What changed where French and Spanish put the subject of a passive behind it: "se modificó la ley", "il a été adopté un code". Only
 * where nothing before the verb can be its subject.
 */
export function matterBehind(setting: Setting, verb: VerbGroup): Hit | undefined {
  if (setting.language === 'en' || verb.voice !== 'passive' || subjectOf(setting, verb)) return undefined
  const hit = matterIn(setting, reach(setting, verb, BEHIND))
  return hit && POSTPOSED.test(between(setting, verb.end, hit.start)) ? hit : undefined
}
/** Room for a subject behind its verb, in characters. */
const BEHIND = 50
const POSTPOSED = expression(
  /^\s+(?:(?!(?:de|del|du|des|à|au|aux|en|por|par|para|pour|con|avec|sobre|sur)\s)[\p{L}’']+\s*){0,4}$/iu,
)
