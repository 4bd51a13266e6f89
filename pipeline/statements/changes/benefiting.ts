import type { Span } from '../../document.ts'
import { actors } from '../change-words.ts'
import { between, isRelative, subjectOf } from '../setting.ts'
import { type Rule, spanOf } from './change.ts'
import { NEAR, reach } from './reach.ts'

const FIRM =
  /^(?:mill|estate|plantation|hotel|company|enterprise|factory|firm|business|supplier|entreprise|usine|fournisseur|empresa|fábrica|proveedor)/
/** How much of a list of receivers decides what they are, in characters. */
const HEAD = 60

/** "Participating factories benefited from …", "benefiting migrants and …", where no number counts them. */
export const benefiting: Rule = (setting, verb, nature) => {
  if (verb.voice === 'passive' && setting.language === 'en') return undefined
  // "companies that already benefited from it"
  if (isRelative(setting, verb)) return undefined
  const from = /^\s*(?:from|de|d['’]|du|des|del)\b/i.test(between(setting, verb.end, verb.end + 8))
  const subject = from ? subjectOf(setting, verb) : undefined
  const who: Span | undefined = from ? subject && spanOf(subject) : reach(setting, verb, NEAR)
  if (!who || setting.quantities.some(({ span }) => span.start >= who.start && span.end <= who.end)) return undefined
  const first = actors(between(setting, who.start, Math.min(who.end, who.start + HEAD)), setting.language)[0]
  if (!first) return undefined
  const kind = FIRM.test(first.word) ? 'organisations_engaged' : 'people_reached'
  const words = between(setting, who.start, who.end)
  const inner = { start: who.start + words.length - words.trimStart().length, end: who.end }
  return { kind, level: 'output', nature, rule: 'changes/benefit', cue: spanOf(verb), matter: inner, population: inner }
}
