/* Generated from the JSON Schemas by `npm run types`. Change the schemas, not this file. */

/**
 * Where the words stand on their pages.
 */
export type Boxes = PageBox[]

export interface Everything {
  block: Block
  deliverable: Deliverable
  event: Event
  evidence: EvidenceRow
  identifiers: Identifiers
  judgements: Judgements
  message: Message
  number: Number
  project: Project
  register: Register
  result: Result
  source: Source
  statistic: Statistic
}
/**
 * One stretch of a source; the blocks of a source tile its canonical text.
 */
export interface Block {
  /**
   * `<source id>#<ordinal>`.
   */
  id: string
  /**
   * Source id.
   */
  source: string
  /**
   * Position in reading order.
   */
  ordinal: number
  /**
   * Kind of block.
   */
  kind: 'heading' | 'paragraph' | 'list_item' | 'table' | 'quote' | 'callout' | 'caption' | 'footnote' | 'furniture'
  /**
   * Printed number.
   */
  number?: string
  page?: number
  /**
   * First character.
   */
  start: number
  /**
   * One past the last character, the separator that follows included.
   */
  end: number
  /**
   * What became of it.
   */
  disposition: 'record' | 'context' | 'heading' | 'furniture' | 'duplicate' | 'set_aside' | 'unread'
  /**
   * Why it was set aside, or what the furniture is.
   */
  reason?: string
  /**
   * Records that quote it.
   *
   * Items: Record id.
   */
  records: string[]
}
/**
 * Something made or done for others, that the text says exists, ran, or is planned.
 */
export interface Deliverable {
  /**
   * Permanent readable identifier, `deliverable/<slug>`.
   */
  id: string
  /**
   * Name as printed, or the shortest noun phrase that tells it from its neighbours.
   */
  title: string
  /**
   * What it is.
   */
  kind:
    | 'report'
    | 'brief'
    | 'study'
    | 'guide'
    | 'tool'
    | 'toolkit'
    | 'training_material'
    | 'course'
    | 'training'
    | 'workshop'
    | 'meeting'
    | 'platform'
    | 'database'
    | 'methodology'
    | 'assessment'
    | 'action_plan'
    | 'strategy'
    | 'policy_advice'
    | 'body'
    | 'network'
    | 'agreement'
    | 'certification'
    | 'campaign'
    | 'event_series'
    | 'video'
    | 'leaflet'
    | 'template'
    | 'code'
    | 'standard_contract'
    | 'programme'
    | 'other'
  /**
   * State the text reports.
   */
  status: 'delivered' | 'ongoing' | 'planned' | 'suspended'
  /**
   * When it was delivered or is due.
   */
  date?: string
  /**
   * Action area: the section heading it stands under.
   */
  area?: string
  /**
   * The project it belongs to.
   */
  project?: string
  /**
   * The event at which it was launched or that it ran as.
   */
  event?: string
  follow_up?: FollowUp
  /**
   * Where, as ISO 3166-1 alpha-2 codes from places the text names for the thing itself.
   *
   * Items: ISO 3166-1 alpha-2.
   */
  countries: string[]
  /**
   * Economic sectors, codes of the sector codelist.
   *
   * Items: Sector code.
   */
  sectors: string[]
  /**
   * With whom it was made.
   *
   * Items: Organisation.
   */
  partners: string[]
  /**
   * For whom, as printed.
   */
  audience?: string
  /**
   * International labour instruments, NORMLEX codes (C188, R113, P029) or named declarations (MNE).
   *
   * Items: NORMLEX code or named declaration.
   */
  instruments: string[]
  /**
   * Languages it is available in, BCP 47.
   *
   * Items: Language.
   */
  languages: string[]
  /**
   * Address.
   */
  url?: string
  /**
   * Ids of the sources that tell it.
   *
   * @minItems 1
   *
   * Items: Source id.
   */
  sources: [string, ...string[]]
  /**
   * The words each value was read from.
   *
   * @minItems 1
   */
  evidence: [Evidence, ...Evidence[]]
}
/**
 * Of what a text planned: what another text of the collection reports.
 */
