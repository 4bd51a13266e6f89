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

/** What one document says: its tree, the drafts and set-asides its layout yielded, and the facts of the file itself. */
export interface Account {
  document: Document
  /** Fields of its `sources` record that are not read from its words: file, checksum, rights, address … */
  card: Partial<Records['sources']>
  drafts: Draft[]
  setAsides: SetAside[]
}

/** One thing in the world and every telling of it, the fullest first. Each becomes one record. */
export interface Thing {
  dataset: Dataset
  tellings: { account: Account; draft: Draft }[]
}

/** A published record with the thing it tells of. */
export interface Settled<D extends Dataset = Dataset> {
  dataset: D
  record: Records[D]
  thing: Thing
}

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

/** Part a draft's values from its words. Paths are JSON Pointers; a list has each entry once, with evidence for each mention. */
export function part(document: Document, source: string, { rule, whole, fields, told }: Draft): Parted {
  const values: Record<string, unknown> = {}
  const evidence: Evidence[] = [{ ...evidenceFor(document, source, '', whole, 'stated', 'states'), rule }]
  for (const [name, field] of Object.entries(fields) as [string, Mention<unknown> | Mention<unknown>[]][]) {
    if (!Array.isArray(field)) {
      values[name] = field.value
      evidence.push(evidenceFor(document, source, `/${name}`, field.span, field.basis, 'states'))
      continue
    }
    const entries: string[] = []
    const list: unknown[] = []
    for (const { value, span, basis } of field) {
      const key = JSON.stringify(value)
      const known = entries.indexOf(key)
      if (known < 0) {
        entries.push(key)
        list.push(value)
      }
      const path = `/${name}/${known < 0 ? list.length - 1 : known}`
      evidence.push(evidenceFor(document, source, path, span, basis, known < 0 ? 'states' : 'restates'))
    }
    values[name] = list
  }
  for (const { span, path, relation } of told) {
    evidence.push(evidenceFor(document, source, path, span, 'stated', relation))
  }
  return { values, evidence }
}
