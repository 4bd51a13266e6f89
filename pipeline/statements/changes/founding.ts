import { changeIn, type Rule, spanOf } from './change.ts'
import { ownSubject } from './own.ts'
import { matterIn, reach } from './reach.ts'

/** Room for what was founded, in characters. */
const OBJECT = 50

/** "The employers have set up a council": a body that others founded. */
export const founding: Rule = (setting, verb) => {
  if (verb.voice === 'passive' || !/past|perfect/.test(verb.tense)) return undefined
  const subject = ownSubject(setting, verb)
  const hit = subject && matterIn(setting, reach(setting, verb, OBJECT))
  if (hit?.matter !== 'body') return undefined
  return changeIn(setting, 'found', verb, 'achieved', hit, spanOf(hit))
}
