import { createHash } from 'node:crypto'
import { datasets, type Table } from '../schemas/index.ts'
import type { Judgement, RegisterRow, Source } from '../schemas/types.ts'
import { content, type Document, words } from './document.ts'
import { forgetTexts } from './expression/texts.ts'
import type { Layout } from './layout.ts'
import { layouts } from './layouts/index.ts'
import { sibling } from './layouts/parts/sibling.ts'
import { ledger } from './ledger.ts'
import { stated } from './mention.ts'
import type { Message } from './message.ts'
import { read } from './read/index.ts'
import type { Input, Reading } from './read/reader.ts'
import { type Account, type Draft, draft, isDraft, isOf, type SetAside, type Thing } from './record.ts'
import { across } from './resolve/across.ts'
import { followUps } from './resolve/follow-up.ts'
import { identifiers, type Known } from './resolve/identifiers.ts'
import { ruling } from './resolve/judgements.ts'
import { links } from './resolve/links.ts'
import { within } from './resolve/within.ts'
import { settle } from './settle.ts'
import { validate } from './validate.ts'

/** What reading one document gave: what it says, or the messages that say why there is nothing. */
export interface Said {
  account?: Account
  messages: Message[]
}

/** All that is published, as rows; no row depends on the clock, the machine or the order of the files. */
export interface Publication {
  tables: Record<Table, object[]>
  /** The canonical texts that may be shown in full, by source id. */
  texts: { id: string; text: string }[]
  /** Every id ever published, this run's included. */
  known: Known
  /** Share of the characters read by disposition, by source id; each adds up to 1. */
  coverage: Record<string, Record<string, number>>
  messages: Message[]
}

/** Bytes to drafts: a pure function of one file and its row of the register. */
export async function readDocument(input: Input, row?: RegisterRow): Promise<Said> {
  return tell(input, await read(input), row)
}

/** A document that was read to drafts. */
export function tell(input: Input, { document, messages }: Reading, row?: RegisterRow): Said {
  if (!document) return { messages }
  forgetTexts()
  const { layout, message } = recognise(document, row?.genre)
  if (!layout) return { messages: [...messages, message!] }
  const { drafts, setAsides } = extract(document, layout)
  return {
    account: { document, card: card(input, document, layout, row), drafts: within(document, drafts), setAsides },
    messages,
  }
}

/** Drafts of all documents to published rows. */
export function publish(said: Said[], before: Known = {}, judgements: Judgement[] = []): Publication {
  const accounts = said
    .flatMap(({ account }) => account ?? [])
    .sort((a, b) => (a.document.file < b.document.file ? -1 : 1))
  const { things, judged } = judgedThings(accounts, before, judgements)
  const { ids, known, gone } = identifiers(things, before)
  const { records, messages: refused } = validate(settle(things, ids, links(things), followUps(things)))
  const accounted = ledger(accounts, records)
  const messages = [
    ...said.flatMap(({ messages }) => messages),
    ...judged,
    ...gone.map(lost),
    ...refused,
    ...accounted.messages,
  ].sort(byPlace)

  const tables = {} as Record<Table, object[]>
  for (const dataset of datasets)
    tables[dataset] = records.filter((settled) => settled.dataset === dataset).map(({ record }) => record)
  tables.evidence = records.flatMap(({ dataset, record }) =>
    record.evidence.map((evidence) => ({ dataset, record: record.id, ...evidence })),
  )
  tables.blocks = accounted.blocks
  tables.numbers = accounted.numbers
  const sources = tables.sources as Source[]
  const sourceOf = new Map(sources.map(({ file, id }) => [file, id]))
  tables.messages = messages.map((message) => row(message, sourceOf.get(message.file)))
  const textOf = new Map(accounts.map(({ document }) => [document.file, document.text]))
  const texts = sources
    .filter(({ rights }) => rights === 'full')
    .map(({ id, file }) => ({ id, text: textOf.get(file)! }))
  return { tables, texts, known, coverage: accounted.coverage, messages }
}

