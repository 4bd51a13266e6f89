import functionWords from '../../../schemas/codelists/function-words.json' with { type: 'json' }
import { isGeneric, namesBody, saysApproved } from './labels.ts'
import type { Line } from './lines.ts'

/** A line that may be the title. */
export interface Candidate extends Line {
  /** 1 for the highest heading, 9 for plain lines. */
  rank: number
}

/** Letters and characters of a title; below the line of an agenda item one word is enough. */
const TITLE = { least: 12, short: 3, most: 400 }

/** True for a line that may be a title; `asked` where the line above says that the name of an item follows. */
export function isTitle({ text, block }: Line, asked: boolean): boolean {
  const least = asked ? TITLE.short : TITLE.least
  return (
    text.length >= least &&
    text.length < TITLE.most &&
    (text.match(/\p{L}/gu)?.length ?? 0) >= least &&
    !/\|/.test(text) &&
    !/^\(/.test(text) &&
    (block.kind === 'heading' || !/[.;:]$/.test(text))
  )
}

/** Words that no title ends with: the next line goes on. */
const OPEN = new Set(
  Object.values(functionWords).flatMap((words) => [...words.determiner, ...words.preposition, ...words.conjunction]),
)
/** Years alone: the end of a title that was set on a line of its own. */
const YEARS = /^\(?(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?\)?$/

/** True for a line that is the end of a title: years. */
export const endsTitle = (text: string): boolean => YEARS.test(text)

/** Lines of titles that were set on two lines, joined. */
export function joined(candidates: Candidate[]): Candidate[] {
  const found: Candidate[] = []
  for (const line of candidates) {
    const above = found.at(-1)
    if (above && goesOn(above.text, line.text))
      found[found.length - 1] = { ...above, end: line.end, text: `${above.text} ${line.text}` }
    else found.push(line)
  }
  return found
}

/** True where a title goes on in the next line. */
const goesOn = (above: string, below: string): boolean =>
  /^\p{Ll}/u.test(below) ||
  YEARS.test(below) ||
  /[,;–-]$/.test(above) ||
  (!namesBody(above) && !namesBody(below) && namesBody(`${above} ${below}`)) ||
  OPEN.has(/(\p{L}+|&)\s*$/u.exec(above)?.[1]?.toLowerCase() ?? '')

/**
 * The title among the lines that may be it. Below the line of an agenda item or of a committee the first; of headings the highest, then the first; of
 * other plain lines the last: what stands above it is the body's. The name of an item that takes in several papers gives way to the next.
 */
export function best(candidates: Candidate[], anchored: boolean, marked: boolean): Candidate | undefined {
  const lines = joined(candidates)
  const approved = lines.find(({ text }) => saysApproved(text))
  if (approved) return approved
  const named = lines.filter(({ text }) => !isGeneric(text))
  const list = named.length ? named : lines
  const rank = Math.min(...list.map((one) => one.rank))
  const highest = list.filter((one) => one.rank === rank)
  if (anchored) return marked ? highest[0] : list[0]
  return rank < 9 ? highest[0] : highest.at(-1)
}

/** Where a title ends: before the mark of a note. */
export const withoutMark = (text: string): number => text.replace(/\s*[[(]\d{1,2}[\])]\s*$/, '').trimEnd().length
