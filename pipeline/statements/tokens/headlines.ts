/** What the wording of headlines decides about forms that can be verb or noun. */
import traps from '../../../schemas/codelists/word-traps.json' with { type: 'json' }
import { before, has, type Token } from './token.ts'

/** True in words without a stop and without another verb: "Programme launches strategy for mills". */
export const headline = (list: Token[], index: number): boolean =>
  !/^[.;:!?]$/.test(list.at(-1)!.text) &&
  list.every(
    ({ tag, forms }, at) =>
      at === index ||
      !(
        tag === 'aux' ||
        tag === 'modal' ||
        tag === 'verb' ||
        (at > index && forms.length > 0 && tag === 'noun' && has(list[at], 'past'))
      ),
  )

/** Verbs that headlines tell news with, and nouns that make one noun with the same form: "launch event". */
const VERBS = new Set(traps.headline.verbs)
const COMPOUNDS = new Set(traps.headline.compounds)

/** "The Ministry and the ILO sign an accord", "Growers launch code": several who do it, a verb of news, and what is done to. */
export function announces(list: Token[], index: number): boolean {
  const token = list[index]!
  if (!VERBS.has(token.lower) || !severalBefore(list, index)) return false
  const particle = /^(?:off|up|out|together|back|over|forward)$/.test(list[index + 1]?.lower ?? '')
  const next = list[index + (particle ? 2 : 1)]
  if (!next) return false
  if (next.tag === 'determiner') return !list.slice(index + 1).some(({ tag }) => tag === 'aux' || tag === 'modal')
  return (
    headline(list, index) &&
    /^(?:noun|proper|adjective|number|participle|gerund)$/.test(next.tag) &&
    !COMPOUNDS.has(next.lower)
  )
}

/** True where nothing but names and nouns stands before, more than one of them or one in the plural. */
function severalBefore(list: Token[], index: number): boolean {
  const last = before(list, index)
  if (!last || !/^(?:noun|proper)$/.test(last.tag)) return false
  const subject = list.slice(0, list.indexOf(last) + 1)
  const opens = subject.findLastIndex(({ text }) => text === ':') + 1
  const own = subject.slice(opens)
  if (!own.every(({ tag, text }) => SUBJECT.test(tag) || /^[,'’&]$/.test(text))) return false
  return own.some(({ tag, text }) => tag === 'conjunction' || text === '&') || /[^s]s$|men$|people$/.test(last.lower)
}
const SUBJECT = /^(?:noun|proper|adjective|determiner|conjunction|number|preposition)$/
