import { type Block, type Document, words } from '../../document.ts'
import { clauses, type VerbGroup } from '../clauses.ts'
import { divide } from '../sentences.ts'
import type { Candidate } from './candidates.ts'
import { isGathering, type Kind } from './kinds.ts'
import { byVerb, type Licence } from './licence.ts'
import type { Reading, Standing } from './reading.ts'
import { isOrder, type Status, stateOf } from './state.ts'
import { hasRole, makes } from './verbs.ts'

/** What a verb that opens a list of things made may do besides making. */
const ROLES = ['hold', 'help', 'plan', 'receive'] as const

/** What introduces a list: the words before its first item, and the state that their verb gives to the items. */
export interface Lead {
  /** True where the words end in a colon; a heading or another paragraph only stands above. */
  opens: boolean
  status?: Status
  /** True where the entries of the list belong to a project's own account. */
  own: boolean
  /** True below a heading of what was done. */
  reports?: true
}

/** The lead of the list that an item stands in; undefined for blocks that are no items. */
export function leadOf(document: Document, block: Block, own: boolean, reports = false): Lead | undefined {
  if (block.kind !== 'list_item') return undefined
  const above = document.blocks.slice(0, document.blocks.indexOf(block)).findLast(({ kind }) => kind !== 'list_item')
  const text = above ? words(document, above).trimEnd() : ''
  const reported = reports ? { reports: true as const } : {}
  if (!/:$/.test(text)) return { opens: false, own, ...reported }
  const language = document.language.slice(0, 2)
  const last = divide(text, language).at(-1)
  const reading: Reading = { ...clauses(last ? text.slice(last.start, last.end) : text, language), language }
  const verb = reading.verbs.findLast((one) => stateOf(one, reading) !== undefined)
  const told =
    verb &&
    (makes(verb.lemma, language) ||
      ROLES.some((role) => hasRole(verb.lemma, role, language)) ||
      /^(be|être|ser)$/.test(verb.lemma))
  const status = told ? stateOf(verb, reading) : undefined
  return { opens: true, own, ...reported, ...(status ? { status: status === 'ongoing' ? 'delivered' : status } : {}) }
}

/** "A price calculator for home workers, available as an app", "Kits handed over to schools", "Publication of a guide": an item without a verb of its own. */
export function listed(
  { phrase, standing, named, work }: Candidate,
  reading: Reading,
  lead: Lead,
): Licence | undefined {
  const { tokens: list, language } = reading
  const kind = named?.kind
  const opened = begun(standing, kind, reading, lead)
  if (opened || !kind || hasMainVerb(reading)) return opened
  const span = { start: phrase.headStart, end: phrase.headEnd }
  const status = lead.status ?? 'delivered'
  const told = lead.own || !lead.opens || lead.status !== undefined
  if (told && standing.as === 'nominal' && standing.noun.from <= 3 && standing.base.as === 'alone')
    return { status, rule: 'listed-deed', span }
  // "Costing study of maternity benefits": the gerund says of what sort it is
  const sort =
    standing.as === 'object' &&
    standing.verb.from === 0 &&
    standing.verb.tense === 'participle' &&
    standing.verb.voice === 'active' &&
    language === 'en' &&
    phrase.determiner === undefined &&
    phrase.from === standing.verb.to + 1
  const apart = sort || standing.as === 'alone' || (standing.as === 'subject' && isPassive(standing.verb, reading))
  if (!(lead.own || (lead.opens && lead.status)) || !apart || !opens(list, phrase.from)) return undefined
  const bare = phrase.determiner === undefined || /^(an?|une?|un|una|des|unos|unas)$/.test(phrase.determiner)
  const made =
    standing.as === 'subject' ||
    list[phrase.to + 1]?.tag === 'participle' ||
    list.some(({ tag }, at) => at > phrase.to && tag === 'participle')
  if (!bare || named!.weak || (isGathering(kind) && !(made || lead.status || lead.reports))) return undefined
  // "Report (PDF)", a bare word: a label, not a thing told
  if (phrase.from === phrase.to && list.length < 3 && !work) return undefined
  return language ? { status, rule: 'listed', span } : undefined
}

/** "Designed and tested a loom", "elaborar una guía", "Foster learning through the production of tools": an item that begins with its verb. */
function begun(standing: Standing, kind: Kind | undefined, reading: Reading, lead: Lead): Licence | undefined {
  const base = standing.as === 'example' || standing.as === 'entry' ? standing.base : standing
  const { tokens: list, language, verbs } = reading
  const opener = verbs[0]
  // "d'élaborer une stratégie", "à publier un recueil": the preposition that the verb above asks for
  const first = opener?.tense === 'infinitive' && opener.from === 1 && /^(?:d'|de|à|a)$/.test(list[0]!.lower) ? 1 : 0
  if (opener?.from !== first) return undefined
  const status = lead.status ?? (lead.own && isOrder(opener, reading) ? 'planned' : undefined)
  if (base.as === 'nominal') {
    const means = base.base.as === 'nested' && /^(?:through|by|via|par|mediante)$/.test(base.word ?? '')
    const bare = isOrder(opener, reading) || opener.tense === 'infinitive'
    const own = base.base.as === 'object' && base.base.verb === opener
    return status && bare && (means || own)
      ? { status, rule: 'listed-deed', span: { start: base.noun.start, end: base.noun.end } }
      : undefined
  }
  if (base.as !== 'object') return undefined
  const { verb } = base
  const opens =
    verb === opener ||
    list.slice(0, verb.from).every(({ tag }) => /^(verb|participle|conjunction|adverb|punctuation|noun)$/.test(tag))
  if (!opens) return undefined
  if (verb.tense === 'participle' && verb.voice === 'passive' && language === 'en')
    return byVerb({ ...verb, tense: 'past', voice: 'active' }, reading, kind)
  const bare =
    verb.tense === 'infinitive' || verb.tense === 'participle' || (language === 'en' && verb.tense === 'present')
  return bare && status && makes(verb.lemma, language, kind)
    ? { status, rule: 'listed-deed', span: { start: verb.start, end: verb.end } }
    : undefined
}

/** "Course piloted and handed over to the university": a past form without an object, in words without a verb. */
const isPassive = (verb: VerbGroup, { tokens, language }: Reading): boolean =>
  language === 'en' &&
  verb.tense === 'past' &&
  verb.voice === 'active' &&
  (/^(preposition|conjunction|punctuation|adverb)$/.test(tokens[verb.to + 1]?.tag ?? 'punctuation') ||
    /^(daily|weekly|monthly|online|yearly)$/.test(tokens[verb.to + 1]!.lower))

/** At the head of an item, or of one of its parts: "Comments on the bill; a workshop for deputies". */
const opens = (list: Reading['tokens'], from: number): boolean => from <= 1 || list[from - 1]?.text === ';'

/** True where a finite verb stands outside clauses that hang on a noun. */
const hasMainVerb = (reading: Reading): boolean =>
  reading.verbs.some(
    (verb) =>
      verb.tense !== 'participle' &&
      verb.tense !== 'infinitive' &&
      !isPassive(verb, reading) &&
      !reading.tokens.slice(Math.max(0, verb.from - 6), verb.from).some(({ tag }) => tag === 'subordinator'),
  )
