import labels from '../../../schemas/codelists/governing-body-labels.json' with { type: 'json' }
import { expression } from '../../expression.ts'

/** Characters of a line that a whole cover may have run together in, at least. */
const LEAST = 60
/** Parts of a cover that a line must show before it is taken apart. */
const PARTS = 3

const either = (names: string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/[áéíóúèêç]/giu, (letter) => `[${letter}${letter.normalize('NFD')[0]}]`),
    )
    .join('|')
const names = labels.body.filter((name) => name.length > 4)

const PLACE = '(?:Geneva|Genève|Ginebra)'
const SESSION = `\\d{1,3}\\s?(?:st|nd|rd|th|re|ère|e|ème|ᵉ|er|\\.?\\s?[ªºao]\\.?)\\s(?:\\([A-Z][a-z]+\\)\\s)?(?:[Ss]ession|[Rr]euni[oó]n)`
const WHEN = `(?:\\d{1,2}[^\\s,]*\\s(?:de\\s)?)?(?:\\d{1,2}\\s?[–-]\\s?\\d{1,2}\\s(?:de\\s)?)?\\p{L}{3,10}(?:\\s?[–-]\\s?(?:\\d{1,2}\\s)?(?:de\\s)?\\p{L}{3,10})?\\s(?:de\\s)?(?:19|20)\\d\\d`

/** What a cover prints above the title, each with the words that are its own. */
const ABOVE: [part: string, pattern: RegExp][] = [
  ['office', /(?:INTERNATIONAL LABOUR OFFICE|BUREAU INTERNATIONAL DU TRAVAIL|OFICINA INTERNACIONAL DEL TRABAJO)/gu],
  ['body', expression(`(?<!\\p{L})(?:${either(names)})(?!\\p{L})`, 'giu')],
  ['session', expression(`(?<![\\d.])${SESSION}(?:,?\\s${PLACE},\\s${WHEN})?`, 'gu')],
  ['place', expression(`${PLACE},\\s${WHEN}`, 'gu')],
  ['symbol', expression(/(?<![\p{L}\p{N}/])(?:GB|ILC)\.\d+(?:\/[\p{L}\d_.-]+)+(?:\([^)]*\))*/gu)],
  ['section', expression(`(?<!\\p{L})(?:${either(labels.section)})(?:\\s[A-Z]{2,4}(?!\\p{L}))?`, 'giu')],
  [
    'record',
    /(?:Provisional Record|Compte rendu provisoire|Actas Provisionales|Record of Proceedings)(?:\sNo\.?\s\d+\w?)?/gu,
  ],
  ['purpose', expression(/(?<!\p{L})(?:FOR|POUR|PARA)\s(?:\p{Lu}+\s?){1,6}(?!\p{L})/gu)],
  ['date', expression(/(?:Date|Fecha)\s?:\s(?:\d{1,2}[^\s]{0,2}\s(?:de\s)?)\p{L}{3,10}\s(?:de\s)?(?:19|20)\d\d/gu)],
  ['original', expression(/Original\s?:\s\p{L}+/gu)],
]
const AGENDA = expression(`(?:${either(labels.agenda)})(?!\\p{L})`, 'iu')
/** Words before "item on the agenda": which it is. */
const ORDINAL = expression(/(?:\p{L}[\p{L}-]*\s){1,3}$/u)
const FACTS = expression(
  `(?<=[\\s.])(?:(?:${either([...labels.summary, ...labels.author, ...labels.related, ...labels.other].filter((name) => name.length > 8))})\\s?:|(?:${either([...labels.opening, ...labels.summary.filter((name) => name.includes(' '))])})(?=\\s\\p{Lu}))`,
  'giu',
)
/** The head of a table of contents. */
const CONTENTS = /(?<=\s)(?:Contents|Table of contents|Table des matières|Sommaire|[ÍI]ndice)(?=\s)/gu
/** Where a title without a stop ends and the first sentence begins: an article with a capital. */
const TEXT = expression(
  /(?<=[\p{Ll}\d)»”])\s(?=(?:The|This|In|At|La|El|Los|Las|En|Este|Esta|Le|Les|Ce|Cette|Lors)\s[\p{L}\d])/u,
)
/** Characters of a title, at most. */
const TITLE = 400
const PARAGRAPH = expression(/(?<=\s)(\d{1,3})\.\s(?=\p{Lu})/gu)

