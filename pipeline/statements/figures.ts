import { type Block, content, type Span } from '../document.ts'
import type { NounPhrase, VerbGroup } from './clauses.ts'
import {
  backgroundHeadings,
  budgetWords,
  type Deed,
  plannedNouns,
  subjects,
  winsMoney,
  worldWords,
} from './count-words.ts'
import { deedsAt, type Governor, governor, isPlace } from './governor.ts'
import { isDefinite, notACount } from './not-counts.ts'
import { kindOfNoun } from './result-kind.ts'
import type { Statement } from './scope.ts'
import { between, finite, type Quantity, type Setting, setting, subjectOf } from './setting.ts'

/** A number of a sentence, judged: an achievement of the work, a figure about the world, or neither. */
export interface Figure {
  quantity: Quantity
  /** `told`: a number the document told before ("the five countries"). `open`: nothing decided. */
  as: 'result' | 'statistic' | 'aside' | 'told' | 'open'
  /** Why, in one phrase. */
  reason: string
  /** What was done to what is counted. */
  deed?: Deed
  governor?: Governor
  /** The words that decided. */
  cue: Span
  intended: boolean
  /** The number it is a part or share of, or stands in one list with. */
  host?: Figure
  relation?: 'list' | 'part' | 'from'
}

const OF_WHICH =
  /\b(?:of which|of whom|including|among them|dont|parmi lesquels|parmi lesquelles|de los cuales|de las cuales|de ellos|de ellas|incluidos|incluidas|entre ellos|entre ellas)\s+(?:\S+\s+){0,3}$/iu
const LISTED =
  /^(?:[^.;:]|\b(?:and|et|y|e|as well as|ainsi que|así como)\b)*(?:,|\band|\bet|\by|\be|&|as well as|ainsi que|así como)\s+(?:(?:the|les|los|las|over|some|about|more than|nearly|plus de|más de|otros|otras|autres|other)\s+)*$/iu
