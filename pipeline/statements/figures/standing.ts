import type { NounPhrase, VerbGroup } from '../clauses.ts'
import { subjects } from '../count-words.ts'
import { between, type Quantity, type Setting, subjectOf } from '../setting.ts'

/** What the subject (or the agent of a passive) is: the work, the world, or undecided. */
export function standingOf(context: Setting, verb: VerbGroup, self?: Quantity): 'work' | 'world' | undefined {
  if (verb.voice === 'active' && isOurs(context, verb)) return 'work'
  if (self && verb.voice === 'active') return undefined
  const noun = verb.voice === 'passive' ? agentOf(context, verb) : subjectOf(context, verb)
  if (!noun || (self && noun.start <= self.span.start && self.span.start < noun.end)) return undefined
  // "Dock work is the source of income for …": a kind of work is how the world is, the work of a project is "our work"
  if (verb.tense === 'present' && BE.has(verb.lemma) && LABOUR.test(between(context, noun.start, noun.headEnd)))
    return 'world'
  return kindOf(context, noun)
}

/** "we work with 1,250 mills": who writes is who works. */
function isOurs({ parsed }: Setting, verb: VerbGroup): boolean {
  const prior = parsed.tokens.slice(0, verb.from).findLast(({ tag }) => tag !== 'adverb')
  return prior !== undefined && /^(?:we|nous|nosotros|nosotras)$/.test(prior.lower)
}

const BE = new Set(['be', 'être', 'ser'])
const LABOUR =
  /^(?!(?:the|this|that|its|their|our|such|all|ILO)\s)\p{L}+\swork$|^(?:le\s)?travail\s\p{L}+$|^(?:el\s)?trabajo\s\p{L}+$/iu

function kindOf(context: Setting, noun: NounPhrase): 'work' | 'world' | undefined {
  // "Work kills more than a million people each year"
  if (BARE_WORK.test(between(context, noun.start, noun.end))) return 'world'
  const hits = subjects(between(context, noun.start, noun.end), context.language)
  const head = hits.findLast((hit) => noun.start + hit.end === noun.headEnd) ?? hits.at(-1)
  // "the markets of work took in …": what markets do is no work of ours
  if (head && noun.start + head.end !== noun.headEnd && MARKET.test(between(context, noun.start, noun.end)))
    return 'world'
  return head?.list as 'work' | 'world' | undefined
}

const BARE_WORK = /^(?:work|le travail|el trabajo)$/iu
const MARKET =
  /^(?:(?:the|le|la|les|el|los)\s)?(?:labour\smarkets?|marchés?\sdu\stravail|mercados?\s(?:de\strabajo|laborales?))/iu

const BY: Record<string, RegExp> = { en: /^by$/, fr: /^par$/, es: /^por$/ }

/** "was trained by the project": the phrase after by, par, por. */
function agentOf(context: Setting, verb: VerbGroup): NounPhrase | undefined {
  const { tokens, nouns } = context.parsed
  for (let index = verb.to + 1; index < tokens.length && index < verb.to + 12; index++) {
    const token = tokens[index]!
    if (token.tag === 'verb' || token.tag === 'participle' || token.text === ';') return undefined
    // "by 2030" says when
    if (BY[context.language]?.test(token.lower) && !/^\d/.test(tokens[index + 1]?.text ?? ''))
      return nouns.find((noun) => noun.start >= token.end)
  }
  return undefined
}
