import data from '../../../schemas/codelists/page-fields.json' with { type: 'json' }
import { type Block, type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { type Sense, senseOf } from './heading-sense.ts'
import { labelRow } from './label-row.ts'
import { LONG, plain, type Table, tableOf } from './label-table.ts'
import { once } from './once.ts'

export type ProjectField = keyof typeof data.project
export type EventField = keyof typeof data.event

/** A label that a page prints and the blocks or words that stand under or behind it. */
export interface Field<Name extends string> {
  name: Name
  label: Span
  /** The words behind the label on the same line ("Donor: Norway"), or none. */
  value?: Span
  /** The blocks up to the next label or heading of the same rank. */
  blocks: Block[]
}

const TABLES = { project: tableOf(data.project), event: tableOf(data.event) }

/** Facts whose values a page prints as a list. */
const LISTS = new Set<string>(['country', 'partner', 'funder', 'sector'])
/** Characters of running text below such a list, at least. */
const TEXT = 100
const isProse = (block: Block, text: string): boolean =>
  block.kind === 'paragraph' && text.length >= TEXT && /[.:]$/u.test(text)

/**
 * The labelled parts of a page, in order. A label is a heading, a short line of its own, a cell of a table, or the words before
 * a colon ("Donor: Norway") or in bold at the beginning of a line.
 */
export function fields(document: Document, kind: 'project'): Field<ProjectField>[]
export function fields(document: Document, kind: 'event'): Field<EventField>[]
export function fields(document: Document, kind: 'project' | 'event'): Field<ProjectField | EventField>[] {
  return LABELLED[kind](document)
}

const LABELLED = {
  project: once((document) => partsOf(document, 'project')),
  event: once((document) => partsOf(document, 'event')),
}

function partsOf(document: Document, kind: 'project' | 'event'): Field<ProjectField | EventField>[] {
  const table: Table<ProjectField | EventField> = TABLES[kind]
  const found: Field<ProjectField | EventField>[] = []
  let open: Field<ProjectField | EventField> | undefined
  let level = 7
  // A page whose table of facts was flattened has its labels run into its text too.
  let glued = false
  for (const block of document.blocks) {
    if (block.kind === 'furniture') continue
    if (block.rows) {
      const before = found.length
      for (const row of block.rows) {
        const [label, ...cells] = row
        const name = label && table.get(plain(words(document, label)))
        if (!name || !cells.length) continue
        found.push({ name, label, value: { start: cells[0]!.start, end: cells.at(-1)!.end }, blocks: [] })
      }
      if (found.length > before) open = undefined
      else open?.blocks.push(block)
      continue
    }
    const body = { start: block.body, end: block.end }
    const text = words(document, body)
    const own =
      text.length <= LONG
        ? (table.get(plain(text)) ??
          (block.kind === 'heading' ? (begun(text, table) ?? sensed(document, block, kind, table)) : undefined))
        : undefined
    if (own && (block.kind === 'heading' || standsAlone(document, block))) {
      const deeper = open && block.kind === 'heading' && (block.level ?? 1) > level
      // A heading below another ("Capacity building" under "Main activities") stays inside it, unless it is a label of its own rank.
      if (deeper && own === 'background' && PROSE.has(open!.name)) open!.blocks.push(block)
      else {
        open = { name: own, label: body, blocks: [] }
        level = block.kind === 'heading' ? (block.level ?? 1) : 7
        found.push(open)
      }
      continue
    }
    const row = kind === 'project' && block.kind === 'paragraph' ? labelRow(text, block.body, TABLES.project) : []
    if (row.length) {
      for (const { name, label } of row) found.push({ name, label, blocks: [] })
      open = { name: 'details', label: body, blocks: [] }
      found.push(open)
      level = 7
      glued = true
      continue
    }
    const inline = [...inlineOf(document, block, table), ...(glued ? gluedTo(text, block, table) : [])]
    if (inline.length) {
      for (const { name, label, value } of inline) {
        const field: Field<ProjectField | EventField> = { name, label, blocks: [] }
        if (value.end > value.start) field.value = value
        found.push(field)
        // What follows a label without words is its value; a labelled line with words ends there.
        open = field.value ? undefined : field
      }
      level = 7
      continue
    }
    const flat = glued && open?.name === 'details'
    if (block.kind === 'heading' && (block.level ?? 1) <= level && !flat) open = undefined
    // "Countries covered", a list of them, and then the text of the page goes on
    if (open && LISTS.has(open.name) && isProse(block, text) && open.blocks.some(({ kind }) => kind === 'list_item'))
      open = undefined
    // what is told behind flattened facts is the text of the page
    if (flat && text.length > TEXT) open = undefined
    open?.blocks.push(block)
  }
  return found
}

/** "Contexto Many people …": a label run into the text behind it. */
function gluedTo<Name extends string>(text: string, block: Block, table: Table<Name>) {
  const match = GLUED.exec(text)
  const name = match && table.get(plain(match[1]!))
  if (!match || !name) return []
  const value = { start: block.body + match[0].length, end: block.end }
  return [{ name, label: { start: block.body, end: block.body + match[1]!.length }, value }]
}
const GLUED = expression(/^(\p{Lu}\p{L}{4,20}(?:\s\p{Ll}+){0,2})\s(?=\p{Lu})/u)

/** "Achievements in the first phase", "Objectifs du projet et résultats": a heading that goes on behind a label of prose. */
function begun<Name extends string>(text: string, table: Table<Name>): Name | undefined {
  const label = plain(text)
  for (const { index } of [...label.matchAll(GOES_ON)].toReversed()) {
    const name = index >= 4 ? table.get(label.slice(0, index)) : undefined
    if (name && PROSE.has(name)) return name
  }
  return undefined
}
const GOES_ON = expression(
  /(?<=^[^:]*)\s(?:of|in|under|for|from|and|so|by|at|over|20\d\d|[(–-]|du|de|des|d’|del|en|sous|pour|par|et|y|para|bajo|durante|depuis|desde)(?![\p{L}\p{N}])/gu,
)
/** "Key achievements and impact", "What we hope to change": a heading known by what it is made of. */
function sensed<Name extends string>(
  document: Document,
  block: Block,
  kind: 'project' | 'event',
  table: Table<Name>,
): Name | undefined {
  // "Results in Asia": a title may be made of such words
  if (document.blocks.indexOf(block) < TITLED) return undefined
  const text = words(document, { start: block.body, end: block.end })
  const label = kind === 'project' ? LABEL[senseOf(text) ?? 'next'] : undefined
  return label === undefined ? undefined : table.get(label)
}
/** Blocks from the top among which a page prints its title. */
const TITLED = 3
const LABEL: Partial<Record<Sense, string>> = { results: 'results', aims: 'objectives', background: 'background' }
const PROSE = new Set<string>([
  'objective',
  'outcome',
  'output',
  'achievement',
  'activity',
  'background',
  'beneficiary',
])

/** A short line that is no sentence and no bullet: a label with its value on the next line. */
const standsAlone = (document: Document, block: Block): boolean =>
  block.kind === 'paragraph' && !/[.;,]$/.test(words(document, block)) && block.end - block.start <= LONG

/** The label that a block begins with, and those behind it where several facts run on in one block ("Date: 4 May Venue: Lima"). */
function inlineOf<Name extends string>(document: Document, block: Block, table: Table<Name>) {
  const text = document.text.slice(block.body, block.end)
  const first = labelled(text, table) ?? bold(document, block, table)
  // "Type: Forum When: 6-8 November Where: Lima": the first fact is none that we know, those behind it are
  const other = first ? undefined : UNKNOWN.exec(text)?.[0].length
  if (!first && other === undefined) return []
  const labels = first ? [{ name: first.name, label: { start: 0, end: first.label }, value: first.value }] : []
  for (const colon of text.matchAll(/\s*:\s/gu)) {
    if (colon.index < (first?.value ?? other!)) continue
    const before = text.slice(0, colon.index)
    for (let count = 4; count > 0; count--) {
      const words = expression(`(?<=[\\s|;,.])\\p{Lu}\\S*(?:\\s\\S+){${count - 1}}$`, 'u').exec(before)
      const name = words && words.index >= (labels.at(-1)?.value ?? 0) && table.get(plain(words[0]))
      if (!words || !name) continue
      labels.push({ name, label: { start: words.index, end: colon.index }, value: colon.index + colon[0].length })
      break
    }
  }
  if (!first && labels.length < FACTS) return []
  return labels.map(({ name, label, value }, index) => {
    const until = text.slice(0, labels[index + 1]?.label.start ?? text.length).replace(/[\s|;,]+$/u, '').length
    const at = block.body
    return {
      name,
      label: { start: at + label.start, end: at + label.end },
      value: { start: at + value, end: at + Math.max(value, until) },
    }
  })
}

/** A label that no list knows at the beginning of a block of facts, and how many known ones then stand behind it at least. */
const UNKNOWN = expression(/^\p{Lu}[\p{L} ]{1,30}:\s/u)
const FACTS = 2

/** "Donor: Norway", "Budget – US$ 2 million". */
function labelled<Name extends string>(text: string, table: Table<Name>) {
  const match = /^([^:]{2,45}?)\s*(?::|\s[–-])\s*/u.exec(text)
  const name = match && table.get(plain(match[1]!))
  return match && name ? { name, label: match[1]!.length, value: match[0].length } : undefined
}

/** A label in bold and its value behind it, without a colon. */
function bold<Name extends string>(document: Document, block: Block, table: Table<Name>) {
  const first = block.leaves.find((leaf) => leaf.kind === 'strong' && leaf.start === block.body)
  if (!first || first.end >= block.end) return undefined
  const name = table.get(plain(words(document, first)))
  if (!name) return undefined
  const rest = document.text.slice(first.end, block.end)
  return {
    name,
    label: first.end - block.body,
    value: first.end - block.body + rest.length - rest.replace(/^[\s:–-]+/u, '').length,
  }
}
