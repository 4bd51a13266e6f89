import { familiesOf } from '../change-words.ts'
import type { VerbGroup } from '../clauses.ts'
import { between, finite, type Setting } from '../setting.ts'

/** The first sentence of an item in a list of what was reached. */
export const isItem = ({ statement: { sentence, scope } }: Setting): boolean =>
  scope.nature === 'achieved' &&
  (sentence.block.kind === 'list_item' || scope.item === true) &&
  (sentence.start === sentence.block.body ||
    (sentence.block.rows?.flat().some(({ start }) => start === sentence.start) ?? false))

const FOLLOWS = new Set(['determiner', 'noun', 'proper', 'adjective', 'number', 'pronoun', 'to', 'gerund'])
const PARTICLE = /^(?:up|out|down|together|over|off)$/
/** "one brief completed and the policy endorsed": the next deed of the same line. */
const JOINT = /^\s*,?\s*(?:and|et|y)\s/i

/**
 * The verb of an item without an auxiliary, as what it stands for: "National policy adopted", "Inspecteurs formés à …" say what was
 * done; and what "is strengthened" in a list of results was strengthened.
 */
export function spelledOut(setting: Setting, verb: VerbGroup): VerbGroup {
  const { parsed, language } = setting
  if (setting.statement.scope.nature !== 'achieved') return verb
  if (verb.voice === 'passive' && verb.tense === 'present' && verb === parsed.verbs[0])
    return { ...verb, tense: 'past' }
  if (!isItem(setting)) return verb
  // "by-law amended so that workers can join": what hangs on it says nothing of its own
  const others = parsed.verbs.filter(
    (one) =>
      one !== verb &&
      finite(one) &&
      !JOINT.test(between(setting, one.end, verb.start)) &&
      !JOINT.test(between(setting, verb.end, one.start)) &&
      !(
        one.start > verb.end &&
        /(?:so that|which|that|who|afin que|para que|que)\s[^;]*$/iu.test(between(setting, verb.end, one.start))
      ),
  )
  if (others.length || !parsed.nouns.some(({ end }) => end <= verb.start)) return verb
  if (verb.tense === 'participle' && verb.voice === 'passive') return { ...verb, tense: 'past' }
  if (language !== 'en' || verb.tense !== 'past' || verb.voice === 'passive') return verb
  const next = parsed.tokens[verb.to + 1]
  const behind = next && PARTICLE.test(next.lower) ? parsed.tokens[verb.to + 2] : next
  // "handed over to the district"
  const given = behind !== next && behind?.tag === 'to'
  if (behind && !given && FOLLOWS.has(behind.tag)) return verb
  return given || familiesOf(verb.lemma, language).length ? { ...verb, voice: 'passive' } : verb
}
