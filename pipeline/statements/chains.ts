import { type Draft, isOf } from '../record.ts'

const THEN =
  /^(?:(?:they|these (?:trainers|people|representatives|graduates)|the (?:new )?trainers|those trained|in turn)\b|(?:ils|elles|ces formateurs|ces formatrices|à leur tour)\b|(?:ellos|ellas|estos formadores|estas formadoras|a su vez|quienes)\b)/iu
const TRAINERS =
  /\b(?:trainers?|train(?:ing)?[- ]of[- ]trainers|facilitators?|multipliers?|formateurs?|formatrices?|facilitateurs?|formador(?:es|as)?|facilitador(?:es|as)?|instructor(?:es|as)?|instructors?|formation des formateurs)\b/iu
const LEARNERS = new Set(['people_trained', 'people_certified'])

/**
 * Marks chains: trainers who were trained, and then trained others. The second result overlaps the first: the two are never
 * summed. Drafts of one document, in order; only those in one block, the second beginning with who was told of before, count.
 */
export function chains(drafts: readonly Draft[]): void {
  const results = drafts.filter(
    (one): one is Draft<'results'> => isOf(one, 'results') && one.fields.value !== undefined,
  )
  for (const [index, later] of results.entries()) {
    const first = results[index - 1]
    if (!first || later.links.subset_of) continue
    if (
      !LEARNERS.has(first.fields.kind!.value) ||
      !/^people_(trained|reached|certified)$/.test(later.fields.kind!.value)
    )
      continue
    const gap = later.whole.start - first.whole.end
    const told = later.fields.statement!.value
    const follows = gap >= 0 && gap < 3 && THEN.test(told)
    const within =
      gap < 0 &&
      /\b(?:who|qui|quienes|que)\b[^.]*\b(?:then|subsequently|later|in turn|ensuite|à leur tour|luego|después|a su vez)\b/iu.test(
        told,
      )
    if (!(follows || within) || !TRAINERS.test(first.fields.statement!.value)) continue
    later.links.subset_of = first
    later.fields.aggregation = { value: { mode: 'overlaps' }, span: later.fields.raw!.span, basis: 'stated' }
  }
}
