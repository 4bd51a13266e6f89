import data from '../../../schemas/codelists/project-words.json' with { type: 'json' }
import { type Block, bodyOf, content, type Document, words } from '../../document.ts'
import { expression } from '../../expression.ts'
import { projects } from '../../mentions/projects.ts'
import { clauses } from '../../statements/clauses.ts'
import { anyOf, tongue } from '../../statements/events/lexicon.ts'
import { divide } from '../../statements/sentences.ts'
import { datesGathering } from './dates-gathering.ts'
import { fields, type ProjectField } from './field.ts'
import { saysProject } from './project-title.ts'
import { titleOf } from './title.ts'

/** Paragraphs from the title on among which a page says what its project does. */
const OPENING = 4
/** Words between "the" and "project": "the Women’s Entrepreneurship Development and Gender Equality (WEDGE) project". */
const NAME = 14
/** How many signs make a page about one project of a text set out like nothing else. */
const ENOUGH = 2

const byTongue = <T>(make: (language: 'en' | 'fr' | 'es') => T) => ({ en: make('en'), fr: make('fr'), es: make('es') })
const TITLE = byTongue((language) => expression(anyOf(data.titles[language]), 'iu'))
/** "The X project (2018-21) aims", "Le projet … a pour objectif": a sentence that the project is the subject of. */
const DOES = byTongue((language) => {
  const brackets = '(?:\\s*(?:\\([^()]{1,80}\\)|,[^,.]{1,90},))*'
  const head = `${anyOf(data.determiners[language])}\\s*(?:[^\\s.;]+\\s+){0,${NAME}}?[“«"]?${anyOf(data.nouns[language])}`
  return expression(
    `^\\W*${head}(?:\\s[^.;]{0,100}?)?${brackets}\\s+(?:also\\s|aussi\\s)?${anyOf(data.does[language])}`,
    'iu',
  )
})

/** True for a page without key facts that is about one project all the same: its title, the line above it and its opening say so. */
export const aboutAProject = (document: Document, title: Block | undefined): boolean =>
  title !== undefined &&
  !reports(document, title) &&
  !datesGathering(document, title) &&
  signs(document, title) >= ENOUGH

/**
 * Enough for a text that is set out like nothing else: it speaks of "the project" below a title, and tells of the
 * organization, or both its title and its fields are those of a project.
 */
export const leansToProject = (document: Document, title: Block, ours: boolean): boolean =>
  !reports(document, title) &&
  !datesGathering(document, title) &&
  (title.kind === 'heading' || title.end - title.body < TITLED) &&
  OWN.test(document.text) &&
  (ours ||
    (TITLE[tongue(document.language)].test(words(document, bodyOf(title))) && fields(document, 'project').length > 0))
/** Characters of a line that stands as a title, at most. */
const TITLED = 160
const OWN = expression(
  /(?<!\p{L})(?:(?:the|this)\s(?:project|programme)|(?:le|ce|du|au)\s(?:projet|programme)|(?:el|este|del|al)\s(?:proyecto|programa))(?!\p{L})/iu,
)

/** "The ILO briefs farmers in Daloa": a title that reports heads an article, unless it begins with the name of a project. */
const reports = (document: Document, title: Block): boolean => {
  const text = words(document, bodyOf(title))
  const { reports: told, gathering } = titleOf(text, document.language, title.body, true)
  // "18th session of the training programme": what met is no project
  const noun = text.search(PROGRAMME)
  if (gathering && MET.has(gathering.kind) && gathering.head.start < noun) return true
  const name = TITLE[tongue(document.language)].exec(text)
  return (
    told &&
    (!name || clauses(text.slice(0, name.index), document.language).verbs.some(({ tense }) => FINITE.has(tense)))
  )
}
const PROGRAMME = expression(/(?<!\p{L})(?:programmes?|programs?|projects?|projets?|proyectos?|programas?)(?!\p{L})/iu)
const MET = new Set(['session', 'meeting', 'conference', 'workshop', 'seminar', 'webinar', 'course'])
const FINITE = new Set(['present', 'past', 'perfect', 'future', 'modal'])

function signs(document: Document, title: Block): number {
  const blocks = content(document)
  const at = blocks.indexOf(title)
  const { language } = document
  const text = words(document, bodyOf(title))
  const prose = blocks.slice(at + 1).filter((block) => block.kind === 'paragraph')
  const opening = prose.slice(0, OPENING).flatMap((block) => {
    const body = words(document, bodyOf(block))
    return divide(body, language.slice(0, 2)).map(({ start, end }) => body.slice(start, end))
  })
  const does = DOES[tongue(language)]
  const found = [
    blocks.slice(0, at + 1).some((block) => saysProject(words(document, bodyOf(block)))),
    TITLE[tongue(language)].test(text) || projects(text, language).length > 0,
    opening.some((sentence) => does.test(sentence) || opensWith(sentence, text)),
    fields(document, 'project').some(({ label }) => label.start > title.start),
  ]
  return found.filter(Boolean).length
}

/** "TRIANGLE is …" under the title "TRIANGLE in ASEAN". */
function opensWith(sentence: string, title: string): boolean {
  const acronym = /\p{Lu}{4,}/u.exec(title)?.[0]
  return acronym !== undefined && expression(`^(?:The |Le |El |La |L’)?${acronym}(?!\\p{L})`, 'u').test(sentence)
}

/** The facts of one project, each once: the few datelines on its page, beside its tables, are those of its own events. */
export const isOnePage = (labelled: readonly { name: ProjectField; value?: unknown }[], datelines: number): boolean =>
  datelines <= FEW && ONCE.every((name) => labelled.filter((one) => one.name === name && one.value).length <= 1)
const ONCE: ProjectField[] = ['funder', 'budget', 'code', 'period', 'title']
/** Datelines on the page of one project, at most. */
const FEW = 4
