import { type Block, type Document, words } from '../../document.ts'
import { clauses } from '../clauses.ts'
import { divide } from '../sentences.ts'
import type { Candidate } from './candidates.ts'
import { isGathering } from './kinds.ts'
import { byVerb, type Licence, type Status, stateOf } from './licence.ts'
import type { Reading } from './reading.ts'
import { makes } from './verbs.ts'

/** What introduces a list: the words before its first item, and the state that their verb gives to the items. */
export interface Lead {
  /** True where the words end in a colon; a heading or another paragraph only stands above. */
  opens: boolean
  status?: Status
  /** True where the entries of the list belong to a project's own account. */
  own: boolean
}

/** The lead of the list that an item stands in; undefined for blocks that are no items. */
export function leadOf(document: Document, block: Block, own: boolean): Lead | undefined {
  if (block.kind !== 'list_item') return undefined
  const above = document.blocks.slice(0, document.blocks.indexOf(block)).findLast(({ kind }) => kind !== 'list_item')
  const text = above ? words(document, above).trimEnd() : ''
  if (!/:$/.test(text)) return { opens: false, own }
  const language = document.language.slice(0, 2)
  const last = divide(text, language).at(-1)
  const reading: Reading = { ...clauses(last ? text.slice(last.start, last.end) : text, language), language }
  const status = reading.verbs.map((verb) => stateOf(verb, reading)).findLast((state) => state !== undefined)
  return { opens: true, own, ...(status ? { status: status === 'ongoing' ? 'delivered' : status } : {}) }
}

/** "A price calculator for home workers, available as an app", "Kits handed over to schools", "Publication of a guide": an item without a verb of its own. */
export function listed(
  { phrase, standing, named, work }: Candidate,
  reading: Reading,
  lead: Lead,
): Licence | undefined {
  const { tokens: list, language } = reading
  const kind = named?.kind
  if (!kind || hasMainVerb(reading)) return begun({ standing, named } as Candidate, reading, lead)
  const span = { start: phrase.headStart, end: phrase.headEnd }
  const status = lead.status ?? 'delivered'
  if (standing.as === 'nominal' && standing.noun.from <= 3 && standing.base.as === 'alone')
    return { status, rule: 'listed-deed', span }
  if (!(lead.own || (lead.opens && lead.status)) || standing.as !== 'alone' || phrase.from > 1) return undefined
  const bare = phrase.determiner === undefined || /^(an?|une?|un|una|des|unos|unas)$/.test(phrase.determiner)
  const made =
    list[phrase.to + 1]?.tag === 'participle' || list.some(({ tag }, at) => at > phrase.to && tag === 'participle')
  if (!bare || named!.weak || (isGathering(kind) && !(made || lead.status))) return undefined
  // "Report (PDF)", a bare word: a label, not a thing told
  if (phrase.from === phrase.to && list.length < 3 && !work) return undefined
  return language ? { status, rule: 'listed', span } : undefined
}

/** "Designed and tested a loom", "elaborar una guía": an item that begins with its verb. */
function begun({ standing, named }: Candidate, reading: Reading, lead: Lead): Licence | undefined {
  if (standing.as !== 'object') return undefined
  const { verb } = standing
  const { tokens: list, language, verbs } = reading
  const opener = verbs[0]
  const opens =
    opener?.from === 0 &&
    (verb === opener ||
      list.slice(0, verb.from).every(({ tag }) => /^(verb|participle|conjunction|adverb|punctuation|noun)$/.test(tag)))
  if (!opens) return undefined
  if (verb.tense === 'participle' && verb.voice === 'passive' && language === 'en')
    return byVerb({ ...verb, tense: 'past', voice: 'active' }, reading, named?.kind)
  const bare =
    verb.tense === 'infinitive' || verb.tense === 'participle' || (language === 'en' && verb.tense === 'present')
  return bare && lead.status && makes(verb.lemma, language, named?.kind)
    ? { status: lead.status, rule: 'listed-deed', span: { start: verb.start, end: verb.end } }
    : undefined
}

/** True where a finite verb stands outside clauses that hang on a noun. */
const hasMainVerb = ({ verbs, tokens }: Reading): boolean =>
  verbs.some(
    ({ tense, from }) =>
      tense !== 'participle' &&
      tense !== 'infinitive' &&
      !tokens.slice(Math.max(0, from - 6), from).some(({ tag }) => tag === 'subordinator'),
  )
