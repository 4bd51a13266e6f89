import type { Span } from '../../document.ts'
import { allOf } from '../../expression/find.ts'
import { expression } from '../../expression.ts'
import { singular } from '../../mentions/singular.ts'
import type { Sentence } from '../scope.ts'
import type { Candidate } from './candidates.ts'
import type { Found } from './found.ts'
import type { Reading } from './reading.ts'
import { trimmed } from './title.ts'

const VOLUME = expression(/\((?:Volume|Part|Tome|Partie|Volumen|Parte|Vol\.) ?(?:\p{N}+|[IVX]+)\)/gu)

/**
 * Parts what one phrase tells of several things: "seminars for [A] and [B]" with a link each, "two volumes …, covering …
 * (Volume 1) and … (Volume 2)". Gives the thing itself where it is one.
 */
export function split(base: Found, candidate: Candidate, reading: Reading, sentence: Sentence): Found[] {
  const { phrase } = candidate
  if (candidate.work) return [base]
  const counted =
    reading.tokens[phrase.from]!.tag === 'number' || /^(volume|tome|volumen|part|partie|parte)$/.test(base.word)
  const volumes = phrase.plural && counted ? volumesOf(base, sentence) : []
  if (volumes.length > 1) return volumes
  const links = sentence.block.leaves.filter(
    (leaf) =>
      (leaf.kind === 'link' || leaf.kind === 'underline') &&
      leaf.start > phrase.headEnd &&
      leaf.end <= reach(base.span.end, sentence),
  )
  if (links.length < 2 || !(phrase.plural || phrase.determiner === undefined))
    return headJoined(base, candidate, reading, sentence)
  const between = (a: Span, b: Span) => sentence.text.slice(a.end - sentence.start, b.start - sentence.start)
  const chained = links.every(
    (link, i) =>
      i === 0 ||
      /^\s*(,|,? ?(and|or|et|ou|y|e)|&)\s*(the |les |los |las |le |la |el )?$/u.test(between(links[i - 1]!, link)),
  )
  if (!chained) return [base]
  const lead = sentence.text.slice(base.span.start - sentence.start, links[0]!.start - sentence.start)
  const end = Math.max(base.span.end, links.at(-1)!.end)
  const tail = sentence.text.slice(links.at(-1)!.end - sentence.start, end - sentence.start)
  return links.map((link) => ({
    ...base,
    title:
      `${one(lead, candidate, reading)}${sentence.text.slice(link.start - sentence.start, link.end - sentence.start)}${tail}`.trim(),
    span: { start: base.span.start, end: Math.max(end, link.end) },
    ...(link.href && link.href !== '#' ? { href: link.href } : {}),
  }))
}

/** The end of a title, with the words of a list that run on behind it. */
const reach = (end: number, sentence: Sentence): number => {
  const rest =
    /^(?:,? ?(?:and|or|et|ou|y|e)? ?(?:the |les |los |las )?)/u.exec(sentence.text.slice(end - sentence.start))?.[0] ??
    ''
  const at = end + rest.length
  const joined = rest.trim() ? sentence.block.leaves.find((leaf) => leaf.start === at) : undefined
  return joined ? joined.end : end
}

/** The words before the links with the plural noun in the singular and its number off. */
function one(lead: string, { phrase }: Candidate, { tokens: list, language }: Reading): string {
  if (list[phrase.from]!.tag !== 'number') return lead
  const noun = list.find(({ start }) => start === phrase.headStart)!.text
  return lead.replace(/^\S+\s+/, '').replace(noun, singular(noun, language))
}

/** "conference and report on X": two nouns that share what follows. */
function headJoined(base: Found, _candidate: Candidate, _reading: Reading, _sentence: Sentence): Found[] {
  return [base]
}

/** One thing for each printed volume. */
function volumesOf(base: Found, sentence: Sentence): Found[] {
  const marks = [...allOf(VOLUME, sentence.text)]
  if (marks.length < 2) return []
  return marks.map((mark, index) => {
    const from = index === 0 ? 0 : marks[index - 1]!.index + marks[index - 1]![0].length
    const stretch = sentence.text.slice(from, mark.index)
    const cut = index === 0 ? Math.max(stretch.search(/,\s*(?:covering|on|portant|sur|sobre|dedicad)/u), -1) : -1
    const words = stretch.slice(cut + 1).replace(/^\s*(?:,|and|et|y)?\s*/u, '')
    const start = sentence.start + from + stretch.length - words.length
    const span = trimmed(sentence.text, { start, end: sentence.start + mark.index + mark[0].length }, sentence.start)
    const named = base.title.replace(/^\S+\s+(?=\S)/u, (first) =>
      /^(two|three|four|deux|trois|dos|tres)\s/iu.test(first) ? '' : first,
    )
    return {
      ...base,
      title: `${named.replace(/^volumes/i, 'volume')} ${sentence.text.slice(span.start - sentence.start, span.end - sentence.start)}`,
      span,
    }
  })
}