export interface FollowUp {
  /**
   * What another text reports; `no_report_found` where none tells of it.
   */
  state: 'delivered' | 'ongoing' | 'suspended' | 'no_report_found'
  /**
   * The record that tells it, where it is another one.
   */
  deliverable?: string
  /**
   * The text that reports it.
   */
  source?: string
}
/**
 * The words a value was read from: the slice of the source's canonical text from start to end equals quote.
 */
export interface Evidence {
  /**
   * JSON Pointer of the field it supports; empty for the record as a whole.
   */
  path: string
  /**
   * Source id.
   */
  source: string
  /**
   * Page, for paged formats.
   */
  page?: number
  /**
   * First character, UTF-16 offset into the canonical text.
   */
  start: number
  /**
   * One past the last character.
   */
  end: number
  /**
   * The very words.
   */
  quote: string
  /**
   * Whether the words state the value or context implies it.
   */
  basis: 'stated' | 'implied'
  /**
   * How this telling stands to the record.
   */
  relation: 'states' | 'restates' | 'corroborates' | 'contradicts'
  boxes?: Boxes
  /**
   * Name of the rule that read the record from these words; on evidence for the record as a whole.
   */
  rule?: string
}
/**
 * A rectangle on a page, in points, origin at the top left.
 */
export interface PageBox {
  page: number
  x0: number
  y0: number
  x1: number
  y1: number
}
/**
 * Something dated that happened, will happen, or was made public.
 */
export interface Event {
  /**
   * Permanent readable identifier, `event/<slug>`.
   */
  id: string
  /**
   * Name as printed.
   */
  title: string
  /**
   * People met, or something was made public.
   */
  nature: 'happening' | 'publication'
  /**
   * Kind of happening or publication.
   */
  kind:
    | 'meeting'
    | 'conference'
    | 'session'
    | 'forum'
    | 'workshop'
    | 'seminar'
    | 'webinar'
    | 'training'
    | 'course'
    | 'launch'
    | 'dialogue'
    | 'exhibition'
    | 'campaign'
    | 'mission'
    | 'other'
    | 'news'
    | 'press_release'
    | 'article'
    | 'brief'
    | 'publication'
    | 'newsletter'
    | 'interview'
    | 'video'
    | 'statement'
  /**
   * State of a happening; publications are published.
   */
  status: 'held' | 'planned' | 'postponed' | 'cancelled' | 'published'
  /**
   * When, no more precise than the source.
   */
  date: string
  /**
   * First day of the date.
   */
  start: string
  /**
   * Last day of the date.
   */
  end: string
  /**
   * Precision of the date.
   */
  precision: 'day' | 'month' | 'season' | 'quarter' | 'year'
  /**
   * City or venue as printed.
   */
  place?: string
  /**
   * Where, as ISO 3166-1 alpha-2 codes from places the text names for the thing itself.
   *
   * Items: ISO 3166-1 alpha-2.
   */
  countries: string[]
  /**
   * Who organized it, as printed or by registered name.
   *
   * Items: Organisation.
   */
  organisers: string[]
  participants?: Quantity
  /**
   * Events that this publication is about.
   *
   * Items: Event id.
   */
  about: string[]
  /**
   * The project it belongs to.
   */
  project?: string
  /**
   * Economic sectors, codes of the sector codelist.
   *
   * Items: Sector code.
   */
  sectors: string[]
  /**
   * International labour instruments, NORMLEX codes (C188, R113, P029) or named declarations (MNE).
   *
   * Items: NORMLEX code or named declaration.
   */
  instruments: string[]
  /**
   * The words that follow the title in a listing.
   */
  description?: string
  /**
   * Address.
   */
  url?: string
  /**
   * Ids of the sources that tell it.
   *
   * @minItems 1
   *
   * Items: Source id.
   */
  sources: [string, ...string[]]
  /**
   * The words each value was read from.
   *
   * @minItems 1
   */
  evidence: [Evidence, ...Evidence[]]
}
/**
 * A number with what it counts.
 */
export interface Quantity {
  value?: number
  low?: number
  high?: number
  /**
   * How the number bounds the value; absent means exact.
   */
  qualifier?: 'exact' | 'about' | 'more_than' | 'over' | 'at_least' | 'nearly' | 'up_to' | 'less_than'
  /**
   * The counted noun, singular, lower case, or per_cent, or an ISO 4217 code.
   */
  unit?: string
  /**
   * The whole noun phrase as printed.
   */
  population?: string
  /**
   * The exact words of the number.
   */
  raw: string
}
/**
 * One piece of evidence with the record it belongs to.
 */
