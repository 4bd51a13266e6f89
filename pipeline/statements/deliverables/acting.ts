import { familiesOf } from '../change-words.ts'
import type { Case } from './case.ts'
import { isGathering } from './kinds.ts'
import type { Licence } from './licence.ts'
import { madeElsewhere } from './others.ts'
import { stateOf } from './state.ts'

const INDEFINITE = /^(an?|another|une?|otro|otra|una)$/
const COUNTED =
  /^(two|three|four|five|six|several|deux|trois|quatre|cinq|plusieurs|dos|tres|cuatro|cinco|varios|varias)$/
const PEOPLE_OR_ROOM = /^(body|network|platform)$/

/** "A campaign reached …", "Two workshops brought together …": a gathering or campaign that did something. */
export function acted({ kind, standing, phrase, named, work, state, reading, span }: Case): Licence | undefined {
  if (standing.as !== 'subject' || state !== 'delivered' || named!.weak) return undefined
  const { lemma } = standing.verb
  const helps = standing.verb.voice === 'active' && familiesOf(lemma, reading.language).includes('lead')
  if (!(isGathering(kind) || SHOWN.test(kind) || (helps && SCHEME.test(kind)))) return undefined
  const first = reading.tokens[phrase.from]!.lower
  const own = kind === 'campaign' && ((phrase.proper && helps) || work?.how === 'quoted')
  if (
    !(
      INDEFINITE.test(first) ||
      COUNTED.test(first) ||
      (SHOWN.test(kind) && reading.tokens[phrase.from]!.tag === 'number') ||
      own
    )
  )
    return undefined
  return lemma === 'be' || lemma === 'être' || lemma === 'ser'
    ? undefined
    : { status: 'delivered', rule: 'acted', span }
}

/** What reaches people by being shown or told to them. */
const SHOWN = /^(?:campaign|video|other|leaflet)$/

/** "A glossary and a film complete the kit": what is added to a thing was made as it was. */
export function completes({ kind, standing, phrase, named, reading, span }: Case): Licence | undefined {
  if (standing.as !== 'subject' || standing.verb.voice !== 'active' || named!.weak || isGathering(kind))
    return undefined
  if (!ADDS.test(standing.verb.lemma) || standing.verb.tense === 'infinitive') return undefined
  const first = reading.tokens[phrase.from]!
  const indefinite =
    INDEFINITE.test(first.lower) || COUNTED.test(first.lower) || /^(?:des|unos|unas)$/.test(first.lower)
  const bare = phrase.determiner === undefined && phrase.plural
  const status = stateOf(standing.verb, reading)
  return (indefinite || bare) && status
    ? { status: status === 'planned' ? 'planned' : 'delivered', rule: 'completes', span }
    : undefined
}
const ADDS = /^(?:complete|complement|supplement|accompany|compléter|accompagner|completar|complementar|acompañar)$/

/** What does something for people by itself: "a pilot scheme enabled 300 workers to …". */
const SCHEME = /^(?:programme|certification|tool|platform|standard_contract|template)$/

/** "A joint commission meets every month": a body at work. */
export function meets({ kind, standing, phrase, span }: Case): Licence | undefined {
  if (!PEOPLE_OR_ROOM.test(kind) || standing.as !== 'subject' || !INDEFINITE.test(phrase.determiner ?? ''))
    return undefined
  const { lemma, tense } = standing.verb
  return /^(meet|operate|function|réunir|fonctionner|reunir|sesionar|funcionar|operar)$/.test(lemma) &&
    tense === 'present'
    ? { status: 'ongoing', rule: 'meets', span }
    : undefined
}

/** "A help desk in Nakuru answers questions", "Three mobile units tour villages": what a project set up, told by what it does for people. */
export function serves({ kind, standing, phrase, named, reading, span }: Case): Licence | undefined {
  if (!SERVICE.test(kind) || named!.weak || standing.as !== 'subject' || phrase.from > 0) return undefined
  const first = reading.tokens[phrase.from]!.lower
  const { lemma, tense, voice } = standing.verb
  if (!(INDEFINITE.test(first) || COUNTED.test(first)) || tense !== 'present' || voice !== 'active') return undefined
  if (/^(?:be|être|ser|have|avoir|tener)$/.test(lemma) || madeElsewhere(phrase, reading)) return undefined
  return { status: 'ongoing', rule: 'serves', span }
}
const SERVICE =
  /^(?:platform|network|tool|toolkit|database|programme|certification|campaign|video|other|leaflet|course)$/
