import data from '../../../schemas/codelists/brief-headings.json' with { type: 'json' }
import funding from '../../../schemas/codelists/funding-words.json' with { type: 'json' }
import project from '../../../schemas/codelists/project-words.json' with { type: 'json' }
import { type Block, bodyOf, type Document, type Span, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { places } from '../../mentions/places.ts'
import { anyOf } from '../../statements/events/lexicon.ts'
import { known } from './brief-headings.ts'
import { dateline, isDay } from './dateline.ts'
import { fields } from './field.ts'
import { knownLabel } from './label.ts'

/** Lines above the first text of a page among which its title stands. */
const LINES = 4
/** Characters of a title, at most; what is longer is text. */
const LONG = 220
/** Characters of a caption, at most. */
const CAPTION = 160
/** Words of a name that says more than a topic ("Child labour"), at least. */
const WORDS = 5
const PREFIX = /^(?:project|projet|proyecto|programme|programa)\s*[:–-]\s/iu
/** Where the name of a project ends and its explanation begins. */
const CUT = /\s*(?:[:(|]|\s[–-]\s).*$/u

const kinds = new Set(data.kinds)
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\s*[|,–-].*$|[\s:.]+$/gu, '')
    .replace(MONTH, '')
/** "Project brief May 2022": the month of the issue, at the other end of the line. */
const MONTH = /\s+\p{L}{3,}\.?\s(?:de\s)?(?:19|20)\d\d$/u

/** "I. Phase I", "Fase II": which part of a project, not which project. */
const PHASE = /^(?:[IVX\d]{1,4}\.?\s)?(?:phase|fase)\s[IVX\d]{1,4}$/iu

/** "Funded by the Government of …" below or above the title. */
const PAID = expression(`^${anyOf(Object.values(funding.funded_by).flat())}`, 'iu')

/** "Project brief", "Fiche de projet", "FACT SHEET | June 2022": what kind of paper it is, not what it is about. */
export const isKind = (text: string): boolean =>
  text.length < 60 && (kinds.has(plain(text)) || kinds.has(plain(text).replace(OF_PROJECT, '')))
/** "Project results brief", "Note de synthèse du projet": the kind, and that it is of a project. */
const OF_PROJECT =
  /^(?:project|programme|program)\s(?:results\s)?|\s(?:du|de|del)\s(?:projet|programme|proyecto|programa)$/u

/** "Technical Cooperation Project / …": the line above a title that says what the page is about. */
export const saysProject = (text: string): boolean => knownLabel(text.replace(/\s*[/|].*$/u, ''))?.nature === 'project'

/** Blocks from the top among which a page prints that it is of a project. */
const LABELLED = 4

/** The line below "Project" or "Development cooperation": what stands above those words is the caption of a picture, or the way to the page. */
export function belowLabel(document: Document, blocks: Block[]): Block | undefined {
  const at = blocks.slice(0, LABELLED).findIndex((block, index) => {
    const label = words(document, block)
    return isOne(label) && (saysProject(label) || (index === 0 && isFiledUnder(label, document.language)))
  })
  const [line, next] = at < 0 ? [] : blocks.slice(at + 1)
  if (!line || !next) return undefined
  const text = words(document, bodyOf(line))
  // below a topic stands a fuller title, or the page is about the topic
  if (
    isFiledUnder(words(document, blocks[at]!), document.language) &&
    (text.split(/\s+/u).length < FULL || dateline(text, document.language))
  )
    return undefined
  return text.length < LONG &&
    /^\P{L}*\p{Lu}/u.test(text) &&
    !/[.:;]$/u.test(text) &&
    !fields(document, 'project').some(({ label }) => label.start === line.body)
    ? line
    : undefined
}
/** "Labour migration", "Empleo juvenil": what a page is filed under. */
const isTopic = (text: string): boolean => TOPICS.has(text.toLowerCase().replace(/'/gu, '’'))
const TOPICS = new Set(Object.values(project.generic).flat())
/** A topic, or the country alone: "Perú" above the title. */
const isFiledUnder = (text: string, language: string): boolean =>
  isTopic(text) || places(text, language.slice(0, 2)).some(({ span }) => span.end - span.start === text.trim().length)
/** Words of a title that says more than a topic. */
const FULL = 4
/** "Projects" stands above a list of them. */
const isOne = (text: string): boolean => isTopic(text) || !/s$/iu.test(text)

/** "Results brief: Fair Leaf project": the kind of paper, and then its name. */
export const opensWithKind = (text: string): boolean =>
  text
    .replace(/:.*$/su, '')
    .split(/\s*[|•·]\s*/u)
    .some((part) => isKind(part.replace(NUMBER, '')))
/** "Nota informativa n.º 3", "Project brief No. 4". */
const NUMBER = /[\s,]*(?:#|(?:n\.?\s?[º°o]s?\.?|no\.|issue|número|numéro|nr\.?)\s*)\d+.*$/iu

/**
 * The title of a project's page or brief. A heading of the first rank is it. In plain text it stands among the first lines, below
 * the section of the site or the kind of paper: the line whose name the text takes up again, or the fuller one.
 */
export function projectTitle(document: Document, blocks: Block[]): Block | undefined {
  const below = belowLabel(document, blocks)
  if (below) return below
  const names = (text: string): boolean =>
    !isKind(text) &&
    !saysProject(text) &&
    !PHASE.test(text) &&
    !PAID.test(text) &&
    !known(text, 'brief') &&
    !known(text, 'closing') &&
    !isDay(text, document.language)
  const first = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const labels = new Set(fields(document, 'project').map(({ label }) => label.start))
  // "Background" above the first text of a page without a marked title
  const top = first && names(words(document, first)) && !labels.has(first.body) ? first : undefined
  if (top) return titledBlock(document, blocks, top) ?? shorter(document, blocks, top) ?? top
  const lines: Block[] = []
  for (const block of blocks) {
    const text = words(document, bodyOf(block))
    if (isKind(text) || saysProject(text) || PHASE.test(text)) continue
    // "May 2023" between the kind of paper and its title
    if (!lines.length && block !== blocks[0] && isDay(text, document.language)) continue
    if (!names(text)) break
    const short =
      block.kind === 'heading' || (block.kind === 'paragraph' && text.length < LONG && !/[.!?;]$/u.test(text))
    // the caption of the picture above the title
    if (!short && block === blocks[0] && text.length < CAPTION && /\.$/u.test(text)) continue
    if (lines.length === LINES || labels.has(block.body) || !short || !/^\P{L}*[\p{Lu}\d¿¡]/u.test(text)) break
    lines.push(block)
  }
  const weight = (block: Block): number => {
    const text = words(document, bodyOf(block))
    const name = text.replace(PREFIX, '').replace(CUT, '')
    const later = document.text.slice(lines.at(-1)!.end).toLowerCase()
    return (
      (PREFIX.test(text) ? 4 : 0) +
      (name.length > 3 && later.includes(name.toLowerCase()) ? 3 : 0) -
      (opensWithKind(text) || saysProject(text) ? 4 : 0) +
      (text.split(/\s+/u).length >= WORDS ? 1 : 0)
    )
  }
  const best = lines.length ? lines.reduce((best, one) => (weight(one) > weight(best) ? one : best)) : blocks[0]
  return titledBlock(document, blocks, best) ?? best
}

/** In a plain text, whose ranks are guesses: the name alone on the first line, above a heading that explains it, where the text takes the name up. */
function shorter(document: Document, blocks: Block[], top: Block): Block | undefined {
  const [line] = blocks
  if (
    !/^text\/plain/.test(document.mediaType) ||
    !line ||
    line === top ||
    blocks[1] !== top ||
    line.kind !== 'paragraph'
  )
    return undefined
  const name = words(document, bodyOf(line))
  const count = name.split(/\s+/u).length
  if (words(document, bodyOf(top)).toLowerCase().includes(name.toLowerCase())) return undefined
  if (count < 2 || count > WORDS || /[.:;!?]$/u.test(name) || isKind(name) || saysProject(name) || knownLabel(name))
    return undefined
  const later = document.text.slice(top.end)
  const at = later.toLowerCase().indexOf(name.toLowerCase())
  // "Supply chains" above a title is a topic, though a longer name holds its words
  const alone =
    at >= 0 && !/\p{Lu}[\p{L}-]*\s$/u.test(later.slice(0, at)) && !/^\s\p{Lu}/u.test(later.slice(at + name.length))
  return alone && later.slice(at, at + name.length) === capitals(name) ? line : undefined
}
/** "Bonded no more" as a name inside a text: "Bonded No More". */
const capitals = (name: string): string => name.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())

/** "Title: Fair Ports for All" near the top, where nothing above it says more than whose page it is. */
function titledBlock(document: Document, blocks: Block[], best: Block | undefined): Block | undefined {
  const field = fields(document, 'project').find(({ name, value }) => name === 'title' && value)
  const block =
    field && blocks.slice(0, TITLED).find((one) => one.start <= field.label.start && one.end >= field.label.end)
  if (!field?.value || !block || (best && words(document, bodyOf(best)).split(/\s+/u).length >= WORDS)) return undefined
  return block
}
/** Blocks from the top among which a label of the title stands. */
const TITLED = 6

/** The words of a title: without the label they stand behind. */
export function titleSpan(document: Document, title: Block): Span {
  const field = fields(document, 'project').find(
    ({ name, value, label }) => name === 'title' && value && label.start >= title.start && label.end <= title.end,
  )
  return field?.value ?? bodyOf(title)
}
