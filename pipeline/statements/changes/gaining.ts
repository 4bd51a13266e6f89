import { expression } from '../../expression.ts'
import { gains, outcomeOf } from '../change-words.ts'
import { between, finite, type Setting } from '../setting.ts'
import { type Change, changeIn } from './change.ts'
import { matterIn, NEAR } from './reach.ts'

/** An article, at most, before the word that says the gain. */
const ARTICLE = expression(/^(?:(?:the|an?|le|la|les|une?|des|el|los|las|una?)\s+|l['’])?$/iu)

/** "Le renforcement du service public …", "Improved cooperation between …": an item among results that names its gain without a verb. */
export function gaining(setting: Setting): Change[] {
  const { statement, language, text, at, parsed } = setting
  const { sentence, scope } = statement
  const item = sentence.block.kind === 'list_item' || scope.item
  if (scope.nature !== 'achieved' || !item || sentence.start !== sentence.block.body) return []
  const gain = gains(text, language).find(({ start }) => ARTICLE.test(text.slice(0, start)))
  // a number tells how much, and makes a counted result
  if (!gain || setting.quantities.length || parsed.verbs.some(finite)) return []
  const cue = { start: at + gain.start, end: at + gain.end }
  const region = { start: cue.end, end: Math.min(at + text.length, cue.end + NEAR) }
  const hit = matterIn(setting, region)
  if (hit) return [changeIn(setting, 'gain', cue, 'achieved', hit)]
  const object = parsed.nouns.find(({ start }) => start >= cue.end)
  if (!object || /^(?:new|first|more|nouve|premi|nuev|prim|más|plus)/i.test(between(setting, cue.start, cue.end)))
    return []
  return [{ ...outcomeOf('relation'), nature: 'achieved', rule: 'changes/gain', cue, matter: object }]
}
