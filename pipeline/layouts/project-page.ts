import { type Block, bodyOf, content, type Document, words } from '../document.ts'
import type { Layout } from '../layout.ts'
import { stated } from '../mention.ts'
import { type Draft, isDraft, type SetAside, setAside } from '../record.ts'
import { backgroundHeadings } from '../statements/count-words.ts'
import { statements } from '../statements/index.ts'
import type { Scope } from '../statements/scope.ts'
import { sentences } from '../statements/sentences.ts'
import { aimsAlone } from './parts/aims-alone.ts'
import { headed } from './parts/brief-headings.ts'
import { card } from './parts/card.ts'
import { datedPoints } from './parts/dated-points.ts'
import { type Field, fields, type ProjectField } from './parts/field.ts'
import { indicators } from './parts/indicators.ts'
import { knownLabel } from './parts/label.ts'
import { projectTitle, saysProject, titleSpan } from './parts/project-title.ts'
import { promised } from './parts/promised.ts'
import { relatedProjects } from './parts/related-projects.ts'
import { subject } from './parts/subject.ts'
import { titlesListed, withTitle } from './parts/titles-listed.ts'
import { signals } from './signals.ts'

/** What stands under a heading is promised, reported, or about neither. */
const NATURE: Partial<Record<ProjectField, Scope['nature']>> = {
  objective: 'intended',
  beneficiary: 'intended',
  outcome: 'intended',
  output: 'intended',
  achievement: 'achieved',
}
/** Labelled facts are read into the project itself; their lines tell nothing more. */
const FACTS = new Set<ProjectField>([
  'title',
  'funder',
  'budget',
  'period',
  'start',
  'end',
  'code',
  'partner',
  'country',
  'sector',
  'status',
  'details',
])
const ASIDE: Partial<Record<ProjectField, string>> = {
  contact: 'whom to ask about the project',
  further: 'teasers of other pages',
}

/** The page of one project: its title, what it is for, what it does, and its key facts. */
export const projectPage: Layout = {
  name: 'project-page',
  genre: 'project-page',
  matches: (document) => signals(document).genre === 'project-page',
  *extract(document) {
    const { meta } = signals(document)
    const title = projectTitle(document, content(document))
    if (!title) return
    const parts = fields(document, 'project')
    // A range is how long the project runs.
    const day = meta && !meta.line.date.value.edtf.includes('/') ? meta.line.date : undefined
    const published = day && stated(day.value.edtf, day.span)
    const project = subject(document, title, parts)
    const own = new Map(
      parts.flatMap((field) => field.blocks.map((block): [Block, Field<ProjectField>] => [block, field])),
    )
    const labels = new Set(parts.map(({ label }) => label.start))
    yield card(document, { ...title, body: titleSpan(document, title).start }, published, 'project-page/card')
    const told: Draft[] = [project]
    const asides: SetAside[] = []
    const points = new Map<Block, Draft[]>([...relatedProjects(document), ...datedPoints(document, project)])
    const titles = titlesListed(document, project)
    let reports: number | undefined
    for (const block of content(document)) {
      const field = own.get(block)
      if (block.kind === 'heading') reports = reported(document, block, reports)
      const inline = parts.find(({ label, value }) => value && label.start >= block.start && value.end <= block.end)
      if (block === title) continue
      const point = points.get(block)
      if (point) told.push(...point)
      else if (block === meta?.block) asides.push(setAside(block, 'when the page was published', 'context'))
      else if (block.start < title.start) asides.push(setAside(block, 'section of the site above the title', 'context'))
      else if (inline && FACTS.has(inline.name)) asides.push(setAside(block, 'labelled fact of the project', 'context'))
      else if (inline && ASIDE[inline.name]) asides.push(setAside(block, ASIDE[inline.name]!))
      else if (block.kind === 'heading' || (labels.has(block.body) && !inline))
        asides.push(setAside(block, 'heading or label of a part of the page', 'context'))
      else if (field && ASIDE[field.name]) asides.push(setAside(block, ASIDE[field.name]!))
      else if (field && FACTS.has(field.name) && !goesOn(document, field, block))
        asides.push(setAside(block, 'labelled fact of the project', 'context'))
      else if (isLabel(words(document, bodyOf(block)))) asides.push(setAside(block, 'label of the page', 'context'))
      else {
        const scope = scopeOf(document, project, block, inline ?? field, reports)
        for (const one of indicators(document, block, scope) ??
          withTitle(titles.get(block), statements(document, block, scope, told)))
          if (isDraft(one)) told.push(one)
          else asides.push(one)
      }
    }
    yield* told
    yield* asides
  },
}

