import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { lastVerbBefore, previous, type Reading, type Standing } from './reading.ts'
import { hasRole, idiom } from './verbs.ts'

const OF = /^(of|de|d'|des|du|del)$/

/** "signed off on a plan", "se dio inicio a una campaña": the verb that reaches its object over words of its own. */
export function bindingVerb(reading: Reading, at: number): Standing | undefined {
  const { tokens: list, language } = reading
  const verb = lastVerbBefore(reading, at)
  if (!verb || at - verb.to > IDIOM) return undefined
  const between = list
    .slice(verb.to + 1, at + 1)
    .filter(({ tag, text }) => tag !== 'adverb' || /^(?:off|up)$/.test(text))
  const words = between.map(({ lower }) => CONTRACTED[lower] ?? lower).join(' ')
  const by = idiom(`${verb.lemma} ${words}`, language)
  return by && { as: 'object', verb, by }
}
/** Words of an idiom behind its verb, at most. */
const IDIOM = 6
const CONTRACTED: Record<string, string> = { au: 'à', aux: 'à', du: 'de', des: 'de', "d'": 'de', al: 'a', del: 'de' }

/** The verb that equips somebody with what stands behind this preposition. */
export function equipping(reading: Reading, phrase: NounPhrase, at: number): VerbGroup | undefined {
  const { tokens: list, language } = reading
  const word = list[at]!.lower
  if (!(language === 'en' ? word === 'with' : language === 'es' ? /^(de|con)$/.test(word) : OF.test(word)))
    return undefined
  const verb = lastVerbBefore(reading, at)
  if (!verb || !hasRole(verb.lemma, 'equip', language)) return undefined
  const between = list.slice(verb.to + 1, at)
  if (between.some(({ text, tag }) => /^[,;:]$/.test(text) || tag === 'subordinator' || tag === 'verb'))
    return undefined
  const near = previous(list, at) === verb.to
  const own =
    language === 'en' || near || /^(un|une|una|des|unos|unas)$/.test(phrase.determiner ?? list[phrase.from]!.lower)
  if (!own && list[phrase.from]!.tag !== 'number') return undefined
  return verb.voice === 'passive' || between.some(({ tag }) => tag === 'noun' || tag === 'proper') ? verb : undefined
}