export interface EvidenceRow {
  /**
   * Dataset of the record.
   */
  dataset: 'sources' | 'events' | 'deliverables' | 'results' | 'statistics' | 'projects'
  /**
   * Record id.
   */
  record: string
  /**
   * JSON Pointer of the field it supports; empty for the record as a whole.
   */
  path: string
  /**
   * Source id.
   */
  source: string
  /**
   * Page, for paged formats.
   */
  page?: number
  /**
   * First character, UTF-16 offset into the canonical text.
   */
  start: number
  /**
   * One past the last character.
   */
  end: number
  /**
   * The very words.
   */
  quote: string
  /**
   * Whether the words state the value or context implies it.
   */
  basis: 'stated' | 'implied'
  /**
   * How this telling stands to the record.
   */
  relation: 'states' | 'restates' | 'corroborates' | 'contradicts'
  boxes?: Boxes
  /**
   * Name of the rule that read the record from these words; on evidence for the record as a whole.
   */
  rule?: string
}
/**
 * Every identifier ever published and where it went: identifiers.json beside the documents of a collection.
 */
export interface Identifiers {
  /**
   * By identifier.
   */
  identifiers: {
    [k: string]: IdentifierEntry
  }
}
export interface IdentifierEntry {
  /**
   * Fingerprints of the words that tell the record: how a later run knows it again.
   *
   * Items: Fingerprint of one telling.
   */
  marks?: string[]
  /**
   * The record that now tells it.
   */
  merged_into?: string
  /**
   * Its identifier today.
   */
  renamed_to?: string
  /**
   * Why it is gone.
   */
  removed?: string
}
/**
 * What a person has decided about records that may tell the same thing: judgements.json beside the documents of a collection.
 */
export interface Judgements {
  judgements: Judgement[]
}
export interface Judgement {
  /**
   * `same`: the tellings are of one thing. `different`: no two of them are.
   */
  verdict: 'same' | 'different'
  /**
   * What is judged.
   *
   * @minItems 2
   */
  tellings: [Judged, Judged, ...Judged[]]
  /**
   * Why, in a sentence.
   */
  reason: string
  /**
   * Who judged.
   */
  by?: string
  /**
   * The day of the judgement.
   */
  on?: string
}
export interface Judged {
  /**
   * Id of the record, also one that was merged or renamed since.
   */
  record: string
  /**
   * Only what this source tells of it.
   */
  source?: string
}
/**
 * A diagnostic of the run that made the data.
 */
export interface Message {
  /**
   * error: something was lost.
   */
  severity: 'error' | 'warning' | 'info'
  /**
   * Rule code.
   */
  rule: string
  /**
   * What was found and what was expected.
   */
  reason: string
  /**
   * File.
   */
  file: string
  /**
   * Source id.
   */
  source?: string
  page?: number
  start?: number
  end?: number
  quote?: string
}
/**
 * One number in the text of a source and its role.
 */
export interface Number {
  /**
   * `<source id>@<start>`.
   */
  id: string
  /**
   * Source id.
   */
  source: string
  start: number
  end: number
  /**
   * As printed.
   */
  raw: string
  /**
   * What the number is.
   */
  role: 'value' | 'date' | 'symbol' | 'ordinal' | 'enumerator' | 'page' | 'instrument' | 'age' | 'other' | 'unclaimed'
  /**
   * Id of the record that owns it.
   */
  record?: string
  /**
   * Why it is classed as other.
   */
  reason?: string
}
/**
 * A project or programme.
 */
