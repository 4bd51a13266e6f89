/** Characters of a paragraph whose inline Markdown is read, at most. */
const LONG = 12_000
/** Openings of links and images in one paragraph, at most: matching them takes time by their square. */
const OPENINGS = 300
/** Marks of emphasis, code, tags and entities in one paragraph, at most. */
const MARKS = 1500

/** True for a paragraph with more markup than any author writes, which would keep a Markdown parser busy for minutes. */
export const tangled = (paragraph: string): boolean =>
  paragraph.length > LONG ||
  (paragraph.match(/\[/g)?.length ?? 0) > OPENINGS ||
  (paragraph.match(/[*_`<&~\\]/g)?.length ?? 0) > MARKS
