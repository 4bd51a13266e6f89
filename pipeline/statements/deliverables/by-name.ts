import type { Case } from './case.ts'
import { isWork, type Kind } from './kinds.ts'
import type { Licence } from './licence.ts'
import { stateOf } from './state.ts'
import { hasRole } from './verbs.ts'

const INDEFINITE = /^(an?|another|une?|otro|otra|una)$/

/** Things told by what they are called or said to be, without a word of who made them. */
export const byName = (one: Case): Licence | undefined =>
  isSaid(one) ?? isDescribed(one) ?? isProduct(one) ?? isBeside(one) ?? isNew(one) ?? isOurs(one)

/** "Loom.Smart is a training tool": a name that is said to be a thing. */
function isSaid({ said, kind, state, span }: Case): Licence | undefined {
  if (said === 'glossed') return { status: 'delivered', rule: 'is-said', span }
  if (said !== 'is' || !state) return undefined
  const runs = kind === 'platform' || kind === 'database' || kind === 'course'
  return { status: state === 'ongoing' && !runs ? 'delivered' : state, rule: 'is-said', span }
}

/** "The Weaver’s Guide helps owners …": a guide or tool by its own name that is at work. */
function isDescribed({ kind, standing, phrase, state, reading, span }: Case): Licence | undefined {
  if (standing.as !== 'subject' || !state || state === 'planned' || !phrase.proper || !OWN_NAME.has(kind))
    return undefined
  const { verb } = standing
  const { tokens, language } = reading
  const large = tokens.slice(phrase.from, phrase.to + 1).filter(({ text }) => /^\p{Lu}/u.test(text))
  if (large.length - (phrase.from === 0 && phrase.determiner ? 1 : 0) < 2 || verb.voice === 'passive') return undefined
  return hasRole(verb.lemma, 'say', language) ||
    hasRole(verb.lemma, 'exist', language) ||
    hasRole(verb.lemma, 'hold', language)
    ? { status: 'delivered', rule: 'described', span }
    : undefined
}
/** Works that are known by a name and used; reports and studies are cited. */
const OWN_NAME = new Set<Kind>(['guide', 'tool', 'toolkit', 'training_material'])

/** "A key product was a database", "the most important of these are the register and …": what was made, named behind "is". */
function isProduct({ standing, phrase, named, reading, span }: Case): Licence | undefined {
  if (standing.as !== 'object' || (named!.weak && !INDEFINITE.test(phrase.determiner ?? ''))) return undefined
  const { verb } = standing
  if (!/^(?:be|être|ser)$/.test(verb.lemma) || verb.negated || stateOf(verb, reading) === 'planned') return undefined
  if (reading.tokens[verb.from - 1]?.tag === 'subordinator') return undefined
  const before = reading.tokens.slice(0, verb.from)
  const product = before.some(({ lower, tag }) => tag !== 'proper' && PRODUCT.test(lower))
  const among = before.some(({ lower }, at) => MOST.test(lower) && IMPORTANT.test(before[at + 1]?.lower ?? ''))
  const own = phrase.determiner !== undefined || phrase.proper
  // "One of the tools developed is a checklist"
  const one = ONE.test(before[0]?.lower ?? '') || ONE.test(before[1]?.lower ?? '')
  const part = one && before.some(({ lower }) => THINGS.test(lower))
  return (product || among || part) && own ? { status: 'delivered', rule: 'is-a', span } : undefined
}
/** "Its main product, a scorecard that …, has been taken up": beside the word for things made. */
function isBeside({ phrase, reading, span }: Case): Licence | undefined {
  const { tokens, nouns } = reading
  if (!INDEFINITE.test(phrase.determiner ?? '') || tokens[phrase.from - 1]?.text !== ',') return undefined
  const before = nouns.find(({ to }) => to === phrase.from - 2)
  return before?.determiner !== undefined && PRODUCT.test(before.head) && !before.plural
    ? { status: 'delivered', rule: 'is-a', span }
    : undefined
}
const PRODUCT =
  /^(?:products?|outputs?|contributions?|publications?|deliverables?|achievements?|outcomes?|produits?|réalisations?|productos?|aportes?|publicación|publicaciones|logros?)$/
const ONE = /^(?:one|un|une|uno|una)$/
const THINGS = /^(?:tools|resources|materials|outils|ressources|matériels|supports|herramientas|recursos|materiales)$/
const MOST = /^(?:most|plus|más)$/
const IMPORTANT = /^(?:important|notable|significant|importante?s?|importants?|notables?|significativ[oa]s?)$/

/** "This new ILO Curriculum on … replaces …": a work by name that is called new. */
function isNew({ kind, standing, phrase, work, state, reading, span }: Case): Licence | undefined {
  const about = standing.as === 'nested' && work !== undefined && /^(?:on|about|sur|sobre)$/.test(standing.word)
  if (!isWork(kind) || !(about || (standing.as === 'subject' && (phrase.proper || work) && state))) return undefined
  const fresh = reading.tokens
    .slice(phrase.from, phrase.to)
    .some(({ lower }) => /^(?:new|nouveau|nouvel|nouvelle|nuevo|nueva)$/.test(lower))
  return fresh ? { status: state === 'planned' ? 'planned' : 'delivered', rule: 'new', span } : undefined
}

/** "It grew out of an ILO study on home work", "basé sur un guide du BIT": one of the Office's own, told for the first time. */
function isOurs({ kind, standing, phrase, reading, span }: Case): Licence | undefined {
  if (!isWork(kind) || standing.as !== 'nested' || phrase.plural || !INDEFINITE.test(phrase.determiner ?? ''))
    return undefined
  const { tokens } = reading
  const topic = tokens.findIndex(({ lower }, at) => at > phrase.to && at <= phrase.to + 5 && TOPIC.test(lower))
  if (topic < 0) return undefined
  const inside = tokens.slice(phrase.from, phrase.to).some(({ lower }) => /^(?:ilo|ilo's)$/.test(lower))
  const behind = tokens
    .slice(phrase.to + 1, phrase.to + 4)
    .map(({ lower }) => lower)
    .join(' ')
  return inside || /^(?:de la oit|de l' oit|du bit|of the ilo|by the ilo)(?!\p{L})/u.test(behind)
    ? { status: 'delivered', rule: 'owned', span }
    : undefined
}
/** What leads to the topic of a work: without one, the words tell of none. */
const TOPIC = /^(?:on|about|for|into|sur|pour|sobre|para|acerca)$/
