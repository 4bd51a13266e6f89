import type { Block, Document, Span } from '../document.ts'
import type { Mention } from '../mention.ts'
import type { Draft } from '../record.ts'

/** What context says about a block before its own words are read. Everything taken from it is marked `implied`. */
export interface Scope {
  /** The project that the document or the section is about. */
  project?: Draft<'projects'>
  /** The document is that project's own page or brief: what it says the project aims at is promised. */
  own?: true
  /** Countries that the section is about. */
  countries?: Mention<string>[]
  /** The action area: the section heading it stands under. */
  area?: Mention<string>
  /** `intended` under headings of objectives and planned outcomes; absent where the words themselves must tell. */
  nature?: 'achieved' | 'intended'
  /** Under a heading of beneficiaries: who is counted is to be reached. */
  reached?: true
  /** Under a heading of the background, where the layout finds headings that the format does not mark. */
  background?: true
  /** The blocks under the heading are items of a list, although no bullets are printed. */
  listed?: true
  /** The block is an item of a list whose opening words say what its items are, whatever it looks like. */
  item?: true
  /** Under a heading of outputs: a line that names a thing promises it. */
  outputs?: true
  /** The text is that of a gathering: who does something in it took part. */
  gathering?: true
  /** The block is the title of an article: its present tells what happened ("Togo sets up a council"). */
  headline?: true
  /** A date that headings imply. */
  date?: Mention<string>
}

/** One sentence of a block. */
export interface Sentence extends Span {
  text: string
  block: Block
}

/** Reads the drafts of one dataset out of one sentence, given what the sentences before it said. */
export interface Statement {
  document: Document
  sentence: Sentence
  /** The sentence before it in the same block, for dates and subjects that carry over. */
  before?: Sentence
  scope: Scope
}