export interface Project {
  /**
   * Permanent readable identifier, `project/<slug>`.
   */
  id: string
  /**
   * Name as printed.
   */
  name: string
  /**
   * Other spellings and names.
   *
   * Items: Name.
   */
  aliases: string[]
  /**
   * Project code.
   */
  symbol?: string
  /**
   * State.
   */
  status?: 'planned' | 'ongoing' | 'closed'
  /**
   * Start.
   */
  start?: string
  /**
   * End.
   */
  end?: string
  /**
   * Who pays, as printed.
   *
   * Items: Funder.
   */
  funders: string[]
  budget?: Budget
  /**
   * With whom it works.
   *
   * Items: Organisation.
   */
  partners: string[]
  /**
   * Where, as ISO 3166-1 alpha-2 codes from places the text names for the thing itself.
   *
   * Items: ISO 3166-1 alpha-2.
   */
  countries: string[]
  /**
   * Economic sectors, codes of the sector codelist.
   *
   * Items: Sector code.
   */
  sectors: string[]
  /**
   * Objectives as printed.
   *
   * Items: Objective.
   */
  objectives: string[]
  /**
   * Whom it is for, as printed.
   */
  beneficiaries?: string
  /**
   * Outcomes as printed.
   *
   * Items: Outcome.
   */
  planned_outcomes: string[]
  /**
   * Ids of the sources that tell it.
   *
   * @minItems 1
   *
   * Items: Source id.
   */
  sources: [string, ...string[]]
  /**
   * The words each value was read from.
   *
   * @minItems 1
   */
  evidence: [Evidence, ...Evidence[]]
}
export interface Budget {
  value: number
  /**
   * ISO 4217.
   */
  currency: string
  /**
   * As printed.
   */
  raw: string
}
/**
 * The register of a collection: sources.json beside the documents.
 */
export interface Register {
  /**
   * Name of the collection.
   */
  collection?: string
  sources: RegisterRow[]
}
export interface RegisterRow {
  /**
   * Path inside the collection.
   */
  file: string
  /**
   * Fixes the id.
   */
  id?: string
  /**
   * Address of the original.
   */
  url?: string
  /**
   * Publisher.
   */
  publisher?: string
  /**
   * Licence.
   */
  licence?: string
  /**
   * How much of the text a page may show.
   */
  republish?: 'quotes' | 'full'
  /**
   * Overrides the detected genre.
   */
  genre?: 'news-listing' | 'news-item' | 'event-page' | 'project-page' | 'project-brief' | 'governing-body-document'
  /**
   * Where a digest's facts come from.
   *
   * Items: Original.
   */
  derived_from?: string[]
  /**
   * Files this document was made from: kept beside it, not read as sources.
   *
   * Items: Path inside the collection.
   */
  made_from?: string[]
}
/**
 * A change or an achievement that the text reports or promises.
 */
export interface Result {
  /**
   * Permanent readable identifier, `result/<slug>`.
   */
  id: string
  /**
   * The sentence or clause that tells it.
   */
  statement: string
  /**
   * What changed or was counted.
   */
  kind:
    | 'people_trained'
    | 'people_certified'
    | 'people_reached'
    | 'participants'
    | 'survey_sample'
    | 'organisations_engaged'
    | 'countries_reached'
    | 'products_made'
    | 'copies_distributed'
    | 'activities_held'
    | 'pledges'
    | 'procedures'
    | 'body_established'
    | 'policy_change'
    | 'practice_change'
    | 'knowledge_gained'
    | 'other'
  /**
   * Reported or promised.
   */
  nature: 'achieved' | 'intended'
  /**
   * OECD-DAC results chain.
   */
  level: 'output' | 'outcome' | 'impact'
  /**
   * The number; a percentage stands as 0 to 100.
   */
  value?: number
  /**
   * Lower end of a range.
   */
  low?: number
  /**
   * Upper end of a range.
   */
  high?: number
  /**
   * How the number bounds the value; absent means exact.
   */
  qualifier?: 'exact' | 'about' | 'more_than' | 'over' | 'at_least' | 'nearly' | 'up_to' | 'less_than'
  /**
   * The counted noun, singular, lower case, or per_cent, or an ISO 4217 code.
   */
  unit?: string
  /**
   * The whole noun phrase as printed.
   */
  population?: string
  /**
   * The exact words of the number.
   */
  raw?: string
  /**
   * When.
   */
  date?: string
  /**
   * The project that achieved it.
   */
  project?: string
  /**
   * The deliverable that led to it.
   */
  deliverable?: string
  /**
   * The event it counts.
   */
  event?: string
  /**
   * Where, as ISO 3166-1 alpha-2 codes from places the text names for the thing itself.
   *
   * Items: ISO 3166-1 alpha-2.
   */
  countries: string[]
  aggregation?: Aggregation
  /**
   * Ids of the sources that tell it.
   *
   * @minItems 1
   *
   * Items: Source id.
   */
  sources: [string, ...string[]]
  /**
   * The words each value was read from.
   *
   * @minItems 1
   */
  evidence: [Evidence, ...Evidence[]]
}
export interface Aggregation {
  /**
   * Whether the value may be summed with others.
   */
  mode: 'additive' | 'subset_of' | 'overlaps' | 'not_additive'
  /**
   * The result that holds this one.
   */
  of?: string
}
/**
 * One document.
 */
