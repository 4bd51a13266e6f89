import data from '../../../schemas/codelists/takeover-words.json' with { type: 'json' }
import { expression } from '../../expression.ts'
import { places } from '../../mentions/places.ts'
import { actors, nows, undertakings } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, finite, type Setting, subjectOf } from '../setting.ts'
import { type Known, known } from '../vocabulary.ts'
import { type Change, spanOf } from './change.ts'
import { spelledOut } from './item.ts'
import { isOffice, ownSubject } from './own.ts'

/** Room behind the verb for whom something was handed to, in characters. */
const FAR = 90

/** "The commission has taken over the scheme", "was handed over to the unions", "was scaled up by the bank": others carry on what the work began. */
export function handovers(setting: Setting): Change[] {
  const { parsed, language, statement } = setting
  if (statement.scope.nature === 'intended') return []
  return parsed.verbs.flatMap((printed): Change[] => {
    const verb = spelledOut(setting, printed)
    if (verb.negated || !finite(verb)) return []
    if (isSpread(setting, verb)) return [spread(verb)]
    const what = verb.voice === 'passive' ? subjectOf(setting, verb) : undefined
    // who runs or pays for a project is no change
    if (what && undertakings(between(setting, what.start, verb.start), language).length) return []
    const told = /past|perfect/.test(verb.tense)
    const active =
      verb.voice === 'active' &&
      told &&
      says(setting, verb, 'takes') &&
      !WEIGHT.test(between(setting, verb.end, verb.end + FAR))
    const subject = active ? (ownSubject(setting, verb) ?? byName(setting, verb)) : undefined
    const holder = subject ?? (verb.voice === 'passive' ? receiver(setting, verb, told) : undefined)
    if (!holder) return []
    return [
      {
        kind: 'practice_change',
        level: 'outcome',
        nature: 'achieved',
        rule: 'changes/hand-over',
        cue: spanOf(verb),
        matter: {
          start: verb.end,
          end: Math.max(verb.end + 1, holder.start > verb.end ? holder.end : (object(setting, verb)?.end ?? 0)),
        },
        population: spanOf(holder),
      },
    ]
  })
  function receiver(of: Setting, verb: VerbGroup, done: boolean) {
    const handed = done && says(of, verb, 'handed') && TO[known(language)]
    // what somebody runs today is a change only where the sentence tells that it was made or that it is so now
    const kept =
      (done || parsed.verbs.some((other) => other.end <= verb.start && /past|perfect/.test(other.tense))) &&
      (says(of, verb, 'kept') || (says(of, verb, 'paid') && nows(between(of, of.at, verb.end), language).length > 0)) &&
      BY[known(language)]
    for (const joint of [handed, kept]) {
      const match = joint ? joint.exec(between(of, verb.end, verb.end + FAR)) : null
      if (!match) continue
      const from = verb.end + match[0].length
      const noun = parsed.nouns.find(({ end }) => end > from)
      const words = noun ? between(of, from, Math.max(noun.end, noun.headEnd)) : ''
      if (noun && noun.start - from < 8 && !isOffice(words) && isBody(words, language)) return noun
    }
    return undefined
  }
}

/** "had taken on further urgency", "ont repris le chemin de l’école". */
const WEIGHT =
  /^\s+on\s+(?:\w+\s+){0,2}(?:urgency|importance|significance|meaning|relevance|dimensions?|weight)\b|^\s+(?:le chemin|la route|l['’]école|les cours|les études|leurs études|sus estudios|los estudios|las clases)/i

/** "The manual has been applied in surveys in Ghana", "is being used in Benin": others use it, and where. */
function isSpread(setting: Setting, verb: VerbGroup): boolean {
  if (verb.voice !== 'passive' || !/perfect|past|progressive/.test(verb.tense) || !says(setting, verb, 'spreads'))
    return false
  const subject = subjectOf(setting, verb)
  const words = subject ? between(setting, subject.start, verb.start) : ''
  if (!subject || undertakings(words, setting.language).length) return false
  const rest = between(setting, verb.end, verb.end + FAR).split(/[;.]\s/u)[0]!
  return places(rest, setting.language).some(({ value }) => value.kind === 'country')
}
const spread = (verb: VerbGroup): Change => ({
  kind: 'practice_change',
  level: 'outcome',
  nature: 'achieved',
  rule: 'changes/spread',
  cue: spanOf(verb),
  matter: spanOf(verb),
})

const TO: Record<Known, RegExp> = {
  en: expression(/^(?:\s+(?:over|on))?\s+to\s+/iu),
  fr: expression(/^\s+(?:à|au|aux)\s+/iu),
  es: expression(/^\s+(?:a|al)\s+/iu),
}
const BY: Record<Known, RegExp> = {
  en: expression(/^(?:\s+(?:up|over|out))?\s+by\s+/iu),
  fr: expression(/^\s+(?:par)\s+/iu),
  es: expression(/^\s+(?:por)\s+/iu),
}

/** The subject where it is a body by its name alone: "the Servicio de Capacitación". */
export function byName(setting: Setting, verb: VerbGroup) {
  const subject = subjectOf(setting, verb)
  const words = subject ? between(setting, subject.start, Math.max(subject.end, subject.headEnd)) : ''
  return subject && NAME.test(`${words} `) && !isOffice(words) ? subject : undefined
}

/** What stands right behind the verb. */
const object = ({ parsed }: Setting, verb: VerbGroup) => parsed.nouns.find(({ start }) => start >= verb.end)

/** A ministry, a union, a bank; or a name in capitals. */
const isBody = (words: string, language: string): boolean =>
  actors(words, language).length > 0 || NAME.test(words.trim())
const NAME = expression(/^(?:the |la |le |l['’]|el )?(?:\p{Lu}[\p{L}-]+\s+){2,}|^(?:the |la |le |el )?\p{Lu}{3,}$/u)

/** True for a verb of a list, with the words that belong to it: "take over". */
export function says(setting: Setting, verb: VerbGroup, list: keyof typeof data): boolean {
  const more = VERBS[list][known(setting.language)].get(verb.lemma)
  if (!more) return false
  const after = between(setting, verb.end, verb.end + 24)
    .toLowerCase()
    .trimStart()
  return more.some((words) => after.startsWith(words))
}
/** The verbs of each list, each with the words that may belong to it; none for a verb alone. */
const VERBS = Object.fromEntries(
  Object.entries(data).map(([list, words]) => [
    list,
    Object.fromEntries(
      Object.entries(words).map(([language, entries]) => {
        const verbs = new Map<string, string[]>()
        for (const entry of entries) {
          const head = entry.split(' ', 1)[0]!
          verbs.set(head, [...(verbs.get(head) ?? []), entry.slice(head.length).trimStart()])
        }
        return [language, verbs]
      }),
    ),
  ]),
) as Record<keyof typeof data, Record<Known, Map<string, string[]>>>
