import { type Block, content } from '../../document.ts'
import { expression } from '../../expression.ts'
import { singular } from '../../mentions/singular.ts'
import type { Judge } from '../figures.ts'
import { sentences } from '../sentences.ts'
import { between, finite, type Quantity, type Setting } from '../setting.ts'
import { known } from '../vocabulary.ts'
import type { Figure } from './figure.ts'

const THEM =
  '(?:them|these|those|whom|which|eux|elles|ceux-ci|celles-ci|ellos|ellas|éstos|éstas|estos|estas|esos|esas)(?!\\p{L})'
/** "Parmi eux, 865 ont …", "Of these, 120 were …". */
const AMONG = expression(
  `(?:^|[,;:.]\\s*)(?:of|among|amongst|parmi|d['’]entre|de|entre)\\s+${THEM},?\\s*(?:\\p{L}+\\s+){0,2}$`,
  'iu',
)
/** "Nine of them", "82 pour cent d'entre eux". */
const OF_THEM = expression(`^[^,.;\\d]{0,14}?(?<!\\p{L})(?:of|d['’]entre|parmi|de|entre)\\s+${THEM}`, 'iu')
/** "60 per cent of the households": those told of just before. */
const OF_THE =
  /^\s*(?:%|per cent|pour cent|por ciento|percent)?\s*(?:of (?:the|these|those)|des|de ces|de los|de las|de estos|de estas|de esos|de esas)\s/iu
/** Characters behind a number in which its pronoun stands. */
const NEAR = 40
/** Words of a phrase among which its noun stands. */
const WORDS = 3

/**
 * The number that a later one is a part of, where a pronoun or the noun again says so ("Nine of them now sell …", "Over 60 per cent of
 * the households visited …"), or a bare number that goes on counting the subject before ("1,050 women … and 390 returned to school").
 */
export function antecedent(
  context: Setting,
  quantity: Quantity,
  before: Figure[],
  judge: Judge,
): { host: Figure; relation: 'list' | 'part' } | undefined {
  const start = Math.min(quantity.value.phrase.start, quantity.span.start)
  const behind = between(context, quantity.span.end, quantity.span.end + NEAR)
  const { counts, unit, population } = quantity.value
  const counted = (one: Figure) =>
    (one.as === 'result' || one.as === 'statistic' || one.as === 'told') &&
    one.quantity.value.unit !== undefined &&
    one.quantity.value.counts !== 'share' &&
    one.quantity.value.counts !== 'money'
  if (OF_THEM.test(behind) || AMONG.test(between(context, context.at, start))) {
    const host =
      whole(before.filter(counted), quantity) ?? whole(earlier(context, judge, true).filter(counted), quantity)
    return host && { host, relation: 'part' }
  }
  if (counts === 'share') {
    const sample = before.findLast((one) => counted(one) && one.deed === 'survey')
    if (sample && !population) return { host: sample, relation: 'part' }
    // "granted 3,400 loans; 96 per cent were repaid on time"
    const verb = context.parsed.verbs.find((one) => one.start >= quantity.span.end && finite(one))
    const lead = between(context, context.at, start)
    if (
      !population &&
      verb &&
      /past|perfect/.test(verb.tense) &&
      /[;,]\s*(?:(?:and|et|y)\s+)?(?:el\s+|le\s+)?$/iu.test(lead) &&
      /^\s*(?:%|per cent|percent|pour cent|por ciento)?\s*$/iu.test(between(context, quantity.span.end, verb.start))
    ) {
      const counts = before.filter((one) => counted(one) && one.as === 'result')
      const host = counts.find(({ governor }) => governor?.role === 'object') ?? counts[0]
      if (host) return { host, relation: 'part' }
    }
    if (!population || !OF_THE.test(behind)) return undefined
    const language = known(context.language)
    const nouns = population
      .replace(/^(?:the|these|those|les|los|las|ces|estos|estas)\s+/iu, '')
      .split(/\s+/u)
      .slice(0, WORDS)
      .map((word) => singular(word, language))
    const same = (one: Figure) =>
      counted(one) && one.as !== 'statistic' && nouns.includes(one.quantity.value.unit!.split(/[ _]/u).at(-1)!)
    const host = before.findLast(same) ?? earlier(context, judge, false).findLast(same)
    return host && { host, relation: 'part' }
  }
  if (unit !== undefined || counts !== 'other') return undefined
  // "1,050 women had a check-up and 390 returned to school"
  const next = context.parsed.verbs.find((verb) => verb.start >= quantity.span.end)
  const acts = next !== undefined && finite(next) && between(context, quantity.span.end, next.start).trim() === ''
  // "removed 260 children from the pits and enrolled 115"
  const last = context.parsed.verbs.findLast((verb) => verb.end <= start)
  const acted = last !== undefined && between(context, last.end, start).trim() === ''
  if (!acts && !acted) return undefined
  const host = before.findLast((one) => counted(one) && one.governor?.role === (acts ? 'subject' : 'object'))
  return host && { host, relation: 'list' }
}

/** Which number a part is a part of: of a share people rather than places, of a count the least that holds it. */
function whole(told: Figure[], { value: { counts, value } }: Quantity): Figure | undefined {
  // "1,940 weavers, among them 1,712 women, … . Sixty-four of them": of the weavers
  const wholes = told.filter(({ relation }) => relation !== 'part')
  const all = wholes.length ? wholes : told
  if (counts === 'share' || value === undefined)
    return (
      all.findLast(({ quantity }) => quantity.value.counts === 'people') ??
      all.findLast(({ quantity }) => quantity.value.counts === 'organisations') ??
      all.at(-1)
    )
  return all
    .filter(({ quantity }) => (quantity.value.value ?? Number.POSITIVE_INFINITY) >= value)
    .toSorted((a, b) => (a.quantity.value.value ?? 0) - (b.quantity.value.value ?? 0))[0]
}

/** The judged numbers of the sentence before; for a pronoun also of the block before. Their verbs stay behind: they are none of this sentence. */
function earlier({ statement }: Setting, judge: Judge, pronoun: boolean): Figure[] {
  const { document, before, scope, sentence } = statement
  const apart = (all: Figure[]) => all.map(({ governor: _, ...one }): Figure => one)
  if (before) return apart(judge({ document, sentence: before, scope }))
  if (!pronoun) return []
  const blocks = content(document)
  const block: Block | undefined = blocks[blocks.indexOf(sentence.block) - 1]
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'list_item')) return []
  const last = sentences(document, block).at(-1)
  return last ? apart(judge({ document, sentence: last, scope })) : []
}