export interface Source {
  /**
   * Permanent readable identifier, `source/<slug>`.
   */
  id: string
  /**
   * Title as printed.
   */
  title: string
  /**
   * Kind of text.
   */
  genre: 'news-listing' | 'news-item' | 'event-page' | 'project-page' | 'project-brief' | 'governing-body-document'
  /**
   * BCP 47, read from the text.
   */
  language: string
  /**
   * Document symbol, only if printed.
   */
  symbol?: string
  /**
   * Session, as printed.
   */
  session?: string
  /**
   * Date of publication, only if printed.
   */
  published?: string
  /**
   * Symbols of the documents it says it is related to.
   *
   * Items: Symbol.
   */
  related_symbols: string[]
  /**
   * Publisher, from the register.
   */
  publisher?: string
  /**
   * Address of the original.
   */
  url?: string
  /**
   * Path inside the collection.
   */
  file: string
  /**
   * Media type.
   */
  media_type: string
  /**
   * Of the file's bytes.
   */
  sha256: string
  /**
   * Size of the file.
   */
  bytes: number
  /**
   * Number of pages.
   */
  pages?: number
  /**
   * Length of the canonical text.
   */
  characters?: number
  /**
   * Licence, SPDX where it has one.
   */
  licence?: string
  /**
   * How much of the text a published page may show.
   */
  rights: 'quotes' | 'full'
  /**
   * Where the facts of a digest come from: addresses or titles of the originals.
   *
   * Items: Original.
   */
  derived_from?: string[]
  /**
   * Remarks on the quality of the source.
   */
  notes: SourceNote[]
  /**
   * The words each value was read from.
   *
   * @minItems 1
   */
  evidence: [Evidence, ...Evidence[]]
}
export interface SourceNote {
  /**
   * Rule code.
   */
  rule: string
  /**
   * What is wrong with the source.
   */
  reason: string
  start?: number
  end?: number
  quote?: string
}
/**
 * A background figure about the world, not about the work.
 */
export interface Statistic {
  /**
   * Permanent readable identifier, `statistic/<slug>`.
   */
  id: string
  /**
   * The sentence or clause that states it.
   */
  statement: string
  /**
   * The number; a percentage stands as 0 to 100.
   */
  value?: number
  /**
   * Lower end of a range.
   */
  low?: number
  /**
   * Upper end of a range.
   */
  high?: number
  /**
   * How the number bounds the value; absent means exact.
   */
  qualifier?: 'exact' | 'about' | 'more_than' | 'over' | 'at_least' | 'nearly' | 'up_to' | 'less_than'
  /**
   * The counted noun, singular, lower case, or per_cent, or an ISO 4217 code.
   */
  unit?: string
  /**
   * The whole noun phrase as printed.
   */
  population?: string
  /**
   * The exact words of the number.
   */
  raw: string
  /**
   * What it is a figure of.
   */
  about?: string
  /**
   * Place as printed.
   */
  place?: string
  /**
   * Where, as ISO 3166-1 alpha-2 codes from places the text names for the thing itself.
   *
   * Items: ISO 3166-1 alpha-2.
   */
  countries: string[]
  /**
   * Economic sectors, codes of the sector codelist.
   *
   * Items: Sector code.
   */
  sectors: string[]
  /**
   * When.
   */
  date?: string
  /**
   * Ids of the sources that tell it.
   *
   * @minItems 1
   *
   * Items: Source id.
   */
  sources: [string, ...string[]]
  /**
   * The words each value was read from.
   *
   * @minItems 1
   */
  evidence: [Evidence, ...Evidence[]]
}

export type Genre = Source['genre']
/** The record type of each dataset. */
export interface Records {
  sources: Source
  events: Event
  deliverables: Deliverable
  results: Result
  statistics: Statistic
  projects: Project
}
export type Dataset = keyof Records