/** A text with the covers of papers that an extractor ran together on one line given their lines back. */
export const uncovered = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length < LEAST ? line : parted(line)))
    .join('\n')

function parted(line: string): string {
  const agenda = AGENDA.exec(line)
  const ordinal = agenda ? (ORDINAL.exec(line.slice(0, agenda.index))?.[0].length ?? 0) : 0
  const found = ABOVE.flatMap(([part, pattern]) =>
    [...line.matchAll(pattern)].map(({ index, 0: words }) => ({
      part,
      start: index,
      end: index + words.trimEnd().length,
    })),
  )
    .filter(({ end }) => !agenda || end <= agenda.index)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const kept = found
    .filter(({ start }) => /\p{Lu}|\d/u.test(line[start]!))
    .filter((one, at, list) => !list.slice(0, at).some(({ end }) => end > one.start))
  const alone = kept.filter(
    ({ part, start, end }) => (part !== 'body' || beside(line, kept, start, end)) && !GOES_ON.test(line.slice(end)),
  )
  if (agenda) {
    const start = Math.max(agenda.index - ordinal, ...alone.map(({ end }) => end))
    alone.push({ part: 'agenda', start, end: agenda.index + agenda[0].length })
  }
  const run = together(line, alone)
  const parts = new Set(run.map(({ part }) => part))
  if (!(parts.has('session') || parts.has('office')) || parts.size < PARTS) return line
  const last = run.at(-1)!.end
  const breaks = new Set(run.flatMap(({ start, end }) => [start, end]))
  for (const pattern of [FACTS, CONTENTS])
    for (const { index } of line.slice(last).matchAll(pattern)) breaks.add(last + index)
  for (const index of numbered(line, last)) breaks.add(index)
  const opens = TEXT.exec(line.slice(last, last + TITLE))
  if (opens && ![...breaks].some((at) => at > last && at <= last + opens.index)) breaks.add(last + opens.index)
  const cuts = [0, ...[...breaks].filter((at) => at > 0 && at < line.length).sort((a, b) => a - b), line.length]
  return cuts
    .slice(1)
    .map((end, at) => line.slice(cuts[at], end).trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    .join('\n\n')
}

/** The parts that stand close to each other, where most do: a sentence names a session here and a paper there. */
function together(line: string, parts: Part[]): Part[] {
  const runs: Part[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    const words = run ? line.slice(run.at(-1)!.end, part.start) : ''
    if (run && words.length <= APART && NAME.test(words)) run.push(part)
    else runs.push([part])
  }
  return runs.sort((a, b) => new Set(b.map(({ part }) => part)).size - new Set(a.map(({ part }) => part)).size)[0] ?? []
}
/** Characters between two parts of a cover, at most: the name of a section that no list knows. */
const APART = 60
/** Nothing but stops, or words with capitals. */
const NAME = expression(
  /^[\s,.:|]*(?:[\p{Lu}\d(][^\s]*\s*(?:(?:and|of|on|de|du|des|et|la|los|las|y|del)\s+(?=\S*\p{Lu}))*)*$/u,
)
/** "the 109th Session of the Conference": words of a sentence. */
const GOES_ON = /^\s(?:of|de|del|du|para|pour|for|a|à|y|et|and|in|en)\s/u

/** A body's name is a part of the cover where another part stands beside it; elsewhere a sentence names the body. */
const beside = (line: string, parts: { start: number; end: number }[], start: number, end: number): boolean =>
  parts.some(
    (other) =>
      (other.end <= start && /^[\s,\d]*$/.test(line.slice(other.end, start))) ||
      (other.start >= end && /^[\s,\d]*$/.test(line.slice(end, other.start))),
  )

interface Part {
  part: string
  start: number
  end: number
}

/** Where paragraphs begin that number on from 1. */
function numbered(line: string, from: number): number[] {
  const starts: number[] = []
  for (const match of line.slice(from).matchAll(PARAGRAPH))
    if (Number(match[1]) === starts.length + 1) starts.push(from + match.index)
  return starts
}
