import data from '../../../schemas/codelists/reporting-verbs.json' with { type: 'json' }
import type { VerbGroup } from '../clauses.ts'
import type { Candidate, Candidates } from './candidates.ts'
import { byVerb, type Licence } from './licence.ts'
import type { Reading } from './reading.ts'
import { hasRole } from './verbs.ts'

const OTHERS = data.others as Record<string, string[]>
/** Words between a noun and the clause that tells who made it. */
const REACH = 14
const WHICH = /^(which|that|que|qu'|qui|cual|cuales|lequel|laquelle|lesquels|lesquelles)$/

/** "the guidelines that the project had drafted", "un curso que se impartió …", "a kit, which was handed over": told as made by the clause behind it. */
export function relative({ phrase, named }: Candidate, { reading, all }: Candidates): Licence | undefined {
  const { tokens: list, verbs, nouns, language } = reading
  const opener = list.findIndex(({ tag, lower }, at) => at > phrase.to && tag === 'subordinator' && WHICH.test(lower))
  if (opener < 0 || opener - phrase.to > REACH) return undefined
  const between = list.slice(phrase.to + 1, opener)
  if (between.some(({ tag, text }) => tag === 'aux' || tag === 'modal' || tag === 'verb' || /^[;:]$/.test(text)))
    return undefined
  if (named?.weak && phrase.to - phrase.from <= 1 && /^(the|le|la|l'|el)$/.test(phrase.determiner ?? ''))
    return undefined
  // the nearest thing is the one meant
  if (all.some((one) => one.phrase.from > phrase.to && one.phrase.to < opener && one.named)) return undefined
  const verb = helpedTo(
    verbs.find(({ from }) => from > opener),
    reading,
  )
  if (!verb || verb.from - opener > REACH) return undefined
  const subject = nouns.find(({ from, to }) => from > opener && to < verb.from)
  const bare = !subject && verb.from - opener <= 2
  if (verb.voice === 'passive' ? !bare : !(subject || inverted(verb, list[opener]!.lower, reading))) return undefined
  if (subject && (OTHERS[language] ?? []).includes(subject.head)) return undefined
  if (verb.voice === 'active' && hasObject(verb, reading) && subject) return undefined
  // "a campaign that the Office helped design": the last of a chain tells what was done
  const next = verbs[verbs.indexOf(verb) + 1]
  const helped =
    next && hasRole(verb.lemma, 'help', language) && next.tense === 'infinitive' && next.from - verb.to <= 2
  const licence = byVerb(helped ? { ...verb, lemma: next.lemma } : verb, reading, named?.kind)
  return licence && { ...licence, rule: 'relative' }
}

/** "que publia le Bureau", "que elaboró la Oficina": the maker behind its verb. */
const inverted = (verb: VerbGroup, opener: string, { nouns }: Reading): boolean =>
  /^qu/.test(opener) && opener !== 'qui' && nouns.some(({ from }) => from === verb.to + 1)

/** True where the verb has an object of its own, so that it does not tell of what stands before the clause. */
const hasObject = (verb: VerbGroup, { nouns, tokens }: Reading): boolean =>
  nouns.some(({ from }) => from === verb.to + 1) && tokens[verb.to + 1]!.tag !== 'proper'

/** "que la OIT ayudó a fundar", "that the project helped to set up": the verb that was helped, in the time of the helping. */
function helpedTo(verb: VerbGroup | undefined, { verbs, tokens, language }: Reading): VerbGroup | undefined {
  const next = verb && verbs[verbs.indexOf(verb) + 1]
  if (!verb || next?.tense !== 'infinitive' || !hasRole(verb.lemma, 'help', language)) return verb
  const near =
    next.from - verb.to <= 2 &&
    tokens.slice(verb.to + 1, next.from).every(({ tag }) => /^(?:to|preposition)$/.test(tag))
  return near ? { ...next, from: verb.from, start: verb.start, tense: verb.tense } : verb
}