/** "News", "Development cooperation project | Updated on 3 May 2021": what kind of page it is. */
const isLabel = (text: string): boolean => knownLabel(text) !== undefined || (text.length < LABEL && saysProject(text))
/** Characters of such a line, at most. */
const LABEL = 120

/** The level of the heading of what was done that rules here ("What we did"); headings below it belong to it. */
function reported(document: Document, block: Block, reports: number | undefined): number | undefined {
  const level = block.level ?? 2
  if (headed(words(document, bodyOf(block)), 'results')) return level
  return reports !== undefined && level > reports ? reports : undefined
}

function scopeOf(
  document: Document,
  project: Draft<'projects'>,
  block: Block,
  field: Field<ProjectField> | undefined,
  reports: number | undefined,
): Scope {
  const scope: Scope = { project, own: true }
  const nature =
    (field && NATURE[field.name]) ??
    ((field === undefined && aimsAlone(document, block, project)) || promised(document, block, project)
      ? 'intended'
      : field === undefined && reports !== undefined
        ? 'achieved'
        : undefined)
  if (field?.name === 'beneficiary') scope.reached = true
  if (field?.name === 'output') scope.outputs = true
  if (nature) scope.nature = nature
  else if (
    field?.name === 'background' &&
    backgroundHeadings(words(document, field.label), document.language.slice(0, 2)).length
  )
    scope.background = true
  if (field?.name === 'background') scope.background = true
  if (
    field &&
    nature === 'intended' &&
    field.name !== 'beneficiary' &&
    (unmarked(document, field) || told(document, field))
  )
    scope.listed = true
  const countries = project.fields.countries
  if (countries?.length) scope.countries = countries
  return scope
}

/** True for what stands below a fact's own lines without a heading of its own: from the first paragraph of prose after a list. */
function goesOn(document: Document, { blocks }: Field<ProjectField>, block: Block): boolean {
  const at = blocks.findIndex(
    (one, index) => index > 0 && one.kind === 'paragraph' && PROSE.test(words(document, bodyOf(one))),
  )
  return at > 0 && blocks[at - 1]!.kind === 'list_item' && blocks.indexOf(block) >= at
}
/** A sentence of some length, closed or opening a list. */
const PROSE = /^.{90,}[.:]$/su

/** Characters of an item of a list that lost its bullets, at most. */
const ITEM = 260

/** What is expected, in short sentences: each is an outcome, whether they stand in lines or in one paragraph. */
const told = (document: Document, { name, blocks }: Field<ProjectField>): boolean => {
  const all = blocks.flatMap((block) => (block.kind === 'paragraph' ? sentences(document, block) : []))
  return name === 'outcome' && all.length > 1 && all.every(({ start, end }) => end - start <= SENTENCE)
}
/** Characters of such a sentence, at most. */
const SENTENCE = 150

/** Two or more short lines under a heading, a sentence each: a list that lost its bullets. */
const unmarked = (document: Document, { blocks, value }: Field<ProjectField>): boolean =>
  !value &&
  blocks.length > 1 &&
  blocks.every(
    (block) => block.kind === 'paragraph' && block.end - block.start <= ITEM && sentences(document, block).length === 1,
  )
