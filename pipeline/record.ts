import type { Dataset, Evidence, Records } from '../schemas/types.ts'
import { type Document, located, type Span, words } from './document.ts'
import type { Mention } from './mention.ts'

/** Fields that settle() makes itself, or that are given by links between drafts. */
type Made = 'id' | 'sources' | 'evidence'

/** The fields of a draft: each value with the words it was read from; lists hold one mention per entry. */
export type Fields<D extends Dataset> = {
  [K in keyof Omit<Records[D], Made>]?: NonNullable<Records[D][K]> extends readonly (infer T)[]
    ? Mention<T>[]
    : Mention<NonNullable<Records[D][K]>>
}

/** The same thing told a second time in the same document. */
export interface Telling {
  span: Span
  /** JSON Pointer of the field it restates; `''` for the record as a whole. */
  path: string
  relation: 'restates' | 'corroborates' | 'contradicts'
}

/** A record in the making: values still joined to their words, links still pointing at other drafts. */
export interface Draft<D extends Dataset = Dataset> {
  dataset: D
  /** Name of the rule that made it, `statements/report-verb` for example: what `worktrace trace` shows. */
  rule: string
  /** The words that tell the record as a whole. */
  whole: Span
  fields: Fields<D>
  told: Telling[]
  links: { project?: Draft; deliverable?: Draft; event?: Draft; about?: Draft[]; subset_of?: Draft }
}

/** A stretch of text that makes no record, and why. Nothing is left out without one. */
export interface SetAside {
  span: Span
  disposition: 'context' | 'furniture' | 'duplicate' | 'set_aside'
  reason: string
}

export const draft = <D extends Dataset>(dataset: D, rule: string, whole: Span, fields: Fields<D>): Draft<D> => ({
  dataset,
  rule,
  whole,
  fields,
  told: [],
  links: {},
})

export const setAside = (span: Span, reason: string, disposition: SetAside['disposition'] = 'set_aside'): SetAside => ({
  span: { start: span.start, end: span.end },
  disposition,
  reason,
})

export const isDraft = (item: Draft | SetAside): item is Draft => 'dataset' in item
export const isOf = <D extends Dataset>(item: Draft | SetAside, dataset: D): item is Draft<D> =>
  isDraft(item) && item.dataset === dataset

/** One piece of evidence for the words at a span. */
export function evidenceFor(
  document: Document,
  source: string,
  path: string,
  span: Span,
  basis: Evidence['basis'],
  relation: Evidence['relation'],
): Evidence {
  const { page, boxes, start, end } = located(document, span)
  const evidence: Evidence = { path, source, start, end, quote: words(document, span), basis, relation }
  if (page !== undefined) evidence.page = page
  if (boxes !== undefined) evidence.boxes = boxes
  return evidence
}

/** A draft parted into the plain values it states and the evidence for each. */
export interface Parted {
  values: Record<string, unknown>
  evidence: Evidence[]
}

/** Part a draft's values from its words. Paths are JSON Pointers; lists get one piece of evidence per entry. */
export function part(document: Document, source: string, { whole, fields, told }: Draft): Parted {
  const values: Record<string, unknown> = {}
  const evidence = [evidenceFor(document, source, '', whole, 'stated', 'states')]
  for (const [name, field] of Object.entries(fields) as [string, Mention<unknown> | Mention<unknown>[]][]) {
    const many = Array.isArray(field)
    values[name] = many ? field.map((mention) => mention.value) : field.value
    for (const [index, mention] of (many ? field : [field]).entries()) {
      const path = many ? `/${name}/${index}` : `/${name}`
      evidence.push(evidenceFor(document, source, path, mention.span, mention.basis, 'states'))
    }
  }
  for (const { span, path, relation } of told) {
    evidence.push(evidenceFor(document, source, path, span, 'stated', relation))
  }
  return { values, evidence }
}
