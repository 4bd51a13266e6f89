import type { Genre } from '../../../schemas/types.ts'
import { type Block, bodyOf, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { dates } from '../../mentions/dates.ts'
import { projects } from '../../mentions/projects.ts'
import { clauses } from '../../statements/clauses.ts'
import { gatherings } from '../../statements/events/gathering.ts'
import { datesGathering } from './dates-gathering.ts'
import { labelOf } from './label.ts'
import { isPress } from './press.ts'
import { toCome } from './to-come.ts'
import { isWhere } from './where.ts'

/** Blocks and pages of an article or page of an event, at most. */
const SHORT = 80
const SHEETS = 3
/** Paragraphs behind the title in which a page says what it is about. */
const OPENING = 3

/** What the title of a page says: that it speaks of a project, names a gathering, reports. */
interface Says {
  project: boolean
  gathers: boolean
  reports: boolean
}

/** A title and a text, and no line that prints when: what the title says and the opening is about decides. */
export function undated(
  document: Document,
  blocks: Block[],
  title: Block,
  { project, gathers, reports }: Says,
): Genre | undefined {
  const behind = blocks.slice(blocks.indexOf(title) + 1)
  const prose = behind.filter((block) => block.kind === 'paragraph' && block.end - block.start > PROSE)
  // texts that set each paragraph behind a dash
  const told = behind.filter((block) => /^(?:paragraph|list_item)$/.test(block.kind) && block.end - block.start > PROSE)
  if (!prose.length || blocks.length > SHORT || (document.pages ?? 1) > SHEETS) return undefined
  const above = blocks.slice(0, blocks.indexOf(title)).some((block) => {
    const text = words(document, block)
    return text.length < 60 && labelOf(text)?.nature === 'happening'
  })
  const about = prose.slice(0, OPENING).some((block) => isAboutGathering(words(document, block), document.language))
  const day = behind.some((block) => {
    const text = words(document, bodyOf(block))
    return text.length < 600 && dates(text, document.language).some(({ value }) => value.precision === 'day')
  })
  const coming = toCome(document, prose) !== undefined
  const past =
    (reports && reported(document, behind)) || (!gathers && told.some((block) => isOpened(words(document, block))))
  if (day && !past && (coming || above || (about && !reports) || (gathers && !reported(document, behind))))
    return 'event-page'
  // "Workshop on wages … The workshop will be organized by …", on a page that lost its date
  const presents = prose.some((block) => isAboutGathering(words(document, block), document.language))
  if (gathers && (coming || presents) && !reported(document, behind)) return 'event-page'
  if (project && !reports && !(day && datesGathering(document, title))) return 'project-page'
  const [first] = told
  const press =
    (first && isWired(words(document, bodyOf(first)), document.language)) ||
    ((told.length > 1 || (first && first.end - first.body > ARTICLE)) &&
      told.some((block) => isPress(words(document, block), document.language)))
  const own = tellsOfUs(document)
  const one = namesOne(document, prose)
  const ours = prose.length > 1 && (reports ? project || own || one : own && (one || prose.length >= ARTICLES))
  return day || press || ours ? 'news-item' : undefined
}

/** An article that lost its title and date: running text and nothing else, which tells what the organization's report says. */
export const untitled = (document: Document, blocks: Block[]): Genre | undefined =>
  blocks.length >= ARTICLES &&
  blocks.length <= SHORT &&
  (document.pages ?? 1) <= SHEETS &&
  blocks.every(({ kind, number, body, end }) => kind === 'paragraph' && !number && end - body > PROSE) &&
  tellsOfUs(document) &&
  blocks.slice(0, OPENING).some((block) => isPress(words(document, block), document.language))
    ? 'news-item'
    : undefined
/** Paragraphs of such an article, at least. */
const ARTICLES = 3

/** An article whose date was left behind is told from a text about anything by the name of the organization. */
export const tellsOfUs = ({ text }: Document): boolean => OURS.test(text)
const OURS = expression(
  /(?<!\p{L})(?:ILO|OIT|Oit|BIT|Bit|International Labour (?:Organi[sz]ation|Office)|(?:Organisation|Bureau) internationale? du [Tt]ravail|(?:Organización|Oficina) Internacional del Trabajo)(?!\p{L})/u,
)

const namesOne = (document: Document, prose: Block[]): boolean =>
  prose
    .slice(0, OPENING)
    .some((block) => projects(words(document, block), document.language).some(({ value }) => value.form === 'named'))

/** Characters of an article of one paragraph, at least. */
const ARTICLE = 500

/** "Geneva (ILO News): …": how texts of agencies begin. */
const isWired = (text: string, language: string): boolean => {
  const town = WIRE.exec(text)?.[1]
  return town !== undefined && isWhere(town, language)
}
const WIRE = expression(/^(\p{Lu}[^.;:–—()\d]{2,40})\s\(\p{Lu}[^()]{1,30}\)\s?[–—:-]/u)

/** "La cérémonie d’ouverture a été présidée par …": a text that tells how a gathering began. */
const isOpened = (text: string): boolean => OPENED.test(text)
const OPENED = expression(
  /(?<!\p{L})(?:cérémonie|ceremony|ceremonia|opening|ouverture|apertura|inauguration|inauguración)(?!\p{L})[^.;]{0,60}?\s(?:a été|was|fue|estuvo)\s/iu,
)

/** "On 25 October the Centre held its first Open Day.": a text that begins by reporting what took place. */
function reported(document: Document, [first]: Block[]): boolean {
  const text = first ? words(document, bodyOf(first)) : ''
  return (
    dates(text, document.language).length > 0 &&
    clauses(text, document.language).verbs.some(({ tense }) => tense === 'past' || tense === 'perfect')
  )
}

/** Characters of a paragraph of running text, at least. */
const PROSE = 60

/** "This webinar sheds light on …", "The purpose of the meeting is …", "L’atelier a pour objectif …": a text that presents a gathering. */
const isAboutGathering = (text: string, language: string): boolean =>
  gatherings(text.slice(0, 300), language).some(
    ({ bare, definite, plural, kind, head }) =>
      bare &&
      definite &&
      !plural &&
      kind !== 'launch' &&
      PRESENTS.test(text.slice(0, head.start)) &&
      !isOver(text, head.end, language),
  )
/** "The workshop brought together …": told as past. */
const isOver = (text: string, from: number, language: string): boolean => {
  const verb = clauses(text, language).verbs.find(
    ({ start, tense }) => start >= from && tense !== 'participle' && tense !== 'infinitive',
  )
  return verb?.tense === 'past' || verb?.tense === 'perfect'
}
const PRESENTS =
  /(?:(?:^|\.\s+)(?:this|the|cette?|la|le|l[’']|este|esta|el)|(?:purpose|aim|objective|objet|but|objectif|finalité|objetivo|propósito|objeto)s?\s+(?:of|de|du|del)(?:\s+(?:this|the|cette?|la|le|l[’']|este|esta))?)\s*$/iu