const FROM =
  /\s(?:from|in|de|des|d['’]|provenant de|procedentes de|representing|représentant|en representación de)\s+(?:(?:over|more than|some|about|nearly|plus de|más de|unos|unas|environ)\s+)*$/iu

/** The judged numbers of a sentence, in order. */
export function figures(statement: Statement): Figure[] {
  const context = setting(statement)
  const judged: Figure[] = []
  for (const quantity of context.quantities) {
    const previous = judged.at(-1)
    if (previous && quantity.span.start < previous.quantity.span.end) continue
    judged.push(judge(context, quantity, judged))
  }
  return judged
}

function judge(context: Setting, quantity: Quantity, before: Figure[]): Figure {
  const cue = quantity.span
  const make = (as: Figure['as'], reason: string, more: Partial<Figure> = {}): Figure => ({
    quantity,
    as,
    reason,
    cue,
    intended: context.statement.scope.nature === 'intended',
    ...more,
  })
  const aside = notACount(context, quantity)
  if (aside) return make('aside', aside)
  if (isCallout(context)) return callout(context, quantity, make)
  const joined = host(context, quantity, before)
  if (joined && joined.host.as !== 'aside' && joined.host.as !== 'open') {
    const { host: first, relation } = joined
    const own = governor(context, quantity)
    const deed = relation === 'list' || !own ? first.deed : (deedOf(own, quantity) ?? first.deed)
    const as = first.as === 'told' ? 'result' : first.as
    const inherited: Partial<Figure> = { host: first, relation, cue: first.cue, intended: first.intended }
    if (deed) inherited.deed = deed
    if (first.governor) inherited.governor = first.governor
    return make(as, relation === 'part' ? 'a part of another count' : first.reason, inherited)
  }
  if (isDefinite(context, quantity)) {
    if (quantity.value.unit === 'member_state') return make('statistic', 'a known whole')
    if (toldBefore(context, quantity)) return make('told', 'the same number was told before')
  }
  return weigh(context, quantity, make)
}

type Make = (as: Figure['as'], reason: string, more?: Partial<Figure>) => Figure

/** Decides by verb, subject, tense and heading. */
function weigh(context: Setting, quantity: Quantity, make: Make): Figure {
  const { language } = context
  const held = governor(context, quantity) ?? loose(context, quantity)
  const { counts } = quantity.value
  const background = inBackground(context)
  if (!held?.verb) {
    if (counts === 'money')
      return make(
        budgetWords(context.text, language).length ? 'aside' : 'statistic',
        budgetWords(context.text, language).length ? 'money of a budget' : 'a figure without a verb',
      )
    if (counts === 'share' || background || worldWords(context.text, language).length)
      return make('statistic', 'a figure without a verb')
    const noun = held?.noun ?? undefined
    return noun ? make('result', 'a deed named by a noun', { cue: noun }) : make('open', 'no verb')
  }
  const verb = held.verb
  const deeds = held.noun?.deeds ?? held.deeds
  const deed = deedOf(held, quantity)
  const cue: Span = held.noun ?? { start: verb.start, end: verb.end }
  const more: Partial<Figure> = { governor: held, cue, intended: isIntended(context, verb, deed, quantity) }
  if (deed) more.deed = deed
  const subject = standingOf(context, verb, held.role === 'subject' ? quantity : undefined)
  const past =
    verb.tense === 'past' || verb.tense === 'perfect' || (verb.tense === 'participle' && verb.voice === 'passive')

  if (counts === 'money') {
    if (winsMoney(verb.lemma, language) && subject !== 'world') return make('result', 'money won for people', more)
    if (budgetWords(context.text, language).length) return make('aside', 'money of a budget', more)
    return make('statistic', 'an amount of money in the world', more)
  }
  if (counts === 'share') {
    const worked = subject === 'work' && !background && (past || more.intended === true)
    const trained =
      /\b(trained|participants?|surveyed|respondents?|pledges?|delegates|délégués|delegados|formés?|enquêtés?|capacitad[oa]s?|encuestad[oa]s?|participantes)\b/iu.test(
        `${quantity.value.population ?? ''}`,
      )
    return worked || trained
      ? make('result', 'a share of what the work did', more)
      : make('statistic', 'a share of the world', more)
  }
  if (OWN.has(kindOfNoun(quantity.value.unit ?? '', language) ?? '') && subject !== 'world')
    return make('result', 'a noun of the work', more)
  const world = deeds.has('world')
  const work = [...deeds].some((one) => one !== 'world')
  if (held.noun && work) return make('result', 'a deed named by a noun', more)
  if (!deeds.size) {
    if (subject === 'work' && !background) return make('result', 'the work is the subject', more)
    if (subject === 'world' || background) return make('statistic', 'the world is the subject', more)
    const main = context.parsed.verbs.find((other) => finite(other) && other.end <= verb.start)
    if (main && standingOf(context, main) !== 'world' && /past|perfect|future/.test(main.tense))
      return make('result', 'in a sentence about the work', {
        ...more,
        intended: more.intended === true || main.tense === 'future',
      })
    return past && counts !== 'other'
      ? make('result', 'something done', more)
      : make('open', 'a verb that does not count')
  }
  if (subject === 'work') return make('result', 'the work did it', more)
  if (subject === 'world' && (world || verb.tense === 'present'))
    return make('statistic', 'the world is the subject', more)
  if (world && !work) return make('statistic', 'a verb that states how the world is', more)
  if (work && !world) {
    if (background && verb.tense === 'present') return make('statistic', 'background', more)
    return make('result', 'something done', more)
  }
  if (background || verb.tense === 'present') return make('statistic', 'how things stand', more)
  return make('result', 'something done', more)
}

/** Kinds whose nouns count the work by themselves: participants, copies, pledges. */
const OWN = new Set<string>(['participants', 'copies_distributed', 'pledges', 'survey_sample'])

/** A finite verb that the parse took for a noun ("exports", "holds"): where a sentence has no other verb before the number. */
function loose(context: Setting, { span }: Quantity): Governor | undefined {
  const { tokens } = context.parsed
  for (const [index, token] of tokens.entries()) {
    if (token.end > span.start) break
    const prior = tokens[index - 1]
    const form = token.forms.find(({ as }) => as === 'present' || as === 'past')
    if (!form || !prior || !/^(noun|proper)$/.test(prior.tag)) continue
    const verb: VerbGroup = {
      lemma: form.lemma,
      tense: form.as === 'past' ? 'past' : 'present',
      voice: 'active',
      negated: false,
      start: token.start,
      end: token.end,
      from: index,
      to: index,
    }
    const deeds = deedsAt(context, verb)
    if (deeds.size) return { verb, role: 'object', deeds }
  }
  return undefined
}

const ORDER: Deed[] = [
  'certify',
  'train',
  'survey',
  'pledge',
  'distribute',
  'establish',
  'attend',
  'reach',
  'hold',
  'make',
  'engage',
  'plan',
]

/** The deed that fits what is counted, where a verb can do several. */
function deedOf(held: Governor, quantity: Quantity): Deed | undefined {
  const deeds = held.noun?.deeds ?? held.deeds
  const people = quantity.value.counts === 'people' || quantity.value.counts === 'organisations'
  const order = people ? ORDER : ORDER.toReversed()
  return order.find((one) => deeds.has(one))
}

/** What the subject (or the agent of a passive) is: the work, the world, or undecided. */
function standingOf(context: Setting, verb: VerbGroup, self?: Quantity): 'work' | 'world' | undefined {
  if (self && verb.voice === 'active') return undefined
  const noun = verb.voice === 'passive' ? agentOf(context, verb) : subjectOf(context, verb)
  if (!noun) return undefined
  return kindOf(context, noun)
}

function kindOf(context: Setting, noun: NounPhrase): 'work' | 'world' | undefined {
  const hits = subjects(between(context, noun.start, noun.end), context.language)
  const head = hits.findLast((hit) => noun.start + hit.end === noun.headEnd) ?? hits.at(-1)
  return head?.list as 'work' | 'world' | undefined
}

const BY: Record<string, RegExp> = { en: /^by$/, fr: /^par$/, es: /^por$/ }

/** "was trained by the project": the phrase after by, par, por. */
function agentOf(context: Setting, verb: VerbGroup): NounPhrase | undefined {
  const { tokens, nouns } = context.parsed
  for (let index = verb.to + 1; index < tokens.length && index < verb.to + 12; index++) {
    const token = tokens[index]!
    if (token.tag === 'verb' || token.text === ';') return undefined
    if (BY[context.language]?.test(token.lower)) return nouns.find((noun) => noun.start >= token.end)
  }
  return undefined
}

const HELD = new Set([
  'help',
  'manage',
  'continue',
  'serve',
  'use',
  'succeed',
  'aider',
  'permettre',
  'réussir',
  'servir',
  'ayudar',
  'permitir',
  'lograr',
  'servir',
  'enable',
  'allow',
  'support',
  'go',
])
const HOPED = new Set([
  'aim',
  'plan',
  'seek',
  'expect',
  'intend',
  'hope',
  'target',
  'viser',
  'prévoir',
  'compter',
  'chercher',
  'esperar',
  'prever',
  'buscar',
  'pretender',
  'proponer',
])

/** True where the words promise rather than report. */
function isIntended(context: Setting, verb: VerbGroup, deed: Deed | undefined, quantity: Quantity): boolean {
  if (context.statement.scope.nature === 'intended') return true
  if (deed === 'plan' && plannedNouns((quantity.value.unit ?? '').replaceAll('_', ' '), context.language).length)
    return true
  if (verb.tense === 'future' || verb.tense === 'modal') return true
  if (HOPED.has(verb.lemma)) return true
  if (verb.tense !== 'infinitive') return false
  const main = context.parsed.verbs.findLast((other) => other.end <= verb.start && other.tense !== 'infinitive')
  if (!main) return true
  if (main.tense === 'future' || main.tense === 'modal' || HOPED.has(main.lemma)) return true
  return !HELD.has(main.lemma)
}

/** The number before that this one stands in a list with, is part of, or comes from. */
function host(
  context: Setting,
  quantity: Quantity,
  before: Figure[],
): { host: Figure; relation: 'list' | 'part' | 'from' } | undefined {
  const first = before.at(-1)
  if (!first) return undefined
  const start = Math.min(quantity.value.phrase.start, quantity.span.start)
  const gap = between(context, first.quantity.span.end, start)
  const verbsBetween = context.parsed.verbs.filter(
    (verb) =>
      verb.start >= first.quantity.span.end && verb.end <= start && (finite(verb) || verb.tense === 'infinitive'),
  )
  if (/[.;]\s/.test(gap)) return undefined
  if (OF_WHICH.test(gap) && !verbsBetween.some((verb) => verb.end < start - 30))
    return { host: first, relation: 'part' }
  if (verbsBetween.length) {
    // "over 100 pledges to tackle …, a third of all pledges": a share of what was counted before
    const unit = first.quantity.value.unit
    const shares =
      quantity.value.counts === 'share' &&
      unit !== undefined &&
      (quantity.value.population ?? '').toLowerCase().includes(unit)
    return shares ? { host: first, relation: 'part' } : undefined
  }
  if (quantity.value.counts === 'share' && first.quantity.value.counts !== 'share') {
    const { unit } = first.quantity.value
    const { population } = quantity.value
    const named = unit !== undefined && (population ?? '').toLowerCase().includes(unit.replaceAll('_', ' '))
    return named || (!population && /^[^.;]*[,(]\s*$/.test(gap)) ? { host: first, relation: 'part' } : undefined
  }
  if (LISTED.test(gap)) return { host: first, relation: 'list' }
  if (FROM.test(gap) && !isPlaceApart(context, first, quantity)) return { host: first, relation: 'from' }
  return undefined
}

/** "five sectors in five countries": both are places, the second hangs on the first. */
const isPlaceApart = (context: Setting, first: Figure, quantity: Quantity): boolean =>
  isPlace(context, quantity) && !first.governor

/** True where the same number with the same noun stands earlier in the document. */
function toldBefore({ statement, at }: Setting, { value: { raw, unit, value } }: Quantity): boolean {
  const earlier = statement.document.text.slice(0, at)
  const noun = (unit ?? '').split('_').at(-1)!.slice(0, -1)
  if (!noun) return false
  const number = [raw, value === undefined ? undefined : String(value)].filter((word) => word !== undefined)
  const escaped = number.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])[^.;:\\n]{0,40}${noun}`, 'iu').test(
    earlier,
  )
}

/** True under a heading that announces the background: of the section, or the nearest heading before. */
function inBackground({ statement: { document, sentence }, language }: Setting): boolean {
  const heading = headingOf(content(document), sentence.block)
  return (
    heading !== undefined && backgroundHeadings(document.text.slice(heading.start, heading.end), language).length > 0
  )
}

function headingOf(blocks: Block[], block: Block): Block | undefined {
  let last: Block | undefined
  for (const one of blocks) {
    if (one.start >= block.start) break
    if (one.kind === 'heading') last = one
  }
  return last
}

/** A short block that is little more than a number and what it counts. */
export function isCallout({ statement: { sentence }, quantities, parsed }: Setting): boolean {
  const { block } = sentence
  if (block.kind === 'callout') return true
  if (block.kind !== 'paragraph' && block.kind !== 'list_item') return false
  const words = sentence.text.split(/\s+/).length
  const first = quantities[0]
  return (
    first !== undefined &&
    words <= 9 &&
    sentence.start === block.body &&
    sentence.end === block.end &&
    Math.min(first.span.start, first.value.phrase.start) - sentence.start < 14 &&
    !parsed.verbs.some(finite)
  )
}

const DONE =
  /\b(trained|certified|reached|benefit(?:ed|ing|ting)?|attend(?:ed|ing)|surveyed|formés?|formées?|certifiés?|certifiées?|touchés?|touchées?|bénéficiaires?|capacitad[oa]s|formad[oa]s|certificad[oa]s|beneficiad[oa]s|alcanzad[oa]s)\b/iu

/** A call-out counts the work, unless it shows money, a share, or the world. */
function callout(context: Setting, quantity: Quantity, make: Make): Figure {
  const { counts } = quantity.value
  const { text, language, parsed } = context
  const done = DONE.exec(text)
  const verb = parsed.verbs[0]
  const more: Partial<Figure> = {}
  if (verb) {
    const deeds: ReadonlySet<Deed> = governor(context, quantity)?.deeds ?? new Set()
    const deed = ORDER.find((one) => deeds.has(one))
    if (deed) more.deed = deed
    more.cue = { start: verb.start, end: verb.end }
  }
  if (!done && (inBackground(context) || worldWords(text, language).length))
    return make('statistic', 'a call-out about the world', more)
  if (!done && (counts === 'money' || counts === 'share')) return make('statistic', 'a call-out about the world', more)
  return make('result', 'a call-out', more)
}