/** One thing for each that the documents tell: by their words, then again with what persons have ruled about the outcome. */
function judgedThings(
  accounts: Account[],
  before: Known,
  judgements: Judgement[],
): { things: Thing[]; judged: Message[] } {
  const things = across(accounts)
  if (!judgements.length) return { things, judged: [] }
  const { ruling: ruled, messages } = ruling(judgements, things, identifiers(things, before), before)
  return { things: across(accounts, ruled), judged: messages }
}

/** An id that no record has any more must say where it went. */
const lost = (id: string): Message => ({
  severity: 'warning',
  rule: 'identifier.gone',
  reason: `${id} was published before and no document tells it now; give it renamed_to, merged_into or removed`,
  file: 'identifiers.json',
})

/** The one layout that a document is set out in, or the message that says why there is none. */
function recognise(document: Document, genre?: string): { layout?: Layout; message?: Message } {
  const found = layouts.filter((layout) => layout.matches(document))
  // A genre that a person put into the register decides where the structure does not.
  const fitting = found.length !== 1 && genre ? layouts.filter((layout) => layout.genre === genre) : found
  if (fitting.length === 1) return { layout: fitting[0]! }
  const named = (list: Layout[]) => list.map(({ name }) => name).join(', ')
  const other = sibling(document)
  const message: Message = {
    severity: 'error',
    rule: found.length ? 'layout.several' : 'layout.none',
    reason: found.length
      ? `the document is set out like several layouts (${named(found)}); exactly one is expected: name its genre in sources.json`
      : other
        ? `the document is a paper of another organization (${other.body}, ${other.organization}, ${other.symbol}); expected what the ILO reports; nothing was extracted`
        : `the document is set out like none of the known layouts (${named(layouts)}); nothing was extracted`,
    file: document.file,
  }
  const first = content(document)[0]
  if (first) {
    message.place = { start: first.start, end: first.end }
    message.quote = words(document, first)
  }
  return { message }
}

/** What a layout finds, with a card of the document among the drafts even where the layout gives none. */
function extract(document: Document, layout: Layout): { drafts: Draft[]; setAsides: SetAside[] } {
  const drafts: Draft[] = []
  const setAsides: SetAside[] = []
  for (const item of layout.extract(document)) {
    if (isDraft(item)) drafts.push(item)
    else setAsides.push(item)
  }
  if (!drafts.some((item) => isOf(item, 'sources'))) {
    const title = content(document).find(({ kind }) => kind === 'heading') ?? content(document)[0]
    if (title) drafts.unshift(draft('sources', 'card', title, { title: stated(words(document, title), title) }))
  }
  return { drafts, setAsides }
}

/** The fields of a document's card that its words do not state. */
function card(input: Input, document: Document, layout: Layout, row?: RegisterRow): Partial<Source> {
  const card: Partial<Source> = {
    genre: row?.genre ?? layout.genre,
    language: document.language,
    file: document.file,
    media_type: document.mediaType,
    sha256: createHash('sha256').update(input.bytes).digest('hex'),
    bytes: input.bytes.byteLength,
    characters: document.text.length,
    rights: row?.republish ?? 'quotes',
    notes: document.notes.map(({ rule, reason, start, end }) => ({
      rule,
      reason,
      start,
      end,
      quote: words(document, { start, end }),
    })),
  }
  if (document.pages !== undefined) card.pages = document.pages
  for (const name of ['id', 'url', 'publisher', 'licence', 'derived_from'] as const) {
    if (row?.[name] !== undefined) Object.assign(card, { [name]: row[name] })
  }
  return card
}

/** A message as a row of its dataset. */
function row({ severity, rule, reason, file, place, quote }: Message, source?: string): object {
  return {
    severity,
    rule,
    reason,
    file,
    ...(source && { source }),
    ...(place?.page && { page: place.page }),
    ...(place && { start: place.start, end: place.end }),
    ...(quote !== undefined && { quote }),
  }
}

function byPlace(a: Message, b: Message): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.place?.start ?? -1) - (b.place?.start ?? -1) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
